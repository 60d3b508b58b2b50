import Canvas
import Shop

/// A registered return called off, with a note for the history.
struct CancelForm: FormScreen {
    var form: Form<FormQuestion>
    let open: OpenReturn

    init(_ file: ReturnFile, scene: Scene) {
        let open = OpenReturn(file)
        self.open = open
        let label = ColumnTitle.note.title(in: scene.language)
        form = Form([Form.Row(.note, label, .typed(), isRequired: true)])
    }

    func title(in scene: Scene) -> String { open.title(.cancel, in: scene) }

    func consequence(in scene: Scene) -> String { scene.say("If cancelled now", "Po anulowaniu") }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        try open.action(.cancel(note: typed(.note)), in: scene) { refusal in
            refusal == .missingReason(.cancel) ? .note : nil
        }
    }

    func preview(in scene: Scene) -> [[Label]] {
        let units = scene.language.pieces(open.goods.lines.map(\.units).reduce(0, +))
        let free = scene.say("\(units) can be announced again", "\(units) można zgłosić ponownie")
        return [scene.goodsLine([Label(free)]), scene.messageLine(to: open.order)]
    }
}

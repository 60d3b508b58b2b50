import Canvas
import Shop

/// A parcel that was logged by mistake taken back: it stays in the history, and its
/// label names it no more.
struct WithdrawForm: ParcelForm {
    var form: Form<FormQuestion>
    var open: OpenParcel

    init(_ file: ParcelFile, scene: Scene) {
        open = OpenParcel(file)
        let label = ColumnTitle.note.title(in: scene.language)
        form = Form([Form.Row(.note, label, .typed(), isRequired: true)])
    }

    var wantsF2: Bool { true }

    func title(in scene: Scene) -> String { open.title(.withdraw, in: scene) }

    func consequence(in scene: Scene) -> String {
        scene.say("If withdrawn now", "Po wycofaniu")
    }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        try open.action(.withdraw(note: typed(.note)), in: scene) { _ in .note }
    }

    func preview(in scene: Scene) -> [[Label]] {
        let what = scene.say(
            "the label names no parcel any more; the history keeps it",
            "etykieta nie wskazuje już przesyłki, historia ją zachowa"
        )
        return [labelled(ColumnTitle.status.title(in: scene.language), [Label(what)])]
    }
}

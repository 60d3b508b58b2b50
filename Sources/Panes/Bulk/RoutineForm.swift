import Canvas
import Shop

/// What a routine needs to know before it can be planned for many returns.
struct RoutineForm: FormScreen {
    var form: Form<FormQuestion>
    private let kind: Return.Step.Kind
    private let marked: [Marked]

    /// Nil for steps that need nothing, and for those that are never taken with many.
    init?(_ kind: Return.Step.Kind, _ marked: [Marked], scene: Scene) {
        let reason = ColumnTitle.reason.title(in: scene.language)
        let note = ColumnTitle.note.title(in: scene.language)
        let rows: [FormRow]
        switch kind {
        case .receive:
            rows = [FormRow(.shelf, ColumnTitle.shelf.title(in: scene.language), .typed())]
        case .reject:
            let grounds = FormField.choice(of: Ground.allCases) {
                Menu.Option($0.label(in: scene.language), key: $0.key)
            }
            let ground = FactName.ground.label.text(in: scene.language).capitalisedFirst
            rows = [
                FormRow(.ground, ground, grounds, isRequired: true),
                FormRow(.note, reason, .typed(), isRequired: true),
            ]
        case .cancel: rows = [FormRow(.note, note, .typed(), isRequired: true)]
        case .reopen: rows = [FormRow(.note, reason, .typed(), isRequired: true)]
        case .register, .accept, .settle, .propose, .confirm, .decline, .bounce, .undo: return nil
        }
        self.kind = kind
        self.marked = marked
        form = Form(rows)
    }

    func title(in scene: Scene) -> String {
        let count = Plural.returns.text(marked.count, in: scene.language)
        return "\(kind.noun(in: scene.language)) · \(count)"
    }

    func consequence(in scene: Scene) -> String { scene.say("F2 then", "F2, a potem") }

    func preview(in scene: Scene) -> [[Label]] {
        let next = scene.say(
            "shows what would happen with each of them; nothing is done yet",
            "pokaże, co się stanie z każdym z nich; nic się jeszcze nie wykona"
        )
        var lines = [labelled(scene.say("Plan", "Plan"), [Label(next)])]
        if kind == .receive {
            let counted = scene.say(
                "all that was announced and has not come yet, as new",
                "wszystko, co zgłoszono i jeszcze nie dotarło, jako pełnowartościowe"
            )
            lines.append(scene.goodsLine([Label(counted)]))
        }
        return lines
    }

    /// The step with the first of them stands for the routine.
    func action(in scene: Scene) throws(FormProblem) -> Action {
        guard let first = marked.first else {
            throw FormProblem(nil, scene.say("Nothing is marked.", "Nic nie jest zaznaczone."))
        }
        return .routine(try routine(in: scene), with: first.id, seen: first.seen)
    }

    private func routine(in scene: Scene) throws(FormProblem) -> Routine {
        switch kind {
        case .receive: return .receive(shelf: typed(.shelf))
        case .reject:
            guard let ground = chosen(.ground, of: Ground.allCases) else {
                let text = scene.say("Choose a ground.", "Wybierz podstawę odmowy.")
                throw FormProblem(.ground, text)
            }
            return .reject(Return.Rejection(ground: ground, note: try note(in: scene)))
        case .cancel: return .cancel(note: try note(in: scene))
        case .reopen: return .reopen(reason: try note(in: scene))
        case .settle: return .settle
        case .undo: return .undo
        case .register, .accept, .propose, .confirm, .decline, .bounce: return .accept
        }
    }

    private func note(in scene: Scene) throws(FormProblem) -> String {
        let text = typed(.note)
        guard text.isEmpty else { return text }
        throw FormProblem(.note, scene.explanation(of: .missingReason(kind), .pln))
    }
}

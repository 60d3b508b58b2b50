import Canvas
import Shop

/// What a routine needs to know before it can be planned for many returns.
struct RoutineForm: FormScreen {
    var form: Form<FormQuestion>
    private let need: Need
    private let marked: [Marked]

    private enum Need {
        case shelf
        case rejection
        case note
        case reason

        /// Nil for steps that need nothing, and for those that are never taken with many.
        init?(_ step: Return.Step.Kind) {
            switch step {
            case .receive: self = .shelf
            case .reject: self = .rejection
            case .cancel: self = .note
            case .reopen: self = .reason
            case .register, .accept, .settle, .propose, .confirm, .decline, .remit, .clear,
                .withdraw,
                .bounce, .undo:
                return nil
            }
        }

        var step: Return.Step.Kind {
            switch self {
            case .shelf: .receive
            case .rejection: .reject
            case .note: .cancel
            case .reason: .reopen
            }
        }
    }

    init?(_ step: Return.Step.Kind, _ marked: [Marked], scene: Scene) {
        guard let need = Need(step) else { return nil }
        self.need = need
        self.marked = marked
        form = Form(Self.rows(for: need, scene.language))
    }

    private static func rows(for need: Need, _ language: Language) -> [FormRow] {
        let reason = FormRow(
            .note,
            ColumnTitle.reason.title(in: language),
            .typed(),
            isRequired: true
        )
        switch need {
        case .shelf: return [FormRow(.shelf, ColumnTitle.shelf.title(in: language), .typed())]
        case .rejection:
            let grounds = FormField.ground(in: language)
            let ground = FactName.ground.label.text(in: language).capitalisedFirst
            return [FormRow(.ground, ground, grounds, isRequired: true), reason]
        case .note:
            let note = ColumnTitle.note.title(in: language)
            return [FormRow(.note, note, .typed(), isRequired: true)]
        case .reason: return [reason]
        }
    }

    func title(in scene: Scene) -> String {
        let count = Plural.returns.text(marked.count, in: scene.language)
        return "\(need.step.noun(in: scene.language)) · \(count)"
    }

    func consequence(in scene: Scene) -> String { scene.say("F2 then", "F2, a potem") }

    func preview(in scene: Scene) -> [[Label]] {
        let next = scene.say(
            "shows what would happen with each of them; nothing is done yet",
            "pokaże, co się stanie z każdym z nich; nic się jeszcze nie wykona"
        )
        var lines = [labelled(scene.say("Plan", "Plan"), [Label(next)])]
        if need == .shelf {
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
        switch need {
        case .shelf: return .receive(shelf: typed(.shelf))
        case .rejection:
            guard let ground = chosen(.ground, of: Ground.offered) else {
                let text = scene.say(
                    "Choose one of the grounds.",
                    "Wybierz jedną z podstaw odmowy."
                )
                throw FormProblem(.ground, text)
            }
            return .reject(Return.Rejection(ground: ground, note: try note(in: scene)))
        case .note: return .cancel(note: try note(in: scene))
        case .reason: return .reopen(reason: try note(in: scene))
        }
    }

    private func note(in scene: Scene) throws(FormProblem) -> String {
        let text = typed(.note)
        guard text.isEmpty else { return text }
        throw FormProblem(.note, scene.explanation(of: .missingReason(need.step), .pln))
    }
}

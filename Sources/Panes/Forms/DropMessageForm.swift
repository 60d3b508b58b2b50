import Canvas
import Shop

/// A message given up that has not left yet.
struct DropMessageForm: FormScreen {
    var form: Form<FormQuestion>
    private let row: MessageRow

    init(_ row: MessageRow, scene: Scene) {
        self.row = row
        let label = ColumnTitle.reason.title(in: scene.language)
        form = Form([Form.Row(.note, label, .typed(), isRequired: true)])
    }

    var wantsF2: Bool { true }

    func title(in scene: Scene) -> String {
        "\(row.record) › \(Command.drop.title(in: scene.language))"
    }

    func consequence(in scene: Scene) -> String {
        scene.say("If dropped now", "Po porzuceniu")
    }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        do throws(Message.Refusal) {
            try row.standing(at: scene.now).admitDrop(because: typed(.note))
        } catch {
            throw FormProblem(.note, error.explanation(in: scene.language))
        }
        return .dropMessage(row.id, reason: typed(.note), seen: row.version)
    }

    func preview(in scene: Scene) -> [[Label]] {
        let what = row.template.label(in: scene.language)
        let nobody = scene.say(
            "\(row.recipient) is not told: \(what)",
            "\(row.recipient) nie dostanie wiadomości: \(what)"
        )
        return [labelled(scene.say("Message", "Wiadomość"), [Label(nobody, .warn)])]
    }
}

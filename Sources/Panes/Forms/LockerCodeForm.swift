import Canvas
import Shop

/// The digits that a customer writes on a parcel for a locker, when they come later than
/// the return was registered.
struct LockerCodeForm: FormOnReturn {
    static var purpose: FormPurpose { .lockerCode }

    var form: Form<FormQuestion>
    let open: OpenReturn

    init(_ file: ReturnFile, scene: Scene) {
        open = OpenReturn(file)
        let label = scene.say("Code on the parcel", "Kod na paczce")
        var row = FormRow(.lockerCode, label, .typed(file.goods.lockerCode), isRequired: true)
        row.hint = scene.say("10 digits", "10 cyfr")
        form = Form([row])
    }

    func title(in scene: Scene) -> String {
        "\(open.goods.number) › \(Command.lockerCode.title(in: scene.language))"
    }

    func consequence(in scene: Scene) -> String {
        scene.say("If noted now", "Po zapisaniu")
    }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        guard let code = Announcement.lockerCode(typed: typed(.lockerCode)) else {
            throw FormProblem(
                .lockerCode,
                scene.say(
                    "The code has 10 digits, such as 4821 9930 17. Correct it.",
                    "Kod ma 10 cyfr, na przykład 4821 9930 17. Popraw go."
                )
            )
        }
        return .setLockerCode(code, of: open.goods.id, seen: open.goods.version)
    }

    func preview(in scene: Scene) -> [[Label]] { [scene.messageLine(to: open.order)] }
}

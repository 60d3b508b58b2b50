import Canvas
import Shop

/// A transfer that the bank was never given, because its file was not handed in: of one
/// return, or the file as a whole.
struct WithdrawTransferForm: FormScreen {
    var form: Form<FormQuestion>
    let open: OpenReturn
    /// The number of the bank file.
    private let number: String

    init(_ file: ReturnFile, scene: Scene) {
        open = OpenReturn(file)
        number = file.goods.transfer.flatMap { file.bankFiles[$0.file] } ?? ""
        let options = [
            Menu.Option(scene.say("this return alone", "tylko ten zwrot"), key: "1"),
            Menu.Option(scene.say("the file \(number)", "cały plik \(number)"), key: "2"),
        ]
        form = Form([
            FormRow(
                .scope,
                scene.say("Withdraw", "Wycofać"),
                .choice(FormField.Choice(options, selected: 0)),
                isRequired: true
            ),
            FormRow(
                .note,
                ColumnTitle.reason.title(in: scene.language),
                .typed(),
                isRequired: true
            ),
        ])
        focusOnFirstMissing()
    }

    func title(in scene: Scene) -> String { open.title(.withdraw, in: scene) }

    func consequence(in scene: Scene) -> String {
        scene.say("If withdrawn now", "Po wycofaniu")
    }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        let step = Return.Step.withdraw(reason: typed(.note))
        let action = try open.action(step, in: scene) { _ in .note }
        return form.choice(.scope) == 1
            ? .withdrawBankFile(number, reason: typed(.note)) : action
    }

    func preview(in scene: Scene) -> [[Label]] {
        guard let transfer = open.goods.transfer else { return [] }
        let language = scene.language
        let due = scene.say("to be paid again", "znowu do wypłaty")
        let all = scene.say(
            "all of \(number) is to be paid again",
            "wszystko z \(number) znowu do wypłaty"
        )
        let amount = Label(language.money(transfer.amount, open.currency), .heading)
        let money = form.choice(.scope) == 1 ? [Label(all)] : [amount, Label("  " + due, .dim)]
        let warning = scene.say(
            "Only for a file the bank does not have: else it is paid twice.",
            "Tylko gdy bank nie ma tego pliku: inaczej zapłaci dwa razy."
        )
        return [
            labelled(ColumnTitle.refund.title(in: language), money),
            labelled("!", [Label(warning, .warn)]),
            labelled(
                scene.say("Message", "Wiadomość"),
                [Label(scene.say("none", "żadna"), .dim)]
            ),
        ]
    }
}

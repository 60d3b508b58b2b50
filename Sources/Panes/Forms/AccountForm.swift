import Canvas
import Shop

/// Where a transfer goes to, as the customer says it; nothing typed means that nobody
/// knows.
struct AccountForm: FormOnReturn {
    static var purpose: FormPurpose { .account }

    var form: Form<FormQuestion>
    let open: OpenReturn

    init(_ file: ReturnFile, scene: Scene) {
        open = OpenReturn(file)
        // To those who may not see all of it, it comes with signs that no account has.
        let known = file.goods.account.flatMap { try? IBAN(typed: $0.text) }
        let account = known?.grouped ?? ""
        form = Form([
            FormRow(.account, ColumnTitle.account.title(in: scene.language), .typed(account))
        ])
    }

    func title(in scene: Scene) -> String {
        "\(open.goods.number) › \(Command.account.title(in: scene.language))"
    }

    func consequence(in scene: Scene) -> String {
        scene.say("If noted now", "Po zapisaniu")
    }

    func obstacle(in scene: Scene) -> String? {
        Self.purpose.refusal(for: open.goods).map { scene.explanation(of: $0, open.currency) }
    }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        if let obstacle = obstacle(in: scene) { throw FormProblem(nil, obstacle) }
        let account = try account(.account, in: scene)
        guard form.isDirty else {
            throw FormProblem(.account, scene.say("Nothing has changed.", "Nic się nie zmieniło."))
        }
        return .setAccount(account, of: open.goods.id, seen: open.goods.version)
    }

    func preview(in scene: Scene) -> [[Label]] {
        guard typed(.account).isEmpty, form.isDirty || open.goods.account == nil else {
            return accountLines(.account, in: scene) + bounced(in: scene)
        }
        let text = scene.say(
            "none known: no transfer can go out",
            "nieznane: nie można wysłać przelewu"
        )
        return [labelled(ColumnTitle.account.title(in: scene.language), [Label(text, .warn)])]
    }

    /// The bank has sent a transfer to this very account back.
    private func bounced(in scene: Scene) -> [[Label]] {
        guard let last = open.goods.bouncedTransfer, let typed = try? account(.account, in: scene),
            typed == last.account
        else { return [] }
        let text = scene.say(
            "The bank has sent a transfer to this account back.",
            "Przelew na to konto bank już zwrócił."
        )
        return [labelled("!", [Label(text, .warn)])]
    }
}

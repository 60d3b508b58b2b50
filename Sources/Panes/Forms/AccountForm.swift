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
        let language = scene.language
        let order = open.order
        let consent =
            scene.visitor.rights.contains(.seeNames) ? file.goods.accountConsent : ""
        form = Form([
            FormRow(.account, ColumnTitle.account.title(in: language), .typed(account)),
            FormRow(
                .consent,
                FactName.consent.label.text(in: language).capitalisedFirst,
                .typed(consent),
                isRequired: !order.refundNeedsAccount
            ),
        ])
        adapt(in: scene)
    }

    /// What was paid by card and the like goes to an account only as far as the customer has
    /// asked for that.
    mutating func adapt(in scene: Scene) {
        let asks = open.order.isPaidOtherwise && !typed(.account).isEmpty
        form.setHidden(!asks, for: .consent)
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
        let consent = form.asks(.consent) ? typed(.consent) : ""
        guard account == nil || open.order.refundNeedsAccount || !consent.isEmpty else {
            let why = scene.explanation(of: .needsConsent(.transfer), open.currency)
            throw FormProblem(.consent, why)
        }
        return .setAccount(
            account,
            consent: consent,
            of: open.goods.id,
            seen: open.goods.version
        )
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

extension Order {
    /// Whether some of it was paid by a way that money goes back by without an account.
    fileprivate var isPaidOtherwise: Bool {
        payments.contains { $0.amount > .zero && !$0.instrument.goesBackByTransfer }
    }
}

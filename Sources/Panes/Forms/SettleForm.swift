import Canvas
import Shop

/// Money on its way back: by which ways, under which document.
///
/// Filled in as it lies near: as the order was paid, or as the customer has asked for. What
/// cannot go back the way it came is put on a bank transfer, which then asks for the
/// customer's consent.
struct SettleForm: FormScreen {
    var form: Form<FormQuestion>
    let open: OpenReturn
    /// What is due, split as the order was paid.
    private let asPaid: [Settlement.Payout]
    static let offered = Instrument.allCases.filter(\.isOffered)

    init(_ file: ReturnFile, scene: Scene) {
        let open = OpenReturn(file)
        self.open = open
        asPaid = open.purchase.payouts(for: open.goods)
        let near = open.purchase.nearSettlement(of: open.goods)
        let rows = Self.payoutRows(near.payouts, open.goods, open.currency, scene)
        form = Form(rows + Self.documentRows(near.document, open.goods, scene))
        adapt(in: scene)
        focusOnFirstMissing()
    }

    func title(in scene: Scene) -> String { open.title(.settle, in: scene) }

    func consequence(in scene: Scene) -> String {
        guard needsSecondPerson(in: scene), let limit = scene.rules.fourEyesLimit else {
            return scene.say("If settled now", "Po rozliczeniu")
        }
        let most = scene.language.money(limit, Rules.currency)
        return scene.say(
            "This settlement will wait for a second person (limit \(most))",
            "Ta wypłata poczeka na drugą osobę (limit \(most))"
        )
    }

    func obstacle(in scene: Scene) -> String? { open.freeze(in: scene) }

    func explanation(in scene: Scene) throws(FormProblem) -> RefundExplanation? {
        RefundExplanation(open.goods.rows.standing, of: open.goods, in: open.order)
    }

    mutating func adapt(in scene: Scene) {
        for instrument in Self.offered {
            // Points go to the account of whoever placed the order.
            let isPlain = instrument == .points || typed(.payout(instrument)).isEmpty
            form.setHidden(isPlain, for: .reference(instrument))
        }
        let isFiled = open.goods.filing != nil
        form.setHidden(isFiled, for: .document)
        form.setHidden(isFiled || form.choice(.document) != 1, for: .documentNumber)
        form.setHidden(!needsConsent(in: scene), for: .consent)
    }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        let settlement = try settlement(in: scene)
        return try open.action(.settle(settlement), in: scene) { refusal in
            switch refusal {
            case .payoutsDiffer, .wayNotOffered:
                (settlement.payouts.last?.instrument ?? Self.offered.first).map(FormQuestion.payout)
            case .payoutNotPositive:
                settlement.payouts.first { $0.amount <= .zero }.map { .payout($0.instrument) }
            case .needsConsent: .consent
            case .missingDocumentNumber: .documentNumber
            case .missingReference(let instrument): .reference(instrument)
            case _: nil
            }
        }
    }

    func preview(in scene: Scene) -> [[Label]] {
        let language = scene.language
        let due = language.money(open.goods.due, open.currency)
        var lines = [
            labelled(
                FactName.owed.label.text(in: language).capitalisedFirst,
                [Label(due, .heading), Label(sum(in: scene), .dim)]
            )
        ]
        lines += asPaid.filter { !$0.instrument.isOffered }.map { payout in
            let paid = language.money(payout.amount, open.currency)
            let way = payout.instrument.means(in: language)
            let what = scene.say("\(paid) was paid \(way). ", "\(paid) wpłacono \(way). ")
            let why = scene.explanation(of: .wayNotOffered(payout.instrument), open.currency)
            return labelled("!", [Label(what + why, .warn)])
        }
        lines += account(in: scene) + card(in: scene)
        do throws(FormProblem) {
            _ = try action(in: scene)
        } catch {
            if obstacle(in: scene)?.hasPrefix(error.text) != true { lines += refusal(error.text) }
        }
        guard needsSecondPerson(in: scene) else {
            return lines + [scene.messageLine(to: open.order)]
        }
        return lines + waiting(in: scene)
    }
}

extension SettleForm {
    /// Whether one person alone may not send this.
    private func needsSecondPerson(in scene: Scene) -> Bool {
        guard let settlement = try? settlement(in: scene) else { return false }
        return open.purchase.needsSecondPerson(settlement, under: scene.rules)
    }

    /// What is still to happen before the money goes out.
    private func waiting(in scene: Scene) -> [[Label]] {
        let who = scene.say(
            "Somebody else has to confirm it, in their own session. No money goes out before.",
            "Potwierdzić ją musi ktoś inny, we własnej sesji. Do tego czasu nic nie wychodzi."
        )
        let message = scene.say("Message", "Wiadomość")
        let none = scene.say("none until it is confirmed", "żadna, dopóki nie ma potwierdzenia")
        return [labelled("!", [Label(who, .warn)]), labelled(message, [Label(none, .dim)])]
    }

    /// Where a transfer goes to, in full, since somebody types it at the bank.
    private func account(in scene: Scene) -> [[Label]] {
        guard let payouts = try? payouts(in: scene),
            payouts.contains(where: { $0.instrument == .transfer })
        else { return [] }
        let title = ColumnTitle.account.title(in: scene.language)
        guard let account = open.goods.account else {
            let none = scene.say(
                "none known; B needs one, K notes it",
                "nieznane; plik B go wymaga, K je zapisuje"
            )
            return [labelled(title, [Label("! " + none, .warn)])]
        }
        return [labelled(title, [Label(account.grouped)])]
    }

    /// Which gift card the money comes onto, where nobody has named one.
    private func card(in scene: Scene) -> [[Label]] {
        guard let payouts = try? payouts(in: scene),
            payouts.contains(where: { $0.instrument == .giftCard && $0.reference.isEmpty })
        else { return [] }
        let text = scene.say(
            "the one that paid, or a new one with its code by mail",
            "ta, którą zapłacono, albo nowa z kodem wysłanym mailem"
        )
        return [labelled(scene.say("Gift card", "Karta"), [Label(text)])]
    }

    private func settlement(in scene: Scene) throws(FormProblem) -> Settlement {
        let number = typed(.documentNumber)
        return Settlement(
            payouts: try payouts(in: scene),
            document: open.goods.document
                ?? (form.asks(.documentNumber) ? .correctionInvoice(number) : .register),
            consent: form.asks(.consent) ? typed(.consent) : ""
        )
    }

    private func payouts(in scene: Scene) throws(FormProblem) -> [Settlement.Payout] {
        var payouts: [Settlement.Payout] = []
        for instrument in Self.offered {
            let amount = try amount(.payout(instrument), in: open.currency, scene)
            guard let amount, amount != .zero else { continue }
            let reference = typed(.reference(instrument))
            payouts.append(
                Settlement.Payout(instrument: instrument, amount: amount, reference: reference)
            )
        }
        return payouts
    }

    /// Whether more goes some way than was paid that way.
    private func needsConsent(in scene: Scene) -> Bool {
        guard let payouts = try? payouts(in: scene) else { return form.asks(.consent) }
        return payouts.contains { payout in
            let same = asPaid.filter { $0.instrument == payout.instrument }.map(\.amount).total
            return payout.amount > same
        }
    }

    /// `  = card 100.00 + bank transfer 12.50`.
    private func sum(in scene: Scene) -> String {
        guard let payouts = try? payouts(in: scene), !payouts.isEmpty else { return "" }
        let parts = payouts.map { payout in
            let way = payout.instrument.label(in: scene.language)
            return "\(way) \(scene.language.amount(payout.amount, open.currency))"
        }
        return "  = " + parts.joined(separator: " + ")
    }
}

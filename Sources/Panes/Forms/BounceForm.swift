import Canvas
import Shop

/// A payout that the bank sent back: which one, and why.
///
/// While a transfer is with the bank it can only be that one, and nothing has to be chosen.
struct BounceForm: FormScreen {
    var form: Form<FormQuestion>
    let open: OpenReturn
    /// The payouts that stand, with their numbers.
    private let entries: [(number: Int, fact: RefundEntry)]
    private var transfer: Transfer? { open.goods.transfer }

    init(_ file: ReturnFile, scene: Scene) {
        let open = OpenReturn(file)
        self.open = open
        let entries = open.goods.entries.standingEntries
        self.entries = entries
        let options = entries.enumerated().map { index, entry in
            Menu.Option(
                Self.label(of: entry.fact, open.currency, scene),
                key: index < 9 ? Character(String(index + 1)) : nil
            )
        }
        let only = entries.count == 1 ? 0 : nil
        form = Form([
            Form.Row(
                .entry,
                FactName.entry.label.text(in: scene.language).capitalisedFirst,
                .choice(FormField.Choice(options, selected: only)),
                isRequired: true
            ),
            Form.Row(
                .note,
                ColumnTitle.reason.title(in: scene.language),
                .typed(),
                isRequired: true
            ),
        ])
        form.setHidden(open.goods.transfer != nil, for: .entry)
        focusOnFirstMissing()
    }

    func title(in scene: Scene) -> String { open.title(.bounce, in: scene) }

    func consequence(in scene: Scene) -> String { scene.say("If marked now", "Po odnotowaniu") }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        let step = Return.Step.bounce(entry: try entry(in: scene), reason: typed(.note))
        return try open.action(step, in: scene) { refusal in
            refusal == .missingReason(.bounce) ? .note : .entry
        }
    }

    /// The number of the payout that came back; nil for the transfer that the bank has.
    private func entry(in scene: Scene) throws(FormProblem) -> Int? {
        guard transfer == nil else { return nil }
        guard let entry = chosen(.entry, of: entries) else {
            let text = scene.say("Choose one of the payouts.", "Wybierz jedną z wypłat.")
            throw FormProblem(.entry, text)
        }
        return entry.number
    }

    /// What is due once it has come back.
    private var due: Money? {
        guard transfer == nil else { return open.goods.due }
        return chosen(.entry, of: entries).map { open.goods.due + $0.fact.amount }
    }

    func preview(in scene: Scene) -> [[Label]] {
        guard let money = self.due else { return [] }
        let amount = scene.language.money(money, open.currency)
        let due = scene.say("due again, to be settled anew", "znowu do wypłaty, trzeba rozliczyć")
        return [
            labelled(
                ColumnTitle.refund.title(in: scene.language),
                [Label(amount, .heading), Label("  " + due, .dim)]
            )
        ] + sentTo(in: scene) + [scene.messageLine(to: open.order)]
    }

    /// The account that did not take it.
    private func sentTo(in scene: Scene) -> [[Label]] {
        guard let transfer else { return [] }
        let ask = scene.say("to be asked for anew, K notes it", "do sprawdzenia, K zapisuje nowe")
        return [
            labelled(
                ColumnTitle.account.title(in: scene.language),
                dotted([Label(transfer.account.masked), Label(ask, .dim)])
            )
        ]
    }

    private static func label(
        of entry: RefundEntry,
        _ currency: Currency,
        _ scene: Scene
    ) -> String {
        let language = scene.language
        let day = language.day(entry.at.day, today: scene.today)
        let amount = language.money(entry.amount, currency)
        let parts = [amount, entry.instrument.label(in: language), day, entry.reference]
        return parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }
}

import Canvas
import Shop

/// A payout that the bank sent back: which one, and why.
struct BounceForm: FormScreen {
    var form: Form<FormQuestion>
    let open: OpenReturn
    /// The payouts that stand, with their numbers.
    private let entries: [(number: Int, fact: RefundEntry)]

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
        focusOnFirstMissing()
    }

    func title(in scene: Scene) -> String { open.title(.bounce, in: scene) }

    func consequence(in scene: Scene) -> String { scene.say("If marked now", "Po odnotowaniu") }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        guard let entry = chosen(.entry, of: entries) else {
            let text = scene.say("Choose one of the payouts.", "Wybierz jedną z wypłat.")
            throw FormProblem(.entry, text)
        }
        let step = Return.Step.bounce(entry: entry.number, reason: typed(.note))
        return try open.action(step, in: scene) { refusal in
            refusal == .missingReason(.bounce) ? .note : .entry
        }
    }

    func preview(in scene: Scene) -> [[Label]] {
        guard let entry = chosen(.entry, of: entries) else { return [] }
        let amount = scene.language.money(open.goods.due + entry.fact.amount, open.currency)
        let due = scene.say("due again, to be settled anew", "znowu do wypłaty, trzeba rozliczyć")
        return [
            labelled(
                ColumnTitle.refund.title(in: scene.language),
                [Label(amount, .heading), Label("  " + due, .dim)]
            ),
            scene.messageLine(to: open.order),
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

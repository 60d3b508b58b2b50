import ArgumentParser
import Shop

struct SettleCommand: StepCommand {
    static let configuration = CommandConfiguration(
        commandName: "settle",
        abstract: "Settle: note the money that went back, as it was paid unless told otherwise."
    )

    @OptionGroup var goods: ReturnOptions

    @Option(
        name: .customLong("pay"),
        help: ArgumentHelp(
            "What went out by which way; may be given several times.",
            discussion: """
                Of a gift card the reference is its number or code; without one it goes back \
                to the card that paid, or to a new one, whose code is mailed.
                """,
            valueName: "instrument=amount[:reference]"
        ),
        completion: .list(PayoutArgument.completions),
        transform: PayoutArgument.init
    )
    var payouts: [PayoutArgument] = []

    @Option(help: "The bank's or the till's reference, of all that is not given its own.")
    var reference: String?

    @Option(
        help: ArgumentHelp(
            "The correction invoice; otherwise it is entered in the register of returns.",
            valueName: "number"
        )
    )
    var document: String?

    @Option(help: "How the customer agreed to another way than the one they paid by.")
    var consent: String?

    @OptionGroup var shared: SharedOptions

    func step(with file: ReturnFile, at desk: Desk) throws -> Return.Step {
        let purchase = try file.knownPurchase
        let near = purchase.nearSettlement(of: file.goods)
        let chosen = try payouts.map { argument in
            Settlement.Payout(
                instrument: argument.instrument,
                amount: try Money(typed: argument.amount, in: file.currency),
                reference: argument.reference ?? reference(of: argument.instrument)
            )
        }
        let standard = near.payouts.map { payout in
            var payout = payout
            payout.reference = reference(of: payout.instrument)
            return payout
        }
        return .settle(
            Settlement(
                payouts: chosen.isEmpty ? standard : chosen,
                document: document.map(Return.Document.correctionInvoice)
                    ?? near.document,
                consent: consent ?? (chosen.isEmpty ? near.consent : "")
            )
        )
    }

    /// A gift card is named with its own amount, or found or made; no reference of the bank's
    /// is its number.
    private func reference(of instrument: Instrument) -> String {
        instrument.isKeptHere ? "" : reference ?? ""
    }
}

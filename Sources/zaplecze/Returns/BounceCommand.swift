import ArgumentParser
import Shop

struct BounceCommand: StepCommand {
    static let configuration = CommandConfiguration(
        commandName: "bounce",
        abstract: "Note that the bank has returned a payout; it is due again."
    )

    @OptionGroup var goods: ReturnOptions

    @Option(
        help: ArgumentHelp(
            "The payout, as show numbers them; otherwise the transfer at the bank, or the only one.",
            valueName: "n"
        )
    )
    var entry: Int?

    @Option(help: "What the bank says.")
    var reason: String

    @OptionGroup var shared: SharedOptions

    func step(with file: ReturnFile, at desk: Desk) throws -> Return.Step {
        let payouts = file.goods.transfer == nil ? file.goods.entries.standingEntries : []
        let only = payouts.count == 1 ? payouts.first?.number : nil
        return .bounce(entry: entry ?? only, reason: reason)
    }
}

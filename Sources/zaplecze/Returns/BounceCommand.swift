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
            "The payout, as show numbers them; otherwise the transfer that is with the bank.",
            valueName: "n"
        )
    )
    var entry: Int?

    @Option(help: "What the bank says.")
    var reason: String

    @OptionGroup var shared: SharedOptions

    func step(with file: ReturnFile, at desk: Desk) throws -> Return.Step {
        .bounce(entry: entry, reason: reason)
    }
}

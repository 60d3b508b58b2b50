import ArgumentParser
import Shop

struct RejectCommand: StepCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject",
        abstract: "Refuse the whole return; the goods go back to the customer."
    )

    @OptionGroup var goods: ReturnOptions

    @Option(help: "Why the law lets the shop refuse.")
    var ground: Ground

    @Option(help: "What the customer is told.")
    var note: String

    @OptionGroup var shared: SharedOptions

    func step(with file: ReturnFile, at desk: Desk) throws -> Return.Step {
        .reject(Return.Rejection(ground: ground, note: note))
    }
}

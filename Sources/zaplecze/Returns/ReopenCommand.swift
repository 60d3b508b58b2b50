import ArgumentParser
import Shop

struct ReopenCommand: StepCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen",
        abstract: "Take a decision back, so that it can be made again."
    )

    @OptionGroup var goods: ReturnOptions

    @Option(help: "Why.")
    var reason: String

    @OptionGroup var shared: SharedOptions

    func step(with file: ReturnFile, at desk: Desk) throws -> Return.Step {
        .reopen(reason: reason)
    }
}

import ArgumentParser
import Shop

struct DeclineCommand: StepCommand {
    static let configuration = CommandConfiguration(
        commandName: "decline",
        abstract: "Decline a settlement that was proposed; nothing goes out."
    )

    @OptionGroup var goods: ReturnOptions

    @Option(help: "Why.")
    var reason: String

    @OptionGroup var shared: SharedOptions

    func step(with file: ReturnFile, at desk: Desk) throws -> Return.Step {
        .decline(reason: reason)
    }
}

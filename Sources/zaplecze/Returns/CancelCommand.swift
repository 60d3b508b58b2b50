import ArgumentParser
import Shop

struct CancelCommand: StepCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Call off a return of which nothing has come."
    )

    @OptionGroup var goods: ReturnOptions

    @Option(help: "Why.")
    var note: String

    @OptionGroup var shared: SharedOptions

    func step(with file: ReturnFile, at desk: Desk) throws -> Return.Step {
        .cancel(note: note)
    }
}

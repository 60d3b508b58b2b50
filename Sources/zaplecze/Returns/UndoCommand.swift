import ArgumentParser
import Shop

struct UndoCommand: StepCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take your own last step back, while its message is still held."
    )

    @OptionGroup var goods: ReturnOptions
    @OptionGroup var shared: SharedOptions

    func step(with file: ReturnFile, at desk: Desk) throws -> Return.Step {
        .undo
    }
}

import ArgumentParser
import Shop

struct ConfirmCommand: StepCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: "Confirm a settlement that somebody else proposed; the money goes out."
    )

    @OptionGroup var goods: ReturnOptions
    @OptionGroup var shared: SharedOptions

    func step(with file: ReturnFile, at desk: Desk) throws -> Return.Step {
        .confirm
    }
}

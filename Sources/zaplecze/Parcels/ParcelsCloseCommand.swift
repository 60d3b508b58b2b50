import ArgumentParser
import Shop

struct ParcelsCloseCommand: ParcelStepCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: "Close the case about a parcel."
    )

    @OptionGroup var parcel: ParcelOptions

    @Option(help: "How it ended.")
    var outcome: String

    @OptionGroup var shared: SharedOptions

    func step(with file: ParcelFile, at desk: Desk) throws -> Parcel.Step {
        .close(outcome: outcome)
    }
}

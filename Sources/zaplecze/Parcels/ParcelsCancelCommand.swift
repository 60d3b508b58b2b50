import ArgumentParser
import Shop

struct ParcelsCancelCommand: ParcelStepCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Call off the order of an undelivered shipment."
    )

    @OptionGroup var parcel: ParcelOptions

    @Option(help: "Why.")
    var note: String

    @OptionGroup var shared: SharedOptions

    func step(with file: ParcelFile, at desk: Desk) throws -> Parcel.Step {
        .cancel(note: note)
    }
}

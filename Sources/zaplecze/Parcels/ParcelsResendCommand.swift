import ArgumentParser
import Shop

struct ParcelsResendCommand: ParcelStepCommand {
    static let configuration = CommandConfiguration(
        commandName: "resend",
        abstract: "Send an undelivered shipment again."
    )

    @OptionGroup var parcel: ParcelOptions

    @Option(
        name: .customLong("tracking"),
        help: ArgumentHelp("The number on its new label.", valueName: "number")
    )
    var newTracking: String

    @Option(help: "Who carries it now; otherwise the same as before.")
    var carrier: String?

    @OptionGroup var shared: SharedOptions

    func step(with file: ParcelFile, at desk: Desk) throws -> Parcel.Step {
        .resend(carrier: carrier ?? file.parcel.carrier, tracking: newTracking)
    }
}

import ArgumentParser
import Shop

struct ParcelsWithdrawCommand: ParcelStepCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Take back a parcel that was logged by mistake."
    )

    @OptionGroup var parcel: ParcelOptions

    @Option(help: "Why.")
    var note: String

    @OptionGroup var shared: SharedOptions

    func step(with file: ParcelFile, at desk: Desk) throws -> Parcel.Step {
        .withdraw(note: note)
    }
}

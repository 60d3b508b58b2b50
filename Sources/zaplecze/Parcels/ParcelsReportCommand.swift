import ArgumentParser
import Shop

struct ParcelsReportCommand: ParcelStepCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Open a case: what is wrong with a parcel."
    )

    @OptionGroup var parcel: ParcelOptions

    @Argument(help: "What is wrong.")
    var finding: Parcel.Finding

    @Option(help: "What was found.")
    var note: String?

    @OptionGroup var shared: SharedOptions

    func step(with file: ParcelFile, at desk: Desk) throws -> Parcel.Step {
        .report(finding, note: note ?? "")
    }
}

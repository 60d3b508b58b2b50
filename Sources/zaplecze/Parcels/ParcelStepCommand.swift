import ArgumentParser
import Panes
import Shop
import ShopStore

/// Which parcel a step is taken with, and what one knows of it.
struct ParcelOptions: ParsableArguments {
    @Argument(help: "The number on the parcel's label; the newest with it is meant.")
    var tracking: String

    @Option(
        help: ArgumentHelp(
            "The version that the step was decided on; refused where it has changed since.",
            valueName: "n"
        )
    )
    var version: Int?
}

/// A command that takes one step with one parcel.
protocol ParcelStepCommand: ShopCommand {
    var parcel: ParcelOptions { get }

    /// The step that the arguments come to.
    func step(with file: ParcelFile, at desk: Desk) throws -> Parcel.Step
}

extension ParcelStepCommand {
    func run(at desk: Desk) throws {
        let file = try desk.parcel(tracked: parcel.tracking)
        _ = try desk.store.take(
            try step(with: file, at: desk),
            with: file.parcel.id,
            seen: parcel.version ?? file.parcel.version,
            by: desk.signatory
        )
        try desk.tell(file.parcel.id)
    }
}

extension Desk {
    /// The parcel that was logged last under a tracking number.
    func parcel(tracked tracking: String) throws -> ParcelFile {
        guard let id = try store.parcels(tracked: tracking, by: visitor).first,
            let file = try store.parcel(id, by: visitor)
        else { throw Parcel.Refusal.noSuchParcel(tracking) }
        return file
    }

    /// Says what a step has made of a parcel.
    func tell(_ id: ID<Parcel>) throws {
        guard let file = try store.parcel(id, by: visitor) else { return }
        let parcel = file.parcel
        let open = parcel.inquiry.flatMap { $0.outcome == nil ? $0.finding : nil }
        let parts = [
            parcel.status.label(in: language), open?.label(in: language) ?? "",
            file.records.joined(separator: ", "),
        ]
        let text = parts.filter { !$0.isEmpty }.joined(separator: ", ")
        let names = try staffNames
        try answer(
            output.shown("\(parcel.tracking): \(text)") + "\n",
            json: file.json(naming: names)
        )
    }

    var staffNames: [ID<Staff>: String] {
        get throws {
            let names = try store.staff(by: visitor).map { ($0.id, $0.name) }
            return Dictionary(uniqueKeysWithValues: names)
        }
    }
}

import Canvas
import Shop

/// What can be done with parcels, and with codes that named nothing.
extension Workspace {
    /// Why a command about parcels cannot be done now, in words, or nil where it can.
    func refusal(ofParcel command: Command) -> String? {
        noRecord
    }

    mutating func openParcelForm(for command: Command) {}

    /// From a parcel to its returns, or to the order whose shipment it is.
    mutating func goToRecordsOfParcel() {}

    mutating func logged(_ parcel: Parcel, _ errand: Errand?) {
        close(for: errand)
    }

    /// A step with a parcel was taken.
    mutating func handled(_ kind: Parcel.Step.Kind, _ parcel: Parcel, _ errand: Errand?) {
        close(for: errand)
    }

    /// Opens the form in which a parcel is logged, with its tracking number filled in.
    mutating func openLogForm(tracking: String) {}
}

/// Matching: its keys and its scans.
extension Workspace {
    mutating func press(_ key: Key, in screen: MatchScreen) {
        if key == .escape { overlay = nil }
    }

    mutating func scan(_ code: Code, in screen: MatchScreen) {}
}

package import Shop

extension ShopStore {
    /// Logs a parcel; one with the label of a shipment of ours is undelivered.
    package func log(_ parcel: IncomingParcel, by signatory: Signatory) throws -> Parcel {
        throw Parcel.Refusal.missingTracking
    }

    /// Takes one step with a parcel and signs for it.
    package func take(
        _ step: Parcel.Step,
        with id: ID<Parcel>,
        seen version: Int,
        by signatory: Signatory
    ) throws -> Parcel {
        throw Parcel.Refusal.missingTracking
    }

    /// Takes in the files of a folder that are named by a return's number; those that
    /// were taken in before are left alone.
    ///
    /// - Returns: How many were new.
    package func takeInEvidence(from folder: String, by signatory: Signatory) throws -> Int {
        0
    }
}

package import Shop

extension ShopStore {
    /// A page of parcels.
    package func parcels(
        _ query: Query<ParcelField>,
        sort: Sort<ParcelSort>,
        at anchor: Anchor,
        limit: Int,
        by visitor: Visitor
    ) throws -> Page<ParcelRow> {
        Page(rows: [], hasEarlier: false, hasLater: false)
    }

    package func tally(_ query: Query<ParcelField>, by visitor: Visitor) throws -> Tally {
        Tally(rows: 0)
    }

    /// One parcel with its records, or nil where there is none with that key.
    package func parcel(_ id: ID<Parcel>, by visitor: Visitor) throws -> ParcelFile? {
        nil
    }

    /// The parcels that were logged under a tracking number, the newest first.
    package func parcels(tracked tracking: String, by visitor: Visitor) throws -> [ID<Parcel>] {
        []
    }

    /// A page of the codes that named nothing.
    package func unknownScans(
        _ query: Query<ScanField>,
        at anchor: Anchor,
        limit: Int,
        by visitor: Visitor
    ) throws -> Page<UnknownScan> {
        Page(rows: [], hasEarlier: false, hasLater: false)
    }

    package func tally(_ query: Query<ScanField>, by visitor: Visitor) throws -> Tally {
        Tally(rows: 0)
    }
}

package import Shop

extension ShopStore {
    /// A page of claims.
    package func claims(
        _ query: Query<ClaimField>,
        sort: Sort<ClaimSort>,
        at anchor: Anchor,
        limit: Int,
        by visitor: Visitor
    ) throws -> Page<ClaimRow> {
        Page(rows: [], hasEarlier: false, hasLater: false)
    }

    package func tally(_ query: Query<ClaimField>, by visitor: Visitor) throws -> Tally {
        Tally(rows: 0)
    }

    /// One claim with its order, or nil where there is none with that key.
    package func claim(_ id: ID<Claim>, by visitor: Visitor) throws -> ClaimFile? {
        nil
    }
}

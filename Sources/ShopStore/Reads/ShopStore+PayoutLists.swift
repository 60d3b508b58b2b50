package import Shop

extension ShopStore {
    /// A page of what is to be paid: accepted returns, as the query narrows them.
    package func payouts(
        _ query: Query<ReturnField>,
        sort: Sort<PayoutSort>,
        at anchor: Anchor,
        limit: Int,
        by visitor: Visitor
    ) throws -> Page<PayoutRow> {
        Page(rows: [], hasEarlier: false, hasLater: false)
    }

    package func payoutTally(_ query: Query<ReturnField>, by visitor: Visitor) throws -> Tally {
        Tally(rows: 0)
    }
}

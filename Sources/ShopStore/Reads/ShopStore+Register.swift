package import Shop

extension ShopStore {
    /// A page of the register of returns: settled returns, as the query narrows them.
    package func register(
        _ query: Query<ReturnField>,
        sort: Sort<RegisterSort>,
        at anchor: Anchor,
        limit: Int,
        by visitor: Visitor
    ) throws -> Page<RegisterRow> {
        Page(rows: [], hasEarlier: false, hasLater: false)
    }

    package func registerTally(_ query: Query<ReturnField>, by visitor: Visitor) throws -> Tally {
        Tally(rows: 0)
    }
}

package import Shop

extension ShopStore {
    /// A page of messages.
    package func messages(
        _ query: Query<MessageField>,
        sort: Sort<MessageSort>,
        at anchor: Anchor,
        limit: Int,
        by visitor: Visitor
    ) throws -> Page<MessageRow> {
        Page(rows: [], hasEarlier: false, hasLater: false)
    }

    package func tally(_ query: Query<MessageField>, by visitor: Visitor) throws -> Tally {
        Tally(rows: 0)
    }

    /// One message, or nil where there is none with that key; its letter as it was handed
    /// over, nil before that.
    package func message(_ id: Int64, by visitor: Visitor) throws -> MessageFile? {
        nil
    }
}

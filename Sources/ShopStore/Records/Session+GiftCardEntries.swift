import Shop

/// An entry of a card's ledger with who booked it, and when.
struct BookedEntry {
    var card: ID<GiftCard>
    var entry: GiftCard.Entry
    var at: Moment
    var author: Author?
}

extension Session {
    /// The last entry of a card.
    func lastEntry(of id: ID<GiftCard>) throws -> BookedEntry? {
        try bookedEntries("card_id = \(id) ORDER BY id DESC LIMIT 1").first
    }

    func bookedEntries(_ condition: SQL) throws -> [BookedEntry] {
        try all(
            """
            SELECT id, card_id, kind, amount, order_id, return_id, refund_number, reverses,
                last_day, reason, at, day, staff_id, service
            FROM gift_card_entries WHERE \(sql: condition)
            """,
            from: "gift_card_entries"
        ) { row in
            let id = try row.id(GiftCard.Entry.self)
            let card = try row.id(GiftCard.self)
            return BookedEntry(
                card: card,
                entry: try GiftCard.Entry(id, reading: &row),
                at: try row.moment(),
                author: Author(staff: try row.optionalID(), service: try row.optionalText())
            )
        }
    }
}

extension GiftCard.Entry {
    /// An entry, of which the key is read already.
    init(_ id: ID<GiftCard.Entry>, reading row: inout RowReader) throws {
        self.init(
            id: id,
            kind: try row.word(),
            amount: try row.money(),
            cause: GiftCard.Cause(
                order: try row.optionalID(),
                goods: try row.optionalID(),
                refund: try row.optionalInteger()
            ),
            reverses: try row.optionalID(),
            lastDay: try row.day(),
            reason: try row.text()
        )
    }
}

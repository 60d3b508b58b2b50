package import Shop

extension ShopStore {
    /// A page of gift cards.
    package func giftCards(
        _ query: Query<GiftCardField>,
        sort: Sort<GiftCardSort>,
        at anchor: Anchor,
        limit: Int,
        by visitor: Visitor
    ) throws -> Page<GiftCardRow> {
        let today = moment.day
        return try read(by: visitor) { session in
            try Keyset.giftCards(query, sort, today: today).page(
                anchor,
                limit: limit,
                selecting: GiftCardRow.columns,
                in: session,
                from: "gift_cards"
            ) { try GiftCardRow(reading: &$0, on: today) }
        }
    }

    package func tally(
        _ query: Query<GiftCardField>,
        by visitor: Visitor
    ) throws -> Tally {
        try read(by: visitor) { session in
            try Keyset.giftCards(query, Sort(.made), today: moment.day)
                .tally(ofAll: query == .everything ? "gift_cards" : nil, in: session)
        }
    }

    /// One card with its ledger, or nil where there is none with that key.
    package func giftCard(
        _ id: ID<GiftCard>,
        by visitor: Visitor
    ) throws -> GiftCardFile? {
        try read(by: visitor) { try $0.giftCardFile(id, on: moment.day) }
    }

    /// One card by its number or its code, as it was typed or scanned.
    ///
    /// - Throws: `GiftCard.Refusal.unknown` where there is none.
    package func giftCard(named text: String, by visitor: Visitor) throws -> GiftCardFile {
        try read(by: visitor) { session in
            let id = try session.giftCard(named: text)
            guard let file = try session.giftCardFile(id, on: moment.day) else {
                throw GiftCard.Refusal.unknown(text.trimmed)
            }
            return file
        }
    }
}

extension Keyset {
    static func giftCards(
        _ query: Query<GiftCardField>,
        _ sort: Sort<GiftCardSort>,
        today: Day
    ) -> Keyset {
        let columns: [SQL] =
            switch sort.key {
            // Cards are numbered as they are made.
            case .made: []
            case .number: ["c.number"]
            case .balance: ["c.balance"]
            case .lastDay: ["c.last_day"]
            case .booked: ["c.last_entry_id"]
            }
        return Keyset(
            source: .giftCardSource,
            id: "c.id",
            columns: columns,
            isDescending: sort.isDescending,
            condition: QueryCondition<GiftCardField>(today: today).sql(query)
        )
    }
}

extension GiftCardRow {
    /// The columns of a row over ``SQL/giftCardSource``.
    static let columns: SQL = """
        c.id, c.number, c.hint, c.currency, c.face_value, c.balance, c.is_activated,
        c.is_blocked, c.last_day, c.version, c.made_at, c.made_day, e.at, e.day,
        coalesce(o.number, r.number, '')
        """

    init(reading row: inout RowReader, on day: Day) throws {
        let card = try row.id(GiftCard.self)
        let number = try row.text()
        let hint = try row.text()
        let currency = try row.currency()
        let faceValue = try row.money()
        let balance = try row.money()
        let isActivated = try row.flag()
        let isBlocked = try row.flag()
        let lastDay = try row.day()
        self.init(
            card: card,
            number: number,
            hint: hint,
            currency: currency,
            faceValue: faceValue,
            balance: balance,
            status: GiftCard.Status(
                isActivated: isActivated,
                isBlocked: isBlocked,
                lastDay: lastDay,
                on: day
            ),
            lastDay: lastDay,
            version: try row.integer(),
            made: try row.moment(),
            booked: try row.moment(),
            record: try row.text()
        )
    }
}

extension Session {
    func giftCardFile(_ id: ID<GiftCard>, on day: Day) throws -> GiftCardFile? {
        let row = try first(
            "SELECT \(sql: GiftCardRow.columns) \(sql: .giftCardSource) WHERE c.id = \(id)",
            from: "gift_cards"
        ) { try GiftCardRow(reading: &$0, on: day) }
        guard let row else { return nil }
        return GiftCardFile(row: row, entries: try ledger(of: id))
    }

    /// The newest entry first.
    private func ledger(of id: ID<GiftCard>) throws -> [GiftCardFile.Entry] {
        var level = Money.zero
        let entries = try all(
            """
            SELECT e.id, e.kind, e.amount, e.order_id, e.return_id, e.refund_number, e.reverses,
                e.last_day, e.reason, e.at, e.day, coalesce(s.name, e.service, ''),
                coalesce(o.number, r.number, '')
            FROM gift_card_entries AS e LEFT JOIN staff AS s ON s.id = e.staff_id
            LEFT JOIN orders AS o ON o.id = e.order_id
            LEFT JOIN returns AS r ON r.id = e.return_id
            WHERE e.card_id = \(id) ORDER BY e.id
            """,
            from: "gift_card_entries"
        ) { row in
            let entry = try GiftCard.Entry(try row.id(), reading: &row)
            level += entry.amount
            return GiftCardFile.Entry(
                entry: entry,
                at: try row.moment(),
                author: try row.text(),
                balance: level,
                record: try row.text()
            )
        }
        return entries.reversed()
    }
}

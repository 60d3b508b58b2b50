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
        try read(by: visitor) { session in
            var page = try Keyset.payouts(query, sort, by: visitor.rights, today: moment.day).page(
                anchor,
                limit: limit,
                selecting: PayoutRow.columns,
                in: session,
                from: "returns"
            ) { try PayoutRow(reading: &$0).masked(for: visitor.rights) }
            let instruments = try session.instruments(of: page.rows.map(\.order))
            for index in page.rows.indices {
                page.rows[index].instruments = instruments[page.rows[index].order] ?? []
            }
            return page
        }
    }

    package func payoutTally(_ query: Query<ReturnField>, by visitor: Visitor) throws -> Tally {
        try read(by: visitor) { session in
            try Keyset.payouts(query, Sort(.due), by: visitor.rights, today: moment.day)
                .tally(ofAll: nil, in: session)
        }
    }
}

extension Keyset {
    static func payouts(
        _ query: Query<ReturnField>,
        _ sort: Sort<PayoutSort>,
        by rights: Set<Right>,
        today: Day
    ) -> Keyset {
        let columns: [SQL] =
            switch sort.key {
            case .due: ["r.due_rank", "r.due_day"]
            case .amount: ["(r.owed - r.given_back)"]
            case .name: ["r.name_key"]
            case .number: ["r.number"]
            }
        let narrowed = QueryCondition<ReturnField>(by: rights, today: today).sql(query)
        // In the words of the indexes over what is to be paid, which bound values would miss.
        return Keyset(
            source: "FROM returns AS r JOIN orders AS o ON o.id = r.order_id",
            id: "r.id",
            columns: columns,
            isDescending: sort.isDescending,
            condition: """
                r.status = 'accepted' AND r.imported_from IS NULL AND (\(sql: narrowed))
                """
        )
    }
}

extension Session {
    /// The ways that some orders were paid by.
    fileprivate func instruments(of orders: [ID<Order>]) throws -> [ID<Order>: [Instrument]] {
        var instruments: [ID<Order>: Set<Instrument>] = [:]
        for start in stride(from: 0, to: orders.count, by: 500) {
            let some = Array(orders[start..<min(start + 500, orders.count)])
            try each(
                "SELECT order_id, instrument FROM payments WHERE order_id IN (\(list: some))",
                from: "payments"
            ) { row in
                let order: ID<Order> = try row.id()
                instruments[order, default: []].insert(try row.word())
            }
        }
        return instruments.mapValues { known in Instrument.allCases.filter(known.contains) }
    }
}

extension PayoutRow {
    /// The columns of a row over `returns AS r JOIN orders AS o`.
    fileprivate static let columns: SQL = """
        r.id, r.number, r.version, r.kind, r.due_rank, r.due_day, o.name, r.order_id, o.number,
        r.owed - r.given_back, r.currency, r.account,
        (SELECT b.number FROM bank_files AS b WHERE b.id = r.bank_file_id),
        \(sql: .isFrozen), r.is_proposed
        """

    fileprivate init(reading row: inout RowReader) throws {
        self.init(
            id: Int64(try row.integer()),
            number: try row.text(),
            version: try row.integer(),
            kind: try row.word(),
            deadline: try Return.Deadline(reading: &row),
            name: try row.text(),
            order: try row.id(),
            orderNumber: try row.text(),
            due: try row.money(),
            currency: try row.currency(),
            instruments: [],
            account: try row.account()?.masked ?? "",
            stage: try Stage(reading: &row)
        )
    }

    fileprivate func masked(for rights: Set<Right>) -> PayoutRow {
        var row = self
        if !rights.contains(.seeNames) { row.name = Masked.name(name) }
        return row
    }
}

extension PayoutRow.Stage {
    fileprivate init(reading row: inout RowReader) throws {
        let file = try row.optionalText()
        let isFrozen = try row.flag()
        let isProposed = try row.flag()
        if let file {
            self = .atBank(file)
        } else if isFrozen {
            self = .frozen
        } else {
            self = isProposed ? .proposed : .toPay
        }
    }
}

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
        try read(by: visitor) { session in
            try Keyset.parcels(query, sort, by: visitor.rights, today: moment.day).page(
                anchor,
                limit: limit,
                selecting: ParcelRow.columns,
                in: session,
                from: "parcels"
            ) { try ParcelRow(reading: &$0).masked(for: visitor.rights) }
        }
    }

    package func tally(_ query: Query<ParcelField>, by visitor: Visitor) throws -> Tally {
        try read(by: visitor) { session in
            try Keyset.parcels(query, Sort(.waiting), by: visitor.rights, today: moment.day)
                .tally(ofAll: query == .everything ? "parcels" : nil, in: session)
        }
    }

    /// One parcel with its records, or nil where there is none with that key.
    package func parcel(_ id: ID<Parcel>, by visitor: Visitor) throws -> ParcelFile? {
        try read(by: visitor) { session in
            guard let parcel = try session.parcel(id) else { return nil }
            let order = try parcel.order.flatMap { try session.order($0) }
            let rows = try session.all(
                """
                SELECT \(sql: ReturnRow.columns(handledIn: others(than: visitor)))
                FROM returns AS r LEFT JOIN orders AS o ON o.id = r.order_id
                WHERE r.id IN (\(list: parcel.returns)) ORDER BY r.id
                """,
                from: "returns"
            ) { try ReturnRow(reading: &$0).masked(for: visitor.rights) }
            return ParcelFile(
                parcel: parcel.masked(for: visitor.rights),
                returns: rows,
                order: order.map { Purchase(order: $0).masked(for: visitor.rights).order },
                articles: try session.articles(named: parcel.contents),
                announced: try session.announced(by: parcel.returns)
            )
        }
    }

    /// The parcels that were logged under a tracking number and not withdrawn, the newest
    /// first.
    package func parcels(tracked tracking: String, by visitor: Visitor) throws -> [ID<Parcel>] {
        try read(by: visitor) { session in
            guard let code = Code(tracking) else { return [] }
            return try session.all(
                """
                SELECT id FROM parcels WHERE tracking_key = \(code.text.folded)
                    AND status <> \(Parcel.Status.withdrawn)
                ORDER BY id DESC LIMIT 10
                """,
                from: "parcels"
            ) { try $0.id() }
        }
    }
}

extension Keyset {
    static func parcels(
        _ query: Query<ParcelField>,
        _ sort: Sort<ParcelSort>,
        by rights: Set<Right>,
        today: Day
    ) -> Keyset {
        let columns: [SQL] =
            switch sort.key {
            case .waiting: ["p.rank", "p.rank_day"]
            case .logged: ["p.logged_at"]
            case .tracking: ["p.tracking_key"]
            }
        return Keyset(
            source: "FROM parcels AS p",
            id: "p.id",
            columns: columns,
            isDescending: sort.isDescending,
            condition: QueryCondition<ParcelField>(by: rights, today: today).sql(query)
        )
    }
}

extension ParcelRow {
    /// The columns of a row over `parcels AS p`; numbers of records one to a line.
    fileprivate static let columns: SQL = """
        p.id, p.tracking, p.carrier, p.sender, p.shelf, p.status, p.version, p.logged_at,
        p.logged_day,
        coalesce((SELECT number FROM orders WHERE id = p.order_id),
            (SELECT group_concat(number, char(10)) FROM (
                SELECT r.number FROM parcel_returns AS h JOIN returns AS r ON r.id = h.return_id
                WHERE h.parcel_id = p.id ORDER BY r.id)), ''),
        (SELECT finding FROM parcel_cases WHERE parcel_id = p.id AND outcome IS NULL),
        (SELECT due_day FROM parcel_cases WHERE parcel_id = p.id AND outcome IS NULL)
        """

    fileprivate init(reading row: inout RowReader) throws {
        self.init(
            id: Int64(try row.integer()),
            tracking: try row.text(),
            carrier: try row.text(),
            sender: try row.text(),
            shelf: try row.text(),
            status: try row.word(),
            version: try row.integer(),
            logged: try row.moment(),
            records: try row.text().split(separator: "\n").map(String.init),
            finding: try row.optionalWord(),
            due: try row.optionalDay()
        )
    }

    fileprivate func masked(for rights: Set<Right>) -> ParcelRow {
        var row = self
        if !rights.contains(.seeNames) { row.sender = Masked.name(sender) }
        return row
    }
}

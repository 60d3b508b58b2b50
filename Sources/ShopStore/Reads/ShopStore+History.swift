package import Shop

extension ShopStore {
    /// A page of the history, of the whole shop or of one record.
    package func history(
        _ query: Query<DeedField>,
        of subject: Deed.Subject? = nil,
        at anchor: Anchor,
        limit: Int,
        by visitor: Visitor
    ) throws -> Page<DeedRow> {
        try read(by: visitor) { session in
            try Keyset.history(query, of: subject, today: moment.day).page(
                anchor,
                limit: limit,
                selecting: DeedRow.columns,
                in: session,
                from: "deeds"
            ) { try DeedRow(reading: &$0).masked(for: visitor.rights) }
        }
    }

    package func tally(
        _ query: Query<DeedField>,
        of subject: Deed.Subject? = nil,
        by visitor: Visitor
    ) throws -> Tally {
        try read(by: visitor) { session in
            try Keyset.history(query, of: subject, today: moment.day)
                .tally(
                    ofAll: query == .everything && subject == nil ? "deeds" : nil,
                    in: session
                )
        }
    }

    /// What happened to a return after a version of it, the latest first.
    ///
    /// Each step leads to the next version and writes one deed, so these are the last
    /// deeds of steps, as many as there are versions between.
    package func changes(
        of id: ID<Return>,
        since version: Int,
        by visitor: Visitor
    ) throws -> [DeedRow] {
        try read(by: visitor) { session in
            let now = try session.number("SELECT version FROM returns WHERE id = \(id)")
            let steps = now - max(0, version)
            guard steps > 0 else { return [] }
            let list = Keyset.steps(with: id)
            return try session.all(
                list.statement(
                    selecting: DeedRow.columns,
                    where: list.condition,
                    backwards: false,
                    limit: steps
                ),
                from: "deeds"
            ) { try DeedRow(reading: &$0).masked(for: visitor.rights) }
        }
    }
}

extension Keyset {
    /// The history of a return's steps, without what else names it: evidence, parcels.
    static func steps(with id: ID<Return>) -> Keyset {
        var list = history(.everything, of: .goodsReturned(id), today: Day(number: 0))
        list.condition =
            list.condition + " AND d.action IN (\(list: Deed.Action.changingReturns))"
        return list
    }

    static func history(
        _ query: Query<DeedField>,
        of subject: Deed.Subject?,
        today: Day
    ) -> Keyset {
        var condition = QueryCondition<DeedField>(today: today).sql(query)
        if let subject {
            condition = """
                \(sql: condition) AND d.id IN (SELECT deed_id FROM deed_subjects
                    WHERE kind = \(subject.kind) AND subject = \(subject.key))
                """
        }
        return Keyset(
            source: """
                FROM deeds AS d LEFT JOIN staff AS s ON s.id = d.staff_id
                LEFT JOIN deed_private AS p ON p.deed_id = d.id AND p.field = 'note'
                """,
            id: "d.id",
            columns: [],
            isDescending: true,
            condition: condition
        )
    }
}

extension QueryCondition where Field == DeedField {
    fileprivate init(today: Day) {
        word = { text in
            let parts: [SQL] = [
                "folded(d.record)" + .like("%\(text)%"), "d.action" + .like("%\(text)%"),
                "s.name" + .like("%\(text)%"),
            ]
            return "(\(sql: parts.joined(by: " OR ")))"
        }
        test = { field, test in
            switch field {
            case .action: test.isPart(of: "d.action")
            case .staff: test.isPart(of: "coalesce(s.name, d.service)")
            case .record: test.isPart(of: "folded(d.record)")
            case .day: test.compares("d.day", today: today)
            }
        }
    }
}

extension DeedRow {
    /// Notes are free text, in which names stand as often as not.
    fileprivate func masked(for rights: Set<Right>) -> DeedRow {
        var row = self
        if !rights.contains(.seeNames) { row.note = Masked.text(note) }
        return row
    }

    fileprivate static let columns: SQL = """
        d.id, d.at, d.day, coalesce(s.name, ''), coalesce(d.service, ''), d.terminal, d.action,
        d.record, d.before, d.after, coalesce(p.value, ''), d.hash
        """

    fileprivate init(reading row: inout RowReader) throws {
        let id = Int64(try row.integer())
        let at = try row.moment()
        let staff = try row.text()
        let service = try row.text()
        self.init(
            id: id,
            at: at,
            author: service.isEmpty ? staff : staff.isEmpty ? service : "\(service) (\(staff))",
            terminal: try row.text(),
            action: try row.word(),
            record: try row.text(),
            before: Deed.Fact.read(try row.text()),
            after: Deed.Fact.read(try row.text()),
            note: try row.text(),
            hash: String(try row.text().prefix(12))
        )
    }
}

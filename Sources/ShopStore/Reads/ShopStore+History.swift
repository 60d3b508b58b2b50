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
                selecting: """
                    d.id, d.at, d.day, coalesce(s.name, ''), coalesce(d.service, ''),
                    d.terminal, d.action, d.record, d.before, d.after, coalesce(p.value, ''),
                    d.hash
                    """,
                in: session,
                from: "deeds",
                DeedRow.init(reading:)
            )
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
}

extension Keyset {
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

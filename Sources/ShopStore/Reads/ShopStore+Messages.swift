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
        try read(by: visitor) { session in
            try Keyset.messages(query, sort, by: visitor.rights, at: moment).page(
                anchor,
                limit: limit,
                selecting: MessageRow.columns,
                in: session,
                from: "messages"
            ) { try MessageRow(reading: &$0).masked(for: visitor.rights) }
        }
    }

    package func tally(_ query: Query<MessageField>, by visitor: Visitor) throws -> Tally {
        try read(by: visitor) { session in
            try Keyset.messages(query, Sort(.waiting), by: visitor.rights, at: moment)
                .tally(ofAll: query == .everything ? "messages" : nil, in: session)
        }
    }

    /// One message, or nil where there is none with that key; its letter as it was handed
    /// over, nil before that.
    package func message(_ id: Int64, by visitor: Visitor) throws -> MessageFile? {
        try read(by: visitor) { session in
            let file = try session.first(
                """
                SELECT \(sql: MessageRow.columns), m.payload, m.subject, m.body
                FROM messages AS m WHERE m.id = \(id)
                """,
                from: "messages"
            ) { row in
                let header = try MessageRow(reading: &row)
                guard let payload = MessagePayload(stored: try row.text()) else {
                    throw row.corrupt
                }
                return MessageFile(
                    row: header,
                    payload: payload,
                    letter: try row.optionalLetter(),
                    deliveries: try session.deliveries(of: id)
                )
            }
            return file?.masked(for: visitor.rights)
        }
    }
}

extension Session {
    fileprivate func deliveries(of message: Int64) throws -> [Message.Delivery] {
        try all(
            """
            SELECT number, started_at, ended_at, status, said FROM deliveries
            WHERE message_id = \(message) ORDER BY number
            """,
            from: "deliveries"
        ) { row in
            Message.Delivery(
                number: try row.integer(),
                started: try row.instant(),
                ended: try row.optionalInstant(),
                status: try row.optionalInteger(),
                said: try row.text()
            )
        }
    }
}

extension Keyset {
    static func messages(
        _ query: Query<MessageField>,
        _ sort: Sort<MessageSort>,
        by rights: Set<Right>,
        at now: Moment
    ) -> Keyset {
        let columns: [SQL] =
            switch sort.key {
            case .waiting: ["m.rank", "m.rank_at"]
            case .written: ["m.written_at"]
            case .record: ["m.record"]
            }
        return Keyset(
            source: "FROM messages AS m",
            id: "m.id",
            columns: columns,
            isDescending: sort.isDescending,
            condition: QueryCondition<MessageField>(by: rights, at: now).sql(query)
        )
    }
}

extension MessageRow {
    /// The columns of a row over `messages AS m`.
    static let columns: SQL = """
        m.id, m.version, m.template, m.language, m.recipient, m.name, m.record, m.written_at,
        m.written_day, m.hold_until, m.state, m.due_at, m.attempts, m.problem, m.ended_at
        """

    init(reading row: inout RowReader) throws {
        self.init(
            id: Int64(try row.integer()),
            version: try row.integer(),
            template: try row.word(),
            language: try row.text(),
            recipient: try row.text(),
            name: try row.text(),
            record: try row.text(),
            written: try row.moment(),
            holdUntil: try row.instant(),
            state: try row.word(),
            due: try row.instant(),
            attempts: try row.integer(),
            problem: try row.problem(),
            ended: try row.optionalInstant()
        )
    }
}

extension RowReader {
    fileprivate mutating func problem() throws -> Message.Problem? {
        let text = try text()
        guard !text.isEmpty else { return nil }
        guard let problem = Message.Problem(stored: text) else { throw corrupt }
        return problem
    }
}

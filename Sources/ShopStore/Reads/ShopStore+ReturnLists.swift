package import Shop

extension ShopStore {
    /// A page of returns.
    package func returns(
        _ query: Query<ReturnField>,
        sort: Sort<ReturnSort>,
        at anchor: Anchor,
        limit: Int,
        by visitor: Visitor
    ) throws -> Page<ReturnRow> {
        try read(by: visitor) { session in
            try Keyset.returns(query, sort, by: visitor.rights, today: moment.day).page(
                anchor,
                limit: limit,
                selecting: ReturnRow.columns(handledIn: others(than: visitor)),
                in: session,
                from: "returns"
            ) { try ReturnRow(reading: &$0).masked(for: visitor.rights) }
        }
    }

    package func tally(_ query: Query<ReturnField>, by visitor: Visitor) throws -> Tally {
        try read(by: visitor) { session in
            try Keyset.returns(query, Sort(.due), by: visitor.rights, today: moment.day)
                .tally(ofAll: query == .everything ? "returns" : nil, in: session)
        }
    }

    /// How many returns wait for a decision.
    package func returnsAwaiting(by visitor: Visitor) throws -> Tally {
        let awaiting = QueryTest.choice([Return.Status.awaiting.rawValue])
        return try tally(Query<ReturnField>.field(.status, awaiting), by: visitor)
    }

    /// One return with its order, or nil where there is none with that key.
    package func goodsReturned(_ id: ID<Return>, by visitor: Visitor) throws -> ReturnFile? {
        try read(by: visitor) { session in
            guard let goods = try session.goodsReturned(id) else { return nil }
            let purchase = try goods.order.flatMap { try session.purchase($0) }
            return ReturnFile(
                goods: goods.masked(for: visitor.rights),
                purchase: purchase?.masked(for: visitor.rights),
                orphanLines: purchase == nil ? try session.orphanLines(of: id) : [],
                currency: try session.currency(of: id),
                staff: try session.staffNames(),
                parcels: try session.parcels(of: id).map { $0.masked(for: visitor.rights) },
                evidence: try session.evidence(of: id),
                handlers: try session.handlers(on: id, of: others(than: visitor)),
                drafts: try session.drafts(of: visitor.staff.id, for: id),
                bankFiles: try session.bankFileNumbers(of: goods),
                shelves: try purchase.flatMap { try session.shelves(for: $0.order) },
                standing: try session.standing(of: purchase?.order.customer, on: moment.day)
            )
        }
    }

    package func returnNumbered(_ number: String, by visitor: Visitor) throws -> ID<Return>? {
        try read(by: visitor) { session in
            try session.first(
                "SELECT id FROM returns WHERE number = \(number.uppercased())",
                from: "returns"
            ) { try $0.id() }
        }
    }
}

extension Session {
    func orphanLines(of id: ID<Return>) throws -> [OrphanLine] {
        try all(
            """
            SELECT return_id, sku, name, units, amount FROM orphan_lines
            WHERE return_id = \(id) ORDER BY position
            """,
            from: "orphan_lines"
        ) { row in
            _ = try row.integer()
            return OrphanLine(
                sku: try row.text(),
                name: try row.text(),
                units: try row.integer(),
                amount: try row.money()
            )
        }
    }

    /// The numbers of the files that transfers of a return went out in, by key.
    fileprivate func bankFileNumbers(of goods: Return) throws -> [ID<BankFile>: String] {
        let files = goods.transfers.entries.compactMap { entry -> ID<BankFile>? in
            if case .fact(let transfer) = entry.content { transfer.file } else { nil }
        }
        guard !files.isEmpty else { return [:] }
        let numbers: [(ID<BankFile>, String)] = try all(
            "SELECT id, number FROM bank_files WHERE id IN (\(list: files))",
            from: "bank_files"
        ) { (try $0.id(), try $0.text()) }
        return Dictionary(numbers, uniquingKeysWith: { first, _ in first })
    }

    func currency(of id: ID<Return>) throws -> Currency {
        try first("SELECT currency FROM returns WHERE id = \(id)", from: "returns") {
            try $0.currency()
        } ?? .pln
    }
}

extension Keyset {
    static func returns(
        _ query: Query<ReturnField>,
        _ sort: Sort<ReturnSort>,
        by rights: Set<Right>,
        today: Day
    ) -> Keyset {
        let columns: [SQL] =
            switch sort.key {
            case .due: ["r.due_rank", "r.due_day"]
            case .number: ["r.number"]
            case .registered: ["r.registered_at"]
            case .amount: ["r.amount"]
            case .name: ["r.name_key"]
            }
        return Keyset(
            source: "FROM returns AS r LEFT JOIN orders AS o ON o.id = r.order_id",
            id: "r.id",
            columns: columns,
            isDescending: sort.isDescending,
            condition: QueryCondition<ReturnField>(by: rights, today: today).sql(query)
        )
    }
}

extension ReturnRow {
    /// The columns of a row over `returns AS r LEFT JOIN orders AS o`.
    ///
    /// - Parameter sessions: Those whose handlers are told.
    static func columns(handledIn sessions: [Int]) -> SQL {
        """
        r.id, r.number, r.version, r.kind, r.status, r.due_rank, r.due_day, r.registered_at,
        r.registered_day, coalesce(o.name, ''), coalesce(o.email, ''), r.units, r.amount,
        r.currency, r.way, r.order_id, coalesce(o.number, ''),
        coalesce((SELECT name FROM staff WHERE id = r.last_staff_id), ''),
        \(sql: .handler(among: sessions)), r.is_proposed, \(sql: .isFrozen),
        CASE WHEN r.bank_file_id IS NULL THEN 0 ELSE 1 END
        """
    }

    init(reading row: inout RowReader) throws {
        self.init(
            id: Int64(try row.integer()),
            number: try row.text(),
            version: try row.integer(),
            kind: try row.word(),
            status: try row.word(),
            deadline: try Return.Deadline(reading: &row),
            registered: try row.moment(),
            name: try row.text(),
            email: try row.text(),
            units: try row.integer(),
            amount: try row.money(),
            currency: try row.currency(),
            wayBack: try Return.WayBack(reading: &row),
            order: try row.optionalID(),
            orderNumber: try row.text(),
            lastBy: try row.text(),
            handledBy: try row.text(),
            isProposed: try row.flag(),
            isFrozen: try row.flag(),
            isAtBank: try row.flag()
        )
    }

    func masked(for rights: Set<Right>) -> ReturnRow {
        var row = self
        if !rights.contains(.seeNames) { row.name = Masked.name(name) }
        if !rights.contains(.seeEmails) { row.email = Masked.email(email) }
        return row
    }
}

extension Return.Deadline {
    init(reading row: inout RowReader) throws {
        let rank = try row.integer()
        guard let deadline = Return.Deadline(rank: rank, day: try row.integer()) else {
            throw row.corrupt
        }
        self = deadline
    }
}

import Shop

extension Session {
    /// Writes a new return with all that hangs on it.
    func insert(_ goods: Return, of purchase: Purchase?, under rules: Rules) throws {
        try insertHeader(goods, currency: purchase?.order.currency ?? .pln)
        for (position, line) in goods.lines.enumerated() {
            try run(
                """
                INSERT INTO return_lines (return_id, position, line_id, units, reason, note)
                VALUES (\(goods.id), \(position), \(line.orderLine), \(line.units),
                    \(line.reason), \(line.note))
                """
            )
        }
        try append(goods, after: nil)
        try saveHeader(goods, of: purchase, under: rules)
        if let purchase { try saveExpectations(in: purchase) }
    }

    /// Writes what a step has changed, if the return is still as it was seen.
    func save(
        _ goods: Return,
        after before: Return,
        of purchase: Purchase,
        under rules: Rules
    ) throws {
        try append(goods, after: before)
        let changed = try saveHeader(
            goods,
            of: purchase,
            under: rules,
            ifVersion: before.version
        )
        guard changed == 1 else {
            throw CorruptRow(table: "returns", key: String(goods.id.key), column: 6)
        }
        try saveExpectations(in: purchase)
    }

    /// What the open returns of an order may come to, now that one of them, or what
    /// was paid, has changed.
    func saveExpectations(in purchase: Purchase) throws {
        for goods in purchase.returns where !goods.status.isDecided {
            let amount = purchase.expectation(for: goods).map(\.amount).total
            try run(
                """
                UPDATE returns SET amount = \(amount)
                WHERE id = \(goods.id) AND amount <> \(amount)
                """
            )
        }
    }

    /// When money is due for what is open, now that the shop's term has changed.
    func saveDeadlines(under rules: Rules) throws {
        let open: [ID<Return>] = try all(
            "SELECT id FROM returns WHERE due_rank < 2",
            from: "returns"
        ) { try $0.id() }
        for goods in try open.compactMap({ try goodsReturned($0) }) {
            let due = goods.deadline(under: rules).sortKey
            try run(
                """
                UPDATE returns SET due_rank = \(due.rank), due_day = \(due.day)
                WHERE id = \(goods.id)
                """
            )
        }
    }

    func storedLevels(of id: ID<Return>) throws -> ReturnLevels? {
        try first(
            """
            SELECT id, due_rank, due_day, settled_day, units, amount, owed, given_back
            FROM returns WHERE id = \(id)
            """,
            from: "returns",
            ReturnLevels.init(reading:)
        )
    }

    private func insertHeader(_ goods: Return, currency: Currency) throws {
        let dates = goods.dates
        try run(
            """
            INSERT INTO returns (id, number, kind, order_id, imported_from, status, version,
                registered_at, registered_day, sent_at, sent_day, reached_at, reached_day,
                posted_at, posted_day, delivered_at, delivered_day, way, label, late_reason,
                due_rank, due_day, currency, units, amount, owed, given_back, name_key)
            VALUES (\(goods.id), \(goods.number), \(goods.kind), \(goods.order),
                \(goods.importedFrom), \(goods.status), \(goods.version), \(goods.registered.at),
                \(goods.registered.day), \(dates.statementSent.at), \(dates.statementSent.day),
                \(dates.statementReached.at), \(dates.statementReached.day),
                \(dates.proofOfPosting?.at), \(dates.proofOfPosting?.day),
                \(dates.delivered?.at), \(dates.delivered?.day), \(goods.wayBack.word),
                \(goods.label), \(goods.lateReason), 2, 0, \(currency), 0, 0, 0, 0, '')
            """
        )
    }

    /// The columns that steps change, and the levels over the journals.
    @discardableResult
    private func saveHeader(
        _ goods: Return,
        of purchase: Purchase?,
        under rules: Rules,
        ifVersion version: Int? = nil
    ) throws -> Int {
        let levels = ReturnLevels(of: goods, in: purchase, under: rules)
        let due = levels.due.sortKey
        let document = goods.document?.stored
        let last = goods.lastStep
        return try run(
            """
            UPDATE returns SET status = \(goods.status), version = \(goods.version),
                ground = \(goods.rejection?.ground), rejection_note = \(goods.rejection?.note),
                document = \(document?.word), document_number = \(document?.number),
                last_step = \(last?.kind), last_from = \(last?.from),
                last_staff_id = \(last?.author.staff), last_service = \(last?.author.service),
                last_at = \(last?.at), undo_until = \(last?.undoUntil),
                settled_day = \(levels.settledDay), due_rank = \(due.rank),
                due_day = \(due.day), units = \(levels.units), amount = \(levels.amount),
                owed = \(levels.owed), given_back = \(levels.givenBack),
                name_key = \(purchase?.order.buyer.name.sortKey ?? "")
            WHERE id = \(goods.id) AND version = \(version ?? goods.version)
            """
        )
    }
}

extension Return.Deadline {
    /// How deadlines sort: what is due by its day, then what waits, then the rest.
    var sortKey: (rank: Int, day: Int) {
        switch self {
        case .due(let day): (0, day.number)
        case .waitsForParcel: (1, 0)
        case .nothingOwed: (2, 0)
        }
    }

    init?(rank: Int, day: Int) {
        switch rank {
        case 0: self = .due(Day(number: day))
        case 1: self = .waitsForParcel
        case 2: self = .nothingOwed
        default: return nil
        }
    }
}

extension Return.Status {
    /// Whether what it comes to no longer depends on the order's other returns.
    fileprivate var isDecided: Bool {
        switch self {
        case .registered, .awaiting: false
        case .accepted, .settled, .rejected, .cancelled: true
        }
    }
}

/// What a return's header says about the journals below it, for lists.
struct ReturnLevels: Hashable {
    var due: Return.Deadline
    /// The day its last refund entry went out, while it is settled.
    var settledDay: Day?
    /// Pieces: what came, or before that what was announced.
    var units: Int
    /// The refund as decided or, before that, as it would be if all is accepted.
    var amount: Money
    var owed: Money
    var givenBack: Money

    init(of goods: Return, in purchase: Purchase?, under rules: Rules) {
        let received = goods.receptions.standing.filter { $0.item.line != nil }
            .map(\.units).reduce(0, +)
        due = goods.deadline(under: rules)
        settledDay = goods.settledDay
        units = received > 0 ? received : goods.lines.map(\.units).reduce(0, +)
        amount = purchase?.expectation(for: goods).map(\.amount).total ?? .zero
        owed = goods.owed
        givenBack = goods.givenBack
    }

    /// The columns behind the return's key.
    init(reading row: inout RowReader) throws {
        _ = try row.integer()
        due = try Return.Deadline(reading: &row)
        settledDay = try row.optionalDay()
        units = try row.integer()
        amount = try row.money()
        owed = try row.money()
        givenBack = try row.money()
    }
}

extension Return {
    fileprivate var settledDay: Day? {
        guard status == .settled else { return nil }
        return entries.standing.map(\.at.day).max() ?? lastStep.map { _ in registered.day }
    }
}

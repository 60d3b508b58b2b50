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
        let due = goods.deadline(under: rules).sortKey
        let document = goods.document?.stored
        let last = goods.lastStep
        let amount = purchase?.expectation(for: goods).map(\.amount).total ?? .zero
        return try run(
            """
            UPDATE returns SET status = \(goods.status), version = \(goods.version),
                ground = \(goods.rejection?.ground), rejection_note = \(goods.rejection?.note),
                document = \(document?.word), document_number = \(document?.number),
                last_step = \(last?.kind), last_from = \(last?.from),
                last_staff_id = \(last?.author.staff), last_service = \(last?.author.service),
                last_at = \(last?.at), undo_until = \(last?.undoUntil),
                settled_day = \(goods.settledDay), due_rank = \(due.rank), due_day = \(due.day),
                units = \(goods.unitsShown), amount = \(amount), owed = \(goods.owed),
                given_back = \(goods.givenBack),
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
        case .none: (2, 0)
        }
    }

    init?(rank: Int, day: Int) {
        switch rank {
        case 0: self = .due(Day(number: day))
        case 1: self = .waitsForParcel
        case 2: self = .none
        default: return nil
        }
    }
}

extension Return {
    /// The day its last refund entry went out, while it is settled.
    fileprivate var settledDay: Day? {
        guard status == .settled else { return nil }
        return entries.standing.map(\.at.day).max() ?? lastStep.map { _ in registered.day }
    }

    /// Pieces: what came, or before that what was announced.
    fileprivate var unitsShown: Int {
        let received = receptions.standing.filter { $0.item.line != nil }.map(\.units).reduce(0, +)
        return received > 0 ? received : lines.map(\.units).reduce(0, +)
    }
}

import Shop

extension Session {
    /// Writes a new return with all that hangs on it.
    func insert(_ goods: Return, of purchase: Purchase?, under rules: Rules) throws {
        if let order = goods.order { touched.note(order) }
        try insertHeader(goods, currency: purchase?.order.currency ?? .pln)
        for (position, line) in goods.lines.enumerated() {
            try run(
                """
                INSERT INTO return_lines (return_id, position, line_id, units, reason, note,
                    wanted_id, wanted_price, wanted_until)
                VALUES (\(goods.id), \(position), \(line.orderLine), \(line.units),
                    \(line.reason), \(line.note), \(line.wanted?.variant),
                    \(line.wanted?.price), \(line.wanted?.until))
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
        if let order = goods.order { touched.note(order) }
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
            "SELECT id FROM returns WHERE status IN (\(list: Return.Status.waiting))",
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

    private func insertHeader(_ goods: Return, currency: Currency) throws {
        let dates = goods.dates
        try run(
            """
            INSERT INTO returns (id, number, kind, order_id, imported_from, status, version,
                registered_at, registered_day, sent_at, sent_day, reached_at, reached_day,
                posted_at, posted_day, delivered_at, delivered_day, way, locker_code, label,
                account, account_consent, claim_id, remedy, late_reason, follows_id, due_rank,
                due_day, currency, units, amount, owed, given_back, name_key)
            VALUES (\(goods.id), \(goods.number), \(goods.kind), \(goods.order),
                \(goods.importedFrom), \(goods.status), \(goods.version), \(goods.registered.at),
                \(goods.registered.day), \(dates.statementSent.at), \(dates.statementSent.day),
                \(dates.statementReached.at), \(dates.statementReached.day),
                \(dates.proofOfPosting?.at), \(dates.proofOfPosting?.day),
                \(dates.delivered?.at), \(dates.delivered?.day), \(goods.wayBack.word),
                \(goods.lockerCode), \(goods.label), \(goods.account?.text ?? ""),
                \(goods.accountConsent), \(goods.claim), \(goods.remedy), \(goods.lateReason), \(goods.follows),
                2, 0, \(currency), 0, 0, 0, 0, '')
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
                account = \(goods.account?.text ?? ""),
                account_consent = \(goods.accountConsent), correction = \(goods.correction),
                locker_code = \(goods.lockerCode), remedy = \(goods.remedy), ground = \(goods.rejection?.ground),
                rejection_note = \(goods.rejection?.note),
                document = \(document?.word), document_number = \(document?.number),
                last_step = \(last?.kind), last_from = \(last?.from),
                last_staff_id = \(last?.author.staff), last_service = \(last?.author.service),
                last_at = \(last?.at), undo_until = \(last?.undoUntil),
                settled_day = \(goods.filing?.day),
                filed_version = \(goods.filing?.version), due_rank = \(due.rank),
                due_day = \(due.day), units = \(levels.units), amount = \(levels.amount),
                owed = \(levels.owed), given_back = \(levels.givenBack),
                is_proposed = \(levels.isProposed), bank_file_id = \(levels.bankFile),
                name_key = \(purchase?.order.buyer.name.sortKey ?? "")
            WHERE id = \(goods.id) AND version = \(version ?? goods.version)
            """
        )
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

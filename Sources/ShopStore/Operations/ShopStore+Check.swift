package import Shop

extension ShopStore {
    /// Adds everything up again and proves the history whole.
    ///
    /// - Returns: What is wrong; nothing for a sound shop.
    package func check() throws -> [Finding] {
        try engine.read { session in
            try session.fileFindings() + session.chainFindings() + session.levelFindings()
                + session.purchaseFindings() + session.dockFindings() + session.bankFindings()
                + session.messageFindings() + session.claimFindings()
                + session.stockFindings() + session.stockOrderFindings()
                + session.pointsFindings() + session.orderPointsFindings()
                + session.couponFindings()
                + session.giftCardFindings()
        }
    }
}

extension Session {
    fileprivate func fileFindings() throws -> [Finding] {
        let damage = try all("PRAGMA integrity_check", from: "file") { try $0.text() }
            .filter { $0 != "ok" }
        let strays = try all("PRAGMA foreign_key_check", from: "file") { row in
            let table = try row.text()
            return "\(table): row \(try row.optionalInteger() ?? 0) names what is not there"
        }
        return (damage + strays).map(Finding.file)
    }

    private static let entries: SQL = """
        SELECT d.id, d.at, d.day, d.staff_id, d.service, d.terminal, d.action, d.record,
            d.before, d.after, d.note_digest, d.previous, d.hash, p.salt, p.value
        FROM deeds AS d
        LEFT JOIN deed_private AS p ON p.deed_id = d.id AND p.field = 'note'
        ORDER BY d.id
        """

    fileprivate func chainFindings() throws -> [Finding] {
        var findings: [Finding] = []
        var previous = AuditChain.origin
        var expected: Int64 = 1
        let subjects = try subjects()
        try each(Session.entries, from: "deeds") { row in
            var entry = try AuditChain.Entry(reading: &row)
            entry.subjects = subjects[entry.id] ?? ""
            let hash = try row.text()
            if entry.id != expected || entry.previous != previous || entry.hash != hash {
                findings.append(.chainBroken(deed: entry.id))
            }
            let salt = try row.optionalText() ?? ""
            let note = try row.optionalText() ?? ""
            // A forgotten note leaves its digest behind, which nobody can refute.
            let isForgotten = salt.isEmpty && note.isEmpty && !entry.noteDigest.isEmpty
            if !isForgotten, AuditChain.digest(of: note, salt: salt) != entry.noteDigest {
                findings.append(.noteChanged(deed: entry.id))
            }
            previous = hash
            expected = entry.id + 1
        }
        // Each entry has moved the topic, so entries cut off at the end are missed too.
        if try number("SELECT n FROM topics WHERE name = 'history'") != expected - 1 {
            findings.append(.chainBroken(deed: expected))
        }
        return findings
    }

    /// What the entries are about, as it entered the chain.
    private func subjects() throws -> [Int64: String] {
        var subjects: [Int64: String] = [:]
        try each(
            "SELECT deed_id, kind, subject FROM deed_subjects ORDER BY kind, subject",
            from: "deed_subjects"
        ) { row in
            let deed = Int64(try row.integer())
            let line = "\(try row.text())\t\(try row.text())"
            subjects[deed] = subjects[deed].map { "\($0)\n\(line)" } ?? line
        }
        return subjects
    }

    /// Levels that SQL can add up by itself.
    fileprivate func levelFindings() throws -> [Finding] {
        let totals = try numbers(
            """
            SELECT o.number FROM orders AS o LEFT JOIN (
                SELECT order_id, sum(gross) AS goods, sum(units) AS units
                FROM order_lines GROUP BY order_id) AS l ON l.order_id = o.id
            WHERE o.goods <> coalesce(l.goods, -1) OR o.units <> l.units
            """
        )
        let paid = try numbers(
            """
            SELECT o.number FROM orders AS o LEFT JOIN (
                SELECT l.order_id, sum(r.units * r.paid) AS paid, sum(r.units) AS units
                FROM order_lines AS l JOIN line_runs AS r ON r.line_id = l.id
                GROUP BY l.order_id) AS l ON l.order_id = o.id
            WHERE o.goods - o.discount <> coalesce(l.paid, -1) OR o.units <> l.units
            """
        )
        let refunded = try numbers(
            """
            SELECT o.number FROM orders AS o
            WHERE o.refunded <> (SELECT coalesce(sum(r.given_back), 0) FROM returns AS r
                    WHERE r.order_id = o.id)
                OR o.return_count <> (SELECT count(*) FROM returns AS r
                    WHERE r.order_id = o.id AND \(sql: .countsAsReturn))
            """
        )
        let strayPayouts = try numbers(
            """
            SELECT DISTINCT r.number FROM proposal_payouts AS p
            JOIN returns AS r ON r.id = p.return_id
            WHERE NOT EXISTS (SELECT 1 FROM proposals AS f
                WHERE f.return_id = p.return_id AND f.number = p.number AND f.reverses IS NULL)
            """
        )
        return totals.map(Finding.orderTotals) + paid.map(Finding.paidPerUnit)
            + refunded.map(Finding.orderRefunded) + strayPayouts.map(Finding.returnLevels)
    }

    private func numbers(_ question: SQL) throws -> [String] {
        try all(question, from: "orders") { try $0.text() }
    }

    /// What only the domain can add up: every order that has returns.
    fileprivate func purchaseFindings() throws -> [Finding] {
        let orders: [ID<Order>] = try all(
            "SELECT DISTINCT order_id FROM returns WHERE order_id IS NOT NULL",
            from: "returns"
        ) { try $0.id() }
        let rules = try rules()
        return try orders.flatMap { id -> [Finding] in
            guard let purchase = try purchase(id) else { return [] }
            return try purchase.findings + exchangeFindings(of: purchase)
                + levels(of: purchase, under: rules)
        }
    }

    private func levels(of purchase: Purchase, under rules: Rules) throws -> [Finding] {
        try purchase.returns.compactMap { goods in
            let isSound =
                try storedLevels(of: goods.id)
                == ReturnLevels(of: goods, in: purchase, under: rules)
                && goods.hasSoundProposals && goods.hasSoundTransfers && goods.hasSoundHolds
                && goods.hasSoundFiling
                && hasSoundCredits(goods)
            return isSound ? nil : .returnLevels(number: goods.number)
        }
    }

    /// Whether what went onto gift cards is what their ledgers have.
    private func hasSoundCredits(_ goods: Return) throws -> Bool {
        let entries = goods.entries.standing.filter { $0.instrument == .giftCard }
        guard goods.importedFrom == nil, !goods.entries.entries.isEmpty else { return true }
        return try credited(for: goods.id) == entries.map(\.amount).total
    }
}

extension Purchase {
    fileprivate var findings: [Finding] {
        var findings: [Finding] = []
        let hasTooMany = order.lines.contains { line in
            returns.map { $0.unitsBack(of: line.id) }.reduce(0, +) > line.units
        }
        if hasTooMany { findings.append(.moreUnitsThanBought(number: order.number)) }
        if owed > paid { findings.append(.moreMoneyThanPaid(number: order.number)) }
        return findings
    }
}

extension AuditChain.Entry {
    /// An entry as it is stored; its subjects lie in a table of their own.
    init(reading row: inout RowReader) throws {
        self.init(
            id: Int64(try row.integer()),
            at: try row.moment(),
            staff: try row.optionalID(),
            service: try row.optionalText(),
            terminal: try row.text(),
            action: try row.text(),
            record: try row.text(),
            before: try row.text(),
            after: try row.text(),
            noteDigest: try row.text(),
            subjects: "",
            previous: try row.text()
        )
    }
}

import Shop

extension Session {
    /// An account as it stands today, with what the day has brought though nobody has booked
    /// it yet.
    func accountFile(
        of customer: ID<Customer>,
        on now: Moment,
        for visitor: Visitor
    ) throws -> AccountFile? {
        guard let open = try openAccount(of: customer), let terms = try terms(at: now.at),
            var row = try first(
                """
                SELECT \(sql: AccountRow.columns(on: now.day))
                FROM point_accounts AS a JOIN customers AS c ON c.id = a.customer_id
                WHERE a.customer_id = \(customer)
                """,
                from: "point_accounts",
                { try AccountRow(reading: &$0) }
            ),
            let opened = try first(
                """
                SELECT opened_at, opened_day FROM point_accounts WHERE customer_id = \(customer)
                """,
                from: "point_accounts",
                { try $0.moment() }
            )
        else { return nil }
        let balance = row.balance
        var account = open.account
        account.bringUpToDate(on: now.day)
        row.balance = account.balance
        row.pending = account.pending
        let lines = try ledger(of: customer, endingAt: balance, AccountFile.most + 1)
            .map { $0.masked(for: visitor.rights) }
        return AccountFile(
            row: row.under(terms).masked(for: visitor.rights),
            opened: opened,
            birthday: visitor.rights.contains(.seeNames) ? open.birthday : nil,
            terms: terms,
            lots: try lotRows(of: customer),
            ledger: Array(lines.prefix(AccountFile.most)),
            hasMore: lines.count > AccountFile.most,
            tiers: try tierChanges(of: customer),
            prospect: try prospect(of: account, in: row.tier, on: now.day)
        )
    }

    private func prospect(
        of account: PointsAccount,
        in tier: Tier,
        on day: Day
    ) throws -> Reward.Prospect? {
        let offers = try offers(for: account.customer)
        guard offers.contains(where: \.reward.isOffered) else { return nil }
        let seeker = Reward.Seeker(balance: account.balance, tier: tier)
        return Reward.next(for: seeker, among: offers, on: day)
    }

    /// The newest lines of an account's ledger, each with the balance after it.
    private func ledger(
        of customer: ID<Customer>,
        endingAt balance: Int,
        _ most: Int
    ) throws -> [PointLine] {
        var after = balance
        return try all(
            """
            SELECT e.at, e.day, e.kind, e.pending, e.available,
                coalesce(o.number, r.number, ''), e.reason, coalesce(s.name, e.service, ''),
                e.lot_id
            FROM point_entries AS e LEFT JOIN orders AS o ON o.id = e.order_id
            LEFT JOIN returns AS r ON r.id = e.return_id
            LEFT JOIN staff AS s ON s.id = e.staff_id
            WHERE e.account_id = \(customer) ORDER BY e.id DESC LIMIT \(most)
            """,
            from: "point_entries"
        ) { row in
            let line = PointLine(
                at: try row.moment(),
                kind: try row.word(),
                pending: try row.integer(),
                available: try row.integer(),
                balance: after,
                record: try row.text(),
                reason: try row.text(),
                who: try row.text(),
                lot: try row.optionalID()
            )
            after -= line.available
            return line
        }
    }

    private func lotRows(of customer: ID<Customer>) throws -> [LotRow] {
        let lots = Dictionary(
            try lots(where: "account_id = \(customer)").map { ($0.id, $0) }
        ) { first, _ in first }
        let gains = try gains(of: customer)
        return try all(
            """
            SELECT l.id, e.at, e.day, e.pending + e.available, coalesce(o.number, r.number, '')
            FROM point_lots AS l JOIN point_entries AS e ON e.id = (
                SELECT min(f.id) FROM point_entries AS f WHERE f.lot_id = l.id)
            LEFT JOIN orders AS o ON o.id = l.order_id
            LEFT JOIN returns AS r ON r.id = l.return_id
            WHERE l.account_id = \(customer) ORDER BY l.id DESC
            """,
            from: "point_lots"
        ) { row -> LotRow? in
            let id: ID<PointLot> = try row.id()
            return try lots[id].map { lot in
                LotRow(
                    lot: lot,
                    granted: try row.moment(),
                    points: try row.integer(),
                    record: try row.text(),
                    gains: gains[id] ?? []
                )
            }
        }.compactMap(\.self)
    }

    private func gains(of customer: ID<Customer>) throws -> [ID<PointLot>: [PointGain]] {
        var gains: [ID<PointLot>: [PointGain]] = [:]
        try each(
            """
            SELECT g.lot_id, g.rule, g.points FROM point_lots AS l
            JOIN point_gains AS g ON g.lot_id = l.id
            WHERE l.account_id = \(customer) ORDER BY g.lot_id, g.position
            """,
            from: "point_gains"
        ) { row in
            gains[try row.id(), default: []].append(
                PointGain(rule: try row.optionalText(), points: try row.integer())
            )
        }
        return gains
    }

    private func tierChanges(of customer: ID<Customer>) throws -> [TierChange] {
        try all(
            """
            SELECT at, day, before, after, spent FROM tier_changes
            WHERE account_id = \(customer) ORDER BY id DESC
            """,
            from: "tier_changes"
        ) { row in
            TierChange(
                at: try row.moment(),
                before: try row.word(),
                after: try row.word(),
                spent: try row.money()
            )
        }
    }
}

extension PointLine {
    fileprivate func masked(for rights: Set<Right>) -> PointLine {
        var line = self
        if !rights.contains(.seeNames) { line.reason = Masked.text(reason) }
        return line
    }
}

import Shop

extension Session {
    /// What is wrong with the points: the ledger is added up again and compared with the lots
    /// and with the balance.
    func pointsFindings() throws -> [Finding] {
        let accounts = try [SQL.strayLots, .strayBalances].flatMap { question in
            try all(question, from: "point_entries") { try $0.text() }
        }
        return Set(accounts).sorted().map { .points(account: $0) }
    }

    /// Orders whose points are computed anew from their rules, lines and returns, and come to
    /// something else.
    func orderPointsFindings() throws -> [Finding] {
        guard let opening = try loyaltyOpening() else { return [] }
        let strays = try [
            SQL.ungivenPoints(since: opening.at), .strayGrants, .strayReturnless,
        ].flatMap { question in try all(question, from: "point_lots") { try $0.text() } }
        return try Set(strays + straySettlements() + strayRates()).sorted()
            .map { .orderPoints(number: $0) }
    }

    /// Orders with returns, or whose goods are not out, by the domain's own rule.
    private func straySettlements() throws -> [String] {
        let orders: [ID<Order>] = try all(
            """
            SELECT l.order_id FROM point_lots AS l JOIN orders AS o ON o.id = l.order_id
            WHERE o.status NOT IN (\(Order.Status.shipped), \(Order.Status.delivered))
                OR EXISTS (SELECT 1 FROM returns AS r WHERE r.order_id = o.id)
            """,
            from: "point_lots"
        ) { try $0.id() }
        return try orders.compactMap { id in
            guard let purchase = try purchase(id), let points = try orderPoints(of: id) else {
                return nil
            }
            let due = purchase.pointsDue(of: try grants(of: points.lot))
            let spent = try first(
                "SELECT amount FROM spendings WHERE order_id = \(id)",
                from: "spendings"
            ) { try $0.money() }
            let isSettled =
                points.isSettled(at: due) && (spent == nil || spent == purchase.spending)
            return isSettled ? nil : purchase.order.number
        }
    }

    /// Orders that gave other points for their money than the rate and the tier of their day.
    private func strayRates() throws -> [String] {
        let versions = Dictionary(try allTerms().map { ($0.version, $0) }) { first, _ in first }
        var strays: [String] = []
        try each(.baseGains, from: "point_gains") { row in
            let number = try row.text()
            let currency = try row.currency()
            let terms = versions[try row.integer()]
            let tier: Tier = try row.word()
            let value = try row.money()
            let given = try row.integer()
            if terms?.points(for: value, in: currency, tier: tier) != given {
                strays.append(number)
            }
        }
        return strays
    }
}

extension OrderPoints {
    /// Whether nothing is left to be taken or given for goods that are due so much.
    fileprivate func isSettled(at due: Int) -> Bool {
        let kept = granted - clawedBack
        return kept >= due && kept - expired <= due
    }
}

extension SQL {
    /// Accounts with a lot that is not what its entries add up to.
    fileprivate static let strayLots: SQL = """
        SELECT a.number FROM point_lots AS l
        JOIN point_accounts AS a ON a.customer_id = l.account_id
        LEFT JOIN (SELECT lot_id, sum(pending) AS pending, sum(available) AS available
            FROM point_entries WHERE lot_id IS NOT NULL GROUP BY lot_id) AS e
            ON e.lot_id = l.id
        WHERE l.pending <> coalesce(e.pending, 0) OR l.available <> coalesce(e.available, 0)
        """

    /// Accounts whose levels are not what their lots, and what they owe, add up to.
    fileprivate static let strayBalances: SQL = """
        SELECT a.number FROM point_accounts AS a
        LEFT JOIN (SELECT account_id, sum(pending) AS pending, sum(available) AS available
            FROM point_lots GROUP BY account_id) AS l ON l.account_id = a.customer_id
        LEFT JOIN (SELECT account_id, sum(available) AS available,
                sum(CASE WHEN lot_id IS NULL THEN -available ELSE 0 END) AS owed
            FROM point_entries GROUP BY account_id) AS e ON e.account_id = a.customer_id
        WHERE a.pending <> coalesce(l.pending, 0) OR a.available <> coalesce(l.available, 0)
            OR a.owed <> coalesce(e.owed, 0)
            OR a.available - a.owed <> coalesce(e.available, 0)
        """

    /// Orders that are out and have given nothing, though they take part.
    fileprivate static func ungivenPoints(since opening: Instant) -> SQL {
        """
        SELECT o.number FROM orders AS o
        WHERE o.placed_at >= \(opening) AND o.customer_id IS NOT NULL
            AND o.status IN (\(Order.Status.shipped), \(Order.Status.delivered))
            AND o.exchange_for IS NULL
            AND NOT EXISTS (SELECT 1 FROM point_lots AS l WHERE l.order_id = o.id)
        """
    }

    /// Orders whose points by line, by rule and in the ledger are not the same.
    fileprivate static let strayGrants: SQL = """
        SELECT o.number FROM point_lots AS l JOIN orders AS o ON o.id = l.order_id
        LEFT JOIN (SELECT lot_id, sum(points) AS points FROM point_grants GROUP BY lot_id) AS g
            ON g.lot_id = l.id
        LEFT JOIN (SELECT lot_id, sum(points) AS points FROM point_gains GROUP BY lot_id) AS r
            ON r.lot_id = l.id
        LEFT JOIN (SELECT lot_id, sum(pending) AS points FROM point_entries
            WHERE kind = 'earned' GROUP BY lot_id) AS e ON e.lot_id = l.id
        WHERE coalesce(g.points, 0) <> coalesce(e.points, 0)
            OR coalesce(r.points, 0) <> coalesce(e.points, 0)
        """

    /// Orders without returns of which points were taken back, or not all is counted as spent.
    fileprivate static let strayReturnless: SQL = """
        SELECT o.number FROM point_lots AS l JOIN orders AS o ON o.id = l.order_id
        LEFT JOIN spendings AS s ON s.order_id = o.id
        LEFT JOIN (SELECT order_id, sum(pending + available) AS points FROM point_entries
            WHERE kind IN ('clawed-back', 'regained') GROUP BY order_id) AS e
            ON e.order_id = o.id
        WHERE o.status IN ('shipped', 'delivered')
            AND NOT EXISTS (SELECT 1 FROM returns AS r WHERE r.order_id = o.id)
            AND (coalesce(e.points, 0) <> 0 OR s.amount <> o.goods - o.discount)
        """

    /// Each lot of an order with what was paid for it, and what that gave.
    fileprivate static let baseGains: SQL = """
        SELECT o.number, o.currency, l.terms, l.tier, coalesce(g.value, 0),
            coalesce((SELECT r.points FROM point_gains AS r
                WHERE r.lot_id = l.id AND r.rule IS NULL), 0)
        FROM point_lots AS l JOIN orders AS o ON o.id = l.order_id
        LEFT JOIN (SELECT lot_id, sum(value) AS value FROM point_grants GROUP BY lot_id) AS g
            ON g.lot_id = l.id
        WHERE l.terms IS NOT NULL
        """
}

import Shop

/// Refunds that are settled in points, at what a point is worth.
extension Session {
    /// Gives the points for a part of a refund.
    ///
    /// - Returns: The number of the account that they are on.
    func giveRefund(
        _ credit: Credit,
        for goods: ID<Return>,
        in purchase: Purchase,
        on occasion: Occasion
    ) throws -> String {
        let order = purchase.order
        guard let terms = try terms(at: occasion.now.at) else { throw PointsRefusal.notOpened }
        guard order.currency == Rules.currency else {
            throw PointsRefusal.otherCurrency(order.currency)
        }
        guard let customer = order.customer else { throw PointsRefusal.noCustomer(order.number) }
        if try standing(of: customer) == nil {
            try newAccount(of: customer, at: occasion.now)
            try countEarlierSpending(of: customer, on: occasion.now.day)
        }
        try book(onAccountOf: customer, occasion) { account in
            try account.refund(
                terms.points(for: credit.amount),
                for: goods,
                entry: credit.entry,
                lifetime: terms.lifetime,
                on: occasion.now.day
            )
        }
        return try openAccount(of: customer)?.number ?? ""
    }

    /// Takes the points for a part of a refund back.
    func recall(
        _ credit: Credit,
        of goods: ID<Return>,
        in purchase: Purchase,
        on occasion: Occasion
    ) throws {
        guard let customer = purchase.order.customer else { return }
        let points = try refunded(for: goods, entry: credit.entry)
        guard points > 0 else { return }
        try book(onAccountOf: customer, occasion) { account in
            try account.recall(points, of: goods, entry: credit.entry)
        }
    }

    /// The points that an entry of a refund gave and nobody took back.
    private func refunded(for goods: ID<Return>, entry: Int) throws -> Int {
        try number(
            """
            SELECT coalesce(sum(available), 0) FROM point_entries
            WHERE return_id = \(goods) AND refund_number = \(entry)
            """
        )
    }

    /// Returns whose entries in points and the points ledger do not agree.
    func strayRefunds() throws -> [String] {
        let returns = try all(
            """
            SELECT DISTINCT r.id, r.number FROM point_entries AS e
            JOIN returns AS r ON r.id = e.return_id
            """,
            from: "point_entries"
        ) { (try $0.id(Return.self), try $0.text()) }
        return try returns.compactMap { id, number in
            guard let goods = try goodsReturned(id) else { return number }
            let standing = goods.entries.standingEntries.filter { $0.fact.instrument == .points }
            let given = try all(
                """
                SELECT refund_number FROM point_entries WHERE return_id = \(id)
                GROUP BY refund_number HAVING sum(available) > 0
                """,
                from: "point_entries"
            ) { try $0.integer() }
            return Set(given) == Set(standing.map(\.number)) ? nil : number
        }
    }
}

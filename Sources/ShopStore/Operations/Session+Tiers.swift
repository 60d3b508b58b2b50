import Shop

/// What customers have spent, and the tiers that follow from it.
extension Session {
    /// Keeps what was spent on an order, in the shop's own currency: no rate is known that
    /// would make one figure of several.
    func count(_ purchase: Purchase, spentBy customer: ID<Customer>) throws {
        guard purchase.order.currency == Rules.currency, try standing(of: customer) != nil
        else { return }
        try run(
            """
            INSERT INTO spendings (order_id, account_id, day, amount)
            VALUES (\(purchase.order.id), \(customer), \(purchase.order.placed.day),
                \(purchase.spending))
            ON CONFLICT (order_id) DO UPDATE SET amount = excluded.amount
            """
        )
    }

    /// Counts what was bought before the account was opened: a programme that begins does not
    /// forget its best customers.
    func countEarlierSpending(of customer: ID<Customer>, on day: Day) throws {
        let days = TierStanding.period(endingOn: day)
        let orders: [ID<Order>] = try all(
            """
            SELECT id FROM orders WHERE customer_id = \(customer)
                AND placed_day BETWEEN \(days.lowerBound) AND \(days.upperBound)
                AND status IN (\(Order.Status.shipped), \(Order.Status.delivered))
            """,
            from: "orders"
        ) { try $0.id() }
        for order in orders {
            if let purchase = try purchase(order) { try count(purchase, spentBy: customer) }
        }
    }

    /// What a customer has spent over the twelve months that end on a day.
    func spending(of customer: ID<Customer>, on day: Day) throws -> Money {
        let days = TierStanding.period(endingOn: day)
        return Money(
            minorUnits: try number(
                """
                SELECT coalesce(sum(amount), 0) FROM spendings
                WHERE account_id = \(customer)
                    AND day BETWEEN \(days.lowerBound) AND \(days.upperBound)
                """
            )
        )
    }

    /// The tier of a customer, and when its end was told; nil where they have no account.
    func standing(of customer: ID<Customer>) throws -> (now: TierStanding, warned: Day?)? {
        try first(
            """
            SELECT tier, tier_until_day, warned_day FROM point_accounts
            WHERE customer_id = \(customer)
            """,
            from: "point_accounts"
        ) { row in
            let standing = TierStanding(tier: try row.word(), until: try row.optionalDay())
            return (standing, try row.optionalDay())
        }
    }

    /// Puts a customer where their spending puts them.
    ///
    /// - Returns: Whether the tier has changed.
    @discardableResult
    func placeInTier(of customer: ID<Customer>, on occasion: Occasion) throws -> Bool {
        guard let (before, _) = try standing(of: customer),
            let terms = try terms(at: occasion.now.at)
        else { return false }
        let spent = try spending(of: customer, on: occasion.now.day)
        let standing = before.after(spent, under: terms, on: occasion.now.day)
        guard standing != before else { return false }
        try run(
            """
            UPDATE point_accounts SET tier = \(standing.tier), tier_until_day = \(standing.until),
                warned_day = NULL, version = version + 1
            WHERE customer_id = \(customer)
            """
        )
        try move("loyalty")
        guard standing.tier != before.tier else { return false }
        try run(
            """
            INSERT INTO tier_changes (account_id, before, after, spent, at, day)
            VALUES (\(customer), \(before.tier), \(standing.tier), \(spent),
                \(occasion.now.at), \(occasion.now.day))
            """
        )
        return true
    }
}

import Shop

/// Points follow the orders: at the end of each change, what was touched is compared with
/// what its lot was given, and the difference is booked. So goods that come back take their
/// points along in the transaction that accepts them.
extension Session {
    func givePoints(on occasion: Occasion) throws {
        let touches = touched.all
        guard !touches.isEmpty, let opening = try loyaltyOpening() else { return }
        for touch in touches { try givePoints(for: touch.order, since: opening.at, on: occasion) }
    }

    private func givePoints(
        for id: ID<Order>,
        since opening: Instant,
        on occasion: Occasion
    ) throws {
        guard let customer = try collector(of: id, since: opening) else { return }
        let points = try orderPoints(of: id)
        guard points != nil || customer.mayEarn, let purchase = try purchase(id) else { return }
        try givePoints(points, for: purchase, to: customer.id, on: occasion)
    }

    /// Books what an order is due as it stands.
    ///
    /// - Parameter given: What it gave already; nil where that is nothing.
    func givePoints(
        _ given: OrderPoints?,
        for purchase: Purchase,
        to customer: ID<Customer>,
        on occasion: Occasion
    ) throws {
        var points = given
        if points == nil {
            guard purchase.earnsPoints else { return }
            try grant(for: purchase.order, to: customer, on: occasion)
            points = try orderPoints(of: purchase.order.id)
        }
        if let points { try settle(points, of: customer, purchase, on: occasion) }
        try count(purchase, spentBy: customer)
        try placeInTier(of: customer, on: occasion)
    }

    /// The customer of an order that takes part: placed since the programme began, and by
    /// somebody who is known (DECISIONS 6).
    private func collector(
        of id: ID<Order>,
        since opening: Instant
    ) throws -> (id: ID<Customer>, mayEarn: Bool)? {
        try first(
            """
            SELECT customer_id, status FROM orders
            WHERE id = \(id) AND placed_at >= \(opening) AND customer_id IS NOT NULL
            """,
            from: "orders"
        ) { row in
            let customer: ID<Customer> = try row.id()
            let status: Order.Status = try row.word()
            return (customer, status == .shipped || status == .delivered)
        }
    }

    private func grant(
        for order: Order,
        to customer: ID<Customer>,
        on occasion: Occasion
    ) throws {
        guard let terms = try terms(at: order.placed.at) else { return }
        if try standing(of: customer) == nil {
            try newAccount(of: customer, at: occasion.now)
            try countEarlierSpending(of: customer, on: occasion.now.day)
        }
        let facts = try earningFacts(of: order, by: customer)
        let grants = terms.points(for: facts)
        let lot = try book(onAccountOf: customer, occasion) { account in
            let points = grants.map(\.points).reduce(0, +)
            return account.earn(points, for: order.id, lifetime: terms.lifetime)
        }
        try note(terms, facts, grants, of: lot)
    }

    /// What the tier, the birthday and the articles of an order are when it gives points.
    func earningFacts(of order: Order, by customer: ID<Customer>) throws -> EarningFacts {
        let open = try openAccount(of: customer)
        let isFirst =
            try number(
                """
                SELECT count(*) FROM (SELECT 1 FROM orders
                    WHERE customer_id = \(customer) AND status <> \(Order.Status.cancelled)
                        AND (placed_at < \(order.placed.at)
                            OR placed_at = \(order.placed.at) AND id < \(order.id)) LIMIT 1)
                """
            ) == 0
        let categories = try all(
            """
            SELECT l.id, p.category FROM order_lines AS l
            JOIN variants AS v ON v.id = l.variant_id JOIN products AS p ON p.id = v.product_id
            WHERE l.order_id = \(order.id)
            """,
            from: "order_lines"
        ) { (try $0.id(Order.Line.self), try $0.text()) }
        return EarningFacts(
            order: order,
            tier: open?.standing.tier ?? .bronze,
            isFirst: isFirst,
            birthday: open?.birthday,
            categories: Dictionary(categories) { first, _ in first }
        )
    }

    /// Keeps how the points of a lot came about, so that they can be explained and shared out.
    private func note(
        _ terms: LoyaltyTerms,
        _ facts: EarningFacts,
        _ grants: [PointGrant],
        of lot: ID<PointLot>
    ) throws {
        try run(
            """
            UPDATE point_lots SET terms = \(terms.version), tier = \(facts.tier)
            WHERE id = \(lot)
            """
        )
        for grant in grants {
            try run(
                """
                INSERT INTO point_grants (lot_id, line_id, points, value)
                VALUES (\(lot), \(grant.line), \(grant.points), \(grant.value))
                """
            )
        }
        for (position, gain) in terms.gains(for: facts).enumerated() {
            try run(
                """
                INSERT INTO point_gains (lot_id, position, rule, points)
                VALUES (\(lot), \(position), \(gain.rule), \(gain.points))
                """
            )
        }
    }

    private func settle(
        _ points: OrderPoints,
        of customer: ID<Customer>,
        _ purchase: Purchase,
        on occasion: Occasion
    ) throws {
        guard let granted = try grantDay(of: points.lot),
            let terms = try allTerms().first(where: { $0.version == granted.terms })
        else { return }
        let due = purchase.pointsDue(of: try grants(of: points.lot))
        let release = purchase.pointsRelease(
            terms.waiting,
            under: occasion.rules,
            grantedOn: granted.day
        )
        try book(onAccountOf: customer, lots: [points.lot], occasion) { account in
            let owed = account.owed
            account.setRelease(release, of: points.lot)
            account.settle(points, due: due)
            if touched.isUndo, account.owed > owed {
                throw PointsRefusal.spentMeanwhile(missing: account.owed - owed)
            }
        }
    }

    private func grantDay(of lot: ID<PointLot>) throws -> (day: Day, terms: Int)? {
        try first(
            """
            SELECT granted_day, terms FROM point_lots WHERE id = \(lot) AND terms IS NOT NULL
            """,
            from: "point_lots"
        ) { row in
            guard let day = try row.optionalDay() else { throw row.corrupt }
            return (day, try row.integer())
        }
    }
}

extension Session {
    /// What an order gave and what of it was taken back; nil where it has given nothing yet.
    func orderPoints(of id: ID<Order>) throws -> OrderPoints? {
        try first(
            """
            SELECT l.id,
                (SELECT coalesce(sum(g.points), 0) FROM point_grants AS g WHERE g.lot_id = l.id),
                (SELECT coalesce(-sum(e.pending + e.available), 0) FROM point_entries AS e
                    WHERE e.order_id = l.order_id
                        AND e.kind IN (\(PointEntry.Kind.clawedBack), \(PointEntry.Kind.regained))),
                (SELECT coalesce(-sum(e.available), 0) FROM point_entries AS e
                    WHERE e.lot_id = l.id AND e.kind = \(PointEntry.Kind.expired))
            FROM point_lots AS l WHERE l.order_id = \(id)
            """,
            from: "point_lots"
        ) { row in
            OrderPoints(
                order: id,
                lot: try row.id(),
                granted: try row.integer(),
                clawedBack: try row.integer(),
                expired: try row.integer()
            )
        }
    }

    func grants(of lot: ID<PointLot>) throws -> [PointGrant] {
        try all(
            """
            SELECT line_id, points, value FROM point_grants WHERE lot_id = \(lot)
            ORDER BY line_id
            """,
            from: "point_grants"
        ) { row in
            PointGrant(line: try row.id(), points: try row.integer(), value: try row.money())
        }
    }
}

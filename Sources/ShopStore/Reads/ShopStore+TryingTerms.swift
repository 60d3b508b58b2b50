package import Shop

extension ShopStore {
    /// Tries rules on the orders of a period, and writes nothing.
    ///
    /// What they would have given is told beside what those then in force give, and to whom.
    /// What came back since takes no points here; tiers are those of today.
    ///
    /// - Throws: `PointsRefusal.unusableTerms`.
    package func tryTerms(
        _ terms: LoyaltyTerms,
        over days: ClosedRange<Day>,
        by visitor: Visitor
    ) throws -> TermsTrial {
        if let problem = terms.problem { throw PointsRefusal.unusableTerms(problem) }
        return try read(by: visitor) { session in
            var trial = Trial(terms: terms, then: try session.allTerms(), days: days)
            for (customer, order) in try session.collectedOrders(over: days) {
                guard let order = try session.order(order) else { continue }
                trial.count(try session.earningFacts(of: order, by: customer), customer)
            }
            return try trial.outcome { customer in
                let name = try session.first(
                    "SELECT name FROM customers WHERE id = \(customer)",
                    from: "customers"
                ) { try $0.text() }
                return visitor.rights.contains(.seeNames) ? name ?? "" : Masked.name(name ?? "")
            }
        }
    }
}

extension Session {
    fileprivate func collectedOrders(
        over days: ClosedRange<Day>
    ) throws -> [(ID<Customer>, ID<Order>)] {
        try all(
            """
            SELECT customer_id, id FROM orders
            WHERE placed_day BETWEEN \(days.lowerBound) AND \(days.upperBound)
                AND customer_id IS NOT NULL AND exchange_for IS NULL
                AND status IN (\(Order.Status.shipped), \(Order.Status.delivered))
            ORDER BY placed_at, id
            """,
            from: "orders"
        ) { (try $0.id(), try $0.id()) }
    }
}

/// The sums of a trial while it runs.
private struct Trial {
    let terms: LoyaltyTerms
    /// All versions that there were, the oldest first.
    let then: [LoyaltyTerms]
    var outcome: TermsTrial
    private var rules: [String?: Int] = [:]
    private var customers: [ID<Customer>: TermsTrial.Customer] = [:]

    init(terms: LoyaltyTerms, then: [LoyaltyTerms], days: ClosedRange<Day>) {
        self.terms = terms
        self.then = then
        outcome = TermsTrial(days: days)
    }

    mutating func count(_ facts: EarningFacts, _ customer: ID<Customer>) {
        let before =
            then.inForce(at: facts.order.placed.at)?.points(for: facts).map(\.points).reduce(0, +)
            ?? 0
        let gains = terms.gains(for: facts)
        let after = gains.map(\.points).reduce(0, +)
        for gain in gains { rules[gain.rule, default: 0] += gain.points }
        outcome.orders += 1
        outcome.before += before
        outcome.after += after
        var known = customers[customer] ?? TermsTrial.Customer(name: "")
        known.orders += 1
        known.before += before
        known.after += after
        customers[customer] = known
    }

    func outcome(naming name: (ID<Customer>) throws -> String) throws -> TermsTrial {
        var outcome = outcome
        let names = [nil] + terms.extras.map { Optional($0.name) }
        outcome.byRule = names.map { PointGain(rule: $0, points: rules[$0] ?? 0) }
        outcome.count = customers.values.count { $0.after > 0 }
        let ranked = customers.sorted { left, right in
            let (one, two) = (left.value.difference, right.value.difference)
            return one == two ? left.key < right.key : one > two
        }
        outcome.customers = try ranked.prefix(TermsTrial.most).map { customer, sums in
            var sums = sums
            sums.name = try name(customer)
            return sums
        }
        return outcome
    }
}

extension TermsTrial.Customer {
    fileprivate var difference: Int { after - before }
}

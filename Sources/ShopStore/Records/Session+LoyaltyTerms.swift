import Shop

extension Session {
    /// The version of the rules that counts for what happened at a moment; nil before the
    /// programme began.
    func terms(at moment: Instant) throws -> LoyaltyTerms? {
        try allTerms().inForce(at: moment)
    }

    /// All versions, the oldest first.
    func allTerms() throws -> [LoyaltyTerms] {
        if let known = memory.terms { return known }
        let terms = try storedTerms()
        memory.terms = terms
        return terms
    }

    private func storedTerms() throws -> [LoyaltyTerms] {
        try all(
            """
            SELECT version, from_at, from_day, rate, pending_days, expiry_days, point_value
            FROM loyalty_terms ORDER BY version
            """,
            from: "loyalty_terms"
        ) { row in
            let version = try row.integer()
            return LoyaltyTerms(
                version: version,
                from: try row.moment(),
                rate: try row.integer(),
                waiting: try row.optionalInteger().map { .days($0) } ?? .window,
                lifetime: try row.optionalInteger(),
                pointValue: try row.money(),
                tiers: try tiers(of: version),
                extras: try extras(of: version)
            )
        }
    }

    private func tiers(of version: Int) throws -> [Tier: LoyaltyTerms.TierTerms] {
        let tiers = try all(
            "SELECT tier, threshold, multiplier FROM loyalty_tiers WHERE version = \(version)",
            from: "loyalty_tiers"
        ) { row in
            let tier = try row.word(Tier.self)
            return (
                tier,
                LoyaltyTerms.TierTerms(
                    threshold: try row.money(),
                    multiplier: try row.integer()
                )
            )
        }
        return Dictionary(tiers) { first, _ in first }
    }

    private func extras(of version: Int) throws -> [ExtraRule] {
        try all(
            """
            SELECT name, condition, per_unit, points FROM extra_rules
            WHERE version = \(version) ORDER BY position
            """,
            from: "extra_rules"
        ) { row in
            let name = try row.text()
            guard let condition = try? Query<EarningField>(try row.text()) else {
                throw row.corrupt
            }
            let perUnit = try row.integer()
            let points = try row.integer()
            return ExtraRule(
                name: name,
                condition: condition,
                gives: perUnit > 0 ? .perUnit(perUnit) : .points(points)
            )
        }
    }
}

extension Session {
    func insert(_ terms: LoyaltyTerms, on occasion: Occasion) throws {
        memory.terms = nil
        let days: Int? =
            switch terms.waiting {
            case .window: nil
            case .days(let days): days
            }
        try run(
            """
            INSERT INTO loyalty_terms (version, from_at, from_day, rate, pending_days,
                expiry_days, point_value, at, staff_id, service)
            VALUES (\(terms.version), \(terms.from.at), \(terms.from.day), \(terms.rate),
                \(days), \(terms.lifetime), \(terms.pointValue), \(occasion.now.at),
                \(occasion.author.staff), \(occasion.author.service))
            """
        )
        for (tier, asked) in terms.tiers.sorted(by: { $0.key < $1.key }) {
            try run(
                """
                INSERT INTO loyalty_tiers (version, tier, threshold, multiplier)
                VALUES (\(terms.version), \(tier), \(asked.threshold), \(asked.multiplier))
                """
            )
        }
        for (position, rule) in terms.extras.enumerated() {
            try run(
                """
                INSERT INTO extra_rules (version, position, name, condition, per_unit, points)
                VALUES (\(terms.version), \(position), \(rule.name),
                    \(rule.condition.text(in: .english)), \(rule.gives.perUnit),
                    \(rule.gives.points))
                """
            )
        }
    }
}

extension ExtraRule.Gives {
    fileprivate var perUnit: Int {
        if case .perUnit(let hundredths) = self { hundredths } else { 0 }
    }

    fileprivate var points: Int {
        if case .points(let points) = self { points } else { 0 }
    }
}

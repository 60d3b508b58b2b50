import Shop

extension Session {
    func reward(_ id: ID<Reward>) throws -> Reward? {
        try rewards(where: "id = \(id)").first
    }

    /// - Throws: `Reward.Refusal.noSuchReward` where no reward has that name.
    func reward(named name: String) throws -> Reward {
        let reward = try rewards(where: "name_key = \(name.trimmed.folded)").first
        guard let reward else { throw Reward.Refusal.noSuchReward(name) }
        return reward
    }

    func rewards(where condition: SQL = "1 = 1") throws -> [Reward] {
        try all(
            """
            SELECT id, name, kind, value, sku, cost, tier, per_customer, in_total, valid_days,
                from_day, until_day, is_offered, version
            FROM rewards WHERE \(sql: condition) ORDER BY cost, id
            """,
            from: "rewards",
            Reward.init(reading:)
        )
    }

    func save(_ reward: Reward) throws {
        let terms = reward.terms
        let name = terms.name.trimmed
        let gives = terms.gives
        try run(
            """
            INSERT INTO rewards (id, version, name, name_key, kind, value, sku, cost, tier,
                per_customer, in_total, valid_days, from_day, until_day, is_offered)
            VALUES (\(reward.id), \(reward.version), \(name), \(name.folded), \(gives.kind),
                \(gives.value), \(gives.sku), \(terms.cost), \(terms.tier),
                \(terms.perCustomer), \(terms.inTotal), \(terms.validDays), \(terms.from),
                \(terms.until), \(reward.isOffered))
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, name = excluded.name,
                name_key = excluded.name_key, kind = excluded.kind, value = excluded.value,
                sku = excluded.sku, cost = excluded.cost, tier = excluded.tier,
                per_customer = excluded.per_customer, in_total = excluded.in_total,
                valid_days = excluded.valid_days, from_day = excluded.from_day,
                until_day = excluded.until_day, is_offered = excluded.is_offered
            """
        )
    }

    /// Rewards with how often they were taken, by a customer and by all.
    func offers(
        for customer: ID<Customer>?,
        where condition: SQL = "1 = 1"
    ) throws -> [Reward.Offer] {
        let mine = try customer.map { try taken("account_id = \($0) AND") } ?? [:]
        let everybodys = try taken("")
        return try rewards(where: condition).map { reward in
            Reward.Offer(
                reward,
                takenByCustomer: mine[reward.id, default: 0],
                takenInTotal: everybodys[reward.id, default: 0]
            )
        }
    }

    private func taken(_ condition: SQL) throws -> [ID<Reward>: Int] {
        let counts = try all(
            """
            SELECT reward_id, count(*) FROM coupons
            WHERE \(sql: condition) status <> \(Coupon.Status.returned) GROUP BY reward_id
            """,
            from: "coupons"
        ) { (try $0.id(Reward.self), try $0.integer()) }
        return Dictionary(uniqueKeysWithValues: counts)
    }
}

extension Reward {
    /// A reward out of its columns in the order in which they are selected.
    init(reading row: inout RowReader) throws {
        let id: ID<Reward> = try row.id()
        let terms = Reward.Terms(
            name: try row.text(),
            gives: try row.gives(),
            cost: try row.integer(),
            tier: try row.word(),
            perCustomer: try row.optionalInteger(),
            inTotal: try row.optionalInteger(),
            validDays: try row.integer(),
            from: try row.optionalDay(),
            until: try row.optionalDay()
        )
        self.init(
            id: id,
            terms: terms,
            isOffered: try row.flag(),
            version: try row.integer()
        )
    }
}

extension Reward.Gives {
    /// What stands in the column `value`.
    var value: Int {
        switch self {
        case .percentOff(let hundredths): hundredths
        case .amountOff(let amount): amount.minorUnits
        case .freeDelivery, .product, .earlyAccess: 0
        }
    }

    var sku: String {
        switch self {
        case .product(let sku): sku
        case .percentOff, .amountOff, .freeDelivery, .earlyAccess: ""
        }
    }
}

extension RowReader {
    /// What a reward gives, out of its columns `kind`, `value` and `sku`.
    mutating func gives() throws -> Reward.Gives {
        let kind: Reward.Kind = try word()
        let value = try money()
        let sku = try text()
        return switch kind {
        case .percentOff: .percentOff(value.minorUnits)
        case .amountOff: .amountOff(value)
        case .freeDelivery: .freeDelivery
        case .product: .product(sku)
        case .earlyAccess: .earlyAccess
        }
    }
}

extension Reward.Kind: Bindable {}
extension Coupon.Status: Bindable {}

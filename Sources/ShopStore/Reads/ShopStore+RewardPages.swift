package import Shop

extension ShopStore {
    /// A page of rewards.
    package func rewards(
        _ query: Query<RewardField>,
        sort: Sort<RewardSort>,
        at anchor: Anchor,
        limit: Int,
        by visitor: Visitor
    ) throws -> Page<RewardRow> {
        try read(by: visitor) { session in
            try Keyset.rewards(query, sort, today: moment.day).page(
                anchor,
                limit: limit,
                selecting: RewardRow.columns,
                in: session,
                from: "rewards",
                RewardRow.init(reading:)
            )
        }
    }

    package func tally(_ query: Query<RewardField>, by visitor: Visitor) throws -> Tally {
        try read(by: visitor) { session in
            try Keyset.rewards(query, Sort(.cost), today: moment.day)
                .tally(ofAll: query == .everything ? "rewards" : nil, in: session)
        }
    }

    /// One reward with how often it was taken, or nil where there is none with that key.
    package func rewardRow(_ id: ID<Reward>, by visitor: Visitor) throws -> RewardRow? {
        try read(by: visitor) { session in
            try session.first(
                "SELECT \(sql: RewardRow.columns) FROM rewards AS r WHERE r.id = \(id)",
                from: "rewards",
                RewardRow.init(reading:)
            )
        }
    }

    /// The rewards that an account may choose from, each with what keeps the customer from it.
    ///
    /// - Parameter account: The account's number, or the customer's e-mail address.
    package func rewardChoices(
        for account: String,
        by visitor: Visitor
    ) throws -> [Reward.Choice] {
        try read(by: visitor) { session in
            let customer = try session.customer(withAccount: account)
            guard let open = try session.openAccount(of: customer) else { return [] }
            var points = open.account
            points.bringUpToDate(on: moment.day)
            return Reward.choices(
                for: Reward.Seeker(balance: points.balance, tier: open.standing.tier),
                among: try session.offers(for: customer),
                on: moment.day
            )
        }
    }
}

extension Keyset {
    static func rewards(
        _ query: Query<RewardField>,
        _ sort: Sort<RewardSort>,
        today: Day
    ) -> Keyset {
        let columns: [SQL] =
            switch sort.key {
            case .cost: ["r.cost"]
            case .name: ["r.name_key"]
            }
        let condition = QueryCondition<RewardField>(
            word: { "folded(r.name)" + .like("%\($0)%") },
            test: { field, test in
                switch field {
                case .reward: test.isPart(of: "folded(r.name)")
                case .gives: test.isWord(of: "r.kind")
                case .cost: test.compares("r.cost", today: today)
                case .tier: test.isWord(of: "r.tier")
                case .offered: test.isFlag("r.is_offered = 1")
                }
            }
        )
        return Keyset(
            source: "FROM rewards AS r",
            id: "r.id",
            columns: columns,
            isDescending: sort.isDescending,
            condition: condition.sql(query)
        )
    }
}

extension RewardRow {
    /// The columns of a row over `rewards AS r`.
    fileprivate static let columns: SQL = """
        r.id, r.name, r.kind, r.value, r.sku, r.cost, r.tier, r.per_customer, r.in_total,
        r.valid_days, r.from_day, r.until_day, r.is_offered, r.version,
        (SELECT count(*) FROM coupons AS c
            WHERE c.reward_id = r.id AND c.status <> 'returned'),
        (SELECT count(*) FROM coupons AS c WHERE c.reward_id = r.id AND c.status = 'used')
        """

    fileprivate init(reading row: inout RowReader) throws {
        let reward = try Reward(reading: &row)
        self.init(
            offer: Reward.Offer(reward, takenInTotal: try row.integer()),
            used: try row.integer()
        )
    }
}

package import Shop

extension ShopStore {
    /// All rewards, also those that are switched off, with how often they were taken; the
    /// cheapest first.
    package func rewards(by visitor: Visitor) throws -> [Reward.Offer] {
        try read(by: visitor) { try $0.offers(for: nil) }
    }

    /// The reward of that name.
    ///
    /// - Throws: `Reward.Refusal.noSuchReward` where there is none.
    package func reward(named name: String, by visitor: Visitor) throws -> Reward {
        try read(by: visitor) { try $0.reward(named: name) }
    }

    /// How rewards were chosen from one day to another, by any measure the most first.
    package func rewardFigures(
        over days: ClosedRange<Day>,
        by visitor: Visitor
    ) throws -> [RewardFigures] {
        try read(by: visitor) { try $0.rewardFigures(over: days) }
    }
}

extension Session {
    /// How each reward did over some days, the one that was chosen most first.
    func rewardFigures(over days: ClosedRange<Day>) throws -> [RewardFigures] {
        let told = try counts(of: days)
        return try rewards().map { reward in
            let counts = told[reward.id, default: [:]]
            let redeemed = counts["issued", default: (0, 0)]
            let reopened = counts["reopened", default: (0, 0)].coupons
            return RewardFigures(
                id: reward.id,
                name: reward.terms.name,
                isOffered: reward.isOffered,
                redeemed: redeemed.coupons,
                points: redeemed.points,
                used: counts["used", default: (0, 0)].coupons - reopened,
                returned: counts["returned", default: (0, 0)].coupons,
                expired: counts["expired", default: (0, 0)].coupons
            )
        }
        .sorted { ($0.redeemed, $1.id) > ($1.redeemed, $0.id) }
    }

    /// How many coupons of each reward something happened to in those days, and what points
    /// they took, by the word for what it was.
    fileprivate func counts(
        of days: ClosedRange<Day>
    ) throws -> [ID<Reward>: [String: (coupons: Int, points: Int)]] {
        var counts: [ID<Reward>: [String: (coupons: Int, points: Int)]] = [:]
        try each(
            """
            SELECT c.reward_id, e.kind, count(*), sum(c.cost)
            FROM coupon_events AS e JOIN coupons AS c ON c.id = e.coupon_id
            WHERE e.day BETWEEN \(days.lowerBound) AND \(days.upperBound)
            GROUP BY c.reward_id, e.kind
            """,
            from: "coupon_events"
        ) { row in
            let reward: ID<Reward> = try row.id()
            let word = try row.text()
            counts[reward, default: [:]][word] = (try row.integer(), try row.integer())
        }
        return counts
    }
}

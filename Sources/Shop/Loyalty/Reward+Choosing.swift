extension Reward {
    /// A reward with how often it was taken; coupons that were given back do not count.
    package struct Offer: Hashable, Sendable {
        package var reward: Reward
        package var takenByCustomer: Int
        package var takenInTotal: Int

        package init(_ reward: Reward, takenByCustomer: Int = 0, takenInTotal: Int = 0) {
            self.reward = reward
            self.takenByCustomer = takenByCustomer
            self.takenInTotal = takenInTotal
        }
    }

    /// Who would have a reward.
    package struct Seeker: Hashable, Sendable {
        /// Below zero where points are owed.
        package var balance: Int
        package var tier: Tier

        package init(balance: Int, tier: Tier) {
            self.balance = balance
            self.tier = tier
        }
    }

    /// A reward as somebody sees it, with what keeps them from it.
    package struct Choice: Hashable, Sendable {
        package var reward: Reward
        package var refusal: Refusal?

        package init(reward: Reward, refusal: Refusal?) {
            self.reward = reward
            self.refusal = refusal
        }
    }

    /// What somebody can have now, and what comes next.
    package struct Prospect: Hashable, Sendable {
        /// What can be had now, the cheapest first.
        package var open: [Reward]
        /// The cheapest of those that points alone keep away.
        package var next: Reward?
        /// How many points are missing for it.
        package var missing: Int
    }

    /// What a balance buys on a day, and how many points are missing to the next reward; of
    /// two that cost the same, the older is next.
    package static func next(
        for seeker: Seeker,
        among offers: [Offer],
        on day: Day
    ) -> Prospect {
        var prospect = Prospect(open: [], next: nil, missing: 0)
        for choice in choices(for: seeker, among: offers, on: day) {
            switch choice.refusal {
            case nil: prospect.open.append(choice.reward)
            case .notEnough(let missing) where prospect.next == nil:
                prospect.next = choice.reward
                prospect.missing = missing
            case _?: break
            }
        }
        return prospect
    }

    /// All rewards that are offered now or later, the cheapest first, each with what keeps
    /// the customer from it.
    package static func choices(
        for seeker: Seeker,
        among offers: [Offer],
        on day: Day
    ) -> [Choice] {
        offers.filter { $0.reward.isOffered && $0.reward.terms.until.map { day <= $0 } != false }
            .map { Choice(reward: $0.reward, refusal: $0.refusal(for: seeker, on: day)) }
            .sorted { ($0.reward.terms.cost, $0.reward.id) < ($1.reward.terms.cost, $1.reward.id) }
    }
}

extension Reward.Offer {
    /// Why somebody cannot have it on a day; what they could do nothing about comes first.
    package func refusal(for seeker: Reward.Seeker, on day: Day) -> Reward.Refusal? {
        let terms = reward.terms
        guard reward.isOffered else { return .switchedOff }
        if let from = terms.from, day < from { return .notYet(from: from) }
        if let until = terms.until, until < day { return .over(since: until) }
        if let limit = terms.inTotal, takenInTotal >= limit { return .noneLeft(of: limit) }
        if let limit = terms.perCustomer, takenByCustomer >= limit {
            return .limitReached(limit)
        }
        guard seeker.tier >= terms.tier else {
            return .tierTooLow(needed: terms.tier, had: seeker.tier)
        }
        let missing = terms.cost - seeker.balance
        return missing > 0 ? .notEnough(missing: missing) : nil
    }

    /// Takes the points for it, and issues its coupon.
    ///
    /// - Parameter slip: What the coupon is called.
    package func redeem(
        for account: inout PointsAccount,
        of tier: Tier,
        as slip: Coupon.Slip,
        on occasion: Occasion
    ) throws(Reward.Refusal) -> Coupon {
        let seeker = Reward.Seeker(balance: account.balance, tier: tier)
        if let refusal = refusal(for: seeker, on: occasion.now.day) { throw refusal }
        do {
            try account.redeem(reward.terms.cost, for: slip.id)
        } catch {
            throw .notEnough(missing: reward.terms.cost - account.balance)
        }
        return Coupon(slip, of: reward, for: account.customer, on: occasion)
    }
}

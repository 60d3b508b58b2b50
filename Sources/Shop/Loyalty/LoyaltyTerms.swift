/// One version of the programme's rules: what an order gives, when, and to whom more.
///
/// A version counts for the orders placed from its moment on, until the next; older orders
/// keep theirs. Points and multipliers are in hundredths here: 150 is one and a half.
package struct LoyaltyTerms: Hashable, Sendable {
    package var version: Int
    package var from: Moment
    /// Points for each whole unit of currency really paid for goods.
    package var rate: Int
    package var waiting: Waiting
    /// For how many days points can be spent; nil where they last.
    package var lifetime: Int?
    /// What a point is worth where it is paid out, or counted as a liability.
    package var pointValue: Money
    package var tiers: [Tier: TierTerms]
    package var extras: [ExtraRule]

    package init(
        version: Int = 1,
        from: Moment,
        rate: Int = 100,
        waiting: Waiting = .window,
        lifetime: Int? = 365,
        pointValue: Money = Money(minorUnits: 5),
        tiers: [Tier: TierTerms] = LoyaltyTerms.usualTiers,
        extras: [ExtraRule] = []
    ) {
        self.version = version
        self.from = from
        self.rate = rate
        self.waiting = waiting
        self.lifetime = lifetime
        self.pointValue = pointValue
        self.tiers = tiers
        self.extras = extras
    }

    /// How long points of an order wait before they can be spent.
    package enum Waiting: Hashable, Sendable {
        /// Until the return window of the order has closed.
        case window
        /// So many days from the day it was sent.
        case days(Int)
    }

    /// What a tier asks for and gives.
    package struct TierTerms: Hashable, Sendable {
        /// What has to be spent within twelve months.
        package var threshold: Money
        /// What the points for money paid are multiplied by, in hundredths.
        package var multiplier: Int

        package init(threshold: Money, multiplier: Int) {
            self.threshold = threshold
            self.multiplier = multiplier
        }
    }

    package static let usualTiers: [Tier: TierTerms] = [
        .bronze: TierTerms(threshold: .zero, multiplier: 100),
        .silver: TierTerms(threshold: Money(minorUnits: 100_000), multiplier: 125),
        .gold: TierTerms(threshold: Money(minorUnits: 300_000), multiplier: 150),
        .vip: TierTerms(threshold: Money(minorUnits: 1_000_000), multiplier: 200),
    ]
}

extension LoyaltyTerms {
    /// The highest tier that so much spending reaches.
    package func tier(for spent: Money) -> Tier {
        Tier.allCases.last { tier in
            tier == .bronze || tiers[tier].map { $0.threshold <= spent } == true
        } ?? .bronze
    }

    /// How much is still to be spent to reach the next tier; nil at the top.
    package func missing(toTierAbove tier: Tier, after spent: Money) -> Money? {
        guard let next = tier.next, let terms = tiers[next] else { return nil }
        return max(.zero, terms.threshold - spent)
    }

    package func multiplier(of tier: Tier) -> Int { tiers[tier]?.multiplier ?? 100 }

    /// What points are worth in money.
    package func value(of points: Int) -> Money { pointValue * points }

    /// The points that an amount is paid with: as many as are worth it at least.
    package func points(for amount: Money) -> Int {
        let one = max(1, pointValue.minorUnits)
        return (amount.minorUnits + one - 1) / one
    }
}

extension [LoyaltyTerms] {
    /// The version that counts for what happens at a moment; nil before the first.
    package func inForce(at moment: Instant) -> LoyaltyTerms? {
        filter { $0.from.at <= moment }
            .max { ($0.from.at, $0.version) < ($1.from.at, $1.version) }
    }
}

extension LoyaltyTerms {
    /// Why terms cannot stand.
    package enum Problem: Hashable, Sendable {
        case rate
        case waiting
        case lifetime
        case pointValue
        case multiplier(Tier)
        /// The threshold is not above that of the tier below.
        case threshold(Tier)
        case namelessRule
        case ruleNamedTwice(String)
        /// The rule gives nothing, or more than can be meant.
        case ruleGives(String)
        case query(String, QueryProblem)
        /// They would begin before what has been granted by the terms that are in force.
        case tooEarly
    }

    /// The first problem that keeps the terms from standing.
    package var problem: Problem? {
        guard (0...100_000).contains(rate) else { return .rate }
        if case .days(let days) = waiting, !(0...3_650).contains(days) { return .waiting }
        if let lifetime, !(1...36_500).contains(lifetime) { return .lifetime }
        guard (1...1_000_000).contains(pointValue.minorUnits) else { return .pointValue }
        return tierProblem ?? ruleProblem
    }

    private var tierProblem: Problem? {
        var below = Money.zero
        for tier in Tier.allCases {
            guard let terms = tiers[tier] else { return .threshold(tier) }
            guard (0...10_000).contains(terms.multiplier) else { return .multiplier(tier) }
            let isHigher = terms.threshold > below && terms.threshold <= .limit
            guard tier == .bronze ? terms.threshold == .zero : isHigher else {
                return .threshold(tier)
            }
            below = terms.threshold
        }
        return nil
    }

    private var ruleProblem: Problem? {
        var names: Set<String> = []
        for rule in extras {
            guard !rule.name.isBlank else { return .namelessRule }
            guard names.insert(rule.name.folded).inserted else { return .ruleNamedTwice(rule.name) }
            let isUsual =
                switch rule.gives {
                case .perUnit(let hundredths): (1...100_000).contains(hundredths)
                case .points(let points): (1...1_000_000).contains(points)
                }
            guard isUsual else { return .ruleGives(rule.name) }
        }
        return nil
    }
}

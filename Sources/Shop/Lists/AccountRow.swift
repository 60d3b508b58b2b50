/// A points account as its list shows it.
package struct AccountRow: Hashable, Sendable, Identifiable {
    /// The key of its customer.
    package var id: Int64
    package var number: String
    package var version: Int
    package var name: String
    package var email: String
    /// What can be spent less what is owed; below zero where goods came back after their
    /// points were spent.
    package var balance: Int
    package var pending: Int
    /// Points whose last day comes within ``soon`` days.
    package var expiring: Int
    package var tier: Tier
    package var tierUntil: Day?
    /// What was spent within the last twelve months, in the shop's own currency.
    package var spent: Money
    /// What is still to be spent for the next tier; nil at the top.
    package var toNextTier: Money?

    /// In how many days points expire that expire soon.
    package static let soon = 30

    package init(
        id: Int64,
        number: String,
        version: Int,
        name: String,
        email: String,
        balance: Int,
        pending: Int,
        expiring: Int,
        tier: Tier,
        tierUntil: Day?,
        spent: Money,
        toNextTier: Money? = nil
    ) {
        self.id = id
        self.number = number
        self.version = version
        self.name = name
        self.email = email
        self.balance = balance
        self.pending = pending
        self.expiring = expiring
        self.tier = tier
        self.tierUntil = tierUntil
        self.spent = spent
        self.toNextTier = toNextTier
    }
}

/// What points accounts can be sorted by.
package enum AccountSort: String, CaseIterable, Sendable {
    case balance
    case pending
    case number
}

/// One account with all that its page shows.
package struct AccountFile: Hashable, Sendable {
    package var row: AccountRow
    package var opened: Moment
    package var birthday: Birthday?
    /// The rules that are in force.
    package var terms: LoyaltyTerms
    /// The newest first.
    package var lots: [LotRow]
    /// The newest first.
    package var ledger: [PointLine]
    /// Whether the ledger has more lines, older than those here.
    package var hasMore: Bool
    /// The newest first.
    package var tiers: [TierChange]
    /// What the balance buys, and what is missing to the next reward; nil where none is
    /// offered.
    package var prospect: Reward.Prospect?

    /// How many lines of the ledger a page shows at most.
    package static let most = 1_000

    package init(
        row: AccountRow,
        opened: Moment,
        birthday: Birthday?,
        terms: LoyaltyTerms,
        lots: [LotRow],
        ledger: [PointLine],
        hasMore: Bool,
        tiers: [TierChange],
        prospect: Reward.Prospect? = nil
    ) {
        self.row = row
        self.opened = opened
        self.birthday = birthday
        self.terms = terms
        self.lots = lots
        self.ledger = ledger
        self.hasMore = hasMore
        self.tiers = tiers
        self.prospect = prospect
    }
}

/// A lot of an account with where it came from and how its points came about.
package struct LotRow: Hashable, Sendable {
    package var lot: PointLot
    package var granted: Moment
    /// How many points it began with.
    package var points: Int
    /// The number of the order, or of the return that was settled in points.
    package var record: String
    package var gains: [PointGain]

    package init(
        lot: PointLot,
        granted: Moment,
        points: Int,
        record: String,
        gains: [PointGain]
    ) {
        self.lot = lot
        self.granted = granted
        self.points = points
        self.record = record
        self.gains = gains
    }
}

/// A line of the points ledger as it is explained.
package struct PointLine: Hashable, Sendable {
    package var at: Moment
    package var kind: PointEntry.Kind
    package var pending: Int
    package var available: Int
    /// The balance after it.
    package var balance: Int
    /// The number of the order or return that it is about, or empty.
    package var record: String
    package var reason: String
    /// Who booked it, a person or a service.
    package var who: String
    package var lot: ID<PointLot>?

    package init(
        at: Moment,
        kind: PointEntry.Kind,
        pending: Int,
        available: Int,
        balance: Int,
        record: String,
        reason: String,
        who: String,
        lot: ID<PointLot>?
    ) {
        self.at = at
        self.kind = kind
        self.pending = pending
        self.available = available
        self.balance = balance
        self.record = record
        self.reason = reason
        self.who = who
        self.lot = lot
    }
}

/// A step up or down, and what had been spent by then.
package struct TierChange: Hashable, Sendable {
    package var at: Moment
    package var before: Tier
    package var after: Tier
    package var spent: Money

    package init(at: Moment, before: Tier, after: Tier, spent: Money) {
        self.at = at
        self.before = before
        self.after = after
        self.spent = spent
    }
}

/// How the programme does (PRODUCT section 5, *Figures*).
package struct LoyaltyFigures: Hashable, Sendable {
    package var accounts: Int
    package var byTier: [Tier: Int]
    /// Points that can be spent, less what is owed.
    package var outstanding: Int
    package var pending: Int
    /// What accounts owe together.
    package var owed: Int
    /// What the outstanding points are worth: what the shop owes its customers.
    package var liability: Money
    /// Points that ever became available by orders, less what came back.
    package var earned: Int
    package var redeemed: Int
    package var expired: Int
    /// Points whose last day comes within so many days.
    package var expiring: [Int: Int]
    /// Sales of the last twelve months in the shop's own currency, of all and of members.
    package var sales: Money
    package var memberSales: Money

    /// The rewards that were chosen most within the last twelve months.
    package var chosen: [RewardFigures] = []

    /// How many of those are named.
    package static let most = 5

    /// The days within which expiring points are counted.
    package static let horizons = [30, 60, 90]

    package init(
        accounts: Int = 0,
        byTier: [Tier: Int] = [:],
        outstanding: Int = 0,
        pending: Int = 0,
        owed: Int = 0,
        liability: Money = .zero,
        earned: Int = 0,
        redeemed: Int = 0,
        expired: Int = 0,
        expiring: [Int: Int] = [:],
        sales: Money = .zero,
        memberSales: Money = .zero
    ) {
        self.accounts = accounts
        self.byTier = byTier
        self.outstanding = outstanding
        self.pending = pending
        self.owed = owed
        self.liability = liability
        self.earned = earned
        self.redeemed = redeemed
        self.expired = expired
        self.expiring = expiring
        self.sales = sales
        self.memberSales = memberSales
    }

    /// How many in a thousand of the points that came and are not waiting were redeemed; nil
    /// where there were none.
    package var redemptionRate: Int? { earned > 0 ? redeemed * 1_000 / earned : nil }

    /// How many in a thousand of the sales members made; nil where there were none.
    package var memberShare: Int? {
        guard sales > .zero else { return nil }
        return Int(Int128(memberSales.minorUnits) * 1_000 / Int128(sales.minorUnits))
    }
}

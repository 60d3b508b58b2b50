/// Where a customer stands in the programme, as their orders and returns tell it.
package struct PointsStanding: Hashable, Sendable {
    /// The number of the points account.
    package var number: String
    /// Below zero where some are owed.
    package var balance: Int
    package var pending: Int
    package var tier: Tier

    package init(number: String, balance: Int, pending: Int, tier: Tier) {
        self.number = number
        self.balance = balance
        self.pending = pending
        self.tier = tier
    }
}

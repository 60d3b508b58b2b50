/// One line of the append-only points ledger.
package struct PointEntry: Hashable, Sendable {
    /// The lot whose points they are; nil for what the account owes.
    package var lot: ID<PointLot>?
    package var kind: Kind
    /// By how much the points change that wait.
    package var pending: Int
    /// By how much the points change that can be spent.
    package var available: Int
    package var cause: Cause

    package init(
        lot: ID<PointLot>?,
        kind: Kind,
        pending: Int = 0,
        available: Int = 0,
        cause: Cause
    ) {
        self.lot = lot
        self.kind = kind
        self.pending = pending
        self.available = available
        self.cause = cause
    }

    package enum Kind: String, CaseIterable, Sendable {
        /// An order gave them; they wait.
        case earned
        /// They wait no longer.
        case released
        /// They bought a reward.
        case redeemed
        /// A coupon was given back, with the expiry that its points had.
        case restored
        case expired
        /// Goods came back for which they were given.
        case clawedBack = "clawed-back"
        /// It was taken back that goods had come back.
        case regained
        case adjusted
        /// A refund was paid in points.
        case refunded
        /// That refund was taken back.
        case recalled
        /// New points make up for what the account owed.
        case setOff = "set-off"
    }

    /// Why it was booked.
    package enum Cause: Hashable, Sendable {
        case order(ID<Order>)
        /// An entry of a return's refund, by its number.
        case refund(of: ID<Return>, entry: Int)
        case coupon(ID<Coupon>)
        /// A person says why.
        case reason(String)
        /// A day that was reached.
        case time
    }
}

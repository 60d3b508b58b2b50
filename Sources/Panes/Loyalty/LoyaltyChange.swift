package import Shop

/// What a person does with a coupon.
package enum CouponChange: Hashable, Sendable {
    /// It is used on the order with that number.
    case use(order: String)
    /// It was not used after all.
    case reopen
    case giveBack
}

/// What a person does with the rewards.
package enum RewardChange: Hashable, Sendable {
    case add(Reward.Terms)
    case change(ID<Reward>, to: Reward.Terms, seen: Int)
    /// It is offered no longer, or again.
    case offer(ID<Reward>, Bool, seen: Int)
}
/// What a person does with the loyalty programme.
package enum LoyaltyChange: Hashable, Sendable {
    /// The programme begins.
    case open
    /// Other rules count from a day on, or from now.
    case setTerms(LoyaltyTerms, from: Day?)
    /// Points are given or taken by hand, on an account as its row showed it.
    case adjust(by: Int, reason: String, of: AccountRow)
    case setBirthday(Birthday?, of: AccountRow)
}

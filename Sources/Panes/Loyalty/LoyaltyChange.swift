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

/// A reward as its list and its page show it.
package struct RewardRow: Hashable, Sendable, Identifiable {
    package var offer: Reward.Offer
    /// How many of its coupons were used.
    package var used: Int

    package init(offer: Reward.Offer, used: Int) {
        self.offer = offer
        self.used = used
    }

    package var reward: Reward { offer.reward }
    package var id: Int64 { reward.id.key }
}

/// What rewards can be sorted by.
package enum RewardSort: String, CaseIterable, Sendable {
    case cost
    case name
}

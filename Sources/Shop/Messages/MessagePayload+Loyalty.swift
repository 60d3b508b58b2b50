extension MessagePayload {
    /// How the reader stands in the loyalty programme when the message is written.
    package struct Loyalty: Hashable, Codable, Sendable {
        /// Below zero where points are owed.
        package var points: Int
        package var pending: Int
        /// The word under which the tier is stored.
        package var tier: String
        package var tierUntil: String?
        /// What is still to be spent for the next tier, in the shop's currency.
        package var toNextTier: Int?
        /// What is still to be spent by that day to keep the tier.
        package var toKeepTier: Int?
        /// The dearest reward that can be had now.
        package var reward: String?
        package var nextReward: String?
        /// How many points are missing for the next reward.
        package var missing: Int?

        package init(
            points: Int,
            pending: Int,
            tier: String,
            tierUntil: String? = nil,
            toNextTier: Int? = nil,
            toKeepTier: Int? = nil,
            reward: String? = nil,
            nextReward: String? = nil,
            missing: Int? = nil
        ) {
            self.points = points
            self.pending = pending
            self.tier = tier
            self.tierUntil = tierUntil
            self.toNextTier = toNextTier
            self.toKeepTier = toKeepTier
            self.reward = reward
            self.nextReward = nextReward
            self.missing = missing
        }
    }
}

extension MessagePayload {
    /// The coupon that a message brings, whose code is put in only when the letter is handed
    /// over.
    package struct Coupon: Hashable, Codable, Sendable {
        /// The coupon's key; never its code.
        package var key: Int64
        /// What the reward is called.
        package var reward: String
        /// The word under which the reward's kind is stored.
        package var kind: String
        /// Hundredths of the price, or minor units, where the kind has one of them.
        package var value: Int
        /// The name of the article that it gives, where it gives one.
        package var article: String?
        package var points: Int
        /// Its last day.
        package var until: String

        package init(
            key: Int64,
            reward: String,
            kind: String,
            value: Int,
            article: String? = nil,
            points: Int,
            until: String
        ) {
            self.key = key
            self.reward = reward
            self.kind = kind
            self.value = value
            self.article = article
            self.points = points
            self.until = until
        }
    }
}

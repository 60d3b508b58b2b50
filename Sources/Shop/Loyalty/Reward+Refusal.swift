extension Reward {
    /// Why a reward cannot be had, or kept so.
    package enum Refusal: Error, Hashable, Sendable {
        case noSuchReward(String)
        /// Another reward has that name.
        case nameTaken(String)
        case unusable(Terms.Problem)
        /// No article has that SKU.
        case noSuchArticle(String)
        case switchedOff
        case notYet(from: Day)
        /// It was offered until that day.
        case over(since: Day)
        /// So many there were, and all are taken.
        case noneLeft(of: Int)
        /// The customer has had as many as one may.
        case limitReached(Int)
        case tierTooLow(needed: Tier, had: Tier)
        case notEnough(missing: Int)
    }
}

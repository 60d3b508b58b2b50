/// What a comparison has found so far, in one look.
package struct FeedSummary: Hashable, Sendable {
    package var articles = 0
    package var new = 0
    package var unchanged = 0
    package var changed = 0
    package var refused = 0
    /// Why the first of them is.
    package private(set) var firstRefused: Unreadable?
    /// Variants that a full feed no longer has.
    package var gone = 0
    /// Of the changed variants, those in which this changes.
    package var changes: [ArticleFact: Int] = [:]
    /// Variants that have stock now.
    package var stocked = 0
    /// Of those, how many would have none.
    package var emptied = 0
    /// Whether the file is the one whose counts were taken in last: they are not again.
    package var isRepeated = false

    package init() {}

    /// Whether there is anything to be done.
    package var changesNothing: Bool { new + changed + gone == 0 }

    /// Counts an article that cannot be taken.
    package mutating func refuse(_ reason: Unreadable) {
        refused += 1
        firstRefused = firstRefused ?? reason
    }

    /// Whether half or more of what has stock would have none: a broken feed, most likely.
    package var emptiesHalf: Bool {
        stocked > 0 && emptied * 2 >= stocked
    }

    /// Stops what would empty half the range, unless somebody has confirmed it.
    ///
    /// - Parameter isWhole: Whether an article that cannot be taken stops all the others, as
    ///   in a supplier's feed; of a product file the good rows are taken.
    package func check(isConfirmed: Bool, isWhole: Bool) throws(FeedRefusal) {
        if isWhole, let firstRefused {
            throw .articlesRefused(refused, of: articles, first: firstRefused)
        }
        if emptiesHalf, !isConfirmed { throw .emptiesHalf(emptied, of: stocked) }
    }
}

/// Why a feed as a whole is not applied.
package enum FeedRefusal: Error, Hashable, Sendable {
    /// So many of its articles cannot be taken; a feed is applied whole or not at all.
    case articlesRefused(Int, of: Int, first: Unreadable)
    /// So many variants would be left without stock.
    case emptiesHalf(Int, of: Int)
    /// It is no longer the file that was looked at.
    case fileChanged
}

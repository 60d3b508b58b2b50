/// Why stock cannot be changed so.
package enum StockRefusal: Error, Hashable, Sendable {
    /// So many units are not there to be taken.
    case notThere(article: String, asked: Int, there: Int)
    /// They are there but sold already, or held for somebody's cart.
    case notAvailable(article: String, asked: Int, available: Int)
    /// Goods that were put back for sale are sold again, so that it cannot be taken back.
    case goneAgain(article: String, units: Int)
    /// So many units wait for a decision on their return, which says where they go.
    case undecided(article: String, units: Int)
    case tooMany(article: String)
    /// A cost or a price is below zero, or more than the books can hold.
    case unusableAmount
    case unitsNotPositive
    case missingReason
    /// A cart keeps goods for a second at least and a week at most.
    case notATime
    case noSuchArticle(String)
    case noSuchWarehouse(String)
    case noSuchBin(String)
    /// Bundles and digital goods have no stock of their own.
    case notCounted(article: String)
    /// An article that is in stock, or was, stays what it is.
    case hasStock(article: String)
    /// A bundle is made of articles that are counted themselves.
    case notAComponent(String)
    case noComponents
    case codeTaken(String)
    case unusableCode(String)
    /// A transfer goes from one warehouse to another.
    case sameWarehouse
    /// Nothing, or not so much, of it is on its way.
    case notOnItsWay
    /// All of the purchase order was received, or it was closed.
    case orderEnded(String)
    /// The article is not on the purchase order.
    case notOrdered(String)
    case noSuchDocument(String)
    case noSupplier
    /// The stocktake was posted or given up.
    case stocktakeEnded(String)
    case countedAlready
    /// Somebody else has to count that shelf, too.
    case secondCounterNeeded
    /// Two counters disagree.
    case recountNeeded
    case nothingCounted
    /// A sheet bears the name of who counted.
    case countedByNobody
    /// The bin is not part of the stocktake.
    case notInStocktake(String)
    /// The article is not in the part of the range that is counted.
    case notInRange(article: String)
    /// No article that is counted belongs to it.
    case nothingToCount
    /// A stocktake that is under way counts some of it already.
    case countedElsewhere(String)
    /// Another sheet was handed in since the review.
    case countedMeanwhile(String)
    case unusableAddress(String)
    /// There is some of it, so that nobody need wait.
    case isAvailable
    /// Nobody has said yet what was there to begin with.
    case notOpened
    case alreadyOpened
}

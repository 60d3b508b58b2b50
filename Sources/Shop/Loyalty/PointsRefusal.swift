/// Why points cannot be booked so.
package enum PointsRefusal: Error, Hashable, Sendable {
    /// So many cannot be spent; `there` is the balance, below zero where some are owed.
    case notThere(asked: Int, there: Int)
    case nothingToBook
    case missingReason
    case tooMany
    /// No account has that number or address.
    case noSuchAccount(String)
    /// Several accounts answer to it.
    case ambiguousAccount(String)
    /// The shop has no loyalty programme yet.
    case notOpened
    /// It has one already.
    case alreadyOpened
    /// The order of that number has no known customer.
    case noCustomer(String)
    /// Points that were paid out, or given for goods, are spent: so many are missing.
    case spentMeanwhile(missing: Int)
    /// Somebody else has booked on the account since it was read.
    case changedSince
    /// The terms cannot stand so.
    case unusableTerms(LoyaltyTerms.Problem)
    /// The rules that are in force have none of that name.
    case noSuchRule(String)
    /// Points can be counted only in the shop's own currency.
    case otherCurrency(Currency)
}

/// What a check found wrong in a shop.
package enum Finding: Hashable, Sendable {
    /// The database file itself, in the engine's own words.
    case file(String)
    /// An entry of the history was changed, or one before it removed.
    case chainBroken(deed: Int64)
    /// The note kept beside an entry is not the one that was written.
    case noteChanged(deed: Int64)
    /// An order's totals differ from what its lines add up to.
    case orderTotals(number: String)
    /// What units of an order cost differs from what the order came to.
    case paidPerUnit(number: String)
    /// A return's figures differ from what its journals add up to.
    case returnLevels(number: String)
    /// What the order says it gave back differs from its returns.
    case orderRefunded(number: String)
    case moreUnitsThanBought(number: String)
    case moreMoneyThanPaid(number: String)
    /// The order that was made in exchange is not the one that the return's rows tell of.
    case exchange(number: String)
    /// Where a parcel stands in its list is not what follows from its state.
    case parcelLevels(tracking: String)
    /// What a bank file sends is not what the returns in it gave to the bank.
    case bankFile(number: String)
    /// The evidence kept for a return is not what the history says was taken in.
    case evidence(number: String)
    /// What is kept of the attempts at a message does not lead to how it stands.
    case message(id: Int64)
    /// A claim's place in its list, its dates or its return contradict it.
    case claim(number: String)
    /// An article's levels, layers and claims are not what its movements add up to.
    case stock(article: String)
    /// The goods of an order are not where the ledger has them.
    case orderStock(number: String)
    /// The lots of an account, its balance and the ledger do not agree.
    case points(account: String)
    /// An order has given other points than its rules, its goods and its returns come to.
    case orderPoints(number: String)
    /// What happened to a coupon, or the points that it took, is not how it stands.
    case coupon(number: String)
    /// What is on a gift card is not what its entries add up to.
    case giftCard(number: String)
}

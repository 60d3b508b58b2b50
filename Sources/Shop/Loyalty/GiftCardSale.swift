/// A gift card as it is asked for at the till.
package struct GiftCardSale: Hashable, Sendable {
    package var amount: Money
    package var currency: Currency
    /// Whether it can be spent at once.
    package var isActivated: Bool
    /// Its last day; nil for as long as the shop's rules say.
    package var lastDay: Day?
    /// Where its code is mailed to; empty where it is handed over.
    package var email: String
    /// The language of that mail.
    package var language: String

    package init(
        amount: Money,
        currency: Currency = Rules.currency,
        isActivated: Bool = true,
        lastDay: Day? = nil,
        email: String = "",
        language: String = "pl"
    ) {
        self.amount = amount
        self.currency = currency
        self.isActivated = isActivated
        self.lastDay = lastDay
        self.email = email
        self.language = language
    }

    /// The last day of a card that is sold on a day.
    ///
    /// - Throws: `GiftCard.Refusal.notADay` for one that lies behind or more than ten years
    ///   ahead.
    package func lastDay(soldOn day: Day, under rules: Rules) throws(GiftCard.Refusal) -> Day {
        let last = lastDay ?? day + rules.giftCardDays
        guard last >= day, last <= day + GiftCardSale.longestDays else { throw .notADay(last) }
        return last
    }

    /// The longest life of a card, in days.
    package static let longestDays = 3_650
}

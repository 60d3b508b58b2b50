extension GiftCard {
    /// One thing that was booked on a card; nothing is changed or removed.
    package struct Entry: Hashable, Sendable {
        package var id: ID<Entry>
        package var kind: Kind
        /// What it brings to the balance; nothing where only the status changes.
        package var amount: Money
        package var cause: Cause
        /// The entry that it takes back.
        package var reverses: ID<Entry>?
        /// The card's last day from this entry on.
        package var lastDay: Day
        package var reason: String

        package init(
            id: ID<Entry>,
            kind: Kind,
            amount: Money,
            cause: Cause = Cause(),
            reverses: ID<Entry>? = nil,
            lastDay: Day,
            reason: String = ""
        ) {
            self.id = id
            self.kind = kind
            self.amount = amount
            self.cause = cause
            self.reverses = reverses
            self.lastDay = lastDay
            self.reason = reason
        }

        package enum Kind: String, CaseIterable, Sendable {
            case sold
            case activated
            case spent
            case refunded
            case undone
            case expired
            case corrected
            case blocked
            case unblocked
        }
    }

    /// What an entry is for: an order that was paid with it, or money of a return.
    package struct Cause: Hashable, Sendable {
        package var order: ID<Order>?
        package var goods: ID<Return>?
        /// The number of the return's own entry for that money.
        package var refund: Int?

        package init(order: ID<Order>? = nil, goods: ID<Return>? = nil, refund: Int? = nil) {
            self.order = order
            self.goods = goods
            self.refund = refund
        }
    }

    /// What can be done with a card, as people tell it.
    package enum Status: String, CaseIterable, Sendable {
        /// Sold and not activated yet.
        case sold
        case active
        case blocked
        /// Its last day is over.
        case expired

        package init(isActivated: Bool, isBlocked: Bool, lastDay: Day, on day: Day) {
            self =
                if day > lastDay {
                    .expired
                } else if isBlocked {
                    .blocked
                } else {
                    isActivated ? .active : .sold
                }
        }
    }

    /// Why something cannot be done with a card, which it calls by its number.
    package enum Refusal: Error, Hashable {
        /// Neither the number nor the code of a card, as it was typed.
        case unknown(String)
        case notActivated(String)
        case alreadyActive(String)
        case blocked(String)
        case notBlocked(String)
        case expired(String, Day)
        case notEnough(String, asked: Money, there: Money, Currency)
        case otherCurrency(String, Currency, asked: Currency)
        case amountNotPositive
        case tooMuch(most: Money, Currency)
        case missingReason
        case nothingToUndo(String)
        case notYours(String)
        case tooLateToUndo(String, until: Instant)
        /// Money that is to be taken back was spent since it was booked.
        case spentMeanwhile(String, booked: Money, there: Money, Currency)
        case noSuchOrder(String)
        case unusableAddress(String)
        /// A last day that lies behind, or too far ahead.
        case notADay(Day)
    }
}

/// The shop's rules: figures that the law or the owner sets.
///
/// The defaults are the Polish law's, each with its source.
package struct Rules: Hashable, Sendable {
    /// Days in which the shop takes goods back, from the moment the order was placed.
    package var returnWindow = 30
    /// Days in which the law lets a consumer withdraw, from the last delivery.
    ///
    /// Consumer Rights Act of 30 May 2014, articles 27 and 28.
    package var statutoryWindow = 14
    /// Days in which money must be back, from the statement of withdrawal.
    ///
    /// Consumer Rights Act, article 32 section 1; withholding until the goods or
    /// proof of posting are here: section 3.
    package var refundTerm = 14
    /// Seconds in which a step can be undone and its message is held.
    package var undoHold = 60
    /// A settlement above it needs a second person, and so does any in another currency than
    /// its own (``currency``); nil where one is always enough.
    package var fourEyesLimit: Money? = Money(minorUnits: 50_000)
    /// Days in which damage in transit must be on record with the carrier, from the
    /// day the parcel came.
    ///
    /// Transport Law of 15 November 1984, article 76 section 1 point 4.
    package var damageTerm = 7
    /// The folder in which files named by a return's number become evidence; empty
    /// where there is none.
    package var evidenceFolder = ""
    /// Prices of return labels for parcel lockers by size; nil while lockers are off.
    package var lockerPrices: LockerPrices?

    /// What the shop is called on papers and in messages, and where it is.
    package var shopName = ""
    package var shopAddress = ""
    /// The shop's tax identifier (NIP).
    package var shopTaxNumber = ""
    /// What the shop says about settling disputes out of court to a consumer whose claim it
    /// refuses: whether it asks for such proceedings, agrees to them or declines them, with
    /// the body in charge; empty while nobody has said so.
    ///
    /// Act of 23 September 2016 on the out-of-court resolution of consumer disputes,
    /// article 32.
    package var adrStatement = ""
    /// The address that messages come from; empty where the mail system names it.
    package var mailFrom = ""
    /// How often a message is handed over before it counts as failed.
    package var mailAttempts = 8
    /// The statuses of orders of which their buyers are told.
    package var orderMessages: Set<Order.Status> = [.shipped, .cancelled]
    /// Whether buyers are told also of a status that an import brings; where the file comes
    /// from usually tells them itself.
    package var tellsOfImports = false
    /// The shop's account, which transfers leave from.
    package var bankAccount: IBAN?
    /// The folder into which bank files are written; empty where they are only shown.
    package var bankFolder = ""
    /// Days in which a claim must be answered, from its receipt, or it counts as accepted.
    ///
    /// Consumer Rights Act, article 7a.
    package var claimTerm = 14
    /// Years in which the shop is liable for goods, from their delivery.
    ///
    /// Consumer Rights Act, article 43c section 1.
    package var liabilityYears = 2
    /// Days for which what is wanted in exchange is waited for, from the announcement.
    package var exchangeTerm = 14
    /// Days that goods take to come from a supplier: what lasts no longer is ordered.
    package var orderLead = 14
    /// Days for which what is ordered from a supplier should last.
    package var orderCover = 30
    /// Days for which a gift card can be spent, from the day it was sold.
    package var giftCardDays = 365

    package init() {}

    /// The currency of all amounts among the rules.
    package static let currency = Currency.pln

    package struct LockerPrices: Hashable, Sendable {
        package var small: Money
        package var medium: Money
        package var large: Money

        package init(small: Money, medium: Money, large: Money) {
            self.small = small
            self.medium = medium
            self.large = large
        }

        package subscript(size: Return.LockerSize) -> Money {
            switch size {
            case .a: small
            case .b: medium
            case .c: large
            }
        }
    }
}

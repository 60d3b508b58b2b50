/// A gift card as the list shows it.
package struct GiftCardRow: Hashable, Sendable, Identifiable {
    package var card: ID<GiftCard>
    package var number: String
    /// The last four signs of its code.
    package var hint: String
    package var currency: Currency
    package var faceValue: Money
    package var balance: Money
    package var status: GiftCard.Status
    package var lastDay: Day
    package var version: Int
    package var made: Moment
    /// When something was last booked on it.
    package var booked: Moment
    /// The order or the return of its last entry; empty where it names neither.
    package var record: String

    package init(
        card: ID<GiftCard>,
        number: String,
        hint: String,
        currency: Currency,
        faceValue: Money,
        balance: Money,
        status: GiftCard.Status,
        lastDay: Day,
        version: Int = 1,
        made: Moment,
        booked: Moment,
        record: String = ""
    ) {
        self.card = card
        self.number = number
        self.hint = hint
        self.currency = currency
        self.faceValue = faceValue
        self.balance = balance
        self.status = status
        self.lastDay = lastDay
        self.version = version
        self.made = made
        self.booked = booked
        self.record = record
    }

    package var id: Int64 { card.key }

    /// The code as it may be shown: `••••-••••-7K2M`.
    package var maskedCode: String { "••••-••••-\(hint)" }
}

/// What the list of gift cards can be sorted by.
package enum GiftCardSort: String, CaseIterable, Sendable {
    case made
    case number
    case balance
    case lastDay = "valid"
    case booked = "used"
}

/// A gift card with its ledger, the newest entry first.
package struct GiftCardFile: Hashable, Sendable {
    package var row: GiftCardRow
    package var entries: [Entry]

    package init(row: GiftCardRow, entries: [Entry]) {
        self.row = row
        self.entries = entries
    }

    /// An entry of the ledger with what explains it.
    package struct Entry: Hashable, Sendable {
        package var entry: GiftCard.Entry
        package var at: Moment
        package var author: String
        /// What was on the card after it.
        package var balance: Money
        /// The number of the order or the return that it names; empty where it names none.
        package var record: String

        package init(
            entry: GiftCard.Entry,
            at: Moment,
            author: String,
            balance: Money,
            record: String = ""
        ) {
            self.entry = entry
            self.at = at
            self.author = author
            self.balance = balance
            self.record = record
        }
    }
}

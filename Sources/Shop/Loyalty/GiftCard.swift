/// A gift card (*karta podarunkowa*): money of its buyer's that somebody spends later.
///
/// A card is read, booked on and written in one transaction. It keeps what was booked as
/// entries; its balance is what they add up to and never falls below zero.
package struct GiftCard: Hashable, Sendable {
    package let id: ID<GiftCard>
    /// What people call it: `G-2026-000001`.
    package let number: String
    /// The last four signs of its code.
    package let hint: String
    package let currency: Currency
    /// What it was worth when it was made.
    package private(set) var faceValue: Money
    package private(set) var balance: Money
    package private(set) var isActivated: Bool
    package internal(set) var isBlocked: Bool
    /// The last day on which it can be spent.
    package private(set) var lastDay: Day
    package private(set) var version: Int
    /// What was booked on it since it was read.
    package private(set) var entries: [Entry] = []
    private var nextKey: Int64

    /// A card as it was kept.
    ///
    /// - Parameter nextKey: The key of the next entry in the ledger.
    package init(
        id: ID<GiftCard>,
        number: String,
        hint: String,
        currency: Currency,
        faceValue: Money = .zero,
        balance: Money = .zero,
        isActivated: Bool = false,
        isBlocked: Bool = false,
        lastDay: Day,
        version: Int = 0,
        nextKey: Int64 = 1
    ) {
        self.id = id
        self.number = number
        self.hint = hint
        self.currency = currency
        self.faceValue = faceValue
        self.balance = balance
        self.isActivated = isActivated
        self.isBlocked = isBlocked
        self.lastDay = lastDay
        self.version = version
        self.nextKey = nextKey
    }

    /// The most that one card is sold for, in minor units of any currency.
    package static let highestValue = Money(minorUnits: 1_000_000)
}

extension GiftCard {
    package func status(on day: Day) -> Status {
        Status(isActivated: isActivated, isBlocked: isBlocked, lastDay: lastDay, on: day)
    }

    /// A new card is sold; it can be spent once it is activated.
    package mutating func sell(for amount: Money) throws(Refusal) {
        guard amount > .zero else { throw .amountNotPositive }
        guard amount <= GiftCard.highestValue else {
            throw .tooMuch(most: GiftCard.highestValue, currency)
        }
        faceValue = amount
        try book(.sold, amount)
    }

    package mutating func activate(on day: Day) throws(Refusal) {
        switch status(on: day) {
        case .sold: break
        case .active: throw .alreadyActive(number)
        case .blocked: throw .blocked(number)
        case .expired: throw .expired(number, lastDay)
        }
        isActivated = true
        try book(.activated, .zero)
    }

    /// Some of it is spent, never more than there is.
    package mutating func spend(
        _ amount: Money,
        in currency: Currency,
        for cause: Cause = Cause(),
        on day: Day
    ) throws(Refusal) {
        guard amount > .zero else { throw .amountNotPositive }
        try checkUsable(in: currency, on: day)
        guard amount <= balance else {
            throw .notEnough(number, asked: amount, there: balance, self.currency)
        }
        try book(.spent, -amount, cause)
    }

    /// Money of a return comes onto it, and can be spent for as long as on a new card.
    ///
    /// - Parameter day: The last day that a card made now would have.
    package mutating func refund(
        _ amount: Money,
        in currency: Currency,
        for cause: Cause,
        validUntil day: Day,
        on today: Day
    ) throws(Refusal) {
        guard amount > .zero else { throw .amountNotPositive }
        try checkUsable(in: currency, on: today)
        lastDay = max(lastDay, day)
        try book(.refunded, amount, cause)
    }

    /// A card that is made for money of a return is active from the first.
    package mutating func open(with amount: Money, for cause: Cause) throws(Refusal) {
        guard amount > .zero else { throw .amountNotPositive }
        isActivated = true
        faceValue = amount
        try book(.refunded, amount, cause)
    }

    /// Takes an entry back by one that names it, as long as its money is still there.
    package mutating func takeBack(_ entry: Entry) throws(Refusal) {
        guard balance - entry.amount >= .zero else {
            throw .spentMeanwhile(number, booked: entry.amount, there: balance, currency)
        }
        try book(.undone, -entry.amount, entry.cause, reverses: entry.id)
    }

    /// Takes the last spending back: for whoever booked it, for as long as steps can be undone.
    package mutating func undo(
        _ last: Entry?,
        by author: Author,
        of booker: Author?,
        until end: Instant,
        at now: Instant
    ) throws(Refusal) {
        guard let last, last.kind == .spent else { throw .nothingToUndo(number) }
        guard booker == author else { throw .notYours(number) }
        guard now < end else { throw .tooLateToUndo(number, until: end) }
        try takeBack(last)
    }

    /// Books out what is left of a card whose last day is over; false where nothing is.
    package mutating func expire(on day: Day) throws(Refusal) -> Bool {
        guard status(on: day) == .expired, balance > .zero else { return false }
        try book(.expired, -balance)
        return true
    }

    private func checkUsable(in currency: Currency, on day: Day) throws(Refusal) {
        switch status(on: day) {
        case .active: break
        case .sold: throw .notActivated(number)
        case .blocked: throw .blocked(number)
        case .expired: throw .expired(number, lastDay)
        }
        guard currency == self.currency else {
            throw .otherCurrency(number, self.currency, asked: currency)
        }
    }

    mutating func book(
        _ kind: Entry.Kind,
        _ amount: Money,
        _ cause: Cause = Cause(),
        reverses: ID<Entry>? = nil,
        reason: String = ""
    ) throws(Refusal) {
        guard (balance + amount).isBookable else { throw .tooMuch(most: .limit, currency) }
        balance += amount
        version += 1
        entries.append(
            Entry(
                id: ID(nextKey),
                kind: kind,
                amount: amount,
                cause: cause,
                reverses: reverses,
                lastDay: lastDay,
                reason: reason
            )
        )
        nextKey += 1
    }
}

/// What is done with a card by hand, always with a reason.
extension GiftCard {
    /// Corrects what is on it by hand.
    package mutating func correct(by delta: Money, because reason: String) throws(Refusal) {
        guard delta != .zero else { throw .amountNotPositive }
        guard !reason.isBlank else { throw .missingReason }
        guard balance + delta >= .zero else {
            throw .notEnough(number, asked: -delta, there: balance, currency)
        }
        guard delta <= GiftCard.highestValue else {
            throw .tooMuch(most: GiftCard.highestValue, currency)
        }
        try book(.corrected, delta, reason: reason)
    }

    package mutating func block(because reason: String) throws(Refusal) {
        guard !reason.isBlank else { throw .missingReason }
        guard !isBlocked else { throw .blocked(number) }
        isBlocked = true
        try book(.blocked, .zero, reason: reason)
    }

    package mutating func unblock(because reason: String) throws(Refusal) {
        guard !reason.isBlank else { throw .missingReason }
        guard isBlocked else { throw .notBlocked(number) }
        isBlocked = false
        try book(.unblocked, .zero, reason: reason)
    }
}

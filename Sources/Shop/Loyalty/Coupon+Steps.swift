extension Coupon {
    /// Why a coupon cannot be used or given back.
    package enum Refusal: Error, Hashable, Sendable {
        /// No coupon has that code; or what was typed can be none.
        case unknownCode
        case noSuchCoupon(String)
        case usedAlready(Use)
        case expired(on: Day)
        case returned(Moment)
        case notUsed(Status)
        /// Whoever used it could take that back until then.
        case tooLateToReopen(since: Instant)
        /// Somebody else used it, who can take that back.
        case usedBySomebodyElse(Author)
        /// No order has that number, or so many have it.
        case noOneOrder(String, found: Int)
        /// The order is called off.
        case orderCancelled(String)
    }

    /// Uses it on an order, once and for all.
    package mutating func use(on order: Order, _ occasion: Occasion) throws(Refusal) {
        try admitUse(on: occasion.now.day)
        guard order.status != .cancelled else { throw .orderCancelled(order.number) }
        note(.used(on: order.id, number: order.number), on: occasion)
    }

    /// Gives it back for its points.
    package mutating func giveBack(on occasion: Occasion) throws(Refusal) {
        try admitUse(on: occasion.now.day)
        note(.returned, on: occasion)
    }

    /// Takes back that it was used: whoever used it may for a short time, and always who
    /// keeps the programme.
    package mutating func reopen(on occasion: Occasion) throws(Refusal) {
        guard let use else { throw .notUsed(standing(on: occasion.now.day)) }
        if !occasion.rights.contains(.keepLoyalty) {
            guard use.author == occasion.author else { throw .usedBySomebodyElse(use.author) }
            let end = use.at.at + occasion.rules.undoHold
            guard occasion.now.at < end else { throw .tooLateToReopen(since: end) }
        }
        note(.reopened, on: occasion)
    }

    /// Notes that nobody used it in time.
    ///
    /// - Returns: Whether that is so.
    @discardableResult
    package mutating func expire(on occasion: Occasion) -> Bool {
        guard status == .issued, lastDay < occasion.now.day else { return false }
        note(.expired, on: occasion)
        return true
    }

    private func admitUse(on day: Day) throws(Refusal) {
        if let use { throw .usedAlready(use) }
        switch standing(on: day) {
        case .issued: break
        case .expired: throw .expired(on: lastDay)
        case .returned, .used:
            if let event = events.last { throw .returned(event.at) }
        }
    }
}

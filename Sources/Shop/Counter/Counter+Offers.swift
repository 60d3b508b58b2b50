extension Counter {
    /// A line of the order of which a customer may choose.
    package struct Offer: Hashable, Sendable {
        package let line: Order.Line
        /// How many at most can come back; none where all of it is on its way.
        package let most: Int
        /// Of how many at most something can be complained; none where a claim about it
        /// waits for its answer.
        package let mostToClaim: Int
        /// The open returns under which more of it comes back.
        package let underWay: [String]
        /// The claims about it that wait for their answers.
        package let claimed: [String]
    }
}

extension Purchase {
    /// What a customer at the counter can send back or complain about, line by line.
    ///
    /// What an open return has is the staff's affair, for a complaint too: its goods can come
    /// in under one number only. What has come back for good is not told any more.
    package var counterOffers: [Counter.Offer] {
        let left = returnable()
        let held = unitsNotBack
        let open = returns.filter { $0.status == .registered || $0.status == .awaiting }
        return order.lines.compactMap { line in
            let most = left[line.id, default: 0]
            let underWay = open.filter {
                $0.unitsAnnounced(of: line.id) > 0 || $0.unitsReceived(of: line.id) > 0
            }
            guard most > 0 || !underWay.isEmpty else { return nil }
            let waiting = claimsWaiting(for: line.id)
            let free = held[line.id, default: 0] - waiting.units
            return Counter.Offer(
                line: line,
                most: most,
                mostToClaim: max(0, min(most, free)),
                underWay: underWay.map(\.number),
                claimed: waiting.claims.map(\.number)
            )
        }
    }
}

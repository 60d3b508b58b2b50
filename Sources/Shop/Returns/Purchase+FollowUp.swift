extension Purchase {
    /// Opens a return for what arrives after its first one was decided: with the same
    /// statement and its dates, announcing what has come with none of its returns so far.
    ///
    /// The statement was in time once, so no window is looked at again; and it was
    /// acknowledged, so nothing is written to the customer.
    package mutating func followUp(
        _ first: ID<Return>,
        id: ID<Return>,
        number: String,
        on occasion: Occasion
    ) throws(Return.Refusal) {
        guard occasion.rights.contains(.register) else { throw .needsRight(.register) }
        guard let goods = self[first] else { throw .noSuchReturn }
        if let refusal = goods.refusalToFollow { throw refusal }
        returns.append(
            Return(
                id: id,
                number: number,
                kind: goods.kind,
                order: order.id,
                follows: first,
                registered: occasion.now,
                dates: goods.dates,
                lines: stillToCome(of: goods),
                wayBack: goods.wayBack,
                account: goods.account,
                accountConsent: goods.accountConsent,
                claim: goods.claim,
                remedy: goods.remedy,
                lateReason: goods.lateReason,
                lastStep: Return.LastStep(
                    kind: .register,
                    from: nil,
                    author: occasion.author,
                    at: occasion.now.at,
                    undoUntil: occasion.now.at + occasion.rules.undoHold
                )
            )
        )
    }

    /// What the first of the returns that follow one another announced and none of
    /// them has received or still waits for, as far as it can still come back.
    private func stillToCome(of goods: Return) -> [Return.Line] {
        let first = beginning(of: goods)
        let family = returns.filter { beginning(of: $0).id == first.id }
        var found = family.map(\.foundUnits).reduce(into: [:]) { found, units in
            found.merge(units, uniquingKeysWith: +)
        }
        var left = returnable()
        return first.lines.compactMap { line in
            let here = min(line.units, found[line.orderLine, default: 0])
            found[line.orderLine, default: 0] -= here
            let units = min(line.units - here, left[line.orderLine, default: 0])
            guard units > 0 else { return nil }
            left[line.orderLine, default: 0] -= units
            var rest = line
            rest.units = units
            return rest
        }
    }

    /// The return that a return follows in the end, or itself.
    private func beginning(of goods: Return) -> Return {
        var first = goods
        // No chain is longer than there are returns, whatever a file says.
        for _ in returns {
            guard let earlier = first.follows.flatMap({ self[$0] }) else { break }
            first = earlier
        }
        return first
    }
}

extension Return {
    /// Why what arrives now gets no return of its own behind this one, or nil where it does.
    package var refusalToFollow: Refusal? {
        if importedFrom != nil { return .isHistory }
        return givesMoneyOnly ? .givesMoneyOnly : status.refusalToFollow
    }

    /// Whether no goods belong to it: a price that was cut, or an order that never left.
    package var givesMoneyOnly: Bool { remedy == .priceCut || kind == .calledOff }
}

extension Return.Status {
    /// Why nothing follows a return in this status, or nil where it may.
    package var refusalToFollow: Return.Refusal? {
        switch self {
        case .accepted, .settled, .rejected: nil
        case .registered, .awaiting, .cancelled: .notDecided(self)
        }
    }
}

extension Return {
    /// Units of each line that have come with this return, or may still come with it.
    fileprivate var foundUnits: [ID<Order.Line>: Int] {
        let received = receivedUnits
        switch status {
        case .registered, .awaiting: return announcedUnits.merging(received, uniquingKeysWith: max)
        case .accepted, .settled, .rejected, .cancelled: return received
        }
    }
}

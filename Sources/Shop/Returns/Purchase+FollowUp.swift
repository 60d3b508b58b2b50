extension Purchase {
    /// Opens a return for what arrives after its first one was decided: with the same
    /// statement and its dates, announcing what has not come so far.
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
        guard goods.importedFrom == nil else { throw .isHistory }
        switch goods.status {
        case .accepted, .settled, .rejected: break
        case .registered, .awaiting, .cancelled: throw .notDecided(goods.status)
        }
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

    /// What was announced and has not come, as far as it can still come back.
    private func stillToCome(of goods: Return) -> [Return.Line] {
        var left = returnable()
        return goods.lines.compactMap { line in
            let missing = line.units - goods.unitsReceived(of: line.orderLine)
            let units = min(missing, left[line.orderLine, default: 0])
            guard units > 0 else { return nil }
            left[line.orderLine, default: 0] -= units
            var rest = line
            rest.units = units
            return rest
        }
    }
}

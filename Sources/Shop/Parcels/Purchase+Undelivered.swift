extension Purchase {
    /// Gives back what was paid for an order that is called off, because nobody collected
    /// it or before it was sent: a return of that kind, accepted as it is opened, so that
    /// only the settling is left.
    ///
    /// Nil where nothing was paid or all has gone back already: unpaid cash on delivery
    /// is refunded nothing. The delivery is given back as paid, since it was never
    /// carried out; the cap of the law is for those who withdraw.
    package mutating func refundUndelivered(
        _ kind: Return.Kind = .undelivered,
        id: ID<Return>,
        number: String,
        on occasion: Occasion
    ) -> Return? {
        let decisions = everythingLeft(for: id)
        var goods = calledOff(kind, decisions, id: id, number: number, on: occasion)
        let rows = rows(for: decisions, of: goods)
        guard rows.map(\.amount).total > .zero else { return nil }
        for decision in decisions {
            goods.receptions.append(decision.reception(on: occasion), step: 1)
            goods.decisions.append(decision, step: 1)
        }
        for row in rows { goods.rows.append(row, step: 1) }
        returns.append(goods)
        return goods
    }

    /// All units that no other return has accepted, as new and back on their shelf.
    private func everythingLeft(for id: ID<Return>) -> [Decision] {
        let left = notYetBack(for: id)
        return order.lines.compactMap { line in
            let units = left[line.id, default: 0]
            guard units > 0 else { return nil }
            return Decision(
                line: line.id,
                condition: .asNew,
                units: units,
                verdict: .accepted(nil),
                disposition: .restock
            )
        }
    }

    /// The return by its header, with nothing written in its journals yet.
    private func calledOff(
        _ kind: Return.Kind,
        _ decisions: [Decision],
        id: ID<Return>,
        number: String,
        on occasion: Occasion
    ) -> Return {
        Return(
            id: id,
            number: number,
            kind: kind,
            order: order.id,
            status: .accepted,
            registered: occasion.now,
            dates: Return.Dates(statementSent: occasion.now, statementReached: occasion.now),
            lines: decisions.map { Return.Line(orderLine: $0.line, units: $0.units) },
            lastStep: Return.LastStep(
                kind: .accept,
                from: nil,
                author: occasion.author,
                at: occasion.now.at,
                undoUntil: occasion.now.at
            )
        )
    }
}

extension Decision {
    /// The goods that it is about, as they came back to the dock.
    fileprivate func reception(on occasion: Occasion) -> Reception {
        Reception(
            item: .line(line),
            units: units,
            condition: condition,
            proposal: disposition,
            at: occasion.now,
            author: occasion.author
        )
    }
}

extension Order {
    /// Whether another of its shipments than the one under that label was delivered.
    package func isDelivered(besides tracking: String) -> Bool {
        shipments.contains { $0.delivered != nil && $0.tracking.folded != tracking.folded }
    }
}

extension Purchase {
    /// The units that came back with the shipment: what no other return has accepted, nor
    /// holds counted and waiting for its own decision.
    fileprivate func notYetBack(for id: ID<Return>) -> [ID<Order.Line>: Int] {
        let counted = returns.filter { $0.id != id && $0.status == .awaiting }
        return acceptable(in: id).reduce(into: [:]) { left, line in
            let waiting = counted.map { $0.unitsReceived(of: line.key) }.reduce(0, +)
            left[line.key] = max(0, line.value - waiting)
        }
    }
}

extension Return.Kind {
    /// Whether it only gives the money of an order back that was called off, so that it is
    /// no return of the customer's.
    package var isOfCalledOffOrder: Bool {
        switch self {
        case .undelivered, .calledOff: true
        case .withdrawal, .claim: false
        }
    }
}

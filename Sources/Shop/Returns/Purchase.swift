/// An order with all its returns: the scope in which units and money must add up.
///
/// Over all returns of an order together there are never more units accepted than
/// were bought and never more money owed than was paid.
package struct Purchase: Hashable, Sendable {
    package let order: Order
    package internal(set) var returns: [Return]

    package init(order: Order, returns: [Return] = []) {
        self.order = order
        self.returns = returns
    }

    package subscript(id: ID<Return>) -> Return? {
        returns.first { $0.id == id }
    }
}

extension Purchase {
    /// How many units of a line a new return may still announce.
    package func returnable(_ line: Order.Line, except id: ID<Return>? = nil) -> Int {
        line.units - returns.filter { $0.id != id }.map { $0.unitsHeld(of: line) }.reduce(0, +)
    }

    /// How many units of a line a return may still accept.
    package func acceptable(_ line: Order.Line, in id: ID<Return>) -> Int {
        let taken = returns.filter { $0.id != id }.map { $0.unitsAccepted(of: line.id) }
        return line.units - taken.reduce(0, +)
    }

    /// What the customer has really paid: the payments, or, where none is known, the
    /// total of an order that is paid for.
    package var paid: Money {
        if !order.payments.isEmpty { return order.payments.map(\.amount).total }
        return order.status == .new ? .zero : order.total
    }

    /// What is owed, or was given back, over all returns.
    package var owed: Money { returns.map(\.owed).total }

    /// What is left of the money paid for one return, all others looked at.
    package func moneyLeft(for id: ID<Return>) -> Money {
        paid - returns.filter { $0.id != id }.map(\.owed).total
    }
}

extension Return {
    /// What the refund comes to by the decision that stands.
    package var owed: Money { rows.standing.map(\.amount).total }

    /// What went back already.
    package var givenBack: Money { entries.standing.map(\.amount).total }

    /// What is still to be paid out.
    package var due: Money { owed - givenBack }

    package func unitsAnnounced(of line: ID<Order.Line>) -> Int {
        lines.filter { $0.orderLine == line }.map(\.units).reduce(0, +)
    }

    package func unitsReceived(of line: ID<Order.Line>) -> Int {
        receptions.standing.filter { $0.item.line == line }.map(\.units).reduce(0, +)
    }

    package func unitsAccepted(of line: ID<Order.Line>) -> Int {
        decisions.standing.filter { $0.line == line && $0.isAccepted }.map(\.units).reduce(0, +)
    }

    /// How many units of a line nobody else may announce because of this return.
    func unitsHeld(of line: Order.Line) -> Int {
        switch status {
        case .registered:
            unitsAnnounced(of: line.id)
        case .awaiting:
            min(line.units, max(unitsAnnounced(of: line.id), unitsReceived(of: line.id)))
        case .accepted, .settled:
            unitsAccepted(of: line.id)
        case .rejected, .cancelled:
            0
        }
    }

    /// Units that lie together: one line in one condition.
    package struct Group: Hashable, Sendable {
        package var line: ID<Order.Line>
        package var condition: Condition
        package var units: Int
        package var proposal: Disposition
    }

    /// What was received, by line and condition, in the order of the receptions.
    package var groups: [Group] {
        receptions.standing.reduce(into: []) { groups, reception in
            guard let line = reception.item.line else { return }
            let known = groups.firstIndex {
                $0.line == line && $0.condition == reception.condition
            }
            if let known {
                groups[known].units += reception.units
            } else {
                groups.append(
                    Group(
                        line: line,
                        condition: reception.condition,
                        units: reception.units,
                        proposal: reception.proposal
                    )
                )
            }
        }
    }
}

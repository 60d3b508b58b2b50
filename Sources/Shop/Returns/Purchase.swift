/// An order with all its returns and claims: the scope in which units and money must add up.
///
/// Over all returns of an order together there are never more units accepted than
/// were bought and never more money owed than was paid.
package struct Purchase: Hashable, Sendable {
    package internal(set) var order: Order
    package internal(set) var returns: [Return]
    /// The orders that were made in exchange for what came back, the oldest first, those
    /// that were called off among them.
    package internal(set) var exchanges: [Order]
    /// The number of a return or claim of an order made in exchange, where it has any that
    /// was not called off.
    let exchangeRecords: [ID<Order>: String]
    package internal(set) var claims: [Claim]

    package init(
        order: Order,
        returns: [Return] = [],
        exchanges: [Order] = [],
        exchangeRecords: [ID<Order>: String] = [:],
        claims: [Claim] = []
    ) {
        self.order = order
        self.returns = returns
        self.exchanges = exchanges
        self.exchangeRecords = exchangeRecords
        self.claims = claims
    }

    package subscript(id: ID<Return>) -> Return? {
        returns.first { $0.id == id }
    }
}

extension Purchase {
    /// How many units of a line a new return may still announce.
    package func returnable(_ line: Order.Line, except id: ID<Return>? = nil) -> Int {
        returnable(except: id)[line.id, default: 0]
    }

    /// How many units of each line a new return may still announce.
    package func returnable(except id: ID<Return>? = nil) -> [ID<Order.Line>: Int] {
        let others = returns.filter { $0.id != id }
        return order.unitsLeft(after: others.map(\.heldUnits))
    }

    /// How many units of a line a return may still accept.
    package func acceptable(_ line: Order.Line, in id: ID<Return>) -> Int {
        acceptable(in: id)[line.id, default: 0]
    }

    /// How many units of each line a return may still accept.
    package func acceptable(in id: ID<Return>) -> [ID<Order.Line>: Int] {
        let others = returns.filter { $0.id != id }
        return order.unitsLeft(after: others.map(\.unitsBack))
    }

    /// What the customer has really paid; cash on delivery that nobody collected is
    /// refunded nothing.
    package var paid: Money { order.payments.map(\.amount).total }

    /// What is owed, was given back or pays for goods in exchange, over all returns.
    package var owed: Money { returns.map(\.bound).total }

    /// What is left of the money paid for one return, all others looked at.
    package func moneyLeft(for id: ID<Return>) -> Money {
        paid - returns.filter { $0.id != id }.map(\.bound).total
    }
}

extension Order {
    /// How many units of each line are left, never fewer than none.
    fileprivate func unitsLeft(after taken: [[ID<Line>: Int]]) -> [ID<Line>: Int] {
        linesByID.mapValues { line in
            max(0, line.units - taken.map { $0[line.id, default: 0] }.reduce(0, +))
        }
    }
}

extension Return {
    /// What the refund comes to by the decision that stands.
    package var owed: Money { rows.standing.map(\.amount).total }

    /// What went back already.
    package var givenBack: Money { entries.standing.map(\.amount).total }

    /// What is still to be paid out.
    ///
    /// Below zero where a return was opened again of which money is out already.
    package var due: Money { owed - givenBack }

    /// Money that no other return of the order can have: what is owed or, where a
    /// return was opened again, what is out; and what pays for goods in exchange.
    var bound: Money { max(owed, givenBack) + moved }

    /// What has moved to the order that was made in exchange.
    package var moved: Money { rows.standing.moved }

    package func unitsAnnounced(of line: ID<Order.Line>) -> Int {
        lines.filter { $0.orderLine == line }.map(\.units).reduce(0, +)
    }

    package func unitsReceived(of line: ID<Order.Line>) -> Int {
        receptions.standing.filter { $0.item.line == line }.map(\.units).reduce(0, +)
    }

    package func unitsAccepted(of line: ID<Order.Line>) -> Int {
        decisions.standing.filter { $0.line == line && $0.isAccepted }.map(\.units).reduce(0, +)
    }

    /// How many units of each line nobody else may announce because of this return.
    fileprivate var heldUnits: [ID<Order.Line>: Int] {
        switch status {
        case .registered:
            announcedUnits
        case .awaiting:
            announcedUnits.merging(receivedUnits, uniquingKeysWith: max)
        case .accepted where sendsGoodsBack:
            // They are still here, or others are not on their way yet.
            decisions.standing.acceptedUnits
        case .accepted, .settled:
            unitsBack
        case .rejected, .cancelled:
            [:]
        }
    }

    var announcedUnits: [ID<Order.Line>: Int] {
        lines.reduce(into: [:]) { $0[$1.orderLine, default: 0] += $1.units }
    }

    var receivedUnits: [ID<Order.Line>: Int] {
        receptions.standing.reduce(into: [:]) { units, reception in
            if let line = reception.item.line { units[line, default: 0] += reception.units }
        }
    }

    /// Units that lie together: one line in one condition.
    package struct Group: Hashable, Sendable {
        package var line: ID<Order.Line>
        package var condition: Condition
        package var units: Int
        package var proposal: Disposition
        /// Whether a seal was found broken on any of them.
        package var hasBrokenSeal: Bool
    }

    /// What was received, by line and condition, in the order of the receptions.
    package var groups: [Group] {
        var places: [Place: Int] = [:]
        return receptions.standing.reduce(into: []) { groups, reception in
            guard let line = reception.item.line else { return }
            let place = Place(line: line, condition: reception.condition)
            let isBroken = reception.isSealIntact == false
            if let known = places[place] {
                groups[known].units += reception.units
                if isBroken { groups[known].hasBrokenSeal = true }
            } else {
                places[place] = groups.count
                groups.append(
                    Group(
                        line: line,
                        condition: reception.condition,
                        units: reception.units,
                        proposal: reception.proposal,
                        hasBrokenSeal: isBroken
                    )
                )
            }
        }
    }

    /// What tells one group from another.
    struct Place: Hashable {
        var line: ID<Order.Line>
        var condition: Condition
    }
}

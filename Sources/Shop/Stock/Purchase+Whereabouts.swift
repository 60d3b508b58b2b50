extension Purchase {
    /// Where the units of each line are.
    ///
    /// An order that was placed before the stock was opened owes and sends nothing
    /// (DECISIONS 6), but goods of it that come back afterwards are there all the same.
    package func whereabouts(since opening: Instant) -> [ID<Order.Line>: Whereabouts] {
        let keepsStock = order.placed.at >= opening
        var all = backFromReturns(since: opening)
        for line in order.lines {
            var units = all[line.id] ?? Whereabouts()
            if keepsStock {
                let back = units.unitsBack
                let hasLeft = order.status.hasLeft
                units.sent = hasLeft ? line.units : min(line.units, back)
                units.owed = order.status.isUnderWay ? line.units - units.sent : 0
                if order.status == .undelivered, back < line.units {
                    units.back[.quarantine, default: 0] += line.units - back
                }
            }
            all[line.id] = units
        }
        return all
    }

    private func backFromReturns(since opening: Instant) -> [ID<Order.Line>: Whereabouts] {
        var all: [ID<Order.Line>: Whereabouts] = [:]
        for goods in returns where goods.bringsGoods(since: opening) {
            let decisions = goods.decisions.standing
            for decision in decisions {
                if let place = place(of: decision, in: goods) {
                    all[decision.line, default: Whereabouts()]
                        .back[place, default: 0] += decision.units
                } else {
                    all[decision.line, default: Whereabouts()].sentAgain += decision.units
                }
            }
            guard decisions.isEmpty else { continue }
            for (line, units) in goods.receivedUnits {
                all[line, default: Whereabouts()].back[.quarantine, default: 0] += units
            }
        }
        return all
    }

    /// What was repaired is with its owner again once the order for it is on its way.
    private func place(of decision: Decision, in goods: Return) -> Whereabouts.Place? {
        let isOnItsWay = exchange(for: goods.id)?.status.hasLeft == true
        if goods.remedy == .repair, isOnItsWay { return nil }
        return decision.disposition.place
    }
}

extension Order.Status {
    /// Whether its goods have been handed to a carrier, and the shop has not taken them
    /// back for good.
    package var hasLeft: Bool {
        switch self {
        case .shipped, .delivered, .undelivered: true
        case .new, .paid, .picking, .packed, .cancelled: false
        }
    }
}

extension Return {
    /// Whether goods of it came to the desk while stock was kept; what was imported is
    /// history, and the money of an order that was called off brings none.
    fileprivate func bringsGoods(since opening: Instant) -> Bool {
        guard importedFrom == nil, !kind.isOfCalledOffOrder,
            let first = receptions.standing.first
        else { return false }
        return first.at.at >= opening
    }
}

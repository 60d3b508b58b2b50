extension Counter.File {
    /// Refuses what customers cannot choose by themselves: another article than a variant of
    /// what they bought, or a price.
    package func check(_ wish: Counter.Wish) throws(Return.Refusal) {
        for line in wish.lines {
            guard let wanted = line.wanted else { continue }
            let isOffered = substitutes[line.orderLine, default: []].contains {
                $0.id == wanted.variant && $0.sku == wanted.sku && $0.name == wanted.name
            }
            guard isOffered, wanted.price == nil else { throw .noSuchVariant(wanted.sku) }
        }
    }
}

extension Purchase {
    /// What the goods in exchange cost beyond what was paid for those that come back, if all
    /// of them are accepted on a day.
    package func exchangeSurcharge(of goods: Return, on day: Day) -> Money {
        let rows = expectation(for: goods, on: day)
        var exchanges: [ID<Order.Line>: Int] = [:]
        let worth = rows.filter { row in
            switch row.kind {
            case .exchanged(let line, let units):
                exchanges[line, default: 0] += units
                return false
            case .label: return false
            case .units, .delivery, .diminished, .unpaid, .reduction, .reduced, .adjustment:
                return true
            }
        }
        return swaps(exchanges, of: goods, for: worth).map { swap in
            swap.sent.map { $0.paid * $0.units }.total - swap.moved
        }.total
    }
}

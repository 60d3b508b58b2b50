/// Units of a return in whose place something else is wanted.
package struct Wish: Hashable, Sendable {
    package var line: ID<Order.Line>
    package var units: Int
    package var variant: ID<Variant>
    package var sku: String
    package var name: String
    /// What one of them costs; nil for the price paid.
    package var price: Money?
    /// The last day on which it can be had in exchange; nil for a claim that is granted,
    /// which waits for as long as it takes.
    package var until: Day?

    package init(
        line: ID<Order.Line>,
        units: Int,
        variant: ID<Variant>,
        sku: String,
        name: String,
        price: Money? = nil,
        until: Day? = nil
    ) {
        self.line = line
        self.units = units
        self.variant = variant
        self.sku = sku
        self.name = name
        self.price = price
        self.until = until
    }

    /// Whether its day has passed, so that the goods are refunded.
    package func hasLapsed(on day: Day) -> Bool {
        until.map { $0 < day } ?? false
    }
}

extension Wish {
    init(_ wanted: Wanted, for announced: Return.Line) {
        self.init(
            line: announced.orderLine,
            units: announced.units,
            variant: wanted.variant,
            sku: wanted.sku,
            name: wanted.name,
            price: wanted.price,
            until: wanted.until
        )
    }

    /// The same article once more, at the price paid.
    init(again line: Order.Line, _ variant: ID<Variant>, for announced: Return.Line) {
        self.init(
            line: line.id,
            units: announced.units,
            variant: variant,
            sku: line.sku,
            name: line.name
        )
    }
}

extension Purchase {
    /// What is wanted in place of what comes back with a return, in its lines' order.
    ///
    /// Where a claim was granted as an exchange, that is the same article again, unless
    /// something else was agreed on.
    package func wishes(of goods: Return) -> [Wish] {
        let isReplaced = goods.kind == .claim && goods.remedy == .exchange
        return goods.lines.compactMap { announced in
            if let wanted = announced.wanted { return Wish(wanted, for: announced) }
            guard isReplaced, let line = order.line(announced.orderLine),
                let variant = line.variant
            else { return nil }
            return Wish(again: line, variant, for: announced)
        }
    }

    /// How many accepted units of each line lie near to be exchanged: all that are wanted
    /// and can still be had.
    package func exchanges(
        for decisions: [Decision],
        of goods: Return,
        on day: Day
    ) -> [ID<Order.Line>: Int] {
        let accepted = decisions.acceptedUnits
        var exchanges: [ID<Order.Line>: Int] = [:]
        for wish in wishes(of: goods) where !wish.hasLapsed(on: day) {
            let left = accepted[wish.line, default: 0] - exchanges[wish.line, default: 0]
            let units = min(wish.units, left)
            if units > 0 { exchanges[wish.line, default: 0] += units }
        }
        return exchanges
    }

    /// Decisions with the exchanges that lie near.
    package func judgement(
        _ decisions: [Decision],
        of goods: Return,
        on day: Day
    ) -> Judgement {
        Judgement(
            decisions: decisions,
            exchanges: exchanges(for: decisions, of: goods, on: day)
        )
    }
}

extension Return.Line {
    /// The line with the day until which what is wanted in its place is waited for.
    func waiting(until day: Day) -> Self {
        var line = self
        line.wanted?.until = day
        return line
    }
}

/// Whether wishes can be granted.
extension Purchase {
    /// Something else than what comes back, unless a claim replaces it, at a price that
    /// can be paid.
    func checkWanted(in announcement: Announcement) throws(Return.Refusal) {
        let bought = order.linesByID
        for announced in announcement.lines {
            guard let wanted = announced.wanted, let line = bought[announced.orderLine]
            else { continue }
            guard wanted.variant != line.variant || announcement.kind == .claim else {
                throw .wantsTheSame(line: line.name)
            }
            let most = Money.limit.minorUnits / max(1, announced.units)
            guard wanted.price.map({ (0...most).contains($0.minorUnits) }) ?? true else {
                throw .exchangePrice(line: line.name)
            }
        }
    }

    /// Only accepted units that something is wanted for, and only until its day.
    func checkExchanges(
        in judgement: Judgement,
        of goods: Return,
        on day: Day?
    ) throws(Return.Refusal) {
        guard judgement.exchanges.keys.allSatisfy({ order.line($0) != nil }) else {
            throw .noSuchLine
        }
        let accepted = judgement.decisions.acceptedUnits
        let wishes = wishes(of: goods)
        for line in order.lines {
            let asked = judgement.exchanges[line.id, default: 0]
            guard asked >= 0 else { throw .unitsNotPositive }
            let mine = wishes.filter { $0.line == line.id }
            let most = min(accepted[line.id, default: 0], mine.map(\.units).reduce(0, +))
            guard asked <= most else {
                throw .exchangesTooMany(line: line.name, asked: asked, left: most)
            }
            guard asked == most || goods.remedy != .exchange else {
                throw .exchangePromised(line: line.name, units: most)
            }
            guard asked > 0, let day else { continue }
            if let late = mine.first(where: { $0.hasLapsed(on: day) })?.until {
                throw .exchangeLapsed(line: line.name, until: late)
            }
        }
    }
}

/// Units that came in together, with what they cost: first in, first out.
///
/// A layer keeps its whole value instead of a price per unit, so that nothing is lost in
/// rounding: what is taken from it and what is left always add up to what came in.
package struct CostLayer: Hashable, Sendable {
    /// The movement that brought the units.
    package var id: ID<StockMovement>
    /// The line of an order whose goods came back with it.
    package var line: ID<Order.Line>?
    package var unitsLeft: Int
    package var valueLeft: Money

    package init(
        id: ID<StockMovement>,
        line: ID<Order.Line>? = nil,
        unitsLeft: Int,
        valueLeft: Money
    ) {
        self.id = id
        self.line = line
        self.unitsLeft = unitsLeft
        self.valueLeft = valueLeft
    }

    /// Units that went out of a layer, with their cost.
    package struct Take: Hashable, Sendable {
        package var layer: ID<StockMovement>
        package var units: Int
        package var value: Money

        package init(layer: ID<StockMovement>, units: Int, value: Money) {
            self.layer = layer
            self.units = units
            self.value = value
        }
    }

    /// Takes as many of the units as there are, and no more.
    mutating func take(_ units: Int) -> Take {
        let units = min(units, unitsLeft)
        let value = valueLeft.part(units, of: unitsLeft)
        unitsLeft -= units
        valueLeft -= value
        return Take(layer: id, units: units, value: value)
    }
}

/// What units cost together, from which what one costs is told.
package struct UnitCost: Hashable, Sendable {
    package var units: Int
    package var value: Money

    package init(units: Int, value: Money) {
        self.units = units
        self.value = value
    }

    package static let unknown = UnitCost(units: 0, value: .zero)

    /// What so many units would cost, as these did.
    package func of(_ units: Int) -> Money {
        guard self.units > 0 else { return .zero }
        let whole = Int128(value.minorUnits) * Int128(units) / Int128(self.units)
        guard whole < Int128(Money.limit.minorUnits) else { return Money.limit }
        return value.share(Money(minorUnits: units), of: Money(minorUnits: self.units))
    }
}

extension Money {
    /// The share of some units in an amount for all of them; nothing of none.
    func part(_ units: Int, of all: Int) -> Money {
        guard all > 0 else { return .zero }
        return share(Money(minorUnits: units), of: Money(minorUnits: all))
    }
}

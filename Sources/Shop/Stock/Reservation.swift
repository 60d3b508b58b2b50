/// Units of an article that are kept for a line of an order until they are sent.
package struct Reservation: Hashable, Sendable {
    package var line: ID<Order.Line>
    package var order: ID<Order>
    /// Units on the shelves, by the warehouse that they are sent from.
    package var held: [ID<Warehouse>: Int]
    /// Units for which there is nothing on the shelves: they wait for what comes in.
    package var awaited: Int
    /// When the order was placed; who came first is served first.
    package var since: Instant

    package init(
        line: ID<Order.Line>,
        order: ID<Order>,
        held: [ID<Warehouse>: Int] = [:],
        awaited: Int = 0,
        since: Instant
    ) {
        self.line = line
        self.order = order
        self.held = held
        self.awaited = awaited
        self.since = since
    }

    package var unitsHeld: Int { held.values.reduce(0, +) }
}

/// Units on the shelves of a warehouse that nobody has a claim to.
package struct FreeUnits: Hashable, Sendable {
    package var warehouse: ID<Warehouse>
    package var units: Int

    package init(warehouse: ID<Warehouse>, units: Int) {
        self.warehouse = warehouse
        self.units = units
    }
}

extension Reservation {
    /// Keeps as many units as the line still owes: out of what is free, in the order given,
    /// and for the rest it waits.
    ///
    /// What is no longer owed is first waited for no more, then let go.
    package mutating func keep(_ owed: Int, from free: inout [FreeUnits]) {
        let known = unitsHeld + awaited
        if owed > known {
            awaited += owed - known
            serve(from: &free)
        } else {
            let less = known - owed
            let waiting = min(awaited, less)
            awaited -= waiting
            letGo(less - waiting)
        }
    }

    /// Gets what it waits for, as far as that is free now.
    package mutating func serve(from free: inout [FreeUnits]) {
        for index in free.indices where awaited > 0 && free[index].units > 0 {
            let units = min(awaited, free[index].units)
            held[free[index].warehouse, default: 0] += units
            awaited -= units
            free[index].units -= units
        }
    }

    /// Units that it had are not there any more: it waits for others.
    package mutating func lose(_ units: Int, in warehouse: ID<Warehouse>) -> Int {
        let lost = min(units, held[warehouse, default: 0])
        held[warehouse, default: 0] -= lost
        awaited += lost
        return lost
    }

    private mutating func letGo(_ units: Int) {
        var left = units
        for warehouse in held.keys.sorted(by: { $1.key < $0.key }) {
            let part = min(left, held[warehouse, default: 0])
            held[warehouse, default: 0] -= part
            left -= part
        }
    }
}

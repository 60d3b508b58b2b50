/// What the shop has ordered from a supplier (*zamówienie do dostawcy*).
package struct PurchaseOrder: Hashable, Sendable {
    package var id: ID<StockDocument>
    package var number: String
    package var version: Int
    package var supplier: ID<Supplier>
    package var warehouse: ID<Warehouse>
    package var lines: [Line]
    /// Nothing more is waited for, whatever has not come.
    package var isClosed: Bool

    package init(
        id: ID<StockDocument>,
        number: String,
        version: Int = 1,
        supplier: ID<Supplier>,
        warehouse: ID<Warehouse>,
        lines: [Line],
        isClosed: Bool = false
    ) {
        self.id = id
        self.number = number
        self.version = version
        self.supplier = supplier
        self.warehouse = warehouse
        self.lines = lines
        self.isClosed = isClosed
    }

    package struct Line: Hashable, Sendable {
        package var variant: ID<Variant>
        package var units: Int
        package var received: Int
        /// What all the units cost together; nil where it is not agreed.
        package var cost: Money?

        package init(variant: ID<Variant>, units: Int, received: Int = 0, cost: Money? = nil) {
            self.variant = variant
            self.units = units
            self.received = received
            self.cost = cost
        }

        /// What is still to come of it.
        package var open: Int { max(0, units - received) }
    }

    package enum Status: String, CaseIterable, Sendable {
        case ordered
        case partlyReceived
        case received
        /// Ended before all of it came.
        case closed
    }

    package var status: Status {
        if lines.allSatisfy({ $0.open == 0 }) { return .received }
        if isClosed { return .closed }
        return lines.contains { $0.received > 0 } ? .partlyReceived : .ordered
    }

    /// What is still to come of an article.
    package func incoming(_ variant: ID<Variant>) -> Int {
        guard !isClosed else { return 0 }
        return lines.filter { $0.variant == variant }.map(\.open).reduce(0, +)
    }
}

/// Who goods are bought from.
package struct Supplier: Hashable, Sendable {
    package var id: ID<Supplier>
    package var name: String

    package init(id: ID<Supplier>, name: String) {
        self.id = id
        self.name = name
    }
}

extension PurchaseOrder {
    /// Notes what has come: a part, all or more than was ordered.
    ///
    /// - Returns: What each article costs in this delivery, as agreed for its units, where
    ///   the delivery itself does not say.
    package mutating func receive(_ counts: [StockCount]) throws(StockRefusal) -> [StockCount] {
        guard !isClosed, status != .received else { throw .orderEnded(number) }
        var after = self
        var priced: [StockCount] = []
        for count in counts {
            guard count.units > 0 else { throw .unitsNotPositive }
            guard let index = lines.firstIndex(where: { $0.variant == count.variant }) else {
                throw .notOrdered(number)
            }
            var count = count
            let line = after.lines[index]
            count.cost = count.cost ?? line.cost(of: count.units)
            after.lines[index].received += count.units
            priced.append(count)
        }
        guard !priced.isEmpty else { throw .unitsNotPositive }
        after.version += 1
        self = after
        return priced
    }

    /// Waits for nothing more.
    package mutating func close() throws(StockRefusal) {
        guard !isClosed, status != .received else { throw .orderEnded(number) }
        isClosed = true
        version += 1
    }
}

extension PurchaseOrder.Line {
    /// The cost of the next units, so that those of all units make up what was agreed.
    fileprivate func cost(of units: Int) -> Money? {
        guard let cost else { return nil }
        let before = cost.part(min(received, self.units), of: self.units)
        let after = cost.part(min(received + units, self.units), of: self.units)
        let surplus = max(0, received + units - max(received, self.units))
        return after - before + UnitCost(units: self.units, value: cost).of(surplus)
    }
}

/// The stock of one variant (*karta magazynowa*): where it lies, and what it cost.
///
/// A card is read, booked on and written in one transaction. It keeps what was booked as
/// movements, with what they brought to the cost layers and took from them. Levels never
/// fall below zero, and all units in the bins and on their way between warehouses are the
/// units in the layers.
package struct StockCard: Hashable, Sendable {
    package let variant: ID<Variant>
    /// What refusals call it.
    package let article: String
    package let warehouses: Warehouses
    package private(set) var levels: [ID<Bin>: Int]
    /// Layers with something left, the oldest first.
    package private(set) var layers: [CostLayer]
    /// What the units cost that came last, for those of which nobody knows.
    package private(set) var lastCost: UnitCost
    /// What was booked on it since it was read.
    package private(set) var entries: [Entry] = []
    private var nextKey: Int64

    /// - Parameter nextKey: The key of the next movement in the ledger.
    package init(
        variant: ID<Variant>,
        article: String,
        warehouses: Warehouses,
        levels: [ID<Bin>: Int] = [:],
        layers: [CostLayer] = [],
        lastCost: UnitCost = .unknown,
        nextKey: Int64 = 1
    ) {
        self.variant = variant
        self.article = article
        self.warehouses = warehouses
        self.levels = levels
        self.layers = layers
        self.lastCost = lastCost
        self.nextKey = nextKey
    }

    /// A movement with the layers that its units came from.
    package struct Entry: Hashable, Sendable {
        package var movement: StockMovement
        package var takes: [CostLayer.Take]
        /// Whether its units are a cost layer of their own.
        package var makesLayer: Bool
    }
}

extension StockCard {
    /// All units in the house.
    package var onHand: Int { levels.values.reduce(0, +) }

    /// Those that nobody can buy: waiting for a decision, damaged, away for repair.
    package var unsellable: Int { onHand - sellable }

    /// Those on the shelves.
    package var sellable: Int {
        levels.filter { warehouses[$0.key]?.purpose.isForSale == true }.values.reduce(0, +)
    }

    package func sellable(in warehouse: ID<Warehouse>) -> Int {
        levels.filter { warehouses[$0.key]?.isShelf(of: warehouse) == true }.values.reduce(0, +)
    }

    /// What all of it cost.
    package var value: Money { layers.map(\.valueLeft).total }

    /// Where it lies on the shelves of a warehouse: where most of it is, or was last.
    package func home(in warehouse: ID<Warehouse>) -> Bin? {
        let known = levels.keys.compactMap { warehouses[$0] }
            .filter { $0.isShelf(of: warehouse) }
        return known.max { rank($0) < rank($1) }
            ?? warehouses.bin(for: .shelf, in: warehouse)
    }

    private func rank(_ bin: Bin) -> (Int, Int64) { (levels[bin.id] ?? 0, bin.id.key) }

    /// Bins of a purpose that have some of it, those first that have most.
    func bins(for purpose: Bin.Purpose, in warehouse: ID<Warehouse>? = nil) -> [Bin] {
        levels.filter { $0.value > 0 }.keys.compactMap { warehouses[$0] }
            .filter { $0.purpose == purpose && (warehouse == nil || $0.warehouse == warehouse) }
            .sorted { rank($1) < rank($0) }
    }
}

extension StockCard {
    /// Units come in from outside, at what they cost together.
    package mutating func bring(
        _ units: Int,
        to bin: ID<Bin>,
        _ kind: StockMovement.Kind,
        because cause: StockMovement.Cause,
        at cost: Money
    ) throws(StockRefusal) {
        guard cost.isBookable, (value + cost).isBookable else { throw .unusableAmount }
        try move(units, bin)
        let movement = movement(units, bin, kind, cause, cost)
        layers.append(
            CostLayer(id: movement.id, line: cause.line, unitsLeft: units, valueLeft: cost)
        )
        if cost > .zero { lastCost = UnitCost(units: units, value: cost) }
        entries.append(Entry(movement: movement, takes: [], makesLayer: true))
    }

    /// Units leave the house, at what they cost: first in, first out.
    ///
    /// - Parameter line: The line whose goods came back, where just those leave again.
    package mutating func take(
        _ units: Int,
        from bin: ID<Bin>,
        _ kind: StockMovement.Kind,
        because cause: StockMovement.Cause,
        backOf line: ID<Order.Line>? = nil
    ) throws(StockRefusal) {
        try move(-units, bin)
        let takes = takeCost(of: units, backOf: line)
        let movement = movement(-units, bin, kind, cause, -takes.map(\.value).total)
        entries.append(Entry(movement: movement, takes: takes, makesLayer: false))
    }

    /// Units change their place in the house; what they cost stays as it is.
    package mutating func shift(
        _ units: Int,
        from source: ID<Bin>,
        to target: ID<Bin>,
        _ kind: StockMovement.Kind,
        because cause: StockMovement.Cause
    ) throws(StockRefusal) {
        guard source != target, units != 0 else { return }
        try send(units, from: source, kind, because: cause)
        try arrive(units, at: target, kind, because: cause)
    }

    /// Units leave one place for another of the shop's, and are on their way.
    package mutating func send(
        _ units: Int,
        from bin: ID<Bin>,
        _ kind: StockMovement.Kind,
        because cause: StockMovement.Cause
    ) throws(StockRefusal) {
        try move(-units, bin)
        let movement = movement(-units, bin, kind, cause, .zero)
        entries.append(Entry(movement: movement, takes: [], makesLayer: false))
    }

    /// Units arrive that were on their way between places of the shop's.
    package mutating func arrive(
        _ units: Int,
        at bin: ID<Bin>,
        _ kind: StockMovement.Kind,
        because cause: StockMovement.Cause
    ) throws(StockRefusal) {
        try move(units, bin)
        let movement = movement(units, bin, kind, cause, .zero)
        entries.append(Entry(movement: movement, takes: [], makesLayer: false))
    }

    private mutating func move(_ delta: Int, _ bin: ID<Bin>) throws(StockRefusal) {
        guard delta != 0, delta.magnitude <= IncomingLine.unitsLimit else {
            throw .unitsNotPositive
        }
        let level = levels[bin, default: 0]
        guard level + delta >= 0 else {
            throw .notThere(article: article, asked: -delta, there: level)
        }
        guard onHand + max(delta, 0) <= IncomingLine.unitsLimit else {
            throw .tooMany(article: article)
        }
        levels[bin] = level + delta
    }

    private mutating func movement(
        _ delta: Int,
        _ bin: ID<Bin>,
        _ kind: StockMovement.Kind,
        _ cause: StockMovement.Cause,
        _ value: Money
    ) -> StockMovement {
        defer { nextKey += 1 }
        return StockMovement(
            id: ID(nextKey),
            variant: variant,
            bin: bin,
            delta: delta,
            kind: kind,
            cause: cause,
            value: value
        )
    }

    private mutating func takeCost(of units: Int, backOf line: ID<Order.Line>?) -> [CostLayer.Take]
    {
        var left = units
        var takes: [CostLayer.Take] = []
        let own = layers.indices.filter { line != nil && layers[$0].line == line }
        let others = layers.indices.filter { line == nil || layers[$0].line != line }
        for index in own.reversed() + others where left > 0 {
            let take = layers[index].take(left)
            left -= take.units
            takes.append(take)
        }
        layers.removeAll { $0.unitsLeft == 0 }
        return takes
    }
}

extension Money {
    /// Whether it can stand in the books: zero or more, and no more than they hold.
    package var isBookable: Bool { .zero <= self && self <= .limit }
}

extension Bin {
    fileprivate func isShelf(of warehouse: ID<Warehouse>) -> Bool {
        purpose.isForSale && self.warehouse == warehouse
    }
}

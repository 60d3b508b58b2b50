extension StockCard {
    /// Units leave the shelves of a warehouse, from where most of them lie first.
    package mutating func takeFromShelves(
        _ units: Int,
        in warehouse: ID<Warehouse>,
        _ kind: StockMovement.Kind = .adjustment,
        because cause: StockMovement.Cause
    ) throws(StockRefusal) {
        let there = sellable(in: warehouse)
        guard units <= there else {
            throw .notThere(article: article, asked: units, there: there)
        }
        var left = units
        for bin in bins(for: .shelf, in: warehouse) where left > 0 {
            let part = min(left, levels[bin.id, default: 0])
            try take(part, from: bin.id, kind, because: cause)
            left -= part
        }
    }
}

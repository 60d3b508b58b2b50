extension StockCard {
    /// Units leave the shelves of a warehouse for another.
    ///
    /// - Parameter free: How many there nobody has a claim to; no more may leave.
    package mutating func sendOff(
        _ units: Int,
        from warehouse: ID<Warehouse>,
        free: Int,
        because cause: StockMovement.Cause
    ) throws(StockRefusal) {
        guard units > 0 else { throw .unitsNotPositive }
        guard units <= free else {
            throw .notAvailable(article: article, asked: units, available: free)
        }
        var left = units
        for bin in bins(for: .shelf, in: warehouse) where left > 0 {
            let part = min(left, levels[bin.id, default: 0])
            try send(part, from: bin.id, .transfer, because: cause)
            left -= part
        }
    }

    /// Units that were on their way are given up: they arrive in the books, and are written off.
    package mutating func lose(
        _ units: Int,
        at bin: ID<Bin>,
        because cause: StockMovement.Cause
    ) throws(StockRefusal) {
        try arrive(units, at: bin, .transfer, because: cause)
        try take(units, from: bin, .adjustment, because: cause)
    }
}

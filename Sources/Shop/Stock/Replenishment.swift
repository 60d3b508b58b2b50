/// What should be ordered of an article, and why.
package struct Replenishment: Hashable, Sendable {
    package var row: StockRow
    package var units: Int

    package init(row: StockRow, units: Int) {
        self.row = row
        self.units = units
    }

    /// How long goods take to come, in days: what lasts no longer is ordered.
    package static let leadDays = 14
    /// For how many days an order should last.
    package static let coverDays = 30

    /// What an article needs, from its reorder point and from the pace of the last 30 days;
    /// nil where there is enough of it.
    ///
    /// It is ordered at its reorder point or, where none is set, when what is there and on
    /// its way lasts no longer than goods take to come. As much is ordered as brings it above
    /// the reorder point and lasts for ``coverDays``.
    package init?(of row: StockRow) {
        guard row.kind == .counted else { return nil }
        let position = row.levels.available + row.levels.incoming - row.levels.awaited
        let pace = max(0, row.sold)
        let isDue =
            row.reorderPoint.map { position <= $0 }
            ?? (pace > 0 && position * StockRow.pace <= pace * Self.leadDays || position < 0)
        guard isDue else { return nil }
        let lasting = (pace * Self.coverDays + StockRow.pace - 1) / StockRow.pace
        let target = max(lasting, (row.reorderPoint ?? 0) + 1)
        self.init(row: row, units: max(1, target - position))
    }
}

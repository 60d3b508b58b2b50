/// What should be ordered of an article, from whom, and why.
package struct Replenishment: Hashable, Sendable {
    package var row: StockRow
    package var units: Int
    /// Who delivered last, or else the cheapest of those whose code is known; nil where
    /// there is none.
    package var offer: SupplierOffer?

    package init(row: StockRow, units: Int, offer: SupplierOffer? = nil) {
        self.row = row
        self.units = units
        self.offer = offer
    }

    /// What an article needs, from its reorder point and from the pace of the last 30 days;
    /// nil where there is enough of it.
    ///
    /// It is ordered at its reorder point or, where none is set, when what is there and on
    /// its way lasts no longer than goods take to come (``Rules/orderLead``). As much is
    /// ordered as brings it above the reorder point and lasts for ``Rules/orderCover``.
    package init?(of row: StockRow, by rules: Rules, from offers: [SupplierOffer] = []) {
        guard row.kind == .counted else { return nil }
        let position = row.levels.available + row.levels.incoming - row.levels.awaited
        let pace = max(0, row.sold)
        let isDue =
            row.reorderPoint.map { position <= $0 }
            ?? (pace > 0 && position * StockRow.pace <= pace * rules.orderLead || position < 0)
        guard isDue else { return nil }
        let lasting = (pace * rules.orderCover + StockRow.pace - 1) / StockRow.pace
        let target = max(lasting, (row.reorderPoint ?? 0) + 1)
        self.init(
            row: row,
            units: max(1, target - position),
            offer: offers.byPreference.first(where: \.isUsable)
        )
    }

    /// What all the units would cost; nil where nobody knows.
    package var cost: Money? { offer?.cost(of: units) }
}

extension [Replenishment] {
    /// Together what comes from one supplier, the suppliers by name and those without one at
    /// the end; within a supplier they keep their order.
    package var bySupplier: [(supplier: String?, needs: [Replenishment])] {
        let names = Set(compactMap { $0.offer?.supplier })
        let sorted = names.sorted { ($0.sortKey, $0) < ($1.sortKey, $1) }.map(String?.some) + [nil]
        return sorted.compactMap { name in
            let needs = filter { $0.offer?.supplier == name }
            return needs.isEmpty ? nil : (name, needs)
        }
    }
}

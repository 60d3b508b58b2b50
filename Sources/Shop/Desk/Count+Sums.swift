/// What a count comes to.
extension Count {
    /// How many units more than announced have come of a line, with earlier receipts;
    /// below zero what is still missing.
    package func gap(of line: Order.Line) -> Int {
        goods.unitsReceived(of: line.id) + counted(of: line.id) - goods.unitsAnnounced(of: line.id)
    }

    package func counted(of line: ID<Order.Line>) -> Int {
        rows.filter { $0.item.line == line }.map(\.units).reduce(0, +)
    }

    /// All units counted in this go, of the order's lines.
    package var units: Int {
        rows.filter { $0.item.line != nil }.map(\.units).reduce(0, +)
    }

    package var missing: Int {
        order.lines.map { max(0, -gap(of: $0)) }.reduce(0, +)
    }

    package var surplus: Int {
        order.lines.map { max(0, gap(of: $0)) }.reduce(0, +)
    }

    package var wrongItems: Int {
        rows.filter { $0.item.line == nil }.map(\.units).reduce(0, +)
    }

    package func asksForSeal(_ row: Row) -> Bool {
        row.item.line.flatMap(order.line)?.asksForSeal ?? false
    }

    /// The first row of which a seal has not been looked at.
    package var unsealed: Int? {
        rows.firstIndex { $0.units > 0 && asksForSeal($0) && $0.isSealIntact == nil }
    }

    /// Whether nothing was counted or said yet.
    package var isEmpty: Bool {
        self == Count(goods, of: order, shelf: shelf)
    }

    /// What *receive* is given.
    package var receipt: Receipt {
        Receipt(
            items: rows.filter { $0.units > 0 }.map { row in
                Receipt.Counted(
                    item: row.item,
                    units: row.units,
                    condition: row.condition,
                    proposal: row.proposal,
                    isSealIntact: row.isSealIntact,
                    note: row.note
                )
            },
            shelf: shelf
        )
    }
}

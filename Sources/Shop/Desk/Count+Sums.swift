/// What a count comes to.
extension Count {
    /// How many units more than announced have come of a line, with earlier receipts;
    /// below zero what is still missing.
    package func gap(of line: Order.Line) -> Int {
        before(of: line.id) + counted(of: line.id) - announced(of: line.id)
    }

    package func counted(of line: ID<Order.Line>) -> Int {
        rows.filter { $0.item.line == line }.map(\.units).reduce(0, +)
    }

    /// All units counted in this go, of the order's lines.
    package var units: Int {
        rows.filter { $0.item.line != nil }.map(\.units).reduce(0, +)
    }

    package var missing: Int {
        gaps.map { max(0, -$0) }.reduce(0, +)
    }

    package var surplus: Int {
        gaps.map { max(0, $0) }.reduce(0, +)
    }

    /// The gaps of all lines of the order.
    private var gaps: [Int] {
        let counted: [ID<Order.Line>: Int] = rows.reduce(into: [:]) { units, row in
            if let line = row.item.line { units[line, default: 0] += row.units }
        }
        return order.lines.map { line in
            before(of: line.id) + counted[line.id, default: 0] - announced(of: line.id)
        }
    }

    package var wrongItems: Int {
        rows.filter { $0.item.line == nil }.map(\.units).reduce(0, +)
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

/// Goods being counted at the desk: a receipt in the making.
///
/// A row holds the units of one line in one condition; lines that were announced
/// have a row from the beginning. What is not of the order has a row too, but counts
/// only once somebody has said that it is there.
package struct Count: Hashable, Sendable {
    package let goods: Return
    package let order: Order
    package private(set) var rows: [Row]
    /// Where the goods lie.
    package var shelf: String
    /// Units of each line that came before this count.
    private let before: [ID<Order.Line>: Int]
    private let announced: [ID<Order.Line>: Int]
    /// Lines of which somebody must look at the seal.
    private let sealed: Set<ID<Order.Line>>

    package init(_ goods: Return, of order: Order, shelf: String = "") {
        self.goods = goods
        self.order = order
        self.shelf = shelf
        before = goods.receptions.standing.reduce(into: [:]) { units, reception in
            if let line = reception.item.line { units[line, default: 0] += reception.units }
        }
        announced = goods.lines.reduce(into: [:]) { $0[$1.orderLine, default: 0] += $1.units }
        sealed = Set(order.lines.filter(\.asksForSeal).map(\.id))
        let lines = Set(announced.keys)
        rows = order.lines.filter { lines.contains($0.id) }.map { Row(.line($0.id)) }
    }

    package struct Row: Hashable, Sendable {
        package let item: Reception.Item
        package let condition: Condition
        package var units: Int
        package var proposal: Disposition
        /// Whether the seal is intact; nil until somebody has looked.
        package var isSealIntact: Bool?
        /// What was found, such as a torn sleeve.
        package var note: String

        package init(
            _ item: Reception.Item,
            condition: Condition = .asNew,
            units: Int = 0,
            proposal: Disposition? = nil,
            isSealIntact: Bool? = nil,
            note: String = ""
        ) {
            self.item = item
            self.condition = condition
            self.units = units
            self.proposal =
                proposal ?? (item.line == nil ? .backToCustomer : condition.usualDisposition)
            self.isSealIntact = isSealIntact
            self.note = note
        }
    }

    /// What became of a scan.
    package enum Scan: Hashable, Sendable {
        /// A unit more in this row.
        case counted(row: Int)
        /// More of the line than was announced.
        case surplus(row: Int)
        /// Not of this order; the row waits until somebody keeps or drops it.
        case wrong(row: Int)
    }
}

extension Condition {
    /// Where goods in this condition go unless the counter says otherwise.
    package var usualDisposition: Disposition {
        switch self {
        case .asNew, .opened: .restock
        case .used: .outlet
        case .damaged: .repair
        }
    }
}

extension Count {
    /// Counts a unit of what a code names, or says that it is not in this return.
    package mutating func scan(_ code: Code) -> Scan {
        if let row = rows.firstIndex(where: { $0.item == .wrong(code.text) }) {
            if rows[row].units > 0 { add(to: row) }
            return .wrong(row: row)
        }
        guard let line = line(named: code) else {
            rows.append(Row(.wrong(code.text)))
            return .wrong(row: rows.count - 1)
        }
        let row = place(of: .line(line.id), in: .asNew)
        guard rows[row].units < limit(for: rows[row]) else { return .surplus(row: row) }
        rows[row].units += 1
        return gap(of: line) > 0 ? .surplus(row: row) : .counted(row: row)
    }

    /// The line that a code names: one of which something is still missing, or the
    /// first of those that were announced, or the first that was bought.
    private func line(named code: Code) -> Order.Line? {
        let lines = order.lines.filter { code.names(ean: $0.ean, sku: $0.sku) }
        return lines.first { gap(of: $0) < 0 }
            ?? lines.first { announced(of: $0.id) > 0 } ?? lines.first
    }

    /// Counts a unit more in a row by hand; for what is not of the order, that says
    /// that it is there.
    package mutating func add(to row: Int) {
        guard rows.indices.contains(row), rows[row].units < limit(for: rows[row]) else { return }
        rows[row].units += 1
    }

    package mutating func remove(from row: Int) {
        guard rows.indices.contains(row), rows[row].units > 0 else { return }
        rows[row].units -= 1
    }

    /// Counts so many units in a row; false where nobody would send that many.
    package mutating func set(_ units: Int, in row: Int) -> Bool {
        guard rows.indices.contains(row), (0...limit(for: rows[row])).contains(units) else {
            return false
        }
        rows[row].units = units
        return true
    }

    /// Puts one unit of a row, or all of them, into another condition, and gives the
    /// row in which they are then.
    ///
    /// A row of one unit, or of none yet, takes the condition as a whole.
    package mutating func put(_ condition: Condition, on row: Int, all: Bool) -> Int {
        guard rows.indices.contains(row), rows[row].condition != condition else { return row }
        let before = rows[row]
        let moved = all ? before.units : min(1, before.units)
        let target = place(of: before.item, in: condition)
        rows[target].units += moved
        if rows[target].isSealIntact == nil { rows[target].isSealIntact = before.isSealIntact }
        if before.proposal != before.condition.usualDisposition, rows[target].units == moved {
            rows[target].proposal = before.proposal
        }
        rows[row].units -= moved
        guard rows[row].units == 0 else { return target }
        if rows[target].note.isEmpty { rows[target].note = before.note }
        rows.remove(at: row)
        return target > row ? target - 1 : target
    }

    package mutating func send(_ row: Int, to disposition: Disposition) {
        guard rows.indices.contains(row) else { return }
        rows[row].proposal = disposition
    }

    /// Says that the seal is intact or, once that was said, that it is broken.
    package mutating func toggleSeal(of row: Int) {
        guard rows.indices.contains(row), asksForSeal(rows[row]) else { return }
        rows[row].isSealIntact = !(rows[row].isSealIntact ?? false)
    }

    package mutating func note(_ text: String, on row: Int) {
        guard rows.indices.contains(row) else { return }
        rows[row].note = text
    }

    /// Takes a row back: what is not of the order goes, what is counts nothing.
    package mutating func drop(_ row: Int) {
        guard rows.indices.contains(row) else { return }
        let isOnly = rows.count { $0.item == rows[row].item } == 1
        if let line = rows[row].item.line, isOnly, announced(of: line) > 0 {
            rows[row] = Row(.line(line))
        } else {
            rows.remove(at: row)
        }
    }

    /// Puts a row back as it was kept; an announced line's own empty row gives way.
    mutating func restore(_ row: Row) {
        rows.removeAll { $0.item == row.item && $0.units == 0 && $0.condition == .asNew }
        rows[place(of: row.item, in: row.condition)] = row
    }

    /// The row of an item in a condition, made behind the item's others where there
    /// is none.
    private mutating func place(of item: Reception.Item, in condition: Condition) -> Int {
        if let row = rows.firstIndex(where: { $0.item == item && $0.condition == condition }) {
            return row
        }
        let last = rows.lastIndex { $0.item == item }
        let row = last.map { $0 + 1 } ?? rows.firstIndex { $0.item.line == nil } ?? rows.count
        rows.insert(Row(item, condition: condition), at: row)
        return row
    }

    /// No more than twice what was bought of a line, and 99 of anything: beyond that a
    /// finger has slipped.
    package func limit(for row: Row) -> Int {
        guard let line = row.item.line.flatMap(order.line) else { return 99 }
        return min(max(99, 2 * line.units), IncomingLine.unitsLimit)
    }
}

extension Count {
    /// How many units more than announced have come of a line, with earlier receipts;
    /// below zero what is still missing.
    package func gap(of line: Order.Line) -> Int {
        before(of: line.id) + counted(of: line.id) - announced(of: line.id)
    }

    /// How many units of a line came in earlier receipts.
    package func before(of line: ID<Order.Line>) -> Int { before[line, default: 0] }

    package func announced(of line: ID<Order.Line>) -> Int { announced[line, default: 0] }

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

    package func asksForSeal(_ row: Row) -> Bool {
        row.item.line.map(sealed.contains) ?? false
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

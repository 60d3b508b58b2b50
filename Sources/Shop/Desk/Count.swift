/// Goods being counted at the desk: a receipt in the making.
///
/// A row holds the units of one line in one condition; lines that were announced
/// have a row from the beginning. What is not of the order has a row too, but counts
/// only once somebody has said that it is there.
package struct Count: Hashable, Sendable {
    package let goods: Return
    package let order: Order
    package internal(set) var rows: [Row]
    /// Where the goods lie.
    package var shelf: String {
        didSet { shelf = shelf.oneLine }
    }
    /// Units of each line that came before this count.
    private let before: [ID<Order.Line>: Int]
    private let announced: [ID<Order.Line>: Int]
    /// Lines of which somebody must look at the seal.
    private let sealed: Set<ID<Order.Line>>

    package init(_ goods: Return, of order: Order, shelf: String = "") {
        self.goods = goods
        self.order = order
        self.shelf = shelf.oneLine
        before = goods.receptions.standing.reduce(into: [:]) { units, reception in
            if let line = reception.item.line { units[line, default: 0] += reception.units }
        }
        announced = goods.lines.reduce(into: [:]) { $0[$1.orderLine, default: 0] += $1.units }
        sealed = Set(order.lines.filter(\.asksForSeal).map(\.id))
        rows = Count.announcedRows(goods, of: order)
    }

    static func announcedRows(_ goods: Return, of order: Order) -> [Row] {
        let announced = Set(goods.lines.map(\.orderLine))
        return order.lines.filter { announced.contains($0.id) }.map { Row(.line($0.id)) }
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

        /// Whether units of both belong in one row.
        func isBeside(_ other: Row) -> Bool {
            item == other.item && condition == other.condition
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
    ///
    /// Every unit that is scanned is there, so none is too many.
    package mutating func scan(_ code: Code) -> Scan {
        guard let line = line(named: code) else { return scanWrong(code) }
        let row = place(of: .line(line.id), in: .asNew)
        rows[row].units += 1
        return gap(of: line) > 0 ? .surplus(row: row) : .counted(row: row)
    }

    /// The first scan of what is not of the order only asks; once somebody has said
    /// that it is there, each further one counts.
    private mutating func scanWrong(_ code: Code) -> Scan {
        let item = Reception.Item.wrong(code.text)
        if let row = rows.firstIndex(where: { $0.item == item && $0.units > 0 }) {
            rows[row].units += 1
            return .wrong(row: row)
        }
        if let row = rows.firstIndex(where: { $0.item == item }) { return .wrong(row: row) }
        rows.append(Row(item))
        return .wrong(row: rows.count - 1)
    }

    /// The line that a code names: one of which something is still missing, or the
    /// first of those that were announced, or the first that was bought.
    private func line(named code: Code) -> Order.Line? {
        let lines = order.lines.filter { code.names(ean: $0.ean, sku: $0.sku) }
        return lines.first { gap(of: $0) < 0 }
            ?? lines.first { announced(of: $0.id) > 0 } ?? lines.first
    }

    /// How many units of a line came in earlier receipts.
    package func before(of line: ID<Order.Line>) -> Int { before[line, default: 0] }

    package func announced(of line: ID<Order.Line>) -> Int { announced[line, default: 0] }

    package func asksForSeal(_ row: Row) -> Bool {
        row.item.line.map(sealed.contains) ?? false
    }

    /// The row of an item in a condition, made behind the item's others where there
    /// is none.
    mutating func place(of item: Reception.Item, in condition: Condition) -> Int {
        if let row = rows.firstIndex(where: { $0.item == item && $0.condition == condition }) {
            return row
        }
        let last = rows.lastIndex { $0.item == item }
        let row = last.map { $0 + 1 } ?? rows.firstIndex { $0.item.line == nil } ?? rows.count
        rows.insert(Row(item, condition: condition), at: row)
        return row
    }
}

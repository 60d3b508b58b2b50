/// A part of the ledger behind an article's level, the newest movement first.
///
/// The level is added up from the ledger itself, not read from what lies beside it.
package struct StockLedger: Hashable, Sendable {
    /// What all movements up to the first of these add up to.
    package var level: Int
    package var rows: [StockMovementRow]
    /// Whether others came before these.
    package var hasEarlier: Bool

    package init(level: Int = 0, rows: [StockMovementRow] = [], hasEarlier: Bool = false) {
        self.level = level
        self.rows = rows
        self.hasEarlier = hasEarlier
    }

    /// The level that each movement led to, in the order of the rows.
    package var levels: [Int] {
        var level = level
        return rows.map { row in
            defer { level -= row.delta }
            return level
        }
    }

    /// The level before the last of these rows.
    package var rest: Int { level - rows.map(\.delta).reduce(0, +) }

    /// Goes on with what came before.
    package mutating func append(_ earlier: StockLedger) {
        rows += earlier.rows
        hasEarlier = earlier.hasEarlier
    }
}

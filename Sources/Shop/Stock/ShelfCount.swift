/// What somebody has counted so far on a shelf, the row found first on top.
///
/// Nothing in it tells what the books expect.
package struct ShelfCount: Hashable, Sendable {
    package let task: Stocktake.Task
    package private(set) var rows: [Row]

    package struct Row: Hashable, Sendable {
        package var article: Variant
        package var units: Int

        package init(_ article: Variant, units: Int) {
            self.article = article
            self.units = units
        }
    }

    /// - Parameters:
    ///   - articles: Those that the rows name.
    ///   - kept: What was counted before the line dropped.
    package init(
        _ task: Stocktake.Task,
        articles: [ID<Variant>: Variant],
        kept: [ID<Variant>: Int] = [:]
    ) {
        self.task = task
        let named: [ID<Variant>] =
            switch task {
            case .count: kept.keys.sorted()
            case .recount(let disputed): disputed
            }
        rows = named.compactMap { id in
            articles[id].map { Row($0, units: kept[id, default: 0]) }
        }
    }
}

extension ShelfCount {
    /// What counting an article has come to.
    package enum Outcome: Hashable, Sendable {
        case counted(row: Int)
        /// A row holds no more.
        case full(row: Int)
        /// The two counters agree on it, so that nobody asks for it again.
        case notDisputed
    }

    /// Counts a unit of an article.
    package mutating func count(_ article: Variant) -> Outcome {
        if let row = rows.firstIndex(where: { $0.article.id == article.id }) {
            return set(rows[row].units + 1, in: row) ? .counted(row: row) : .full(row: row)
        }
        guard task == .count else { return .notDisputed }
        rows.append(Row(article, units: 1))
        return .counted(row: rows.count - 1)
    }

    /// Says how many units there are; false where no shelf holds so many.
    package mutating func set(_ units: Int, in row: Int) -> Bool {
        guard rows.indices.contains(row), (0...IncomingLine.unitsLimit).contains(units) else {
            return false
        }
        rows[row].units = units
        return true
    }

    /// Forgets a row; what is to be counted again stays and has no units.
    package mutating func drop(_ row: Int) {
        guard rows.indices.contains(row) else { return }
        switch task {
        case .count: rows.remove(at: row)
        case .recount: rows[row].units = 0
        }
    }

    /// All units that were counted.
    package var units: Int { rows.map(\.units).reduce(0, +) }

    /// Whether nobody has counted anything yet.
    package var isEmpty: Bool { units == 0 }

    /// The units by their articles, as a sheet holds them.
    package var sheet: [ID<Variant>: Int] {
        Dictionary(rows.map { ($0.article.id, $0.units) }) { first, _ in first }
    }
}

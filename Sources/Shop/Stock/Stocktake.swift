/// A stocktake (*inwentaryzacja*): part of a warehouse, or of its range, is counted blind, and
/// what differs is posted in one go.
///
/// Sheets are handed in shelf by shelf. With two counters each shelf is counted by two people
/// who see nothing of each other's sheet; only what they disagree on is counted once more,
/// and that count holds.
package struct Stocktake: Hashable, Sendable {
    package var id: ID<StockDocument>
    package var number: String
    package var version: Int
    package var warehouse: ID<Warehouse>
    /// What the labels of the bins that are counted begin with; empty for all of them.
    package var bins: String
    /// The part of the range that is counted; nil for all of it.
    package var range: Range?
    /// How many people count each shelf: one or two.
    package var counters: Int
    package var status: Status
    /// In the order in which they were handed in.
    package var sheets: [CountSheet]

    package init(
        id: ID<StockDocument>,
        number: String,
        version: Int = 1,
        warehouse: ID<Warehouse>,
        bins: String = "",
        range: Range? = nil,
        counters: Int = 1,
        status: Status = .counting,
        sheets: [CountSheet] = []
    ) {
        self.id = id
        self.number = number
        self.version = version
        self.warehouse = warehouse
        self.bins = bins
        self.range = range
        self.counters = counters
        self.status = status
        self.sheets = sheets
    }

    package enum Status: String, CaseIterable, Sendable {
        case counting
        case posted
        case cancelled
    }

    /// Articles as a query found them when the stocktake began.
    package struct Range: Hashable, Sendable {
        /// In English, as it is stored.
        package var query: String
        package var articles: Set<ID<Variant>>

        package init(query: String, articles: Set<ID<Variant>>) {
            self.query = query
            self.articles = articles
        }
    }

    /// What is to be counted, before it has begun.
    package struct Scope: Hashable, Sendable {
        package var warehouse: ID<Warehouse>
        /// What the labels of the bins begin with; empty for all of them.
        package var bins: String
        package var articles: Query<StockField>
        /// One or two people for each shelf.
        package var counters: Int

        package init(
            warehouse: ID<Warehouse>,
            bins: String = "",
            articles: Query<StockField> = .everything,
            counters: Int = 1
        ) {
            self.warehouse = warehouse
            self.bins = bins
            self.articles = articles
            self.counters = min(2, max(1, counters))
        }
    }
}

extension Stocktake {
    /// Whether an article is one of those that are counted.
    package func counts(_ variant: ID<Variant>) -> Bool {
        range?.articles.contains(variant) ?? true
    }

    /// Whether both count some article on some of the bins, so that what one finds missing
    /// would be missing for the other, too.
    package func overlaps(_ other: Stocktake, on bins: [Bin]) -> Bool {
        guard bins.contains(where: { counts($0) && other.counts($0) }) else { return false }
        guard let own = range?.articles, let others = other.range?.articles else { return true }
        return !own.isDisjoint(with: others)
    }

    /// Whether a bin is one of those that are counted.
    package func counts(_ bin: Bin) -> Bool {
        bin.warehouse == warehouse && bin.code.folded.hasPrefix(bins.folded)
    }
}

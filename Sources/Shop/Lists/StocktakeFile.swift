/// A stocktake with the names of what it speaks of.
package struct StocktakeFile: Hashable, Sendable {
    package var stocktake: Stocktake
    package var started: Moment
    package var warehouse: Warehouse
    /// What posting would change now, where everything of a bin is counted.
    package var postings: [CountPosting]
    /// By how many units each place was changed; none before it is posted.
    package var changes: [CountResult.Place: Int]
    package var articles: [ID<Variant>: Variant]
    /// What the units cost that came in last.
    package var costs: [ID<Variant>: UnitCost]
    package var staff: [ID<Staff>: String]
    /// Who is counting which shelf and has not handed it in.
    package var counters: [ID<Bin>: Set<ID<Staff>>]
    /// What the reader has counted and not handed in, shelf by shelf.
    package var kept: [ID<Bin>: [ID<Variant>: Int]]

    package init(
        stocktake: Stocktake,
        started: Moment,
        warehouse: Warehouse,
        postings: [CountPosting] = [],
        changes: [CountResult.Place: Int] = [:],
        articles: [ID<Variant>: Variant] = [:],
        costs: [ID<Variant>: UnitCost] = [:],
        staff: [ID<Staff>: String] = [:],
        counters: [ID<Bin>: Set<ID<Staff>>] = [:],
        kept: [ID<Bin>: [ID<Variant>: Int]] = [:]
    ) {
        self.stocktake = stocktake
        self.started = started
        self.warehouse = warehouse
        self.postings = postings
        self.changes = changes
        self.articles = articles
        self.costs = costs
        self.staff = staff
        self.counters = counters
        self.kept = kept
    }

    /// The bins that belong to it, by their labels; those without one come last.
    package var bins: [Bin] {
        warehouse.bins.filter(stocktake.counts).map { ($0, $0.code.folded) }.sorted {
            ($0.1.isEmpty ? 1 : 0, $0.1, $0.0.id) < ($1.1.isEmpty ? 1 : 0, $1.1, $1.0.id)
        }.map(\.0)
    }

    package func bin(_ id: ID<Bin>) -> Bin? { warehouse.bins.first { $0.id == id } }

    /// The shelf whose label a code is, with or without the warehouse before it.
    package func bin(labelled code: Code) -> Bin? {
        let text = code.text.folded
        let prefix = warehouse.code.folded + "/"
        let label = text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text
        return label.isEmpty ? nil : bins.first { $0.code.folded == label }
    }

    /// The bins with what was handed in of each.
    package var shelves: [Shelf] {
        let counted = stocktake.countedShelves.map { ($0.bin, $0) }
        let shelves = Dictionary(counted) { first, _ in first }
        return bins.map { bin in
            let shelf = shelves[bin.id]
            return Shelf(
                bin: bin,
                state: shelf?.state ?? .uncounted,
                counters: (shelf?.sheets ?? []).map(\.counter)
            )
        }
    }

    /// A bin of the stocktake, and how it stands.
    package struct Shelf: Hashable, Sendable {
        package var bin: Bin
        package var state: CountedShelf.State
        /// Who has handed a sheet in, the latest last.
        package var counters: [ID<Staff>]
    }
}

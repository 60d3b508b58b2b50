/// A stocktake with the names of what it speaks of.
package struct StocktakeFile: Hashable, Sendable {
    package var stocktake: Stocktake
    package var started: Moment
    package var warehouse: Warehouse
    /// What posting would change now, where everything of a bin is counted.
    package var postings: [CountPosting]
    package var articles: [ID<Variant>: Variant]
    package var staff: [ID<Staff>: String]

    package init(
        stocktake: Stocktake,
        started: Moment,
        warehouse: Warehouse,
        postings: [CountPosting],
        articles: [ID<Variant>: Variant],
        staff: [ID<Staff>: String]
    ) {
        self.stocktake = stocktake
        self.started = started
        self.warehouse = warehouse
        self.postings = postings
        self.articles = articles
        self.staff = staff
    }

    /// The bins that belong to it.
    package var bins: [Bin] {
        let beginning = stocktake.bins.folded
        return warehouse.bins.filter { beginning.isEmpty || $0.code.folded.hasPrefix(beginning) }
    }

    package func bin(_ id: ID<Bin>) -> Bin? { warehouse.bins.first { $0.id == id } }
}

package import Shop

/// What screens need to know of the stock as a whole: since when it is kept, and where.
package struct StockHouse: Hashable, Sendable {
    /// Nil where the shop keeps no stock yet.
    package var since: Moment?
    package var warehouses: Warehouses

    package init(since: Moment?, warehouses: Warehouses) {
        self.since = since
        self.warehouses = warehouses
    }
}

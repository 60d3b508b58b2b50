import Shop

extension Session {
    /// Where goods of an order would lie if they came back; nil where no stock is kept.
    func shelves(for order: Order) throws -> ReturnShelves? {
        guard let opening = try stockOpening() else { return nil }
        let warehouses = try warehouses()
        guard let main = warehouses.main else { return nil }
        let contents = try contents(of: order.id)
        var parts: [ID<Order.Line>: [ReturnShelves.Part]] = [:]
        for line in order.lines {
            var articles = contents.filter { $0.article.line == line.id }
                .map { (variant: $0.article.variant, units: $0.units) }
            if articles.isEmpty, let variant = line.variant {
                articles = try self.parts(of: variant).map { ($0.variant, $0.units) }
            }
            parts[line.id] = try articles.compactMap { article in
                let card = StockCard(
                    variant: article.variant,
                    article: line.sku,
                    warehouses: warehouses,
                    levels: try levels(of: article.variant)
                )
                return card.home(in: main.id).map {
                    ReturnShelves.Part(units: article.units, home: $0)
                }
            }
        }
        return ReturnShelves(since: opening.at, parts: parts)
    }
}

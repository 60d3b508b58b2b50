import Shop

/// An article that a line of an order takes from stock.
struct LineArticle: Hashable {
    var line: ID<Order.Line>
    var variant: ID<Variant>
}

/// How many units of an article one unit of a line takes.
struct LineContent {
    var article: LineArticle
    var units: Int
}

extension Session {
    /// What the lines of an order take from stock, as it was when the order came in.
    ///
    /// - Parameter isNew: Whether it comes in now, so that this is still to be written; so it
    ///   is for an older order of which goods come back.
    func contents(
        of order: Order,
        isNew: Bool,
        since opening: Instant
    ) throws -> [LineContent] {
        let known = try contents(of: order.id)
        guard known.isEmpty, isNew || order.placed.at < opening, try !isRepair(order) else {
            return known
        }
        for line in order.lines {
            guard let variant = line.variant else { continue }
            try run(
                """
                INSERT INTO line_contents (line_id, variant_id, order_id, units)
                SELECT \(line.id), id, \(order.id), 1 FROM variants
                WHERE id = \(variant) AND kind = \(Variant.Kind.counted)
                UNION ALL
                SELECT \(line.id), c.variant_id, \(order.id), c.units
                FROM bundle_components AS c JOIN variants AS v ON v.id = c.bundle_id
                WHERE v.id = \(variant) AND v.kind = \(Variant.Kind.bundle)
                """
            )
        }
        return try contents(of: order.id)
    }

    func contents(of order: ID<Order>) throws -> [LineContent] {
        try all(
            """
            SELECT line_id, variant_id, units FROM line_contents
            WHERE order_id = \(order) ORDER BY line_id, variant_id
            """,
            from: "line_contents"
        ) { row in
            LineContent(
                article: LineArticle(line: try row.id(), variant: try row.id()),
                units: try row.units()
            )
        }
    }

    /// Whether what it sends is the customer's own, repaired.
    private func isRepair(_ order: Order) throws -> Bool {
        guard let cause = order.exchangeFor else { return false }
        return try number(
            """
            SELECT count(*) FROM returns
            WHERE id = \(cause) AND remedy = \(Claim.Demand.repair)
            """
        ) > 0
    }

    /// What the ledger holds of an order.
    func booked(of order: ID<Order>) throws -> [LineArticle: LineStock] {
        var booked: [LineArticle: LineStock] = [:]
        try each(
            """
            SELECT m.line_id, m.variant_id, m.kind, b.purpose, sum(m.delta), sum(m.value)
            FROM stock_movements AS m JOIN bins AS b ON b.id = m.bin_id
            WHERE m.order_id = \(order) GROUP BY m.line_id, m.variant_id, m.kind, b.purpose
            """,
            from: "stock_movements"
        ) { row in
            let article = LineArticle(line: try row.id(), variant: try row.id())
            booked[article, default: LineStock(article, of: order)].count(
                try row.word(),
                try row.word(),
                delta: try row.integer(),
                value: try row.money()
            )
        }
        return booked
    }
}

extension LineStock {
    init(_ article: LineArticle, of order: ID<Order>) {
        self.init(line: article.line, order: order)
    }
}

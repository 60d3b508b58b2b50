package import Shop

extension ShopStore {
    /// A page of articles with their stock: that of the one warehouse which the query names,
    /// or of the whole shop.
    package func stock(
        _ query: Query<StockField>,
        sort: Sort<StockSort>,
        at anchor: Anchor,
        limit: Int,
        by visitor: Visitor
    ) throws -> Page<StockRow> {
        try read(by: visitor) { session in
            let figures = try session.stockFigures(at: moment, in: query.warehouse)
            return try Keyset.stock(query, sort, figures).page(
                anchor,
                limit: limit,
                selecting: StockRow.columns(figures),
                in: session,
                from: "stock_totals",
                StockRow.init(reading:)
            )
        }
    }

    /// How many articles a query finds; all are counted only without one.
    package func tally(_ query: Query<StockField>, by visitor: Visitor) throws -> Tally {
        try read(by: visitor) { session in
            let figures = try session.stockFigures(at: moment, in: query.warehouse)
            return try Keyset.stock(query, Sort(.sku), figures)
                .tally(ofAll: query == .everything ? "variants" : nil, in: session)
        }
    }

    /// One article with all that its page shows, or nil where there is none with that key.
    package func stockFile(_ id: ID<Variant>, by visitor: Visitor) throws -> StockFile? {
        try read(by: visitor) { session in
            let row = try session.first(
                """
                SELECT \(sql: StockRow.columns(session.stockFigures(at: moment))) \(sql: .stockSource)
                WHERE t.variant_id = \(id)
                """,
                from: "stock_totals",
                StockRow.init(reading:)
            )
            return try row.map { try session.stockFile($0, at: moment) }
        }
    }
}

extension SQL {
    static let stockSource: SQL =
        "FROM stock_totals AS t JOIN variants AS v ON v.id = t.variant_id"
}

extension Keyset {
    static func stock(
        _ query: Query<StockField>,
        _ sort: Sort<StockSort>,
        _ figures: StockFigures
    ) -> Keyset {
        let column: SQL =
            switch sort.key {
            case .name: "v.name_key"
            case .sku: "v.sku_key"
            case .available: figures.available
            case .onHand: figures.onHand
            case .value: "t.value"
            }
        return Keyset(
            source: .stockSource,
            id: sort.key.isOfVariant ? "v.id" : "t.variant_id",
            columns: [column],
            isDescending: sort.isDescending,
            condition: QueryCondition<StockField>(figures).sql(query)
        )
    }
}

extension StockSort {
    fileprivate var isOfVariant: Bool {
        switch self {
        case .name, .sku: true
        case .available, .onHand, .value: false
        }
    }
}

extension StockRow {
    /// The columns of a row over ``SQL/stockSource``.
    static func columns(_ figures: StockFigures) -> SQL {
        let carts = "WHERE c.variant_id = v.id AND c.expires_at > \(figures.now.at)" as SQL
        return """
            v.id, v.sku, v.ean, v.name, v.kind, t.on_hand, t.unsellable, t.reserved,
            \(sql: figures.inCarts(of: "v.id")), t.awaited, t.incoming, t.value,
            CASE v.kind WHEN 'bundle' THEN \(sql: figures.enoughFor) ELSE 0 END,
            v.price, v.reorder_point, v.takes_preorders, \(sql: figures.sold),
            (SELECT min(c.expires_at) FROM cart_reservations AS c \(sql: carts)),
            \(sql: figures.ofWarehouse)
            """
    }

    init(reading row: inout RowReader) throws {
        self.init(
            variant: try row.id(),
            sku: try row.text(),
            ean: try row.text(),
            name: try row.text(),
            kind: try row.word(),
            levels: try StockLevels(reading: &row),
            enoughFor: try row.integer(),
            price: try row.optionalMoney(),
            reorderPoint: try row.optionalInteger(),
            takesPreorders: try row.flag(),
            sold: try row.integer(),
            cartsUntil: try row.optionalInstant()
        )
        guard let code = try row.optionalText() else { return }
        inWarehouse = WarehouseLevels(
            code: code,
            onHand: try row.units(),
            unsellable: try row.units(),
            reserved: try row.units(),
            incoming: try row.integer()
        )
    }
}

extension StockFigures {
    /// The warehouse's code as it is written, or null, and what there is in it.
    fileprivate var ofWarehouse: SQL {
        guard let warehouse else { return "NULL, 0, 0, 0, 0" }
        return """
            (SELECT w.code FROM warehouses AS w WHERE w.code_key = \(warehouse)),
            \(sql: onHand), \(sql: unsellable), \(sql: reserved), \(sql: incoming)
            """
    }
}

extension StockLevels {
    /// Reads `on_hand, unsellable, reserved, carts, awaited, incoming, value`.
    init(reading row: inout RowReader) throws {
        self.init(
            onHand: try row.units(),
            unsellable: try row.units(),
            reserved: try row.units(),
            inCarts: try row.integer(),
            awaited: try row.integer(),
            incoming: try row.integer(),
            value: try row.money()
        )
    }
}

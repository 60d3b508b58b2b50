package import Shop

extension ShopStore {
    /// A page of articles with their stock.
    package func stock(
        _ query: Query<StockField>,
        sort: Sort<StockSort>,
        at anchor: Anchor,
        limit: Int,
        by visitor: Visitor
    ) throws -> Page<StockRow> {
        try read(by: visitor) { session in
            try Keyset.stock(query, sort, at: moment).page(
                anchor,
                limit: limit,
                selecting: StockRow.columns(at: moment),
                in: session,
                from: "stock_totals",
                StockRow.init(reading:)
            )
        }
    }

    /// How many articles a query finds; all are counted only without one.
    package func tally(_ query: Query<StockField>, by visitor: Visitor) throws -> Tally {
        try read(by: visitor) { session in
            try Keyset.stock(query, Sort(.sku), at: moment)
                .tally(ofAll: query == .everything ? "variants" : nil, in: session)
        }
    }

    /// One article with all that its page shows, or nil where there is none with that key.
    package func stockFile(_ id: ID<Variant>, by visitor: Visitor) throws -> StockFile? {
        try read(by: visitor) { session in
            let row = try session.first(
                """
                SELECT \(sql: StockRow.columns(at: moment)) \(sql: .stockSource)
                WHERE t.variant_id = \(id)
                """,
                from: "stock_totals",
                StockRow.init(reading:)
            )
            return try row.map { try session.stockFile($0, at: moment) }
        }
    }

    /// The movements behind a variant's level, the newest first.
    ///
    /// - Parameter id: Only those that came before this one.
    package func movements(
        of variant: ID<Variant>,
        before id: Int64? = nil,
        limit: Int,
        by visitor: Visitor
    ) throws -> [StockMovementRow] {
        try read(by: visitor) { try $0.movements(of: variant, before: id, limit: limit) }
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
        at now: Moment
    ) -> Keyset {
        let column: SQL =
            switch sort.key {
            case .name: "v.name_key"
            case .sku: "v.sku_key"
            case .available: .available
            case .onHand: "t.on_hand"
            case .value: "t.value"
            }
        return Keyset(
            source: .stockSource,
            id: sort.key.isOfVariant ? "v.id" : "t.variant_id",
            columns: [column],
            isDescending: sort.isDescending,
            condition: QueryCondition<StockField>(at: now).sql(query)
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
    /// The columns of a row over ``SQL/stockSource``; a bundle has as much as the scarcest
    /// of its components allows.
    static func columns(at now: Moment) -> SQL {
        """
        v.id, v.sku, v.ean, v.name, v.kind, t.on_hand, t.unsellable, t.reserved,
        (SELECT coalesce(sum(c.units), 0) FROM cart_reservations AS c
            WHERE c.variant_id = v.id AND c.expires_at > \(now.at)),
        t.awaited, t.incoming, t.value, v.price, v.reorder_point, v.takes_preorders,
        \(sql: .sold(on: now.day)),
        (SELECT min(c.expires_at) FROM cart_reservations AS c
            WHERE c.variant_id = v.id AND c.expires_at > \(now.at)),
        (SELECT min((s.on_hand - s.unsellable - s.reserved
                - (SELECT coalesce(sum(c.units), 0) FROM cart_reservations AS c
                    WHERE c.variant_id = s.variant_id AND c.expires_at > \(now.at))) / p.units)
            FROM bundle_components AS p JOIN stock_totals AS s ON s.variant_id = p.variant_id
            WHERE p.bundle_id = v.id)
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
            price: try row.optionalMoney(),
            reorderPoint: try row.optionalInteger(),
            takesPreorders: try row.flag(),
            sold: try row.integer(),
            cartsUntil: try row.optionalInstant()
        )
        if let fewest = try row.optionalInteger(), kind == .bundle {
            levels = StockLevels(onHand: max(0, fewest))
        }
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

package import Shop

extension ShopStore {
    /// A stocktake by its number.
    ///
    /// - Throws: `StockRefusal.noSuchDocument` where there is none.
    package func stocktake(_ number: String, by visitor: Visitor) throws -> StocktakeFile {
        try read(by: visitor) { session in
            try session.stocktakeFile(session.document(numbered: number, .stocktake), for: visitor)
        }
    }

    /// A stocktake, or nil where there is none with that key.
    package func stocktake(_ id: ID<StockDocument>, by visitor: Visitor) throws -> StocktakeFile? {
        try read(by: visitor) { session in
            let known = try session.number(
                "SELECT count(*) FROM stocktakes WHERE document_id = \(id)"
            )
            return known == 0 ? nil : try session.stocktakeFile(id, for: visitor)
        }
    }

    /// The numbers of stocktakes, the newest first.
    package func stocktakes(isOpen: Bool, by visitor: Visitor) throws -> [StocktakeFile] {
        try read(by: visitor) { session in
            let ids: [ID<StockDocument>] = try session.all(
                """
                SELECT document_id FROM stocktakes
                WHERE NOT \(isOpen) OR status = \(Stocktake.Status.counting.rawValue)
                ORDER BY document_id DESC LIMIT 200
                """,
                from: "stocktakes"
            ) { try $0.id() }
            return try ids.map { try session.stocktakeFile($0, for: visitor) }
        }
    }
}

extension Session {
    func stocktakeFile(
        _ id: ID<StockDocument>,
        for visitor: Visitor
    ) throws -> StocktakeFile {
        let stocktake = try stocktake(id)
        let started = try first(
            "SELECT at, day FROM stock_documents WHERE id = \(id)",
            from: "stock_documents"
        ) { try $0.moment() }
        guard let started, let warehouse = try warehouses()[stocktake.warehouse] else {
            throw CorruptRow(table: "stocktakes", key: String(id.key), column: 1)
        }
        var file = StocktakeFile(
            stocktake: stocktake,
            started: started,
            warehouse: warehouse,
            staff: try staffNames()
        )
        switch stocktake.status {
        case .counting:
            file.postings = stocktake.postings(booked: try bookedNow(of: stocktake))
            file.counters = try counters(in: id)
            file.kept = try keptCounts(in: id, of: visitor.staff.id)
        case .posted: file.changes = try changes(by: id)
        case .cancelled: break
        }
        try fillIn(&file)
        return file
    }

    /// The articles that sheets and drafts name, and what they cost.
    private func fillIn(_ file: inout StocktakeFile) throws {
        let id = file.stocktake.id
        let named: SQL = """
            IN (SELECT variant_id FROM count_lines WHERE document_id = \(id)
                UNION SELECT variant_id FROM count_drafts WHERE document_id = \(id))
            """
        try each(
            """
            SELECT id, product_id, sku, ean, name, kind, asks_for_seal FROM variants
            WHERE id \(sql: named)
            """,
            from: "variants"
        ) { row in
            let article = try Variant(reading: &row)
            file.articles[article.id] = article
        }
        try each(
            """
            SELECT variant_id, last_units, last_value FROM stock_totals
            WHERE variant_id \(sql: named)
            """,
            from: "stock_totals"
        ) { row in
            let variant = try row.id(Variant.self)
            file.costs[variant] = UnitCost(units: try row.units(), value: try row.money())
        }
    }

    /// By how many units a stocktake has changed each place.
    private func changes(by id: ID<StockDocument>) throws -> [CountResult.Place: Int] {
        let changes = try all(
            """
            SELECT bin_id, variant_id, sum(delta) FROM stock_movements
            WHERE document_id = \(id) GROUP BY bin_id, variant_id
            """,
            from: "stock_movements"
        ) { row in
            let bin = try row.id(Bin.self)
            return (CountResult.Place(bin: bin, variant: try row.id()), try row.integer())
        }
        return Dictionary(changes) { first, _ in first }
    }
}

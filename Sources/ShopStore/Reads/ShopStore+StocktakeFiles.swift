package import Shop

extension ShopStore {
    /// A stocktake by its number.
    ///
    /// - Throws: `StockRefusal.noSuchDocument` where there is none.
    package func stocktake(_ number: String, by visitor: Visitor) throws -> StocktakeFile {
        try read(by: visitor) { session in
            try session.stocktakeFile(session.document(numbered: number, .stocktake))
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
            return try ids.map(session.stocktakeFile)
        }
    }
}

extension Session {
    func stocktakeFile(_ id: ID<StockDocument>) throws -> StocktakeFile {
        let stocktake = try stocktake(id)
        let started = try first(
            "SELECT at, day FROM stock_documents WHERE id = \(id)",
            from: "stock_documents"
        ) { try $0.moment() }
        guard let started, let warehouse = try warehouses()[stocktake.warehouse] else {
            throw CorruptRow(table: "stocktakes", key: String(id.key), column: 1)
        }
        let postings =
            stocktake.status == .counting
            ? stocktake.postings(booked: try bookedNow(of: stocktake)) : []
        var articles: [ID<Variant>: Variant] = [:]
        for variant in Set(stocktake.sheets.flatMap(\.lines).map(\.variant)) {
            articles[variant] = try first(
                """
                SELECT id, product_id, sku, ean, name, kind, asks_for_seal FROM variants
                WHERE id = \(variant)
                """,
                from: "variants",
                Variant.init(reading:)
            )
        }
        return StocktakeFile(
            stocktake: stocktake,
            started: started,
            warehouse: warehouse,
            postings: postings,
            articles: articles,
            staff: try staffNames()
        )
    }
}

import Shop

extension Session {
    func stocktake(_ id: ID<StockDocument>) throws -> Stocktake {
        let header = try first(
            """
            SELECT s.document_id, d.number, s.version, s.warehouse_id, s.bins, s.articles,
                s.counters, s.status
            FROM stocktakes AS s JOIN stock_documents AS d ON d.id = s.document_id
            WHERE s.document_id = \(id)
            """,
            from: "stocktakes"
        ) { row in
            Stocktake(
                id: try row.id(),
                number: try row.text(),
                version: try row.integer(),
                warehouse: try row.id(),
                bins: try row.text(),
                range: try row.range(),
                counters: try row.integer(),
                status: try row.word()
            )
        }
        guard var stocktake = header else { throw StockRefusal.noSuchDocument("") }
        if stocktake.range != nil { stocktake.range?.articles = try counted(in: id) }
        stocktake.sheets = try sheets(of: id)
        return stocktake
    }

    func openStocktakes() throws -> [Stocktake] {
        let ids: [ID<StockDocument>] = try all(
            """
            SELECT document_id FROM stocktakes
            WHERE status = \(Stocktake.Status.counting.rawValue) ORDER BY document_id
            """,
            from: "stocktakes"
        ) { try $0.id() }
        return try ids.map(stocktake)
    }

    private func counted(in id: ID<StockDocument>) throws -> Set<ID<Variant>> {
        Set(
            try all(
                "SELECT variant_id FROM stocktake_articles WHERE document_id = \(id)",
                from: "stocktake_articles"
            ) { try $0.id(Variant.self) }
        )
    }

    private func sheets(of id: ID<StockDocument>) throws -> [CountSheet] {
        var lines: [Int: [CountSheet.Line]] = [:]
        try each(
            """
            SELECT number, variant_id, units, booked FROM count_lines
            WHERE document_id = \(id) ORDER BY number, variant_id
            """,
            from: "count_lines"
        ) { row in
            lines[try row.integer(), default: []].append(
                CountSheet.Line(
                    variant: try row.id(),
                    units: try row.units(),
                    booked: try row.units()
                )
            )
        }
        return try all(
            """
            SELECT number, bin_id, staff_id, is_recount, at, day FROM count_sheets
            WHERE document_id = \(id) ORDER BY number
            """,
            from: "count_sheets"
        ) { row in
            let number = try row.integer()
            return CountSheet(
                bin: try row.id(),
                counter: try row.id(),
                isRecount: try row.flag(),
                lines: lines[number] ?? [],
                at: try row.moment()
            )
        }
    }

    func insert(_ stocktake: Stocktake) throws {
        try run(
            """
            INSERT INTO stocktakes
                (document_id, warehouse_id, bins, articles, counters, status, version)
            VALUES (\(stocktake.id), \(stocktake.warehouse), \(stocktake.bins),
                \(stocktake.range?.query ?? ""), \(stocktake.counters),
                \(stocktake.status.rawValue), \(stocktake.version))
            """
        )
        for article in stocktake.range?.articles.sorted() ?? [] {
            try run(
                """
                INSERT INTO stocktake_articles (document_id, variant_id)
                VALUES (\(stocktake.id), \(article))
                """
            )
        }
    }

    /// The articles with stock of their own that a query finds; nil for every one.
    func range(_ query: Query<StockField>, at now: Moment) throws -> Stocktake.Range? {
        guard query != .everything else { return nil }
        let figures = try stockFigures(at: now, in: query.warehouse)
        let condition = QueryCondition<StockField>(figures).sql(query)
        let articles = try all(
            """
            SELECT v.id \(sql: .stockSource)
            WHERE v.kind = \(Variant.Kind.counted.rawValue) AND \(sql: condition)
            """,
            from: "variants"
        ) { try $0.id(Variant.self) }
        guard !articles.isEmpty else { throw StockRefusal.nothingToCount }
        return Stocktake.Range(query: query.text(in: .english), articles: Set(articles))
    }

    func save(_ stocktake: Stocktake, after before: Stocktake) throws {
        try run(
            """
            UPDATE stocktakes SET status = \(stocktake.status.rawValue),
                version = \(stocktake.version)
            WHERE document_id = \(stocktake.id)
            """
        )
        for index in before.sheets.count..<stocktake.sheets.count {
            try insert(stocktake.sheets[index], number: index + 1, of: stocktake.id)
        }
        try move("stock")
    }

    private func insert(
        _ sheet: CountSheet,
        number: Int,
        of id: ID<StockDocument>
    ) throws {
        try run(
            """
            INSERT INTO count_sheets (document_id, number, bin_id, staff_id, is_recount, at, day)
            VALUES (\(id), \(number), \(sheet.bin), \(sheet.counter), \(sheet.isRecount),
                \(sheet.at.at), \(sheet.at.day))
            """
        )
        for line in sheet.lines {
            try run(
                """
                INSERT INTO count_lines (document_id, number, variant_id, units, booked)
                VALUES (\(id), \(number), \(line.variant), \(line.units), \(line.booked))
                """
            )
        }
        try run(
            """
            DELETE FROM count_drafts WHERE document_id = \(id) AND bin_id = \(sheet.bin)
                AND staff_id = \(sheet.counter)
            """
        )
    }

    /// What the books have in a bin.
    func booked(in bin: ID<Bin>) throws -> [ID<Variant>: Int] {
        let levels = try all(
            "SELECT variant_id, units FROM stock_levels WHERE bin_id = \(bin) AND units > 0",
            from: "stock_levels"
        ) { (try $0.id(Variant.self), try $0.units()) }
        return Dictionary(levels) { first, _ in first }
    }

    /// What the books have where a stocktake has counted.
    func bookedNow(of stocktake: Stocktake) throws -> [CountResult.Place: Int] {
        var booked: [CountResult.Place: Int] = [:]
        for bin in Set(stocktake.sheets.map(\.bin)).sorted() {
            for (variant, units) in try self.booked(in: bin) {
                booked[CountResult.Place(bin: bin, variant: variant)] = units
            }
        }
        return booked
    }
}

extension RowReader {
    /// The part of the range that a stocktake counts, its articles aside.
    fileprivate mutating func range() throws -> Stocktake.Range? {
        let query = try text()
        return query.isEmpty ? nil : Stocktake.Range(query: query, articles: [])
    }
}

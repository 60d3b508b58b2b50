import Shop

extension StockPaperRow {
    /// The columns of a row over ``SQL/paperSource``.
    static let columns: SQL = """
        d.id, d.number, d.kind, \(sql: .paperStatus), coalesce(p.version, t.version, s.version, 1),
        d.at, d.day, coalesce(y.name, d.service, ''), coalesce(u.name, a.code, ''),
        coalesce(w.code, (SELECT x.code FROM stock_movements AS m
            JOIN bins AS b ON b.id = m.bin_id JOIN warehouses AS x ON x.id = b.warehouse_id
            WHERE m.document_id = r.document_id LIMIT 1), ''),
        coalesce(r.reference, ''),
        \(sql: articles), \(sql: units), \(sql: open)
        """

    private static let articles = perKind("count(*)", "count(*)", "count(DISTINCT variant_id)")
    private static let units = perKind("sum(units)", "sum(units)", "sum(delta)")
    private static let open = perKind(
        "sum(CASE WHEN p.is_closed = 0 AND units > received THEN units - received ELSE 0 END)",
        "sum(units - arrived - lost)",
        "0"
    )

    /// A figure over the lines of a paper, by its kind; 0 for a stocktake.
    private static func perKind(_ purchase: SQL, _ transfer: SQL, _ receipt: SQL) -> SQL {
        """
        coalesce(CASE d.kind
            WHEN 'ZD' THEN (SELECT \(sql: purchase) FROM purchase_lines WHERE document_id = d.id)
            WHEN 'MM' THEN (SELECT \(sql: transfer) FROM stock_transfer_lines
                WHERE document_id = d.id)
            WHEN 'PZ' THEN (SELECT \(sql: receipt) FROM stock_movements WHERE document_id = d.id)
            END, 0)
        """
    }

    init(reading row: inout RowReader) throws {
        let document = try row.id(StockDocument.self)
        let number = try row.text()
        let kind: StockPaper = try row.word()
        let word = try row.text()
        guard let status = Status(kind, word: word) else { throw row.corrupt }
        self.init(
            document: document,
            number: number,
            status: status,
            version: try row.integer(),
            at: try row.moment(),
            author: try row.text(),
            source: try row.text(),
            target: try row.text(),
            reference: try row.text(),
            articles: try row.integer(),
            units: try row.integer(),
            open: try row.integer()
        )
    }
}

extension Session {
    func stockPaperRows(_ condition: SQL) throws -> [StockPaperRow] {
        try all(
            """
            SELECT \(sql: StockPaperRow.columns) \(sql: .paperSource)
            WHERE \(sql: condition) ORDER BY d.id
            """,
            from: "stock_documents",
            StockPaperRow.init(reading:)
        )
    }

    func stockPaperFile(
        _ id: ID<StockDocument>,
        for visitor: Visitor
    ) throws -> StockPaperFile? {
        try stockPaperRows("d.id = \(id)").first.map { try stockPaperFile($0, for: visitor) }
    }

    func stockPaperFile(
        _ row: StockPaperRow,
        for visitor: Visitor
    ) throws -> StockPaperFile {
        let id = row.document
        var file: StockPaperFile
        switch row.status {
        case .purchase:
            file = StockPaperFile(
                row: row,
                content: .purchase(try purchaseOrder(id)),
                articles: [:]
            )
            file.receipts = try stockPaperRows("r.purchase_id = \(id)")
        case .transfer:
            file = StockPaperFile(row: row, content: .transfer(try transfer(id)), articles: [:])
        case .receipt:
            file = StockPaperFile(row: row, content: .receipt(try receipt(id)), articles: [:])
        case .stocktake:
            file = StockPaperFile(
                row: row,
                content: .stocktake(try stocktakeFile(id, for: visitor)),
                articles: [:]
            )
        }
        for line in file.lines { file.articles[line.variant] = try variant(line.variant) }
        return file
    }

    private func receipt(_ id: ID<StockDocument>) throws -> StockReceipt {
        let purchase: String?? = try first(
            """
            SELECT d.number FROM receipts AS r
            LEFT JOIN stock_documents AS d ON d.id = r.purchase_id WHERE r.document_id = \(id)
            """,
            from: "receipts"
        ) { try $0.optionalText() }
        let lines = try all(
            """
            SELECT m.variant_id, m.delta, m.value, b.id, b.warehouse_id, b.code, b.purpose
            FROM stock_movements AS m JOIN bins AS b ON b.id = m.bin_id
            WHERE m.document_id = \(id) ORDER BY m.id
            """,
            from: "stock_movements"
        ) { row in
            StockReceipt.Line(
                variant: try row.id(),
                units: try row.integer(),
                cost: try row.money(),
                bin: Bin(
                    id: try row.id(),
                    warehouse: try row.id(),
                    code: try row.text(),
                    purpose: try row.word()
                )
            )
        }
        return StockReceipt(purchase: purchase ?? nil, lines: lines)
    }

    private func variant(_ id: ID<Variant>) throws -> Variant? {
        try first(
            """
            SELECT id, product_id, sku, ean, name, kind, asks_for_seal FROM variants
            WHERE id = \(id)
            """,
            from: "variants",
            Variant.init(reading:)
        )
    }
}

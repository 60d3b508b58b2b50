package import Shop

extension ShopStore {
    /// Articles of the stock list by their keys, those alone that are counted.
    package func countedRows(
        of variants: [ID<Variant>],
        by visitor: Visitor
    ) throws -> [StockRow] {
        try read(by: visitor) { session in
            try session.all(
                """
                SELECT \(sql: StockRow.columns(session.stockFigures(at: moment))) \(sql: .stockSource)
                WHERE t.variant_id IN (\(list: variants)) AND v.kind = 'counted'
                ORDER BY v.name_key, v.id
                """,
                from: "stock_totals",
                StockRow.init(reading:)
            )
        }
    }

    /// Who supplies articles, by their feeds and by what was ordered: whoever has most of
    /// them first.
    package func suppliers(
        of variants: [ID<Variant>],
        by visitor: Visitor
    ) throws -> [String] {
        try read(by: visitor) { session in
            try session.all(
                """
                SELECT s.name FROM (
                    SELECT supplier_id, variant_id FROM supplier_articles
                    WHERE variant_id IN (\(list: variants))
                    UNION SELECT p.supplier_id, l.variant_id FROM purchase_lines AS l
                    JOIN purchase_orders AS p ON p.document_id = l.document_id
                    WHERE l.variant_id IN (\(list: variants))) AS a
                JOIN suppliers AS s ON s.id = a.supplier_id
                GROUP BY s.id, s.name ORDER BY count(*) DESC, s.name LIMIT 10
                """,
                from: "suppliers"
            ) { try $0.text() }
        }
    }

    /// Who lists each of the articles or has delivered it.
    package func offers(
        of variants: [ID<Variant>],
        by visitor: Visitor
    ) throws -> [ID<Variant>: [SupplierOffer]] {
        try read(by: visitor) { session in
            let offers = try variants.map { ($0, try session.offers(of: $0)) }
            return Dictionary(offers) { first, _ in first }
        }
    }

    /// What should be ordered now, the most urgent first.
    package func replenishments(by visitor: Visitor) throws -> [Replenishment] {
        try read(by: visitor) { session in
            let rules = try session.rules()
            let figures = try session.stockFigures(at: moment)
            let due = try session.all(
                """
                SELECT \(sql: StockRow.columns(figures)) \(sql: .stockSource)
                WHERE \(sql: figures.isDue)
                """,
                from: "stock_totals",
                StockRow.init(reading:)
            )
            return try due.compactMap { row in
                Replenishment(of: row, by: rules, from: try session.offers(of: row.variant))
            }.sorted {
                ($0.row.daysOfCover ?? .max, $0.row.sku) < ($1.row.daysOfCover ?? .max, $1.row.sku)
            }
        }
    }
}

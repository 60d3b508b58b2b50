package import Shop

extension ShopStore {
    /// The variant that a code names: its EAN or its SKU; nil where none or several do.
    package func variant(coded text: String, by visitor: Visitor) throws -> Variant? {
        guard let code = Code(text) else { return nil }
        return try read(by: visitor) { session in
            let byNumber = try session.variants(
                where: "ean <> '' AND ean IN (\(list: code.articleNumbers))"
            )
            if !byNumber.isEmpty { return byNumber.count == 1 ? byNumber.first : nil }
            return try session.variants(where: "sku_key = \(code.text.folded)").first
        }
    }
}

extension Session {
    /// No more than it takes to tell one from several.
    fileprivate func variants(where condition: SQL) throws -> [Variant] {
        try all(
            """
            SELECT id, product_id, sku, ean, name, kind, asks_for_seal FROM variants
            WHERE \(sql: condition) ORDER BY id LIMIT 2
            """,
            from: "variants",
            Variant.init(reading:)
        )
    }
}

extension Variant {
    /// Reads `id, product_id, sku, ean, name, kind, asks_for_seal`.
    init(reading row: inout RowReader) throws {
        self.init(
            id: try row.id(),
            product: try row.id(),
            sku: try row.text(),
            ean: try row.text(),
            name: try row.text(),
            kind: try row.word(),
            asksForSeal: try row.flag()
        )
    }
}

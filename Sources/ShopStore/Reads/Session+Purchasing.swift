import Shop

extension Session {
    /// What is known of buying an article.
    func purchasing(of variant: ID<Variant>) throws -> ArticlePurchasing {
        let terms = try first(
            "SELECT cost, supplier_code, vat FROM variants WHERE id = \(variant)",
            from: "variants"
        ) { (try $0.optionalMoney(), try $0.text(), try $0.optionalInteger()) }
        return ArticlePurchasing(
            cost: terms?.0,
            code: terms?.1 ?? "",
            vat: terms?.2,
            offers: try offers(of: variant).byPreference
        )
    }

    /// Who lists an article or has delivered it.
    func offers(of variant: ID<Variant>) throws -> [SupplierOffer] {
        try all(
            """
            SELECT s.id, s.name, coalesce(a.code, ''), a.cost, a.units, m.id, m.day, m.delta,
                m.value
            FROM suppliers AS s
            LEFT JOIN supplier_articles AS a
                ON a.supplier_id = s.id AND a.variant_id = \(variant)
            LEFT JOIN (SELECT r.supplier_id, max(m.id) AS id FROM stock_movements AS m
                JOIN receipts AS r ON r.document_id = m.document_id
                WHERE m.variant_id = \(variant) AND m.kind = 'receipt'
                GROUP BY r.supplier_id) AS d ON d.supplier_id = s.id
            LEFT JOIN stock_movements AS m ON m.id = d.id
            WHERE a.variant_id IS NOT NULL OR d.id IS NOT NULL ORDER BY s.name_key
            """,
            from: "suppliers"
        ) { row in
            _ = try row.integer()
            var offer = SupplierOffer(
                supplier: try row.text(),
                code: try row.text(),
                price: try row.optionalMoney(),
                units: try row.optionalInteger()
            )
            guard let movement = try row.optionalID(StockMovement.self),
                let day = try row.optionalDay()
            else { return offer }
            offer.delivered = SupplierOffer.Delivery(
                movement: movement,
                day: day,
                cost: UnitCost(units: try row.units(), value: try row.money())
            )
            return offer
        }
    }
}

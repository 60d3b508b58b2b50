import Shop

extension Session {
    /// What of a variant is on its way, what was promised first on top.
    func incoming(of variant: ID<Variant>) throws -> [IncomingUnits] {
        try all(
            """
            SELECT d.id, d.number, 'purchase', s.name, p.warehouse_id, l.units - l.received,
                d.at, d.day
            FROM purchase_lines AS l JOIN purchase_orders AS p ON p.document_id = l.document_id
            JOIN stock_documents AS d ON d.id = p.document_id
            JOIN suppliers AS s ON s.id = p.supplier_id
            WHERE l.variant_id = \(variant) AND p.is_closed = 0 AND l.units > l.received
            UNION ALL
            SELECT d.id, d.number, 'transfer', w.code, t.target_id,
                l.units - l.arrived - l.lost, d.at, d.day
            FROM stock_transfer_lines AS l
            JOIN stock_transfers AS t ON t.document_id = l.document_id
            JOIN stock_documents AS d ON d.id = t.document_id
            JOIN warehouses AS w ON w.id = t.source_id
            WHERE l.variant_id = \(variant) AND l.units > l.arrived + l.lost
            ORDER BY 1
            """,
            from: "stock_documents"
        ) { row in
            _ = try row.integer()
            return IncomingUnits(
                number: try row.text(),
                kind: try row.word(),
                source: try row.text(),
                target: try row.id(),
                units: try row.units(),
                since: try row.moment()
            )
        }
    }
}

import Shop

extension Session {
    /// What is wrong with the stock: the ledger is added up again and compared with the
    /// levels beside it, with the cost layers, and with what is kept for orders.
    func stockFindings() throws -> [Finding] {
        let questions: [SQL] = [
            .strayLevels, .strayTotals, .strayIncoming, .strayLayers, .strayTakes, .strayValues,
            .strayClaims,
        ]
        let articles = try questions.flatMap { question in
            try all(question, from: "stock_movements") { try $0.text() }
        }
        return Set(articles).sorted().map { .stock(article: $0) }
    }
}

extension SQL {
    /// Articles whose level in a bin is not what its movements add up to.
    fileprivate static let strayLevels: SQL = """
        SELECT v.sku FROM (
            SELECT variant_id, bin_id, sum(delta) AS units FROM stock_movements
            GROUP BY variant_id, bin_id) AS m
        LEFT JOIN stock_levels AS l ON l.variant_id = m.variant_id AND l.bin_id = m.bin_id
        JOIN variants AS v ON v.id = m.variant_id
        WHERE m.units <> coalesce(l.units, -1)
        UNION ALL
        SELECT v.sku FROM stock_levels AS l JOIN variants AS v ON v.id = l.variant_id
        WHERE l.units > 0 AND NOT EXISTS (SELECT 1 FROM stock_movements AS m
            WHERE m.variant_id = l.variant_id AND m.bin_id = l.bin_id)
        """

    /// Articles whose totals are not what lies beneath them.
    fileprivate static let strayTotals: SQL = """
        SELECT v.sku FROM variants AS v
        LEFT JOIN stock_totals AS t ON t.variant_id = v.id
        LEFT JOIN (
            SELECT l.variant_id, sum(l.units) AS units,
                sum(CASE WHEN b.purpose = 'shelf' THEN 0 ELSE l.units END) AS unsellable
            FROM stock_levels AS l JOIN bins AS b ON b.id = l.bin_id
            GROUP BY l.variant_id) AS l ON l.variant_id = v.id
        LEFT JOIN (SELECT variant_id, sum(units) AS units FROM reservations
            GROUP BY variant_id) AS r ON r.variant_id = v.id
        LEFT JOIN (SELECT variant_id, sum(units) AS units FROM backorders
            GROUP BY variant_id) AS w ON w.variant_id = v.id
        WHERE coalesce(t.on_hand, 0) <> coalesce(l.units, 0)
            OR coalesce(t.unsellable, 0) <> coalesce(l.unsellable, 0)
            OR coalesce(t.reserved, 0) <> coalesce(r.units, 0)
            OR coalesce(t.awaited, 0) <> coalesce(w.units, 0)
        """

    /// Articles of which other than what was ordered or sent is told to be incoming.
    fileprivate static let strayIncoming: SQL = """
        SELECT v.sku FROM stock_totals AS t JOIN variants AS v ON v.id = t.variant_id
        LEFT JOIN (SELECT l.variant_id, sum(l.units - l.received) AS units
            FROM purchase_lines AS l
            JOIN purchase_orders AS p ON p.document_id = l.document_id AND p.is_closed = 0
            WHERE l.units > l.received GROUP BY l.variant_id) AS p ON p.variant_id = t.variant_id
        LEFT JOIN (SELECT variant_id, sum(units - arrived - lost) AS units
            FROM stock_transfer_lines GROUP BY variant_id) AS w ON w.variant_id = t.variant_id
        WHERE t.incoming <> coalesce(p.units, 0) + coalesce(w.units, 0)
        """

    /// Articles whose layers do not hold the units and the value that the ledger has, with
    /// what is on its way between warehouses.
    fileprivate static let strayLayers: SQL = """
        SELECT v.sku FROM variants AS v
        LEFT JOIN stock_totals AS t ON t.variant_id = v.id
        LEFT JOIN (SELECT variant_id, sum(units_left) AS units, sum(value_left) AS value
            FROM cost_layers GROUP BY variant_id) AS c ON c.variant_id = v.id
        LEFT JOIN (SELECT variant_id, sum(delta) AS units, sum(value) AS value
            FROM stock_movements GROUP BY variant_id) AS m ON m.variant_id = v.id
        LEFT JOIN (SELECT variant_id, sum(units - arrived - lost) AS units
            FROM stock_transfer_lines GROUP BY variant_id) AS w ON w.variant_id = v.id
        WHERE coalesce(c.units, 0) <> coalesce(m.units, 0) + coalesce(w.units, 0)
            OR coalesce(c.value, 0) <> coalesce(m.value, 0)
            OR coalesce(t.value, 0) <> coalesce(m.value, 0)
        """

    /// Articles with a layer of which more or less was taken than is missing.
    fileprivate static let strayTakes: SQL = """
        SELECT v.sku FROM cost_layers AS c
        JOIN stock_movements AS m ON m.id = c.movement_id
        JOIN variants AS v ON v.id = c.variant_id
        LEFT JOIN (SELECT layer_id, sum(units) AS units, sum(value) AS value
            FROM cost_takes GROUP BY layer_id) AS t ON t.layer_id = c.movement_id
        WHERE m.delta <> c.units_left + coalesce(t.units, 0)
            OR m.value <> c.value_left + coalesce(t.value, 0)
            OR m.variant_id <> c.variant_id
        """

    /// Articles with a movement whose value is not what was taken for it.
    fileprivate static let strayValues: SQL = """
        SELECT v.sku FROM stock_movements AS m
        JOIN (SELECT movement_id, sum(units) AS units, sum(value) AS value
            FROM cost_takes GROUP BY movement_id) AS t ON t.movement_id = m.id
        JOIN variants AS v ON v.id = m.variant_id
        WHERE m.delta <> -t.units OR m.value <> -t.value
        """

    /// Articles of which more is kept in a warehouse than lies on its shelves.
    fileprivate static let strayClaims: SQL = """
        SELECT v.sku FROM (
            SELECT variant_id, warehouse_id, sum(units) AS units FROM reservations
            GROUP BY variant_id, warehouse_id) AS r
        JOIN variants AS v ON v.id = r.variant_id
        LEFT JOIN (
            SELECT l.variant_id, b.warehouse_id, sum(l.units) AS units
            FROM stock_levels AS l JOIN bins AS b ON b.id = l.bin_id
            WHERE b.purpose = 'shelf' GROUP BY l.variant_id, b.warehouse_id) AS l
            ON l.variant_id = r.variant_id AND l.warehouse_id = r.warehouse_id
        WHERE r.units > coalesce(l.units, 0)
        """
}

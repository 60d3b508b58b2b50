import Shop

extension Session {
    /// What is kept for the lines of an order, and where most of it lies.
    func supplies(of order: ID<Order>) throws -> [ID<Order.Line>: LineSupply] {
        var supplies: [ID<Order.Line>: LineSupply] = [:]
        try each(
            """
            SELECT r.line_id, coalesce((
                SELECT b.code FROM stock_levels AS l JOIN bins AS b ON b.id = l.bin_id
                WHERE l.variant_id = r.variant_id AND b.warehouse_id = r.warehouse_id
                    AND b.purpose = 'shelf' AND l.units > 0
                ORDER BY l.units DESC, b.id LIMIT 1), '')
            FROM reservations AS r WHERE r.order_id = \(order)
            ORDER BY r.line_id, r.warehouse_id, r.variant_id
            """,
            from: "reservations"
        ) { row in
            let line: ID<Order.Line> = try row.id()
            let bin = try row.text()
            var supply = supplies[line] ?? LineSupply()
            if !bin.isEmpty, !supply.bins.contains(bin) { supply.bins.append(bin) }
            supplies[line] = supply
        }
        try each(
            "SELECT line_id, sum(units) FROM backorders WHERE order_id = \(order) GROUP BY line_id",
            from: "backorders"
        ) { row in
            supplies[try row.id(), default: LineSupply()].awaited = try row.integer()
        }
        return supplies
    }
}

import Shop

extension Session {
    /// What is kept of an article for a line.
    func reservation(
        of line: ID<Order.Line>,
        _ variant: ID<Variant>,
        for order: Order
    ) throws -> Reservation {
        let held = try all(
            """
            SELECT warehouse_id, units FROM reservations
            WHERE line_id = \(line) AND variant_id = \(variant)
            """,
            from: "reservations"
        ) { (try $0.id(Warehouse.self), try $0.units()) }
        let awaited = try number(
            """
            SELECT coalesce(sum(units), 0) FROM backorders
            WHERE line_id = \(line) AND variant_id = \(variant)
            """
        )
        return Reservation(
            line: line,
            order: order.id,
            held: Dictionary(held) { first, _ in first },
            awaited: awaited,
            since: order.placed.at
        )
    }

    /// Writes what is kept for a line now, and counts it among all that is.
    func save(_ after: Reservation, after before: Reservation, in open: inout OpenCard) throws {
        let variant = open.card.variant
        for warehouse in Set(before.held.keys).union(after.held.keys).sorted() {
            let units = after.held[warehouse, default: 0]
            let change = units - before.held[warehouse, default: 0]
            guard change != 0 else { continue }
            open.reserved[warehouse, default: 0] += change
            try run(
                units == 0
                    ? """
                    DELETE FROM reservations WHERE line_id = \(after.line)
                        AND variant_id = \(variant) AND warehouse_id = \(warehouse)
                    """
                    : """
                    INSERT INTO reservations (line_id, variant_id, warehouse_id, order_id,
                        units, since)
                    VALUES (\(after.line), \(variant), \(warehouse), \(after.order),
                        \(units), \(after.since))
                    ON CONFLICT (line_id, variant_id, warehouse_id)
                    DO UPDATE SET units = excluded.units
                    """
            )
        }
        guard after.awaited != before.awaited else { return }
        open.awaited += after.awaited - before.awaited
        try run(
            after.awaited == 0
                ? """
                DELETE FROM backorders WHERE line_id = \(after.line) AND variant_id = \(variant)
                """
                : """
                INSERT INTO backorders (line_id, variant_id, order_id, units, since)
                VALUES (\(after.line), \(variant), \(after.order), \(after.awaited),
                    \(after.since))
                ON CONFLICT (line_id, variant_id) DO UPDATE SET units = excluded.units
                """
        )
    }

    /// Brings claims to what is there: who came last loses what is gone, and who has waited
    /// longest gets what is free.
    func balance(_ open: inout OpenCard) throws {
        for warehouse in open.card.warehouses.all {
            var lacking =
                open.reserved[warehouse.id, default: 0] - open.card.sellable(in: warehouse.id)
            while lacking > 0, let last = try lastReservation(in: warehouse.id, open) {
                var after = last
                lacking -= after.lose(lacking, in: warehouse.id)
                try save(after, after: last, in: &open)
            }
        }
        var free = open.free
        while open.awaited > 0, free.contains(where: { $0.units > 0 }),
            let next = try firstBackorder(of: open.card.variant)
        {
            var after = next
            after.serve(from: &free)
            try save(after, after: next, in: &open)
        }
    }

    private func lastReservation(
        in warehouse: ID<Warehouse>,
        _ open: OpenCard
    ) throws -> Reservation? {
        let found = try first(
            """
            SELECT r.line_id FROM reservations AS r
            WHERE r.variant_id = \(open.card.variant) AND r.warehouse_id = \(warehouse)
            ORDER BY r.since DESC, r.line_id DESC LIMIT 1
            """,
            from: "reservations"
        ) { try $0.id(Order.Line.self) }
        return try found.flatMap { try reservation(of: $0, open.card.variant) }
    }

    private func firstBackorder(of variant: ID<Variant>) throws -> Reservation? {
        let found = try first(
            """
            SELECT line_id FROM backorders WHERE variant_id = \(variant)
            ORDER BY since, line_id LIMIT 1
            """,
            from: "backorders"
        ) { try $0.id(Order.Line.self) }
        return try found.flatMap { try reservation(of: $0, variant) }
    }

    private func reservation(
        of line: ID<Order.Line>,
        _ variant: ID<Variant>
    ) throws -> Reservation? {
        let order: ID<Order>? = try first(
            "SELECT order_id FROM order_lines WHERE id = \(line)",
            from: "order_lines"
        ) { try $0.id() }
        guard let order = try order.flatMap({ try self.order($0) }) else { return nil }
        return try reservation(of: line, variant, for: order)
    }
}

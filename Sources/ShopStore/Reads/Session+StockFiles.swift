import Shop

extension Session {
    /// How many movements and claims a page shows.
    private static let pageful = 200

    func stockFile(_ row: StockRow, at now: Moment) throws -> StockFile {
        StockFile(
            row: row,
            places: try places(of: row.variant),
            movements: try movements(of: row.variant, before: nil, limit: Session.pageful),
            claims: try claims(on: row.variant, at: now.at),
            layers: try layers(of: row.variant),
            incoming: try incoming(of: row.variant),
            components: row.kind == .bundle ? try components(of: row.variant, at: now.at) : [],
            course: try course(of: row, until: now.day),
            sales: try sales(of: row.variant, until: now.day),
            purchasing: try purchasing(of: row.variant)
        )
    }

    private func places(of variant: ID<Variant>) throws -> [StockPlace] {
        try all(
            """
            SELECT l.variant_id, w.code, b.id, b.warehouse_id, b.code, b.purpose, l.units
            FROM stock_levels AS l JOIN bins AS b ON b.id = l.bin_id
            JOIN warehouses AS w ON w.id = b.warehouse_id
            WHERE l.variant_id = \(variant) AND l.units > 0 ORDER BY w.id, b.id
            """,
            from: "stock_levels"
        ) { row in
            _ = try row.integer()
            return StockPlace(
                warehouse: try row.text(),
                bin: Bin(
                    id: try row.id(),
                    warehouse: try row.id(),
                    code: try row.text(),
                    purpose: try row.word()
                ),
                units: try row.units()
            )
        }
    }

    func movements(
        of variant: ID<Variant>,
        before id: Int64?,
        limit: Int
    ) throws -> [StockMovementRow] {
        try all(
            """
            SELECT m.id, m.at, m.day, m.kind, m.delta, m.value, w.code, b.code, b.purpose,
                coalesce(o.number, d.number, m.reason), coalesce(s.name, m.service, '')
            FROM stock_movements AS m JOIN bins AS b ON b.id = m.bin_id
            JOIN warehouses AS w ON w.id = b.warehouse_id
            LEFT JOIN orders AS o ON o.id = m.order_id
            LEFT JOIN stock_documents AS d ON d.id = m.document_id
            LEFT JOIN staff AS s ON s.id = m.staff_id
            WHERE m.variant_id = \(variant) AND m.id < \(id ?? .max)
            ORDER BY m.id DESC LIMIT \(limit)
            """,
            from: "stock_movements"
        ) { row in
            StockMovementRow(
                id: Int64(try row.integer()),
                at: try row.moment(),
                kind: try row.word(),
                delta: try row.integer(),
                value: try row.money(),
                warehouse: try row.text(),
                bin: try row.text(),
                purpose: try row.word(),
                reference: try row.text(),
                author: try row.text()
            )
        }
    }

    /// What orders keep or wait for, and what carts keep that have not lapsed.
    private func claims(on variant: ID<Variant>, at now: Instant) throws -> [StockClaim] {
        let orders = try all(
            """
            SELECT o.number, sum(c.held), sum(c.awaited), c.since FROM (
                SELECT order_id, units AS held, 0 AS awaited, since FROM reservations
                WHERE variant_id = \(variant)
                UNION ALL
                SELECT order_id, 0, units, since FROM backorders
                WHERE variant_id = \(variant)) AS c
            JOIN orders AS o ON o.id = c.order_id
            GROUP BY o.id ORDER BY c.since, o.id LIMIT \(Session.pageful)
            """,
            from: "reservations"
        ) { row in
            StockClaim(
                holder: .order(try row.text()),
                held: try row.integer(),
                awaited: try row.integer(),
                since: try row.instant()
            )
        }
        let carts = try all(
            """
            SELECT cart, sum(units), min(made_at), max(expires_at) FROM cart_reservations
            WHERE variant_id = \(variant) AND expires_at > \(now)
            GROUP BY cart ORDER BY cart LIMIT \(Session.pageful)
            """,
            from: "cart_reservations"
        ) { row in
            let cart = try row.text()
            let units = try row.integer()
            let since = try row.instant()
            let until = try row.instant()
            return StockClaim(
                holder: .cart(cart, until: until),
                held: units,
                awaited: 0,
                since: since
            )
        }
        return orders + carts
    }

    private func layers(of variant: ID<Variant>) throws -> [CostLayerRow] {
        try all(
            """
            SELECT m.id, m.at, m.day, coalesce(o.number, d.number, m.reason), l.units_left,
                l.value_left
            FROM cost_layers AS l JOIN stock_movements AS m ON m.id = l.movement_id
            LEFT JOIN orders AS o ON o.id = m.order_id
            LEFT JOIN stock_documents AS d ON d.id = m.document_id
            WHERE l.variant_id = \(variant) AND l.units_left > 0 ORDER BY l.movement_id
            LIMIT \(Session.pageful)
            """,
            from: "cost_layers"
        ) { row in
            _ = try row.integer()
            return CostLayerRow(
                came: try row.moment(),
                reference: try row.text(),
                unitsLeft: try row.units(),
                valueLeft: try row.money()
            )
        }
    }

    private func components(of bundle: ID<Variant>, at now: Instant) throws -> [StockComponent] {
        let parts = try all(
            """
            SELECT v.id, v.sku, v.name, c.units
            FROM bundle_components AS c JOIN variants AS v ON v.id = c.variant_id
            WHERE c.bundle_id = \(bundle) ORDER BY v.sku_key
            """,
            from: "bundle_components"
        ) { (try $0.id(Variant.self), try $0.text(), try $0.text(), try $0.units()) }
        return try parts.map { id, sku, name, units in
            let available = try stockLevels(of: id, at: now).available
            return StockComponent(sku: sku, name: name, units: units, available: available)
        }
    }

    /// Backwards from what is on hand now, day by day.
    private func course(of row: StockRow, until today: Day) throws -> [Int] {
        let changes = try all(
            """
            SELECT day, sum(delta) FROM stock_movements
            WHERE variant_id = \(row.variant) AND day > \(today - StockFile.courseDays)
            GROUP BY day
            """,
            from: "stock_movements"
        ) { (try $0.integer(), try $0.integer()) }
        let byDay = Dictionary(changes) { $0 + $1 }
        var level = row.kind == .counted ? row.levels.onHand : 0
        var course: [Int] = []
        for back in 0..<StockFile.courseDays {
            course.append(level)
            level -= byDay[(today - back).number, default: 0]
        }
        return course.reversed()
    }

    private func sales(of variant: ID<Variant>, until today: Day) throws -> SalesFigures {
        let figures = try first(.salesFigures(of: "\(variant)", on: today), from: "sales") { row in
            SalesFigures(
                units: try row.integer(),
                revenue: try row.money(),
                cost: try row.money()
            )
        }
        return figures ?? SalesFigures()
    }
}

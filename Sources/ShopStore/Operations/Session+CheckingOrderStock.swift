import Shop

extension Session {
    /// Orders whose goods are not where the ledger has them.
    ///
    /// Orders without returns are most of them; of those only what the rule looks at is read.
    func stockOrderFindings() throws -> [Finding] {
        guard let opening = try stockOpening() else { return [] }
        let strays = try straysWithReturns(since: opening.at) + straysWithoutReturns(opening.at)
        return Set(strays).sorted().map { .orderStock(number: $0) }
    }

    private func straysWithReturns(since opening: Instant) throws -> [String] {
        let orders: [ID<Order>] = try all(
            """
            SELECT DISTINCT c.order_id FROM line_contents AS c
            WHERE EXISTS (SELECT 1 FROM returns AS r WHERE r.order_id = c.order_id)
            """,
            from: "line_contents"
        ) { try $0.id() }
        return try orders.compactMap { id in
            guard let purchase = try purchase(id) else { return nil }
            let whereabouts = purchase.whereabouts(since: opening)
            let booked = try booked(of: id)
            let isFollowed = try contents(of: id).allSatisfy { content in
                let article = content.article
                let stock = booked[article] ?? LineStock(article, of: id)
                let kept = try reservation(of: article.line, article.variant, for: purchase.order)
                return whereabouts[article.line]?.times(content.units)
                    .isBooked(in: stock, keeping: kept.unitsHeld + kept.awaited) == true
            }
            return isFollowed ? nil : purchase.order.number
        }
    }

    private func straysWithoutReturns(_ opening: Instant) throws -> [String] {
        var strays: [String] = []
        try each(.claimedLines, from: "line_contents") { row in
            let number = try row.text()
            let order = Order(
                id: try row.id(),
                number: number,
                placed: try row.moment(),
                status: try row.word(),
                lines: [
                    Order.Line(
                        id: try row.id(),
                        sku: "",
                        name: "",
                        units: try row.units(),
                        gross: .zero
                    )
                ]
            )
            let units = try row.units()
            var stock = LineStock(line: order.lines[0].id, order: order.id)
            for (kind, purpose) in SQL.bookedPlaces {
                stock.count(kind, purpose, delta: try row.integer(), value: .zero)
            }
            let kept = try row.integer()
            let wanted = Purchase(order: order).whereabouts(since: opening)[order.lines[0].id]
            if wanted?.times(units).isBooked(in: stock, keeping: kept) != true {
                strays.append(number)
            }
        }
        return strays
    }
}

extension Whereabouts {
    /// Whether the ledger has the units where they are, and so many are kept as are owed.
    fileprivate func isBooked(in stock: LineStock, keeping kept: Int) -> Bool {
        !differs(from: stock.booked) && owed == kept
    }
}

extension SQL {
    /// Where goods of an order without returns can be booked.
    fileprivate static let bookedPlaces: [(StockMovement.Kind, Bin.Purpose)] = [
        (.sale, .shelf), (.goodsReturned, .quarantine), (.disposition, .quarantine),
        (.disposition, .shelf),
    ]

    /// Each line of an order without returns, with what is booked and kept for it.
    fileprivate static let claimedLines: SQL = """
        SELECT o.number, o.id, o.placed_at, o.placed_day, o.status, l.id, l.units, c.units,
            \(sql: bookedPlaces.map(bookedUnits).joined(by: ", ")),
            (SELECT coalesce(sum(r.units), 0) FROM reservations AS r
                WHERE r.line_id = c.line_id AND r.variant_id = c.variant_id)
            + (SELECT coalesce(sum(w.units), 0) FROM backorders AS w
                WHERE w.line_id = c.line_id AND w.variant_id = c.variant_id)
        FROM line_contents AS c JOIN orders AS o ON o.id = c.order_id
        JOIN order_lines AS l ON l.id = c.line_id
        WHERE NOT EXISTS (SELECT 1 FROM returns AS r WHERE r.order_id = o.id)
        """

    private static func bookedUnits(
        _ place: (kind: StockMovement.Kind, purpose: Bin.Purpose)
    ) -> SQL {
        """
        (SELECT coalesce(sum(m.delta), 0) FROM stock_movements AS m
            JOIN bins AS b ON b.id = m.bin_id
            WHERE m.order_id = c.order_id AND m.line_id = c.line_id
                AND m.variant_id = c.variant_id AND m.kind = \(place.kind)
                AND b.purpose = \(place.purpose))
        """
    }
}

import Shop

extension Session {
    /// An order with its lines, payments and shipments.
    func order(_ id: ID<Order>) throws -> Order? {
        let header = try first(
            """
            SELECT id, version, number, storefront_id, channel, currency, placed_at, placed_day, status,
                is_on_hold, customer_id, buyer_kind, name, email, phone, city, country,
                tax_number, discount, delivery, cheapest_delivery, tags, note, invoice,
                exchange_for
            FROM orders WHERE id = \(id)
            """,
            from: "orders",
            Order.init(header:)
        )
        guard var order = header else { return nil }
        order.lines = try lines(of: id)
        order.payments = try payments(of: id)
        order.shipments = try shipments(of: id)
        order.lastStep = try lastStep(with: id)
        return order
    }

    private func lines(of id: ID<Order>) throws -> [Order.Line] {
        var runs: [ID<Order.Line>: [Order.Run]] = [:]
        try each(
            """
            SELECT r.line_id, r.units, r.paid
            FROM order_lines AS l JOIN line_runs AS r ON r.line_id = l.id
            WHERE l.order_id = \(id) ORDER BY r.line_id, r.position
            """,
            from: "line_runs"
        ) { row in
            let line: ID<Order.Line> = try row.id()
            let part = Order.Run(units: try row.units(), paid: try row.money())
            let paid = part.paid.minorUnits.multipliedReportingOverflow(by: part.units)
            guard !paid.overflow, paid.partialValue <= Money.limit.minorUnits else {
                throw row.corrupt
            }
            runs[line, default: []].append(part)
        }
        return try all(
            """
            SELECT l.id, l.variant_id, v.sku, v.ean, l.name, l.units, l.gross, l.vat,
                v.asks_for_seal
            FROM order_lines AS l JOIN variants AS v ON v.id = l.variant_id
            WHERE l.order_id = \(id) ORDER BY l.position
            """,
            from: "order_lines"
        ) { row in
            let line: ID<Order.Line> = try row.id()
            return Order.Line(
                id: line,
                variant: try row.optionalID(),
                sku: try row.text(),
                ean: try row.text(),
                name: try row.text(),
                units: try row.units(),
                gross: try row.money(),
                vat: try row.optionalInteger(),
                runs: runs[line] ?? [],
                asksForSeal: try row.flag()
            )
        }
    }

    private func payments(of id: ID<Order>) throws -> [Order.Payment] {
        try all(
            """
            SELECT order_id, instrument, amount, reference, is_moved FROM payments
            WHERE order_id = \(id) ORDER BY position
            """,
            from: "payments"
        ) { row in
            _ = try row.integer()
            return Order.Payment(
                instrument: try row.word(),
                amount: try row.money(),
                reference: try row.text(),
                isMoved: try row.flag()
            )
        }
    }

    private func shipments(of id: ID<Order>) throws -> [Order.Shipment] {
        try all(
            """
            SELECT order_id, carrier, tracking, sent_at, sent_day, delivered_at, delivered_day
            FROM shipments WHERE order_id = \(id) ORDER BY position
            """,
            from: "shipments"
        ) { row in
            _ = try row.integer()
            return Order.Shipment(
                carrier: try row.text(),
                tracking: try row.text(),
                sent: try row.optionalMoment(),
                delivered: try row.optionalMoment()
            )
        }
    }
}

extension Order {
    fileprivate init(header row: inout RowReader) throws {
        self.init(
            id: try row.id(),
            version: try row.integer(),
            number: try row.text(),
            storefront: try row.id(),
            channel: try row.text(),
            currency: try row.currency(),
            placed: try row.moment(),
            status: try row.word(),
            isOnHold: try row.flag(),
            customer: try row.optionalID(),
            buyer: Buyer(
                kind: try row.word(),
                name: try row.text(),
                email: try row.text(),
                phone: try row.text(),
                city: try row.text(),
                country: try row.text(),
                taxNumber: try row.text()
            ),
            lines: [],
            discount: try row.money(),
            delivery: try row.money(),
            cheapestDelivery: try row.optionalMoney(),
            tags: try row.text().split(separator: "\n").map(String.init),
            note: try row.text(),
            invoice: try row.text(),
            exchangeFor: try row.optionalID()
        )
    }
}

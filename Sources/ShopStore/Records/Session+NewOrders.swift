import Shop

extension Session {
    /// Writes a new order with its lines, runs, payments and shipments.
    ///
    /// - Parameter externalID: What names it where it comes from.
    func insert(
        _ order: Order,
        externalID: String,
        _ source: TouchedOrders.Source = .done
    ) throws {
        try insertHeader(order, externalID)
        touched.note(order.id, source, isNew: true)
        for (position, line) in order.lines.enumerated() {
            try insert(line, of: order.id, position)
        }
        for (position, payment) in order.payments.enumerated() {
            try insert(payment, of: order.id, position)
        }
        for (position, shipment) in order.shipments.enumerated() {
            try insert(shipment, of: order.id, position)
        }
    }

    private func insertHeader(_ order: Order, _ externalID: String) throws {
        let buyer = order.buyer
        try run(
            """
            INSERT INTO orders (id, storefront_id, channel, external_id, number, number_key,
                currency, placed_at, placed_day, status, is_on_hold, customer_id, buyer_kind,
                name, name_key, name_search, email, email_search, phone, city,
                city_search, country, tax_number, goods, discount, delivery, cheapest_delivery,
                total, units, note, tags, tags_search, invoice, exchange_for)
            VALUES (\(order.id), \(order.storefront), \(order.channel), \(externalID),
                \(order.number), \(order.number.folded), \(order.currency), \(order.placed.at),
                \(order.placed.day), \(order.status), \(order.isOnHold), \(order.customer),
                \(buyer.kind), \(buyer.name), \(buyer.name.sortKey), \(buyer.name.searchText),
                \(buyer.email), \(buyer.email.folded), \(buyer.phone), \(buyer.city),
                \(buyer.city.searchText), \(buyer.country), \(buyer.taxNumber),
                \(order.goods), \(order.discount), \(order.delivery),
                \(order.cheapestDelivery), \(order.total),
                \(order.lines.map(\.units).reduce(0, +)), \(order.note),
                \(order.tags.joined(separator: "\n")),
                \(order.tags.joined(separator: " ").searchText), \(order.invoice),
                \(order.exchangeFor))
            """
        )
    }

    private func insert(_ line: Order.Line, of order: ID<Order>, _ position: Int) throws {
        try run(
            """
            INSERT INTO order_lines (id, order_id, position, variant_id, name, units, gross, vat)
            VALUES (\(line.id), \(order), \(position), \(line.variant), \(line.name),
                \(line.units), \(line.gross), \(line.vat))
            """
        )
        for (place, part) in line.runs.enumerated() {
            try run(
                """
                INSERT INTO line_runs (line_id, position, units, paid)
                VALUES (\(line.id), \(place), \(part.units), \(part.paid))
                """
            )
        }
    }

    func insert(_ payment: Order.Payment, of order: ID<Order>, _ position: Int) throws {
        try run(
            """
            INSERT INTO payments (order_id, position, instrument, amount, reference, is_moved)
            VALUES (\(order), \(position), \(payment.instrument), \(payment.amount),
                \(payment.reference), \(payment.isMoved))
            """
        )
    }

    func insert(_ shipment: Order.Shipment, of order: ID<Order>, _ position: Int) throws {
        try run(
            """
            INSERT INTO shipments (order_id, position, carrier, tracking, sent_at, sent_day,
                delivered_at, delivered_day)
            VALUES (\(order), \(position), \(shipment.carrier), \(shipment.tracking),
                \(shipment.sent?.at), \(shipment.sent?.day), \(shipment.delivered?.at),
                \(shipment.delivered?.day))
            """
        )
    }

    func insert(_ product: Product) throws {
        try run(
            """
            INSERT INTO products (id, name, category)
            VALUES (\(product.id), \(product.name), \(product.category))
            """
        )
    }

    func insert(_ variant: Variant) throws {
        try run(
            """
            INSERT INTO variants (id, product_id, sku, sku_key, ean, name, name_key, name_search,
                kind, asks_for_seal, search)
            VALUES (\(variant.id), \(variant.product), \(variant.sku), \(variant.sku.folded),
                \(variant.ean), \(variant.name), \(variant.name.sortKey),
                \(variant.name.searchText), \(variant.kind),
                \(variant.asksForSeal), \("\(variant.sku) \(variant.ean)".searchText))
            """
        )
        try run(
            """
            INSERT INTO stock_totals (variant_id, on_hand, unsellable, reserved, awaited,
                incoming, value, last_units, last_value)
            VALUES (\(variant.id), 0, 0, 0, 0, 0, 0, 0, 0)
            """
        )
    }

    /// - Parameter identity: What names the customer where orders come from; nil for
    ///   those of whom nothing tells that two orders are theirs.
    func insert(_ customer: Customer, identity: String?) throws {
        try run(
            """
            INSERT INTO customers (id, identity, name, email, phone, city, country)
            VALUES (\(customer.id), \(identity), \(customer.name), \(customer.email),
                \(customer.phone), \(customer.city), \(customer.country))
            """
        )
    }

    /// The first key that a table has not given yet.
    func nextKey(of table: SQL) throws -> Int64 {
        Int64(try number("SELECT coalesce(max(id), 0) + 1 FROM \(sql: table)"))
    }
}

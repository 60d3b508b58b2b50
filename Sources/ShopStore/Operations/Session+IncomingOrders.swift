import Shop

extension Session {
    /// What an incoming order is to the shop.
    enum Comparison {
        case decided(ImportOutcome)
        case new(runs: [[Order.Run]])
        case update(Order, after: Order)
    }

    func takeIn(
        _ incoming: IncomingOrder,
        zone: Zone,
        on occasion: Occasion
    ) throws -> ImportOutcome {
        switch try compare(incoming, zone: zone) {
        case .decided(let outcome):
            return outcome
        case .new(let runs):
            try insert(newOrder(incoming, runs, zone), externalID: incoming.externalID, .told)
            return .new
        case .update(let order, let before):
            try update(order)
            if occasion.rules.tellsOfImports, before.status != order.status {
                try tellStatus(of: order.id, on: occasion)
            }
            return .updated
        }
    }

    /// Lines and amounts are what an order is; status, payments, shipments and tags
    /// may move on.
    func compare(_ incoming: IncomingOrder, zone: Zone) throws -> Comparison {
        if let problem = incoming.problem { return .decided(.rejected(problem)) }
        let lines = incoming.lines.map { (units: $0.units, gross: $0.gross) }
        let goods = lines.map(\.gross).total
        guard let runs = Order.shared(incoming.discount, of: lines) else {
            return .decided(.rejected(.discountTooLarge(incoming.discount)))
        }
        let computed = goods - incoming.discount + incoming.delivery
        if let stated = incoming.total, stated != computed {
            return .decided(.rejected(.totalDiffers(stated: stated, computed: computed)))
        }
        guard let stored = try order(like: incoming) else { return .new(runs: runs) }
        guard stored.hasLines(of: incoming) else {
            return .decided(
                .rejected(.differsFromStored(stored: stored.total, incoming: computed))
            )
        }
        let after = try upToDate(stored, with: incoming, zone)
        if after == stored { return .decided(.there) }
        let owed = try purchase(stored.id)?.owed ?? .zero
        let paid = Purchase(order: after).paid
        guard owed <= paid else {
            return .decided(.rejected(.differsFromStored(stored: owed, incoming: paid)))
        }
        return .update(after, after: stored)
    }

    /// A stored order as the file tells of it.
    ///
    /// A step that was taken here is not taken back by a file that does not know of it: what
    /// is further on stays, and so does money that came in.
    private func upToDate(
        _ stored: Order,
        with incoming: IncomingOrder,
        _ zone: Zone
    ) throws -> Order {
        var order = stored
        order.tags = incoming.tags.filter { !$0.isEmpty }
        let isMovedHere = try number("SELECT moved_here FROM orders WHERE id = \(stored.id)") != 0
        let shipments = incoming.shipments(zone)
        if !isMovedHere || incoming.status.isBeyond(stored.status) {
            order.status = incoming.status
            if !isMovedHere || shipments.count >= stored.shipments.count {
                order.shipments = shipments
            }
        }
        if !isMovedHere
            || incoming.payments.map(\.amount).total > stored.payments.map(\.amount).total
        {
            order.payments = incoming.payments
        }
        return order
    }

    private func order(like incoming: IncomingOrder) throws -> Order? {
        let id: ID<Order>? = try first(
            """
            SELECT id FROM orders WHERE storefront_id = 1 AND channel = \(incoming.channel)
                AND external_id = \(incoming.externalID)
            """,
            from: "orders"
        ) { try $0.id() }
        return try id.flatMap { try order($0) }
    }

    private func update(_ order: Order) throws {
        touched.note(order.id, .told)
        try run(
            """
            UPDATE orders SET status = \(order.status),
                tags = \(order.tags.joined(separator: "\n")),
                tags_search = \(order.tags.joined(separator: " ").searchText),
                version = version + 1
            WHERE id = \(order.id)
            """
        )
        try run("DELETE FROM payments WHERE order_id = \(order.id)")
        for (position, payment) in order.payments.enumerated() {
            try insert(payment, of: order.id, position)
        }
        try run("DELETE FROM shipments WHERE order_id = \(order.id)")
        for (position, shipment) in order.shipments.enumerated() {
            try insert(shipment, of: order.id, position)
        }
        let returns = try number("SELECT return_count FROM orders WHERE id = \(order.id)")
        if returns > 0, let purchase = try purchase(order.id) {
            try saveExpectations(in: purchase)
        }
    }

    private func newOrder(
        _ incoming: IncomingOrder,
        _ runs: [[Order.Run]],
        _ zone: Zone
    ) throws -> Order {
        let firstLine = try nextKey(of: "order_lines")
        let lines = try zip(incoming.lines, runs).enumerated().map { index, pair in
            Order.Line(
                id: ID(firstLine + Int64(index)),
                variant: try variant(of: pair.0),
                sku: pair.0.sku,
                name: pair.0.name,
                units: pair.0.units,
                gross: pair.0.gross,
                vat: pair.0.vat,
                runs: pair.1
            )
        }
        return Order(
            id: ID(try nextKey(of: "orders")),
            number: incoming.number,
            channel: incoming.channel,
            currency: incoming.currency,
            placed: zone.moment(at: incoming.placed),
            status: incoming.status,
            customer: try customer(incoming.customer, channel: incoming.channel),
            buyer: Order.Buyer(incoming.customer),
            lines: lines,
            discount: incoming.discount,
            delivery: incoming.delivery,
            payments: incoming.payments,
            shipments: incoming.shipments(zone),
            tags: incoming.tags,
            note: incoming.note,
            invoice: incoming.invoice
        )
    }

    /// The variant with the line's SKU, made where the shop does not have it yet.
    private func variant(of line: IncomingLine) throws -> ID<Variant> {
        let sku = line.sku.isEmpty ? (line.ean.isEmpty ? line.name : line.ean) : line.sku
        let known: ID<Variant>? = try first(
            "SELECT id FROM variants WHERE sku_key = \(sku.folded)",
            from: "variants"
        ) { try $0.id() }
        if let known { return known }
        let product = Product(id: ID(try nextKey(of: "products")), name: line.name)
        let variant = Variant(
            id: ID(try nextKey(of: "variants")),
            product: product.id,
            sku: sku,
            ean: line.ean,
            name: line.name
        )
        try insert(product)
        try insert(variant)
        return variant.id
    }

    private func customer(
        _ incoming: IncomingCustomer,
        channel: String
    ) throws -> ID<Customer>? {
        guard let identity = incoming.identity(in: channel) else { return nil }
        if let known = try customer(identified: identity) { return known }
        let customer = Customer(
            id: ID(try nextKey(of: "customers")),
            name: incoming.name,
            email: incoming.email,
            phone: incoming.phone,
            city: incoming.city,
            country: incoming.country
        )
        try insert(customer, identity: identity)
        return customer.id
    }

    func customer(identified identity: String) throws -> ID<Customer>? {
        try first("SELECT id FROM customers WHERE identity = \(identity)", from: "customers") {
            try $0.id()
        }
    }
}

extension IncomingCustomer {
    /// What tells that two orders are the same customer's; nil for a guest of whom
    /// nothing does.
    func identity(in channel: String) -> String? {
        if !externalID.isEmpty { return "\(channel):\(externalID)" }
        return email.isEmpty ? nil : "mail:\(email.folded)"
    }
}

extension IncomingOrder {
    /// What no reader should let through, and no table would take.
    fileprivate var problem: Unreadable.Problem? {
        guard !lines.isEmpty else { return .missingValue }
        let units = lines.map(\.units).first { !(1...IncomingLine.unitsLimit).contains($0) }
        if let units { return .unitsOutOfRange(String(units)) }
        let amounts = lines.map(\.gross) + [delivery, paid ?? .zero]
        if let amount = amounts.first(where: { $0 < .zero }) {
            return .notAnAmount(String(amount.minorUnits))
        }
        let large = amounts.first { $0 > Money.limit }
        let sum = large ?? lines.map(\.gross).total + delivery
        return sum > Money.limit ? .amountTooLarge(String(sum.minorUnits)) : nil
    }

    private var computedTotal: Money {
        lines.map(\.gross).total - discount + delivery
    }

    /// Paid as the file says or, where it does not, in full once it is more than new.
    fileprivate var payments: [Order.Payment] {
        let amount = paid ?? (status == .new || status == .cancelled ? .zero : computedTotal)
        guard amount > .zero else { return [] }
        return [
            Order.Payment(instrument: instrument, amount: amount, reference: paymentReference)
        ]
    }

    fileprivate func shipments(_ zone: Zone) -> [Order.Shipment] {
        guard !carrier.isEmpty || !tracking.isEmpty || delivered != nil else { return [] }
        return [
            Order.Shipment(
                carrier: carrier,
                tracking: tracking,
                sent: nil,
                delivered: delivered.map(zone.moment(at:))
            )
        ]
    }
}

extension Order {
    fileprivate func hasLines(of incoming: IncomingOrder) -> Bool {
        currency == incoming.currency && discount == incoming.discount
            && delivery == incoming.delivery && lines.count == incoming.lines.count
            && zip(lines, incoming.lines).allSatisfy { stored, line in
                stored.units == line.units && stored.gross == line.gross
                    && (line.sku.isEmpty || stored.sku.folded == line.sku.folded)
            }
    }
}

extension Order.Buyer {
    fileprivate init(_ customer: IncomingCustomer) {
        self.init(
            kind: customer.company.isEmpty && customer.taxNumber.isEmpty ? .consumer : .company,
            name: customer.name.isEmpty ? customer.company : customer.name,
            email: customer.email,
            phone: customer.phone,
            city: customer.city,
            country: customer.country,
            taxNumber: customer.taxNumber
        )
    }
}

package import Shop

extension ShopStore {
    /// A page of orders.
    package func orders(
        _ query: Query<OrderField>,
        sort: Sort<OrderSort>,
        at anchor: Anchor,
        limit: Int,
        by visitor: Visitor
    ) throws -> Page<OrderRow> {
        try read(by: visitor) { session in
            try Keyset.orders(query, sort, by: visitor.rights, today: moment.day).page(
                anchor,
                limit: limit,
                selecting: """
                    o.id, o.number, o.placed_at, o.placed_day, o.status, o.is_on_hold, o.name,
                    o.email, o.city, o.channel, o.units, o.total, o.refunded, o.currency,
                    o.return_count,
                    coalesce((SELECT number FROM returns WHERE id = o.exchange_for), '')
                    """,
                in: session,
                from: "orders"
            ) { try OrderRow(reading: &$0).masked(for: visitor.rights) }
        }
    }

    /// How many orders a query finds; all are counted only without one.
    package func tally(_ query: Query<OrderField>, by visitor: Visitor) throws -> Tally {
        try read(by: visitor) { session in
            try Keyset.orders(query, Sort(.placed), by: visitor.rights, today: moment.day)
                .tally(ofAll: query == .everything ? "orders" : nil, in: session)
        }
    }

    /// One order with its returns, or nil where there is none with that key.
    package func order(_ id: ID<Order>, by visitor: Visitor) throws -> OrderFile? {
        try read(by: visitor) { session in
            guard let purchase = try session.purchase(id) else { return nil }
            return OrderFile(
                purchase: purchase.masked(for: visitor.rights),
                staff: try session.staffNames(),
                exchangeFor: try session.number(ofReturn: purchase.order.exchangeFor),
                supplies: purchase.order.status.isUnderWay ? try session.supplies(of: id) : [:],
                standing: try session.standing(of: purchase.order.customer, on: moment.day)
            )
        }
    }

    /// The keys of the orders that people call by a number.
    package func orders(numbered number: String, by visitor: Visitor) throws -> [ID<Order>] {
        try read(by: visitor) { session in
            try session.all(
                "SELECT id FROM orders WHERE number_key = \(number.folded) ORDER BY id LIMIT 10",
                from: "orders"
            ) { try $0.id() }
        }
    }
}

extension Keyset {
    static func orders(
        _ query: Query<OrderField>,
        _ sort: Sort<OrderSort>,
        by rights: Set<Right>,
        today: Day
    ) -> Keyset {
        let column: SQL =
            switch sort.key {
            case .placed: "o.placed_at"
            case .number: "o.number_key"
            case .total: "o.total"
            case .name: "o.name_key"
            }
        return Keyset(
            source: "FROM orders AS o",
            id: "o.id",
            columns: [column],
            isDescending: sort.isDescending,
            condition: QueryCondition<OrderField>(by: rights, today: today).sql(query)
        )
    }
}

extension OrderRow {
    fileprivate init(reading row: inout RowReader) throws {
        self.init(
            id: Int64(try row.integer()),
            number: try row.text(),
            placed: try row.moment(),
            status: try row.word(),
            isOnHold: try row.flag(),
            name: try row.text(),
            email: try row.text(),
            city: try row.text(),
            channel: try row.text(),
            units: try row.integer(),
            total: try row.money(),
            refunded: try row.money(),
            currency: try row.currency(),
            returns: try row.integer(),
            exchangeFor: try row.text()
        )
    }

    fileprivate func masked(for rights: Set<Right>) -> OrderRow {
        var row = self
        if !rights.contains(.seeNames) {
            row.name = Masked.name(name)
            row.city = ""
        }
        if !rights.contains(.seeEmails) { row.email = Masked.email(email) }
        return row
    }
}

extension Purchase {
    func masked(for rights: Set<Right>) -> Purchase {
        Purchase(
            order: order.masked(for: rights),
            returns: returns.map { $0.masked(for: rights) },
            exchanges: exchanges.map { $0.masked(for: rights) },
            claims: claims.map { $0.masked(for: rights) }
        )
    }
}

extension Order {
    fileprivate func masked(for rights: Set<Right>) -> Order {
        var order = self
        if !rights.contains(.seeNames) {
            order.buyer.name = Masked.name(order.buyer.name)
            order.buyer.city = ""
            order.buyer.taxNumber = Masked.phone(order.buyer.taxNumber)
            order.note = Masked.text(order.note)
        }
        if !rights.contains(.seeEmails) { order.buyer.email = Masked.email(order.buyer.email) }
        if !rights.contains(.seePhones) { order.buyer.phone = Masked.phone(order.buyer.phone) }
        return order
    }
}

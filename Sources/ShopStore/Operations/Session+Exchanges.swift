import Shop

extension Session {
    /// The orders that were made in exchange for what came back of an order.
    func exchanges(of id: ID<Order>) throws -> [Order] {
        let keys: [ID<Order>] = try all(
            """
            SELECT o.id FROM returns AS r JOIN orders AS o ON o.exchange_for = r.id
            WHERE r.order_id = \(id) ORDER BY o.id
            """,
            from: "orders"
        ) { try $0.id() }
        return try keys.compactMap { try order($0) }
    }

    /// The number of a return or claim of each of some orders, where one was not called off.
    func records(of orders: [ID<Order>]) throws -> [ID<Order>: String] {
        guard !orders.isEmpty else { return [:] }
        let known = try all(
            """
            SELECT order_id, number FROM returns
            WHERE order_id IN (\(list: orders)) AND status <> \(Return.Status.cancelled)
            UNION ALL
            SELECT order_id, number FROM claims
            WHERE order_id IN (\(list: orders)) AND status <> \(Claim.Status.withdrawn)
            """,
            from: "returns"
        ) { (try $0.id(Order.self), try $0.text()) }
        return Dictionary(known) { first, _ in first }
    }

    /// Writes the order that a decision makes in exchange, under a number of its own:
    /// `W-2026-000001`, counted per storefront and year of the shop's zone.
    func link(_ draft: Order, to goods: Return, on occasion: Occasion) throws -> Order {
        var order = draft
        let year = occasion.now.day.year
        let number = try nextNumber("exchange", storefront: order.storefront, year: year)
        order.id = ID(try nextKey(of: "orders"))
        order.number = "W-\(year)-\(padded(number, 6))"
        let first = try nextKey(of: "order_lines")
        for index in order.lines.indices { order.lines[index].id = ID(first + Int64(index)) }
        try insert(order, externalID: "\(goods.number)/\(goods.version)")
        return order
    }

    /// Calls off the order that a decision made in exchange; what was moved to it is with its
    /// return again.
    func callOff(_ order: Order) throws -> Order {
        touched.note(order.id)
        try run("DELETE FROM payments WHERE order_id = \(order.id) AND is_moved = 1")
        try run(
            """
            UPDATE orders SET status = \(Order.Status.cancelled), version = version + 1
            WHERE id = \(order.id)
            """
        )
        var order = order
        order.status = .cancelled
        order.payments.removeAll(where: \.isMoved)
        return order
    }

    /// What a return is called; nothing for none.
    func number(ofReturn id: ID<Return>?) throws -> String {
        guard let id else { return "" }
        return try first("SELECT number FROM returns WHERE id = \(id)", from: "returns") {
            try $0.text()
        } ?? ""
    }
}

extension Deed {
    /// Tells of the order that was made in exchange, or called off; it is part of that
    /// order's story too.
    mutating func name(_ linked: Order) {
        subjects.append(.order(linked.id))
        let fact = Fact("exchange", linked.number)
        if linked.status == .cancelled { before.append(fact) } else { after.append(fact) }
    }
}

extension Session {
    /// Returns whose rows tell of another exchange than the order that was made for them, or
    /// whose money that order no longer holds and does not give back.
    func exchangeFindings(of purchase: Purchase) throws -> [Finding] {
        try purchase.returns.filter { goods in
            try !purchase.hasSoundExchange(goods) || !givesMovedMoneyBack(goods, of: purchase)
        }.map { .exchange(number: $0.number) }
    }

    private func givesMovedMoneyBack(_ goods: Return, of purchase: Purchase) throws -> Bool {
        guard goods.moved > .zero, let linked = purchase.exchange(for: goods.id),
            linked.status == .cancelled
        else { return true }
        let given = try number(
            "SELECT coalesce(sum(owed), 0) FROM returns WHERE order_id = \(linked.id)"
        )
        return given == linked.payments.map(\.amount).total.minorUnits
    }
}

extension Purchase {
    /// As many units as the rows say, paid with as much, in the one order that lives; or none
    /// that lives, nor keeps what was moved to it.
    fileprivate func hasSoundExchange(_ goods: Return) -> Bool {
        let made = exchanges.filter { $0.exchangeFor == goods.id }
        guard made.filter({ $0.status != .cancelled }).count < 2 else { return false }
        let units = goods.rows.standing.map(\.kind.exchangedUnits).reduce(0, +)
        guard units > 0, let linked = made.last else {
            return units == 0
                && made.allSatisfy {
                    $0.status == .cancelled && !$0.payments.contains(where: \.isMoved)
                }
        }
        return linked.lines.map(\.units).reduce(0, +) == units
            && linked.payments.filter(\.isMoved).map(\.amount).total == goods.moved
    }
}

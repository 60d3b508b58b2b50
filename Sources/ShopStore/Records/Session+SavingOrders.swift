import Shop

extension Session {
    /// An order as it was seen on the screen.
    ///
    /// - Throws: `Stale` where somebody was faster.
    func order(_ id: ID<Order>, seen version: Int) throws -> Order {
        guard let order = try order(id) else { throw Order.Refusal.noSuchOrder }
        guard order.version == version else { throw try stale(order, seen: version) }
        return order
    }

    /// Who was faster, as the history tells it.
    private func stale(_ order: Order, seen: Int) throws -> Stale {
        let last = try first(
            """
            SELECT d.id, d.action, coalesce(s.name, d.service, ''), d.at
            FROM deed_subjects AS n JOIN deeds AS d ON d.id = n.deed_id
                LEFT JOIN staff AS s ON s.id = d.staff_id
            WHERE n.kind = 'orders' AND n.subject = \(String(order.id.key))
            ORDER BY d.id DESC LIMIT 1
            """,
            from: "deeds"
        ) { row in
            _ = try row.integer()
            return (try row.word(Deed.Action.self), try row.text(), try row.instant())
        }
        return Stale(
            record: order.number,
            seen: seen,
            now: order.version,
            staff: last?.1 ?? "",
            action: .deed(last?.0 ?? .ordersImported),
            at: last?.2 ?? order.placed.at
        )
    }

    /// Writes what a step has changed of an order.
    func save(_ order: Order, after before: Order) throws {
        touched.note(order.id)
        try run(
            """
            UPDATE orders SET status = \(order.status), moved_here = 1, version = version + 1
            WHERE id = \(order.id)
            """
        )
        for position in before.payments.count..<order.payments.count {
            try insert(order.payments[position], of: order.id, position)
        }
        for position in before.shipments.count..<order.shipments.count {
            try insert(order.shipments[position], of: order.id, position)
        }
        for (position, pair) in zip(before.shipments, order.shipments).enumerated()
        where pair.0.delivered != pair.1.delivered {
            try run(
                """
                UPDATE shipments SET delivered_at = \(pair.1.delivered?.at),
                    delivered_day = \(pair.1.delivered?.day)
                WHERE order_id = \(order.id) AND position = \(position)
                """
            )
        }
    }

    /// Writes to the buyer where the order has come to a status of which the shop tells.
    ///
    /// - Parameter refund: What goes back of an order that is called off; nil where nobody
    ///   knows yet.
    func tellStatus(
        of id: ID<Order>,
        refunding refund: Money? = nil,
        on occasion: Occasion
    ) throws {
        guard let order = try order(id), occasion.rules.orderMessages.contains(order.status),
            let template = Message.Template(order.status)
        else { return }
        var payload = MessagePayload()
        payload.number = order.number
        payload.order = order.number
        payload.name = order.buyer.name
        payload.currency = order.currency.code
        payload.amount = (order.status == .cancelled ? refund : order.total)?.minorUnits
        payload.lines = order.lines.map {
            MessagePayload.Line(name: $0.name, units: $0.units, verdict: order.status.rawValue)
        }
        payload.asksAccount =
            order.status == .cancelled && refund != .zero && order.refundNeedsAccount
        payload.carrier = order.shipments.last?.carrier
        payload.tracking = order.shipments.last?.tracking
        try write(
            OwedMessage(
                template: template,
                cause: order.cause(ofVersion: order.version),
                record: order.number,
                order: order,
                payload: payload,
                holdUntil: occasion.now.at + occasion.rules.undoHold
            ),
            at: occasion.now
        )
    }
}

extension Order {
    /// By what the messages of a step with it are known.
    func cause(ofVersion version: Int) -> String { "order:\(id.key):\(version)" }
}

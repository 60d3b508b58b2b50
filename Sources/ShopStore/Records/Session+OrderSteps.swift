import Shop

extension Session {
    /// The last step that staff took with an order, whatever has happened to it since.
    func lastStep(with id: ID<Order>) throws -> Order.LastStep? {
        try first(
            """
            SELECT order_id, kind, version, from_status, was_on_hold, payments, shipments,
                refund_id, staff_id, service, at, undo_until
            FROM order_steps WHERE order_id = \(id) ORDER BY version DESC LIMIT 1
            """,
            from: "order_steps"
        ) { row in
            _ = try row.integer()
            return Order.LastStep(
                kind: try row.word(),
                version: try row.integer(),
                from: try row.word(),
                wasOnHold: try row.flag(),
                payments: try row.integer(),
                shipments: try row.integer(),
                refund: try row.optionalID(),
                author: try row.author(),
                at: try row.instant(),
                undoUntil: try row.instant()
            )
        }
    }

    /// Whether an order was taken on here, so that a file no longer tells how far it is.
    func isMovedHere(_ id: ID<Order>) throws -> Bool {
        try number("SELECT moved_here FROM orders WHERE id = \(id)") != 0
    }

    /// Writes the step that led an order to its version.
    ///
    /// - Parameter wasMovedHere: Whether it had been taken on here before.
    /// - Parameter reversed: The version that it takes back, if it does.
    func noteStep(
        with order: Order,
        wasMovedHere: Bool,
        reversing reversed: Int? = nil
    ) throws {
        guard let step = order.lastStep else { return }
        try run(
            """
            INSERT INTO order_steps (order_id, version, kind, reverses, from_status, was_on_hold,
                was_moved_here, payments, shipments, refund_id, at, undo_until, staff_id, service)
            VALUES (\(order.id), \(step.version), \(step.kind), \(reversed), \(step.from),
                \(step.wasOnHold), \(wasMovedHere), \(step.payments), \(step.shipments),
                \(step.refund), \(step.at), \(step.undoUntil), \(step.author.staff),
                \(step.author.service))
            """
        )
    }

    /// Writes an order as it was before a step.
    func takeBack(_ step: Order.LastStep, leaving order: Order) throws {
        touched.note(order.id)
        let wasMovedHere = try isMovedHere(order.id)
        try run(
            """
            UPDATE orders SET status = \(order.status), is_on_hold = \(order.isOnHold),
                moved_here = (SELECT s.was_moved_here FROM order_steps AS s
                    WHERE s.order_id = orders.id AND s.version = \(step.version)),
                version = \(order.version)
            WHERE id = \(order.id)
            """
        )
        try run(
            """
            DELETE FROM payments
            WHERE order_id = \(order.id) AND position >= \(order.payments.count)
            """
        )
        try run(
            """
            DELETE FROM shipments
            WHERE order_id = \(order.id) AND position >= \(order.shipments.count)
            """
        )
        for (position, shipment) in order.shipments.enumerated() {
            try run(
                """
                UPDATE shipments SET delivered_at = \(shipment.delivered?.at),
                    delivered_day = \(shipment.delivered?.day)
                WHERE order_id = \(order.id) AND position = \(position)
                """
            )
        }
        try noteStep(with: order, wasMovedHere: wasMovedHere, reversing: step.version)
    }

    /// What the open returns of an order may come to, now that what was paid has changed.
    func saveExpectations(of id: ID<Order>) throws {
        if let purchase = try purchase(id) { try saveExpectations(in: purchase) }
    }
}

import Shop

extension Session {
    /// Carries out what a step set off, in the step's own transaction.
    ///
    /// - Returns: The order that was made in exchange, or called off.
    @discardableResult
    func carryOut(
        _ effects: [Effect],
        of goods: Return,
        in purchase: Purchase,
        on occasion: Occasion
    ) throws -> Order? {
        var linked: Order?
        for effect in effects {
            switch effect {
            case .message(let message):
                try owe(message, about: goods, in: purchase, exchange: linked, on: occasion)
            case .exchange(let draft):
                linked = try link(draft, to: goods, on: occasion)
            case .withdrawExchange(let order):
                linked = try callOff(order)
            // Booked before the return was written, whose entries name the cards.
            case .credit, .withdrawCredit: break
            case .withdrawMessages(let version):
                try withdrawMessages(
                    of: goods.cause(ofVersion: version),
                    at: occasion.now.at
                )
            case .refunded(let change):
                try run(
                    """
                    UPDATE orders SET refunded = refunded + \(change), version = version + 1
                    WHERE id = \(purchase.order.id)
                    """
                )
            }
        }
        try countReturns(of: purchase.order.id)
        return linked
    }

    func countReturns(of order: ID<Order>) throws {
        try run(
            """
            UPDATE orders SET return_count = (
                SELECT count(*) FROM returns AS r
                WHERE r.order_id = \(order) AND \(sql: .countsAsReturn))
            WHERE id = \(order)
            """
        )
    }
}

extension SQL {
    /// Whether a return counts for its order: not one that was called off, nor the money
    /// of a shipment that nobody collected.
    static var countsAsReturn: SQL {
        """
        r.status <> \(Return.Status.cancelled)
            AND r.kind NOT IN (\(list: Return.Kind.allCases.filter(\.isOfCalledOffOrder)))
        """
    }
}

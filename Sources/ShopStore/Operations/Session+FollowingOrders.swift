import Shop

/// The stock follows the orders: at the end of each change, what was touched is compared
/// with what the ledger holds of it, and the difference is booked.
extension Session {
    func followTouchedOrders(on occasion: Occasion) throws {
        let touches = touched.all
        guard !touches.isEmpty, let opening = try stockOpening() else { return }
        for touch in touches { try follow(touch, since: opening.at, on: occasion) }
    }

    private func follow(
        _ touch: TouchedOrders.Touch,
        since opening: Instant,
        on occasion: Occasion
    ) throws {
        guard try takesPart(touch.order, since: opening),
            let purchase = try purchase(touch.order)
        else { return }
        try follow(purchase, touch, since: opening, on: occasion)
        guard let cause = purchase.order.exchangeFor, let source = try orderOfReturn(cause) else {
            return
        }
        try follow(
            TouchedOrders.Touch(order: source, source: touch.source, isNew: false),
            since: opening,
            on: occasion
        )
    }

    /// Books the difference between where the goods of an order are and where the ledger has
    /// them.
    func follow(
        _ purchase: Purchase,
        _ touch: TouchedOrders.Touch,
        since opening: Instant,
        on occasion: Occasion
    ) throws {
        let order = purchase.order
        let whereabouts = purchase.whereabouts(since: opening)
        let booked = try booked(of: order.id)
        for content in try contents(of: order, isNew: touch.isNew, since: opening) {
            guard let wanted = whereabouts[content.article.line]?.times(content.units) else {
                continue
            }
            let stock = booked[content.article] ?? LineStock(content.article, of: order.id)
            try book(wanted, of: stock, content.article, order, touch.source, on: occasion)
        }
    }

    /// Orders placed before the opening move nothing, unless goods of them come back.
    private func takesPart(_ id: ID<Order>, since opening: Instant) throws -> Bool {
        try number(
            """
            SELECT count(*) FROM orders WHERE id = \(id)
                AND (placed_at >= \(opening) OR return_count > 0
                    OR EXISTS (SELECT 1 FROM stock_movements WHERE order_id = \(id)))
            """
        ) > 0
    }

    private func book(
        _ wanted: Whereabouts,
        of stock: LineStock,
        _ article: LineArticle,
        _ order: Order,
        _ source: TouchedOrders.Source,
        on occasion: Occasion
    ) throws {
        let before = try reservation(of: article.line, article.variant, for: order)
        let isOwed = wanted.owed != before.unitsHeld + before.awaited
        guard isOwed || wanted.differs(from: stock.booked) else { return }
        try book(on: article.variant, occasion) { open in
            let following = StockCard.Following(
                held: before.held.keys.sorted(),
                free: open.freeUnits,
                isTold: source == .told
            )
            try open.card.follow(wanted, of: stock, following)
            var after = before
            var free = open.free
            after.keep(wanted.owed, from: &free)
            try save(after, after: before, in: &open)
        }
    }

    private func orderOfReturn(_ id: ID<Return>) throws -> ID<Order>? {
        try first(
            "SELECT order_id FROM returns WHERE id = \(id) AND order_id IS NOT NULL",
            from: "returns"
        ) { try $0.id() }
    }
}

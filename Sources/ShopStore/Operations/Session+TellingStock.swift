import Shop

/// A made-up shop's stock: what was counted and delivered, and what its orders moved, in
/// the order of time.
extension Session {
    /// - Returns: What the history tells of it.
    func tell(_ past: PastStock) throws -> [PastDeed] {
        let opening = past.opening
        var deeds = [
            PastDeed(
                Deed(
                    .stockOpened,
                    on: [],
                    after: [Deed.Fact("articles", String(past.counts.count))]
                ),
                by: opening.author,
                at: opening.now
            )
        ]
        for change in past.changes { try apply(change.change, to: change.variant) }
        try open(past)
        var events = try movedOrders(since: opening)
        events += past.deliveries.flatMap(StockEvent.events)
        for event in events.sorted(by: { ($0.at.at, $0.rank) < ($1.at.at, $1.rank) }) {
            if let deed = try happen(event, since: opening) { deeds.append(deed) }
        }
        return deeds
    }

    private func open(_ past: PastStock) throws {
        let opening = past.opening
        try run(
            """
            INSERT INTO openings (chapter, at, day)
            VALUES ('stock', \(opening.now.at), \(opening.now.day))
            """
        )
        guard let main = try warehouses().main else { return }
        var bins: [String: ID<Bin>] = [:]
        for code in past.bins { bins[code] = try addBin(code, in: main.id, for: .shelf) }
        for count in past.counts {
            let count = StockCount(
                variant: count.variant,
                units: count.units,
                bin: bins[count.bin],
                cost: count.cost
            )
            try bring(count, .opening, because: .reason(""), on: opening)
        }
    }

    private func happen(_ event: StockEvent, since opening: Occasion) throws -> PastDeed? {
        switch event.what {
        case .left(let id), .came(let id):
            guard let purchase = try purchase(id) else { return nil }
            let touch = TouchedOrders.Touch(order: id, source: .told, isNew: event.isNew)
            try follow(
                event.isNew ? Purchase(order: purchase.order) : purchase,
                touch,
                since: opening.now.at,
                on: opening.at(event.at)
            )
            return nil
        case .ordered(let delivery):
            let deed = try order(delivery)
            return PastDeed(deed, by: delivery.ordered.author, at: delivery.ordered.now)
        case .delivered(let delivery, let occasion):
            let deed = try deliver(delivery, on: occasion)
            return PastDeed(deed, by: occasion.author, at: occasion.now)
        }
    }

    private func order(_ delivery: PastDelivery) throws -> Deed {
        try orderGoods(
            delivery.lines,
            from: delivery.supplier,
            to: nil,
            on: delivery.ordered
        ).deed
    }

    private func deliver(_ delivery: PastDelivery, on occasion: Occasion) throws -> Deed {
        let number = try first(
            """
            SELECT p.document_id, d.number FROM purchase_orders AS p
            JOIN stock_documents AS d ON d.id = p.document_id
            JOIN suppliers AS s ON s.id = p.supplier_id
            WHERE s.name = \(delivery.supplier) AND p.status = 'ordered'
                AND d.at = \(delivery.ordered.now.at)
                AND NOT EXISTS (SELECT 1 FROM purchase_lines AS l
                    WHERE l.document_id = p.document_id
                        AND l.variant_id NOT IN (\(list: delivery.lines.map(\.variant))))
            ORDER BY p.document_id LIMIT 1
            """,
            from: "purchase_orders"
        ) { row in
            _ = try row.integer()
            return try row.text()
        }
        let counts = delivery.lines.map { StockCount(variant: $0.variant, units: $0.units) }
        return try receiveGoods(
            counts,
            for: number,
            from: delivery.supplier,
            reference: delivery.reference,
            on: occasion
        ).deed
    }

    /// When the goods of orders left, or were set aside, and when some came back.
    private func movedOrders(since opening: Occasion) throws -> [StockEvent] {
        let start = opening.now.at
        let left = try all(
            """
            SELECT o.id, coalesce(min(s.sent_at), min(s.delivered_at), o.placed_at),
                coalesce(min(s.sent_day), min(s.delivered_day), o.placed_day)
            FROM orders AS o LEFT JOIN shipments AS s ON s.order_id = o.id
            WHERE o.placed_at >= \(start) GROUP BY o.id
            """,
            from: "orders"
        ) { StockEvent(.left(try $0.id()), at: try $0.moment()) }
        let came = try all(
            """
            SELECT r.order_id, max(c.at), max(c.day)
            FROM returns AS r JOIN receptions AS c ON c.return_id = r.id
            WHERE c.at >= \(start) AND r.order_id IS NOT NULL GROUP BY r.order_id
            """,
            from: "returns"
        ) { StockEvent(.came(try $0.id()), at: try $0.moment()) }
        return left + came
    }
}

/// Something that happened to the stock of a made-up shop.
private struct StockEvent {
    enum What {
        case left(ID<Order>)
        case came(ID<Order>)
        case ordered(PastDelivery)
        case delivered(PastDelivery, Occasion)
    }

    var what: What
    var at: Moment

    init(_ what: What, at: Moment) {
        self.what = what
        self.at = at
    }

    static func events(of delivery: PastDelivery) -> [StockEvent] {
        let ordered = StockEvent(.ordered(delivery), at: delivery.ordered.now)
        guard let came = delivery.came else { return [ordered] }
        return [ordered, StockEvent(.delivered(delivery, came), at: came.now)]
    }

    /// What came in at the same time as it went out came first.
    var rank: Int {
        switch what {
        case .ordered: 0
        case .delivered: 1
        case .left: 2
        case .came: 3
        }
    }

    var isNew: Bool {
        switch what {
        case .left: true
        case .came, .ordered, .delivered: false
        }
    }
}

extension Occasion {
    fileprivate func at(_ moment: Moment) -> Occasion {
        var occasion = self
        occasion.now = moment
        return occasion
    }
}

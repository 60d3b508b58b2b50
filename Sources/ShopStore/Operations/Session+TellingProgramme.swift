import Shop

/// When a return was announced, and when it was decided what comes of it.
struct ReturnTimes {
    var order: ID<Order>
    var announced: Moment
    var decided: Moment

    init(order: ID<Order>, announced: Moment, decided: Moment) {
        self.order = order
        self.announced = announced
        self.decided = decided
    }

    init?(_ goods: Return, _ steps: [PastStep]) {
        guard let order = goods.order else { return nil }
        self.order = order
        announced = goods.registered
        let step = steps.first { $0.status == .accepted } ?? steps.last
        decided = step?.at ?? goods.registered
    }
}

/// A made-up shop's programme: what its orders gave and what came back took, what each day
/// brought, and what customers did with it, in the order of time.
extension Session {
    /// - Returns: What the history tells of it.
    func tell(
        _ past: PastProgramme,
        returns: [ReturnTimes],
        seed: String
    ) throws -> [PastDeed] {
        var walk = ProgrammeWalk(session: self, past: past, seed: seed)
        try walk.open()
        var events = try ordersOut(since: past.opening.now.at)
        let known = Dictionary(events.map { ($0.order, $0.customer) }) { first, _ in first }
        let all = try returns + claimedGoods(in: zone())
        events += all.flatMap { goods in
            known[goods.order].flatMap { customer in
                customer.map { ProgrammeEvent.events(of: goods, by: $0) }
            } ?? []
        }
        events += past.mornings.map { ProgrammeEvent(.morning, at: $0) }
        events += past.cards.indices.flatMap { ProgrammeEvent.events(of: past.cards[$0], $0) }
        for event in events.sorted(by: { ($0.at.at, $0.rank) < ($1.at.at, $1.rank) }) {
            try walk.happen(event)
        }
        return walk.deeds
    }

    /// What came of claims, which no fact tells of.
    private func claimedGoods(in zone: Zone) throws -> [ReturnTimes] {
        try all(
            """
            SELECT order_id, registered_at, registered_day, coalesce(last_at, registered_at)
            FROM returns WHERE claim_id IS NOT NULL AND order_id IS NOT NULL
            """,
            from: "returns"
        ) { row in
            ReturnTimes(
                order: try row.id(),
                announced: try row.moment(),
                decided: zone.moment(at: try row.instant())
            )
        }
    }

    /// When the goods of orders left that take part.
    private func ordersOut(since start: Instant) throws -> [ProgrammeEvent] {
        try all(
            """
            SELECT o.id, o.customer_id,
                coalesce(min(s.sent_at), min(s.delivered_at), o.placed_at),
                coalesce(min(s.sent_day), min(s.delivered_day), o.placed_day)
            FROM orders AS o LEFT JOIN shipments AS s ON s.order_id = o.id
            WHERE o.placed_at >= \(start) AND o.customer_id IS NOT NULL
                AND o.status IN (\(Order.Status.shipped), \(Order.Status.delivered))
            GROUP BY o.id
            """,
            from: "orders"
        ) { row in
            let order: ID<Order> = try row.id()
            return ProgrammeEvent(.left(order, by: try row.id()), at: try row.moment())
        }
    }
}

/// Something that happened to the programme of a made-up shop.
struct ProgrammeEvent {
    enum What {
        case cardSold(Int)
        case cardSpent(Int, Money)
        case morning
        case left(ID<Order>, by: ID<Customer>)
        case announced(ID<Order>, by: ID<Customer>)
        case decided(ID<Order>, by: ID<Customer>)
    }

    var what: What
    var at: Moment

    init(_ what: What, at: Moment) {
        self.what = what
        self.at = at
    }

    static func events(of goods: ReturnTimes, by customer: ID<Customer>) -> [ProgrammeEvent] {
        [
            ProgrammeEvent(.announced(goods.order, by: customer), at: goods.announced),
            ProgrammeEvent(.decided(goods.order, by: customer), at: goods.decided),
        ]
    }

    static func events(of card: PastGiftCard, _ place: Int) -> [ProgrammeEvent] {
        [ProgrammeEvent(.cardSold(place), at: card.sold)]
            + card.spendings.map { ProgrammeEvent(.cardSpent(place, $0.amount), at: $0.at) }
    }

    /// What comes first of what happened at the same time.
    var rank: Int {
        switch what {
        case .cardSold: 0
        case .cardSpent: 1
        case .morning: 2
        case .left: 3
        case .announced: 4
        case .decided: 5
        }
    }

    var order: ID<Order>? {
        switch what {
        case .left(let order, _), .announced(let order, _), .decided(let order, _): order
        case .cardSold, .cardSpent, .morning: nil
        }
    }

    var customer: ID<Customer>? {
        switch what {
        case .left(_, let customer), .announced(_, let customer), .decided(_, let customer):
            customer
        case .cardSold, .cardSpent, .morning: nil
        }
    }
}

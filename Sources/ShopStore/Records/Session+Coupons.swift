import Shop

extension Session {
    func coupon(_ id: ID<Coupon>) throws -> Coupon? {
        try coupons(where: "id = \(id)").first
    }

    /// Coupons with all that happened to them, the newest first.
    func coupons(where condition: SQL, limit: Int = 1_000) throws -> [Coupon] {
        let headers = try all(
            """
            SELECT id, number, hint, account_id, reward_id, name, kind, value, sku, cost,
                last_day
            FROM coupons WHERE \(sql: condition) ORDER BY id DESC LIMIT \(limit)
            """,
            from: "coupons",
            CouponHeader.init(reading:)
        )
        let events = try events(of: headers.map(\.slip.id))
        return headers.map { header in
            Coupon(
                header.slip,
                customer: header.customer,
                reward: header.reward,
                name: header.name,
                gives: header.gives,
                cost: header.cost,
                lastDay: header.lastDay,
                events: events[header.slip.id] ?? []
            )
        }
    }

    private func events(
        of coupons: [ID<Coupon>]
    ) throws -> [ID<Coupon>: [Coupon.Event]] {
        var events: [ID<Coupon>: [Coupon.Event]] = [:]
        for start in stride(from: 0, to: coupons.count, by: 500) {
            let some = coupons[start..<min(start + 500, coupons.count)]
            for (coupon, event) in try self.events(ofSome: some) {
                events[coupon, default: []].append(event)
            }
        }
        return events
    }

    private func events(
        ofSome coupons: ArraySlice<ID<Coupon>>
    ) throws -> [(ID<Coupon>, Coupon.Event)] {
        try all(
            """
            SELECT e.coupon_id, e.kind, e.order_id, coalesce(o.number, ''), e.at, e.day,
                e.staff_id, e.service
            FROM coupon_events AS e LEFT JOIN orders AS o ON o.id = e.order_id
            WHERE e.coupon_id IN (\(list: Array(coupons))) ORDER BY e.coupon_id, e.number
            """,
            from: "coupon_events"
        ) { row in
            let coupon: ID<Coupon> = try row.id()
            let event = Coupon.Event(
                kind: try row.couponEvent(),
                at: try row.moment(),
                author: try row.author()
            )
            return (coupon, event)
        }
    }

    /// - Parameter nonce: What its code follows from, under the key.
    func insert(_ coupon: Coupon, nonce: String, digest: String) throws {
        guard let issued = coupon.events.first?.at else { return }
        try run(
            """
            INSERT INTO coupons (id, number, version, nonce, digest, hint, account_id,
                reward_id, name, kind, value, sku, cost, issued_at, issued_day, last_day,
                status)
            VALUES (\(coupon.id), \(coupon.number), \(coupon.version), \(nonce), \(digest),
                \(coupon.hint), \(coupon.customer), \(coupon.reward), \(coupon.name),
                \(coupon.gives.kind), \(coupon.gives.value), \(coupon.gives.sku),
                \(coupon.cost), \(issued.at), \(issued.day), \(coupon.lastDay),
                \(coupon.status))
            """
        )
        try append(coupon.events[...], of: coupon.id, after: 0)
    }

    /// Writes what has happened to a coupon since it was read.
    func save(_ coupon: Coupon, seen version: Int) throws {
        try append(coupon.events.dropFirst(version), of: coupon.id, after: version)
        try run(
            """
            UPDATE coupons SET version = \(coupon.version), status = \(coupon.status),
                order_id = \(coupon.use?.order)
            WHERE id = \(coupon.id)
            """
        )
    }

    private func append(
        _ events: ArraySlice<Coupon.Event>,
        of coupon: ID<Coupon>,
        after last: Int
    ) throws {
        for (place, event) in events.enumerated() {
            try run(
                """
                INSERT INTO coupon_events
                    (coupon_id, number, kind, order_id, at, day, staff_id, service)
                VALUES (\(coupon), \(last + place + 1), \(event.kind.word),
                    \(event.kind.order), \(event.at.at), \(event.at.day),
                    \(event.author.staff), \(event.author.service))
                """
            )
        }
    }

    /// The points that a coupon took of each lot, and still has.
    func pointsTaken(by coupon: ID<Coupon>) throws -> [ID<PointLot>: Int] {
        let takes = try all(
            """
            SELECT lot_id, -sum(available) FROM point_entries
            WHERE coupon_id = \(coupon) AND lot_id IS NOT NULL
            GROUP BY lot_id HAVING sum(available) < 0
            """,
            from: "point_entries"
        ) { (try $0.id(PointLot.self), try $0.integer()) }
        return Dictionary(uniqueKeysWithValues: takes)
    }
}

/// A coupon's own row.
private struct CouponHeader {
    var slip: Coupon.Slip
    var customer: ID<Customer>
    var reward: ID<Reward>
    var name: String
    var gives: Reward.Gives
    var cost: Int
    var lastDay: Day

    init(reading row: inout RowReader) throws {
        slip = Coupon.Slip(id: try row.id(), number: try row.text(), hint: try row.text())
        customer = try row.id()
        reward = try row.id()
        name = try row.text()
        gives = try row.gives()
        cost = try row.integer()
        lastDay = Day(number: try row.integer())
    }
}

/// The words under which events are stored.
private enum CouponEventWord: String {
    case issued
    case used
    case reopened
    case returned
    case expired
}

extension Coupon.Event.Kind {
    var word: String {
        let word: CouponEventWord =
            switch self {
            case .issued: .issued
            case .used: .used
            case .reopened: .reopened
            case .returned: .returned
            case .expired: .expired
            }
        return word.rawValue
    }

    fileprivate var order: ID<Order>? {
        switch self {
        case .used(let order, _): order
        case .issued, .reopened, .returned, .expired: nil
        }
    }
}

extension RowReader {
    fileprivate mutating func couponEvent() throws -> Coupon.Event.Kind {
        let word: CouponEventWord = try word()
        let order: ID<Order>? = try optionalID()
        let number = try text()
        switch word {
        case .issued: return .issued
        case .used:
            guard let order else { throw corrupt }
            return .used(on: order, number: number)
        case .reopened: return .reopened
        case .returned: return .returned
        case .expired: return .expired
        }
    }
}

package import Shop

/// What a customer who was let in sees and does: their order, and returns of their address.
extension ShopStore {
    /// The order that the customer has named, with all its returns.
    package func file(of visit: Counter.Visit, at counter: Counter) throws -> Counter.File {
        try engine.read { session in
            try session.check(counter, at: moment)
            return try session.file(of: visit, at: moment.at)
        }
    }

    /// All returns and claims about orders with the customer's address, the newest first.
    package func records(
        of visit: Counter.Visit,
        at counter: Counter
    ) throws -> [Counter.OwnRecord] {
        try engine.read { session in
            try session.check(counter, at: moment)
            let keys = try session.all(
                "SELECT id FROM orders WHERE email_search = \(visit.address.folded)",
                from: "orders"
            ) { try $0.id(Order.self) }
            return try keys.compactMap { try session.purchase($0) }.filter {
                $0.order.buyer.email.trimmed.lowercased() == visit.address
            }.flatMap(\.asToldToCustomer.ownRecords).newestFirst
        }
    }

    /// Registers a return of the customer's order, signed by the customer.
    package func register(
        _ wish: Counter.Wish,
        of visit: Counter.Visit,
        at counter: Counter
    ) throws -> (id: ID<Return>, number: String) {
        try file(of: visit, at: counter).check(wish)
        return try register(
            wish.announcement(at: moment),
            of: visit.order,
            shown: wish.shown,
            by: counter.customer
        )
    }

    /// Takes a complaint about the customer's order, signed by the customer.
    package func complain(
        _ complaint: Complaint,
        of visit: Counter.Visit,
        at counter: Counter
    ) throws -> (id: ID<Claim>, number: String) {
        _ = try file(of: visit, at: counter)
        return try complain(complaint, about: visit.order, by: counter.customer)
    }

    /// Notes the ten digits that a return's parcel goes by, where it has none.
    ///
    /// The customer is told them again by mail.
    package func note(
        lockerCode: String,
        of id: ID<Return>,
        for visit: Counter.Visit,
        at counter: Counter
    ) throws {
        try change(by: counter.customer, needs: .register) { session, occasion in
            try session.check(counter, at: occasion.now)
            guard let goods = try session.purchase(of: visit)[id], goods.status == .registered,
                goods.lockerCode.isEmpty
            else { throw Return.Refusal.noSuchReturn }
            let (_, deed) = try session.setLockerCode(
                lockerCode,
                of: id,
                seen: goods.version,
                on: occasion
            )
            return ((), deed)
        }
    }
}

extension Session {
    /// The order of a visit, as long as it still has the address that was shown to be
    /// the customer's.
    fileprivate func purchase(of visit: Counter.Visit) throws -> Purchase {
        guard let purchase = try purchase(visit.order),
            purchase.order.buyer.email.trimmed.lowercased() == visit.address
        else { throw Return.Refusal.noOrder }
        return purchase
    }

    fileprivate func file(of visit: Counter.Visit, at now: Instant) throws -> Counter.File {
        Counter.File(
            purchase: try purchase(of: visit).asToldToCustomer,
            rules: try rules(),
            substitutes: try substitutes(for: visit.order, at: now)
        )
    }

    /// The other variants of the products that were bought, by the order's lines, as far as
    /// they can be sent.
    private func substitutes(
        for order: ID<Order>,
        at now: Instant
    ) throws -> [ID<Order.Line>: [Variant]] {
        let pairs = try all(
            """
            SELECT l.id, v.id, v.product_id, v.sku, v.ean, v.name, v.kind, v.asks_for_seal
            FROM order_lines AS l
            JOIN variants AS bought ON bought.id = l.variant_id
            JOIN variants AS v ON v.product_id = bought.product_id AND v.id <> bought.id
            WHERE l.order_id = \(order) ORDER BY l.position, v.id
            """,
            from: "variants"
        ) { row in (try row.id(Order.Line.self), try Variant(reading: &row)) }
        return try Dictionary(grouping: pairs.filter { try canBeSent($0.1, at: now) }, by: \.0)
            .mapValues { $0.map(\.1) }
    }

    /// Whether there is some of it, or it is sold before it is there; where no stock is kept
    /// staff look for it.
    private func canBeSent(_ variant: Variant, at now: Instant) throws -> Bool {
        guard try stockOpening() != nil, variant.kind != .digital else { return true }
        let parts = try parts(of: variant.id)
        return try parts.allSatisfy { part in
            try part.takesPreorders
                || stockLevels(of: part.variant, at: now).available >= part.units
        }
    }
}

extension Counter {
    /// Who signs for what a customer does at it.
    fileprivate var customer: Signatory {
        Signatory(.customer, terminal: account.terminal)
    }
}

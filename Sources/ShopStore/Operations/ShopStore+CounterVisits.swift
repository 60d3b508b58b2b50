package import Shop

/// What a customer who was let in sees and does: their order, and returns of their address.
extension ShopStore {
    /// The order that the customer has named, with all its returns.
    package func file(of visit: Counter.Visit, at counter: Counter) throws -> Counter.File {
        try engine.read { session in
            try session.check(counter, at: moment)
            return Counter.File(
                purchase: try session.purchase(of: visit),
                rules: try session.rules()
            )
        }
    }

    /// All returns of orders with the customer's address, the newest first.
    package func returns(
        of visit: Counter.Visit,
        at counter: Counter
    ) throws -> [Counter.OwnReturn] {
        try engine.read { session in
            try session.check(counter, at: moment)
            let keys = try session.all(
                "SELECT id FROM orders WHERE email_search = \(visit.address.folded)",
                from: "orders"
            ) { try $0.id(Order.self) }
            let purchases = try keys.compactMap { try session.purchase($0) }.filter {
                $0.order.buyer.email.trimmed.lowercased() == visit.address
            }
            return purchases.flatMap { purchase in
                purchase.returns.map { Counter.OwnReturn(goods: $0, purchase: purchase) }
            }.sorted {
                ($0.goods.registered, $0.goods.id.key) > ($1.goods.registered, $1.goods.id.key)
            }
        }
    }

    /// Registers a return of the customer's order, signed by the customer.
    package func register(
        _ wish: Counter.Wish,
        of visit: Counter.Visit,
        at counter: Counter
    ) throws -> (id: ID<Return>, number: String) {
        try admit(visit, at: counter)
        return try register(
            wish.announcement(at: moment),
            of: visit.order,
            by: counter.customer
        )
    }

    /// Takes a complaint about the customer's order, signed by the customer.
    package func complain(
        _ complaint: Complaint,
        of visit: Counter.Visit,
        at counter: Counter
    ) throws -> (id: ID<Claim>, number: String) {
        try admit(visit, at: counter)
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

    private func admit(_ visit: Counter.Visit, at counter: Counter) throws {
        try engine.read { session in
            try session.check(counter, at: moment)
            _ = try session.purchase(of: visit)
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
}

extension Counter {
    /// Who signs for what a customer does at it.
    fileprivate var customer: Signatory {
        Signatory(.customer, terminal: account.terminal)
    }
}

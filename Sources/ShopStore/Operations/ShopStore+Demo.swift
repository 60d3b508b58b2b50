package import Shop

extension ShopStore {
    /// Fills an empty shop with facts of the past, as one deed, each step in the
    /// history with its own time.
    ///
    /// The same facts and seed give the same file, salts included.
    ///
    /// - Parameters:
    ///   - parcels: What stands at the dock, asked for when all facts are told.
    ///   - claims: What customers complained of, asked for then too; their letters wait.
    ///   - stock: How the shop came to its stock, asked for then too; nil where it keeps none.
    ///   - programme: How it came to its loyalty programme, asked for last; nil where it has
    ///     none.
    ///   - progress: Called now and then with the number of orders written.
    package func tell(
        _ facts: some Sequence<PastFact>,
        parcels: () -> [PastParcel] = { [] },
        claims: () -> [PastClaim] = { [] },
        stock: () -> PastStock? = { nil },
        programme: () -> PastProgramme? = { nil },
        seed: UInt64,
        at now: Moment,
        by signatory: Signatory,
        progress: (Int) -> Void = { _ in }
    ) throws {
        try engine.write { session in
            guard try session.number("SELECT count(*) FROM orders") == 0 else {
                throw ShopFile.Refusal.alreadyThere("orders")
            }
            let rules = try session.rules()
            var orders = 0
            var deeds: [PastDeed] = []
            var returns: [ReturnTimes] = []
            for fact in facts {
                switch fact {
                case .product(let product): try session.insert(product)
                case .variant(let variant): try session.insert(variant)
                case .customer(let customer):
                    try session.insert(
                        customer,
                        identity: IncomingCustomer(email: customer.email).identity(in: "")
                    )
                case .order(let order):
                    try session.insert(order, externalID: order.number)
                    orders += 1
                    if orders.isMultiple(of: 1_000) { progress(orders) }
                case .goodsReturned(let goods, let purchase, let taken):
                    try session.insert(goods, of: purchase, under: rules)
                    try session.raiseCounter(to: goods.number, of: purchase.order)
                    deeds += taken.map { PastDeed($0, with: goods) }
                    if let past = ReturnTimes(goods, taken) { returns.append(past) }
                }
            }
            try session.sumUpReturns()
            try session.expectAnew()
            deeds += try session.tell(parcels())
            deeds += try session.tell(claims())
            if let stock = stock() { deeds += try session.tell(stock) }
            if let programme = programme() {
                try session.codeKey.follow(from: String(seed))
                deeds += try session.tell(programme, returns: returns, seed: String(seed))
            }
            try session.tell(deeds, seed: String(seed))
            let deed = Deed(.demoMade, on: [], after: [Deed.Fact("orders", String(orders))])
            try session.record(deed, by: signatory, at: now)
        }
    }
}

/// An entry of the history about something that was.
struct PastDeed {
    var deed: Deed
    var author: Author
    var at: Moment

    /// What the history tells of a step that a return took.
    init(_ step: PastStep, with goods: Return) {
        var subjects: [Deed.Subject] = [.goodsReturned(goods.id)]
        if let order = goods.order { subjects.append(.order(order)) }
        let isFollowUp = step.kind == .register && goods.follows != nil
        deed = Deed(
            isFollowUp ? .followUpOpened : Deed.Action(step.kind),
            on: subjects,
            after: [Deed.Fact("status", step.status.rawValue)],
            note: step.note
        )
        author = step.author
        at = step.at
    }

    init(_ deed: Deed, by author: Author, at: Moment) {
        self.deed = deed
        self.author = author
        self.at = at
    }
}

extension Session {
    /// Writes what stands at the dock, and gives what the history tells of it.
    fileprivate func tell(_ parcels: [PastParcel]) throws -> [PastDeed] {
        try parcels.flatMap { past in
            try insertPast(past.parcel)
            return try past.steps.map { step in
                let deed = try deed(
                    step.kind,
                    before: nil,
                    after: past.parcel,
                    nil,
                    note: step.note
                )
                return PastDeed(deed, by: step.author, at: step.at)
            }
        }
    }

    /// Takes claims in with all that their steps set off, and gives what the history tells.
    fileprivate func tell(_ claims: [PastClaim]) throws -> [PastDeed] {
        try claims.flatMap { past -> [PastDeed] in
            var (claim, deed) = try complain(
                past.complaint,
                about: past.order,
                on: past.registered
            )
            var deeds = [PastDeed(deed, by: past.registered.author, at: past.registered.now)]
            for answer in past.steps {
                (claim, deed) = try take(
                    answer.step,
                    with: claim.id,
                    seen: claim.version,
                    on: answer.occasion
                )
                deeds.append(
                    PastDeed(deed, by: answer.occasion.author, at: answer.occasion.now)
                )
            }
            return deeds
        }
    }

    /// The history is in the order of time, whatever the order of the facts.
    fileprivate func tell(_ deeds: [PastDeed], seed: String) throws {
        let inOrder = deeds.enumerated().sorted {
            ($0.element.at.at, $0.offset) < ($1.element.at.at, $1.offset)
        }
        for (_, past) in inOrder {
            try record(past.deed, by: Signatory(past.author), at: past.at) {
                AuditChain.salt(from: seed, deed: $0)
            }
        }
    }

    /// Brings the levels on orders up to what their returns add up to.
    func sumUpReturns() throws {
        try run(
            """
            UPDATE orders SET
                return_count = (SELECT count(*) FROM returns AS r
                    WHERE r.order_id = orders.id AND \(sql: .countsAsReturn)),
                refunded = (SELECT coalesce(sum(r.given_back), 0) FROM returns AS r
                    WHERE r.order_id = orders.id)
            WHERE id IN (SELECT order_id FROM returns)
            """
        )
    }

    /// What open returns may come to, now that all returns of their orders are told.
    fileprivate func expectAnew() throws {
        let orders: [ID<Order>] = try all(
            """
            SELECT order_id FROM returns WHERE order_id IS NOT NULL
            GROUP BY order_id HAVING count(*) > 1
            """,
            from: "returns"
        ) { try $0.id() }
        for purchase in try orders.compactMap({ try purchase($0) }) {
            try saveExpectations(in: purchase)
        }
    }

    /// Lets the next return come after this number.
    fileprivate func raiseCounter(to number: String, of order: Order) throws {
        let parts = number.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 2 else { return }
        try run(
            """
            INSERT INTO counters (kind, storefront_id, year, n)
            VALUES ('return', \(order.storefront), \(parts[0]), \(parts[1]))
            ON CONFLICT (kind, storefront_id, year) DO UPDATE SET n = excluded.n WHERE excluded.n > counters.n
            """
        )
    }
}

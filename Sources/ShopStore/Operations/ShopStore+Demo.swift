package import Shop

extension ShopStore {
    /// Fills an empty shop with facts of the past, as one deed, each step in the
    /// history with its own time.
    ///
    /// The same facts and seed give the same file, salts included.
    ///
    /// - Parameter progress: Called now and then with the number of orders written.
    package func tell(
        _ facts: some Sequence<PastFact>,
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
            var steps: [(step: PastStep, goods: Return)] = []
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
                    steps += taken.map { ($0, goods) }
                }
            }
            try session.sumUpReturns()
            try session.expectAnew()
            try session.tellSteps(steps, seed: String(seed), terminal: signatory.terminal)
            let deed = Deed(.demoMade, on: [], after: [Deed.Fact("orders", String(orders))])
            try session.record(deed, by: signatory, at: now)
        }
    }
}

extension Session {
    private func tellStep(_ step: PastStep, with goods: Return, seed: String) throws {
        var subjects: [Deed.Subject] = [.goodsReturned(goods.id)]
        if let order = goods.order { subjects.append(.order(order)) }
        let deed = Deed(
            Deed.Action(step.kind),
            on: subjects,
            after: [Deed.Fact("status", step.status.rawValue)],
            note: step.note
        )
        try record(deed, by: Signatory(step.author), at: step.at) {
            AuditChain.salt(from: seed, deed: $0)
        }
    }

    /// The history is in the order of time, whatever the order of the facts.
    fileprivate func tellSteps(
        _ steps: [(step: PastStep, goods: Return)],
        seed: String,
        terminal: String
    ) throws {
        let inOrder = steps.enumerated().sorted {
            ($0.element.step.at.at, $0.offset) < ($1.element.step.at.at, $1.offset)
        }
        for (_, taken) in inOrder {
            try tellStep(taken.step, with: taken.goods, seed: seed)
        }
    }

    /// Brings the levels on orders up to what their returns add up to.
    func sumUpReturns() throws {
        try run(
            """
            UPDATE orders SET
                return_count = (SELECT count(*) FROM returns AS r
                    WHERE r.order_id = orders.id AND r.status <> \(Return.Status.cancelled)),
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

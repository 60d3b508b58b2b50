import Shop
import Testing

@testable import ShopStore

/// Whatever is done with orders, returns and points, in whatever sequence: lots, ledger and
/// balance agree, and all of it computed anew is what the ledger says.
@Suite struct AnyPointsTests {
    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `points add up after anything`(seed: UInt64) throws {
        let shop = try TestShop.rewarding(waiting: seed.isMultiple(of: 2) ? .window : .days(2))
        try shop.addRule("sku:A", .perUnit(50))
        try shop.addRule("first:yes", .points(33))
        var dice = Dice(seed)
        var refused = 0
        for number in 1...160 {
            shop.clock.advance(seconds: dice.one(of: [1, 30, 3_600, 86_400, 20 * 86_400]))
            do {
                try shop.doSomething(number, &dice)
            } catch is PointsRefusal {
                refused += 1
            } catch is Order.Refusal {
            } catch is Return.Refusal {
            }
            if number.isMultiple(of: 16) {
                #expect(try shop.store.check() == [], "after \(number)")
                try shop.expectComputedAnew()
            }
        }
        let kinds = try shop.store.number("SELECT count(DISTINCT kind) FROM point_entries")
        #expect(kinds >= 4)
        #expect(refused < 100)
        _ = try shop.keepPoints()
        #expect(try shop.keepPoints().isEmpty)
        #expect(try shop.store.check() == [])
    }
}

extension TestShop {
    fileprivate func addRule(_ condition: String, _ gives: ExtraRule.Gives) throws {
        var terms = try #require(try store.allTerms(by: owner).last)
        terms.extras.append(
            ExtraRule(name: condition, condition: try Query(condition), gives: gives)
        )
        clock.advance(seconds: 1)
        try store.setTerms(terms, by: by)
        clock.advance(seconds: 1)
    }

    fileprivate func doSomething(_ number: Int, _ dice: inout Dice) throws {
        switch Int.random(in: 0..<12, using: &dice) {
        case 0, 1, 2:
            let lines = [
                line("A", 3, dice.one(of: [999, 15_000, 60_001])), line("B", 1, 4_999),
            ]
            let status = dice.one(of: [Order.Status.paid, .delivered, .delivered])
            let person = dice.one(of: [anna, someoneElse])
            var incoming = order("ZP-\(number)", lines, by: person, status: status)
            incoming.placed = clock.now
            if status == .delivered { incoming.delivered = clock.now }
            #expect(try take(incoming) == .new)
        case 3, 4:
            guard let order = try someOrder(&dice), let step = order.openSteps.first else { return }
            let move: Order.Move? =
                switch step {
                case .pay: .pay(.transfer, reference: "")
                case .pick: .pick
                case .pack: .pack
                case .ship: .ship(carrier: "DPD", tracking: "")
                case .deliver: .deliver
                case .comeBack: .comeBack
                case .cancel: nil
                }
            if let move { try store.take(move, with: order.id, seen: order.version, by: by) }
        case 5:
            guard let order = try someOrder(&dice) else { return }
            try store.undoStep(with: order.id, seen: order.version, by: by)
        case 6, 7, 8: try returnSomething(&dice)
        case 9:
            let points = Int.random(in: -300...300, using: &dice)
            let account = dice.one(of: ["L-000001", "L-000002"])
            try store.adjustPoints(of: account, by: points, because: "licznik", by: by)
        case 10: _ = try keepPoints()
        case _: try settleSomething(&dice)
        }
    }

    private func someOrder(_ dice: inout Dice) throws -> Order? {
        let last = try store.number("SELECT coalesce(max(id), 0) FROM orders")
        guard last > 0 else { return nil }
        return try store.order(ID(Int64(Int.random(in: 1...last, using: &dice))), by: owner)?
            .purchase.order
    }

    private func someReturn(_ dice: inout Dice) throws -> Return? {
        let last = try store.number("SELECT coalesce(max(id), 0) FROM returns")
        guard last > 0 else { return nil }
        return try goods(ID(Int64(Int.random(in: 1...last, using: &dice))))
    }

    private func returnSomething(_ dice: inout Dice) throws {
        guard Bool.random(using: &dice), let goods = try someReturn(&dice) else {
            guard let order = try someOrder(&dice), let line = order.lines.first else { return }
            let lines = [Return.Line(orderLine: line.id, units: 1)]
            _ = try store.register(announcement(lines), of: order.id, by: by)
            return
        }
        switch dice.one(of: goods.openSteps + [.undo]) {
        case .receive: try receive(goods)
        case .accept: try accept(goods)
        case .cancel: try take(.cancel(note: "pomyłka"), with: goods.id)
        case .reopen: try take(.reopen(reason: "pomyłka"), with: goods.id)
        case .undo: try take(.undo, with: goods.id)
        case .register, .reject, .settle, .propose, .confirm, .decline, .remit, .clear,
            .withdraw, .bounce:
            break
        }
    }

    /// Pays a refund in points.
    private func settleSomething(_ dice: inout Dice) throws {
        guard let goods = try someReturn(&dice), goods.status == .accepted, goods.due > .zero
        else { return }
        let payouts = [Settlement.Payout(instrument: .points, amount: goods.due)]
        let settlement = Settlement(payouts: payouts, document: .register, consent: "prośba")
        try take(.settle(settlement), with: goods.id)
    }

    /// What each order is due is computed from its lines, its rules and its returns alone,
    /// and everything else in the ledger is what people and days have booked: so the balances
    /// come out without a look at any lot.
    fileprivate func expectComputedAnew() throws {
        var balances: [ID<Customer>: Int] = [:]
        let versions = try store.allTerms(by: owner)
        try store.engine.read { session in
            let lots = try session.all(
                """
                SELECT order_id, account_id, id, tier,
                    (SELECT -coalesce(sum(e.available), 0) FROM point_entries AS e
                        WHERE e.lot_id = l.id AND e.kind = 'expired')
                FROM point_lots AS l WHERE order_id IS NOT NULL
                """,
                from: "point_lots"
            ) { row in
                (
                    try row.id(Order.self), try row.id(Customer.self), try row.id(PointLot.self),
                    try row.word(Tier.self), try row.integer()
                )
            }
            for (order, customer, lot, tier, expired) in lots {
                let purchase = try #require(try session.purchase(order))
                var facts = try session.earningFacts(of: purchase.order, by: customer)
                facts.tier = tier
                let terms = try #require(versions.inForce(at: purchase.order.placed.at))
                let grants = try session.grants(of: lot)
                let given = grants.map(\.points).reduce(0, +)
                let rules = try session.number(
                    "SELECT coalesce(sum(points), 0) FROM point_gains WHERE lot_id = \(lot)"
                )
                #expect(given == rules)
                if !facts.isFirst {
                    #expect(terms.points(for: facts).map(\.points).reduce(0, +) == given)
                }
                let points = try #require(try session.orderPoints(of: order))
                let kept = max(purchase.pointsDue(of: grants), 0)
                let left = points.granted - points.clawedBack
                #expect(left >= kept && left - expired <= kept)
                balances[customer, default: 0] += left
            }
            let rest = try session.all(
                """
                SELECT account_id, sum(CASE
                    WHEN kind IN ('earned', 'released', 'clawed-back', 'regained') THEN 0
                    ELSE pending + available END)
                FROM point_entries GROUP BY account_id
                """,
                from: "point_entries"
            ) { (try $0.id(Customer.self), try $0.integer()) }
            for (customer, points) in rest { balances[customer, default: 0] += points }
            for (customer, balance) in balances {
                let account = try #require(try session.openAccount(of: customer)).account
                #expect(account.balance + account.pending == balance)
            }
        }
    }
}

private let someoneElse = IncomingCustomer(
    externalID: "4711",
    name: "Jan Żyto",
    email: "jan@example.com",
    phone: "",
    city: "Gdynia",
    country: "Poland"
)

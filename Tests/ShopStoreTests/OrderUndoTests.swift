import Shop
import Testing

@testable import ShopStore

/// Steps with orders that are taken back: stock, money and letters are as before.
@Suite struct OrderUndoTests {
    private func order(_ id: ID<Order>, in shop: TestShop) throws -> Order {
        try #require(try shop.store.order(id, by: shop.owner)).purchase.order
    }

    @discardableResult
    private func take(
        _ move: Order.Move,
        _ id: ID<Order>,
        in shop: TestShop,
        by visitor: Visitor? = nil
    ) throws -> Order {
        try shop.store.take(
            move,
            with: id,
            seen: order(id, in: shop).version,
            by: (visitor ?? shop.owner).signatory
        )
    }

    @discardableResult
    private func undo(
        _ id: ID<Order>,
        in shop: TestShop,
        by visitor: Visitor? = nil
    ) throws -> Order {
        try shop.store.undoStep(
            with: id,
            seen: order(id, in: shop).version,
            by: (visitor ?? shop.owner).signatory
        )
    }

    private func states(in shop: TestShop) throws -> [String] {
        try shop.messages(sort: Sort(.record)).map(\.state.rawValue)
    }

    @Test func `the letter never leaves, the shipment is gone, the history keeps both`() throws {
        let shop = try TestShop()
        let key = try shop.add(ShopStoreTests.order(status: .packed))
        let before = try order(key, in: shop)
        try take(.ship(carrier: "DPD", tracking: "D-1"), key, in: shop)
        #expect(try states(in: shop) == ["queued"])
        shop.clock.advance(seconds: 59)
        let after = try undo(key, in: shop)
        #expect(after.status == .packed && after.shipments == before.shipments)
        #expect(try order(key, in: shop) == after)
        #expect(try states(in: shop) == ["withdrawn"])
        let deed = try shop.lastDeed(of: .order(key))
        #expect(deed.action == .orderStepUndone)
        #expect(deed.before.contains(Deed.Fact("tracking", "D-1")))
        #expect(deed.after == [Deed.Fact("order-status", "packed")])
        #expect(try shop.store.check() == [])
        try take(.ship(carrier: "DPD", tracking: "D-2"), key, in: shop)
        #expect(try states(in: shop).sorted() == ["queued", "withdrawn"])
    }

    @Test func `money of an order that is called off by mistake is owed to nobody`() throws {
        let shop = try TestShop()
        let key = try shop.add(ShopStoreTests.order(status: .paid))
        try take(.cancel(note: "pomyłka"), key, in: shop)
        try undo(key, in: shop)
        let purchase = try #require(try shop.store.order(key, by: shop.owner)).purchase
        #expect(purchase.order.status == .paid && purchase.owed == .zero)
        #expect(purchase.returns.map(\.status) == [.cancelled])
        #expect(try shop.store.number("SELECT return_count FROM orders") == 0)
        #expect(try shop.store.check() == [])
        try take(.cancel(note: "jednak"), key, in: shop)
        let again = try #require(try shop.store.order(key, by: shop.owner)).purchase
        #expect(again.owed == again.paid)
        try undo(key, in: shop)
        #expect(try shop.store.check() == [])
    }

    @Test func `who called an order off tells what goes back`() throws {
        let shop = try TestShop()
        for (number, paid, told) in [("ZP-1", nil, 24_999), ("ZP-2", 0, 0)] {
            let key = try shop.add(ShopStoreTests.order(number, status: .paid, paid: paid))
            try take(.cancel(note: "nie ma"), key, in: shop)
            let row = try #require(try shop.messages("record:\(number)").first)
            #expect(row.template == .orderCancelled)
            #expect(try shop.message(row.id).payload.amount == told)
        }
    }

    @Test func `a payment that was noted is taken back, and so is what a return may come to`()
        throws
    {
        let shop = try TestShop()
        let key = try shop.add(ShopStoreTests.order(paid: 0))
        try shop.register(1, of: key)
        shop.clock.advance(seconds: 1)
        try take(.pay(.cashOnDelivery, reference: "COD"), key, in: shop)
        #expect(try shop.store.number("SELECT amount FROM returns") == 10_000)
        #expect(try shop.store.check() == [])
        try undo(key, in: shop)
        #expect(try shop.store.number("SELECT amount FROM returns") == 0)
        #expect(try shop.store.number("SELECT count(*) FROM payments") == 0)
        let deed = try shop.lastDeed(of: .order(key))
        #expect(deed.before.contains(Deed.Fact("amount", "24999 PLN")))
        #expect(try shop.store.check() == [])
    }

    @Test func `a file tells how far an order is again, once the only step is taken back`() throws {
        let shop = try TestShop()
        let key = try shop.add(ShopStoreTests.order(status: .paid))
        try take(.cancel(note: "pomyłka"), key, in: shop)
        try undo(key, in: shop)
        #expect(try shop.take(ShopStoreTests.order(status: .shipped)) == .updated)
        #expect(throws: Order.Refusal.changedSince) { try undo(key, in: shop) }
    }

    @Test func `what the buyer was told stays`() throws {
        let shop = try TestShop()
        let key = try shop.add(ShopStoreTests.order(status: .packed))
        try take(.ship(carrier: "DPD", tracking: "D-1"), key, in: shop)
        try shop.store.tamper("UPDATE messages SET due_at = 0")
        let delivery = try shop.begin()
        let before = try shop.store.dump()
        #expect(throws: Order.Refusal.alreadyTold) { try undo(key, in: shop) }
        #expect(try shop.store.dump() == before)
        try shop.store.end(delivery, .exited(0, said: ""), by: shop.owner.signatory)
        #expect(throws: Order.Refusal.alreadyTold) { try undo(key, in: shop) }
    }

    @Test func `a letter that was refused and waits to be tried again goes with its step`() throws {
        let shop = try TestShop()
        let key = try shop.add(ShopStoreTests.order(status: .packed))
        try take(.ship(carrier: "DPD", tracking: "D-1"), key, in: shop)
        try shop.store.tamper("UPDATE messages SET due_at = 0")
        try shop.attempt(75)
        #expect(try states(in: shop) == ["queued"])
        try undo(key, in: shop)
        #expect(try states(in: shop) == ["withdrawn"])
    }

    @Test func `only who took the step takes it back, and a rival is named`() throws {
        let shop = try TestShop()
        let key = try shop.add(ShopStoreTests.order(status: .paid))
        let marek = try shop.visitor(.warehouse, named: "marek")
        try take(.pick, key, in: shop, by: marek)
        let before = try shop.store.dump()
        #expect(throws: Order.Refusal.notYours(.staff(marek.staff.id))) {
            try undo(key, in: shop)
        }
        #expect(throws: Stale.self) {
            try shop.store.undoStep(with: key, seen: 1, by: marek.signatory)
        }
        shop.clock.advance(seconds: 60)
        #expect(throws: Order.Refusal.tooLateToUndo(until: shop.clock.now)) {
            try undo(key, in: shop, by: marek)
        }
        #expect(try shop.store.dump() == before)
    }

    @Test func `a parcel at the dock keeps the step before it`() throws {
        let (shop, key) = try TestShop.shipped()
        let parcel = try shop.log("62000-ZP-1")
        #expect(throws: Order.Refusal.nothingToUndo) { try undo(key, in: shop) }
        try take(.cancel(note: "nie odebrano"), key, in: shop)
        try undo(key, in: shop)
        #expect(try order(key, in: shop).status == .undelivered)
        try take(.ship(carrier: "DPD", tracking: "D-1"), key, in: shop)
        try shop.handle(.resend(carrier: "DPD", tracking: "D-7"), parcel.id)
        #expect(throws: Order.Refusal.changedSince) { try undo(key, in: shop) }
        #expect(try shop.store.check() == [])
    }

    /// What the shop holds of orders and money, without what only counts steps.
    private func facts(of shop: TestShop) throws -> [String] {
        let purchases = try shop.store.engine.read { session in
            try session.all("SELECT id FROM orders ORDER BY id", from: "orders") {
                try $0.id(Order.self)
            }.map { (try session.purchase($0), try session.isMovedHere($0)) }
        }
        return purchases.map { purchase, isMovedHere in
            guard let purchase else { return "" }
            let order = purchase.order
            let returns = purchase.returns.filter { $0.status != .cancelled }
            return """
                \(order.status) \(order.isOnHold) \(order.payments) \(order.shipments) \
                \(isMovedHere) \(purchase.owed) \(purchase.paid) \(returns)
                """
        }
    }

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `whatever is done with orders, taking it back leaves all as it was`(seed: UInt64) throws {
        let shop = try TestShop()
        let marek = try shop.visitor(.manager, named: "marek")
        var dice = Dice(seed)
        let statuses: [Order.Status] = [.new, .paid, .packed, .shipped]
        let keys = try statuses.enumerated().map { index, status in
            try shop.add(
                ShopStoreTests.order(
                    "ZP-\(index)",
                    status: status,
                    paid: status == .new ? 0 : nil
                )
            )
        }
        var kinds: Set<Order.LastStep.Kind> = []
        for _ in 0..<90 {
            shop.clock.advance(seconds: dice.one(of: [1, 5, 90]))
            let key = dice.one(of: keys)
            let person = dice.one(of: [shop.owner, marek])
            let before = try facts(of: shop)
            do {
                try step(with: key, in: shop, by: person, &dice)
            } catch is Order.Refusal {
                continue
            }
            kinds.insert(try #require(try order(key, in: shop).lastStep?.kind))
            guard Int.random(in: 0..<3, using: &dice) > 0 else { continue }
            shop.clock.advance(seconds: dice.one(of: [0, 1, 59]))
            try undo(key, in: shop, by: person)
            #expect(try facts(of: shop) == before)
            #expect(try shop.store.check() == [])
            #expect(throws: Order.Refusal.nothingToUndo) { try undo(key, in: shop, by: person) }
        }
        #expect(kinds.count > 5)
        #expect(try shop.store.check() == [])
    }

    private func step(
        with key: ID<Order>,
        in shop: TestShop,
        by person: Visitor,
        _ dice: inout Dice
    ) throws {
        let order = try order(key, in: shop)
        let moves: [Order.Move?] = [
            nil, .pay(.transfer, reference: "P"), .pick, .pack, .deliver, .comeBack,
            .ship(carrier: "DPD", tracking: "D"), .cancel(note: "nie"),
        ]
        let open = moves.filter { $0.map { order.openSteps.contains($0.step) } ?? true }
        if let move = dice.one(of: open) {
            try take(move, key, in: shop, by: person)
        } else {
            let by = person.signatory
            try shop.store.hold(key, !order.isOnHold, seen: order.version, by: by)
        }
    }
}

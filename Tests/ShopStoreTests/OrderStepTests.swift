import Shop
import Testing

@testable import ShopStore

@Suite struct OrderStepTests {
    private func messages(about order: ID<Order>, in shop: TestShop) throws -> [String] {
        try shop.store.engine.read { session in
            try session.all(
                """
                SELECT template, state, hold_until FROM messages
                WHERE order_id = \(order) AND return_id IS NULL ORDER BY id
                """,
                from: "messages"
            ) { row in
                let template = try row.text()
                return "\(template) \(try row.text()) \(try row.integer())"
            }
        }
    }

    private func take(
        _ move: Order.Move,
        _ order: ID<Order>,
        in shop: TestShop,
        by visitor: Visitor? = nil
    ) throws -> Order {
        let seen = try #require(try shop.store.order(order, by: shop.owner)).purchase.order.version
        return try shop.store.take(
            move,
            with: order,
            seen: seen,
            by: (visitor ?? shop.owner).signatory
        )
    }

    @Test func `an order is taken to its buyer, who is told that it is on its way`() throws {
        let shop = try TestShop()
        let key = try shop.add(order(status: .new, paid: 0))
        let paid = try take(.pay(.transfer, reference: "PX-1"), key, in: shop)
        #expect(paid.payments.map(\.amount) == [paid.total])
        _ = try take(.pick, key, in: shop)
        _ = try take(.pack, key, in: shop)
        #expect(try messages(about: key, in: shop).isEmpty)
        let until = (shop.clock.now + 60).milliseconds
        let sent = try take(.ship(carrier: "DPD", tracking: "D-1"), key, in: shop)
        #expect(try messages(about: key, in: shop) == ["order.shipped queued \(until)"])
        #expect(sent.shipments.last?.tracking == "D-1")
        let there = try take(.deliver, key, in: shop)
        #expect(there.lastDelivery == shop.store.moment)
        #expect(try messages(about: key, in: shop).count == 1)
        let deed = try shop.lastDeed(of: .order(key))
        #expect(deed.action == .orderDelivered)
        #expect(try shop.store.check() == [])
    }

    @Test func `the shop says of which statuses its buyers are told`() throws {
        let shop = try TestShop()
        try shop.store.set(.orderMessages, to: "picking,packed", by: shop.owner.signatory)
        let key = try shop.add(order(status: .paid))
        _ = try take(.pick, key, in: shop)
        _ = try take(.pack, key, in: shop)
        _ = try take(.ship(carrier: "DPD", tracking: ""), key, in: shop)
        let told = try messages(about: key, in: shop).map { $0.split(separator: " ")[0] }
        #expect(told == ["order.picking", "order.packed"])
    }

    @Test func `what was paid for an order that is called off waits to go back`() throws {
        let shop = try TestShop()
        let key = try shop.add(order(status: .paid))
        let before = try #require(try shop.store.order(key, by: shop.owner)).purchase
        _ = try take(.cancel(note: "klient zrezygnował"), key, in: shop)
        let after = try #require(try shop.store.order(key, by: shop.owner)).purchase
        let goods = try #require(after.returns.first)
        #expect(goods.kind == .calledOff && goods.status == .accepted)
        #expect(goods.due == before.paid)
        #expect(try shop.store.number("SELECT return_count FROM orders") == 0)
        #expect(try messages(about: key, in: shop).count == 1)
        let settlement = Settlement(payouts: after.payouts(for: goods), document: .register)
        let settled = try shop.take(.settle(settlement), with: goods.id)
        #expect(settled.status == .settled)
        #expect(try shop.store.check() == [])
    }

    @Test func `an unpaid order that is called off owes nobody anything`() throws {
        let shop = try TestShop()
        let key = try shop.add(order(status: .new, paid: 0))
        _ = try take(.cancel(note: "pomyłka"), key, in: shop)
        #expect(try shop.store.number("SELECT count(*) FROM returns") == 0)
        #expect(try shop.status(of: key) == .cancelled)
    }

    @Test func `what is set aside is only called off until it goes on`() throws {
        let shop = try TestShop()
        let key = try shop.add(order(status: .paid))
        let held = try shop.store.hold(key, true, seen: 1, by: shop.owner.signatory)
        #expect(held.isOnHold)
        #expect(throws: Order.Refusal.onHold(.pick)) { try take(.pick, key, in: shop) }
        try shop.store.hold(key, false, seen: held.version, by: shop.owner.signatory)
        _ = try take(.pick, key, in: shop)
        #expect(try shop.status(of: key) == .picking)
    }

    @Test func `nothing that has left is set aside`() throws {
        let (shop, key) = try TestShop.shipped()
        #expect(throws: Order.Refusal.notToHold(.shipped)) {
            try shop.store.hold(key, true, seen: 1, by: shop.owner.signatory)
        }
    }

    @Test func `the second of two is told who was first, and nothing happens twice`() throws {
        let shop = try TestShop()
        let key = try shop.add(order(status: .paid))
        let marek = try shop.visitor(.warehouse, named: "marek")
        _ = try take(.pick, key, in: shop, by: marek)
        let before = try shop.store.dump()
        #expect {
            try shop.store.take(.pick, with: key, seen: 1, by: shop.owner.signatory)
        } throws: { error in
            let stale = error as? Stale
            return stale?.staff == "marek" && stale?.action == .deed(.orderPicked)
        }
        #expect(try shop.store.dump() == before)
    }

    private static let allowed: [(Order.Move, Set<Role>)] = [
        (.pay(.transfer, reference: ""), [.accounting, .manager, .owner]),
        (.pick, [.warehouse, .manager, .owner]),
        (.cancel(note: "x"), [.warehouse, .customerService, .manager, .owner]),
    ]

    @Test(arguments: allowed)
    func `each step is for those who may`(move: Order.Move, roles: Set<Role>) throws {
        for role in Role.allCases {
            let shop = try TestShop()
            let key = try shop.add(order(status: .new, paid: 0))
            let visitor = try shop.visitor(role)
            if roles.contains(role) {
                _ = try take(move, key, in: shop, by: visitor)
            } else {
                #expect(throws: Forbidden(move.step.right)) {
                    try take(move, key, in: shop, by: visitor)
                }
            }
        }
    }

    @Test(arguments: [false, true])
    func `a status that a file brings is told where the shop says so`(tells: Bool) throws {
        let shop = try TestShop()
        try shop.store.set(
            .importMessages,
            to: tells ? "on" : "off",
            by: shop.owner.signatory
        )
        let key = try shop.add(order(status: .paid))
        #expect(try shop.take(order(status: .shipped)) == .updated)
        #expect(try messages(about: key, in: shop).count == (tells ? 1 : 0))
        #expect(try shop.take(order(status: .shipped)) == .there)
        #expect(try messages(about: key, in: shop).count == (tells ? 1 : 0))
    }

    @Test func `a file that does not know of a step takes it not back`() throws {
        let shop = try TestShop()
        let key = try shop.add(order(status: .paid))
        _ = try take(.cancel(note: "klient zrezygnował"), key, in: shop)
        #expect(try shop.take(order(status: .paid)) == .there)
        #expect(try shop.take(order(status: .shipped)) == .there)
        #expect(try shop.status(of: key) == .cancelled)
    }

    @Test func `a file that is further on than a step brings the order up to date`() throws {
        let shop = try TestShop()
        let key = try shop.add(order(status: .new, paid: 0))
        let paid = try take(.pay(.transfer, reference: "PX-1"), key, in: shop)
        #expect(try shop.take(order(status: .new, paid: 0)) == .there)
        #expect(try shop.take(order(status: .shipped, paid: 0)) == .updated)
        let after = try #require(try shop.store.order(key, by: shop.owner)).purchase.order
        #expect(after.status == .shipped)
        #expect(after.payments == paid.payments)
    }

    @Test func `a shipment that is sent again from the dock is told once`() throws {
        let (shop, key) = try TestShop.shipped()
        let parcel = try shop.log("62000-ZP-1")
        try shop.handle(.resend(carrier: "DPD", tracking: "D-7"), parcel.id)
        let told = try messages(about: key, in: shop).map { $0.split(separator: " ")[0] }
        #expect(told == ["order.shipped"])
    }
}

import Shop
import Testing

@testable import ShopStore

/// Orders that come in from files.
@Suite struct ImportTests {
    private func stored(_ id: ID<Order>, in shop: TestShop) throws -> Order {
        try #require(try shop.store.order(id, by: shop.owner)).purchase.order
    }

    @Test func `an order comes in whole`() throws {
        let shop = try TestShop()
        var incoming = order(tags: ["vip", "prezent"])
        incoming.discount = grosze(999)
        incoming.delivery = grosze(1_500)
        incoming.note = "dzwonić po 15"
        incoming.invoice = "FV/1"
        let order = try stored(shop.add(incoming), in: shop)
        #expect(order.number == "ZP-1")
        #expect(order.total == grosze(25_500))
        #expect(order.lines.map(\.sku) == ["KURTKA-M", "CZAPKA"])
        #expect(order.lines.map(\.paid).total == order.goodsPaid)
        #expect(order.payments == [Order.Payment(instrument: .card, amount: grosze(25_500))])
        #expect(order.lastDelivery == moment("2026-03-05"))
        #expect(order.buyer.name == "Anna Łącka")
        #expect(order.tags == ["vip", "prezent"])
        #expect(order.note == "dzwonić po 15")
        #expect(order.invoice == "FV/1")
        #expect(try shop.store.check() == [])
    }

    @Test func `the same order again is there already`() throws {
        let shop = try TestShop()
        try shop.add(order(tags: ["vip"]))
        #expect(try shop.take(order(tags: ["vip"])) == .there)
        #expect(try shop.take(order(tags: ["vip", ""])) == .there)
        #expect(try shop.store.tally(Query<OrderField>.everything, by: shop.owner).rows == 1)
    }

    @Test func `what may move on is brought up to date`() throws {
        let shop = try TestShop()
        let id = try shop.add(order(status: .paid))
        #expect(try shop.store.outcome(of: order(tags: ["vip"]), by: shop.owner) == .updated)
        #expect(try stored(id, in: shop).status == .paid)
        #expect(try shop.take(order(tags: ["vip"])) == .updated)
        let after = try stored(id, in: shop)
        #expect(after.status == .delivered)
        #expect(after.tags == ["vip"])
        #expect(after.lastDelivery == moment("2026-03-05"))
        let found = try shop.store.tally(Query<OrderField>("tag:vip"), by: shop.owner)
        #expect(found.rows == 1)
        #expect(try shop.take(order(tags: ["vip"])) == .there)
        #expect(try shop.store.check() == [])
    }

    @Test(arguments: [
        [line("KURTKA-M", 2, 20_001), line("CZAPKA", 1, 4_999)],
        [line("KURTKA-M", 3, 20_000), line("CZAPKA", 1, 4_999)],
        [line("KURTKA-L", 2, 20_000), line("CZAPKA", 1, 4_999)],
        [line("KURTKA-M", 2, 20_000)],
    ])
    func `other lines are rejected with both values`(lines: [IncomingLine]) throws {
        let shop = try TestShop()
        try shop.add(order())
        let before = try shop.store.dump()["orders"]
        let total = lines.map(\.gross).total
        #expect(
            try shop.take(order("ZP-1", lines))
                == .rejected(.differsFromStored(stored: grosze(24_999), incoming: total))
        )
        #expect(try shop.store.dump()["orders"] == before)
    }

    @Test func `one bad order stops no other`() throws {
        let shop = try TestShop()
        var tooCheap = order("ZP-2")
        tooCheap.discount = grosze(99_999)
        var wrongSum = order("ZP-3")
        wrongSum.total = grosze(1)
        let outcomes = try shop.store.takeIn(
            [
                order("ZP-1"), tooCheap, wrongSum, order("ZP-4", []),
                order("ZP-5", [line("A", 0, 100)]), order("ZP-6", [line("A", 1, -100)]),
                order("ZP-7", [line("A", 1, Money.limit.minorUnits + 1)]),
                order("ZP-8", [line("A", 1, Money.limit.minorUnits), line("B", 1, 1)]),
                order("ZP-9"),
            ],
            reaching: ImportPosition(digest: "d", mapping: "generic"),
            by: shop.owner.signatory
        )
        #expect(
            outcomes == [
                .new, .rejected(.discountTooLarge(grosze(99_999))),
                .rejected(.totalDiffers(stated: grosze(1), computed: grosze(24_999))),
                .rejected(.missingValue), .rejected(.unitsOutOfRange("0")),
                .rejected(.notAnAmount("-100")), .rejected(.amountTooLarge("1000000000001")),
                .rejected(.amountTooLarge("1000000000001")), .new,
            ]
        )
        #expect(try shop.store.tally(Query<OrderField>.everything, by: shop.owner).rows == 2)
    }

    @Test func `an order cannot become one that paid less than it got back`() throws {
        let shop = try TestShop()
        let goods = try shop.register(1, of: shop.add(order()))
        try shop.receive(goods)
        try shop.accept(goods)
        #expect(
            try shop.take(order(paid: 5_000))
                == .rejected(.differsFromStored(stored: grosze(10_000), incoming: grosze(5_000)))
        )
        #expect(try shop.take(order(paid: 10_000)) == .updated)
        #expect(try shop.store.check() == [])
    }

    @Test func `customers are known by the channel's number or by their e-mail`() throws {
        let shop = try TestShop()
        let mail = IncomingCustomer(name: "A", email: "Anna@Example.com")
        let sameMail = IncomingCustomer(name: "B", email: "anna@example.com")
        let guest = IncomingCustomer(name: "C")
        let orders = [
            order("1", by: anna), order("2", by: anna), order("3", by: mail),
            order("4", by: sameMail), order("5", by: guest), order("6", by: guest),
        ]
        let keys = try orders.map { try stored(shop.add($0), in: shop).customer }
        #expect(keys[0] != nil && keys[0] == keys[1])
        #expect(keys[2] != nil && keys[2] == keys[3] && keys[2] != keys[0])
        #expect(keys[4] == nil && keys[5] == nil)
    }

    @Test func `orders of other channels are other orders`() throws {
        let shop = try TestShop()
        try shop.add(order())
        var other = order()
        other.channel = "allegro"
        #expect(try shop.take(other) == .new)
    }

    @Test func `a position is kept with what was taken in`() throws {
        let shop = try TestShop()
        #expect(try shop.store.importPosition(of: "abc", by: shop.owner) == nil)
        var position = ImportPosition(digest: "abc", mapping: "generic", reached: 1)
        _ = try shop.store.takeIn([order()], reaching: position, by: shop.owner.signatory)
        #expect(try shop.store.importPosition(of: "abc", by: shop.owner) == position)
        position.reached = 2
        position.isFinished = true
        _ = try shop.store.takeIn([order("ZP-2")], reaching: position, by: shop.owner.signatory)
        #expect(try shop.store.importPosition(of: "abc", by: shop.owner) == position)
    }

    @Test func `a batch is one deed`() throws {
        let shop = try TestShop()
        let before = try shop.store.number("SELECT count(*) FROM deeds")
        let position = ImportPosition(digest: "abcdef0123456789", mapping: "generic", reached: 2)
        _ = try shop.store.takeIn(
            [order("1"), order("2")],
            reaching: position,
            by: shop.owner.signatory
        )
        #expect(try shop.store.number("SELECT count(*) FROM deeds") == before + 1)
        let row = try shop.store.history(.everything, at: .first, limit: 1, by: shop.owner).rows[0]
        #expect(row.action == .ordersImported)
        #expect(row.after.map(\.value) == ["abcdef012345", "generic", "2", "2"])
    }
}

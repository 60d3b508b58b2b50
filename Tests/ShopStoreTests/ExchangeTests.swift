import Foundation
import Shop
import Testing

@testable import ShopStore

/// Goods for goods, as the shop keeps them.
@Suite struct ExchangeTests {
    let shop: TestShop
    let order: ID<Order>

    init() throws {
        shop = try TestShop()
        order = try shop.add(ShopStoreTests.order())
        try shop.add(ShopStoreTests.order("ZP-2", [line("KURTKA-L", 1, 12_000)]))
    }

    @Test func `a variant is found by its SKU, however it is typed`() throws {
        let found = try shop.store.variant(coded: " kurtka-l ", by: shop.owner)
        #expect(found?.sku == "KURTKA-L")
        #expect(try shop.store.variant(coded: "KURTKA-XL", by: shop.owner) == nil)
        #expect(try shop.store.variant(coded: "  ", by: shop.owner) == nil)
    }

    @Test func `a variant is found by its EAN with or without zeros, unless two have it`() throws {
        try shop.store.tamper(
            "UPDATE variants SET ean = '0012345678905' WHERE sku = 'KURTKA-L'"
        )
        for code in ["0012345678905", "012345678905"] {
            let found = try shop.store.variant(coded: code, by: shop.owner)
            #expect(found?.sku == "KURTKA-L")
        }
        try shop.store.tamper("UPDATE variants SET ean = '012345678905' WHERE sku = 'CZAPKA'")
        #expect(try shop.store.variant(coded: "0012345678905", by: shop.owner) == nil)
    }

    @Test func `what is wanted is kept with the return, and found`() throws {
        let goods = try register()
        let wanted = try #require(goods.lines[0].wanted)
        #expect(wanted.sku == "KURTKA-L" && wanted.price == grosze(12_000))
        #expect(wanted.until == day("2026-03-24"))
        try shop.register(0, 1, of: order)
        #expect(try numbers("exchange:yes") == [goods.number])
        let waiting = try shop.store.number(
            "SELECT count(*) FROM return_lines WHERE wanted_id IS NOT NULL"
        )
        #expect(waiting == 1)
    }

    @Test func `accepting makes an order that people can find, and tells of it`() throws {
        let goods = try accepted()
        let file = try #require(try shop.store.goodsReturned(goods.id, by: shop.owner))
        let linked = try #require(file.purchase?.exchange(for: goods.id))
        #expect(linked.number == "W-2026-000001" && linked.status == .new)
        #expect(linked.total == grosze(12_000) && linked.unpaid == grosze(2_000))
        #expect(linked.payments.map(\.reference) == [goods.number])
        let key = try #require(
            try shop.store.orders(numbered: "w-2026-000001", by: shop.owner).last
        )
        #expect(key == linked.id)
        #expect(try shop.store.order(key, by: shop.owner)?.exchangeFor == goods.number)
        let page = try shop.store.orders(
            Query("channel:exchange"),
            sort: Sort(.placed),
            at: .first,
            limit: 10,
            by: shop.owner
        )
        #expect(page.rows.map(\.exchangeFor) == [goods.number])
        #expect(goods.owed == .zero)
        #expect(try shop.store.check() == [])
    }

    @Test func `the message and the history name the order and what is to be paid`() throws {
        let goods = try accepted()
        #expect(try told("return.registered").surcharge == 2_000)
        let sent = MessagePayload.Line(name: "Towar KURTKA-L", units: 1, verdict: "sent")
        #expect(
            try told("return.accepted").exchange
                == MessagePayload.Exchange(
                    order: "W-2026-000001",
                    toPay: 2_000,
                    price: 12_000,
                    sent: [sent]
                )
        )
        #expect(try told("return.accepted").lines.map(\.verdict) == ["accepted"])
        let after = try shop.store.engine.read { session in
            try session.all(
                "SELECT after FROM deeds WHERE action = 'return.accept' ORDER BY id",
                from: "deeds"
            ) { try $0.text() }
        }
        #expect(after.last?.contains("W-2026-000001") == true)
        let linked = try #require(
            try shop.store.goodsReturned(goods.id, by: shop.owner)?.purchase?.exchanges.last
        )
        let told2 = try shop.store.number(
            "SELECT count(*) FROM deed_subjects WHERE kind = 'orders' AND subject = \(String(linked.id.key))"
        )
        #expect(told2 == 1)
    }

    @Test func `where the exchange cannot be had, the decision says that it is refunded`() throws {
        let goods = try register()
        shop.clock.advance(seconds: 30 * 86_400)
        try shop.receive(goods)
        try accept(goods)
        let told = try told("return.accepted")
        #expect(told.exchange == nil)
        let refunded = told.lines.filter { $0.verdict == "refunded" }
        #expect(refunded.map(\.wanted) == ["Towar KURTKA-L"])
        #expect(refunded.map(\.units) == [1])
    }

    private func told(_ template: String) throws -> MessagePayload {
        let payload = try #require(
            try shop.store.engine.read { session in
                try session.all(
                    "SELECT payload FROM messages WHERE template = \(template)",
                    from: "messages"
                ) { try $0.text() }.first
            }
        )
        return try JSONDecoder().decode(MessagePayload.self, from: Data(payload.utf8))
    }

    @Test func `what is settled names the order in exchange too`() throws {
        try shop.settle(try accepted())
        let last = try #require(try shop.messages().last)
        #expect(last.template == "return.settled")
        #expect(last.payload.exchange?.order == "W-2026-000001")
    }

    @Test func `undo and reopen call it off in the same breath, and a new one has its own number`()
        throws
    {
        let goods = try accepted()
        try shop.take(.undo, with: goods.id)
        #expect(try statuses() == ["W-2026-000001 cancelled"])
        #expect(try shop.store.check() == [])
        try accept(goods)
        try shop.take(.reopen(reason: "A call"), with: goods.id)
        try accept(goods)
        #expect(
            try statuses() == [
                "W-2026-000001 cancelled", "W-2026-000002 cancelled", "W-2026-000003 new",
            ]
        )
        #expect(try shop.store.check() == [])
    }

    @Test func `once it is sent the decision stands, and nothing is written`() throws {
        let goods = try accepted()
        try shop.store.tamper("UPDATE orders SET status = 'shipped' WHERE number LIKE 'W-%'")
        let before = try shop.store.dump()
        #expect(throws: Return.Refusal.exchangeSent(order: "W-2026-000001")) {
            try shop.take(.reopen(reason: "A call"), with: goods.id)
        }
        #expect(try shop.store.dump() == before)
    }

    @Test func `what was moved to an order that is then cancelled goes back once`() throws {
        let goods = try accepted()
        let linked = try shop.store.number("SELECT id FROM orders WHERE number LIKE 'W-%'")
        let id = ID<Order>(Int64(linked))
        let seen = try #require(try shop.store.order(id, by: shop.owner)).purchase.order.version
        try shop.store.take(
            .cancel(note: "no more"),
            with: id,
            seen: seen,
            by: shop.owner.signatory
        )
        let refund = try #require(try shop.store.order(id, by: shop.owner)).purchase.returns[0]
        #expect(refund.due == grosze(10_000))
        for step in [Return.Step.undo, .reopen(reason: "A call")] {
            #expect(throws: Return.Refusal.exchangeCalledOff(order: "W-2026-000001")) {
                try shop.take(step, with: goods.id)
            }
        }
        #expect(try shop.store.check() == [])
    }

    @Test func `after its day a routine refunds it, with nothing run in between`() throws {
        let goods = try register()
        try shop.receive(goods)
        shop.clock.advance(seconds: 15 * 86_400)
        let seen = try shop.goods(goods.id).version
        let done = try shop.store.run(.accept, with: goods.id, seen: seen, by: shop.owner.signatory)
        #expect(done.owed == grosze(10_000))
        #expect(try statuses() == [])
        #expect(try shop.store.check() == [])
    }

    @Test func `until its day a routine exchanges it`() throws {
        let goods = try register()
        try shop.receive(goods)
        let seen = try shop.goods(goods.id).version
        try shop.store.run(.accept, with: goods.id, seen: seen, by: shop.owner.signatory)
        #expect(try statuses() == ["W-2026-000001 new"])
    }

    @Test func `a check finds an order in exchange that does not match`() throws {
        let goods = try accepted()
        try shop.store.tamper(
            """
            UPDATE payments SET amount = amount - 1
            WHERE order_id = (SELECT id FROM orders WHERE number LIKE 'W-%')
            """
        )
        #expect(try shop.store.check() == [.exchange(number: goods.number)])
    }

    @Test func `a check finds money that a cancelled order in exchange keeps`() throws {
        let goods = try accepted()
        try shop.store.tamper("UPDATE orders SET status = 'cancelled' WHERE number LIKE 'W-%'")
        #expect(try shop.store.check() == [.exchange(number: goods.number)])
    }

    @Test func `what was moved cannot be refunded once more`() throws {
        let goods = try accepted()
        try shop.settle(goods)
        let other = try shop.register(1, 1, of: order)
        try shop.receive(other)
        try shop.accept(other)
        let purchase = try #require(
            try shop.store.goodsReturned(other.id, by: shop.owner)?.purchase
        )
        #expect(purchase.owed <= purchase.paid)
        #expect(purchase.moneyLeft(for: other.id) == purchase.paid - grosze(10_000))
    }

    /// One jacket, in place of which another one is wanted that costs more.
    private func register() throws -> Return {
        let variant = try #require(try shop.store.variant(coded: "KURTKA-L", by: shop.owner))
        let line = try #require(try shop.store.order(order, by: shop.owner)).purchase.order.lines[0]
        let wanted = Wanted(
            variant: variant.id,
            sku: variant.sku,
            name: variant.name,
            price: grosze(12_000),
            until: day("2020-01-01")
        )
        let announced = Return.Line(orderLine: line.id, units: 1, wanted: wanted)
        let id = try shop.store.register(
            shop.announcement([announced]),
            of: order,
            by: shop.owner.signatory
        ).id
        return try shop.goods(id)
    }

    private func accepted() throws -> Return {
        let goods = try register()
        try shop.receive(goods)
        return try accept(goods)
    }

    @discardableResult
    private func accept(_ goods: Return) throws -> Return {
        let file = try #require(try shop.store.goodsReturned(goods.id, by: shop.owner))
        let purchase = try #require(file.purchase)
        let decisions = purchase.proposal(for: file.goods)
        let judgement = purchase.judgement(decisions, of: file.goods, on: shop.store.moment.day)
        return try shop.take(.accept(judgement), with: goods.id)
    }

    private func numbers(_ query: String) throws -> [String] {
        try shop.store.returns(
            Query(query),
            sort: Sort(.number),
            at: .first,
            limit: 10,
            by: shop.owner
        ).rows.map(\.number)
    }

    private func statuses() throws -> [String] {
        try shop.store.engine.read { session in
            try session.all(
                "SELECT number, status FROM orders WHERE channel = 'exchange' ORDER BY id",
                from: "orders"
            ) { "\(try $0.text()) \(try $0.text())" }
        }
    }
}

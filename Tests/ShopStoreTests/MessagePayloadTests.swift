import Foundation
import Shop
import Testing

@testable import ShopStore

/// What the messages about a return are told.
@Suite struct MessagePayloadTests {
    private func payload(_ goods: ID<Return>, _ order: ID<Order>, in shop: TestShop) throws
        -> MessagePayload
    {
        let order = try #require(try shop.store.order(order, by: shop.owner)).purchase.order
        return MessagePayload(about: try shop.goods(goods), of: order)
    }

    @Test func `what was announced and has not come is missing`() throws {
        let shop = try TestShop()
        let order = try shop.add(order())
        let goods = try shop.register(1, of: order)
        let announced = try payload(goods.id, order, in: shop)
        #expect(announced.kind == "withdrawal")
        #expect(Set(announced.lines.map(\.verdict)) == ["announced"])
        try shop.receive(goods)
        let came = try payload(goods.id, order, in: shop)
        #expect(came.lines.filter { $0.verdict == "missing" } == [])
        #expect(came.lines.map(\.units).reduce(0, +) == announced.lines.map(\.units).reduce(0, +))
        var less = try shop.goods(goods.id)
        let all = less.lines[0].units
        less.lines[0].units += 2
        let kept = try #require(try shop.store.order(order, by: shop.owner)).purchase.order
        let missing = MessagePayload(about: less, of: kept).lines.filter { $0.verdict == "missing" }
        #expect(missing.map(\.units) == [2])
        #expect(all > 0)
    }

    @Test func `a label that the shop pays for costs the customer nothing`() throws {
        let shop = try TestShop()
        let order = try shop.add(order())
        var goods = try shop.register(1, of: order)
        let kept = try #require(try shop.store.order(order, by: shop.owner)).purchase.order
        goods.label = Money(minorUnits: 999)
        #expect(MessagePayload(about: goods, of: kept).label == 999)
        goods.lines[0].reason = .defective
        #expect(MessagePayload(about: goods, of: kept).label == nil)
        goods.lines[0].reason = .size
        goods.kind = .claim
        #expect(MessagePayload(about: goods, of: kept).label == nil)
    }

    @Test func `the account is asked for where a transfer will need one`() throws {
        let shop = try TestShop()
        let order = try shop.add(order())
        var goods = try shop.register(1, of: order)
        var kept = try #require(try shop.store.order(order, by: shop.owner)).purchase.order
        let paid = Money(minorUnits: 100)
        kept.payments = [Order.Payment(instrument: .card, amount: paid)]
        #expect(MessagePayload(about: goods, of: kept).asksAccount == false)
        kept.payments.append(Order.Payment(instrument: .transfer, amount: paid))
        #expect(MessagePayload(about: goods, of: kept).asksAccount == true)
        goods.account = try IBAN(typed: "PL61109010140000071219812874")
        let told = MessagePayload(about: goods, of: kept)
        #expect(told.asksAccount == false)
        #expect(told.account == "PL61 … 2874")
    }

    @Test func `what is frozen comes back, also from a program that knew less`() throws {
        var payload = MessagePayload()
        payload.number = "R-2026-000001"
        payload.kind = "claim"
        payload.lines = [.init(name: "Kubek", units: 1, verdict: "announced", wanted: "Talerz")]
        payload.claim = .init(demand: "money", answerBy: "2026-12-03", defect: "pęka", amount: 5)
        payload.exchange = .init(
            order: "ZP-1",
            toPay: 3,
            sent: [.init(name: "Talerz", units: 1, verdict: "sent")]
        )
        payload.surcharge = 0
        payload.payouts = [.init(instrument: "card", amount: 1, reference: "x")]
        payload.rows = [.init(kind: "units", amount: 1, name: "Kubek", units: 1)]
        payload.asksAccount = true
        payload.account = "PL61 … 2874"
        let stored = try JSONEncoder().encode(payload)
        #expect(try JSONDecoder().decode(MessagePayload.self, from: stored) == payload)
        let old = try JSONDecoder().decode(MessagePayload.self, from: Data("{}".utf8))
        #expect(old == MessagePayload())
    }
}

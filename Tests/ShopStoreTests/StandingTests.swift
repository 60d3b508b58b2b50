import Foundation
import Shop
import Testing

@testable import ShopStore

/// Every message knows how its reader stands, after all that its step has booked.
@Suite struct StandingTests {
    private func payloads(_ template: Message.Template, in shop: TestShop) throws
        -> [MessagePayload]
    {
        let texts = try shop.store.engine.read { session in
            try session.all(
                "SELECT payload FROM messages WHERE template = \(template) ORDER BY id",
                from: "messages"
            ) { try $0.text() }
        }
        return try texts.map { try JSONDecoder().decode(MessagePayload.self, from: Data($0.utf8)) }
    }

    @Test func `the mail about a decision tells the points that are left by it`() throws {
        let shop = try TestShop.rewarding(waiting: .days(0))
        let order = try shop.delivered("ZP-1", [line("A", 2, 20_000)])
        let goods = try shop.register(1, of: order)
        try shop.receive(goods)
        try shop.accept(goods)
        #expect(try payloads(.returnReceived, in: shop).first?.loyalty?.points == 200)
        let told = try #require(try payloads(.returnAccepted, in: shop).first?.loyalty)
        #expect(told.points == 100)
        #expect(told.tier == "bronze")
        #expect(told.toNextTier == 90_000)
        #expect(told.nextReward == nil)
    }

    @Test func `who collects nothing is told nothing`() throws {
        let shop = try TestShop()
        let goods = try shop.register(1, of: shop.add(order()))
        #expect(goods.status == .registered)
        let payload = try #require(try payloads(.returnRegistered, in: shop).first)
        #expect(payload.loyalty == nil)
    }

    @Test func `the end of a tier is told once, a month before, with what would keep it`() throws {
        let shop = try TestShop.rewarding()
        try shop.ship(shop.bought("ZP-1", 120_000))
        #expect(try shop.tier() == .silver)
        shop.clock.advance(seconds: 200 * 86_400)
        try shop.ship(shop.bought("ZP-2", 30_000))
        shop.clock.advance(seconds: 134 * 86_400)
        _ = try shop.keepPoints()
        #expect(try payloads(.tierEnding, in: shop) == [])
        shop.clock.advance(seconds: 86_400)
        #expect(try shop.keepPoints().warned == 1)
        shop.clock.advance(seconds: 86_400)
        #expect(try shop.keepPoints().isEmpty)
        let told = try payloads(.tierEnding, in: shop)
        #expect(told.map(\.loyalty?.tierUntil) == ["2027-03-10"])
        #expect(told.map(\.loyalty?.toKeepTier) == [70_000])
        try shop.ship(shop.bought("ZP-3", 80_000))
        shop.clock.advance(seconds: 40 * 86_400)
        _ = try shop.keepPoints()
        #expect(try shop.tier() == .silver)
    }

    @Test func `who has spent enough by then is told nothing`() throws {
        let shop = try TestShop.rewarding()
        try shop.ship(shop.bought("ZP-1", 120_000))
        shop.clock.advance(seconds: 200 * 86_400)
        try shop.ship(shop.bought("ZP-2", 130_000))
        shop.clock.advance(seconds: 140 * 86_400)
        #expect(try shop.keepPoints().warned == 0)
        #expect(try payloads(.tierEnding, in: shop) == [])
    }
}

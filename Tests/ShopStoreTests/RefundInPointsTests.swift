import Shop
import Testing

@testable import ShopStore

@Suite struct RefundInPointsTests {
    /// An accepted return of 100.00 zł, of an order that gave points long ago.
    private func accepted() throws -> (TestShop, Return) {
        let shop = try TestShop.rewarding(waiting: .days(0))
        let order = try shop.delivered("ZP-1", [line("A", 2, 20_000)])
        let goods = try shop.register(1, of: order)
        try shop.receive(goods)
        return (shop, try shop.accept(goods))
    }

    private func settle(_ goods: Return, in shop: TestShop) throws -> Return {
        let payouts = [Settlement.Payout(instrument: .points, amount: grosze(10_000))]
        let settlement = Settlement(payouts: payouts, document: .register, consent: "na prośbę")
        return try shop.take(.settle(settlement), with: goods.id)
    }

    @Test func `a refund in points really gives them, at what a point is worth`() throws {
        let (shop, goods) = try accepted()
        #expect(try shop.points().balance == 100)
        let settled = try settle(goods, in: shop)
        #expect(settled.entries.standing.map(\.reference) == ["L-000001"])
        #expect(try shop.points().balance == 100 + 2_000)
        #expect(try shop.store.check() == [])
    }

    @Test func `undoing takes them again, and is refused once they are spent`() throws {
        let (shop, goods) = try accepted()
        _ = try settle(goods, in: shop)
        try shop.take(.undo, with: goods.id)
        #expect(try shop.points().balance == 100)
        _ = try settle(goods, in: shop)
        try shop.store.adjustPoints(of: "L-000001", by: -1_500, because: "nagroda", by: shop.by)
        #expect(throws: PointsRefusal.spentMeanwhile(missing: 1_400)) {
            try shop.take(.undo, with: goods.id)
        }
        #expect(try shop.points().balance == 600)
        #expect(try shop.goods(goods.id).status == .settled)
        #expect(try shop.store.check() == [])
    }

    @Test func `without a programme another way has to be chosen`() throws {
        let shop = try TestShop()
        let goods = try shop.register(1, of: shop.add(order()))
        try shop.receive(goods)
        try shop.accept(goods)
        let due = try shop.goods(goods.id).due
        let payouts = [Settlement.Payout(instrument: .points, amount: due)]
        let settlement = Settlement(payouts: payouts, document: .register, consent: "x")
        #expect(throws: PointsRefusal.notOpened) {
            try shop.take(.settle(settlement), with: goods.id)
        }
        #expect(try shop.goods(goods.id).status == .accepted)
    }
}

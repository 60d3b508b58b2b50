import Shop
import Testing

@testable import ShopStore

extension TestShop {
    /// Anna's account `L-000001`: 100 points from an order of 10 March 2026, and others that
    /// were given ten days later; the order is `ZP-1`.
    static func withPoints(_ points: Int, at path: String? = nil) throws -> TestShop {
        let clock = HandClock(moment("2026-01-01"))
        let store = try path.map {
            try ShopStore.create($0, owner: "owner", zone: .utc, now: { clock.now })
        }
        let shop = try store.map { try TestShop($0, clock) } ?? TestShop(clock: clock)
        let terms = LoyaltyTerms(from: shop.store.moment, waiting: .days(0))
        try shop.store.openLoyalty(with: terms, by: shop.by)
        clock.advance(seconds: (day("2026-03-10") - day("2026-01-01")) * 86_400)
        try shop.ship(shop.bought("ZP-1", 10_000))
        clock.advance(seconds: 10 * 86_400)
        if points > 100 {
            try shop.store.adjustPoints(
                of: "L-000001",
                by: points - 100,
                because: "gratis",
                by: shop.by
            )
        }
        return shop
    }

    @discardableResult
    func reward(
        _ name: String = "Darmowa dostawa",
        _ gives: Reward.Gives = .freeDelivery,
        cost: Int = 150,
        tier: Tier = .bronze,
        perCustomer: Int? = nil,
        inTotal: Int? = nil
    ) throws -> Reward {
        let terms = Reward.Terms(
            name: name,
            gives: gives,
            cost: cost,
            tier: tier,
            perCustomer: perCustomer,
            inTotal: inTotal,
            validDays: 30
        )
        return try store.add(terms, by: by)
    }

    @discardableResult
    func redeem(_ reward: Reward, by visitor: Visitor? = nil) throws -> Coupon {
        try store.redeem(reward.id, for: "L-000001", by: (visitor ?? owner).signatory)
    }

    func ordered(_ number: String = "ZP-1") throws -> ID<Order> {
        try #require(try store.orders(numbered: number, by: owner).first)
    }

    func code(of coupon: Coupon) throws -> VoucherCode {
        try #require(try store.coupon(coupon.id, by: owner)?.code)
    }

    /// The points of each lot, the oldest first.
    func lots() throws -> [Int] {
        try store.engine.read { try $0.lots(where: "1 = 1").map(\.available) }
    }
}

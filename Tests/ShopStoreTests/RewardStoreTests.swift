import Shop
import Testing

@testable import ShopStore

@Suite struct RewardStoreTests {
    @Test func `a refused reward takes nothing and leaves no coupon`() throws {
        let shop = try TestShop.withPoints(500)
        func refusal(_ reward: Reward) throws -> Reward.Refusal? {
            do {
                try shop.redeem(reward)
                return nil
            } catch let refusal as Reward.Refusal {
                return refusal
            }
        }
        #expect(try refusal(shop.reward("A", cost: 501)) == .notEnough(missing: 1))
        #expect(
            try refusal(shop.reward("B", tier: .gold)) == .tierTooLow(needed: .gold, had: .bronze)
        )
        let once = try shop.reward("C", cost: 100, perCustomer: 1)
        let coupon = try shop.redeem(once)
        #expect(try refusal(once) == .limitReached(1))
        try shop.store.giveBack(coupon.id, by: shop.by)
        #expect(try refusal(once) == nil)
        let off = try shop.store.offer(once.id, false, seen: 1, by: shop.by)
        #expect(try refusal(off) == .switchedOff)
        #expect(try shop.points().balance == 400)
        #expect(try shop.store.number("SELECT count(*) FROM coupons") == 2)
        #expect(try shop.store.check() == [])
    }

    @Test func `a coupon keeps what its reward gave when it was redeemed`() throws {
        let shop = try TestShop.withPoints(500)
        let reward = try shop.reward("Rabat", .percentOff(10), cost: 100)
        let coupon = try shop.redeem(reward)
        var terms = reward.terms
        terms.name = "Rabat 15%"
        terms.gives = .percentOff(15)
        terms.cost = 250
        let changed = try shop.store.change(reward.id, to: terms, seen: 1, by: shop.by)
        #expect(changed.version == 2)
        let kept = try #require(try shop.store.coupon(coupon.id, by: shop.owner)?.coupon)
        #expect(kept.gives == .percentOff(10))
        #expect(kept.name == "Rabat")
        #expect(kept.cost == 100)
        #expect(try shop.redeem(changed).gives == .percentOff(15))
        #expect(throws: Stale.self) {
            try shop.store.change(reward.id, to: terms, seen: 1, by: shop.by)
        }
        #expect(try shop.store.check() == [])
    }

    @Test func `a reward needs a name of its own, an article that is there, and a manager`() throws
    {
        let shop = try TestShop.withPoints(500)
        try shop.reward("Kawa")
        #expect(throws: Reward.Refusal.nameTaken("kawa ")) { try shop.reward("kawa ") }
        #expect(throws: Reward.Refusal.noSuchArticle("X")) {
            try shop.reward("Kubek", .product("X"))
        }
        #expect(try shop.reward("Kubek", .product("A")).terms.gives == .product("A"))
        #expect(throws: Reward.Refusal.unusable(.cost)) { try shop.reward("Nic", cost: 0) }
        let clerk = try shop.visitor(.warehouse)
        #expect(throws: Forbidden(.keepLoyalty)) {
            try shop.store.add(
                Reward.Terms(name: "X", gives: .freeDelivery, cost: 1),
                by: clerk.signatory
            )
        }
        let viewer = try shop.visitor(.viewer)
        let reward = try shop.store.reward(named: " KAWA", by: viewer)
        #expect(throws: Forbidden(.serveLoyalty)) { try shop.redeem(reward, by: viewer) }
        let coupon = try shop.redeem(reward, by: clerk)
        #expect(try shop.store.coupon(coupon.id, by: viewer)?.code == nil)
        #expect(try shop.store.coupon(coupon.id, by: clerk)?.code != nil)
    }

    @Test func `coupons are asked for in the one language of lists, page by page`() throws {
        let shop = try TestShop.withPoints(1_000)
        let (one, two) = (try shop.reward("Dostawa", cost: 100), try shop.reward("Kawa", cost: 50))
        let coupons = try [one, two, one, two].map { try shop.redeem($0) }
        try shop.store.use(coupons[0].id, on: shop.ordered(), by: shop.by)
        try shop.store.giveBack(coupons[1].id, by: shop.by)
        func numbers(_ text: String) throws -> [Int64] {
            try shop.store.coupons(
                Query(text),
                sort: Sort(.issued),
                at: .first,
                limit: 10,
                by: shop.owner
            ).rows.map(\.id)
        }
        #expect(try numbers("") == [1, 2, 3, 4])
        #expect(try numbers("status:used") == [1])
        #expect(try numbers("status:issued") == [3, 4])
        #expect(try numbers("nagroda:kawa") == [2, 4])
        #expect(try numbers("order:zp-1") == [1])
        #expect(try numbers("points>60 -status:used") == [3])
        #expect(try numbers("konto:l-000001 kp-2026-000004") == [4])
        #expect(try numbers("kind:free-delivery status:returned") == [2])
        shop.clock.advance(seconds: 31 * 86_400)
        #expect(try numbers("status:expired") == [3, 4])
        #expect(try numbers("status:issued") == [])
        let page = try shop.store.coupons(
            .everything,
            sort: Sort(.issued, descending: true),
            at: .first,
            limit: 3,
            by: shop.owner
        )
        #expect(page.rows.map(\.id) == [4, 3, 2])
        #expect(page.hasLater)
        #expect(page.rows.map(\.status) == [.expired, .expired, .returned])
        let viewer = try shop.visitor(.viewer)
        let mine = try shop.store.coupons(of: page.rows[0].customer, by: viewer)
        #expect(mine.map(\.holder) == Array(repeating: Masked.name(page.rows[0].holder), count: 4))
    }

    @Test func `an account may choose from what is offered, told what is missing`() throws {
        let shop = try TestShop.withPoints(500)
        try shop.reward("A", cost: 100, perCustomer: 1)
        try shop.reward("B", cost: 700)
        let off = try shop.reward("C", cost: 50)
        try shop.store.offer(off.id, false, seen: 1, by: shop.by)
        try shop.redeem(shop.store.reward(named: "a", by: shop.owner))
        let choices = try shop.store.rewardChoices(for: "anna@example.com", by: shop.owner)
        #expect(choices.map(\.reward.terms.name) == ["A", "B"])
        #expect(choices.map(\.refusal) == [.limitReached(1), .notEnough(missing: 300)])
        let page = try shop.store.rewards(
            Query("kind:free-delivery cost<400"),
            sort: Sort(.cost),
            at: .first,
            limit: 10,
            by: shop.owner
        )
        #expect(page.rows.map(\.reward.terms.name) == ["C", "A"])
        #expect(page.rows.map(\.offer.takenInTotal) == [0, 1])
    }

    @Test func `figures tell how each reward was chosen over a period`() throws {
        let shop = try TestShop.withPoints(1_000)
        let reward = try shop.reward(cost: 100)
        let coupons = try (1...3).map { _ in try shop.redeem(reward) }
        try shop.store.use(coupons[0].id, on: shop.ordered(), by: shop.by)
        try shop.store.giveBack(coupons[1].id, by: shop.by)
        shop.clock.advance(seconds: 40 * 86_400)
        _ = try shop.store.expireCoupons(by: shop.by)
        let march = day("2026-03-01")...day("2026-03-31")
        let first = try #require(try shop.store.rewardFigures(over: march, by: shop.owner).first)
        #expect(first.redeemed == 3)
        #expect(first.points == 300)
        #expect((first.used, first.returned, first.expired) == (1, 1, 0))
        let april = day("2026-04-01")...day("2026-04-30")
        let second = try #require(try shop.store.rewardFigures(over: april, by: shop.owner).first)
        #expect((second.redeemed, second.used, second.expired) == (0, 0, 1))
    }

    @Test func `a coupon that was tampered with is found`() throws {
        let shop = try TestShop.withPoints(500)
        let coupon = try shop.redeem(shop.reward())
        try shop.store.use(coupon.id, on: shop.ordered(), by: shop.by)
        #expect(try shop.store.check() == [])
        try shop.store.tamper("UPDATE coupons SET status = 'issued', order_id = NULL")
        #expect(try shop.store.check() == [.coupon(number: coupon.number)])
    }

    @Test func `the mail that brings a coupon has its code only while it can be used`() throws {
        let shop = try TestShop.withPoints(500)
        let coupon = try shop.redeem(shop.reward())
        let payloads = try shop.store.engine.read { session in
            try session.all(
                "SELECT payload FROM messages WHERE template = 'coupon.issued'",
                from: "messages"
            ) { try $0.text() }
        }
        let payload = try #require(payloads.first)
        let code = try shop.code(of: coupon)
        #expect(payloads.count == 1)
        #expect(!payload.contains(code.text) && !payload.contains(code.grouped))
        #expect(try shop.store.couponCode(for: coupon.id.key) == code.grouped)
        try shop.store.giveBack(coupon.id, by: shop.by)
        #expect(try shop.store.couponCode(for: coupon.id.key) == nil)
        let withdrawn = try shop.store.number(
            "SELECT count(*) FROM messages WHERE template = 'coupon.issued' AND state = 'withdrawn'"
        )
        #expect(withdrawn == 1)
    }

    @Test(arguments: 1...12)
    func `whatever happens to coupons, they and the ledger agree`(seed: UInt64) throws {
        let shop = try TestShop.withPoints(900)
        let rewards = try [
            shop.reward("A", cost: 210, perCustomer: 2), shop.reward("B", cost: 90, inTotal: 3),
            shop.reward("C", cost: 40),
        ]
        var dice = Dice(seed)
        let order = try shop.ordered()
        for _ in 1...30 {
            let key: ID<Coupon> = ID(Int64(Int.random(in: 1...6, using: &dice)))
            switch Int.random(in: 0...6, using: &dice) {
            case 0: _ = try? shop.store.use(key, on: order, by: shop.by)
            case 1: _ = try? shop.store.reopen(key, by: shop.by)
            case 2: _ = try? shop.store.giveBack(key, by: shop.by)
            case 3: shop.clock.advance(seconds: 9 * 86_400)
            case 4: _ = try shop.store.expireCoupons(by: shop.by, at: 2)
            case _: _ = try? shop.redeem(dice.one(of: rewards))
            }
        }
        #expect(try shop.store.check() == [])
        let held = try shop.store.number(
            "SELECT coalesce(sum(cost), 0) FROM coupons WHERE status <> 'returned'"
        )
        #expect(try shop.points().balance + held == 900)
        for (id, limit) in [(1, 2), (2, 3)] {
            let taken = try shop.store.number(
                "SELECT count(*) FROM coupons WHERE reward_id = \(id) AND status <> 'returned'"
            )
            #expect(taken <= limit)
        }
    }
}

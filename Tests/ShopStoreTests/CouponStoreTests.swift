import Dispatch
import Foundation
import Shop
import Synchronization
import Testing

@testable import ShopStore

@Suite struct CouponStoreTests {
    @Test func `points buy a coupon that is found by its code, however it is typed`() throws {
        let shop = try TestShop.withPoints(500)
        let coupon = try shop.redeem(shop.reward(cost: 150))
        #expect(coupon.number == "KP-2026-000001")
        #expect(try shop.lots() == [0, 350])
        let code = try shop.code(of: coupon)
        #expect(coupon.hint == code.hint)
        for typed in [code.text, code.grouped.lowercased(), " \(code.grouped) ", "kp-2026-000001"] {
            #expect(try shop.store.coupon(named: typed, by: shop.owner) == coupon.id)
        }
        #expect(try shop.store.coupon(named: "ABCD-EFGH-2345", by: shop.owner) == nil)
        #expect(try shop.store.coupon(named: "", by: shop.owner) == nil)
        #expect(try shop.store.check() == [])
    }

    @Test func `a coupon is used once, and the other till is told when, on what and by whom`()
        throws
    {
        let shop = try TestShop.withPoints(500)
        let coupon = try shop.redeem(shop.reward())
        let used = try shop.store.use(coupon.id, on: shop.ordered(), by: shop.by)
        let use = try #require(used.use)
        #expect(use.number == "ZP-1")
        #expect(use.author == .staff(shop.owner.staff.id))
        let other = try shop.visitor(.warehouse)
        #expect(throws: Coupon.Refusal.usedAlready(use)) {
            try shop.store.use(coupon.id, on: shop.ordered(), by: other.signatory)
        }
        #expect(throws: Coupon.Refusal.usedAlready(use)) {
            try shop.store.giveBack(coupon.id, by: other.signatory)
        }
        #expect(try shop.points().balance == 350)
        #expect(try shop.store.check() == [])
    }

    @Test func `a mistaken use is taken back, and the coupon is good again`() throws {
        let shop = try TestShop.withPoints(500)
        let clerk = try shop.visitor(.warehouse)
        let coupon = try shop.redeem(shop.reward(), by: clerk)
        try shop.store.use(coupon.id, on: shop.ordered(), by: clerk.signatory)
        try shop.store.reopen(coupon.id, by: clerk.signatory)
        try shop.store.use(coupon.id, on: shop.ordered(), by: clerk.signatory)
        shop.clock.advance(seconds: 61)
        #expect(throws: Coupon.Refusal.self) {
            try shop.store.reopen(coupon.id, by: clerk.signatory)
        }
        try shop.store.reopen(coupon.id, by: shop.by)
        #expect(try shop.store.check() == [])
    }

    @Test func `points that come back are where they came from, with the expiry they had`() throws {
        let shop = try TestShop.withPoints(500)
        let coupon = try shop.redeem(shop.reward(cost: 220))
        #expect(try shop.lots() == [0, 280])
        try shop.store.giveBack(coupon.id, by: shop.by)
        #expect(try shop.lots() == [100, 400])
        #expect(try shop.points().balance == 500)
        #expect(try shop.store.check() == [])
        // The order's hundred expire a year after 10 March, also when nobody has come by.
        let second = try shop.redeem(shop.reward("Druga", cost: 220))
        shop.clock.advance(seconds: (day("2026-04-15") - day("2026-03-20")) * 86_400)
        try shop.store.reopenedBack(second, by: shop)
        shop.clock.advance(seconds: (day("2027-03-11") - day("2026-04-15")) * 86_400)
        #expect(try shop.keepPoints().expired == 100)
        #expect(try shop.lots() == [0, 400])
        #expect(try shop.store.check() == [])
    }

    @Test func `what nobody used in time expires, in batches, and twice changes nothing`() throws {
        let shop = try TestShop.withPoints(1_000)
        let reward = try shop.reward(cost: 100)
        for _ in 1...5 { try shop.redeem(reward) }
        shop.clock.advance(seconds: 30 * 86_400)
        #expect(try !shop.store.hasCouponsDue())
        shop.clock.advance(seconds: 86_400)
        #expect(try shop.store.expireCoupons(by: shop.by, at: 2) == 5)
        let deeds = try shop.store.number("SELECT count(*) FROM deeds")
        #expect(try shop.store.expireCoupons(by: shop.by, at: 2) == 0)
        #expect(try shop.store.number("SELECT count(*) FROM deeds") == deeds)
        #expect(try shop.points().balance == 500)
        let id: ID<Coupon> = ID(1)
        #expect(throws: Coupon.Refusal.expired(on: day("2026-04-19"))) {
            try shop.store.use(id, on: shop.ordered(), by: shop.by)
        }
        #expect(try shop.store.check() == [])
    }

    @Test func `of two tills that use one coupon at once, one does`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("shop.sqlite")
        let shop = try TestShop.withPoints(500, at: path)
        let coupon = try shop.redeem(shop.reward())
        let order = try shop.ordered()
        let (clock, by) = (shop.clock, shop.by)
        let other = try ShopStore.open(path, patience: 10, now: { clock.now })
        let outcomes = Mutex<[Coupon.Refusal?]>([])
        DispatchQueue.concurrentPerform(iterations: 8) { till in
            let store = till.isMultiple(of: 2) ? shop.store : other
            do {
                try store.use(coupon.id, on: order, by: by)
                outcomes.withLock { $0.append(nil) }
            } catch {
                outcomes.withLock { $0.append(error as? Coupon.Refusal) }
            }
        }
        let use = try #require(try shop.store.coupon(coupon.id, by: shop.owner)?.coupon.use)
        let ended = outcomes.withLock { $0 }
        #expect(ended.count { $0 == nil } == 1)
        #expect(ended.count { $0 == .usedAlready(use) } == 7)
        #expect(try shop.store.check() == [])
    }

    @Test func `the last reward goes to one of two tills`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("shop.sqlite")
        let shop = try TestShop.withPoints(900, at: path)
        let reward = try shop.reward(inTotal: 3)
        let (clock, by) = (shop.clock, shop.by)
        let other = try ShopStore.open(path, patience: 10, now: { clock.now })
        let refusals = Mutex<[Reward.Refusal?]>([])
        DispatchQueue.concurrentPerform(iterations: 6) { till in
            let store = till.isMultiple(of: 2) ? shop.store : other
            do {
                try store.redeem(reward.id, for: "L-000001", by: by)
            } catch {
                refusals.withLock { $0.append(error as? Reward.Refusal) }
            }
        }
        #expect(refusals.withLock { $0 } == [.noneLeft(of: 3), .noneLeft(of: 3), .noneLeft(of: 3)])
        #expect(try shop.points().balance == 450)
        #expect(try shop.store.check() == [])
    }

    @Test func `a scan of its code opens a coupon, and of a stranger's nothing`() throws {
        let shop = try TestShop.withPoints(500)
        let coupon = try shop.redeem(shop.reward())
        let code = try shop.code(of: coupon)
        for text in [code.text, code.grouped.lowercased(), coupon.number] {
            let scanned = try #require(Code(text))
            let targets = try shop.store.targets(of: scanned, by: shop.owner)
            #expect(targets == [.coupon(coupon.id, number: coupon.number)])
        }
        let stranger = VoucherCode(from: [UInt8](repeating: 7, count: 16))
        let unknown = try #require(Code(stranger.text))
        #expect(try shop.store.targets(of: unknown, by: shop.owner) == [])
    }

    @Test func `a code made under a lost key is shown to nobody`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("shop.sqlite")
        let shop = try TestShop.withPoints(500, at: path)
        let coupon = try shop.redeem(shop.reward())
        try FileManager.default.removeItem(atPath: path + "-key")
        let other = try ShopStore.open(path)
        let file = try #require(try other.coupon(coupon.id, by: shop.owner))
        #expect(file.code == nil)
        #expect(file.coupon.hint == coupon.hint)
    }

    @Test func `no code lies in the file, nor in what the history tells`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("shop.sqlite")
        var codes: [VoucherCode] = []
        do {
            let shop = try TestShop.withPoints(500, at: path)
            let coupon = try shop.redeem(shop.reward())
            codes.append(try shop.code(of: coupon))
            try shop.store.use(coupon.id, on: shop.ordered(), by: shop.by)
            #expect(try ShopStore.open(path).coupon(coupon.id, by: shop.owner)?.code == codes[0])
        }
        for (name, bytes) in try folder.contents() where !name.hasSuffix("-key") {
            for secret in codes.flatMap({ [$0.text, $0.grouped] }) {
                #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret) in \(name)")
            }
        }
        #expect(codes.count == 1)
    }
}

extension ShopStore {
    /// Uses a coupon, takes that back as a manager, and gives it back.
    fileprivate func reopenedBack(_ coupon: Coupon, by shop: TestShop) throws {
        try use(coupon.id, on: shop.ordered(), by: shop.by)
        try reopen(coupon.id, by: shop.by)
        try giveBack(coupon.id, by: shop.by)
    }
}

import Shop
import Testing

@testable import ShopStore

@Suite struct LoyaltyTests {
    @Test func `shipping grants, the window's end releases, and a run done twice changes nothing`()
        throws
    {
        let shop = try TestShop.rewarding()
        let order = try shop.ship(shop.bought("ZP-1", 12_345))
        #expect(try shop.points() == Points(balance: 0, pending: 123))
        #expect(try shop.keepPoints().isEmpty)
        try shop.step(.deliver, with: order)
        shop.clock.advance(seconds: 30 * 86_400)
        #expect(try shop.keepPoints().isEmpty)
        shop.clock.advance(seconds: 86_400)
        #expect(try shop.keepPoints().released == 123)
        #expect(try shop.points() == Points(balance: 123, pending: 0))
        #expect(try shop.keepPoints().isEmpty)
        shop.clock.advance(seconds: 365 * 86_400)
        #expect(try shop.keepPoints().isEmpty)
        shop.clock.advance(seconds: 86_400)
        #expect(try shop.keepPoints().expired == 123)
        #expect(try shop.points() == Points(balance: 0, pending: 0))
        #expect(try shop.store.check() == [])
    }

    @Test func `what is accepted takes its points along, and reopening gives them again`() throws {
        let shop = try TestShop.rewarding()
        let order = try shop.delivered("ZP-1", [line("A", 2, 20_000), line("B", 1, 10_000)])
        #expect(try shop.points().pending == 300)
        let goods = try shop.register(1, of: order)
        try shop.receive(goods)
        #expect(try shop.points().pending == 300)
        try shop.accept(goods)
        #expect(try shop.points().pending == 200)
        #expect(try shop.store.check() == [])
        try shop.take(.reopen(reason: "pomyłka"), with: goods.id)
        #expect(try shop.points().pending == 300)
        #expect(try shop.store.check() == [])
    }

    @Test func `points spent meanwhile leave a balance below zero`() throws {
        let shop = try TestShop.rewarding(waiting: .days(0))
        let order = try shop.delivered("ZP-1", [line("A", 1, 10_000)])
        try shop.store.adjustPoints(of: "L-000001", by: -70, because: "nagroda", by: shop.by)
        let goods = try shop.register(1, of: order)
        try shop.receive(goods)
        try shop.accept(goods)
        #expect(try shop.points() == Points(balance: -70, pending: 0))
        try shop.take(.undo, with: goods.id)
        #expect(try shop.points() == Points(balance: 30, pending: 0))
        #expect(try shop.store.check() == [])
    }

    @Test func `an order and a return know where their customer stands today`() throws {
        let shop = try TestShop.rewarding()
        let order = try shop.delivered("ZP-1", [line("A", 2, 20_000)])
        let goods = try shop.register(1, of: order)
        let waiting = PointsStanding(number: "L-000001", balance: 0, pending: 200, tier: .bronze)
        #expect(try shop.store.order(order, by: shop.owner)?.standing == waiting)
        #expect(try shop.store.goodsReturned(goods.id, by: shop.owner)?.standing == waiting)
        try shop.take(.cancel(note: "pomyłka"), with: goods.id)
        shop.clock.advance(seconds: 60 * 86_400)
        let released = PointsStanding(number: "L-000001", balance: 200, pending: 0, tier: .bronze)
        #expect(try shop.store.order(order, by: shop.owner)?.standing == released)
    }

    @Test func `an open return keeps points waiting`() throws {
        let shop = try TestShop.rewarding()
        let order = try shop.delivered("ZP-1", [line("A", 2, 20_000)])
        let goods = try shop.register(1, of: order)
        shop.clock.advance(seconds: 60 * 86_400)
        #expect(try shop.keepPoints().isEmpty)
        try shop.take(.cancel(note: "pomyłka"), with: goods.id)
        #expect(try shop.points() == Points(balance: 200, pending: 0))
    }

    @Test func `orders from before the beginning give nothing and take nothing`() throws {
        let shop = try TestShop(clock: HandClock(moment("2026-03-10")))
        let old = try shop.add(order("OLD"))
        try shop.store.openLoyalty(by: shop.by)
        let goods = try shop.register(1, of: old)
        try shop.receive(goods)
        try shop.accept(goods)
        #expect(try shop.store.number("SELECT count(*) FROM point_accounts") == 0)
        #expect(throws: PointsRefusal.alreadyOpened) {
            try shop.store.openLoyalty(by: shop.by)
        }
        #expect(try shop.store.check() == [])
    }

    @Test func `what was sent by mistake is taken back while nothing of it is spent`() throws {
        let shop = try TestShop.rewarding(waiting: .days(0))
        let first = try shop.ship(shop.bought("ZP-1", 10_000))
        #expect(try shop.points().balance == 100)
        try shop.store.undoStep(with: first, seen: shop.version(of: first), by: shop.by)
        #expect(try shop.points().balance == 0)
        try shop.step(.ship(carrier: "DPD", tracking: "T-2"), with: first)
        #expect(try shop.points().balance == 100)
        try shop.store.adjustPoints(of: "L-000001", by: -40, because: "nagroda", by: shop.by)
        #expect(throws: PointsRefusal.spentMeanwhile(missing: 40)) {
            try shop.store.undoStep(with: first, seen: shop.version(of: first), by: shop.by)
        }
        #expect(try shop.points().balance == 60)
        #expect(try shop.store.check() == [])
    }

    @Test func `older orders keep their rules, and newer ones follow theirs`() throws {
        let shop = try TestShop.rewarding()
        try shop.add(shop.bought("ZP-1", 10_000))
        var terms = try #require(try shop.store.allTerms(by: shop.owner).last)
        terms.rate = 300
        terms.extras = [
            ExtraRule(
                name: "Kubki",
                condition: try Query("sku:KUB channel:shop"),
                gives: .points(50)
            )
        ]
        shop.clock.advance(seconds: 60)
        #expect(try shop.store.setTerms(terms, by: shop.by).version == 2)
        shop.clock.advance(seconds: 60)
        try shop.ship(shop.bought("ZP-2", 10_000, sku: "KUB-1"))
        #expect(try shop.points().pending == 350)
        let old = try #require(try shop.store.orders(numbered: "ZP-1", by: shop.owner).first)
        for step in [Order.Move.pick, .pack, .ship(carrier: "DPD", tracking: "")] {
            try shop.step(step, with: old)
        }
        #expect(try shop.points().pending == 450)
        #expect(throws: PointsRefusal.unusableTerms(.tooEarly)) {
            try shop.store.setTerms(terms, from: day("2026-03-09"), by: shop.by)
        }
        terms.rate = -1
        #expect(throws: PointsRefusal.unusableTerms(.rate)) {
            try shop.store.setTerms(terms, by: shop.by)
        }
        #expect(try shop.store.check() == [])
    }

    @Test func `spending raises at once, and the period's end lowers`() throws {
        let shop = try TestShop.rewarding()
        try shop.ship(shop.bought("ZP-1", 60_000))
        #expect(try shop.tier() == .bronze)
        let second = try shop.ship(shop.bought("ZP-2", 60_000))
        #expect(try shop.tier() == .silver)
        try shop.step(.deliver, with: second)
        try shop.ship(shop.bought("ZP-3", 10_000))
        #expect(try shop.points().pending == 600 + 600 + 125)
        let goods = try shop.register(1, of: second)
        try shop.receive(goods)
        try shop.accept(goods)
        #expect(try shop.tier() == .silver)
        shop.clock.advance(seconds: 340 * 86_400)
        #expect(try shop.keepPoints().warned == 1)
        #expect(try shop.tier() == .silver)
        shop.clock.advance(seconds: 30 * 86_400)
        #expect(try shop.keepPoints().tiers == 1)
        #expect(try shop.tier() == .bronze)
        #expect(try shop.keepPoints().isEmpty)
        #expect(try shop.store.number("SELECT count(*) FROM tier_changes") == 2)
        #expect(try shop.store.check() == [])
    }

    @Test func `each account tells what is missing to the next reward`() throws {
        let shop = try TestShop.rewarding(waiting: .days(0))
        _ = try shop.delivered("ZP-1", [line("A", 1, 10_000)])
        #expect(try shop.prospect() == nil)
        try shop.reward("Dostawa", cost: 90)
        try shop.reward("Kawa", cost: 150)
        let prospect = try #require(try shop.prospect())
        #expect(prospect.open.map(\.terms.name) == ["Dostawa"])
        #expect(prospect.next?.terms.name == "Kawa")
        #expect(prospect.missing == 50)
    }

    @Test func `figures tell what is owed to customers, and which rewards they chose`() throws {
        let shop = try TestShop.rewarding(waiting: .days(0))
        _ = try shop.delivered("ZP-1", [line("A", 1, 20_000)])
        try shop.reward("Kawa", cost: 500)
        try shop.redeem(shop.reward("Dostawa", cost: 150))
        let figures = try shop.store.loyaltyFigures(by: shop.owner)
        #expect(figures.outstanding == 50)
        #expect(figures.liability == grosze(250))
        #expect(figures.redemptionRate == 750)
        #expect(figures.memberShare == 1_000)
        #expect(figures.chosen.map(\.name) == ["Dostawa"])
        #expect(figures.chosen.map(\.redeemed) == [1])
    }

    @Test func `a clerk corrects no points, and a manager gives a reason`() throws {
        let shop = try TestShop.rewarding()
        try shop.ship(shop.bought("ZP-1", 10_000))
        let clerk = try shop.visitor(.warehouse)
        #expect(throws: Forbidden(.keepLoyalty)) {
            try shop.store.adjustPoints(
                of: "L-000001",
                by: 5,
                because: "x",
                by: clerk.signatory
            )
        }
        let marek = try shop.visitor(.manager)
        #expect(throws: PointsRefusal.missingReason) {
            try shop.store.adjustPoints(of: "L-000001", by: 5, because: "", by: marek.signatory)
        }
        #expect(throws: PointsRefusal.noSuchAccount("L-9")) {
            try shop.store.adjustPoints(of: "L-9", by: 5, because: "x", by: marek.signatory)
        }
        let after = try shop.store.adjustPoints(
            of: "anna@example.com",
            by: 5,
            because: "gratis",
            by: marek.signatory
        )
        #expect(after == 5)
        #expect(try shop.store.check() == [])
    }
}

struct Points: Hashable {
    var balance: Int
    var pending: Int
}

extension TestShop {
    /// A shop with a programme that began long ago: a point for a złoty, for a year.
    static func rewarding(waiting: LoyaltyTerms.Waiting = .window) throws -> TestShop {
        let clock = HandClock(moment("2026-01-01"))
        let shop = try TestShop(clock: clock)
        let terms = LoyaltyTerms(from: shop.store.moment, waiting: waiting)
        try shop.store.openLoyalty(with: terms, by: shop.owner.signatory)
        clock.advance(seconds: (day("2026-03-10") - day("2026-01-01")) * 86_400)
        return shop
    }

    /// An order that is paid and waits, placed now.
    func bought(_ number: String, _ gross: Int, sku: String = "A") -> IncomingOrder {
        var incoming = order(number, [line(sku, 1, gross)], status: .paid)
        incoming.placed = clock.now
        return incoming
    }

    func delivered(_ number: String, _ lines: [IncomingLine]) throws -> ID<Order> {
        var incoming = order(number, lines)
        incoming.placed = clock.now
        incoming.delivered = clock.now
        return try add(incoming)
    }

    func keepPoints() throws -> ShopStore.PointsKept {
        try store.keepPoints(by: owner.signatory)
    }

    func points(of number: String = "L-000001") throws -> Points {
        try store.engine.read { session in
            let account = try session.openAccount(of: session.customer(withAccount: number))
            return Points(
                balance: account?.account.balance ?? 0,
                pending: account?.account.pending ?? 0
            )
        }
    }

    func prospect(of number: String = "L-000001") throws -> Reward.Prospect? {
        try store.pointsAccount(named: number, by: owner).prospect
    }

    func tier(of number: String = "L-000001") throws -> Tier? {
        try store.engine.read { session in
            try session.openAccount(of: session.customer(withAccount: number))?.standing.tier
        }
    }
}

import Shop
import Testing

@testable import ShopStore

/// Who asked for an article is told when it is there again, once, and in turn.
@Suite struct StockRequestTests {
    private func shop(_ units: [String: Int] = ["KURTKA-M": 0]) throws -> TestShop {
        try TestShop.stocked(units)
    }

    @Test func `as many are told as units came, who asked first among them`() throws {
        let shop = try shop()
        for name in ["anna", "jan", "ewa"] {
            try shop.ask("KURTKA-M", "\(name)@example.com")
            shop.clock.advance(seconds: 5)
        }
        try shop.adjust("KURTKA-M", by: 2)
        #expect(try shop.told() == ["anna@example.com", "jan@example.com"])
        #expect(try shop.waitingForNews() == ["ewa@example.com"])
        try shop.adjust("KURTKA-M", by: -2)
        #expect(try shop.told().count == 2)
        try shop.adjust("KURTKA-M", by: 5)
        #expect(try shop.told() == ["anna@example.com", "jan@example.com", "ewa@example.com"])
        try shop.adjust("KURTKA-M", by: 5)
        #expect(try shop.told().count == 3)
        #expect(try shop.store.check() == [])
    }

    @Test func `what goes to orders that waited is news for nobody`() throws {
        let shop = try shop()
        try shop.add(paidOrder(2))
        try shop.ask("KURTKA-M", "anna@example.com")
        try shop.adjust("KURTKA-M", by: 2)
        #expect(try shop.told() == [])
        try shop.adjust("KURTKA-M", by: 1)
        #expect(try shop.told() == ["anna@example.com"])
    }

    @Test func `goods that come back for sale are news, those in quarantine are not`() throws {
        let shop = try shop(["KURTKA-M": 1])
        let goods = try shop.register(1, of: shop.ship(paidOrder(1)))
        try shop.ask("KURTKA-M", "anna@example.com")
        try shop.receive(goods)
        #expect(try shop.told() == [])
        try shop.accept(goods)
        #expect(try shop.told() == ["anna@example.com"])
    }

    @Test func `what a cart gives free is news, whether released or lapsed`() throws {
        let shop = try shop(["KURTKA-M": 2])
        let jacket = try shop.variant("KURTKA-M")
        for cart in ["c1", "c2"] {
            try shop.store.reserve(1, of: jacket, for: cart, seconds: 600, by: shop.by)
        }
        for name in ["anna", "jan", "ewa"] { try shop.ask("KURTKA-M", "\(name)@example.com") }
        try shop.store.release(cart: "c1", by: shop.by)
        #expect(try shop.told() == ["anna@example.com"])
        shop.clock.advance(seconds: 600)
        #expect(try shop.store.lapsedCarts() == 1)
        #expect(try shop.store.tidyCarts(by: shop.by) == 1)
        #expect(try shop.told() == ["anna@example.com", "jan@example.com"])
        #expect(try shop.store.lapsedCarts() == 0)
    }

    @Test func `a cart that comes down gives the rest free, whether it had lapsed or not`() throws {
        let shop = try shop(["KURTKA-M": 4])
        let jacket = try shop.variant("KURTKA-M")
        try shop.store.reserve(4, of: jacket, for: "c1", seconds: 600, by: shop.by)
        for name in ["anna", "jan", "ewa", "ola"] {
            try shop.ask("KURTKA-M", "\(name)@example.com")
        }
        try shop.store.reserve(3, of: jacket, for: "c1", seconds: 600, by: shop.by)
        #expect(try shop.told() == ["anna@example.com"])
        shop.clock.advance(seconds: 600)
        try shop.store.reserve(1, of: jacket, for: "c1", seconds: 600, by: shop.by)
        #expect(try shop.told().dropFirst() == ["jan@example.com", "ewa@example.com"])
        try shop.store.reserve(4, of: jacket, for: "c1", seconds: 600, by: shop.by)
        #expect(try shop.told().count == 3)
    }

    @Test func `of a bundle no more are told than what a cart kept makes`() throws {
        let shop = try shop(["KUBEK": 2, "ZESTAW": 0])
        let mug = try shop.variant("KUBEK")
        let bundle = ArticleTerms.Kind.bundle([mug: 2])
        try shop.store.change(shop.variant("ZESTAW"), ArticleTerms(kind: bundle), by: shop.by)
        try shop.store.reserve(2, of: mug, for: "c1", seconds: 600, by: shop.by)
        for name in ["anna", "jan", "ewa"] { try shop.ask("ZESTAW", "\(name)@example.com") }
        try shop.adjust("KUBEK", by: 2)
        #expect(try shop.told() == ["anna@example.com"])
        shop.clock.advance(seconds: 600)
        try shop.store.tidyCarts(by: shop.by)
        #expect(try shop.told() == ["anna@example.com", "jan@example.com"])
    }

    @Test func `a bundle is there again when its last component is`() throws {
        let shop = try shop(["KUBEK": 5, "TALERZ": 0, "ZESTAW": 0])
        let parts = try [shop.variant("KUBEK"): 2, shop.variant("TALERZ"): 1]
        try shop.store.change(
            shop.variant("ZESTAW"),
            ArticleTerms(kind: .bundle(parts)),
            by: shop.by
        )
        for name in ["anna", "jan", "ewa"] { try shop.ask("ZESTAW", "\(name)@example.com") }
        try shop.adjust("TALERZ", by: 9)
        #expect(try shop.told() == ["anna@example.com", "jan@example.com"])
    }

    @Test func `nobody asks twice, nor for what is there`() throws {
        let shop = try shop()
        try shop.ask("KURTKA-M", "anna@example.com")
        try shop.ask("KURTKA-M", "ANNA@example.com")
        #expect(try shop.waitingForNews() == ["anna@example.com"])
        let clerk = try shop.visitor(.warehouse)
        let masked = try shop.store.stockRequests(by: clerk).map(\.email)
        #expect(masked == ["a…@example.com"])
        #expect(throws: StockRefusal.unusableAddress("anna")) {
            try shop.ask("KURTKA-M", "anna")
        }
        try shop.adjust("KURTKA-M", by: 1)
        #expect(throws: StockRefusal.isAvailable) {
            try shop.ask("KURTKA-M", "jan@example.com")
        }
    }
}

extension TestShop {
    fileprivate func ask(_ sku: String, _ email: String) throws {
        try store.request(variant(sku), email: email, language: "pl", by: by)
    }

    fileprivate func told() throws -> [String] {
        try store.read(by: owner) { session in
            try session.all(
                """
                SELECT recipient FROM messages WHERE template = 'stock.available' ORDER BY id
                """,
                from: "messages"
            ) { try $0.text() }
        }
    }

    fileprivate func waitingForNews() throws -> [String] {
        try store.stockRequests(by: owner).map(\.email)
    }
}

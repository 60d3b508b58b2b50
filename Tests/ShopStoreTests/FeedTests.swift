import Shop
import Testing

@testable import ShopStore

/// Suppliers' feeds: whole or not at all.
@Suite struct FeedTests {
    let shop: TestShop
    private let hurt = ArticleImport.Purpose.feed(supplier: "Hurt")

    init() throws {
        shop = try TestShop()
        try shop.take(
            [article("A", named: "Nasza nazwa", ean: "5901234123457"), article("B")],
            as: .products
        )
    }

    private let offer = [
        article(
            nil,
            row: 1,
            of: "1",
            named: "Ich nazwa",
            ean: "5901234123457",
            code: "H-1",
            price: 900,
            cost: 500,
            units: 7
        ),
        article(nil, row: 2, of: "2", named: "Nowy S", code: "H-2", cost: 600, units: 0),
        article(nil, row: 3, of: "2", named: "Nowy M", code: "H-3", cost: 600, units: 3),
    ]

    @Test func `a supplier's stock is the supplier's, and the shop's names stay`() throws {
        let summary = try shop.take(offer, as: hurt)
        #expect((summary.new, summary.changed, summary.refused) == (2, 1, 0))
        #expect(try shop.offered() == ["A": 7, "H-2": 0, "H-3": 3])
        #expect(try shop.row("A").name == "Nasza nazwa")
        #expect(try shop.price("A") == 900)
        #expect(try shop.levels("A").onHand == 0)
        #expect(try shop.siblings()["hurt/2"] == ["H-2", "H-3"])
        let before = try shop.store.dump()
        #expect(try shop.take(offer, as: hurt).changesNothing)
        #expect(try shop.store.dump() == before)
        #expect(try shop.store.check() == [])
    }

    @Test func `looking at the first feed of a supplier tells what taking it in does`() throws {
        try shop.take([article("A", code: "H-2"), article("B", code: "H-3")], as: .products)
        let told = try shop.preview(offer, as: hurt)
        #expect(told.summary == (try shop.take(offer, as: hurt)))
        #expect(told.summary.new == 2)
    }

    @Test func `what is gone from a feed has no units left, once`() throws {
        let more = (4...8).map { article(nil, row: $0, code: "H-\($0)", units: 2) }
        try shop.take(offer + more, as: hurt)
        let summary = try shop.take([offer[0], offer[1]] + more, as: hurt)
        #expect((summary.gone, summary.emptied) == (1, 1))
        #expect(try shop.offered()["H-3"] == 0)
        #expect(try shop.take([offer[0], offer[1]] + more, as: hurt).changesNothing)
    }

    @Test func `what a supplier has without counting it is there, until it is gone`() throws {
        func uncounted(_ code: String) -> IncomingArticle {
            var article = article(nil, code: code)
            article.levels = [IncomingLevel(.uncounted)]
            return article
        }
        let all = ["U-1", "U-2", "U-3"].map(uncounted)
        try shop.take(all, as: hurt)
        #expect(try shop.offered() == ["U-1": nil, "U-2": nil, "U-3": nil])
        #expect(try shop.take(all, as: hurt).changesNothing)
        #expect(throws: FeedRefusal.emptiesHalf(2, of: 3)) { try shop.take([all[0]], as: hurt) }
        try shop.take([all[0], all[1]], as: hurt)
        #expect(try shop.offered() == ["U-1": nil, "U-2": nil, "U-3": 0])
        try shop.take(all, as: hurt)
        #expect(try shop.offered() == ["U-1": nil, "U-2": nil, "U-3": nil])
    }

    @Test func `another supplier's codes are others`() throws {
        try shop.take(offer, as: hurt)
        let other = ArticleImport.Purpose.feed(supplier: " Inny  dostawca ")
        try shop.take([article(nil, code: "H-3", units: 1)], as: other)
        #expect(try shop.store.number("SELECT count(*) FROM suppliers") == 2)
        #expect(try shop.offered()["Inny dostawca-H-3"] == 1)
        #expect(try shop.offered()["H-3"] == 3)
    }

    @Test func `an article number that two articles have makes no third one`() throws {
        let ean = "5901234123457"
        try shop.store.keep { try $0.run("UPDATE variants SET ean = \(ean)") }
        let before = try shop.store.dump()
        let unclear = Unreadable(.fitsSeveral(["A", "B"]), at: .row(1, column: nil))
        let preview = try shop.preview([offer[0]], as: hurt)
        #expect(preview.summary.firstRefused == unclear)
        #expect(throws: FeedRefusal.articlesRefused(1, of: 1, first: unclear)) {
            try shop.take([offer[0]], as: hurt)
        }
        #expect(try shop.store.dump() == before)
    }

    @Test func `a feed with one bad article changes nothing at all`() throws {
        try shop.take(offer, as: hurt)
        let before = try shop.store.dump()
        let fault = Unreadable(.belowZero("-1"), at: .line(4, path: "@price"))
        let changed = article(nil, row: 1, code: "H-1", price: 1, units: 1)
        #expect(throws: FeedRefusal.articlesRefused(1, of: 2, first: fault)) {
            try shop.take([changed], as: hurt, isConfirmed: true, and: [fault])
        }
        #expect(try shop.store.dump() == before)
    }

    @Test func `a feed that breaks off changes nothing at all`() throws {
        let before = try shop.store.dump()
        let cut = Unreadable(.cutOff, at: .line(9, path: nil))
        let work = ArticleImport(hurt, file: "f", digest: "d", mapping: "m", isConfirmed: true)
        #expect(throws: cut) {
            try shop.store.takeIn(work, by: shop.by) { take in
                for article in offer { _ = try take(.success(article)) }
                throw cut
            }
        }
        #expect(try shop.store.dump() == before)
    }

    @Test func `a feed that would empty half of what the supplier has stops`() throws {
        try shop.take(offer, as: hurt)
        let before = try shop.store.dump()
        #expect(throws: FeedRefusal.emptiesHalf(1, of: 2)) {
            try shop.take([offer[0]], as: hurt)
        }
        #expect(throws: FeedRefusal.emptiesHalf(2, of: 2)) { try shop.take([], as: hurt) }
        #expect(try shop.store.dump() == before)
        try shop.take([], as: hurt, isConfirmed: true)
        #expect(try shop.offered() == ["A": 0, "H-2": 0, "H-3": 0])
    }

    @Test func `the history tells of a feed without its supplier's goods one by one`() throws {
        try shop.take(offer, as: hurt)
        let entries = try shop.store.number(
            "SELECT count(*) FROM deeds WHERE action = 'feed.apply'"
        )
        #expect(entries == 1)
    }

    @Test(arguments: 0..<20)
    func `whatever a feed holds, it is applied as it was told, and then is there`(
        seed: Int
    ) throws {
        var random = Dice(UInt64(seed))
        for _ in 0..<5 {
            var codes = Set<Int>()
            while codes.count < 8 { codes.insert(Int.random(in: 1...12, using: &random)) }
            let feed = codes.sorted().enumerated().map { row, code in
                article(
                    Bool.random(using: &random) ? "S\(code)" : nil,
                    row: row + 1,
                    of: "P\(code / 3)",
                    code: "C\(code)",
                    price: Bool.random(using: &random) ? code * 10 : nil,
                    units: Int.random(in: 0...2, using: &random)
                )
            }
            let told = try shop.preview(feed, as: hurt).summary
            let done = try shop.take(feed, as: hurt, isConfirmed: true)
            #expect((done.new, done.changed, done.gone) == (told.new, told.changed, told.gone))
            let before = try shop.store.dump()
            #expect(try shop.take(feed, as: hurt, isConfirmed: true).changesNothing)
            #expect(try shop.store.dump() == before)
        }
        #expect(try shop.store.check() == [])
    }
}

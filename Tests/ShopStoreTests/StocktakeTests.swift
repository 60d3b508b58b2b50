import Shop
import Testing

@testable import ShopStore

/// Stocktakes: blind, by one or two people, reviewed and posted at once.
@Suite struct StocktakeTests {
    private let shelf = ID<Bin>(1)

    @Test func `what was counted is posted, and what was not found is gone`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 10, "CZAPKA": 4, "SZALIK": 0])
        let number = try shop.store.startStocktake(of: .init(warehouse: ID(1)), by: shop.by)
        #expect(number == "INW-2026-000001")
        try shop.handIn(["KURTKA-M": 9, "SZALIK": 2], shelf, number, by: shop.owner)
        let file = try shop.store.stocktake(number, by: shop.owner)
        #expect(file.postings.map(\.delta).sorted() == [-4, -1, 2])
        #expect(try shop.levels("KURTKA-M").onHand == 10)
        let postings = try shop.store.postStocktake(number, by: shop.by)
        #expect(postings.count == 3)
        #expect(try shop.levels("KURTKA-M").onHand == 9)
        #expect(try shop.levels("CZAPKA").onHand == 0)
        #expect(try shop.levels("SZALIK").onHand == 2)
        #expect(throws: StockRefusal.stocktakeEnded(number)) {
            try shop.store.postStocktake(number, by: shop.by)
        }
        #expect(try shop.store.check() == [])
    }

    @Test func `two counters are blind to each other, and only what differs is counted again`()
        throws
    {
        let shop = try TestShop.stocked(["KURTKA-M": 10, "CZAPKA": 4])
        let anna = try shop.visitor(.warehouse, named: "anna")
        let jan = try shop.visitor(.warehouse, named: "jan")
        let number = try shop.store.startStocktake(
            of: .init(warehouse: ID(1), counters: 2),
            by: shop.by
        )
        try shop.handIn(["KURTKA-M": 9, "CZAPKA": 4], shelf, number, by: anna)
        #expect(try shop.store.stocktake(number, by: jan).postings == [])
        #expect(throws: StockRefusal.secondCounterNeeded) {
            try shop.handIn(["KURTKA-M": 9], shelf, number, by: anna)
        }
        #expect(throws: StockRefusal.secondCounterNeeded) {
            try shop.store.postStocktake(number, by: shop.by)
        }
        try shop.handIn(["KURTKA-M": 10, "CZAPKA": 4], shelf, number, by: jan)
        let disputed = try shop.store.stocktake(number, by: shop.owner).stocktake
        #expect(disputed.shelf(shelf).disputed == [try shop.variant("KURTKA-M")])
        #expect(throws: StockRefusal.recountNeeded) {
            try shop.store.postStocktake(number, by: shop.by)
        }
        try shop.handIn(["KURTKA-M": 9, "CZAPKA": 99], shelf, number, by: anna)
        #expect(throws: StockRefusal.countedAlready) {
            try shop.handIn(["KURTKA-M": 9], shelf, number, by: jan)
        }
        let results = try shop.store.stocktake(number, by: shop.owner).postings
        #expect(results.map(\.result.counts) == [[4, 4], [9, 10, 9]])
        try shop.store.postStocktake(number, by: shop.by)
        #expect(try shop.levels("KURTKA-M").onHand == 9)
        #expect(try shop.levels("CZAPKA").onHand == 4)
        #expect(try shop.store.check() == [])
    }

    @Test(arguments: [(CountChoice.difference, 6), (.count, 9)])
    func `where stock has moved since, the reviewer chooses`(choice: CountChoice, left: Int) throws
    {
        let shop = try TestShop.stocked(["KURTKA-M": 10])
        let number = try shop.store.startStocktake(of: .init(warehouse: ID(1)), by: shop.by)
        try shop.handIn(["KURTKA-M": 9], shelf, number, by: shop.owner)
        try shop.ship(paidOrder(3))
        let posting = try #require(try shop.store.stocktake(number, by: shop.owner).postings.first)
        #expect(posting.hasMoved)
        try shop.store.postStocktake(number, [posting.result.place: choice], by: shop.by)
        #expect(try shop.levels("KURTKA-M").onHand == left)
        #expect(try shop.store.check() == [])
    }

    @Test func `a difference that is not there any more is refused as a whole`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 3, "CZAPKA": 3])
        let number = try shop.store.startStocktake(of: .init(warehouse: ID(1)), by: shop.by)
        try shop.handIn(["CZAPKA": 2], shelf, number, by: shop.owner)
        try shop.ship(paidOrder(2))
        let before = try shop.store.dump()
        #expect(throws: StockRefusal.notThere(article: "KURTKA-M", asked: 3, there: 1)) {
            try shop.store.postStocktake(number, by: shop.by)
        }
        #expect(try shop.store.dump() == before)
    }

    @Test func `what was carried away between two counts is not missing`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 5])
        let anna = try shop.visitor(.warehouse, named: "anna")
        let jan = try shop.visitor(.warehouse, named: "jan")
        let other = try shop.store.addBin("A-04-2", in: ID(1), by: shop.by)
        let number = try shop.store.startStocktake(
            of: .init(warehouse: ID(1), counters: 2),
            by: shop.by
        )
        try shop.handIn([:], shelf, number, by: anna)
        try shop.store.move(5, of: shop.variant("KURTKA-M"), from: shelf, to: other, by: shop.by)
        try shop.handIn([:], shelf, number, by: jan)
        let postings = try shop.store.stocktake(number, by: shop.owner).postings
        #expect(postings.map(\.delta) == [0])
        #expect(postings.map(\.hasMoved) == [false])
        try shop.store.postStocktake(number, by: shop.by)
        #expect(try shop.levels("KURTKA-M").onHand == 5)
    }

    @Test func `what was found stays counted until the stocktake ends`() throws {
        let shop = try TestShop.stocked(["SZALIK": 0])
        let scarf = try shop.variant("SZALIK")
        let number = try shop.store.startStocktake(of: .init(warehouse: ID(1)), by: shop.by)
        try shop.handIn(["SZALIK": 2], shelf, number, by: shop.owner)
        #expect(throws: StockRefusal.hasStock(article: "SZALIK")) {
            try shop.store.change(scarf, ArticleTerms(kind: .digital), by: shop.by)
        }
        try shop.store.postStocktake(number, by: shop.by)
        #expect(try shop.levels("SZALIK").onHand == 2)
    }

    @Test func `what orders were promised and is not there waits again`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 3])
        try shop.add(paidOrder(1, "ZP-1"))
        try shop.add(paidOrder(2, "ZP-2"))
        let number = try shop.store.startStocktake(of: .init(warehouse: ID(1)), by: shop.by)
        try shop.handIn(["KURTKA-M": 1], shelf, number, by: shop.owner)
        try shop.store.postStocktake(number, by: shop.by)
        #expect(try shop.waiting("KURTKA-M") == ["ZP-2": 2])
        #expect(try shop.store.check() == [])
    }

    @Test func `only the bins of the stocktake are counted, and drafts outlive the line`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 3])
        let row = try shop.store.addBin("A-01", in: ID(1), by: shop.by)
        let number = try shop.store.startStocktake(
            of: .init(warehouse: ID(1), bins: "a-"),
            by: shop.by
        )
        #expect(throws: StockRefusal.notInStocktake("")) {
            try shop.handIn([:], shelf, number, by: shop.owner)
        }
        #expect(throws: StockRefusal.noSuchBin("B-")) {
            try shop.store.startStocktake(of: .init(warehouse: ID(1), bins: "B-"), by: shop.by)
        }
        let file = try shop.store.stocktake(number, by: shop.owner)
        #expect(file.bins.map(\.id) == [row])
        let jacket = try shop.variant("KURTKA-M")
        func keep(_ units: Int?) throws {
            let count = KeptCount(of: jacket, units: units, in: row, for: file.stocktake.id)
            try shop.store.keep(.count(count), for: shop.owner, in: nil)
        }
        func kept(_ visitor: Visitor) throws -> [ID<Bin>: [ID<Variant>: Int]] {
            try shop.store.stocktake(number, by: visitor).kept
        }
        for units in [1, nil, 2] { try keep(units) }
        #expect(try kept(shop.owner) == [row: [jacket: 2]])
        let manager = try shop.visitor(.manager)
        #expect(try kept(manager) == [:])
        #expect(
            try shop.store.stocktake(number, by: manager).counters == [row: [shop.owner.staff.id]]
        )
        try shop.handIn(["KURTKA-M": 2], row, number, by: shop.owner)
        #expect(try kept(shop.owner) == [:])
        try shop.store.cancelStocktake(number, by: shop.by)
        #expect(try shop.levels("KURTKA-M").onHand == 3)
        #expect(try shop.store.stocktakes(isOpen: true, by: shop.owner) == [])
        #expect(try shop.store.check() == [])
    }
}

/// Stocktakes of part of the range, and reviews that are out of date.
@Suite struct StocktakeRangeTests {
    private let shelf = ID<Bin>(1)

    @Test func `part of the range is counted, and the rest of the shelf is left alone`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 10, "KURTKA-L": 5, "CZAPKA": 4])
        let scope = Stocktake.Scope(warehouse: ID(1), articles: try Query("sku:kurtka"))
        let number = try shop.store.startStocktake(of: scope, by: shop.by)
        try shop.handIn(["KURTKA-M": 9], shelf, number, by: shop.owner)
        #expect(throws: StockRefusal.notInRange(article: "CZAPKA")) {
            try shop.handIn(["CZAPKA": 4], shelf, number, by: shop.owner)
        }
        let range = try #require(try shop.store.stocktake(number, by: shop.owner).stocktake.range)
        #expect(range.query == "sku:kurtka")
        #expect(range.articles.count == 2)
        try shop.store.postStocktake(number, by: shop.by)
        #expect(try shop.levels("KURTKA-M").onHand == 9)
        #expect(try shop.levels("KURTKA-L").onHand == 0)
        #expect(try shop.levels("CZAPKA").onHand == 4)
        let posted = try shop.store.stocktake(number, by: shop.owner)
        #expect(posted.changes.values.sorted() == [-5, -1])
        #expect(try shop.store.check() == [])
    }

    @Test func `articles that come later are not part of a stocktake that is under way`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 10, "CZAPKA": 0])
        let scope = Stocktake.Scope(warehouse: ID(1), articles: try Query("sku:kurtka"))
        let number = try shop.store.startStocktake(of: scope, by: shop.by)
        try shop.store.receiveGoods(
            [StockCount(variant: shop.variant("CZAPKA"), units: 3)],
            by: shop.by
        )
        try shop.handIn(["KURTKA-M": 10], shelf, number, by: shop.owner)
        #expect(try shop.store.stocktake(number, by: shop.owner).postings.map(\.delta) == [0])
    }

    @Test func `a query that finds nothing to count begins nothing`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 10])
        let before = try shop.store.dump()
        let scope = Stocktake.Scope(warehouse: ID(1), articles: try Query("sku:nic"))
        #expect(throws: StockRefusal.nothingToCount) {
            try shop.store.startStocktake(of: scope, by: shop.by)
        }
        #expect(try shop.store.dump() == before)
    }

    @Test func `two stocktakes never count the same article on the same shelf`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 10, "CZAPKA": 4])
        _ = try shop.store.addBin("A-01", in: ID(1), by: shop.by)
        func start(_ bins: String, _ query: String) throws -> String {
            let scope = Stocktake.Scope(warehouse: ID(1), bins: bins, articles: try Query(query))
            return try shop.store.startStocktake(of: scope, by: shop.by)
        }
        let first = try start("", "sku:kurtka")
        for query in ["", "sku:kurtka", "sku:kurtka OR sku:czapka"] {
            #expect(throws: StockRefusal.countedElsewhere(first)) { try start("A-", query) }
        }
        let second = try start("A-", "sku:czapka")
        try shop.store.cancelStocktake(first, by: shop.by)
        #expect(throws: StockRefusal.countedElsewhere(second)) { try start("", "") }
        try shop.store.cancelStocktake(second, by: shop.by)
        _ = try start("", "")
    }

    @Test func `what was handed in after the review is reviewed first`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 10])
        let number = try shop.store.startStocktake(of: .init(warehouse: ID(1)), by: shop.by)
        try shop.handIn(["KURTKA-M": 9], shelf, number, by: shop.owner)
        let seen = try shop.store.stocktake(number, by: shop.owner).stocktake.version
        try shop.handIn(["KURTKA-M": 8], shelf, number, by: shop.owner)
        #expect(throws: StockRefusal.countedMeanwhile(number)) {
            try shop.store.postStocktake(number, seen: seen, by: shop.by)
        }
        #expect(try shop.levels("KURTKA-M").onHand == 10)
        try shop.store.postStocktake(number, seen: seen + 1, by: shop.by)
        #expect(try shop.levels("KURTKA-M").onHand == 8)
    }
}

extension TestShop {
    fileprivate func handIn(
        _ units: [String: Int],
        _ bin: ID<Bin>,
        _ number: String,
        by visitor: Visitor
    ) throws {
        let found = try units.map { (try variant($0.key), $0.value) }
        try store.handIn(
            Dictionary(uniqueKeysWithValues: found),
            in: bin,
            for: number,
            by: visitor.signatory
        )
    }
}

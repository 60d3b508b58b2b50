import Shop
import Testing

@testable import ShopStore

/// The shop's own files of products and of stock.
@Suite struct ProductImportTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
    }

    private let jackets = [
        article("KURTKA-M", row: 1, of: "KURTKA", named: "Kurtka M", price: 10_000),
        article("KURTKA-L", row: 2, of: "KURTKA", named: "Kurtka L", price: 11_000),
        article("CZAPKA", row: 3, named: "Czapka", ean: "5901234123457", price: 4_999),
    ]

    @Test func `an empty shop gets its products, siblings together`() throws {
        let summary = try shop.take(jackets, as: .products)
        #expect((summary.new, summary.refused) == (3, 0))
        #expect(try shop.siblings() == ["KURTKA": ["KURTKA-L", "KURTKA-M"], "-": ["CZAPKA"]])
        #expect(try shop.price("KURTKA-L") == 11_000)
        #expect(try shop.row("KURTKA-M").name == "Kurtka M")
        #expect(try shop.variant("05901234123457") == shop.variant("CZAPKA"))
        #expect(try shop.store.check() == [])
    }

    @Test func `the same file again writes nothing at all`() throws {
        try shop.take(jackets, as: .products)
        let before = try shop.store.dump()
        let again = try shop.take(jackets, as: .products)
        #expect((again.unchanged, again.changesNothing) == (3, true))
        #expect(try shop.store.dump() == before)
    }

    @Test func `what an order brought in is adopted, and exchanged for its siblings`() throws {
        let order = try shop.add(ShopStoreTests.order())
        let summary = try shop.take(jackets, as: .products)
        #expect((summary.new, summary.changed) == (1, 2))
        #expect(try shop.siblings()["KURTKA"] == ["KURTKA-L", "KURTKA-M"])
        #expect(try shop.store.number("SELECT count(*) FROM products") == 2)
        let line = try #require(try shop.store.order(order, by: shop.owner)).purchase.order.lines[0]
        let counter = try shop.store.openCounter(for: shop.visitor(.counter))
        let visit = Counter.Visit(order: order, address: "anna@example.com")
        let file = try shop.store.file(of: visit, at: counter)
        #expect(file.substitutes[line.id]?.map(\.sku) == ["KURTKA-L"])
        #expect(line.name == "Towar KURTKA-M")
        #expect(try shop.take(jackets, as: .products).changesNothing)
        #expect(try shop.store.check() == [])
    }

    @Test func `siblings that disagree on their category have that of the first`() throws {
        var rows = jackets
        for (row, category) in ["Kurtki", "Płaszcze", "Czapki"].enumerated() {
            rows[row].product.category = category
        }
        try shop.take(rows, as: .products)
        let before = try shop.store.dump()
        #expect(try shop.take(rows, as: .products).changesNothing)
        #expect(try shop.store.dump() == before)
        rows[0].product.category = "Okrycia"
        #expect(try shop.take(rows, as: .products).changes == [.product: 1])
        let product = try shop.store.products(of: [shop.variant("KURTKA-L")], by: shop.owner)
        #expect(product.values.map(\.category) == ["Okrycia"])
    }

    @Test func `looking at a file writes nothing and tells the same`() throws {
        try shop.add(ShopStoreTests.order())
        let before = try shop.store.dump()
        let preview = try shop.preview(jackets, as: .products)
        #expect(try shop.store.dump() == before)
        #expect(try shop.take(jackets, as: .products) == preview.summary)
        #expect(preview.rows.map(\.code).sorted() == ["CZAPKA", "KURTKA-L", "KURTKA-M"])
    }

    @Test func `a bundle may stand before what it is made of`() throws {
        let parts = [IncomingComponent(sku: "CZAPKA", units: 2), IncomingComponent(sku: "szalik")]
        let set = article("ZESTAW", row: 1, named: "Zestaw", components: parts)
        let rest = [article("CZAPKA", row: 2, named: "Czapka"), article("SZALIK", row: 3)]
        #expect(try shop.preview([set] + rest, as: .products).summary.new == 3)
        #expect(try shop.take([set] + rest, as: .products).new == 3)
        #expect(try shop.row("ZESTAW").kind == .bundle)
        #expect(try shop.take([set] + rest, as: .products).changesNothing)
        let more = article("ZESTAW", named: "Zestaw", components: [parts[0]])
        #expect(try shop.take([more], as: .products).changes[.kind] == 1)
        try shop.take([article("CZAPKA", units: 5)], as: .stock)
        #expect(try shop.row("ZESTAW").available == 2)
    }

    @Test func `a bundle of what nobody knows is refused alone`() throws {
        let set = article("ZESTAW", components: [IncomingComponent(sku: "NIC")])
        let reason = Unreadable(.stock(.noSuchArticle("nic")), at: .row(1, column: nil))
        let preview = try shop.preview([set] + jackets, as: .products)
        #expect(preview.rows.compactMap(\.reason) == [reason])
        let summary = try shop.take([set] + jackets, as: .products)
        #expect((summary.new, summary.refused) == (3, 1))
        #expect(summary.firstRefused == reason)
        #expect(try shop.store.variant(coded: "ZESTAW", by: shop.owner) == nil)
    }

    @Test func `any variant of a product is a part only where there is but one`() throws {
        func set(_ product: String) -> IncomingArticle {
            article("SET-\(product)", row: 5, components: [IncomingComponent(product: product)])
        }
        let file = [set("KURTKA"), set("CZAPKA"), article("C", of: "CZAPKA")] + jackets
        let told = try shop.preview(file, as: .products)
        let problem = Unreadable.Problem.severalComponents("KURTKA")
        #expect(told.rows.compactMap(\.reason?.problem) == [problem])
        #expect(try shop.take(file, as: .products) == told.summary)
        #expect(try shop.row("SET-CZAPKA").kind == .bundle)
    }

    @Test func `prices in other money are refused with their row, the others taken`() throws {
        var foreign = article("BUT", row: 9)
        foreign.price = ArticlePrice(grosze(100), .eur)
        let summary = try shop.take(jackets + [foreign], as: .products)
        #expect(summary.firstRefused == Unreadable(.otherCurrency(.eur), at: foreign.place))
        #expect((summary.new, summary.refused) == (3, 1))
    }

    @Test func `two rows that are the same SKU but for capitals are one and a refusal`() throws {
        let rows = [article("A-1", row: 1), article("a-1", row: 2)]
        let summary = try shop.take(rows, as: .products)
        #expect((summary.new, summary.refused) == (1, 1))
        let reason = Unreadable.Problem.duplicate("A-1", first: .row(1, column: nil))
        #expect(summary.firstRefused == Unreadable(reason, at: .row(2, column: nil)))
    }

    @Test func `the first count opens the stock at what things cost`() throws {
        let priced = [article("A", cost: 700), article("B")]
        try shop.take(priced, as: .products)
        let summary = try shop.take(
            [article("A", units: 10), article("B", units: 0), article("C", row: 3, units: 4)],
            as: .stock
        )
        #expect((summary.changed, summary.unchanged, summary.refused) == (1, 1, 1))
        #expect(try shop.store.stockOpening(by: shop.owner) != nil)
        #expect(try shop.levels("A").onHand == 10)
        #expect(try shop.levels("A").value == grosze(7_000))
        #expect(try shop.store.variant(coded: "C", by: shop.owner) == nil)
        #expect(try shop.store.check() == [])
    }

    @Test func `a count of which nothing can be taken opens no stock`() throws {
        try shop.take(jackets, as: .products)
        let before = try shop.store.dump()
        let summary = try shop.take([article("CZAPKA", units: 3, in: "0")], as: .stock)
        #expect(summary.refused == 1)
        #expect(try shop.store.dump() == before)
    }

    @Test func `a later count corrects the shelves, with the file as the reason`() throws {
        let shop = try TestShop.stocked(["A": 10, "B": 3])
        try shop.add(paidOrder(2, sku: "A"))
        let count = [article("A", units: 1), article("B", units: 5)]
        try shop.take(count, as: .stock)
        #expect(try shop.levels("A").onHand == 1)
        #expect(try shop.waiting("A") == ["ZP-1": 1])
        #expect(try shop.levels("B").onHand == 5)
        let reasons = try shop.store.number(
            """
            SELECT count(*) FROM stock_movements WHERE kind = 'adjustment' AND reason = 'plik.csv'
            """
        )
        #expect(reasons == 2)
        #expect(try shop.store.check() == [])
    }

    @Test func `a count that was taken in is not taken in once more after a sale`() throws {
        let shop = try TestShop.stocked(["A": 10])
        let count = [article("A", units: 8)]
        try shop.take(count, as: .stock)
        try shop.adjust("A", by: -3)
        let again = try shop.take(count, as: .stock)
        #expect(again.isRepeated && again.changesNothing)
        #expect(try shop.levels("A").onHand == 5)
        try shop.take([article("A", units: 8)], as: .stock, digest: "later")
        #expect(try shop.levels("A").onHand == 8)
    }

    @Test func `a count may have a row for each warehouse`() throws {
        let shop = try TestShop.stocked(["A": 4])
        try shop.store.addWarehouse("SKLEP", named: "", by: shop.by)
        let rows = [
            article("A", row: 1, units: 3, in: "SKLEP"), article("A", row: 2, units: 0, in: "MAIN"),
            article("A", row: 3, units: 1, in: "NIGDZIE"),
        ]
        let summary = try shop.take(rows, as: .stock)
        #expect((summary.changed, summary.refused) == (2, 1))
        let places = try #require(try shop.store.stockFile(shop.variant("A"), by: shop.owner))
        #expect(places.places.filter { $0.units > 0 }.map(\.warehouse) == ["SKLEP"])
        #expect(try shop.store.check() == [])
    }

    @Test func `a count that would empty half the shelves must be confirmed`() throws {
        let shop = try TestShop.stocked(["A": 4, "B": 4])
        let before = try shop.store.dump()
        #expect(throws: FeedRefusal.emptiesHalf(1, of: 2)) {
            try shop.take([article("A", units: 0), article("B", units: 4)], as: .stock)
        }
        #expect(try shop.store.dump() == before)
        try shop.take([article("A", units: 0)], as: .stock, isConfirmed: true)
        #expect(try shop.levels("A").onHand == 0)
    }

    @Test func `who may not bring files in, or not keep stock, is told so`() throws {
        let worker = try shop.visitor(.warehouse)
        let work = ArticleImport(.stock, file: "f", digest: "d", mapping: "m")
        #expect(throws: Forbidden(.importOrders)) {
            try shop.store.takeIn(work, by: worker.signatory) { _ in }
        }
        let clerk = try shop.visitor(.customerService)
        let feed = ArticleImport(.feed(supplier: "Hurt"), file: "f", digest: "d", mapping: "m")
        #expect(throws: Forbidden(.keepStock)) {
            try shop.store.preview(of: feed, by: clerk) { _ in }
        }
    }
}

import Shop
import Testing

@testable import ShopStore

/// The list of stock papers: what it is asked by, in which order, and what a paper tells.
@Suite struct StockPaperListTests {
    private func rows(
        _ shop: TestShop,
        _ text: String = "",
        sort: Sort<StockPaperSort> = Sort(.at)
    ) throws -> [StockPaperRow] {
        let query = try Query<StockPaperField>(text)
        let page = try shop.store.stockPapers(
            query,
            sort: sort,
            at: .first,
            limit: 99,
            by: shop.owner
        )
        #expect(try shop.store.tally(query, by: shop.owner).rows == page.rows.count)
        return page.rows
    }

    private func numbers(_ shop: TestShop, _ text: String) throws -> [String] {
        try rows(shop, text).map(\.number)
    }

    /// Two orders, one of which has come in part, a transfer, and a stocktake.
    private func shop() throws -> TestShop {
        let shop = try TestShop.stocked(["KURTKA-M": 10, "SZAL": 5])
        let (jacket, scarf) = (try shop.variant("KURTKA-M"), try shop.variant("SZAL"))
        let boutique = try shop.store.addWarehouse("SKLEP", named: "Sklep", by: shop.by)
        try shop.store.orderGoods(
            [
                PurchaseOrder.Line(variant: jacket, units: 6, cost: grosze(600)),
                PurchaseOrder.Line(variant: scarf, units: 4),
            ],
            from: "Hurt Łódź",
            by: shop.by
        )
        shop.clock.advance(seconds: 86_400)
        try shop.store.receiveGoods(
            [StockCount(variant: jacket, units: 2)],
            for: "ZD-2026-000001",
            reference: "FV 1/03",
            by: shop.by
        )
        try shop.store.orderGoods(
            [PurchaseOrder.Line(variant: scarf, units: 9)],
            from: "Tkaniny",
            to: boutique,
            by: shop.by
        )
        try shop.store.closeOrder("ZD-2026-000002", by: shop.by)
        shop.clock.advance(seconds: 86_400)
        try shop.store.sendGoods([jacket: 3], from: ID(1), to: boutique, by: shop.by)
        _ = try shop.store.startStocktake(of: .init(warehouse: ID(1)), by: shop.by)
        return shop
    }

    @Test func `a row says how much a paper names, and what is still to come`() throws {
        let rows = try rows(shop())
        #expect(
            rows.map(\.number) == [
                "ZD-2026-000001", "PZ-2026-000001", "ZD-2026-000002", "MM-2026-000001",
                "INW-2026-000001",
            ]
        )
        #expect(
            rows.map(\.status) == [
                .purchase(.partlyReceived), .receipt, .purchase(.closed), .transfer(.inTransit),
                .stocktake(.counting),
            ]
        )
        #expect(rows.map(\.articles) == [2, 1, 1, 1, 0])
        #expect(rows.map(\.units) == [10, 2, 9, 3, 0])
        #expect(rows.map(\.open) == [8, 0, 0, 3, 0])
        #expect(rows.map(\.source) == ["Hurt Łódź", "Hurt Łódź", "Tkaniny", "MAIN", ""])
        #expect(rows.map(\.target) == ["MAIN", "MAIN", "SKLEP", "SKLEP", "MAIN"])
        #expect(rows.map(\.reference) == ["", "FV 1/03", "", "", ""])
        #expect(Set(rows.map(\.author)) == ["owner"])
    }

    @Test(arguments: [
        ("kind:purchase", ["ZD-2026-000001", "ZD-2026-000002"]),
        ("rodzaj:przesunięcie,inwentaryzacja", ["MM-2026-000001", "INW-2026-000001"]),
        ("open:yes", ["ZD-2026-000001", "MM-2026-000001", "INW-2026-000001"]),
        ("-open:yes", ["PZ-2026-000001", "ZD-2026-000002"]),
        ("status:partly-received", ["ZD-2026-000001"]),
        ("status:zamknięte,przyjęte", ["PZ-2026-000001", "ZD-2026-000002"]),
        ("status:under-way", ["INW-2026-000001"]),
        ("supplier:łódź", ["ZD-2026-000001", "PZ-2026-000001"]),
        ("dostawca:tkan", ["ZD-2026-000002"]),
        ("warehouse:sklep", ["ZD-2026-000002", "MM-2026-000001"]),
        ("warehouse:main open:yes", ["ZD-2026-000001", "MM-2026-000001", "INW-2026-000001"]),
        ("warehouse:main kind:receipt", ["PZ-2026-000001"]),
        ("sku:szal", ["ZD-2026-000001", "ZD-2026-000002"]),
        ("sku:kurtka", ["ZD-2026-000001", "PZ-2026-000001", "MM-2026-000001"]),
        ("reference:\"fv 1\"", ["PZ-2026-000001"]), ("number:mm", ["MM-2026-000001"]),
        ("date:2026-03-11", ["PZ-2026-000001", "ZD-2026-000002"]),
        ("by:own kind:pz", ["PZ-2026-000001"]),
        ("by:ewa", []), ("szal", ["ZD-2026-000001", "ZD-2026-000002"]),
        ("hurt 000001", ["ZD-2026-000001", "PZ-2026-000001"]),
        ("fv", ["PZ-2026-000001"]), ("xyz", []),
    ])
    func `a query finds`(text: String, expected: [String]) throws {
        #expect(try numbers(shop(), text) == expected)
    }

    @Test func `what a counter has found leads to no paper before it is posted`() throws {
        let shop = try shop()
        let scarf = try shop.variant("SZAL")
        let bin = try #require(try shop.store.warehouses(by: shop.owner).main?.bins.first)
        try shop.store.handIn([scarf: 77], in: bin.id, for: "INW-2026-000001", by: shop.by)
        #expect(try numbers(shop, "sku:szal kind:stocktake") == [])
        #expect(try rows(shop, "kind:stocktake").map(\.units) == [0])
    }

    @Test(arguments: [
        Sort(StockPaperSort.at), Sort(.at, descending: true), Sort(.number),
        Sort(.number, descending: true),
    ])
    func `pages by key give every paper once, in order`(sort: Sort<StockPaperSort>) throws {
        let shop = try TestShop.stocked(["KURTKA-M": 500])
        let jacket = try shop.variant("KURTKA-M")
        let other = try shop.store.addWarehouse("SKLEP", named: "", by: shop.by)
        for count in 1...23 {
            let line = PurchaseOrder.Line(variant: jacket, units: count)
            try shop.store.orderGoods([line], from: "Hurt", by: shop.by)
            if count.isMultiple(of: 2) {
                try shop.store.sendGoods([jacket: 1], from: ID(1), to: other, by: shop.by)
            }
        }
        let whole = try rows(shop, sort: sort)
        #expect(whole.count == 34)
        let keys = whole.map { sort.key == .at ? String(1_000 + $0.id) : $0.number }
        #expect(keys == (sort.isDescending ? keys.sorted(by: >) : keys.sorted()))
        var read: [StockPaperRow] = []
        var anchor = Anchor.first
        repeat {
            let page = try shop.store.stockPapers(
                .everything,
                sort: sort,
                at: anchor,
                limit: 7,
                by: shop.owner
            )
            read += page.rows
            guard page.hasLater, let last = page.rows.last else { break }
            anchor = .after(last.id)
        } while true
        #expect(read == whole)
        let last = try shop.store.stockPapers(
            .everything,
            sort: sort,
            at: .last,
            limit: 5,
            by: shop.owner
        )
        #expect(last.rows == Array(whole.suffix(5)))
    }

    @Test func `a file tells a paper line by line, with its articles and deliveries`() throws {
        let shop = try shop()
        let file = try shop.store.stockPaper(numbered: "zd-2026-000001", by: shop.owner)
        #expect(file.lines.map(\.units) == [6, 4])
        #expect(file.lines.map(\.come) == [2, 0])
        #expect(file.lines.map(\.open) == [4, 4])
        #expect(file.lines.map(\.cost) == [grosze(600), nil])
        #expect(file.lines.map { file.sku(of: $0.variant) } == ["KURTKA-M", "SZAL"])
        #expect(file.receipts.map(\.number) == ["PZ-2026-000001"])
        let receipt = try #require(
            try shop.store.stockPaper(file.receipts[0].document, by: shop.owner)
        )
        guard case .receipt(let content) = receipt.content else {
            Issue.record("not a receipt")
            return
        }
        #expect(content.purchase == "ZD-2026-000001")
        #expect(content.lines.map(\.cost) == [grosze(200)])
        #expect(throws: StockRefusal.noSuchDocument("ZD-1")) {
            try shop.store.stockPaper(numbered: "ZD-1", by: shop.owner)
        }
        #expect(try shop.store.stockPaper(ID(99), by: shop.owner) == nil)
    }

    @Test func `what was decided on an older state of a paper is refused, and changes nothing`()
        throws
    {
        let shop = try shop()
        let jacket = try shop.variant("KURTKA-M")
        let before = try shop.store.dump()
        let counts = [StockCount(variant: jacket, units: 4)]
        let stale = try #require(throws: Stale.self) {
            try shop.store.receiveGoods(counts, for: "ZD-2026-000001", seen: 1, by: shop.by)
        }
        #expect(stale.record == "ZD-2026-000001")
        #expect((stale.seen, stale.now, stale.staff) == (1, 2, "owner"))
        #expect(stale.action == .deed(.stockReceived))
        #expect(throws: Stale.self) {
            try shop.store.closeOrder("ZD-2026-000001", seen: 1, by: shop.by)
        }
        #expect(throws: Stale.self) {
            try shop.store.receiveTransfer("MM-2026-000001", seen: 2, by: shop.by)
        }
        #expect(throws: Stale.self) {
            try shop.store.loseTransfer("MM-2026-000001", reason: "x", seen: 7, by: shop.by)
        }
        #expect(try shop.store.dump() == before)
        try shop.store.receiveGoods(counts, for: "ZD-2026-000001", seen: 2, by: shop.by)
        try shop.store.receiveTransfer("MM-2026-000001", seen: 1, by: shop.by)
        #expect(try shop.store.check() == [])
    }

    @Test func `the history of an order tells of its deliveries`() throws {
        let shop = try shop()
        let order = try shop.store.stockPaper(numbered: "ZD-2026-000001", by: shop.owner)
        let page = try shop.store.history(
            .everything,
            of: .stockDocument(order.row.document),
            at: .first,
            limit: 9,
            by: shop.owner
        )
        #expect(Set(page.rows.map(\.action)) == [.goodsOrdered, .stockReceived])
    }

    @Test func `articles are ordered together from whoever supplies most of them`() throws {
        let shop = try shop()
        let (jacket, scarf) = (try shop.variant("KURTKA-M"), try shop.variant("SZAL"))
        #expect(try shop.store.suppliers(of: [scarf], by: shop.owner) == ["Hurt Łódź", "Tkaniny"])
        #expect(
            try shop.store.suppliers(of: [jacket, scarf], by: shop.owner)
                == ["Hurt Łódź", "Tkaniny"]
        )
        #expect(try shop.store.suppliers(of: [], by: shop.owner) == [])
        let rows = try shop.store.countedRows(of: [jacket, scarf], by: shop.owner)
        #expect(Set(rows.map(\.variant)) == [jacket, scarf])
    }
}

import Shop
import Testing

@testable import ShopStore

/// Warehouses, transfers, purchase orders, bundles, digital goods and pre-orders.
@Suite struct StockPaperTests {
    @Test func `a transfer is two movements, and between them the goods are in neither`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 10])
        let jacket = try shop.variant("KURTKA-M")
        let boutique = try shop.store.addWarehouse("SKLEP", named: "Sklep", by: shop.by)
        let number = try shop.store.sendGoods([jacket: 4], from: ID(1), to: boutique, by: shop.by)
        #expect(number == "MM-2026-000001")
        #expect(
            try shop.levels("KURTKA-M")
                == StockLevels(onHand: 6, incoming: 4, value: grosze(10_000))
        )
        #expect(try shop.store.check() == [])
        try shop.store.receiveTransfer(number, [jacket: 3], by: shop.by)
        #expect(try shop.levels("KURTKA-M").onHand == 9)
        #expect(throws: StockRefusal.notOnItsWay) {
            try shop.store.receiveTransfer(number, [jacket: 2], by: shop.by)
        }
        try shop.store.loseTransfer(number, reason: "zgubione", by: shop.by)
        #expect(try shop.levels("KURTKA-M") == StockLevels(onHand: 9, value: grosze(9_000)))
        #expect(throws: StockRefusal.notOnItsWay) {
            try shop.store.receiveTransfer(number, by: shop.by)
        }
        #expect(try shop.store.check() == [])
    }

    @Test func `a transfer arrives in the warehouse that it was sent to`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 10])
        let jacket = try shop.variant("KURTKA-M")
        let here = try shop.store.addBin("A-04-2", in: ID(1), by: shop.by)
        let boutique = try shop.store.addWarehouse("SKLEP", named: "Sklep", by: shop.by)
        let number = try shop.store.sendGoods([jacket: 4], from: ID(1), to: boutique, by: shop.by)
        let before = try shop.store.dump()
        #expect(throws: StockRefusal.noSuchBin("A-04-2")) {
            try shop.store.receiveTransfer(number, in: here, by: shop.by)
        }
        #expect(try shop.store.dump() == before)
    }

    @Test func `no amount is below zero, nor more than the books can hold`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 1])
        let jacket = try shop.variant("KURTKA-M")
        func receive(_ cost: Money) throws {
            let count = StockCount(variant: jacket, units: 1, cost: cost)
            try shop.store.receiveGoods([count], by: shop.by)
        }
        let before = try shop.store.dump()
        for cost in [grosze(-1), Money.limit + grosze(1)] {
            #expect(throws: StockRefusal.unusableAmount) { try receive(cost) }
            #expect(throws: StockRefusal.unusableAmount) {
                let line = PurchaseOrder.Line(variant: jacket, units: 3, cost: cost)
                try shop.store.orderGoods([line], from: "Hurt", by: shop.by)
            }
            #expect(throws: StockRefusal.unusableAmount) {
                try shop.store.change(jacket, ArticleTerms(price: cost), by: shop.by)
            }
        }
        #expect(throws: StockRefusal.unusableAmount) { try receive(Money.limit) }
        #expect(try shop.store.dump() == before)
        try receive(Money.limit - grosze(1_000))
        #expect(throws: StockRefusal.unusableAmount) { try receive(grosze(1)) }
        #expect(try shop.levels("KURTKA-M").value == Money.limit)
    }

    @Test func `what orders have a claim to does not leave for another warehouse`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 3])
        let jacket = try shop.variant("KURTKA-M")
        try shop.add(paidOrder(2))
        let other = try shop.store.addWarehouse("SKLEP", named: "", by: shop.by)
        let before = try shop.store.dump()
        #expect(throws: StockRefusal.notAvailable(article: "KURTKA-M", asked: 2, available: 1)) {
            try shop.store.sendGoods([jacket: 2], from: ID(1), to: other, by: shop.by)
        }
        #expect(try shop.store.dump() == before)
    }

    @Test func `what somebody is paying for does not leave for another warehouse`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 3])
        let jacket = try shop.variant("KURTKA-M")
        let other = try shop.store.addWarehouse("SKLEP", named: "", by: shop.by)
        try shop.store.reserve(2, of: jacket, for: "c1", seconds: 60, by: shop.by)
        #expect(throws: StockRefusal.notAvailable(article: "KURTKA-M", asked: 2, available: 1)) {
            try shop.store.sendGoods([jacket: 2], from: ID(1), to: other, by: shop.by)
        }
        shop.clock.advance(seconds: 60)
        try shop.store.sendGoods([jacket: 3], from: ID(1), to: other, by: shop.by)
        #expect(try shop.store.check() == [])
    }

    @Test func `an order is sent from where its goods are kept`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 2])
        let jacket = try shop.variant("KURTKA-M")
        let other = try shop.store.addWarehouse("SKLEP", named: "", by: shop.by)
        let number = try shop.store.sendGoods([jacket: 1], from: ID(1), to: other, by: shop.by)
        try shop.store.receiveTransfer(number, by: shop.by)
        try shop.ship(paidOrder(2))
        #expect(try shop.levels("KURTKA-M") == StockLevels())
        #expect(try shop.store.check() == [])
    }

    @Test func `a purchase order is incoming, and is received in parts at what was agreed`() throws
    {
        let shop = try TestShop.stocked(["KURTKA-M": 0])
        let jacket = try shop.variant("KURTKA-M")
        let line = PurchaseOrder.Line(variant: jacket, units: 3, cost: grosze(1_000))
        let number = try shop.store.orderGoods([line], from: "Hurt  Łódź", by: shop.by)
        #expect(number == "ZD-2026-000001")
        #expect(try shop.levels("KURTKA-M") == StockLevels(incoming: 3))
        try shop.add(paidOrder(2))
        #expect(try shop.levels("KURTKA-M") == StockLevels(awaited: 2, incoming: 3))
        let count = StockCount(variant: jacket, units: 1)
        #expect(
            try shop.store.receiveGoods([count], for: "zd-2026-000001", by: shop.by)
                == "PZ-2026-000001"
        )
        #expect(
            try shop.levels("KURTKA-M")
                == StockLevels(
                    onHand: 1,
                    reserved: 1,
                    awaited: 1,
                    incoming: 2,
                    value: grosze(333)
                )
        )
        let rest = StockCount(variant: jacket, units: 3)
        try shop.store.receiveGoods([rest], for: number, reference: "FV 7", by: shop.by)
        #expect(
            try shop.levels("KURTKA-M")
                == StockLevels(onHand: 4, reserved: 2, value: grosze(1_333))
        )
        #expect(throws: StockRefusal.orderEnded(number)) {
            try shop.store.receiveGoods([count], for: number, by: shop.by)
        }
        let papers = try shop.store.stockPaperFiles(Query("kind:zd"), limit: 9, by: shop.owner)
        #expect(papers.map(\.row.status) == [.purchase(.received)])
        #expect(papers.map(\.row.source) == ["Hurt Łódź"])
        #expect(papers.first?.receipts.map(\.reference) == ["", "FV 7"])
        #expect(try shop.store.check() == [])
    }

    @Test func `a purchase order that is closed is waited for no more`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 0])
        let jacket = try shop.variant("KURTKA-M")
        let line = PurchaseOrder.Line(variant: jacket, units: 3)
        let number = try shop.store.orderGoods([line], from: "Hurt", by: shop.by)
        try shop.store.closeOrder(number, by: shop.by)
        #expect(try shop.levels("KURTKA-M") == StockLevels())
        #expect(throws: StockRefusal.orderEnded(number)) {
            try shop.store.closeOrder(number, by: shop.by)
        }
        let open = try Query<StockPaperField>("open:yes")
        #expect(try shop.store.stockPaperFiles(open, limit: 9, by: shop.owner) == [])
        #expect(try shop.store.check() == [])
    }

    @Test func `a bundle has what its components allow, and moves them`() throws {
        let shop = try TestShop.stocked(["KUBEK": 7, "TALERZ": 3, "ZESTAW": 0])
        let cup = try shop.variant("KUBEK")
        let plate = try shop.variant("TALERZ")
        let set = try shop.variant("ZESTAW")
        let kind = ArticleTerms.Kind.bundle([cup: 2, plate: 1])
        try shop.store.change(set, ArticleTerms(kind: kind), by: shop.by)
        #expect(try shop.row("ZESTAW").available == 3)
        let order = try shop.add(paidOrder(2, sku: "ZESTAW"))
        #expect(try shop.levels("KUBEK").reserved == 4)
        #expect(try shop.row("ZESTAW").available == 1)
        for move in [Order.Move.pick, .pack, .ship(carrier: "DPD", tracking: "T")] {
            try shop.step(move, with: order)
        }
        #expect(try shop.levels("KUBEK").onHand == 3)
        let goods = try shop.register(1, of: order)
        try shop.receive(goods)
        try shop.accept(goods)
        #expect(try shop.levels("KUBEK").available == 5)
        #expect(try shop.levels("TALERZ").available == 2)
        #expect(throws: StockRefusal.notCounted(article: "ZESTAW")) {
            try shop.adjust("ZESTAW", by: 1)
        }
        #expect(throws: StockRefusal.hasStock(article: "KUBEK")) {
            try shop.store.change(cup, ArticleTerms(kind: .digital), by: shop.by)
        }
        let other = ArticleTerms.Kind.bundle([cup: 1])
        try shop.store.change(set, ArticleTerms(kind: other), by: shop.by)
        #expect(try shop.store.check() == [])
        let cart = try shop.store.reserve(2, of: set, for: "c", seconds: 60, by: shop.by)
        #expect(cart.units == 2)
        #expect(try shop.levels("KUBEK").available == 3)
    }

    @Test func `digital goods are always there`() throws {
        let shop = try TestShop.stocked(["EBOOK": 0])
        let book = try shop.variant("EBOOK")
        try shop.store.change(book, ArticleTerms(kind: .digital), by: shop.by)
        try shop.ship(paidOrder(1, sku: "EBOOK"))
        try shop.store.reserve(1_000, of: book, for: "c", seconds: 60, by: shop.by)
        #expect(try shop.levels("EBOOK") == StockLevels())
        #expect(try shop.store.number("SELECT count(*) FROM stock_movements") == 0)
        #expect(try shop.store.check() == [])
    }

    @Test func `a pre-order is taken without stock and served from what comes, oldest first`()
        throws
    {
        let shop = try TestShop.stocked(["KSIĄŻKA": 0])
        let book = try shop.variant("KSIĄŻKA")
        #expect(throws: StockRefusal.notAvailable(article: "KSIĄŻKA", asked: 1, available: 0)) {
            try shop.store.reserve(1, of: book, for: "c", seconds: 60, by: shop.by)
        }
        try shop.store.change(book, ArticleTerms(takesPreorders: true), by: shop.by)
        try shop.store.reserve(1, of: book, for: "c", seconds: 60, by: shop.by)
        for number in 1...3 { try shop.add(paidOrder(1, "ZP-\(number)", sku: "KSIĄŻKA")) }
        let count = StockCount(variant: book, units: 2, cost: grosze(5_000))
        try shop.store.receiveGoods([count], from: "Wydawca", by: shop.by)
        #expect(try shop.waiting("KSIĄŻKA") == ["ZP-3": 1])
        #expect(try shop.levels("KSIĄŻKA").available == 0)
        #expect(try shop.store.check() == [])
    }

    @Test func `what runs low is suggested, with as much as lasts`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 20, "CZAPKA": 5, "SZALIK": 9])
        try shop.ship(paidOrder(15))
        try shop.store.change(
            shop.variant("CZAPKA"),
            ArticleTerms(reorderPoint: 5),
            by: shop.by
        )
        let needs = try shop.store.replenishments(by: shop.owner)
        #expect(needs.map(\.row.sku) == ["KURTKA-M", "CZAPKA"])
        #expect(needs.map(\.units) == [10, 1])
    }

    @Test func `who delivered last is asked again, else the cheapest whose code is known`() throws {
        let shop = try TestShop.stocked(["CZAPKA": 1, "SZALIK": 1, "PASEK": 1, "TORBA": 1])
        for sku in ["CZAPKA", "SZALIK", "PASEK", "TORBA"] {
            try shop.store.change(shop.variant(sku), ArticleTerms(reorderPoint: 5), by: shop.by)
        }
        func deliver(_ sku: String, _ units: Int, at cost: Int, from supplier: String) throws {
            let count = StockCount(
                variant: try shop.variant(sku),
                units: units,
                cost: grosze(cost)
            )
            try shop.store.receiveGoods([count], from: supplier, by: shop.by)
        }
        try deliver("CZAPKA", 2, at: 1_000, from: "Alfa")
        try deliver("CZAPKA", 1, at: 900, from: "Beta")
        try shop.store.keep { session in
            try session.runScript(
                """
                INSERT INTO suppliers (id, name, name_key) VALUES (90, 'Gama', 'gama'),
                    (91, 'Delta', 'delta');
                INSERT INTO supplier_articles (supplier_id, variant_id, code, code_key, cost)
                SELECT 90, id, 'G-1', 'g-1', 300 FROM variants WHERE sku IN ('CZAPKA', 'SZALIK')
                UNION ALL
                SELECT 91, id, 'D-1', 'd-1', 250 FROM variants WHERE sku = 'SZALIK'
                UNION ALL
                SELECT 91, id, '', '', 100 FROM variants WHERE sku = 'PASEK';
                """
            )
        }
        let needs = try shop.store.replenishments(by: shop.owner)
        let asked = needs.map { "\($0.row.sku) \($0.offer?.supplier ?? "-")" }
        #expect(asked == ["CZAPKA Beta", "PASEK -", "SZALIK Delta", "TORBA -"])
        #expect(needs.map(\.units) == [2, 5, 5, 5])
        #expect(needs.map(\.cost) == [grosze(1_800), nil, grosze(1_250), nil])
        let groups = needs.bySupplier.map { ($0.supplier ?? "-") + " \($0.needs.count)" }
        #expect(groups == ["Beta 1", "Delta 1", "- 2"])
        let file = try #require(
            try shop.store.stockFile(shop.variant("CZAPKA"), by: shop.owner)
        )
        #expect(file.purchasing.offers.map(\.supplier) == ["Beta", "Alfa", "Gama"])
        #expect(file.purchasing.offers.map { $0.cost(of: 1) } == [900, 500, 300].map(grosze))
    }

    @Test func `how long goods take and should last is the owner's to say`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 40])
        try shop.ship(paidOrder(15))
        #expect(try shop.store.replenishments(by: shop.owner) == [])
        try shop.store.set(.orderLead, to: "60", by: shop.by)
        #expect(try shop.store.replenishments(by: shop.owner).map(\.units) == [1])
        try shop.store.set(.orderCover, to: "90", by: shop.by)
        #expect(try shop.store.replenishments(by: shop.owner).map(\.units) == [20])
    }

    @Test func `levels are rebuilt from the ledger alone`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 10, "CZAPKA": 4])
        try shop.ship(paidOrder(2))
        try shop.add(paidOrder(3, "ZP-2"))
        try shop.add(paidOrder(9, "ZP-3", sku: "CZAPKA"))
        let before = try ["KURTKA-M", "CZAPKA"].map(shop.levels)
        try shop.store.keep { session in
            try session.run("UPDATE stock_levels SET units = units + 7")
            try session.run("UPDATE stock_totals SET on_hand = on_hand + 3, value = 1")
            try session.run("UPDATE cost_layers SET value_left = 0")
        }
        #expect(try shop.store.checkStock(by: shop.owner) != [])
        try shop.store.rebuildStock(by: shop.by)
        #expect(try shop.store.checkStock(by: shop.owner) == [])
        #expect(try ["KURTKA-M", "CZAPKA"].map(shop.levels) == before)
        #expect(throws: Forbidden(.configure)) {
            try shop.store.rebuildStock(by: shop.visitor(.warehouse).signatory)
        }
    }

    @Test func `an order says where its goods lie and what it lacks`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 0])
        let shelf = try shop.store.addBin("A-04-2", in: ID(1), by: shop.by)
        let jacket = try shop.variant("KURTKA-M")
        let count = StockCount(variant: jacket, units: 3, bin: shelf)
        try shop.store.receiveGoods([count], by: shop.by)
        let served = try shop.add(paidOrder(2, "ZP-1"))
        let waiting = try shop.add(paidOrder(2, "ZP-2"))
        func supplies(_ id: ID<Order>) throws -> [LineSupply] {
            Array(try #require(try shop.store.order(id, by: shop.owner)).supplies.values)
        }
        #expect(try supplies(served) == [LineSupply(bins: ["A-04-2"])])
        #expect(try supplies(waiting) == [LineSupply(bins: ["A-04-2"], awaited: 1)])
        for move in [Order.Move.pick, .pack, .ship(carrier: "DPD", tracking: "T")] {
            try shop.step(move, with: served)
        }
        #expect(try supplies(served) == [])
    }
}

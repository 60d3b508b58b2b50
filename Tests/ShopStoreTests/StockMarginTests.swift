import Shop
import Testing

@testable import ShopStore

/// What was sold, for how much and at what cost, reckoned by hand.
///
/// Ten jackets at 10.00 are on the shelf; three are sold at 100.00 each, and one of them
/// comes back.
@Suite struct StockMarginTests {
    private static let sold = SalesFigures(units: 3, revenue: grosze(30_000), cost: grosze(3_000))
    private static let back = SalesFigures(units: 2, revenue: grosze(20_000), cost: grosze(2_000))
    private static let scrapped = SalesFigures(
        units: 2,
        revenue: grosze(20_000),
        cost: grosze(3_000)
    )

    @Test(arguments: [
        (Disposition.restock, back, 8, 8_000), (.outlet, back, 8, 8_000),
        (.repair, back, 8, 8_000), (.supplier, back, 8, 8_000),
        (.scrap, scrapped, 7, 7_000), (.backToCustomer, sold, 7, 7_000),
    ])
    func `what becomes of goods decides what they cost the shop`(
        disposition: Disposition,
        figures: SalesFigures,
        left: Int,
        value: Int
    ) throws {
        let shop = try TestShop.stocked(["KURTKA-M": 10])
        let goods = try shop.register(1, of: shop.ship(paidOrder(3)))
        #expect(try shop.sales() == Self.sold)
        try shop.receive(goods)
        #expect(try shop.sales() == Self.back)
        try shop.accept(goods, as: disposition)
        #expect(try shop.sales() == figures)
        let levels = try shop.levels("KURTKA-M")
        #expect(levels.onHand == left && levels.value == grosze(value))
        try shop.expectEachGrosz()
        try shop.take(.undo, with: goods.id)
        #expect(try shop.sales() == Self.back)
        try shop.accept(goods, as: .restock)
        #expect(try shop.sales() == Self.back)
        #expect(try shop.levels("KURTKA-M").value == grosze(8_000))
        try shop.expectEachGrosz()
    }

    @Test func `a return that is rejected leaves the sale as it was, and reopened takes it back`()
        throws
    {
        let shop = try TestShop.stocked(["KURTKA-M": 10])
        let goods = try shop.register(1, of: shop.ship(paidOrder(3)))
        try shop.receive(goods)
        try shop.take(.reject(.init(ground: .outOfTime, note: "po terminie")), with: goods.id)
        #expect(try shop.sales() == Self.sold)
        try shop.take(.reopen(reason: "pomyłka"), with: goods.id)
        #expect(try shop.sales() == Self.back)
        #expect(try shop.levels("KURTKA-M").unsellable == 1)
        try shop.expectEachGrosz()
    }

    @Test func `what a step is said to do to the stock is what it does`() throws {
        let shop = try TestShop.stocked(["KUBEK": 7, "TALERZ": 3, "ZESTAW": 0])
        let parts = try [shop.variant("KUBEK"): 2, shop.variant("TALERZ"): 1]
        let set = ArticleTerms(kind: .bundle(parts))
        try shop.store.change(shop.variant("ZESTAW"), set, by: shop.by)
        let goods = try shop.register(1, of: shop.ship(paidOrder(2, sku: "ZESTAW")))
        try shop.receive(goods)
        let file = try #require(try shop.store.goodsReturned(goods.id, by: shop.owner))
        let shelves = try #require(file.shelves)
        let shelf = try #require(try shop.store.warehouses(by: shop.owner)[ID<Bin>(1)])
        let purchase = try #require(file.purchase)
        let decisions = purchase.proposal(for: file.goods)
        #expect(shelves.places(by: decisions) == [PlacedUnits(3, at: .shelf, in: shelf)])
        try shop.accept(goods, as: .restock)
        let after = try #require(try shop.store.goodsReturned(goods.id, by: shop.owner)?.purchase)
        #expect(
            shelves.changes(from: purchase, to: after)
                == [PlacedUnits(-3, at: .quarantine), PlacedUnits(3, at: .shelf, in: shelf)]
        )
        #expect(try shop.levels("KUBEK").available == 5)
    }

    @Test func `what was bought before the books began brings its value in once`() throws {
        let shop = try TestShop()
        let old = try shop.add(order())
        shop.clock.advance(seconds: 3_600)
        try shop.store.openStock(by: shop.by)
        try shop.store.adjust(
            shop.variant("KURTKA-M"),
            by: 2,
            at: grosze(3_000),
            reason: "spis",
            by: shop.by
        )
        let goods = try shop.register(1, of: old)
        try shop.receive(goods)
        #expect(try shop.levels("KURTKA-M").value == grosze(4_500))
        try shop.accept(goods, as: .backToCustomer)
        #expect(try shop.levels("KURTKA-M").value == grosze(3_000))
        #expect(try shop.sales() == SalesFigures())
        try shop.expectEachGrosz()
    }

    @Test func `a bundle's price is shared by what is in it`() throws {
        let shop = try TestShop.stocked(["KUBEK": 7, "TALERZ": 3, "ZESTAW": 0])
        let parts = try [shop.variant("KUBEK"): 2, shop.variant("TALERZ"): 1]
        try shop.store.change(
            shop.variant("ZESTAW"),
            ArticleTerms(kind: .bundle(parts)),
            by: shop.by
        )
        try shop.ship(paidOrder(1, sku: "ZESTAW"))
        let revenue = try ["KUBEK", "TALERZ"].map { try shop.sales($0).revenue.minorUnits }
        #expect(revenue == [6_666, 3_333])
    }

    /// Books in which a refused return stands as scrapped, as they were kept once.
    @Test func `older books are sound, and are put right when something else changes`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 10])
        let order = try shop.ship(paidOrder(3))
        let goods = try shop.register(1, of: order)
        try shop.receive(goods)
        try shop.take(.reject(.init(ground: .outOfTime, note: "po terminie")), with: goods.id)
        try shop.store.tamper(
            """
            UPDATE stock_movements SET kind = 'disposition' WHERE kind = 'return' AND delta < 0
            """
        )
        #expect(try shop.store.check() == [])
        try shop.take(.reopen(reason: "pomyłka"), with: goods.id)
        #expect(try shop.levels("KURTKA-M").unsellable == 1)
        try shop.take(.reject(.init(ground: .outOfTime, note: "po terminie")), with: goods.id)
        #expect(try shop.sales() == Self.sold)
        try shop.expectEachGrosz()
    }
}

extension TestShop {
    fileprivate func sales(_ sku: String = "KURTKA-M") throws -> SalesFigures {
        try #require(try store.stockFile(variant(sku), by: owner)).sales
    }

    /// Accepts what was counted, with another fate of the goods than was proposed.
    fileprivate func accept(_ goods: Return, as disposition: Disposition) throws {
        let purchase = try #require(try store.goodsReturned(goods.id, by: owner)?.purchase)
        let counted = try self.goods(goods.id)
        var decisions = purchase.proposal(for: counted)
        for index in decisions.indices { decisions[index].disposition = disposition }
        let judgement = purchase.judgement(decisions, of: counted, on: store.moment.day)
        try take(.accept(judgement), with: goods.id)
    }

    /// Value in is value out and value left, and all else that `check` proves.
    fileprivate func expectEachGrosz() throws {
        let sums = try ["value > 0", "value < 0"].map { condition in
            try store.number(
                .raw("SELECT coalesce(sum(value), 0) FROM stock_movements WHERE \(condition)")
            )
        }
        let left = try store.number("SELECT sum(value_left) FROM cost_layers")
        #expect(sums[0] + sums[1] == left)
        #expect(try store.check() == [])
    }
}

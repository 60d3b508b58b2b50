import Shop
import Testing

@testable import ShopStore

@Suite struct PastStockTests {
    @Test func `what was ordered later from the same supplier may come first`() throws {
        let shop = try TestShop()
        for sku in ["KUBEK", "TALERZ"] {
            try shop.add(order("OLD-\(sku)", [line(sku, 1, 100)], on: "2026-01-02"))
        }
        func occasion(_ day: String) -> Occasion {
            let rights = Set(Right.allCases)
            return Occasion(
                author: .system(service: "demo", startedBy: nil),
                rights: rights,
                now: moment(day),
                rules: Rules()
            )
        }
        func delivery(_ sku: String, _ ordered: String, _ came: String) throws -> PastDelivery {
            PastDelivery(
                supplier: "Hurt",
                lines: [PurchaseOrder.Line(variant: try shop.variant(sku), units: 3)],
                ordered: occasion(ordered),
                came: occasion(came),
                reference: ""
            )
        }
        let past = PastStock(
            opening: occasion("2026-02-01"),
            bins: [],
            counts: [],
            deliveries: [
                try delivery("KUBEK", "2026-02-03", "2026-02-20"),
                try delivery("TALERZ", "2026-02-04", "2026-02-10"),
            ],
            changes: []
        )
        try shop.store.engine.write { _ = try $0.tell(past) }
        #expect(try ["KUBEK", "TALERZ"].map { try shop.levels($0).onHand } == [3, 3])
        let open = try Query<StockPaperField>("open:yes")
        #expect(try shop.store.stockPaperFiles(open, limit: 9, by: shop.owner) == [])
        #expect(try shop.store.check() == [])
    }
}

import Shop

@testable import Panes

// Shops with papers.
extension PaperShop {
    /// A shop with a paper of each kind and state.
    static func papered() throws -> PaperShop {
        var shop = try PaperShop.stocked()
        func order(_ number: Int, _ lines: [PurchaseOrder.Line], closed: Bool = false)
            -> PurchaseOrder
        {
            PurchaseOrder(
                id: ID(Int64(number)),
                number: "ZD-2026-00000\(number)",
                supplier: ID(1),
                warehouse: ID(1),
                lines: lines,
                isClosed: closed
            )
        }
        let old = order(1, [PurchaseOrder.Line(variant: ID(2), units: 4, received: 4)])
        shop.add(.purchase(old), .purchase(.received), from: "Len i Spółka", to: "MAIN")
        let receipt = StockReceipt(
            purchase: "ZD-2026-000001",
            lines: [
                StockReceipt.Line(
                    variant: ID(2),
                    units: 4,
                    cost: grosze(34_000),
                    bin: Bin(id: ID(6), warehouse: ID(1), code: "A-04-2", purpose: .shelf)
                )
            ]
        )
        shop.add(
            .receipt(receipt),
            .receipt,
            from: "Len i Spółka",
            to: "MAIN",
            reference: "FV 17/2026"
        )
        let part = order(
            3,
            [
                PurchaseOrder.Line(variant: ID(1), units: 20, received: 8, cost: grosze(50_000)),
                PurchaseOrder.Line(variant: ID(3), units: 30),
            ]
        )
        shop.add(.purchase(part), .purchase(.partlyReceived), from: "Hurtownia Włókno", to: "MAIN")
        var delivery = shop.papers[1].row
        delivery.number = "PZ-2026-000009"
        delivery.units = 8
        delivery.reference = "WZ 4/11"
        shop.papers[2].receipts = [delivery]
        let closed = order(4, [PurchaseOrder.Line(variant: ID(1), units: 9)], closed: true)
        shop.add(.purchase(closed), .purchase(.closed), from: "Hurtownia Włókno", to: "MAIN")
        let transfer = StockTransfer(
            id: ID(5),
            number: "MM-2026-000005",
            source: ID(1),
            target: ID(2),
            lines: [
                StockTransfer.Line(variant: ID(1), units: 6, arrived: 2),
                StockTransfer.Line(variant: ID(2), units: 1),
            ]
        )
        shop.add(.transfer(transfer), .transfer(.inTransit), from: "MAIN", to: "SKLEP")
        shop.addStocktake()
        return shop
    }

    /// Two people count: one bin is done, one waits for the second of them.
    private mutating func addStocktake() {
        guard let warehouse = warehouses.main else { return }
        func sheet(_ bin: Int64, _ counter: Int64, _ units: Int) -> CountSheet {
            CountSheet(
                bin: ID(bin),
                counter: ID(counter),
                lines: [CountSheet.Line(variant: ID(1), units: units, booked: 10)],
                at: zone.moment(at: now)
            )
        }
        let stocktake = Stocktake(
            id: ID(6),
            number: "INW-2026-000006",
            warehouse: warehouse.id,
            counters: 2,
            sheets: [sheet(6, 1, 7), sheet(6, 2, 7), sheet(7, 1, 77)]
        )
        let file = StocktakeFile(
            stocktake: stocktake,
            started: zone.moment(at: now),
            warehouse: warehouse,
            postings: [],
            articles: [:],
            staff: names
        )
        add(.stocktake(file), .stocktake(.counting), to: warehouse.code)
    }
}

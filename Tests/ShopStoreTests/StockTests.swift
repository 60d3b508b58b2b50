import Shop
import Testing

@testable import ShopStore

/// Orders and returns move stock, and whatever happens it adds up.
@Suite struct StockTests {
    @Test func `an order reserves, a shipment takes out, and not before`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 10])
        let order = try shop.add(paidOrder(3))
        #expect(
            try shop.levels("KURTKA-M")
                == StockLevels(onHand: 10, reserved: 3, value: grosze(10_000))
        )
        try shop.step(.pick, with: order)
        try shop.step(.pack, with: order)
        #expect(try shop.levels("KURTKA-M").onHand == 10)
        try shop.step(.ship(carrier: "DPD", tracking: "T-1"), with: order)
        #expect(try shop.levels("KURTKA-M") == StockLevels(onHand: 7, value: grosze(7_000)))
        #expect(try shop.store.check() == [])
    }

    @Test func `an order that is called off lets go of what it kept`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 10])
        let order = try shop.add(paidOrder(3))
        try shop.step(.cancel(note: "rezygnacja"), with: order)
        #expect(try shop.levels("KURTKA-M") == StockLevels(onHand: 10, value: grosze(10_000)))
        try shop.store.undoStep(
            with: order,
            seen: shop.version(of: order),
            by: shop.owner.signatory
        )
        #expect(try shop.levels("KURTKA-M").reserved == 3)
        #expect(try shop.store.check() == [])
    }

    @Test func `one sold, refunded with restock and called off afterwards leaves a hundred`() throws
    {
        let shop = try TestShop.stocked(["KURTKA-M": 100])
        let order = try shop.ship(paidOrder(1))
        #expect(try shop.levels("KURTKA-M").onHand == 99)
        let goods = try shop.register(1, of: order)
        try shop.receive(goods)
        #expect(try shop.levels("KURTKA-M").available == 99)
        try shop.accept(goods)
        #expect(try shop.levels("KURTKA-M") == StockLevels(onHand: 100, value: grosze(100_000)))
        try shop.settle(goods)
        try shop.step(.comeBack, with: order)
        try shop.step(.cancel(note: "pomyłka"), with: order)
        #expect(try shop.levels("KURTKA-M") == StockLevels(onHand: 100, value: grosze(100_000)))
        #expect(try shop.store.check() == [])
    }

    @Test func `what comes back waits in quarantine until somebody decides`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 5])
        let order = try shop.ship(paidOrder(2))
        let goods = try shop.register(2, of: order)
        try shop.receive(goods)
        #expect(try shop.levels("KURTKA-M").available == 3)
        #expect(try shop.levels("KURTKA-M").unsellable == 2)
        try shop.accept(goods)
        #expect(try shop.levels("KURTKA-M").available == 5)
        try shop.take(.undo, with: goods.id)
        #expect(try shop.levels("KURTKA-M").unsellable == 2)
        try shop.take(.reject(.init(ground: .outOfTime, note: "po terminie")), with: goods.id)
        #expect(try shop.levels("KURTKA-M") == StockLevels(onHand: 3, value: grosze(3_000)))
        #expect(try shop.store.check() == [])
    }

    @Test func `what waits for a decision is not carried to the shelves by hand`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 5])
        let jacket = try shop.variant("KURTKA-M")
        let (shelf, quarantine) = (ID<Bin>(1), ID<Bin>(2))
        let goods = try shop.register(1, of: shop.ship(paidOrder(1)))
        try shop.receive(goods)
        try shop.store.move(2, of: jacket, from: shelf, to: quarantine, by: shop.by)
        #expect(throws: StockRefusal.undecided(article: "KURTKA-M", units: 1)) {
            try shop.store.move(3, of: jacket, from: quarantine, to: shelf, by: shop.by)
        }
        try shop.store.move(2, of: jacket, from: quarantine, to: shelf, by: shop.by)
        #expect(try shop.levels("KURTKA-M").available == 4)
        try shop.accept(goods)
        #expect(try shop.levels("KURTKA-M") == StockLevels(onHand: 5, value: grosze(5_000)))
        #expect(try shop.store.check() == [])
    }

    @Test func `an acceptance is not undone once its goods are sold again`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 1])
        let goods = try shop.register(1, of: shop.ship(paidOrder(1)))
        try shop.receive(goods)
        try shop.accept(goods)
        try shop.add(paidOrder(1, "ZP-2"))
        let before = try shop.store.dump()
        #expect(throws: StockRefusal.goneAgain(article: "KURTKA-M", units: 1)) {
            try shop.take(.undo, with: goods.id)
        }
        #expect(try shop.store.dump() == before)
    }

    @Test func `what is sold beyond the shelves waits, and who came first is served first`() throws
    {
        let shop = try TestShop.stocked(["KURTKA-M": 2])
        let first = try shop.add(paidOrder(2, "ZP-1"))
        let second = try shop.add(paidOrder(3, "ZP-2"))
        try shop.add(paidOrder(1, "ZP-3"))
        #expect(
            try shop.levels("KURTKA-M")
                == StockLevels(onHand: 2, reserved: 2, awaited: 4, value: grosze(2_000))
        )
        try shop.adjust("KURTKA-M", by: 2)
        #expect(try shop.waiting("KURTKA-M") == ["ZP-2": 1, "ZP-3": 1])
        try shop.step(.cancel(note: "rezygnacja"), with: first)
        #expect(try shop.waiting("KURTKA-M") == [:])
        try shop.adjust("KURTKA-M", by: -1)
        #expect(
            try shop.waiting("KURTKA-M") == ["ZP-3": 1] || shop.levels("KURTKA-M").available == 0
        )
        try shop.step(.pick, with: second)
        try shop.step(.pack, with: second)
        try shop.step(.ship(carrier: "DPD", tracking: "T-1"), with: second)
        #expect(try shop.store.check() == [])
    }

    @Test func `nobody ships what is not there`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 1])
        let order = try shop.add(paidOrder(2))
        try shop.step(.pick, with: order)
        try shop.step(.pack, with: order)
        #expect(throws: StockRefusal.notThere(article: "KURTKA-M", asked: 2, there: 1)) {
            try shop.step(.ship(carrier: "DPD", tracking: "T-1"), with: order)
        }
        #expect(try shop.status(of: order) == .packed)
    }

    @Test func `orders from before the opening move nothing, but their goods come in`() throws {
        let shop = try TestShop()
        let old = try shop.add(order())
        let open = try shop.add(paidOrder(2, "ZP-9"))
        shop.clock.advance(seconds: 3_600)
        try shop.store.openStock(by: shop.owner.signatory)
        try shop.step(.pick, with: open)
        #expect(try shop.levels("KURTKA-M") == StockLevels())
        let goods = try shop.register(1, of: old)
        try shop.receive(goods)
        #expect(try shop.levels("KURTKA-M") == StockLevels(onHand: 1, unsellable: 1))
        try shop.accept(goods)
        #expect(try shop.levels("KURTKA-M") == StockLevels(onHand: 1))
        #expect(try shop.store.check() == [])
    }

    @Test func `a shipment that nobody collected is in quarantine, then on the shelf`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 4])
        let order = try shop.ship(paidOrder(2))
        try shop.step(.comeBack, with: order)
        #expect(
            try shop.levels("KURTKA-M")
                == StockLevels(onHand: 4, unsellable: 2, value: grosze(4_000))
        )
        try shop.step(.cancel(note: "nie odebrano"), with: order)
        #expect(try shop.levels("KURTKA-M") == StockLevels(onHand: 4, value: grosze(4_000)))
        #expect(try shop.store.check() == [])
    }

    @Test func `a cart keeps goods until it lapses, and nobody has to sweep`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 3])
        let jacket = try shop.variant("KURTKA-M")
        try shop.store.reserve(2, of: jacket, for: "c1", seconds: 900, by: shop.owner.signatory)
        #expect(throws: StockRefusal.notAvailable(article: "KURTKA-M", asked: 2, available: 1)) {
            try shop.store.reserve(2, of: jacket, for: "c2", seconds: 900, by: shop.owner.signatory)
        }
        try shop.store.reserve(3, of: jacket, for: "c1", seconds: 900, by: shop.owner.signatory)
        #expect(try shop.levels("KURTKA-M").available == 0)
        shop.clock.advance(seconds: 900)
        #expect(try shop.levels("KURTKA-M").available == 3)
        try shop.store.reserve(1, of: jacket, for: "c2", seconds: 900, by: shop.owner.signatory)
        #expect(try shop.store.tidyCarts(by: shop.by) == 1)
        #expect(try shop.levels("KURTKA-M").available == 2)
        try shop.store.release(cart: "c2", by: shop.owner.signatory)
        #expect(try shop.levels("KURTKA-M").available == 3)
    }

    @Test func `no correction is beyond what the books can hold`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 5])
        for delta in [Int.min, -1_000_000_001, 1_000_000_001, Int.max] {
            #expect(throws: StockRefusal.tooMany(article: "KURTKA-M")) {
                try shop.adjust("KURTKA-M", by: delta)
            }
        }
    }

    @Test func `a correction needs a reason, and who may`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 3])
        let jacket = try shop.variant("KURTKA-M")
        #expect(throws: StockRefusal.missingReason) {
            try shop.store.adjust(jacket, by: -1, reason: " ", by: shop.owner.signatory)
        }
        let clerk = try shop.visitor(.customerService)
        #expect(throws: Forbidden(.keepStock)) {
            try shop.store.adjust(jacket, by: -1, reason: "brak", by: clerk.signatory)
        }
        try shop.store.adjust(
            jacket,
            by: -1,
            reason: "stłuczone",
            by: shop.visitor(.warehouse).signatory
        )
        #expect(try shop.levels("KURTKA-M") == StockLevels(onHand: 2, value: grosze(2_000)))
        #expect(throws: StockRefusal.alreadyOpened) {
            try shop.store.openStock(by: shop.owner.signatory)
        }
    }

    @Test(arguments: [
        "UPDATE stock_levels SET units = units + 1",
        "UPDATE stock_totals SET value = value + 1",
        "UPDATE cost_layers SET value_left = value_left + 1, units_left = units_left + 1",
        "UPDATE stock_movements SET delta = delta + 1 WHERE delta > 0",
        "DELETE FROM cost_takes", "DELETE FROM reservations",
    ])
    func `tampering with stock is found`(script: String) throws {
        let shop = try TestShop.stocked(["KURTKA-M": 5])
        try shop.ship(paidOrder(2))
        try shop.add(paidOrder(1, "ZP-2"))
        #expect(try shop.store.check() == [])
        try shop.store.tamper(script)
        #expect(try shop.store.check().contains(.stock(article: "KURTKA-M")))
    }

    @Test(arguments: [
        "stock_movements", "cost_takes", "openings", "stock_documents", "receipts",
        "count_sheets", "count_lines",
    ])
    func `a stock ledger refuses changes`(table: String) throws {
        let shop = try TestShop.stocked(["KURTKA-M": 5])
        try shop.ship(paidOrder(2))
        let number = try shop.store.startStocktake(of: .init(warehouse: ID(1)), by: shop.by)
        try shop.store.handIn([:], in: ID(1), for: number, by: shop.by)
        let count = StockCount(variant: try shop.variant("KURTKA-M"), units: 1)
        try shop.store.receiveGoods([count], by: shop.by)
        #expect(try shop.store.number(.raw("SELECT count(*) FROM \(table)")) > 0)
        let before = try shop.store.dump()
        for change in [
            "DELETE FROM \(table)",
            "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)",
        ] {
            #expect(throws: (any Error).self, "\(change)") {
                try shop.store.engine.write { try $0.runScript(change) }
            }
        }
        #expect(try shop.store.dump() == before)
    }

    @Test func `an order whose goods are not where it says is found`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 5])
        let returned = try shop.ship(paidOrder(2))
        let goods = try shop.register(1, of: returned)
        try shop.receive(goods)
        try shop.add(paidOrder(1, "ZP-2"))
        #expect(try shop.store.check() == [])
        try shop.store.tamper("UPDATE orders SET status = 'cancelled'")
        let findings = try shop.store.check()
        #expect(findings.contains(.orderStock(number: "ZP-1")))
        #expect(findings.contains(.orderStock(number: "ZP-2")))
    }
}

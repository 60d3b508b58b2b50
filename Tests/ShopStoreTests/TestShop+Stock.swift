import Shop
import Testing

@testable import ShopStore

extension TestShop {
    /// A shop that keeps stock, with so many units of each SKU at ten złoty apiece.
    static func stocked(_ units: [String: Int], clock: HandClock = HandClock()) throws -> TestShop {
        let shop = try TestShop(clock: clock)
        for (sku, _) in units.sorted(by: { $0.key < $1.key }) {
            try shop.add(order("OLD-\(sku)", [line(sku, 1, 100)], on: "2026-01-02"))
        }
        let counts = try units.map { sku, units in
            StockCount(variant: try shop.variant(sku), units: units, cost: grosze(units * 1_000))
        }
        try shop.store.openStock(
            with: counts.sorted { $0.variant < $1.variant },
            by: shop.owner.signatory
        )
        return shop
    }

    /// Has the stock begun, empty, before any order of the tests was placed.
    func openStockLongAgo() throws {
        let day = day("2026-01-01")
        try store.keep { session in
            try session.run(
                """
                INSERT INTO openings (chapter, at, day)
                VALUES ('stock', \(moment("2026-01-01").at), \(day))
                """
            )
        }
    }

    func variant(_ sku: String) throws -> ID<Variant> {
        try #require(try store.variant(coded: sku, by: owner)).id
    }

    func levels(_ sku: String) throws -> StockLevels {
        let variant = try variant(sku)
        return try store.read(by: owner) { try $0.stockLevels(of: variant, at: clock.now) }
    }

    /// How many units each order waits for.
    func waiting(_ sku: String) throws -> [String: Int] {
        let variant = try variant(sku)
        return try store.read(by: owner) { session in
            let rows = try session.all(
                """
                SELECT o.number, b.units FROM backorders AS b JOIN orders AS o ON o.id = b.order_id
                WHERE b.variant_id = \(variant)
                """,
                from: "backorders"
            ) { (try $0.text(), try $0.units()) }
            return Dictionary(rows) { $0 + $1 }
        }
    }

    func version(of order: ID<Order>) throws -> Int {
        try #require(try store.order(order, by: owner)).purchase.order.version
    }

    @discardableResult
    func step(_ move: Order.Move, with order: ID<Order>) throws -> Order {
        try store.take(move, with: order, seen: version(of: order), by: owner.signatory)
    }

    func adjust(_ sku: String, by delta: Int) throws {
        try store.adjust(variant(sku), by: delta, reason: "liczenie", by: owner.signatory)
    }

    /// Takes an order in and sends it.
    @discardableResult
    func ship(_ incoming: IncomingOrder) throws -> ID<Order> {
        let order = try add(incoming)
        try step(.pick, with: order)
        try step(.pack, with: order)
        try step(.ship(carrier: "DPD", tracking: "T-\(incoming.number)"), with: order)
        return order
    }
}

/// A paid order of jackets, placed today.
func paidOrder(_ units: Int, _ number: String = "ZP-1", sku: String = "KURTKA-M") -> IncomingOrder {
    var order = order(number, [line(sku, units, units * 10_000)], on: "2026-03-10", status: .paid)
    order.carrier = ""
    order.tracking = ""
    return order
}

extension TestShop {
    var by: Signatory { owner.signatory }

    /// The article as its list shows it.
    func row(_ sku: String) throws -> StockRow {
        try #require(try store.stockFile(variant(sku), by: owner)).row
    }
}

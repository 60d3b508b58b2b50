import Shop
import Testing

@testable import ShopStore

/// A figure is one and the same in its column, in a query about it and where it sorts.
@Suite struct StockFiguresTests {
    private static let figures: [(name: String, shown: @Sendable (StockRow) -> Int?)] = [
        ("on-hand", { $0.inWarehouse?.onHand ?? $0.levels.onHand }),
        ("unsellable", { $0.inWarehouse?.unsellable ?? $0.levels.unsellable }),
        ("reserved", { $0.inWarehouse?.reserved ?? $0.levels.reserved + $0.levels.inCarts }),
        ("incoming", { $0.inWarehouse?.incoming ?? $0.levels.incoming }),
        ("available", { $0.available ?? .max }),
        ("cover", { $0.daysOfCover }),
        ("sold", { $0.sold }),
    ]
    private static let signs: [(text: String, holds: @Sendable (Int, Int) -> Bool)] = [
        (":", { $0 == $1 }), ("<", { $0 < $1 }), ("<=", { $0 <= $1 }), (">", { $0 > $1 }),
        (">=", { $0 >= $1 }),
    ]

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `a query finds what the column shows`(seed: UInt64) throws {
        let shop = try TestShop.withAnyStock(seed)
        var found = 0
        for place in ["", "warehouse:main ", "warehouse:sklep "] {
            let all = try shop.rows(place)
            for figure in Self.figures {
                let values = Set(all.compactMap(figure.shown).filter { $0 < .max }).union([0, 7])
                for value in values.filter({ $0 >= 0 }) {
                    for sign in Self.signs {
                        let text = "\(place)\(figure.name)\(sign.text)\(value)"
                        let expected = all.filter { row in
                            figure.shown(row).map { sign.holds($0, value) } == true
                        }
                        #expect(try shop.rows(text) == expected, "\(text)")
                        found += expected.count
                    }
                }
            }
            let low = all.filter(\.isLow)
            #expect(try shop.rows("\(place)low:yes") == low)
        }
        #expect(found > 500)
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `a list is in the order of the figures it shows`(seed: UInt64) throws {
        let shop = try TestShop.withAnyStock(seed)
        for place in ["", "warehouse:main ", "warehouse:sklep "] {
            let available = try shop.rows(place, by: .available).map { $0.available ?? .max }
            #expect(available == available.sorted())
            let onHand = try shop.rows(place, by: .onHand).map {
                $0.inWarehouse?.onHand ?? $0.levels.onHand
            }
            #expect(onHand == onHand.sorted())
            let rows = try shop.rows(place, by: .available)
            var pages: [StockRow] = []
            var anchor = Anchor.first
            while true {
                let page = try shop.store.stock(
                    Query(place),
                    sort: Sort(.available),
                    at: anchor,
                    limit: 3,
                    by: shop.owner
                )
                pages += page.rows
                guard page.hasLater, let last = page.rows.last else { break }
                anchor = .after(last.id)
            }
            #expect(pages == rows)
        }
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>)
    func `the figures of all warehouses add up to the shop's`(seed: UInt64) throws {
        let shop = try TestShop.withAnyStock(seed)
        let codes = ["main", "sklep", "sklep-2"]
        let byCode = try codes.map { code in
            let rows = try shop.rows("warehouse:\(code)")
            #expect(rows.allSatisfy { $0.inWarehouse?.code.folded == code })
            return Dictionary(rows.map { ($0.variant, $0.inWarehouse) }) { first, _ in first }
        }
        for row in try shop.rows("kind:counted") {
            let parts = byCode.compactMap { $0[row.variant] ?? nil }
            #expect(parts.map(\.onHand).reduce(0, +) == row.levels.onHand)
            #expect(parts.map(\.unsellable).reduce(0, +) == row.levels.unsellable)
            #expect(parts.map(\.reserved).reduce(0, +) == row.levels.reserved)
            #expect(parts.map(\.incoming).reduce(0, +) <= row.levels.incoming)
            if parts.count == codes.count {
                #expect(parts.map(\.incoming).reduce(0, +) == row.levels.incoming)
            }
            let file = try #require(try shop.store.stockFile(row.variant, by: shop.owner))
            let sums = file.placesByWarehouse.map { $0.map(\.units).reduce(0, +) }
            #expect(sums == parts.map(\.onHand).filter { $0 > 0 })
        }
    }

    @Test func `a warehouse is found by its whole code alone`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 0, "SPODNIE-L": 0])
        for code in ["A", "AB"] { try shop.store.addWarehouse(code, named: "", by: shop.by) }
        let warehouses = try shop.store.warehouses(by: shop.owner).all
        for (sku, code) in [("KURTKA-M", "A"), ("SPODNIE-L", "AB")] {
            let warehouse = try #require(warehouses.first { $0.code == code })
            try shop.store.adjust(
                shop.variant(sku),
                by: 4,
                in: warehouse.bins[0].id,
                reason: "liczenie",
                by: shop.by
            )
        }
        #expect(try shop.rows("warehouse:a").map(\.sku) == ["KURTKA-M"])
        #expect(try shop.rows("warehouse:AB").map(\.sku) == ["SPODNIE-L"])
        #expect(try shop.rows("warehouse:main") == [])
        #expect(try shop.rows("warehouse:a,ab").map(\.sku) == ["KURTKA-M", "SPODNIE-L"])
        #expect(try shop.rows("warehouse:a,ab").allSatisfy { $0.inWarehouse == nil })
        #expect(try shop.rows("-warehouse:a").map(\.sku) == ["SPODNIE-L"])
        #expect(try shop.rows("-warehouse:a").allSatisfy { $0.inWarehouse == nil })
    }
}

extension TestShop {
    fileprivate func rows(_ query: String, by sort: StockSort = .sku) throws -> [StockRow] {
        try store.stock(Query(query), sort: Sort(sort), at: .first, limit: 99, by: owner).rows
    }

    /// Twelve articles, two bundles and a digital one, in three warehouses, with orders, carts
    /// that lapsed and carts that did not, and goods on their way.
    fileprivate static func withAnyStock(_ seed: UInt64) throws -> TestShop {
        let skus = (0..<15).map { "T-\($0)" }
        let shop = try stocked(Dictionary(uniqueKeysWithValues: skus.map { ($0, 0) }))
        var dice = Dice(seed)
        let variants = try skus.map(shop.variant)
        let kinds: [ArticleTerms.Kind] = [
            .bundle([variants[0]: 2, variants[1]: 1]), .bundle([variants[2]: 3]), .digital,
        ]
        for (variant, kind) in zip(variants[12...], kinds) {
            try shop.store.change(variant, ArticleTerms(kind: kind), by: shop.by)
        }
        for code in ["SKLEP", "SKLEP-2"] {
            try shop.store.addWarehouse(code, named: "", by: shop.by)
        }
        let warehouses = try shop.store.warehouses(by: shop.owner)
        for number in 0..<160 {
            shop.clock.advance(seconds: 40)
            do {
                try shop.moveSomething(number, Array(variants[..<12]), warehouses, &dice)
            } catch is StockRefusal {
            } catch is Order.Refusal {
            }
        }
        return shop
    }

    private func moveSomething(
        _ number: Int,
        _ variants: [ID<Variant>],
        _ warehouses: Warehouses,
        _ dice: inout Dice
    ) throws {
        let variant = dice.one(of: variants)
        let units = Int.random(in: 1...5, using: &dice)
        let place = dice.one(of: warehouses.all)
        let other = dice.one(of: warehouses.all)
        switch Int.random(in: 0..<9, using: &dice) {
        case 0, 1, 2:
            let bin = dice.one(of: place.bins)
            try store.adjust(variant, by: units * 2, in: bin.id, reason: "spis", by: by)
        case 3, 4:
            var incoming = paidOrder(units, "ZP-\(number)", sku: "T-\(dice.one(of: [0, 2, 4, 6]))")
            incoming.placed = clock.now
            let order = try add(incoming)
            for move in [Order.Move.pick, .pack, .ship(carrier: "DPD", tracking: "")]
            where Bool.random(using: &dice) || move != .pick {
                try step(move, with: order)
            }
        case 5:
            let seconds = dice.one(of: [60, 900, 86_400])
            try store.reserve(units, of: variant, for: "c\(number)", seconds: seconds, by: by)
        case 6:
            let line = PurchaseOrder.Line(variant: variant, units: units)
            try store.orderGoods([line], from: "Hurt", to: place.id, by: by)
        case 7: try store.sendGoods([variant: units], from: place.id, to: other.id, by: by)
        case _:
            try store.change(variant, ArticleTerms(reorderPoint: units * 2), by: by)
        }
    }
}

import Shop
import Testing

@testable import ShopStore

/// What a query about the stock finds in the database is what it means.
@Suite struct StockQueryTests {
    private static let terms = [
        "kub", "kubek", "\"emaliowany las\"", "las", "żó", "zolta", "\"50%\"", "%", "_", "x",
        "5901", "sku:kub", "sku:-1", "sku:\"%\"", "ean:590123", "ean:5901234567893", "ean:0",
        "name:kubek", "name:zolta", "kind:digital", "kind:counted,bundle", "on-hand:0",
        "on-hand>5", "on-hand<=3", "reserved>0", "reserved:2", "available<5", "available:0",
        "available>100", "warehouse:sklep on-hand>3", "warehouse:main unsellable>0",
        "awaited>0", "awaited:0", "incoming>=20", "unsellable>0", "value>50", "value:0",
        "price<20", "price>=45,50", "cover<30", "cover>=100", "cover:0", "sold>2", "sold:0",
        "warehouse:main", "warehouse:sklep", "warehouse:s", "warehouse:x", "bin:a-0", "bin:c",
        "low:yes", "low:no", "order-now:yes", "zamów-teraz:nie", "dead:yes", "dead:no", "loss:yes",
        "loss:no",
    ]

    /// A shop in which some articles sold well, some below cost, some long ago, some never.
    private func shop() throws -> TestShop {
        let shop = try TestShop()
        let names = [
            "Kubek emaliowany „Las”", "Sukienka żółta, r. 38", "Pasek 50% skóry", "Talerz",
        ]
        for key in 0..<40 {
            var line = line("\(["KUB", "SUK", "PAS", "50%"][key % 4])-\(key)", 1, 2_000)
            line.name = names[key % 4]
            line.ean = key % 3 == 0 ? "59012345678\(key + 10)" : ""
            try shop.add(order("OLD-\(key)", [line], on: "2026-01-02"))
        }
        try shop.store.keep { session in
            try session.runScript(
                """
                INSERT INTO warehouses (id, code, code_key, name) VALUES (2, 'SKLEP', 'sklep', '');
                INSERT INTO bins (id, warehouse_id, code, code_key, purpose) VALUES
                    (10, 1, 'A-01', 'a-01', 'shelf'), (11, 1, 'B-01', 'b-01', 'shelf'),
                    (12, 2, 'C-01', 'c-01', 'shelf');
                UPDATE variants SET takes_preorders = 1, price = id % 7 * 1000
                    WHERE id % 7 > 0;
                UPDATE variants SET reorder_point = id % 5 WHERE id % 2 = 0;
                UPDATE variants SET kind = 'digital' WHERE id IN (39, 40);
                """
            )
        }
        try shop.store.openStock(by: shop.owner.signatory)
        return shop
    }

    private func sku(_ key: Int) -> String { "\(["KUB", "SUK", "PAS", "50%"][key % 4])-\(key)" }

    private func stockUp(_ shop: TestShop) throws {
        for key in 0..<38 where key % 3 != 2 {
            try shop.store.adjust(
                shop.variant(sku(key)),
                by: key % 11 + 1,
                in: [nil, ID<Bin>(10), ID(11), ID(12), ID(2)][key % 5],
                at: grosze(key * 700),
                reason: "liczenie",
                by: shop.owner.signatory
            )
        }
        shop.clock.advance(seconds: 100 * 86_400)
        for key in 0..<38 where key % 4 == 1 {
            let price = key % 8 == 1 ? 100 : 9_000
            let units = key % 3 + 1
            let goods = [line(sku(key), units, price * units)]
            var sold = order("ZP-\(key)", goods, on: "2026-06-18", status: .paid)
            sold.carrier = ""
            sold.tracking = ""
            let id = try shop.add(sold)
            guard key % 3 != 2, try shop.levels(sku(key)).reserved == units else { continue }
            try shop.step(.pick, with: id)
            try shop.step(.pack, with: id)
            try shop.step(.ship(carrier: "DPD", tracking: "T-\(key)"), with: id)
        }
        try shop.store.keep { session in
            try session.run(
                "UPDATE stock_totals SET incoming = 10 * (variant_id % 4) WHERE variant_id % 6 = 0"
            )
        }
    }

    @Test func `articles are found as the query means`() throws {
        let shop = try shop()
        try stockUp(shop)
        let files = try (0..<40).map { key in
            try #require(try shop.store.stockFile(shop.variant(sku(key)), by: shop.owner))
        }
        let fresh = try shop.freshArticles()
        #expect(files.contains { $0.row.levels.awaited > 0 })
        #expect(files.contains { $0.row.sold > 0 && $0.sales.margin < .zero })
        var dice = Dice(8)
        let random = (0..<200).map { _ in text(&dice, depth: 2) }
        var found = 0
        for text in Self.terms + Self.terms.map({ "-\($0)" }) + random {
            let query = try Query<StockField>(text)
            let expected = files.filter { query.matches($0, fresh: fresh) }
            let page = try shop.store.stock(
                query,
                sort: Sort(.sku),
                at: .first,
                limit: 99,
                by: shop.owner
            )
            let keys = Set(page.rows.map(\.id))
            #expect(keys == Set(expected.map(\.row.id)), "\(text)")
            #expect(try shop.store.tally(query, by: shop.owner).rows == expected.count, "\(text)")
            if !keys.isEmpty, keys.count < 40 { found += 1 }
        }
        #expect(found > 130)
    }

    private func text(_ dice: inout Dice, depth: Int) -> String {
        let sign = Int.random(in: 0..<3, using: &dice) == 0 ? "-" : ""
        guard depth > 0, Int.random(in: 0..<4, using: &dice) > 0 else {
            return sign + dice.one(of: Self.terms)
        }
        let parts = (0..<Int.random(in: 2...3, using: &dice)).map { _ in
            text(&dice, depth: depth - 1)
        }
        return "\(sign)(\(parts.joined(separator: dice.one(of: [" ", " OR "]))))"
    }

    @Test(arguments: StockSort.allCases)
    func `pages by key are the whole list, each article once`(key: StockSort) throws {
        let shop = try shop()
        try stockUp(shop)
        for isDescending in [false, true] {
            let sort = Sort(key, descending: isDescending)
            let whole = try shop.store.stock(
                .everything,
                sort: sort,
                at: .first,
                limit: 99,
                by: shop.owner
            )
            #expect(whole.rows.count == 40)
            var rows: [StockRow] = []
            var anchor = Anchor.first
            repeat {
                let page = try shop.store.stock(
                    .everything,
                    sort: sort,
                    at: anchor,
                    limit: 7,
                    by: shop.owner
                )
                rows += page.rows
                guard page.hasLater, let last = page.rows.last else { break }
                anchor = .after(last.id)
            } while true
            #expect(rows == whole.rows)
        }
    }

    @Test func `a row says when what a cart keeps is free again`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 10])
        let variant = try shop.variant("KURTKA-M")
        for (cart, seconds) in [("k-1", 600), ("k-2", 60)] {
            try shop.store.reserve(
                2,
                of: variant,
                for: cart,
                seconds: seconds,
                by: shop.owner.signatory
            )
        }
        func row() throws -> StockRow {
            try #require(try shop.store.stockFile(variant, by: shop.owner)).row
        }
        let start = shop.clock.now
        #expect(try row().cartsUntil == start + 60)
        shop.clock.advance(seconds: 60)
        #expect(try row().cartsUntil == start + 600)
        #expect(try row().levels.inCarts == 2)
        shop.clock.advance(seconds: 540)
        #expect(try row().cartsUntil == nil)
        #expect(try row().levels.available == 10)
    }

    @Test func `the ledger adds up to the level, page by page`() throws {
        let shop = try TestShop.stocked(["KURTKA-M": 10])
        let variant = try shop.variant("KURTKA-M")
        for units in [5, -3, 7, -1, -1] { try shop.adjust("KURTKA-M", by: units) }
        let whole = try shop.store.stockLedger(of: variant, limit: 99, by: shop.owner)
        #expect(whole.level == 17)
        #expect(whole.rows.map(\.delta) == [-1, -1, 7, -3, 5, 10])
        #expect(whole.levels == [17, 18, 19, 12, 15, 10])
        #expect(whole.rest == 0 && !whole.hasEarlier)
        var parts = try shop.store.stockLedger(of: variant, limit: 2, by: shop.owner)
        while parts.hasEarlier {
            let last = try #require(parts.rows.last)
            let rest = parts.rest
            let more = try shop.store.stockLedger(
                of: variant,
                before: last.id,
                limit: 2,
                by: shop.owner
            )
            #expect(more.level == rest)
            parts.append(more)
        }
        #expect(parts == whole)
    }
}

extension TestShop {
    /// Articles of which some that is left came within the last quarter.
    fileprivate func freshArticles() throws -> Set<Int64> {
        let since = store.moment.day - SalesFigures.days
        let rows = try store.read(by: owner) { session in
            try session.all(
                """
                SELECT c.variant_id, m.day FROM cost_layers AS c
                JOIN stock_movements AS m ON m.id = c.movement_id WHERE c.units_left > 0
                """,
                from: "cost_layers"
            ) { (try $0.integer(), try $0.integer()) }
        }
        return Set(rows.filter { $0.1 > since.number }.map { Int64($0.0) })
    }
}

extension Query<StockField> {
    /// Orders keep nothing outside the main warehouse here, and nothing comes but to it.
    fileprivate func matches(_ file: StockFile, fresh: Set<Int64>) -> Bool {
        let row = file.row
        let levels = row.levels
        let places = file.places.filter { warehouse == nil || $0.warehouse.folded == warehouse }
        let onHand = places.map(\.units).reduce(0, +)
        let unsellable = places.filter { $0.bin.purpose != .shelf }.map(\.units).reduce(0, +)
        return holds { text in
            begins(text, in: "\(row.sku) \(row.ean)") || begins(text, in: row.name)
        } field: { field, test in
            switch field {
            case .sku: test.text { isPart($0, of: row.sku) }
            case .ean:
                test.text { text in
                    let code = Code(text)
                    return row.ean.hasPrefix(text)
                        || code?.isArticleNumber == true
                            && code?.names(ean: row.ean, sku: "")
                                == true
                }
            case .name: test.text { begins($0, in: row.name) }
            case .kind: test.word(row.kind.rawValue)
            case .onHand: test.number(onHand)
            case .reserved: test.number(levels.reserved + levels.inCarts)
            case .available: test.number(row.available ?? .max)
            case .awaited: test.number(levels.awaited)
            case .incoming: test.number(levels.incoming)
            case .quarantine: test.number(unsellable)
            case .value: test.money(levels.value)
            case .price: row.price.map { test.money($0) } ?? false
            case .cover: test.number(row.daysOfCover)
            case .sold: test.number(row.sold)
            case .warehouse:
                test.text { text in
                    file.places.contains { $0.warehouse.folded == text }
                }
            case .bin:
                test.text { text in file.places.contains { $0.bin.code.folded.hasPrefix(text) } }
            case .low: test.flag(row.isLow)
            case .due: test.flag(Replenishment(of: row, by: Rules()) != nil)
            case .dead:
                test.flag(levels.onHand > 0 && file.sales.units <= 0 && !fresh.contains(row.id))
            case .loss: test.flag(file.sales.units > 0 && file.sales.margin < .zero)
            }
        }
    }
}

import Shop
import Testing

@testable import ShopStore

/// What a query finds in the database is what it means.
@Suite struct QueryTests {
    private static let orderTerms = [
        "zp-1", "\"50%\"", "\"_\"", "\"a%\"", "zol", "łąc", "\"anna lack\"", "kur", "851", "x",
        "kowalski", "nowak", "number:zp", "number:\"%\"", "status:new,paid", "status:delivered",
        "placed<12d", "placed>=2w", "placed:2026-02-25", "placed<=2026-02-24", "total>100",
        "total:49.99,150", "total<=99,99", "customer:łucja", "customer:\"50%\"", "customer:l",
        "email:_", "email:%", "email:łucja", "email:example", "city:łódź", "city:zielona",
        "city:\"zielona g\"", "city:gora", "sku:kurtka", "sku:\"kurtka-m\"", "sku:50", "sku:b",
        "sku:85123a", "channel:wlasny", "channel:allegro", "tag:vip", "tag:gosc", "tag:50",
        "tag:\"%\"",
        "hold:no", "hold:yes", "return:yes", "return:no", "currency:eur",
    ]
    private static let returnTerms = [
        "r-2026", "r-2026-000003", "zp", "łąc", "kur", "\"%\"", "number:000001", "order:zp",
        "order:\"_\"", "status:awaiting", "status:settled,cancelled", "kind:claim", "due<10d",
        "due>=1w", "due:today", "due<=2026-03-25", "overdue:yes", "overdue:no", "waits:yes",
        "waits:no", "registered<5d", "registered:2026-03-10", "settled<8d", "settled>2026-03-12",
        "amount>20", "amount:49.99", "amount<0,60", "customer:anna", "email:example", "sku:kurtka",
        "reason:size", "reason:not-given,late,other", "way:own", "way:person", "way:inpost",
        "orphan:yes", "orphan:no", "by:marek", "by:owner,x", "ean:590", "ean:5901234123457",
        "ean:36000291452", "ean:036000291452", "ean:0036000291452", "ean:00036000291452",
        "ean:590_", "ean:kurtka", "5901234123457", "0036000291452", "phone:600,512",
        "phone:\"+48 600 100 200\"", "phone:x", "600100", "\"512 345\"", "0100", "proposed:yes",
        "proposed:no", "frozen:yes", "frozen:no",
    ]

    private func text(_ dice: inout Dice, _ terms: [String], depth: Int) -> String {
        let sign = Int.random(in: 0..<3, using: &dice) == 0 ? "-" : ""
        guard depth > 0, Int.random(in: 0..<4, using: &dice) > 0 else {
            return sign + dice.one(of: terms)
        }
        let parts = (0..<Int.random(in: 2...3, using: &dice)).map { _ in
            text(&dice, terms, depth: depth - 1)
        }
        return "\(sign)(\(parts.joined(separator: dice.one(of: [" ", " OR "]))))"
    }

    @Test func `orders are found as the query means`() throws {
        let shop = try TestShop.random(orders: 60, seed: 1)
        try shop.store.engine.write {
            try $0.runScript("UPDATE orders SET is_on_hold = id % 4 = 0")
        }
        let orders = try (1...60).map { key in
            try #require(try shop.store.order(ID(Int64(key)), by: shop.owner)).purchase
        }
        var dice = Dice(2)
        let random = (0..<200).map { _ in text(&dice, Self.orderTerms, depth: 2) }
        var found = 0
        for text in Self.orderTerms + Self.orderTerms.map({ "-\($0)" }) + random {
            let query = try Query<OrderField>(text)
            let expected = orders.filter { query.matches($0, today: shop.store.moment.day) }
            let page = try shop.store.orders(
                query,
                sort: Sort(.number),
                at: .first,
                limit: 99,
                by: shop.owner
            )
            let keys = Set(page.rows.map(\.id))
            #expect(keys == Set(expected.map(\.order.id.key)), "\(text)")
            if !keys.isEmpty, keys.count < 60 { found += 1 }
        }
        #expect(found > 150)
    }

    @Test func `returns are found as the query means`() throws {
        let shop = try TestShop.random(orders: 80, seed: 3)
        let rules = try shop.store.rules()
        let count = try shop.store.number("SELECT count(*) FROM returns")
        for key in stride(from: Int64(1), through: Int64(count), by: 3) {
            let finding = Parcel.Finding.allCases[Int(key / 3) % Parcel.Finding.allCases.count]
            try shop.openCase(finding, about: shop.logParcel("P-\(key)", of: [ID(key)]))
        }
        let files = try (1...Int64(count)).map { key in
            try #require(try shop.store.goodsReturned(ID(key), by: shop.owner))
        }
        #expect(files.contains { $0.purchase == nil })
        #expect(files.contains { $0.goods.proposal != nil })
        #expect(files.contains { $0.goods.status == .settled && $0.purchase != nil })
        #expect(Set(files.map(\.goods.status)).count > 3)
        var dice = Dice(4)
        let random = (0..<200).map { _ in text(&dice, Self.returnTerms, depth: 2) }
        var found = 0
        for text in Self.returnTerms + Self.returnTerms.map({ "-\($0)" }) + random {
            let query = try Query<ReturnField>(text)
            let expected = files.filter {
                query.matches($0, under: rules, today: shop.store.moment.day)
            }
            let page = try shop.store.returns(
                query,
                sort: Sort(.number),
                at: .first,
                limit: 99,
                by: shop.owner
            )
            let keys = Set(page.rows.map(\.id))
            #expect(keys == Set(expected.map(\.goods.id.key)), "\(text)")
            if !keys.isEmpty, keys.count < count { found += 1 }
        }
        #expect(found > 150)
    }

    @Test func `of no alternatives nothing is found, of no conditions everything`() throws {
        let shop = try TestShop.random(orders: 5, seed: 5)
        #expect(try shop.store.tally(Query<OrderField>.any([]), by: shop.owner).rows == 0)
        #expect(try shop.store.tally(Query<OrderField>.all([]), by: shop.owner).rows == 5)
        #expect(try shop.store.tally(Query<OrderField>.any(of: []), by: shop.owner).rows == 0)
    }

    @Test func `the longest query is not too much for the database`() throws {
        let shop = try TestShop.random(orders: 5, seed: 6)
        let words = (0..<Query<OrderField>.most).map { "w\($0)" }.joined(separator: " OR ")
        let depth = Query<OrderField>.deepest
        let closed = String(repeating: ")", count: depth)
        let nested = [
            String(repeating: "-(xyz ", count: depth) + "xyz" + closed,
            String(repeating: "(a OR b) -((c d) OR ", count: depth / 2) + "xyz"
                + closed.prefix(depth / 2),
            String(repeating: "(xyz (", count: depth / 2) + "xyz"
                + String(repeating: " OR ab) c)", count: depth / 2),
            "\(balanced(6))",
        ]
        for text in [words] + nested {
            _ = try shop.store.tally(Query<OrderField>(text), by: shop.owner)
            _ = try shop.store.tally(Query<ReturnField>(text), by: shop.owner)
            _ = try shop.store.tally(Query<DeedField>(text), by: shop.owner)
        }
    }

    /// Alternatives of conditions of alternatives, two of each.
    private func balanced(_ depth: Int) -> String {
        guard depth > 0 else { return "xyz" }
        let separator = depth.isMultiple(of: 2) ? " OR " : " "
        return "(\(balanced(depth - 1))\(separator)\(balanced(depth - 1)))"
    }

    @Test func `the history is asked by what, who, which record and day`() throws {
        let shop = try TestShop()
        let marek = try shop.visitor(.manager, named: "marek")
        let goods = try shop.register(1, of: shop.add(order()), by: marek)
        shop.clock.advance(seconds: 86_400)
        try shop.receive(goods)
        func ids(_ text: String) throws -> [Int64] {
            let query = try Query<DeedField>(text)
            return try shop.store.history(query, at: .last, limit: 9, by: shop.owner).rows
                .map(\.id).reversed()
        }
        #expect(try ids("action:return") == [4, 5])
        #expect(try ids("action:return.receive") == [5])
        #expect(try ids("staff:marek") == [4])
        #expect(try ids("marek") == [2, 4])
        #expect(try ids("record:r-2026-000001") == [4, 5])
        #expect(try ids("-staff:owner") == [4])
        #expect(try ids("day:today") == [5])
        #expect(try ids("day>=1d") == [])
        #expect(try ids("-day:today") == [1, 2, 3, 4])
    }
}

extension Query<OrderField> {
    fileprivate func matches(_ purchase: Purchase, today: Day) -> Bool {
        let order = purchase.order
        let buyer = order.buyer
        let skus = order.lines.map(\.sku)
        return holds { text in
            isPart(text, of: order.number) || isPart(text, of: buyer.email)
                || begins(text, in: buyer.name)
                || text.count > 2 && skus.contains { begins(text, in: $0) }
        } field: { field, test in
            switch field {
            case .number: test.text { isPart($0, of: order.number) }
            case .status: test.word(order.status.rawValue)
            case .placed: test.day(order.placed.day, today: today)
            case .total: test.money(order.total)
            case .customer: test.text { begins($0, in: buyer.name) }
            case .email: test.text { isPart($0, of: buyer.email) }
            case .city: test.text { begins($0, in: buyer.city) }
            case .sku: test.text { text in skus.contains { begins(text, in: $0) } }
            case .channel: test.text { isPart($0, of: order.channel) }
            case .tag: test.text { begins($0, in: order.tags.joined(separator: " ")) }
            case .hold: test.flag(order.isOnHold)
            case .hasReturn: test.flag(!purchase.returns.isEmpty)
            case .currency: test.text { isPart($0, of: order.currency.code) }
            }
        }
    }
}

extension Query<ReturnField> {
    fileprivate func matches(_ file: ReturnFile, under rules: Rules, today: Day) -> Bool {
        let goods = file.goods
        let order = file.purchase?.order
        let articles = goods.lines.compactMap { order?.line($0.orderLine) }
        let phone = digits(order?.buyer.phone ?? "")
        var due: Day?
        if case .due(let day) = goods.deadline(under: rules) { due = day }
        return holds { text in
            isPart(text, of: goods.number) || isPart(text, of: order?.number ?? "")
                || isPart(text, of: order?.buyer.email ?? "")
                || begins(text, in: order?.buyer.name ?? "")
                || isPhone(text) && digits(text).count > 4
                    && isPart(String(digits(text).suffix(9)), of: phone)
                || text.count > 2
                    && articles.contains {
                        begins(text, in: "\($0.sku) \($0.ean)") || isArticle(text, $0)
                    }
        } field: { field, test in
            switch field {
            case .number: test.text { isPart($0, of: goods.number) }
            case .order: test.text { isPart($0, of: order?.number ?? "") }
            case .status: test.word(goods.status.rawValue)
            case .kind: test.word(goods.kind.rawValue)
            case .due: test.day(due, today: today)
            case .overdue: test.flag(due.map { $0 < today } ?? false)
            case .waits: test.flag(goods.deadline(under: rules) == .waitsForParcel)
            case .registered: test.day(goods.registered.day, today: today)
            case .settled: test.day(settledDay(of: file), today: today)
            case .amount: test.money(amount(of: file))
            case .customer: test.text { begins($0, in: order?.buyer.name ?? "") }
            case .email: test.text { isPart($0, of: order?.buyer.email ?? "") }
            case .sku:
                test.text { text in
                    articles.contains { begins(text, in: "\($0.sku) \($0.ean)") }
                }
            case .ean:
                test.text { text in
                    articles.contains { $0.ean.hasPrefix(text) || isArticle(text, $0) }
                }
            case .phone:
                test.text { text in
                    let asked = digits(text).suffix(9)
                    return !asked.isEmpty && isPart(String(asked), of: phone)
                }
            case .proposed: test.flag(goods.proposal != nil)
            case .frozen: test.flag(!goods.holds.isEmpty)
            case .reason: goods.lines.contains { test.word($0.reason.rawValue) }
            case .way: test.word(goods.wayBack == .inPerson ? "person" : "own")
            case .orphan: test.flag(goods.order == nil)
            case .atBank: test.flag(goods.transfer != nil)
            case .account: test.flag(goods.account != nil)
            case .paidBy: order?.payments.contains { test.word($0.instrument.rawValue) } ?? false
            case .exchange: test.flag(goods.lines.contains { $0.wanted != nil })
            case .by:
                test.text { text in
                    guard case .staff(let id)? = goods.lastStep?.author else { return false }
                    return isPart(text, of: file.staff[id] ?? "")
                }
            }
        }
    }

    private func settledDay(of file: ReturnFile) -> Day? {
        if let filing = file.goods.filing { return filing.day }
        return file.goods.status == .settled ? file.goods.registered.day : nil
    }

    private func amount(of file: ReturnFile) -> Money {
        file.purchase?.expectation(for: file.goods).map(\.amount).total
            ?? file.orphanLines.map(\.amount).total
    }
}

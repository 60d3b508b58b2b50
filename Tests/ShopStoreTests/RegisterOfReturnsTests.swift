import Shop
import Testing

@testable import ShopStore

@Suite struct RegisterOfReturnsTests {
    private let march = day("2026-03-01")...day("2026-03-31")

    private func read(
        _ book: ReturnBook,
        of period: ClosedRange<Day>,
        in shop: TestShop,
        by visitor: Visitor? = nil
    ) throws -> [RegisterRecord] {
        try shop.store.readBook(book, of: period, by: visitor ?? shop.owner) { open in
            var records: [RegisterRecord] = []
            try open.each { records.append($0) }
            return records
        }
    }

    /// A return of one unit of an order of its own, settled by a document.
    private func settled(
        _ number: String,
        by document: Return.Document = .register,
        in shop: TestShop
    ) throws -> Return {
        let goods = try shop.register(1, of: shop.add(order(number)))
        try shop.receive(goods)
        try shop.accept(goods)
        let purchase = try #require(
            try shop.store.goodsReturned(goods.id, by: shop.owner)?.purchase
        )
        let payouts = purchase.payouts(for: try shop.goods(goods.id))
        return try shop.take(
            .settle(Settlement(payouts: payouts, document: document)),
            with: goods.id
        )
    }

    private func rows(
        _ query: String,
        _ sort: Sort<RegisterSort> = Sort(.settled, descending: true),
        in shop: TestShop,
        by visitor: Visitor? = nil
    ) throws -> [RegisterRow] {
        try shop.store.register(
            Query(query),
            sort: sort,
            at: .first,
            limit: 50,
            by: visitor ?? shop.owner
        ).rows
    }

    @Test func `a correction invoice's number is in the corrections, and not in the register`()
        throws
    {
        let shop = try TestShop()
        let plain = try settled("ZP-1", in: shop)
        let corrected = try settled("ZP-2", by: .correctionInvoice("KOR/1/2026"), in: shop)
        #expect(try read(.register, of: march, in: shop).map(\.number) == [plain.number])
        let corrections = try read(.corrections, of: march, in: shop)
        #expect(corrections.map(\.number) == [corrected.number])
        #expect(corrections.map(\.document) == [.correctionInvoice("KOR/1/2026")])
        #expect(corrections.map(\.gross) == [grosze(10_000)])
        let list = try rows("", in: shop)
        #expect(list.map(\.number) == [corrected.number, plain.number])
        #expect(list.map(\.document) == [.correctionInvoice("KOR/1/2026"), .register])
        #expect(try shop.store.registerTally(.everything, by: shop.owner) == Tally(rows: 2))
    }

    @Test func `goods that were repaired stand in no book`() throws {
        let shop = try TestShop()
        let claim = try shop.complain(of: shop.add(order("ZP-1")), bringsGoods: true)
        try shop.handle(.answer(.accepted(.repair), reason: ""), with: claim.id)
        let id = try #require(claim.goods)
        try shop.receive(shop.goods(id))
        try shop.accept(shop.goods(id))
        try shop.settle(shop.goods(id))
        #expect(try shop.goods(id).status == .settled)
        #expect(try rows("", in: shop).isEmpty)
        for book in ReturnBook.allCases { #expect(try read(book, of: march, in: shop).isEmpty) }
    }

    @Test func `a return is in the period of the day its money went out`() throws {
        let shop = try TestShop()
        let goods = try shop.register(1, of: shop.add(order()))
        try shop.receive(goods)
        try shop.accept(goods)
        shop.clock.advance(seconds: 22 * 86_400)
        try shop.settle(goods)
        #expect(try read(.register, of: march, in: shop).isEmpty)
        let april = try read(.register, of: day("2026-04-01").month, in: shop)
        #expect(april.map(\.settled) == [day("2026-04-01")])
        #expect(april.map(\.sold) == [day("2026-03-02")])
        #expect(try rows("settled:2026-04", in: shop).map(\.number) == [goods.number])
        #expect(try rows("rozliczony:2026-03", in: shop).isEmpty)
        let tally = try shop.store.registerTally(Query("settled<2026-04"), by: shop.owner)
        #expect(tally == Tally(rows: 0))
    }

    @Test func `where no money went out it is the day it was settled`() throws {
        let shop = try TestShop()
        let goods = try shop.register(1, of: shop.add(order("ZP-1", [line("GRATIS", 1, 0)])))
        try shop.receive(goods)
        try shop.accept(goods)
        shop.clock.advance(seconds: 22 * 86_400)
        try shop.settle(goods)
        #expect(try rows("", in: shop).map(\.settled) == [day("2026-04-01")])
        #expect(try shop.store.check().isEmpty)
        try shop.store.tamper("UPDATE returns SET settled_day = registered_day")
        try shop.store.engine.write { try $0.runScript(Schema.settledDays) }
        #expect(try rows("", in: shop).map(\.settled) == [day("2026-04-01")])
    }

    @Test func `a refund that the bank sends back stays in the register, and is only paid again`()
        throws
    {
        let shop = try TestShop()
        let goods = try settled("ZP-1", in: shop)
        let before = try read(.register, of: march, in: shop)
        shop.clock.advance(seconds: 22 * 86_400)
        try shop.take(.bounce(entry: 1, reason: "Closed"), with: goods.id)
        #expect(try read(.register, of: march, in: shop) == before)
        #expect(throws: Return.Refusal.filed(.register, day("2026-03-10"))) {
            try shop.take(.reopen(reason: "Worn"), with: goods.id)
        }
        let purchase = try #require(
            try shop.store.goodsReturned(goods.id, by: shop.owner)?.purchase
        )
        let other = Settlement(
            payouts: purchase.payouts(for: try shop.goods(goods.id)),
            document: .correctionInvoice("KOR/9")
        )
        #expect(throws: Return.Refusal.filed(.register, day("2026-03-10"))) {
            try shop.take(.settle(other), with: goods.id)
        }
        #expect(try shop.goods(goods.id).openSteps == [.settle])
        #expect(try shop.store.check().isEmpty)
        try shop.settle(goods)
        #expect(try read(.register, of: march, in: shop) == before)
        #expect(try read(.register, of: day("2026-04-01").month, in: shop).isEmpty)
        try shop.take(.undo, with: goods.id)
        #expect(try read(.register, of: march, in: shop) == before)
        #expect(try shop.store.check().isEmpty)
    }

    @Test func `a settlement that is undone was never in the register`() throws {
        let shop = try TestShop()
        let goods = try settled("ZP-1", in: shop)
        try shop.take(.undo, with: goods.id)
        #expect(try read(.register, of: march, in: shop).isEmpty)
        #expect(try shop.goods(goods.id).openSteps.contains(.reopen))
        #expect(try shop.store.check().isEmpty)
    }

    @Test func `records come in the order of day and number, and twice if asked`() throws {
        let shop = try TestShop()
        let late = try shop.register(1, of: shop.add(order("ZP-0")))
        var numbers: [String] = []
        for number in ["ZP-1", "ZP-2", "ZP-3"] {
            numbers.append(try settled(number, in: shop).number)
        }
        shop.clock.advance(seconds: 86_400)
        try shop.receive(late)
        try shop.accept(late)
        try shop.settle(late)
        let twice = try shop.store.readBook(.register, of: march, by: shop.owner) { open in
            var found: [String] = []
            for _ in 1...2 { try open.each { found.append($0.number) } }
            return found
        }
        #expect(twice == (numbers + [late.number]) + (numbers + [late.number]))
        #expect(try rows("", Sort(.number), in: shop).first?.number == late.number)
    }

    @Test func `pages join without a gap, either way`() throws {
        let shop = try TestShop()
        for number in 1...7 { _ = try settled("ZP-\(number)", in: shop) }
        let sort = Sort(RegisterSort.settled, descending: true)
        var anchor = Anchor.first
        var seen: [Int64] = []
        while true {
            let page = try shop.store.register(
                .everything,
                sort: sort,
                at: anchor,
                limit: 3,
                by: shop.owner
            )
            seen += page.rows.map(\.id)
            guard page.hasLater, let last = page.rows.last else { break }
            anchor = .after(last.id)
        }
        #expect(seen == (1...7).reversed().map(Int64.init))
        let before = try shop.store.register(
            .everything,
            sort: sort,
            at: .before(4),
            limit: 2,
            by: shop.owner
        )
        #expect(before.rows.map(\.id) == [6, 5] && before.hasEarlier)
    }

    @Test func `history stands in the corrections, also where it names no order`() throws {
        let shop = try TestShop()
        try shop.add(order())
        let known = cancellation("C1", [line("KURTKA-M", 1, 9_000)])
        let orphan = cancellation("C2", [line("NIEZNANY", 2, 700)])
        try shop.take(known, orphan)
        let records = try read(.corrections, of: march, in: shop)
        #expect(records.map(\.isImported) == [true, true])
        let documents = records.map(\.document.stored.number)
        #expect(zip(documents, ["C1", "C2"]).allSatisfy { $0?.hasSuffix($1) == true })
        #expect(records.map(\.gross) == [grosze(9_000), grosze(700)])
        #expect(records.map(\.sold) == [day("2026-03-02"), nil])
        #expect(try read(.register, of: march, in: shop).isEmpty)
        #expect(try rows("orphan:yes", in: shop).map(\.order) == [nil])
    }

    @Test func `the papers need the right to settle, the list only shows what one may see`() throws
    {
        let shop = try TestShop()
        _ = try settled("ZP-1", in: shop)
        let viewer = try shop.visitor(.viewer)
        #expect(throws: Forbidden(.settle)) {
            try read(.register, of: march, in: shop, by: viewer)
        }
        #expect(try rows("", in: shop, by: viewer).map(\.name) == ["A… Ł…"])
        let accounting = try shop.visitor(.accounting)
        #expect(try read(.register, of: march, in: shop, by: accounting).count == 1)
        #expect(try rows("", in: shop, by: accounting).map(\.name) == ["Anna Łącka"])
    }
}

import Shop
import Testing

@testable import ShopStore

/// Documents that call goods back without naming their order.
@Suite struct CancellationTests {
    private let none = CancellationOutcome.matched(returns: 0, orphanLines: 1)
    private let one = CancellationOutcome.matched(returns: 1, orphanLines: 0)

    private func rows(in shop: TestShop) throws -> [ReturnRow] {
        try shop.store.returns(
            .everything,
            sort: Sort(.number),
            at: .first,
            limit: 99,
            by: shop.owner
        )
        .rows
    }

    @Test func `exactly one candidate takes the goods back, settled and without effects`() throws {
        let shop = try TestShop()
        let id = try shop.add(order())
        try shop.add(order("ZP-2", [line("SZALIK", 1, 500)]))
        #expect(try shop.take(cancellation("C1", [line("kurtka-m", 1, 9_900)])) == [one])
        let goods = try shop.goods(ID(1))
        #expect(goods.order == id)
        #expect(goods.status == .settled)
        #expect(goods.registered == moment("2026-03-20"))
        #expect(goods.givenBack == grosze(9_900))
        #expect(goods.document == .correctionInvoice("shop/C1"))
        #expect(goods.lastStep == nil)
        #expect(goods.openSteps == [])
        #expect(try shop.store.number("SELECT count(*) FROM messages") == 0)
        #expect(try rows(in: shop).map(\.deadline) == [Return.Deadline.nothingOwed])
        let order = try shop.store.orders(
            .everything,
            sort: Sort(.number),
            at: .first,
            limit: 1,
            by: shop.owner
        )
        #expect(order.rows.map(\.refunded) == [grosze(9_900)])
        #expect(order.rows.map(\.returns) == [1])
        #expect(throws: Return.Refusal.isHistory) { try shop.take(.undo, with: goods.id) }
        #expect(try shop.store.check() == [])
    }

    @Test func `two candidates are one too many`() throws {
        let shop = try TestShop()
        try shop.add(order("ZP-1"))
        try shop.add(order("ZP-2"))
        #expect(try shop.take(cancellation("C1", [line("KURTKA-M", 1, 9_900)])) == [none])
        let file = try #require(try shop.store.goodsReturned(ID(1), by: shop.owner))
        #expect(file.goods.order == nil)
        #expect(file.purchase == nil)
        #expect(
            file.orphanLines == [
                OrphanLine(sku: "KURTKA-M", name: "Towar KURTKA-M", units: 1, amount: grosze(9_900))
            ]
        )
        let row = try rows(in: shop)[0]
        #expect(row.amount == grosze(9_900))
        #expect(row.units == 1)
        #expect(row.order == nil)
        #expect(try shop.store.check() == [])
    }

    @Test func `without a candidate it is an orphan`() throws {
        let shop = try TestShop()
        try shop.add(order())
        let stranger = IncomingCustomer(externalID: "1", name: "Jan")
        let guest = IncomingCustomer(name: "Anna Łącka")
        let outcomes = try shop.take(
            cancellation("C1", [line("RĘKAWICZKI", 1, 100)]),
            cancellation("C2", [line("KURTKA-M", 3, 100)]),
            cancellation("C3", [line("KURTKA-M", 1, 100)], by: stranger),
            cancellation("C4", [line("KURTKA-M", 1, 100)], by: guest),
            cancellation("C5", [line("KURTKA-M", 1, 100)], on: "2026-03-01"),
            cancellation("C6", [line("KURTKA-M", 1, 24_999 + 1)]),
            cancellation("C7", [line("KURTKA-M", 1, -5)])
        )
        #expect(outcomes == Array(repeating: none, count: 7))
        #expect(try shop.store.check() == [])
    }

    @Test func `units that came back already are not there to come back`() throws {
        let shop = try TestShop()
        try shop.add(order())
        let jacket = line("KURTKA-M", 1, 9_900)
        #expect(
            try shop.take(cancellation("C1", [jacket, jacket, jacket])) == [
                .matched(returns: 1, orphanLines: 1)
            ]
        )
        #expect(try shop.take(cancellation("C2", [jacket])) == [none])
        #expect(try shop.goods(ID(1)).rows.standing.map(\.amount) == [grosze(19_800)])
        #expect(try shop.store.check() == [])
    }

    @Test func `units that went leave the other order as the only candidate`() throws {
        let shop = try TestShop()
        try shop.add(order("ZP-1", [line("A", 1, 1_000)]))
        try shop.add(order("ZP-2", [line("A", 3, 3_000)]))
        #expect(try shop.take(cancellation("C1", [line("A", 2, 2_000)])) == [one])
        #expect(try shop.take(cancellation("C2", [line("A", 1, 1_000)])) == [none])
        #expect(try shop.take(cancellation("C3", [line("A", 1, 900)])) == [none])
        #expect(try rows(in: shop).map(\.orderNumber) == ["ZP-2", "", ""])
    }

    @Test func `a document over two orders is a return of each and one orphan`() throws {
        let shop = try TestShop()
        try shop.add(order("ZP-1", [line("A", 1, 1_000)]))
        try shop.add(order("ZP-2", [line("B", 2, 3_000)]))
        let lines = [
            line("B", 1, 1_500), line("X", 1, 1), line("A", 1, 1_000), line("Y", 1, 2),
        ]
        #expect(
            try shop.take(cancellation("C1", lines)) == [.matched(returns: 2, orphanLines: 2)]
        )
        #expect(try rows(in: shop).map(\.orderNumber) == ["ZP-2", "ZP-1", ""])
        #expect(try rows(in: shop).map(\.amount.minorUnits) == [1_500, 1_000, 3])
        #expect(try shop.store.check() == [])
    }

    @Test func `the same document again adds nothing`() throws {
        let shop = try TestShop()
        try shop.add(order())
        let document = cancellation("C1", [line("CZAPKA", 1, 4_999), line("X", 1, 1)])
        #expect(try shop.take(document) == [.matched(returns: 1, orphanLines: 1)])
        let before = try shop.store.dump()
        #expect(try shop.take(document) == [.there])
        let after = try shop.store.dump()
        let changed = after.filter { before[$0.key] != $0.value }.map(\.key).sorted()
        #expect(changed == ["deeds", "topics"])
    }

    @Test func `lines of one article in one document take units one after the other`() throws {
        let shop = try TestShop()
        try shop.add(order("ZP-1", [line("A", 3, 100)]))
        #expect(
            try shop.take(cancellation("C1", [line("A", 1, 30), line("A", 1, 31)])) == [one]
        )
        let rows = try shop.goods(ID(1)).rows.standing
        #expect(
            rows == [
                RefundRow(.units(line: ID(1), run: 0, units: 1), grosze(31)),
                RefundRow(.units(line: ID(1), run: 1, units: 1), grosze(30)),
            ]
        )
        #expect(try shop.store.check() == [])
    }

    @Test func `an order whose lines repeat an article gives up its units line by line`() throws {
        let shop = try TestShop()
        try shop.add(order("ZP-1", [line("A", 1, 100), line("A", 2, 200)]))
        #expect(
            try shop.take(cancellation("C1", [line("A", 3, 301)])) == [
                .matched(returns: 0, orphanLines: 1)
            ]
        )
        #expect(try shop.take(cancellation("C2", [line("A", 3, 298)])) == [one])
        let decisions = try shop.goods(ID(2)).decisions.standing
        #expect(decisions.map(\.units) == [1, 2])
        #expect(try shop.goods(ID(2)).givenBack == grosze(298))
        #expect(try shop.store.check() == [])
    }
}

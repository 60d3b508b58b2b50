import Shop
import Testing

@testable import ShopStore

/// Where claims are found: in their list, in the history, by a scan.
@Suite struct ClaimListTests {
    @Test func `what is due first comes first, then the answered, then the rest`() throws {
        let shop = try TestShop()
        let key = try shop.add(order("ZP-1", [line("KURTKA-M", 9, 90_000)]))
        for day in ["2026-03-08", "2026-03-05", "2026-03-07", "2026-03-06", "2026-03-09"] {
            try shop.complain(of: key, received: moment(day))
        }
        try shop.handle(.answer(.refused, reason: "Worn"), with: ID(2))
        try shop.handle(.withdraw(note: "By phone"), with: ID(3))
        #expect(try shop.claimRows().map(\.id) == [4, 1, 5, 2, 3])
        for limit in 1...3 {
            var page = try shop.claims(at: .first, limit)
            var rows = page.rows
            while page.hasLater, let last = rows.last {
                page = try shop.claims(at: .after(last.id), limit)
                rows += page.rows
            }
            #expect(rows.map(\.id) == [4, 1, 5, 2, 3], "\(limit) at a time")
        }
        #expect(try shop.claimRows().first?.answerBy == day("2026-03-20"))
        let due = QueryTest.day(.atMost(.date(day("2026-03-22"))))
        #expect(try shop.claimRows(.field(.due, due)).map(\.id) == [4, 1])
        #expect(try shop.claimRows(.field(.status, .choice(["answered"]))).map(\.id) == [2])
        #expect(try shop.claimRows(.field(.accepted, .flag(true))).isEmpty)
        shop.clock.advance(seconds: 13 * 86_400)
        #expect(try shop.claimRows(.field(.overdue, .flag(true))).map(\.id) == [4, 1])
    }

    @Test func `another term moves those that are to be answered`() throws {
        let shop = try TestShop()
        let claim = try shop.complain(of: shop.add(order()))
        try shop.store.set(.claimTerm, to: "10", by: shop.owner.signatory)
        let row = try #require(try shop.claimRows().first)
        #expect(row.answerBy == claim.received.day + 10)
        #expect(try shop.store.check() == [])
    }

    @Test func `the history tells it without anybody's words`() throws {
        let shop = try TestShop()
        let claim = try shop.complain(of: shop.add(order()))
        try shop.handle(.answer(.accepted(.money), reason: "For Anna"), with: claim.id)
        let deeds = try shop.store.history(
            .everything,
            of: .claim(claim.id),
            at: .first,
            limit: 9,
            by: shop.owner
        ).rows
        #expect(deeds.map(\.action) == [.claimAnswered, .claimRegistered])
        #expect(deeds.map(\.record) == ["K-2026-000001", "K-2026-000001"])
        let facts = deeds.flatMap { $0.before + $0.after }.map(\.value)
        #expect(!facts.contains { $0.contains("Anna") || $0.contains("zip") })
        #expect(deeds.map(\.note) == ["For Anna", "The zip does not close"])
        let goods = try #require(try shop.claim(claim.id).goods)
        let story = try shop.store.history(
            .everything,
            of: .goodsReturned(goods),
            at: .first,
            limit: 9,
            by: shop.owner
        ).rows
        #expect(story.map(\.action) == [.claimAnswered])
    }

    @Test func `a scan of its number names it`() throws {
        let shop = try TestShop()
        try shop.complain(of: shop.add(order()))
        let code = try #require(Code("k-2026-000001"))
        let targets = try shop.store.targets(of: code, by: shop.owner)
        #expect(targets == [.claim(ID(1), number: "K-2026-000001")])
        #expect(try shop.store.claimNumbered("k-2026-000001", by: shop.owner) == ID(1))
    }
}

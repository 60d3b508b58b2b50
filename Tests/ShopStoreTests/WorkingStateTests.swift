import Shop
import Testing

@testable import ShopStore

/// What a desk keeps: no fact of the shop, signed by nobody.
@Suite struct WorkingStateTests {
    private let working: Set = ["drafts", "handlers", "sessions", "unknown_scans", "topics"]

    /// The topics that a call moves; all but working state stays as it is.
    private func moved(_ shop: TestShop, _ body: () throws -> Void) throws -> [String] {
        let facts = try shop.store.dump().filter { !isWorking($0.key) }
        let topics = try shop.moved(body)
        #expect(try shop.store.dump().filter { !isWorking($0.key) } == facts)
        return topics
    }

    private func isWorking(_ table: String) -> Bool {
        working.contains(table) || table == "sqlite_sequence"
    }

    private func code(_ text: String) throws -> Code {
        try #require(Code(text))
    }

    private func draft(
        _ kind: Draft.Kind,
        of goods: Return,
        _ body: String,
        seen: Int = 1
    ) -> Draft {
        Draft(
            Draft.Name(kind, of: goods.id),
            seen: seen,
            body: body,
            at: moment("2026-03-10").at
        )
    }

    @Test func `a draft is kept under whoever wrote it, the last in place of the one before`()
        throws
    {
        let shop = try TestShop()
        let marek = try shop.visitor(.manager, named: "marek")
        let goods = try shop.register(1, of: shop.add(order()))
        let drafts = [
            draft(.receive, of: goods, "1\tx"), draft(.receive, of: goods, "2\nŁ", seen: 2),
            draft(.accept, of: goods, ""),
        ]
        let topics = try moved(shop) {
            for draft in drafts { try shop.store.keep(.draft(draft), for: shop.owner, in: nil) }
        }
        #expect(topics == [])
        let kept = try shop.store.goodsReturned(goods.id, by: shop.owner)?.drafts
        #expect(kept == [drafts[2], drafts[1]])
        #expect(try shop.store.goodsReturned(goods.id, by: marek)?.drafts == [])

        let other = draft(.receive, of: goods, "marek")
        try shop.store.keep(.draft(other), for: marek, in: nil)
        #expect(
            try moved(shop) {
                try shop.store.keep(.noDraft(drafts[0].name), for: shop.owner, in: nil)
            } == []
        )
        let left = try shop.store.goodsReturned(goods.id, by: shop.owner)?.drafts
        #expect(left == [drafts[2]])
        #expect(try shop.store.goodsReturned(goods.id, by: marek)?.drafts == [other])
    }

    @Test func `nothing is kept about a return that is not there`() throws {
        let shop = try TestShop()
        let session = try shop.store.openSession(for: shop.owner)
        let draft = Draft(
            Draft.Name(.receive, of: ID(7)),
            seen: 1,
            body: "",
            at: shop.clock.now
        )
        for keeping in [Keeping.draft(draft), .handle(ID(7))] {
            #expect(throws: Return.Refusal.noSuchReturn) {
                try shop.store.keep(keeping, for: shop.owner, in: session)
            }
        }
        var nobody = shop.owner
        nobody.rights = []
        #expect(throws: Forbidden(.look)) {
            try shop.store.keep(.release, for: nobody, in: session)
        }
    }

    @Test func `handlers move only when others see something new`() throws {
        let shop = try TestShop()
        let key = try shop.add(order())
        let first = try shop.register(1, of: key)
        let second = try shop.register(1, of: key)
        let session = try shop.store.openSession(for: shop.owner)
        let keep = { (keeping: Keeping) in
            try self.moved(shop) { try shop.store.keep(keeping, for: shop.owner, in: session) }
        }
        #expect(try keep(.release) == [])
        #expect(try keep(.handle(first.id)) == ["handlers"])
        shop.clock.advance(seconds: 60)
        #expect(try keep(.handle(first.id)) == [])
        let since = try shop.store.goodsReturned(first.id, by: shop.owner)?.handlers.first?.since
        #expect(since == moment("2026-03-10").at)
        #expect(try keep(.handle(second.id)) == ["handlers"])
        #expect(try shop.store.goodsReturned(first.id, by: shop.owner)?.handlers == [])
        #expect(try keep(.release) == ["handlers"])
        #expect(try keep(.release) == [])
        #expect(
            try moved(shop) {
                try shop.store.keep(.handle(first.id), for: shop.owner, in: nil)
            } == []
        )
    }

    private func scans(_ shop: TestShop, _ text: String = "") throws -> [UnknownScan] {
        let query = try Query<ScanField>(text)
        let rows = try shop.store.unknownScans(query, at: .first, limit: 2_000, by: shop.owner).rows
        #expect(try shop.store.tally(query, by: shop.owner).rows == rows.count)
        return rows
    }

    @Test func `codes that named nothing are kept until somebody forgets them`() throws {
        let shop = try TestShop()
        let ewa = try shop.visitor(.warehouse, named: "ewa")
        #expect(
            try moved(shop) {
                let keeping = Keeping.unknownScan(try code("5900000000001"), place: "")
                try shop.store.keep(keeping, for: shop.owner, in: nil)
            } == ["scans"]
        )
        shop.clock.advance(seconds: 86_400)
        let keeping = Keeping.unknownScan(try code("ŻÓŁĆ-7"), place: "R-2026-000001")
        try shop.store.keep(keeping, for: ewa, in: nil)
        let all = try scans(shop)
        let last = try #require(all.first)
        #expect(
            last
                == UnknownScan(
                    id: 2,
                    code: "ŻÓŁĆ-7",
                    at: moment("2026-03-11"),
                    staff: "ewa",
                    place: "R-2026-000001"
                )
        )
        for (text, expected) in [
            ("5900", [Int64(1)]), ("code:zolc", [2]), ("by:ewa", [2]), ("ewa", [2]),
            ("at:2026-03-10", [1]), ("000001", [2, 1]), ("-by:ewa", [1]), ("x7", []),
        ] {
            #expect(try scans(shop, text).map(\.id) == expected, "\(text)")
        }
        #expect(
            try moved(shop) { try shop.store.keep(.forgetScan(2), for: ewa, in: nil) } == ["scans"]
        )
        #expect(try moved(shop) { try shop.store.keep(.forgetScan(2), for: ewa, in: nil) } == [])
        #expect(try scans(shop).map(\.id) == [1])
        try shop.store.keep(keeping, for: ewa, in: nil)
        #expect(try scans(shop).map(\.id) == [3, 1])
    }

    @Test func `the latest thousand are enough`() throws {
        let shop = try TestShop()
        try shop.store.keep(.unknownScan(code("first"), place: ""), for: shop.owner, in: nil)
        for number in 1...Session.scansKept {
            let keeping = Keeping.unknownScan(try code("\(number)"), place: "")
            try shop.store.keep(keeping, for: shop.owner, in: nil)
        }
        let rows = try scans(shop)
        #expect(rows.count == Session.scansKept)
        #expect(rows.last?.code == "1")
        #expect(try scans(shop, "first") == [])
    }
}

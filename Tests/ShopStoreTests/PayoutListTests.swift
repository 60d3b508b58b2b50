import Shop
import Testing

@testable import ShopStore

/// The list of what is to be paid.
@Suite struct PayoutListTests {
    private func rows(
        of shop: TestShop,
        _ query: String = "",
        by visitor: Visitor? = nil,
        sort: PayoutSort = .due
    ) throws -> [PayoutRow] {
        try shop.store.payouts(
            Query(query),
            sort: Sort(sort),
            at: .first,
            limit: 99,
            by: visitor ?? shop.owner
        ).rows
    }

    @Test func `it holds what is accepted, with the way, the account and how far it is`() throws {
        let shop = try TestShop.paying()
        let sent = try shop.payable("ZP-1")
        let byCard = try shop.payable("ZP-2", by: .card, account: nil)
        let proposed = try shop.payable("ZP-3", [line("PLASZCZ", 1, 80_000)])
        let frozen = try shop.payable("ZP-4")
        try shop.register(1, of: shop.add(order("ZP-5")))
        try shop.settle(shop.payable("ZP-6"))
        try shop.bankFile(of: [sent])
        try shop.settle(proposed)
        try shop.openCase(.notOurGoods, about: shop.logParcel("P-1", of: [frozen.id]))
        let rows = try rows(of: shop, sort: .number)
        #expect(rows.map(\.number) == [sent, byCard, proposed, frozen].map(\.number))
        #expect(rows.map(\.stage) == [.atBank("P-2026-000001"), .toPay, .proposed, .frozen])
        #expect(rows.map(\.due) == [20_000, 20_000, 80_000, 20_000].map(grosze))
        #expect(rows.map(\.instruments) == [[.transfer], [.card], [.transfer], [.transfer]])
        #expect(rows[0].account == "PL27 … 5387" && rows[1].account.isEmpty)
        #expect(rows[0].version == 4 && rows[0].orderNumber == "ZP-1")
        #expect(rows[0].name == "Anna Łącka" && rows[0].deadline == .due(day("2026-03-24")))
        #expect(try shop.store.payoutTally(.everything, by: shop.owner) == Tally(rows: 4))
    }

    @Test func `it is narrowed like returns, and masked for who may only look`() throws {
        let shop = try TestShop.paying()
        let sent = try shop.payable("ZP-1")
        let other = try shop.payable("ZP-2", by: .card, account: nil)
        try shop.bankFile(of: [sent])
        for (query, found) in [
            ("at-bank:yes", [sent]), ("paid-by:card", [other]), ("account:no", [other]),
            ("status:settled", []), ("status:accepted,registered", [sent, other]),
        ] {
            #expect(try rows(of: shop, query).map(\.number) == found.map(\.number), "\(query)")
        }
        let viewer = try shop.visitor(.viewer)
        #expect(try rows(of: shop, by: viewer).map(\.name) == ["A… Ł…", "A… Ł…"])
    }

    @Test(arguments: PayoutSort.allCases)
    func `pages come one after the other in every order`(sort: PayoutSort) throws {
        let shop = try TestShop.paying()
        for index in 1...7 {
            _ = try shop.payable("ZP-\(index)", [line("A", 1, 3_000 * index % 7_001)])
        }
        let all = try rows(of: shop, sort: sort).map(\.id)
        #expect(Set(all).count == 7)
        var paged: [Int64] = []
        var anchor = Anchor.first
        while true {
            let page = try shop.store.payouts(
                .everything,
                sort: Sort(sort),
                at: anchor,
                limit: 2,
                by: shop.owner
            )
            paged += page.rows.map(\.id)
            guard page.hasLater, let last = page.rows.last else { break }
            anchor = .after(last.id)
        }
        #expect(paged == all)
    }
}

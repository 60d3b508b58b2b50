import Shop
import Testing

@testable import ShopStore

/// The dock's list: what it is asked by, what comes first, what one may see of it.
@Suite struct ParcelListTests {
    private func rows(
        _ shop: TestShop,
        _ text: String = "",
        sort: Sort<ParcelSort> = Sort(.tracking),
        by visitor: Visitor? = nil
    ) throws -> [ParcelRow] {
        let visitor = visitor ?? shop.owner
        let query = try Query<ParcelField>(text)
        let page = try shop.store.parcels(query, sort: sort, at: .first, limit: 99, by: visitor)
        #expect(try shop.store.tally(query, by: visitor).rows == page.rows.count)
        return page.rows
    }

    /// One parcel of each kind, a day apart.
    private func shop() throws -> TestShop {
        let shop = try TestShop()
        let key = try shop.add(order())
        let first = try shop.register(1, of: key)
        let second = try shop.register(1, of: key)
        try shop.add(order("ZP-2", status: .shipped))
        try shop.log("A-1", carrier: "InPost", sender: "Żaneta Źdźbło", shelf: "D-1")
        try shop.handle(.unpack(["5901234123457"]), ID(1))
        shop.clock.advance(seconds: 86_400)
        try shop.log("B-2", carrier: "DPD", returns: [first.id, second.id])
        shop.clock.advance(seconds: 86_400)
        try shop.log("62000-ZP-2", carrier: "InPost", shelf: "Regał 7")
        shop.clock.advance(seconds: 86_400)
        let empty = try shop.log("C-3", sender: "Anna Łącka")
        try shop.handle(.report(.empty, note: "pusta"), empty.id)
        let damaged = try shop.log("D-4", returns: [first.id])
        try shop.handle(.report(.damagedInTransit, note: "mokra"), damaged.id)
        return shop
    }

    @Test func `what waits for somebody comes first`() throws {
        let shop = try shop()
        let waiting = try rows(shop, sort: Sort(.waiting))
        #expect(waiting.map(\.tracking) == ["C-3", "D-4", "A-1", "62000-ZP-2", "B-2"])
        #expect(waiting.map(\.finding) == [.empty, .damagedInTransit, nil, nil, nil])
        #expect(waiting.map(\.due) == [nil, day("2026-03-20"), nil, nil, nil])
        try shop.handle(.close(outcome: "oddane"), ID(4))
        #expect(
            try rows(shop, sort: Sort(.waiting)).map(\.tracking)
                == ["D-4", "A-1", "C-3", "62000-ZP-2", "B-2"]
        )
        #expect(try rows(shop).first { $0.tracking == "C-3" }?.finding == nil)
    }

    @Test func `a row names its returns or its order`() throws {
        let records = Dictionary(
            uniqueKeysWithValues: try rows(shop()).map { ($0.tracking, $0.records) }
        )
        #expect(
            records == [
                "A-1": [], "B-2": ["R-2026-000001", "R-2026-000002"], "62000-ZP-2": ["ZP-2"],
                "C-3": [], "D-4": ["R-2026-000001"],
            ]
        )
    }

    @Test(arguments: [
        ("a-1", ["A-1"]), ("tracking:62000", ["62000-ZP-2"]), ("dpd", ["B-2"]),
        ("carrier:inpost", ["62000-ZP-2", "A-1"]), ("źdźbło", ["A-1"]), ("sender:anna", ["C-3"]),
        ("shelf:regal", ["62000-ZP-2"]), ("status:unassigned", ["A-1", "C-3"]),
        ("status:nieodebrane", ["62000-ZP-2"]), ("finding:pusta", ["C-3"]),
        ("open:yes", ["C-3", "D-4"]), ("-open:yes dpd", ["B-2"]), ("logged:2026-03-11", ["B-2"]),
        ("logged<1d", []), ("record:000002", ["B-2"]), ("order:zp-2", ["62000-ZP-2"]),
        ("r-2026-000001", ["B-2", "D-4"]), ("-status:unassigned,matched", ["62000-ZP-2"]),
        ("łącka OR mokra", ["C-3"]), ("59012", ["A-1"]),
    ])
    func `a query finds`(text: String, expected: [String]) throws {
        let shop = try shop()
        if text == "logged<1d" { shop.clock.advance(seconds: 5 * 86_400) }
        #expect(try rows(shop, text).map(\.tracking) == expected)
    }

    @Test func `an undelivered parcel is found by its label, the newest first`() throws {
        let shop = try shop()
        try shop.handle(.resend(carrier: "InPost", tracking: "N-2"), ID(3))
        try shop.log("62000-ZP-2")
        #expect(
            try shop.store.parcels(tracked: " 62000-zp-2 ", by: shop.owner) == [ID(6), ID(3)]
        )
        #expect(try shop.store.parcels(tracked: "62000", by: shop.owner) == [])
        #expect(try shop.store.parcels(tracked: " ", by: shop.owner) == [])
    }

    @Test(arguments: Role.allCases.filter { $0 != .counter })
    func `who sent a parcel is for those who see names`(role: Role) throws {
        let shop = try shop()
        try shop.handle(.close(outcome: "Pani Łącka odbierze"), ID(4))
        let somebody = try shop.visitor(role)
        let seesNames = role.rights.contains(.seeNames)
        let row = try #require(try rows(shop, "c-3", by: somebody).first)
        #expect(row.sender == (seesNames ? "Anna Łącka" : "A… Ł…"))
        #expect(try rows(shop, "łącka", by: somebody).count == (seesNames ? 1 : 0))
        #expect(try rows(shop, "sender:anna", by: somebody).count == (seesNames ? 1 : 0))
        #expect(try rows(shop, "-sender:anna", by: somebody).count == (seesNames ? 4 : 5))
        let parcel = try #require(try shop.store.parcel(ID(4), by: somebody)?.parcel)
        #expect(parcel.sender == (seesNames ? "Anna Łącka" : "A… Ł…"))
        #expect(parcel.inquiry?.note == (seesNames ? "pusta" : "…"))
        #expect(parcel.inquiry?.outcome?.text == (seesNames ? "Pani Łącka odbierze" : "…"))
        let file = try #require(try shop.store.parcel(ID(3), by: somebody))
        #expect(file.order?.buyer.name == (seesNames ? "Anna Łącka" : "A… Ł…"))
        let matched = try #require(try shop.store.parcel(ID(2), by: somebody))
        #expect(matched.returns.first?.name == (seesNames ? "Anna Łącka" : "A… Ł…"))
        let goods = try #require(try shop.store.goodsReturned(ID(1), by: somebody))
        #expect(goods.parcels.last?.inquiry?.note == (seesNames ? "mokra" : "…"))
    }

    @Test func `a parcel that is not there is nil`() throws {
        let shop = try TestShop()
        #expect(try shop.store.parcel(ID(1), by: shop.owner) == nil)
        #expect(throws: Parcel.Refusal.noSuchParcel("")) {
            try shop.store.take(.match([]), with: ID(1), seen: 1, by: shop.owner.signatory)
        }
    }

    @Test(arguments: ["rank = 2", "rank_day = 5"])
    func `a parcel in the wrong place is found`(change: String) throws {
        let shop = try shop()
        #expect(try shop.store.check() == [])
        try shop.store.tamper("UPDATE parcels SET \(change) WHERE id = 1")
        #expect(try shop.store.check() == [.parcelLevels(tracking: "A-1")])
        try shop.store.tamper("UPDATE parcel_cases SET parcel_id = 5")
        #expect(try shop.store.check().contains(.parcelLevels(tracking: "C-3")))
    }
}

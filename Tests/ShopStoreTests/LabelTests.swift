import Shop
import Testing

@testable import ShopStore

/// What may be the label of a parcel, and how one that was logged by mistake goes again.
@Suite struct LabelTests {
    private static let ean = "5901234123457"

    /// A shop with one article, bought in one order, of which one return is announced.
    private func shop() throws -> TestShop {
        let shop = try TestShop()
        var article = line("KURTKA-M", 2, 20_000)
        article.ean = Self.ean
        try shop.register(1, of: shop.add(order("ZP-1", [article])))
        return shop
    }

    @Test(arguments: [
        ("R-2026-000001", "R-2026-000001", Parcel.Named.goodsReturned),
        ("r-2026-000001", "R-2026-000001", .goodsReturned),
        ("R-2019-123456", "R-2019-123456", .goodsReturned),
        ("zp-1", "zp-1", .order),
        (ean, ean, .article),
        ("0" + ean, "0" + ean, .article),
        ("kurtka-m", "kurtka-m", .article),
    ])
    func `what names something else is no label`(
        code: String,
        told: String,
        named: Parcel.Named
    ) throws {
        let shop = try shop()
        let before = try shop.store.dump()
        for returns in [[], [ID<Return>(1)]] {
            #expect(throws: Parcel.Refusal.notALabel(told, named)) {
                try shop.log(code, returns: returns)
            }
        }
        #expect(try shop.store.dump() == before)
    }

    @Test(arguments: ["5901234123464", "ZP-10", "KURTKA"])
    func `what the shop does not know is a label`(code: String) throws {
        #expect(try shop().log(code).status == .unassigned)
    }

    @Test func `a label that we sent is one, whatever else it names`() throws {
        let shop = try shop()
        var sent = order("ZP-2", status: .shipped)
        sent.tracking = "ZP-1"
        try shop.add(sent)
        #expect(try shop.log("ZP-1").status == .undelivered)
    }

    @Test func `what was logged by mistake leads nowhere any more, but stays in the history`()
        throws
    {
        let shop = try shop()
        let parcel = try shop.log("PACZKA")
        let code = try #require(Code("PACZKA"))
        #expect(throws: Parcel.Refusal.missingReason(.withdraw)) {
            try shop.handle(.withdraw(note: ""), parcel.id)
        }
        let after = try shop.handle(.withdraw(note: "kod z półki"), parcel.id)
        #expect(after.status == .withdrawn)
        #expect(try shop.store.parcel(parcel.id, by: shop.owner)?.parcel == after)
        #expect(try shop.store.targets(of: code, by: shop.owner) == [])
        #expect(try shop.store.parcels(tracked: "PACZKA", by: shop.owner) == [])
        let deed = try shop.lastDeed(of: .parcel(parcel.id))
        #expect(deed.action == .parcelWithdrawn && deed.note == "kod z półki")
        #expect(deed.after == [Deed.Fact("status", "withdrawn")])
        #expect(try shop.store.check() == [])
        #expect(try shop.log("PACZKA").status == .unassigned)
        let page = try shop.store.parcels(
            Query<ParcelField>.everything,
            sort: Sort(.waiting),
            at: .first,
            limit: 9,
            by: shop.owner
        )
        #expect(page.rows.map(\.status) == [.unassigned, .withdrawn])
        let query = try Query<ParcelField>("status:wycofana")
        #expect(try shop.store.tally(query, by: shop.owner).rows == 1)
    }

    @Test func `it goes behind all else, and never with a case`() throws {
        let shop = try shop()
        try shop.handle(.withdraw(note: "pomyłka"), shop.log("A").id)
        shop.clock.advance(seconds: 86_400)
        try shop.log("B", returns: [ID(1)])
        let about = try shop.log("C")
        try shop.handle(.report(.empty, note: ""), about.id)
        try shop.handle(.close(outcome: "wyjaśnione"), about.id)
        #expect(throws: Parcel.Refusal.hasCase(.empty)) {
            try shop.handle(.withdraw(note: "pomyłka"), about.id)
        }
        let page = try shop.store.parcels(
            Query<ParcelField>.everything,
            sort: Sort(.waiting),
            at: .first,
            limit: 9,
            by: shop.owner
        )
        #expect(page.rows.map(\.tracking) == ["C", "B", "A"])
    }

    @Test(arguments: [
        ("62000-zp-1", Parcel.Refusal.sameLabel),
        ("62000-ZP-2", .labelInUse("62000-ZP-2")),
        ("62000-zp-2", .labelInUse("62000-zp-2")),
        ("STOI", .labelInUse("STOI")),
        ("ZP-2", .notALabel("ZP-2", .order)),
        ("CZAPKA", .notALabel("CZAPKA", .article)),
    ])
    func `a parcel is sent again under a label of its own`(
        label: String,
        refusal: Parcel.Refusal
    ) throws {
        let (shop, order) = try TestShop.shipped()
        try shop.add(ShopStoreTests.order("ZP-2"))
        try shop.log("stoi")
        let parcel = try shop.log("62000-ZP-1")
        let before = try shop.store.dump()
        #expect(throws: refusal) {
            try shop.handle(.resend(carrier: "DPD", tracking: label), parcel.id)
        }
        #expect(try shop.store.dump() == before)
        try shop.handle(.resend(carrier: "DPD", tracking: "NOWA"), parcel.id)
        #expect(try shop.status(of: order) == .shipped)
    }

    @Test func `a label is spelled the same wherever it is looked for`() throws {
        let shop = try TestShop()
        var sent = order("ZP-1", status: .shipped)
        sent.tracking = "ab-7"
        let key = try shop.add(sent)
        let code = try #require(Code("AB-7"))
        #expect(
            try shop.store.targets(of: code, by: shop.owner)
                == [.shipment(of: key, number: "ZP-1", tracking: "ab-7")]
        )
        #expect(try shop.log("AB-7").order == key)
    }
}

import Shop
import Testing

@testable import ShopStore

/// What a scanned code names.
@Suite struct TargetTests {
    private func targets(_ text: String, in shop: TestShop) throws -> [ScanTarget] {
        try shop.store.targets(of: #require(Code(text)), by: shop.owner)
    }

    private func goods(_ key: Int64, _ number: String) -> ScanTarget {
        .goodsReturned(ID(key), number: number)
    }

    private func article(_ sku: String, ean: String) -> IncomingLine {
        var line = line(sku, 1, 1_000)
        line.ean = ean
        return line
    }

    /// A return that comes by a locker, under the code that the customer was given.
    private func register(code: String, of order: ID<Order>, in shop: TestShop) throws -> Return {
        let file = try #require(try shop.store.order(order, by: shop.owner))
        let line = Return.Line(orderLine: file.purchase.order.lines[0].id, units: 1)
        var announcement = shop.announcement([line])
        announcement.wayBack = .locker(.a)
        announcement.lockerCode = code
        let registered = try shop.store.register(
            announcement,
            of: order,
            by: shop.owner.signatory
        )
        return try shop.goods(registered.id)
    }

    @Test func `a return is named by its number`() throws {
        let shop = try TestShop()
        try shop.register(1, of: shop.add(order()))
        for text in ["R-2026-000001", "r-2026-000001", " R-2026-000001\r", "]C1R-2026-000001"] {
            #expect(try targets(text, in: shop) == [goods(1, "R-2026-000001")], "\(text)")
        }
        #expect(try targets("R-2026-000002", in: shop) == [])
    }

    @Test func `a parcel is named by its tracking number, the newest first`() throws {
        let shop = try TestShop()
        let first = try shop.logParcel("6200AB", of: [])
        try shop.store.engine.write { session in
            try session.runScript("UPDATE parcels SET status = 'resent'")
        }
        let second = try shop.logParcel("6200AB", of: [])
        #expect(
            try targets("6200ab", in: shop)
                == [.parcel(second, tracking: "6200AB"), .parcel(first, tracking: "6200AB")]
        )
    }

    @Test func `a locker's code names the open returns, and closed ones where none is`() throws {
        let shop = try TestShop()
        try shop.store.set(.lockerPrices, to: "900,1200,1400", by: shop.owner.signatory)
        let key = try shop.add(order("ZP-1", [line("A", 5, 5_000)]))
        let first = try register(code: "123456789", of: key, in: shop)
        #expect(first.lockerCode == "123456789")
        let second = try register(code: "123456789", of: key, in: shop)
        _ = try register(code: "", of: key, in: shop)
        let both = [goods(2, second.number), goods(1, first.number)]
        #expect(try targets("123456789", in: shop) == both)
        try shop.take(.cancel(note: "nie nada"), with: second.id)
        #expect(try targets("123456789", in: shop) == [goods(1, first.number)])
        try shop.take(.cancel(note: "nie nada"), with: first.id)
        #expect(try targets("123456789", in: shop) == both)
    }

    @Test func `an order is named by the label of its shipment and by its number`() throws {
        let shop = try TestShop()
        let key = try shop.add(order())
        #expect(
            try targets("62000-zp-1", in: shop)
                == [.shipment(of: key, number: "ZP-1", tracking: "62000-ZP-1")]
        )
        #expect(try targets("zp-1", in: shop) == [.order(key, number: "ZP-1")])
    }

    @Test func `orders of two channels may have one number`() throws {
        let shop = try TestShop()
        let first = try shop.add(order())
        var again = order()
        again.channel = "allegro"
        let second = try shop.add(again)
        #expect(
            try targets("ZP-1", in: shop)
                == [.order(second, number: "ZP-1"), .order(first, number: "ZP-1")]
        )
        #expect(try targets("62000-ZP-1", in: shop).count == 2)
    }

    @Test func `no more are named than one can choose from`() throws {
        let shop = try TestShop()
        for channel in 1...25 {
            var order = order()
            order.channel = "kanał \(channel)"
            try shop.add(order)
        }
        #expect(try targets("ZP-1", in: shop).count == 20)
    }

    @Test(arguments: [
        ("5901234123457", "5901234123457"), ("036000291452", "036000291452"),
        ("036000291452", "0036000291452"), ("0036000291452", "036000291452"),
        ("96385074", "0000096385074"), ("no-check-digit", "no-check-digit"),
    ])
    func `a variant is named by its EAN, with or without zeros before it`(
        stored: String,
        scanned: String
    ) throws {
        let shop = try TestShop()
        try shop.add(order("ZP-1", [article("A", ean: stored), article("B", ean: "")]))
        #expect(
            try targets(scanned, in: shop) == [.variant(ID(1), sku: "A", name: "Towar A")]
        )
        let code = try #require(Code(scanned))
        #expect(code.names(ean: stored, sku: "A"))
    }

    @Test func `an EAN of two variants names both, an SKU its one`() throws {
        let shop = try TestShop()
        let ean = "5901234123457"
        try shop.add(order("ZP-1", [article("A", ean: ean), article("B", ean: ean)]))
        #expect(
            try targets(ean, in: shop) == [
                .variant(ID(2), sku: "B", name: "Towar B"),
                .variant(ID(1), sku: "A", name: "Towar A"),
            ]
        )
        #expect(try targets("b", in: shop) == [.variant(ID(2), sku: "B", name: "Towar B")])
    }

    @Test func `the first kind that has any goes before all others`() throws {
        let shop = try TestShop()
        let code = "5901234123457"
        try shop.store.set(.lockerPrices, to: "900,1200,1400", by: shop.owner.signatory)
        let sold = try shop.add(order("ZP-1", [article(code, ean: ""), article("A", ean: code)]))
        #expect(try targets(code, in: shop) == [.variant(ID(2), sku: "A", name: "Towar A")])
        let numbered = try shop.add(order(code))
        #expect(try targets(code, in: shop) == [.order(numbered, number: code)])
        var sent = order("ZP-3")
        sent.tracking = code
        sent.status = .shipped
        let sentKey = try shop.add(sent)
        #expect(
            try targets(code, in: shop) == [.shipment(of: sentKey, number: "ZP-3", tracking: code)]
        )
        let goods = try register(code: code, of: sold, in: shop)
        #expect(try targets(code, in: shop) == [self.goods(goods.id.key, goods.number)])
        let parcel = try shop.logParcel(code, of: [])
        #expect(try targets(code, in: shop) == [.parcel(parcel, tracking: code)])
    }

    @Test func `a code of nothing names nothing, and codes are for those who may look`() throws {
        let shop = try TestShop()
        try shop.add(order("ZP-1", [article("A", ean: "")]))
        for text in ["%", "' OR 1 = 1", "00000000", "Zażółć", "0"] {
            #expect(try targets(text, in: shop) == [], "\(text)")
        }
        var nobody = shop.owner
        nobody.rights = []
        let code = try #require(Code("A"))
        #expect(throws: Forbidden(.look)) { try shop.store.targets(of: code, by: nobody) }
    }
}

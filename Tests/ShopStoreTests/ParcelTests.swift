import Shop
import Testing

@testable import ShopStore

/// What stands at the dock: whose it is, what lies inside, what is wrong with it.
@Suite struct ParcelTests {
    @Test func `a parcel that nobody expects is not assigned`() throws {
        let shop = try TestShop()
        let incoming = IncomingParcel(
            tracking: " ]C1630012345 \n",
            carrier: " InPost ",
            sender: "Anna Łącka",
            shelf: "D-1"
        )
        var logged: Parcel?
        let topics = try shop.moved {
            logged = try shop.store.log(incoming, by: shop.owner.signatory)
        }
        #expect(topics == ["history", "parcels"])
        let parcel = try #require(logged)
        #expect(parcel.tracking == "630012345")
        #expect(parcel.carrier == "InPost")
        #expect(parcel.status == .unassigned)
        #expect(try shop.store.parcel(parcel.id, by: shop.owner)?.parcel == parcel)
        let deed = try shop.lastDeed(of: .parcel(parcel.id))
        #expect(deed.record == "630012345")
        #expect(
            deed.after == [
                Deed.Fact("tracking", "630012345"), Deed.Fact("carrier", "InPost"),
                Deed.Fact("shelf", "D-1"), Deed.Fact("status", "unassigned"),
            ]
        )
        #expect(try shop.store.check() == [])
    }

    @Test func `who sent a parcel stands in no history`() throws {
        let shop = try TestShop()
        try shop.log("630012345", sender: "Anna Łącka")
        for (table, rows) in try shop.store.dump() where table != "parcels" {
            #expect(!"\(rows)".contains("Łącka"), "\(table)")
        }
    }

    @Test(arguments: ["", "  ", "\t\r\n"])
    func `without a label nothing is logged`(tracking: String) throws {
        let shop = try TestShop()
        let before = try shop.store.dump()
        #expect(throws: Parcel.Refusal.missingTracking) { try shop.log(tracking) }
        #expect(try shop.store.dump() == before)
    }

    @Test func `what stands here is not logged twice, whatever the case of its letters`() throws {
        let shop = try TestShop()
        try shop.log("ab-1")
        #expect(throws: Parcel.Refusal.alreadyLogged("AB-1")) { try shop.log("AB-1") }
    }

    @Test func `the code of a parcel locker finds the return`() throws {
        let shop = try TestShop()
        let order = try shop.add(order())
        let goods = try shop.register(1, of: order)
        let other = try shop.register(1, of: order)
        try shop.take(.cancel(note: "pomyłka"), with: other.id)
        try shop.store.tamper("UPDATE returns SET locker_code = '1234567890'")
        let parcel = try shop.log("1234567890")
        #expect(parcel.status == .matched)
        #expect(parcel.returns == [goods.id])
        #expect(try shop.log("12345").status == .unassigned)
    }

    @Test func `a parcel is matched to several returns, to others, to none`() throws {
        let shop = try TestShop()
        let order = try shop.add(order())
        let first = try shop.register(1, of: order)
        let second = try shop.register(1, of: order)
        let parcel = try shop.log("P-1")
        let topics = try shop.moved {
            try shop.handle(.match([second.id, first.id, second.id]), parcel.id)
        }
        #expect(topics == ["history", "parcels", "returns"])
        let file = try #require(try shop.store.parcel(parcel.id, by: shop.owner))
        #expect(file.parcel.status == .matched)
        #expect(file.returns.map(\.number) == [first.number, second.number])
        #expect(
            try shop.lastDeed(of: .goodsReturned(second.id)).after.last
                == Deed.Fact("returns", "\(first.number), \(second.number)")
        )
        for goods in [first, second] {
            let parcels = try shop.store.goodsReturned(goods.id, by: shop.owner)?.parcels
            #expect(parcels == [file.parcel])
        }
        let none = try shop.handle(.match([]), parcel.id)
        #expect(none.status == .unassigned)
        #expect(try shop.store.goodsReturned(first.id, by: shop.owner)?.parcels == [])
        #expect(try shop.lastDeed(of: .goodsReturned(first.id)).action == .parcelMatched)
        #expect(throws: Return.Refusal.noSuchReturn) {
            try shop.handle(.match([first.id, ID(99)]), parcel.id)
        }
    }

    @Test func `what lies inside is added up`() throws {
        let shop = try TestShop()
        let parcel = try shop.log("P-1")
        try shop.handle(.unpack([" 5901234123457 ", " "]), parcel.id)
        let after = try shop.handle(.unpack(["KURTKA-M"]), parcel.id)
        #expect(after.contents == ["5901234123457", "KURTKA-M"])
        #expect(try shop.store.parcel(parcel.id, by: shop.owner)?.parcel == after)
        #expect(try shop.lastDeed(of: .parcel(parcel.id)).action == .parcelUnpacked)
        #expect(throws: Parcel.Refusal.nothingChosen) {
            try shop.handle(.unpack(["\n"]), parcel.id)
        }
    }

    @Test func `a case is opened, closed, and another opened`() throws {
        let shop = try TestShop()
        let goods = try shop.register(1, of: shop.add(order()))
        let parcel = try shop.log("P-1", returns: [goods.id])
        var after = try shop.handle(.report(.damagedInTransit, note: "mokra"), parcel.id)
        #expect(after.inquiry?.due == day("2026-03-17"))
        #expect(throws: Parcel.Refusal.caseIsOpen(.damagedInTransit)) {
            try shop.handle(.report(.empty, note: ""), parcel.id)
        }
        #expect(throws: Parcel.Refusal.missingReason(.close)) {
            try shop.handle(.close(outcome: " "), parcel.id)
        }
        after = try shop.handle(.close(outcome: "protokół spisany"), parcel.id)
        #expect(after.inquiry?.outcome?.text == "protokół spisany")
        #expect(try shop.lastDeed(of: .goodsReturned(goods.id)).note == "protokół spisany")
        after = try shop.handle(.report(.empty, note: ""), parcel.id)
        #expect(after.isFreezing)
        #expect(try shop.store.parcel(parcel.id, by: shop.owner)?.parcel == after)
        #expect(try shop.store.number("SELECT count(*) FROM parcel_cases") == 2)
        #expect(try shop.store.check() == [])
    }

    @Test(arguments: Role.allCases)
    func `who receives goods handles parcels; who cancels calls off`(role: Role) throws {
        let (shop, _) = try TestShop.shipped()
        let parcel = try shop.log("62000-ZP-1")
        let somebody = try shop.visitor(role)
        let attempts: [(Right, () throws -> Void)] = [
            (.process, { try shop.log("P-1", by: somebody) }),
            (.process, { try shop.handle(.report(.empty, note: ""), parcel.id, by: somebody) }),
            (.process, { try shop.handle(.close(outcome: "x"), parcel.id, by: somebody) }),
            (.register, { try shop.handle(.cancel(note: "x"), parcel.id, by: somebody) }),
        ]
        for (right, attempt) in attempts {
            if role.rights.contains(right) {
                try? attempt()
            } else {
                #expect(throws: Forbidden(right)) { try attempt() }
            }
        }
    }

    @Test(arguments: 0..<6)
    func `whatever is done at the dock adds up`(seed: UInt64) throws {
        let shop = try TestShop.dock(parcels: 25, seed: seed)
        #expect(try shop.store.check() == [])
        let cancelled = try shop.store.number(
            "SELECT count(*) FROM parcels WHERE status = 'cancelled'"
        )
        let refunds = try shop.store.number(
            "SELECT count(*) FROM returns WHERE kind = 'undelivered'"
        )
        #expect(refunds <= cancelled)
    }
}

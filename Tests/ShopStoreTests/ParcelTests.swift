import Shop
import Testing

@testable import ShopStore

/// What stands at the dock, from its label to the money that goes back.
@Suite struct ParcelTests {
    private func moved(_ shop: TestShop, _ body: () throws -> Void) throws -> [String] {
        let before = try shop.store.topics()
        try body()
        return try shop.store.topics().filter { before[$0.key] != $0.value }.map(\.key).sorted()
    }

    private func lastDeed(_ shop: TestShop, of subject: Deed.Subject) throws -> DeedRow {
        try #require(
            try shop.store.history(.everything, of: subject, at: .first, limit: 1, by: shop.owner)
                .rows.first
        )
    }

    /// A shop with an order on its way, under the label `62000-ZP-1`.
    private func shipped(paid: Int? = nil) throws -> (shop: TestShop, order: ID<Order>) {
        let shop = try TestShop()
        return (shop, try shop.add(order(status: .shipped, paid: paid)))
    }

    private func status(_ shop: TestShop, _ order: ID<Order>) throws -> Order.Status? {
        try shop.store.order(order, by: shop.owner)?.purchase.order.status
    }

    @Test func `a parcel that nobody expects is not assigned`() throws {
        let shop = try TestShop()
        let incoming = IncomingParcel(
            tracking: " ]C1630012345 \n",
            carrier: " InPost ",
            sender: "Anna Łącka",
            shelf: "D-1"
        )
        var logged: Parcel?
        let topics = try moved(shop) {
            logged = try shop.store.log(incoming, by: shop.owner.signatory)
        }
        #expect(topics == ["history", "parcels"])
        let parcel = try #require(logged)
        #expect(parcel.tracking == "630012345")
        #expect(parcel.carrier == "InPost")
        #expect(parcel.status == .unassigned)
        #expect(try shop.store.parcel(parcel.id, by: shop.owner)?.parcel == parcel)
        let deed = try lastDeed(shop, of: .parcel(parcel.id))
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

    @Test func `the label of a shipment on its way means that it came back`() throws {
        let (shop, order) = try shipped()
        var logged: Parcel?
        let topics = try moved(shop) { logged = try shop.log("62000-zp-1") }
        #expect(topics == ["history", "orders", "parcels"])
        let parcel = try #require(logged)
        #expect(parcel.status == .undelivered)
        #expect(parcel.order == order)
        #expect(try status(shop, order) == .undelivered)
        let deed = try lastDeed(shop, of: .order(order))
        #expect(deed.action == .parcelLogged)
        #expect(deed.before == [Deed.Fact("order-status", "shipped")])
        #expect(deed.after.contains(Deed.Fact("order-status", "undelivered")))
        let file = try #require(try shop.store.parcel(parcel.id, by: shop.owner))
        #expect(file.order?.id == order)
        #expect(try shop.store.check() == [])
    }

    @Test func `what was delivered cannot come back, but its label may be on a return`() throws {
        let shop = try TestShop()
        let goods = try shop.register(1, of: shop.add(order()))
        let before = try shop.store.dump()
        #expect(throws: Parcel.Refusal.order(.outOfOrder(.comeBack, .delivered))) {
            try shop.log("62000-ZP-1")
        }
        #expect(try shop.store.dump() == before)
        #expect(try shop.log("62000-ZP-1", returns: [goods.id]).status == .matched)
        #expect(try shop.goods(goods.id).status == .registered)
    }

    @Test func `of an order that is known to be undelivered only the parcel is news`() throws {
        let shop = try TestShop()
        let order = try shop.add(order(status: .undelivered))
        let parcel = try shop.log("62000-ZP-1")
        #expect(parcel.status == .undelivered)
        #expect(parcel.order == order)
        #expect(try lastDeed(shop, of: .order(order)).after.last == Deed.Fact("order", "ZP-1"))
        try shop.handle(.cancel(note: "nie odebrano"), parcel.id)
        #expect(try status(shop, order) == .cancelled)
        #expect(try shop.store.check() == [])
    }

    @Test func `two parcels of one order are handled one after the other`() throws {
        for isCancelled in [false, true] {
            let (shop, order) = try shipped()
            let first = try shop.log("62000-ZP-1")
            try shop.handle(.resend(carrier: "DPD", tracking: "N-2"), first.id)
            let parcels = [try shop.log("N-2"), try shop.log("62000-ZP-1")]
            for parcel in parcels {
                let step: Parcel.Step =
                    isCancelled
                    ? .cancel(note: "nie odebrano")
                    : .resend(carrier: "DPD", tracking: "N-\(parcel.id.key + 2)")
                try shop.handle(step, parcel.id)
            }
            #expect(try status(shop, order) == (isCancelled ? .cancelled : .shipped))
            let file = try #require(try shop.store.order(order, by: shop.owner)?.purchase)
            #expect(file.returns.count == (isCancelled ? 1 : 0))
            #expect(file.order.shipments.count == (isCancelled ? 2 : 4))
            #expect(try shop.store.check() == [])
        }
    }

    @Test func `an order on hold keeps its shipment`() throws {
        let (shop, _) = try shipped()
        try shop.store.tamper("UPDATE orders SET is_on_hold = 1")
        #expect(throws: Parcel.Refusal.order(.onHold(.comeBack))) { try shop.log("62000-ZP-1") }
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
        let topics = try moved(shop) {
            try shop.handle(.match([second.id, first.id, second.id]), parcel.id)
        }
        #expect(topics == ["history", "parcels", "returns"])
        let file = try #require(try shop.store.parcel(parcel.id, by: shop.owner))
        #expect(file.parcel.status == .matched)
        #expect(file.returns.map(\.number) == [first.number, second.number])
        #expect(
            try lastDeed(shop, of: .goodsReturned(second.id)).after.last
                == Deed.Fact("returns", "\(first.number), \(second.number)")
        )
        for goods in [first, second] {
            let parcels = try shop.store.goodsReturned(goods.id, by: shop.owner)?.parcels
            #expect(parcels == [file.parcel])
        }
        let none = try shop.handle(.match([]), parcel.id)
        #expect(none.status == .unassigned)
        #expect(try shop.store.goodsReturned(first.id, by: shop.owner)?.parcels == [])
        #expect(try lastDeed(shop, of: .goodsReturned(first.id)).action == .parcelMatched)
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
        #expect(try lastDeed(shop, of: .parcel(parcel.id)).action == .parcelUnpacked)
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
        #expect(try lastDeed(shop, of: .goodsReturned(goods.id)).note == "protokół spisany")
        after = try shop.handle(.report(.empty, note: ""), parcel.id)
        #expect(after.isFreezing)
        #expect(try shop.store.parcel(parcel.id, by: shop.owner)?.parcel == after)
        #expect(try shop.store.number("SELECT count(*) FROM parcel_cases") == 2)
        #expect(try shop.store.check() == [])
    }

    @Test func `the second of two is told who was faster, and nothing happens twice`() throws {
        let (shop, _) = try shipped()
        let marek = try shop.visitor(.manager, named: "marek")
        let parcel = try shop.log("62000-ZP-1")
        shop.clock.advance(seconds: 5)
        try shop.handle(.cancel(note: "nie odebrano"), parcel.id, by: marek)
        let before = try shop.store.dump()
        let stale = Stale(
            record: "62000-ZP-1",
            seen: 1,
            now: 2,
            staff: "marek",
            action: .handling(.cancel),
            at: shop.clock.now
        )
        #expect(throws: stale) {
            try shop.store.take(
                .cancel(note: "nie odebrano"),
                with: parcel.id,
                seen: 1,
                by: shop.owner.signatory
            )
        }
        #expect(try shop.store.dump() == before)
    }

    @Test func `an undelivered shipment goes out again, and may come back again`() throws {
        let (shop, order) = try shipped()
        let parcel = try shop.log("62000-ZP-1")
        #expect(throws: Parcel.Refusal.missingTracking) {
            try shop.handle(.resend(carrier: "DPD", tracking: " "), parcel.id)
        }
        let after = try shop.handle(.resend(carrier: "DPD", tracking: " N-2 "), parcel.id)
        #expect(after.status == .resent)
        #expect(try status(shop, order) == .shipped)
        let shipments = try shop.store.order(order, by: shop.owner)?.purchase.order.shipments
        #expect(
            shipments?.last
                == Order.Shipment(
                    carrier: "DPD",
                    tracking: "N-2",
                    sent: shop.store.moment,
                    delivered: nil
                )
        )
        #expect(throws: Parcel.Refusal.outOfOrder(.resend, .resent)) {
            try shop.handle(.resend(carrier: "DPD", tracking: "N-3"), parcel.id)
        }
        let again = try shop.log("N-2")
        #expect(again.status == .undelivered)
        #expect(try status(shop, order) == .undelivered)
        #expect(try shop.store.check() == [])
    }

    @Test func `what was paid for an order that is called off waits to be settled`() throws {
        let (shop, order) = try shipped()
        let parcel = try shop.log("62000-ZP-1")
        #expect(throws: Parcel.Refusal.missingReason(.cancel)) {
            try shop.handle(.cancel(note: ""), parcel.id)
        }
        let topics = try moved(shop) {
            try shop.handle(.cancel(note: "nie odebrano"), parcel.id)
        }
        #expect(topics == ["history", "orders", "parcels", "returns"])
        #expect(try status(shop, order) == .cancelled)
        let purchase = try #require(try shop.store.order(order, by: shop.owner)?.purchase)
        let goods = try #require(purchase.returns.first)
        #expect(goods.kind == .undelivered)
        #expect(goods.status == .accepted)
        #expect(goods.number == "R-2026-000001")
        #expect(goods.owed == grosze(24_999))
        let deed = try lastDeed(shop, of: .goodsReturned(goods.id))
        #expect(deed.after.last == Deed.Fact("refund", "R-2026-000001"))
        #expect(deed.note == "nie odebrano")
        #expect(try shop.store.check() == [])
        try shop.settle(goods)
        #expect(try shop.goods(goods.id).status == .settled)
        #expect(try shop.store.number("SELECT refunded FROM orders") == 24_999)
        #expect(try shop.store.check() == [])
    }

    @Test func `unpaid cash on delivery is refunded nothing, and no number is drawn`() throws {
        let (shop, order) = try shipped(paid: 0)
        let parcel = try shop.log("62000-ZP-1")
        try shop.handle(.cancel(note: "nie odebrano"), parcel.id)
        #expect(try shop.store.order(order, by: shop.owner)?.purchase.returns == [])
        let other = try shop.register(1, of: shop.add(ShopStoreTests.order("ZP-2")))
        #expect(other.number == "R-2026-000001")
        #expect(try shop.store.check() == [])
    }

    @Test(arguments: Role.allCases)
    func `who receives goods handles parcels; who cancels calls off`(role: Role) throws {
        let (shop, _) = try shipped()
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

extension TestShop {
    @discardableResult
    func log(
        _ tracking: String,
        carrier: String = "",
        sender: String = "",
        shelf: String = "",
        returns: [ID<Return>] = [],
        by visitor: Visitor? = nil
    ) throws -> Parcel {
        let incoming = IncomingParcel(
            tracking: tracking,
            carrier: carrier,
            sender: sender,
            shelf: shelf,
            returns: returns
        )
        return try store.log(incoming, by: (visitor ?? owner).signatory)
    }

    /// Takes a step with a parcel as it now is.
    @discardableResult
    func handle(
        _ step: Parcel.Step,
        _ id: ID<Parcel>,
        by visitor: Visitor? = nil
    ) throws -> Parcel {
        let seen = try #require(try store.parcel(id, by: owner)?.parcel).version
        return try store.take(step, with: id, seen: seen, by: (visitor ?? owner).signatory)
    }

    /// A shop at whose dock much has happened, full of ties.
    static func dock(parcels: Int, seed: UInt64) throws -> TestShop {
        let shop = try TestShop()
        var dice = Dice(seed)
        for number in 1...parcels {
            let isShipped = Int.random(in: 0..<3, using: &dice) == 0
            let paid = Int.random(in: 0..<3, using: &dice) == 0 ? 0 : nil
            let key = try shop.add(
                order(
                    "ZP-\(number)",
                    [line("KURTKA-M", 2, 20_000)],
                    status: isShipped ? .shipped : .delivered,
                    paid: paid
                )
            )
            let goods = isShipped ? [] : [try shop.register(1, of: key).id]
            let parcel = try shop.log(
                isShipped ? "62000-ZP-\(number)" : "P-\(number % 7)-\(number)",
                carrier: dice.one(of: ["InPost", "DPD", ""]),
                sender: dice.one(of: ["Anna Łącka", "Jan Nowak", ""]),
                shelf: dice.one(of: ["D-1", "D-2"]),
                returns: Bool.random(using: &dice) ? goods : []
            )
            for _ in 0..<Int.random(in: 0...3, using: &dice) {
                _ = try? shop.handle(dice.step(goods, number), parcel.id)
            }
            shop.clock.advance(seconds: 20_000 * Int.random(in: 0...2, using: &dice))
        }
        return shop
    }
}

extension Dice {
    fileprivate mutating func step(_ goods: [ID<Return>], _ number: Int) -> Parcel.Step {
        one(of: [
            .match(goods), .match([]), .unpack(["KURTKA-M"]),
            .resend(carrier: "DPD", tracking: "N"),
            .report(one(of: Parcel.Finding.allCases), note: "opis"), .close(outcome: "koniec"),
            .cancel(note: "nie odebrano"), .resend(carrier: "", tracking: "N-\(number)"),
        ])
    }
}

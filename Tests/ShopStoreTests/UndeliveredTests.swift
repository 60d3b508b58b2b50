import Shop
import Testing

@testable import ShopStore

/// Shipments that nobody collected: sent again, or called off and paid back.
@Suite struct UndeliveredTests {
    @Test func `the label of a shipment on its way means that it came back`() throws {
        let (shop, order) = try TestShop.shipped()
        var logged: Parcel?
        let topics = try shop.moved { logged = try shop.log("62000-zp-1") }
        #expect(topics == ["history", "orders", "parcels"])
        let parcel = try #require(logged)
        #expect(parcel.status == .undelivered)
        #expect(parcel.order == order)
        #expect(try shop.status(of: order) == .undelivered)
        let deed = try shop.lastDeed(of: .order(order))
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
        #expect(try shop.lastDeed(of: .order(order)).after.last == Deed.Fact("order", "ZP-1"))
        try shop.handle(.cancel(note: "nie odebrano"), parcel.id)
        #expect(try shop.status(of: order) == .cancelled)
        #expect(try shop.store.check() == [])
    }

    @Test func `two parcels of one order are handled one after the other`() throws {
        for isCancelled in [false, true] {
            let (shop, order) = try TestShop.shipped()
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
            #expect(try shop.status(of: order) == (isCancelled ? .cancelled : .shipped))
            let file = try #require(try shop.store.order(order, by: shop.owner)?.purchase)
            #expect(file.returns.count == (isCancelled ? 1 : 0))
            #expect(file.order.shipments.count == (isCancelled ? 2 : 4))
            #expect(try shop.store.check() == [])
        }
    }

    @Test func `an order on hold keeps its shipment`() throws {
        let (shop, _) = try TestShop.shipped()
        try shop.store.tamper("UPDATE orders SET is_on_hold = 1")
        #expect(throws: Parcel.Refusal.order(.onHold(.comeBack))) { try shop.log("62000-ZP-1") }
    }

    @Test func `the second of two is told who was faster, and nothing happens twice`() throws {
        let (shop, _) = try TestShop.shipped()
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
        let (shop, order) = try TestShop.shipped()
        let parcel = try shop.log("62000-ZP-1")
        #expect(throws: Parcel.Refusal.missingTracking) {
            try shop.handle(.resend(carrier: "DPD", tracking: " "), parcel.id)
        }
        let after = try shop.handle(.resend(carrier: "DPD", tracking: " N-2 "), parcel.id)
        #expect(after.status == .resent)
        #expect(try shop.status(of: order) == .shipped)
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
        #expect(try shop.status(of: order) == .undelivered)
        #expect(try shop.store.check() == [])
    }

    @Test func `what was paid for an order that is called off waits to be settled`() throws {
        let (shop, order) = try TestShop.shipped()
        let parcel = try shop.log("62000-ZP-1")
        #expect(throws: Parcel.Refusal.missingReason(.cancel)) {
            try shop.handle(.cancel(note: ""), parcel.id)
        }
        let topics = try shop.moved {
            try shop.handle(.cancel(note: "nie odebrano"), parcel.id)
        }
        #expect(topics == ["history", "messages", "orders", "parcels", "returns"])
        #expect(try shop.status(of: order) == .cancelled)
        let purchase = try #require(try shop.store.order(order, by: shop.owner)?.purchase)
        let goods = try #require(purchase.returns.first)
        #expect(goods.kind == .undelivered)
        #expect(goods.status == .accepted)
        #expect(goods.number == "R-2026-000001")
        #expect(goods.owed == grosze(24_999))
        let deed = try shop.lastDeed(of: .goodsReturned(goods.id))
        #expect(deed.after.last == Deed.Fact("refund", "R-2026-000001"))
        #expect(deed.note == "nie odebrano")
        #expect(try shop.store.check() == [])
        try shop.settle(goods)
        #expect(try shop.goods(goods.id).status == .settled)
        #expect(try shop.store.number("SELECT refunded FROM orders") == 24_999)
        #expect(try shop.store.check() == [])
    }

    @Test func `an order of which another shipment was delivered is not called off whole`() throws {
        let (shop, order) = try TestShop.shipped()
        try shop.store.tamper(
            """
            INSERT INTO shipments (order_id, position, carrier, tracking, sent_at, sent_day,
                delivered_at, delivered_day)
            SELECT order_id, position + 1, carrier, 'DRUGA', sent_at, sent_day,
                \(moment("2026-03-05").at.milliseconds), \(day("2026-03-05").number)
            FROM shipments
            """
        )
        let parcel = try shop.log("62000-ZP-1")
        let before = try shop.store.dump()
        #expect(throws: Parcel.Refusal.partlyDelivered) {
            try shop.handle(.cancel(note: "nie odebrano"), parcel.id)
        }
        #expect(try shop.store.dump() == before)
        try shop.handle(.resend(carrier: "DPD", tracking: "N-2"), parcel.id)
        #expect(try shop.status(of: order) == .shipped)
    }

    @Test func `unpaid cash on delivery is refunded nothing, and no number is drawn`() throws {
        let (shop, order) = try TestShop.shipped(paid: 0)
        let parcel = try shop.log("62000-ZP-1")
        try shop.handle(.cancel(note: "nie odebrano"), parcel.id)
        #expect(try shop.store.order(order, by: shop.owner)?.purchase.returns == [])
        let other = try shop.register(1, of: shop.add(ShopStoreTests.order("ZP-2")))
        #expect(other.number == "R-2026-000001")
        #expect(try shop.store.check() == [])
    }
}

import Shop
import Testing

@Suite struct OrderMoveTests {
    private func order(_ status: Order.Status, paid: Int = 0) -> Order {
        Order(
            id: ID(1),
            number: "ZP-1",
            placed: moment("2026-03-02"),
            status: status,
            lines: [line(1, units: 2, gross: 1_000)],
            payments: paid > 0 ? [Order.Payment(instrument: .card, amount: grosze(paid))] : []
        )
    }

    private let now = moment("2026-03-10")

    @Test func `what is still owed is what comes in`() throws {
        var order = order(.new, paid: 300)
        let owed = order.total - grosze(300)
        try order.take(.pay(.transfer, reference: "PX-1"), at: now)
        #expect(order.status == .paid)
        #expect(order.unpaid == .zero)
        #expect(
            order.payments.last
                == Order.Payment(instrument: .transfer, amount: owed, reference: "PX-1")
        )
    }

    @Test(arguments: [Order.Status.picking, .packed, .shipped, .delivered])
    func `what is collected at the door is noted when it comes, once`(status: Order.Status) throws {
        var order = order(status)
        #expect(order.nextSteps.last == .pay)
        try order.take(.pay(.cashOnDelivery, reference: "COD-1"), at: now)
        #expect(order.status == status)
        #expect(order.unpaid == .zero)
        #expect(!order.openSteps.contains(.pay))
        #expect(throws: Order.Refusal.outOfOrder(.pay, status)) {
            try order.take(.pay(.cash, reference: ""), at: now)
        }
    }

    @Test func `what was delivered in part is not called off as a whole`() {
        var order = order(.undelivered, paid: 1_000)
        order.shipments = [
            Order.Shipment(carrier: "DPD", tracking: "D-1", sent: now, delivered: now),
            Order.Shipment(carrier: "DPD", tracking: "D-2", sent: now, delivered: nil),
        ]
        #expect(throws: Order.Refusal.partlyDelivered) {
            try order.take(.cancel(note: "came back"), at: now)
        }
    }

    @Test func `a shipment is on its way from now, and delivered from then`() throws {
        var order = order(.packed)
        try order.take(.ship(carrier: "InPost", tracking: "6200"), at: now)
        #expect(order.status == .shipped)
        #expect(
            order.shipments == [
                Order.Shipment(carrier: "InPost", tracking: "6200", sent: now, delivered: nil)
            ]
        )
        #expect(order.lastDelivery == nil)
        let later = moment("2026-03-12")
        try order.take(.deliver, at: later)
        #expect(order.status == .delivered)
        #expect(order.lastDelivery == later)
    }

    @Test func `an order that was brought in person is delivered without a label`() throws {
        var order = order(.shipped)
        try order.take(.deliver, at: now)
        #expect(order.lastDelivery == now)
    }

    @Test func `what is missing is asked for, and nothing has changed`() {
        var packed = order(.packed)
        #expect(throws: Order.Refusal.missingShipment) {
            try packed.take(.ship(carrier: " ", tracking: ""), at: now)
        }
        #expect(throws: Order.Refusal.missingNote) {
            try packed.take(.cancel(note: " "), at: now)
        }
        #expect(packed == order(.packed))
        var new = order(.new)
        #expect(throws: Order.Refusal.notPaidBy(.points)) {
            try new.take(.pay(.points, reference: ""), at: now)
        }
        #expect(new == order(.new))
    }

    @Test func `the steps ahead leave out what is done elsewhere`() {
        #expect(order(.new).nextSteps == [.pay, .pick])
        #expect(order(.paid).nextSteps == [.pick])
        #expect(order(.packed, paid: 1_000).nextSteps == [.ship])
        #expect(order(.shipped, paid: 1_000).nextSteps == [.deliver])
        #expect(order(.undelivered).nextSteps == [])
        #expect(order(.delivered, paid: 1_000).nextSteps == [])
        var held = order(.paid)
        held.isOnHold = true
        #expect(held.nextSteps == [])
    }
}

import Shop
import Testing

@Suite struct OrderStatusTests {
    /// All that is open; what is not named here is refused.
    static let open: [Order.Status: [Order.Step: Order.Status]] = [
        .new: [.pay: .paid, .pick: .picking, .cancel: .cancelled],
        .paid: [.pick: .picking, .cancel: .cancelled],
        .picking: [.pack: .packed, .cancel: .cancelled],
        .packed: [.ship: .shipped, .cancel: .cancelled],
        .shipped: [.deliver: .delivered, .comeBack: .undelivered],
        .undelivered: [.ship: .shipped, .cancel: .cancelled],
    ]

    @Test(arguments: Order.Status.allCases, Order.Step.allCases)
    func `each step with an order leads where the table says, or is refused`(
        status: Order.Status,
        step: Order.Step
    ) {
        let before = order([line(1, units: 1, gross: 100)], status: status)
        var after = before
        guard let next = Self.open[status]?[step] else {
            #expect(throws: Order.Refusal.outOfOrder(step, status)) { try after.take(step) }
            #expect(after == before)
            return
        }
        #expect(throws: Never.self) { try after.take(step) }
        #expect(after.status == next)
    }

    @Test(arguments: Order.Status.allCases, Order.Step.allCases)
    func `on hold only cancelling is open`(status: Order.Status, step: Order.Step) {
        var held = order([line(1, units: 1, gross: 100)], status: status)
        held.isOnHold = true
        if step == .cancel, let next = Self.open[status]?[step] {
            #expect(throws: Never.self) { try held.take(step) }
            #expect(held.status == next && held.isOnHold)
        } else {
            #expect(throws: Order.Refusal.self) { try held.take(step) }
            #expect(held.status == status)
        }
    }
}

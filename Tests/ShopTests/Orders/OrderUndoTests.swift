import Shop
import Testing

/// Taking the last step with an order back, with what it has set off.
@Suite struct OrderUndoTests {
    private let noon = moment("2026-03-10")

    private func later(_ seconds: Int) -> Moment { Moment(at: noon.at + seconds, day: noon.day) }

    private func purchase(_ status: Order.Status, paid: Int = 0) -> Purchase {
        Purchase(
            order: order(
                [line(1, units: 2, gross: 1_000)],
                status: status,
                payments: paid > 0 ? [.card: paid] : [:],
                shipments: []
            )
        )
    }

    /// The step, and what becomes of it when it is undone at once.
    private func undone(
        _ move: Order.Move,
        _ status: Order.Status,
        paid: Int = 0
    ) throws -> (before: Order, after: Order) {
        let purchase = purchase(status, paid: paid)
        var order = purchase.order
        try order.take(move, on: occasion(now: noon))
        var taken = Purchase(order: order)
        _ = try taken.undoOrderStep(on: occasion(now: later(59)))
        return (purchase.order, taken.order)
    }

    private static let steps: [(Order.Move, Order.Status)] = [
        (.pay(.transfer, reference: "PX-1"), .new), (.pay(.cash, reference: ""), .delivered),
        (.pick, .new), (.pack, .picking), (.ship(carrier: "DPD", tracking: "D-1"), .packed),
        (.ship(carrier: "DPD", tracking: "D-2"), .undelivered), (.deliver, .shipped),
        (.comeBack, .shipped), (.cancel(note: "No"), .packed),
    ]

    @Test(arguments: steps)
    func `an order is again as it was`(move: Order.Move, status: Order.Status) throws {
        let (before, after) = try undone(move, status)
        #expect(after.isAlike(before))
        #expect(after.version == before.version + 2)
    }

    @Test func `what was paid in part stays paid in part`() throws {
        let (before, after) = try undone(.pay(.cash, reference: ""), .new, paid: 300)
        #expect(before.payments.count == 1 && after.payments == before.payments)
    }

    @Test(arguments: [true, false])
    func `setting aside and letting go on are taken back`(isOnHold: Bool) throws {
        var order = purchase(.paid).order
        order.isOnHold = !isOnHold
        let before = order
        try order.hold(isOnHold, on: occasion(now: noon))
        var purchase = Purchase(order: order)
        _ = try purchase.undoOrderStep(on: occasion(now: noon))
        #expect(purchase.order.isAlike(before))
    }

    /// An order that was paid and called off, with the return that its money goes back by.
    private func calledOff() throws -> Purchase {
        var order = purchase(.paid, paid: 1_000).order
        try order.take(.cancel(note: "No"), on: occasion(now: noon))
        order.lastStep?.refund = ID(7)
        var purchase = Purchase(order: order)
        _ = purchase.refundUndelivered(
            .calledOff,
            id: ID(7),
            number: "R-7",
            on: occasion(now: noon)
        )
        return purchase
    }

    @Test func `the money of an order that is not called off after all is not owed`() throws {
        var purchase = try calledOff()
        #expect(purchase.owed == grosze(1_000))
        _ = try purchase.undoOrderStep(on: occasion(now: later(10)))
        #expect(purchase.order.status == .paid)
        #expect(purchase.owed == .zero)
        #expect(purchase.returns.map(\.status) == [.cancelled])
        #expect(purchase.returnable(purchase.order.lines[0]) == 2)
    }

    @Test func `money that is on its way back keeps the order called off`() throws {
        var purchase = try calledOff()
        let goods = try #require(purchase[ID(7)])
        let settlement = Settlement(payouts: purchase.payouts(for: goods), document: .register)
        _ = try purchase.take(.settle(settlement), with: ID(7), on: occasion(now: later(5)))
        let before = purchase
        #expect(throws: Order.Refusal.refundUnderWay("R-7")) {
            _ = try purchase.undoOrderStep(on: occasion(now: later(10)))
        }
        #expect(purchase == before)
    }

    @Test func `only who took the step takes it back, while it is held, and once`() throws {
        var order = purchase(.paid).order
        var untouched = Purchase(order: order)
        #expect(throws: Order.Refusal.nothingToUndo) {
            _ = try untouched.undoOrderStep(on: occasion(now: noon))
        }
        try order.take(.pick, on: occasion(now: noon, by: 2))
        var purchase = Purchase(order: order)
        #expect(throws: Order.Refusal.notYours(.staff(ID(2)))) {
            _ = try purchase.undoOrderStep(on: occasion(now: noon, by: 1))
        }
        #expect(throws: Order.Refusal.tooLateToUndo(until: noon.at + 60)) {
            _ = try purchase.undoOrderStep(on: occasion(now: later(60), by: 2))
        }
        _ = try purchase.undoOrderStep(on: occasion(now: later(59), by: 2))
        #expect(throws: Order.Refusal.nothingToUndo) {
            _ = try purchase.undoOrderStep(on: occasion(now: later(59), by: 2))
        }
    }

    @Test func `a parcel, a return or a claim that came since keeps the step`() throws {
        var order = purchase(.shipped, paid: 1_000).order
        try order.take(.deliver, on: occasion(now: noon))
        var moved = order
        moved.version += 1
        var purchase = Purchase(order: moved)
        #expect(throws: Order.Refusal.changedSince) {
            _ = try purchase.undoOrderStep(on: occasion(now: later(9)))
        }
        var sent = order
        sent.shipments += [
            Order.Shipment(carrier: "DPD", tracking: "D-9", sent: noon, delivered: nil),
            Order.Shipment(carrier: "DPD", tracking: "D-8", sent: noon, delivered: nil),
        ]
        purchase = Purchase(order: sent)
        #expect(throws: Order.Refusal.changedSince) {
            _ = try purchase.undoOrderStep(on: occasion(now: later(9)))
        }
        purchase = Purchase(order: order)
        _ = try purchase.register(
            announcement([1: 1]),
            id: ID(4),
            number: "R-4",
            on: occasion(now: later(5))
        )
        #expect(throws: Order.Refusal.recordSince("R-4")) {
            _ = try purchase.undoOrderStep(on: occasion(now: later(9)))
        }
        purchase = Purchase(order: order)
        try purchase.complain(on: occasion(now: later(5)))
        #expect(throws: Order.Refusal.recordSince("K-2026-1")) {
            _ = try purchase.undoOrderStep(on: occasion(now: later(9)))
        }
    }

    @Test(arguments: 1...60)
    func `whatever is done with an order, undoing it leaves it as it was`(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        var order = randomOrder(&random)
        order.status = random.pick([.new, .paid, .picking, .packed, .shipped]) ?? .new
        if random.once(in: 2) { order.payments = [] }
        var purchase = Purchase(order: order)
        var now = noon
        var undone = 0
        for number in 1...60 {
            now = Moment(at: now.at + random.number(1...90), day: now.day)
            let occasion = occasion(now: now, by: Int64(random.number(1...2)))
            let before = purchase
            guard purchase.tryStep(&random, refund: ID(Int64(number)), on: occasion) else {
                continue
            }
            var trial = purchase
            let author = try #require(trial.order.lastStep?.author)
            var soon = occasion
            soon.author = author
            soon.now = Moment(at: now.at + random.number(0...59), day: now.day)
            _ = try trial.undoOrderStep(on: soon)
            #expect(trial.order.isAlike(before.order))
            #expect(trial.owed == before.owed && trial.paid == before.paid)
            for line in trial.order.lines {
                #expect(trial.returnable(line) == before.returnable(line))
            }
            undone += 1
            if random.once(in: 2) { purchase = trial }
        }
        #expect(undone > 0)
    }
}

extension Order {
    /// Whether it is the same but for what counts its steps.
    fileprivate func isAlike(_ other: Order) -> Bool {
        var one = self
        one.version = other.version
        one.lastStep = other.lastStep
        return one == other
    }
}

extension Purchase {
    /// Takes a random step as the shop takes it; false where it was refused.
    fileprivate mutating func tryStep(
        _ random: inout SplitMix64,
        refund: ID<Return>,
        on occasion: Occasion
    ) -> Bool {
        var order = order
        let before = order.status
        do throws(Order.Refusal) {
            switch random.number(0...8) {
            case 0: try order.hold(!order.isOnHold, on: occasion)
            case 1: try order.take(.cancel(note: "No"), on: occasion)
            case 2: try order.take(.comeBack, on: occasion)
            case 3: try order.take(.pick, on: occasion)
            case 4: try order.take(.pack, on: occasion)
            case 5: try order.take(.ship(carrier: "DPD", tracking: "D"), on: occasion)
            case 6: try order.take(.deliver, on: occasion)
            case _: try order.take(.pay(.cash, reference: ""), on: occasion)
            }
        } catch {
            return false
        }
        var trial = Purchase(order: order, returns: returns)
        let isCalledOff = order.status == .cancelled && before != .cancelled
        let number = "R-\(refund.key)"
        if isCalledOff,
            trial.refundUndelivered(.calledOff, id: refund, number: number, on: occasion) != nil
        {
            order.lastStep?.refund = refund
        }
        self = Purchase(order: order, returns: trial.returns)
        return true
    }
}

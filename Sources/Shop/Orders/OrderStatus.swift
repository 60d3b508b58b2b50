/// The life of an order.
///
///     new ─ pay ─▸ paid ─ pick ─▸ picking ─ pack ─▸ packed ─ ship ─▸ shipped ─ deliver ─▸ delivered
///      └──────────────── pick (cash on delivery) ──┘                   │  ▴
///                                                        come back ────▾──┘ ship (again)
///     pay, while something is unpaid, leaves picking, packed, shipped, delivered as they are
///     any of them up to packed, and undelivered ─ cancel ─▸ cancelled   undelivered
extension Order {
    package enum Status: String, CaseIterable, Sendable {
        case new
        case paid
        case picking
        case packed
        case shipped
        case delivered
        case undelivered
        case cancelled
    }

    package enum Step: String, CaseIterable, Sendable {
        case pay
        case pick
        case pack
        case ship
        case deliver
        /// The shipment came back to the sender.
        case comeBack
        case cancel
    }

    /// Why a step may not be taken.
    package enum Refusal: Error, Hashable {
        case outOfOrder(Step, Status)
        /// The order is on hold: only cancelling is open.
        case onHold(Step)
        /// Neither who carries it nor under which number.
        case missingShipment
        case missingNote
        /// Payments of that way are not noted by hand.
        case notPaidBy(Instrument)
        /// Part of it was delivered: that part can only be sent back.
        case partlyDelivered
        /// It replaces goods of a claim and has not been sent, so that its return calls it off.
        case replacement
        case noSuchOrder
        /// It is on its way, there, or called off.
        case notToHold(Status)
        case nothingToUndo
        /// Something else has happened to the order since its last step here.
        case changedSince
        case notYours(Author)
        case tooLateToUndo(until: Instant)
        /// The return or claim of that number has come, or gone on, since the step.
        case recordSince(String)
        /// The money of the order that was called off is on its way back.
        case refundUnderWay(String)
        /// The buyer has been told of the step.
        case alreadyTold
    }

    /// Takes the next step, or throws the reason why it may not be taken.
    package mutating func take(_ step: Step) throws(Refusal) {
        if isOnHold, step != .cancel, status.after(step) != nil { throw .onHold(step) }
        guard openSteps.contains(step), let next = status.after(step) else {
            throw .outOfOrder(step, status)
        }
        status = next
    }
}

extension Order.Status {
    /// The status that a step leads to, or nil where it is not open.
    package func after(_ step: Order.Step) -> Self? {
        switch (self, step) {
        case (.new, .pay): .paid
        case (.picking, .pay): .picking
        case (.packed, .pay): .packed
        case (.shipped, .pay): .shipped
        case (.delivered, .pay): .delivered
        case (.new, .pick), (.paid, .pick): .picking
        case (.picking, .pack): .packed
        case (.packed, .ship), (.undelivered, .ship): .shipped
        case (.shipped, .deliver): .delivered
        case (.shipped, .comeBack): .undelivered
        case (.new, .cancel), (.paid, .cancel), (.picking, .cancel), (.packed, .cancel),
            (.undelivered, .cancel):
            .cancelled
        case (.new, _), (.paid, _), (.picking, _), (.packed, _), (.shipped, _), (.delivered, _),
            (.undelivered, _), (.cancelled, _):
            nil
        }
    }
}

extension Order.Status {
    /// Whether the shop still has it in hand.
    package var isUnderWay: Bool {
        switch self {
        case .new, .paid, .picking, .packed: true
        case .shipped, .delivered, .undelivered, .cancelled: false
        }
    }
}

extension Order.Status {
    /// Whether an order comes to this status after the other.
    ///
    /// Nothing comes after a cancellation, and what has left the shop is not called off by it.
    package func isBeyond(_ other: Self) -> Bool {
        switch (other, self) {
        case (.cancelled, _): false
        case (_, .cancelled): other.after(.cancel) != nil
        case (.new, _), (.paid, _), (.picking, _), (.packed, _), (.shipped, _), (.undelivered, _),
            (.delivered, _):
            place > other.place
        }
    }

    private var place: Int {
        switch self {
        case .new: 0
        case .paid: 1
        case .picking: 2
        case .packed: 3
        case .shipped: 4
        case .undelivered: 5
        case .delivered: 6
        case .cancelled: 7
        }
    }
}

extension Order.Step {
    /// The right that the step needs.
    package var right: Right {
        switch self {
        case .pay: .settle
        case .pick, .pack, .ship, .deliver, .comeBack: .handleOrders
        case .cancel: .register
        }
    }
}

extension Order {
    /// The steps that are open now.
    ///
    /// Beyond *new* a payment is noted only while one lacks: what a courier collects comes
    /// late.
    package var openSteps: [Step] {
        Step.allCases.filter { step in
            switch step {
            case .pay: status.after(step) != nil && !isOnHold && (status == .new || unpaid > .zero)
            case .cancel: status.after(step) != nil
            case .pick, .pack, .ship, .deliver, .comeBack: status.after(step) != nil && !isOnHold
            }
        }
    }
}

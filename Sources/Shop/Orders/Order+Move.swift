extension Order {
    /// A step with an order, with what it brings.
    package enum Move: Hashable, Sendable {
        /// All that is owed came in, by this way.
        case pay(Instrument, reference: String)
        case pick
        case pack
        case ship(carrier: String, tracking: String)
        case deliver
        case comeBack
        case cancel(note: String)

        package var step: Step {
            switch self {
            case .pay: .pay
            case .pick: .pick
            case .pack: .pack
            case .ship: .ship
            case .deliver: .deliver
            case .comeBack: .comeBack
            case .cancel: .cancel
            }
        }
    }

    /// What is still to be paid.
    package var unpaid: Money { max(.zero, total - payments.map(\.amount).total) }

    /// Takes a step with what it brings, or throws the reason why it may not be taken; then
    /// nothing has changed.
    package mutating func take(_ move: Move, at now: Moment) throws(Refusal) {
        var after = self
        try after.take(move.step)
        switch move {
        case .pay(let instrument, let reference):
            guard instrument.isNoted else { throw .notPaidBy(instrument) }
            if after.unpaid > .zero {
                after.payments.append(
                    Payment(instrument: instrument, amount: after.unpaid, reference: reference)
                )
            }
        case .pick, .pack, .comeBack: break
        case .ship(let carrier, let tracking):
            guard !carrier.isBlank || !tracking.isBlank else { throw .missingShipment }
            after.shipments.append(
                Shipment(carrier: carrier, tracking: tracking, sent: now, delivered: nil)
            )
        case .deliver:
            if after.shipments.isEmpty {
                after.shipments.append(
                    Shipment(carrier: "", tracking: "", sent: nil, delivered: nil)
                )
            }
            for index in after.shipments.indices where after.shipments[index].delivered == nil {
                after.shipments[index].delivered = now
            }
        case .cancel(let note):
            guard !note.isBlank else { throw .missingNote }
            guard !isReplacement || status == .undelivered else { throw .replacement }
            guard shipments.allSatisfy({ $0.delivered == nil }) else { throw .partlyDelivered }
        }
        self = after
    }

    /// The steps on the way to the buyer that are open now; the first is the likely one.
    ///
    /// An order that nobody collected is sent again from the dock, under its new label. What
    /// is collected at the door is noted last.
    package var nextSteps: [Step] {
        let next = openSteps.filter { step in
            switch step {
            case .pay, .pick, .pack, .ship, .deliver: status != .undelivered
            case .comeBack, .cancel: false
            }
        }
        guard status != .new else { return next }
        return next.filter { $0 != .pay } + next.filter { $0 == .pay }
    }
}

package import Shop

extension ShopStore {
    /// Takes one step with an order and signs for it.
    ///
    /// What was paid for an order that is called off goes back under a return of its own,
    /// which waits to be settled.
    ///
    /// - Parameter version: The version that was on the screen when the step was chosen.
    /// - Throws: `Order.Refusal` when the rules say no, `Stale` when somebody was faster;
    ///   nothing is then written.
    @discardableResult
    package func take(
        _ move: Order.Move,
        with id: ID<Order>,
        seen version: Int,
        by signatory: Signatory
    ) throws -> Order {
        try change(by: signatory, needs: move.step.right) { session, occasion in
            let before = try session.order(id, seen: version)
            let wasMovedHere = try session.isMovedHere(id)
            var after = before
            try after.take(move, on: occasion)
            try session.save(after, after: before)
            try session.saveExpectations(of: id)
            var facts = after.facts(after: before)
            var refund = Money.zero
            if move.step == .cancel,
                let goods = try session.refund(
                    before.status == .undelivered ? .undelivered : .calledOff,
                    id,
                    on: occasion
                )
            {
                facts.append(Deed.Fact("refund", goods.number))
                after.lastStep?.refund = goods.id
                refund = goods.owed
            }
            try session.noteStep(with: after, wasMovedHere: wasMovedHere)
            if after.status != before.status {
                try session.tellStatus(of: id, refunding: refund, on: occasion)
            }
            let deed = Deed(
                Deed.Action(move.step),
                on: [.order(id)],
                before: [Deed.Fact("order-status", before.status.rawValue)],
                after: facts,
                note: move.note
            )
            return (try session.order(id) ?? after, deed)
        }
    }

    /// Sets an order aside, or lets it go on.
    @discardableResult
    package func hold(
        _ id: ID<Order>,
        _ isOnHold: Bool,
        seen version: Int,
        by signatory: Signatory
    ) throws -> Order {
        try change(by: signatory, needs: .handleOrders) { session, occasion in
            var order = try session.order(id, seen: version)
            try order.hold(isOnHold, on: occasion)
            try session.run(
                """
                UPDATE orders SET is_on_hold = \(isOnHold), version = version + 1
                WHERE id = \(id)
                """
            )
            try session.noteStep(with: order, wasMovedHere: try session.isMovedHere(id))
            let deed = Deed(isOnHold ? .orderHeld : .orderReleased, on: [.order(id)])
            return (order, deed)
        }
    }
}

extension Order.Move {
    /// The free text that a step brings, for the history.
    fileprivate var note: String {
        switch self {
        case .cancel(let note): note
        case .pay(_, let reference): reference
        case .ship(let carrier, _): carrier
        case .pick, .pack, .deliver, .comeBack: ""
        }
    }
}

extension Order {
    /// What the history tells of a step, or of one taken back; nothing personal.
    func facts(after before: Order) -> [Deed.Fact] {
        var facts = [Deed.Fact("order-status", status.rawValue)]
        for payment in payments.dropFirst(before.payments.count) {
            facts.append(Deed.Fact("instrument", payment.instrument.rawValue))
            facts.append(
                Deed.Fact("amount", "\(payment.amount.minorUnits) \(currency.code)")
            )
        }
        for shipment in shipments.dropFirst(before.shipments.count) where !shipment.tracking.isEmpty
        {
            facts.append(Deed.Fact("tracking", shipment.tracking))
        }
        return facts
    }
}

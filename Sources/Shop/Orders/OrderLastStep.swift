extension Order {
    /// The last step that was taken with it here, with what taking that back needs to know.
    package struct LastStep: Hashable, Sendable {
        package var kind: Kind
        /// The version of the order that it led to; later ones came by something else, such
        /// as a parcel at the dock or a file.
        package var version: Int
        package var from: Status
        package var wasOnHold: Bool
        /// How many payments and shipments there were before.
        package var payments: Int
        package var shipments: Int
        /// The return under which money goes back, where it has opened one.
        package var refund: ID<Return>?
        package var author: Author
        package var at: Instant
        package var undoUntil: Instant

        package init(
            kind: Kind,
            version: Int,
            from: Status,
            wasOnHold: Bool,
            payments: Int,
            shipments: Int,
            refund: ID<Return>? = nil,
            author: Author,
            at: Instant,
            undoUntil: Instant
        ) {
            self.kind = kind
            self.version = version
            self.from = from
            self.wasOnHold = wasOnHold
            self.payments = payments
            self.shipments = shipments
            self.refund = refund
            self.author = author
            self.at = at
            self.undoUntil = undoUntil
        }

        package enum Kind: String, CaseIterable, Sendable {
            case pay
            case pick
            case pack
            case ship
            case deliver
            case comeBack
            case cancel
            case hold
            case release
            case undo

            package init(_ step: Step) {
                self =
                    switch step {
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
    }

    /// Takes a step, so that whoever took it can take it back for a while.
    ///
    /// - Throws: The reason why it may not be taken; then nothing has changed.
    package mutating func take(_ move: Move, on occasion: Occasion) throws(Refusal) {
        let before = self
        try take(move, at: occasion.now)
        note(LastStep.Kind(move.step), after: before, on: occasion)
    }

    /// Sets it aside, or lets it go on.
    package mutating func hold(_ isOnHold: Bool, on occasion: Occasion) throws(Refusal) {
        guard status.isUnderWay || !isOnHold else { throw .notToHold(status) }
        let before = self
        self.isOnHold = isOnHold
        note(isOnHold ? .hold : .release, after: before, on: occasion)
    }

    private mutating func note(_ kind: LastStep.Kind, after before: Order, on occasion: Occasion) {
        version += 1
        lastStep = LastStep(
            kind: kind,
            version: version,
            from: before.status,
            wasOnHold: before.isOnHold,
            payments: before.payments.count,
            shipments: before.shipments.count,
            author: occasion.author,
            at: occasion.now.at,
            undoUntil: occasion.now.at + occasion.rules.undoHold
        )
    }
}

extension Order {
    /// As it was before its last step, under a version of its own.
    ///
    /// What was paid and sent in that step is no longer there, and what was delivered in it
    /// is on its way again. Nil where more has come since than the step brings.
    func takingBack(_ last: LastStep, on occasion: Occasion) -> Order? {
        guard payments.count - last.payments <= last.kind.payments,
            shipments.count - last.shipments <= last.kind.shipments,
            payments.count >= last.payments, shipments.count >= last.shipments
        else { return nil }
        var order = self
        order.payments.removeLast(payments.count - last.payments)
        order.shipments.removeLast(shipments.count - last.shipments)
        if last.kind == .deliver {
            for index in order.shipments.indices
            where order.shipments[index].delivered?.at == last.at {
                order.shipments[index].delivered = nil
            }
        }
        order.status = last.from
        order.isOnHold = last.wasOnHold
        order.note(.undo, after: self, on: occasion)
        order.lastStep?.undoUntil = occasion.now.at
        return order
    }
}

extension Order.LastStep.Kind {
    /// How many payments the step brings at most.
    fileprivate var payments: Int { self == .pay ? 1 : 0 }

    /// How many shipments it brings at most: one that is delivered may not have been known.
    fileprivate var shipments: Int { self == .ship || self == .deliver ? 1 : 0 }
}

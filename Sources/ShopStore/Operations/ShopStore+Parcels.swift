package import Shop

extension ShopStore {
    /// Logs a parcel; one with the label of a shipment of ours is undelivered.
    package func log(_ incoming: IncomingParcel, by signatory: Signatory) throws -> Parcel {
        try change(by: signatory, needs: Parcel.Step.Kind.log.right) { session, occasion in
            guard let code = Code(incoming.tracking) else {
                throw Parcel.Refusal.missingTracking
            }
            guard try !session.stands(code) else {
                throw Parcel.Refusal.alreadyLogged(code.text)
            }
            var parcel = Parcel(
                id: ID(try session.nextKey(of: "parcels")),
                tracking: code.text,
                carrier: incoming.carrier.onLabel,
                sender: incoming.sender.onLabel,
                shelf: incoming.shelf.onLabel,
                logged: occasion.now,
                author: occasion.author
            )
            let returns = try session.known(incoming.returns)
            var back: Session.Consequence?
            if let order = try session.orderSent(under: code, mayBeDelivered: returns.isEmpty) {
                back = try session.comeBack(order, on: occasion)
                parcel.order = order
                parcel.status = .undelivered
            } else {
                let announced = returns.isEmpty ? try session.announced(under: code) : []
                if announced.isEmpty { try session.refuseUnlessLabel(code) }
                parcel.returns = returns + announced
                parcel.status = parcel.returns.isEmpty ? .unassigned : .matched
            }
            try session.insert(parcel)
            return (parcel, try session.deed(.log, before: nil, after: parcel, back))
        }
    }

    /// Takes one step with a parcel and signs for it.
    ///
    /// - Parameter version: The version that was on the screen when the step was chosen.
    /// - Throws: `Parcel.Refusal` when the rules say no, `Stale` when somebody was
    ///   faster; nothing is then written.
    package func take(
        _ step: Parcel.Step,
        with id: ID<Parcel>,
        seen version: Int,
        by signatory: Signatory
    ) throws -> Parcel {
        try change(by: signatory, needs: step.kind.right) { session, occasion in
            guard let before = try session.parcel(id) else {
                throw Parcel.Refusal.noSuchParcel("")
            }
            guard before.version == version else {
                throw try session.stale(before, seen: version)
            }
            let step = try session.cleaned(step)
            var after = before
            try after.take(step, on: occasion)
            try session.checkLabel(of: step, with: before)
            try session.save(after, after: before, step.kind, on: occasion)
            let consequence = try session.carryOut(step, with: after, on: occasion)
            let deed = try session.deed(
                step.kind,
                before: before,
                after: after,
                consequence,
                note: step.note
            )
            return (after, deed)
        }
    }
}

extension Session {
    /// The order of which a shipment went out under that label.
    ///
    /// - Parameter mayBeDelivered: Whether one that was delivered counts too. It cannot
    ///   come back; but a label may be left on a box that somebody sends goods back in.
    fileprivate func orderSent(under code: Code, mayBeDelivered: Bool) throws -> ID<Order>? {
        let statuses: [Order.Status] =
            [.shipped, .undelivered] + (mayBeDelivered ? [.delivered] : [])
        return try first(
            """
            SELECT o.id FROM shipments AS s JOIN orders AS o ON o.id = s.order_id
            WHERE s.tracking IN (\(list: code.spellings)) AND o.status IN (\(list: statuses))
            ORDER BY o.status = \(Order.Status.shipped) DESC,
                o.status = \(Order.Status.undelivered) DESC, o.id DESC LIMIT 1
            """,
            from: "orders"
        ) { try $0.id() }
    }

    /// The returns that wait for a parcel with that locker code.
    fileprivate func announced(under code: Code) throws -> [ID<Return>] {
        try all(
            """
            SELECT id FROM returns WHERE locker_code = \(code.text) AND locker_code <> ''
                AND status IN (\(list: Return.Status.expecting)) ORDER BY id
            """,
            from: "returns"
        ) { try $0.id() }
    }

    /// These returns, each once, if all of them are there.
    fileprivate func known(_ returns: [ID<Return>]) throws -> [ID<Return>] {
        let returns = Set(returns).sorted()
        let keys = returns.map(\.key)
        guard try number("SELECT count(*) FROM returns WHERE id IN (\(list: keys))") == keys.count
        else { throw Return.Refusal.noSuchReturn }
        return returns
    }

    /// A step with what it brings as the shop writes it.
    fileprivate func cleaned(_ step: Parcel.Step) throws -> Parcel.Step {
        switch step {
        case .match(let returns): .match(try known(returns))
        case .unpack(let articles): .unpack(articles.compactMap { Code($0)?.text })
        case .resend(let carrier, let tracking):
            .resend(carrier: carrier.trimmed, tracking: Code(tracking)?.text ?? "")
        case .report, .close, .cancel, .withdraw: step
        }
    }
}

extension Parcel.Step {
    /// The free text that a step brings, for the history.
    fileprivate var note: String {
        switch self {
        case .match, .unpack, .resend: ""
        case .report(_, let note): note
        case .close(let outcome): outcome
        case .cancel(let note), .withdraw(let note): note
        }
    }
}

extension String {
    /// As much as can stand on a label.
    fileprivate var onLabel: String { String(trimmed.prefix(120)) }
}

import Shop

extension Session {
    /// What a parcel's step has done to its order.
    struct Consequence {
        var before: [Deed.Fact] = []
        var after: [Deed.Fact] = []
        /// The return under which money goes back.
        var refund: ID<Return>?

        /// Whether the order has come to another status by it.
        var hasMoved: Bool { !before.isEmpty }
    }

    /// Carries out what a step means for the order whose shipment came back.
    func carryOut(
        _ step: Parcel.Step,
        with parcel: Parcel,
        on occasion: Occasion
    ) throws -> Consequence? {
        switch step {
        case .match, .unpack, .report, .close, .withdraw: return nil
        case .resend(let carrier, let tracking):
            guard let order = parcel.order else { throw Return.Refusal.noOrder }
            var consequence = try take(.ship, with: order, unless: .shipped)
            try send(order, carrier, tracking, at: occasion.now)
            if consequence.hasMoved { try tellStatus(of: order, on: occasion) }
            if !carrier.isEmpty { consequence.after.append(Deed.Fact("carrier", carrier)) }
            consequence.after.append(Deed.Fact("tracking", tracking))
            return consequence
        case .cancel:
            guard let order = parcel.order else { throw Return.Refusal.noOrder }
            guard try self.order(order)?.isDelivered(besides: parcel.tracking) != true else {
                throw Parcel.Refusal.partlyDelivered
            }
            var consequence = try take(.cancel, with: order, unless: .cancelled)
            let goods = try refund(.undelivered, order, on: occasion)
            if consequence.hasMoved {
                try tellStatus(of: order, refunding: goods?.owed ?? .zero, on: occasion)
            }
            if let goods {
                consequence.refund = goods.id
                consequence.after.append(Deed.Fact("refund", goods.number))
            }
            return consequence
        }
    }

    /// Has an order's shipment come back, if nobody has said so yet.
    func comeBack(_ id: ID<Order>, on occasion: Occasion) throws -> Consequence {
        let consequence = try take(.comeBack, with: id, unless: .undelivered)
        if consequence.hasMoved { try tellStatus(of: id, on: occasion) }
        return consequence
    }

    /// Takes an order's step, or refuses as a parcel's step is refused.
    ///
    /// - Parameter status: Where the order may be already, by another of its parcels or
    ///   by an import; then nothing is left to do.
    private func take(
        _ step: Order.Step,
        with id: ID<Order>,
        unless status: Order.Status
    ) throws -> Consequence {
        guard var order = try order(id) else { throw Return.Refusal.noOrder }
        let before = order.status
        guard before != status else {
            return Consequence(after: [Deed.Fact("order", order.number)])
        }
        do throws(Order.Refusal) {
            try order.take(step)
        } catch {
            throw Parcel.Refusal.order(error)
        }
        touched.note(id)
        try run(
            """
            UPDATE orders SET status = \(order.status), moved_here = 1, version = version + 1
            WHERE id = \(id)
            """
        )
        return Consequence(
            before: [Deed.Fact("order-status", before.rawValue)],
            after: [
                Deed.Fact("order", order.number),
                Deed.Fact("order-status", order.status.rawValue),
            ]
        )
    }

    private func send(
        _ order: ID<Order>,
        _ carrier: String,
        _ tracking: String,
        at now: Moment
    ) throws {
        let position = try number(
            "SELECT coalesce(max(position), -1) + 1 FROM shipments WHERE order_id = \(order)"
        )
        let shipment = Order.Shipment(
            carrier: carrier,
            tracking: tracking,
            sent: now,
            delivered: nil
        )
        try insert(shipment, of: order, position)
    }

    /// Opens the return under which what was paid goes back; a number is drawn only for
    /// one that there is.
    func refund(
        _ kind: Return.Kind,
        _ order: ID<Order>,
        on occasion: Occasion
    ) throws -> Return? {
        guard var purchase = try purchase(order) else { throw Return.Refusal.noOrder }
        let id = ID<Return>(try nextKey(of: "returns"))
        var trial = purchase
        guard trial.refundUndelivered(kind, id: id, number: "", on: occasion) != nil else {
            return nil
        }
        let number = try drawReturnNumber(
            storefront: purchase.order.storefront,
            year: occasion.now.day.year
        )
        let opened = purchase.refundUndelivered(kind, id: id, number: number, on: occasion)
        guard let goods = opened else { return nil }
        try insert(goods, of: purchase, under: occasion.rules)
        try countReturns(of: order)
        return goods
    }
}

extension Session {
    /// What the history tells of a step with a parcel; nothing personal, who sent it
    /// least of all.
    func deed(
        _ step: Parcel.Step.Kind,
        before: Parcel?,
        after: Parcel,
        _ consequence: Consequence?,
        note: String = ""
    ) throws -> Deed {
        var returns = Set(after.returns).union(before?.returns ?? [])
        if let refund = consequence?.refund { returns.insert(refund) }
        let order = after.order.map { [Deed.Subject.order($0)] } ?? []
        return Deed(
            Deed.Action(step),
            on: [.parcel(after.id)] + order + returns.sorted().map(Deed.Subject.goodsReturned),
            before: try (before.map(facts) ?? []) + (consequence?.before ?? []),
            after: try label(of: after, step) + facts(of: after) + (consequence?.after ?? []),
            note: note
        )
    }

    private func label(of parcel: Parcel, _ step: Parcel.Step.Kind) -> [Deed.Fact] {
        guard step == .log else { return [] }
        return [
            Deed.Fact("tracking", parcel.tracking), Deed.Fact("carrier", parcel.carrier),
            Deed.Fact("shelf", parcel.shelf),
        ].filter { !$0.value.isEmpty }
    }

    private func facts(of parcel: Parcel) throws -> [Deed.Fact] {
        var facts = [Deed.Fact("status", parcel.status.rawValue)]
        let numbers = try all(
            "SELECT number FROM returns WHERE id IN (\(list: parcel.returns)) ORDER BY id",
            from: "returns"
        ) { try $0.text() }
        if !numbers.isEmpty { facts.append(Deed.Fact("returns", numbers.joined(separator: ", "))) }
        if !parcel.contents.isEmpty {
            facts.append(Deed.Fact("contents", parcel.contents.joined(separator: ", ")))
        }
        if let inquiry = parcel.inquiry {
            facts.append(Deed.Fact("finding", inquiry.finding.rawValue))
            facts.append(Deed.Fact("case", inquiry.outcome == nil ? "open" : "closed"))
            if let due = inquiry.due { facts.append(Deed.Fact("due", due.iso)) }
        }
        return facts
    }
}

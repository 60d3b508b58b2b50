import Shop

/// What can be done with orders.
extension Workspace {
    /// Why a command about orders cannot be done now, in words, or nil where it can.
    func refusalToMoveOrder(_ command: Command) -> String? {
        guard let row = orders.listing.selected else { return noRecord }
        switch command {
        case .nextStep:
            if let refusal = refusal(without: .handleOrders, or: .settle) { return refusal }
            if row.isOnHold { return explanation(of: Order.Refusal.onHold(row.status.likelyStep)) }
            guard row.status.after(row.status.likelyStep) != nil, row.status != .undelivered else {
                return explanation(of: Order.Refusal.outOfOrder(row.status.likelyStep, row.status))
            }
            return nil
        case .cancelOrder:
            if let refusal = refusal(without: .register) { return refusal }
            guard row.status.after(.cancel) != nil else {
                return explanation(of: Order.Refusal.outOfOrder(.cancel, row.status))
            }
            return nil
        case _:
            if let refusal = refusal(without: .handleOrders) { return refusal }
            guard row.status.isUnderWay || row.isOnHold else {
                return explanation(of: Order.Refusal.notToHold(row.status))
            }
            return nil
        }
    }

    private func refusal(without right: Right, or other: Right) -> String? {
        scene.visitor.rights.contains(other) ? nil : refusal(without: right)
    }

    mutating func moveOrder(_ command: Command) {
        guard let file = orders.current else { return refuse(noRecord) }
        let order = file.purchase.order
        switch command {
        case .nextStep: overlay = .form(OrderStepForm(file, scene: scene))
        case .cancelOrder: overlay = .form(CancelOrderForm(file, scene: scene))
        case _: act(.holdOrder(!order.isOnHold, order.id, seen: order.version))
        }
    }

    /// A step with an order was taken.
    mutating func moved(_ step: Order.Step, _ order: Order, _ errand: Errand?) {
        close(for: errand)
        orders.refresh(&desk)
        notice = Notice(
            kind: .done,
            text: "\(order.number): \(order.status.label(in: scene.language))" + undoHint(of: order)
        )
    }

    /// An order was set aside, or goes on.
    mutating func held(_ order: Order, _ errand: Errand?) {
        close(for: errand)
        orders.refresh(&desk)
        let step: Order.LastStep.Kind = order.isOnHold ? .hold : .release
        let news = step.past(in: scene.language)
        notice = Notice(kind: .done, text: "\(order.number): \(news)" + undoHint(of: order))
    }
}

extension Order.Status {
    /// The step that mostly comes next; where none does, the last that there was.
    fileprivate var likelyStep: Order.Step {
        switch self {
        case .new: .pay
        case .paid: .pick
        case .picking: .pack
        case .packed: .ship
        case .shipped, .delivered, .cancelled: .deliver
        case .undelivered: .deliver
        }
    }
}

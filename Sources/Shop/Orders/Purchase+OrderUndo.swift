extension Purchase {
    /// Takes the last step with the order back: for whoever took it, while its message is
    /// held, and if nobody has gone on from there.
    ///
    /// A return that the step has opened for the money is called off by entries that take
    /// back its own; its number is kept.
    ///
    /// - Parameter cause: The return in exchange for which the order was made.
    /// - Returns: The step that is taken back.
    package mutating func undoOrderStep(
        madeFor cause: Return? = nil,
        on occasion: Occasion
    ) throws(Order.Refusal) -> Order.LastStep {
        guard let last = order.lastStep else { throw .nothingToUndo }
        guard last.version == order.version else { throw .changedSince }
        guard last.kind != .undo else { throw .nothingToUndo }
        guard last.author == occasion.author else { throw .notYours(last.author) }
        guard occasion.now.at < last.undoUntil else {
            throw .tooLateToUndo(until: last.undoUntil)
        }
        try refuseAnything(since: last)
        if let cause, cause.lastHappened >= last.at { throw .recordSince(cause.number) }
        guard let before = order.takingBack(last, on: occasion) else { throw .changedSince }
        var trial = self
        trial.order = before
        try trial.callOffRefund(of: last, on: occasion)
        // A document from a file may have given back what only this payment covers.
        guard trial.owed <= trial.paid else { throw .changedSince }
        self = trial
        return last
    }

    /// Refuses where a return or claim has come, or gone on, since the step.
    private func refuseAnything(since step: Order.LastStep) throws(Order.Refusal) {
        let others = returns.filter { $0.id != step.refund && !$0.isRefundCalledOff }
        if let goods = others.first(where: { $0.lastHappened >= step.at }) {
            throw .recordSince(goods.number)
        }
        if let claim = claims.first(where: { $0.lastStep.at >= step.at }) {
            throw .recordSince(claim.number)
        }
    }

    private mutating func callOffRefund(
        of step: Order.LastStep,
        on occasion: Occasion
    ) throws(Order.Refusal) {
        guard let goods = step.refund.flatMap({ self[$0] }) else { return }
        guard goods.version == 1, goods.status == .accepted else {
            throw .refundUnderWay(goods.number)
        }
        changeReturn(goods.id) { $0.takeBackOpening(on: occasion) }
    }
}

extension Return {
    /// When something happened to it last.
    fileprivate var lastHappened: Instant { max(registered.at, lastStep?.at ?? registered.at) }

    /// Whether it gave back the money of a cancellation that was undone.
    fileprivate var isRefundCalledOff: Bool { status == .cancelled && kind.isOfCalledOffOrder }
}

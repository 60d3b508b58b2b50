package import Shop

extension ShopStore {
    /// Takes back the last step with an order, for whoever took it, with all it has set off.
    ///
    /// The message that it owes never leaves, and a return that it has opened for the money
    /// is called off.
    ///
    /// - Throws: `Order.Refusal` when the rules say no, `Stale` when somebody was faster;
    ///   nothing is then written.
    @discardableResult
    package func undoStep(
        with id: ID<Order>,
        seen version: Int,
        by signatory: Signatory
    ) throws -> Order {
        try change(by: signatory, needs: Return.Step.Kind.undo.right) { session, occasion in
            session.touched.isUndo = true
            let order = try session.order(id, seen: version)
            guard let before = try session.purchase(id) else { throw Order.Refusal.noSuchOrder }
            var after = before
            let source = try order.exchangeFor.flatMap { try session.goodsReturned($0) }
            let step = try after.undoOrderStep(madeFor: source, on: occasion)
            let cause = order.cause(ofVersion: step.version)
            guard try !session.mayHaveLeft(cause) else { throw Order.Refusal.alreadyTold }
            try session.takeBack(step, leaving: after.order)
            if let refund = step.refund, let opened = before[refund], let goods = after[refund] {
                try session.save(goods, after: opened, of: after, under: occasion.rules)
                try session.countReturns(of: id)
            }
            try session.saveExpectations(in: after)
            try session.withdrawMessages(of: cause, at: occasion.now.at)
            return (after.order, Deed(undoing: step, before: before, after: after))
        }
    }
}

extension Deed {
    /// Tells what was taken back; nothing personal.
    fileprivate init(undoing step: Order.LastStep, before: Purchase, after: Purchase) {
        let order = before.order
        var gone = order.facts(after: after.order)
        var subjects = [Subject.order(order.id)]
        if let goods = step.refund.flatMap({ before[$0] }) {
            gone.append(Fact("refund", goods.number))
            subjects.append(.goodsReturned(goods.id))
        }
        self.init(
            .orderStepUndone,
            on: subjects,
            before: gone,
            after: [Fact("order-status", after.order.status.rawValue)]
        )
    }
}

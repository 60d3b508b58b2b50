package import Shop

extension ShopStore {
    /// Opens a return of an order under the next number of its year.
    ///
    /// - Parameter shown: On what terms alone, where a customer has read them.
    /// - Throws: `Return.Refusal` when the rules say no, `Counter.TermsChanged` where it
    ///   comes to something else than was shown; nothing is then written.
    package func register(
        _ announcement: Announcement,
        of order: ID<Order>,
        shown: Counter.Terms? = nil,
        by signatory: Signatory
    ) throws -> (id: ID<Return>, number: String) {
        try change(by: signatory, needs: .register) { session, occasion in
            guard var purchase = try session.purchase(order) else {
                throw Return.Refusal.noOrder
            }
            let (id, number) = try session.drawReturn(of: purchase.order, on: occasion)
            let effects = try purchase.register(
                announcement,
                id: id,
                number: number,
                on: occasion
            )
            try purchase.check(shown, of: id, on: occasion.now.day)
            let goods = try session.open(id, of: purchase, effects, on: occasion)
            let deed = Deed(
                step: .register,
                before: nil,
                after: goods,
                in: purchase.order.currency,
                note: goods.lateReason
            )
            return ((id, number), deed)
        }
    }

    /// Opens a return for what arrived after the decision on another.
    package func followUp(
        _ first: ID<Return>,
        by signatory: Signatory
    ) throws -> (id: ID<Return>, number: String) {
        try change(by: signatory, needs: .register) { session, occasion in
            var purchase = try session.purchase(of: first)
            let (id, number) = try session.drawReturn(of: purchase.order, on: occasion)
            try purchase.followUp(first, id: id, number: number, on: occasion)
            let goods = try session.open(id, of: purchase, [], on: occasion)
            let deed = Deed(opening: goods, after: purchase[first], in: purchase.order)
            return ((id, number), deed)
        }
    }

    /// Takes one step with a return and signs for it.
    ///
    /// The author's draft of it is handed in with it.
    ///
    /// - Parameter version: The version that was on the screen when the step was chosen.
    /// - Throws: `Return.Refusal` when the rules say no, `Stale` when somebody was
    ///   faster; nothing is then written.
    @discardableResult
    package func take(
        _ step: Return.Step,
        with id: ID<Return>,
        seen version: Int,
        by signatory: Signatory
    ) throws -> Return {
        try change(by: signatory, needs: step.kind.right) { session, occasion in
            try session.takeStep(with: id, seen: version, on: occasion) { _, _ in step }
        }
    }

    /// Takes a step as it is taken with many, with one return.
    ///
    /// What lies near is looked up in the transaction that takes it.
    @discardableResult
    package func run(
        _ routine: Routine,
        with id: ID<Return>,
        seen version: Int,
        by signatory: Signatory
    ) throws -> Return {
        try change(by: signatory, needs: routine.kind.right) { session, occasion in
            try session.takeStep(with: id, seen: version, on: occasion) { purchase, goods in
                try purchase.step(routine, for: goods, on: occasion.now.day)
            }
        }
    }
}

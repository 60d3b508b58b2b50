package import Shop

extension ShopStore {
    /// Opens a return of an order under the next number of its year.
    ///
    /// - Throws: `Return.Refusal` when the rules say no; nothing is then written.
    package func register(
        _ announcement: Announcement,
        of order: ID<Order>,
        by signatory: Signatory
    ) throws -> (id: ID<Return>, number: String) {
        try change(by: signatory, needs: .register) { session, occasion in
            guard var purchase = try session.purchase(order) else {
                throw Return.Refusal.noOrder
            }
            let id = ID<Return>(try session.nextKey(of: "returns"))
            let number = try session.drawReturnNumber(
                storefront: purchase.order.storefront,
                year: occasion.now.day.year
            )
            let effects = try purchase.register(
                announcement,
                id: id,
                number: number,
                on: occasion
            )
            guard let goods = purchase[id] else { throw Return.Refusal.noSuchReturn }
            try session.insert(goods, of: purchase, under: occasion.rules)
            let deed = Deed(
                step: .register,
                before: nil,
                after: goods,
                in: purchase.order.currency,
                note: goods.lateReason
            )
            try session.carryOut(effects, of: goods, in: purchase, on: occasion)
            return ((id, number), deed)
        }
    }

    /// Takes one step with a return and signs for it.
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
            guard let known = try session.goodsReturned(id) else {
                throw Return.Refusal.noSuchReturn
            }
            guard let order = known.order else { throw Return.Refusal.isHistory }
            guard var purchase = try session.purchase(order), let before = purchase[id] else {
                throw Return.Refusal.noOrder
            }
            guard before.version == version else {
                throw try session.stale(before, seen: version)
            }
            let effects = try purchase.take(step, with: id, on: occasion)
            guard let after = purchase[id] else { throw Return.Refusal.noSuchReturn }
            try session.save(after, after: before, of: purchase, under: occasion.rules)
            let deed = Deed(
                step: step.kind,
                before: before,
                after: after,
                in: purchase.order.currency,
                note: step.note
            )
            try session.carryOut(effects, of: after, in: purchase, on: occasion)
            return (after, deed)
        }
    }
}

extension Session {
    /// `R-2026-000123`, counted per storefront and year of the shop's zone.
    func drawReturnNumber(storefront: ID<Storefront>, year: Int) throws -> String {
        let number = try nextNumber("return", storefront: storefront, year: year)
        return "R-\(year)-\(padded(number, 6))"
    }

    /// Who was faster, and what they did.
    func stale(_ goods: Return, seen: Int) throws -> Stale {
        let last = goods.lastStep
        var staff: String?
        if let id = last?.author.staff { staff = try self.staff(id)?.name }
        return Stale(
            record: goods.number,
            seen: seen,
            now: goods.version,
            staff: staff ?? last?.author.service ?? "",
            action: .step(last?.kind ?? .register),
            at: last?.at ?? goods.registered.at
        )
    }
}

extension Return.Step {
    /// The free text that a step brings, for the history.
    fileprivate var note: String {
        switch self {
        case .receive, .confirm, .undo: ""
        case .accept(let judgement): judgement.adjustment?.reason ?? ""
        case .reject(let rejection): rejection.note
        case .settle(let settlement), .propose(let settlement): settlement.consent
        case .decline(let reason): reason
        case .cancel(let note): note
        case .reopen(let reason): reason
        case .bounce(_, let reason): reason
        }
    }
}

extension Deed {
    /// What the history tells of a step with a return.
    init(
        step: Return.Step.Kind,
        before: Return?,
        after: Return,
        in currency: Currency,
        note: String
    ) {
        var subjects: [Subject] = [.goodsReturned(after.id)]
        if let order = after.order { subjects.append(.order(order)) }
        self.init(
            Action(step),
            on: subjects,
            before: before?.facts(in: currency) ?? [],
            after: after.facts(in: currency),
            note: note
        )
    }
}

extension Deed.Fact {
    /// An amount as the history keeps it: minor units and the currency.
    fileprivate init(_ name: String, _ amount: Money, _ currency: Currency) {
        self.init(name, "\(amount.minorUnits) \(currency.code)")
    }
}

extension Return {
    /// The return in the words of the history; nothing personal.
    fileprivate func facts(in currency: Currency) -> [Deed.Fact] {
        var facts = [Deed.Fact("status", status.rawValue)]
        let received = receptions.standing.map(\.units).reduce(0, +)
        if received > 0 { facts.append(Deed.Fact("received", String(received))) }
        if owed > .zero { facts.append(Deed.Fact("owed", owed, currency)) }
        if givenBack > .zero { facts.append(Deed.Fact("paid", givenBack, currency)) }
        if let rejection { facts.append(Deed.Fact("ground", rejection.ground.rawValue)) }
        if case .correctionInvoice(let number)? = document {
            facts.append(Deed.Fact("document", number))
        }
        return facts
    }
}

import Shop

extension Return.Step {
    /// The free text that a step brings, for the history.
    var note: String {
        switch self {
        case .receive, .confirm, .clear, .undo: ""
        case .accept(let judgement): judgement.adjustment?.reason ?? ""
        case .reject(let rejection): rejection.note
        case .settle(let settlement), .propose(let settlement): settlement.consent
        case .remit(let settlement, _, _): settlement.consent
        case .decline(let reason): reason
        case .cancel(let note): note
        case .reopen(let reason), .withdraw(let reason): reason
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

    /// What the history tells of a follow-up: it is part of both returns' stories.
    init(opening goods: Return, after first: Return?, in order: Order) {
        let follows = first.map { [Fact("follows", $0.number)] } ?? []
        self.init(
            .followUpOpened,
            on: [.goodsReturned(goods.id)] + (first.map { [.goodsReturned($0.id)] } ?? [])
                + [.order(order.id)],
            after: goods.facts(in: order.currency) + follows
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
        if let proposal { facts += proposal.settlement.facts(in: currency) }
        return facts
    }
}

extension Settlement {
    /// How much would go out, and by which ways.
    fileprivate func facts(in currency: Currency) -> [Deed.Fact] {
        [Deed.Fact("amount", payouts.map(\.amount).total, currency)]
            + payouts.map { Deed.Fact("instrument", $0.instrument.rawValue) }
    }
}

import Shop

extension Claim.Step {
    /// The free text that a step brings, for the history.
    var note: String {
        switch self {
        case .expectGoods, .undo: ""
        case .answer(_, let reason): reason
        case .close(let outcome): outcome
        case .withdraw(let note): note
        }
    }
}

extension Deed {
    /// What the history tells of a step with a claim: it is part of the stories of its order
    /// and of the returns that it opens or changes.
    init(
        _ step: Claim.Step.Kind,
        before: Claim?,
        after: Claim,
        _ effects: [Claim.Effect],
        in purchase: Purchase,
        note: String
    ) {
        let returns = effects.compactMap { effect -> ID<Return>? in
            switch effect {
            case .opened(let id, _), .changed(let id, _): id
            case .message, .withdrawMessages: nil
            }
        }
        self.init(
            Action(step),
            on: [.claim(after.id), .order(after.order)] + returns.map(Subject.goodsReturned),
            before: before?.facts(in: purchase) ?? [],
            after: after.facts(in: purchase),
            note: note
        )
    }
}

extension Claim {
    /// The claim in the words of the history; nothing personal, and nobody's own words.
    fileprivate func facts(in purchase: Purchase) -> [Deed.Fact] {
        var facts = [
            Deed.Fact("claim-status", status.rawValue), Deed.Fact("order", purchase.order.number),
            Deed.Fact("demand", demand.rawValue),
            Deed.Fact("units", String(lines.map(\.units).reduce(0, +))),
        ]
        if let answer {
            facts.append(Deed.Fact("verdict", answer.verdict.word))
            if let remedy = answer.verdict.remedy {
                facts.append(Deed.Fact("remedy", remedy.demand.rawValue))
            }
            if let amount = answer.verdict.granted {
                let currency = purchase.order.currency.code
                facts.append(Deed.Fact("amount", "\(amount.minorUnits) \(currency)"))
            }
        }
        if let goods = goods.flatMap({ purchase[$0] }) {
            facts.append(Deed.Fact("returns", goods.number))
        }
        return facts
    }
}

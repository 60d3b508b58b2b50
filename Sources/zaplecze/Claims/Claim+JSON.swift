import Shop

extension ClaimRow {
    func json(on today: Day) -> JSON {
        [
            "number": .text(number),
            "version": .integer(version),
            "status": .word(status),
            "received_at": .instant(received.at),
            "answer_by": .day(status == .registered ? answerBy : nil),
            "accepted_since": .day(term(on: today).acceptedSince),
            "demand": .choice(demand),
            "accepted": isAccepted.map(JSON.flag) ?? .null,
            "customer": .text(name),
            "order": .text(orderNumber),
            "return": goodsNumber.isEmpty ? .null : .text(goodsNumber),
            "article": .text(article),
            "units": .integer(units),
        ]
    }
}

extension ClaimFile {
    /// The claim with its answer and its returns.
    func json(under rules: Rules, on today: Day) -> JSON {
        let order = purchase.order
        let head: JSON = [
            "number": .text(claim.number),
            "version": .integer(claim.version),
            "status": .word(claim.status),
            "open_steps": .list(purchase.openSteps(of: claim)) { .text($0.rawValue) },
            "order": .text(order.number),
            "customer": .text(order.buyer.name),
            "registered_at": .instant(claim.registered.at),
            "received_at": .instant(claim.received.at),
            "answer_by": .day(claim.answerBy(under: rules)),
            "accepted_since": .day(term(under: rules, on: today).acceptedSince),
        ]
        return head.and([
            "demand": .choice(claim.demand),
            "amount": claim.amount.map(JSON.money) ?? .null,
            "currency": .currency(order.currency),
            "defect": .text(claim.defect),
            "late_reason": .text(claim.lateReason),
            "account": .optional(claim.account?.masked),
            "lines": .list(claim.lines) { line in
                [
                    "sku": .text(order.line(line.orderLine)?.sku ?? ""),
                    "article": .text(order.line(line.orderLine)?.name ?? ""),
                    "units": .integer(line.units),
                ]
            },
            "answer": claim.answer.map(json) ?? .null,
            "returns": .list(purchase.returns.filter { $0.claim == claim.id }) {
                .text($0.number)
            },
            "outcome": claim.outcome.isEmpty ? .null : .text(claim.outcome),
        ])
    }

    private func json(_ answer: Claim.Answer) -> JSON {
        let remedy = answer.verdict.remedy
        var granted: Money?
        if case .priceCut(let amount)? = remedy { granted = amount }
        return [
            "accepted": .flag(remedy != nil),
            "remedy": remedy.map { .choice($0.demand) } ?? .null,
            "amount": granted.map(JSON.money) ?? .null,
            "reason": .text(answer.reason),
            "at": .instant(answer.at.at),
            "by": .text(answer.author.name(in: staff)),
        ]
    }

    /// How its clock stands on a day.
    func term(under rules: Rules, on today: Day) -> Claim.Term {
        let kind = purchase.order.buyer.kind
        return claim.term(under: rules, on: today, isConsumers: kind.hasConsumersRights)
    }
}

extension Claim.Term {
    /// Since when silence has accepted it.
    var acceptedSince: Day? {
        switch self {
        case .acceptedSince(let day): day
        case .answerBy, .nothingDue: nil
        }
    }
}

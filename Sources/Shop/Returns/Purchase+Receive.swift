extension Purchase {
    func receive(
        _ receipt: Receipt,
        into goods: inout Return,
        on occasion: Occasion
    ) throws(Return.Refusal) -> [Effect] {
        guard !receipt.items.isEmpty else { throw .nothingChosen }
        let lines = order.linesByID
        for counted in receipt.items {
            try check(counted, against: lines)
            goods.receptions.append(
                Reception(
                    item: counted.item,
                    units: counted.units,
                    condition: counted.condition,
                    proposal: counted.proposal,
                    isSealIntact: counted.isSealIntact,
                    shelf: receipt.shelf,
                    note: counted.note,
                    at: occasion.now,
                    author: occasion.author
                ),
                step: goods.version
            )
        }
        let expected = expectation(for: goods, on: occasion.now.day).map(\.amount).total
        return [.message(Message(.returnReceived, amount: expected))]
    }

    private func check(
        _ counted: Receipt.Counted,
        against lines: [ID<Order.Line>: Order.Line]
    ) throws(Return.Refusal) {
        guard (1...IncomingLine.unitsLimit).contains(counted.units) else {
            throw .unitsNotPositive
        }
        switch counted.item {
        case .wrong(let what):
            guard !what.isBlank else { throw .noSuchLine }
        case .line(let id):
            guard let line = lines[id] else { throw .noSuchLine }
            guard !line.asksForSeal || counted.isSealIntact != nil else {
                throw .sealNotAnswered(line: line.name)
            }
        }
    }
}

/// What lies near for what came.
extension Purchase {
    /// The refund if everything is accepted: what was received or, before that, what
    /// was announced; never more units than are left to accept.
    ///
    /// Before the decision it is the whole value of the goods, whatever is wanted in their
    /// place: so it is the same on every day, and an exchange that is not to be had in time
    /// changes nothing.
    ///
    /// - Parameter day: With one, what can be exchanged on it is not refunded.
    package func expectation(for goods: Return, on day: Day? = nil) -> [RefundRow] {
        switch goods.status {
        case .registered where isClaimRefused(of: goods),
            .awaiting where isClaimRefused(of: goods):
            return []
        case .registered:
            let announced = goods.lines.map { line in
                Return.Group(
                    line: line.orderLine,
                    condition: .asNew,
                    units: line.units,
                    proposal: .restock,
                    hasBrokenSeal: false
                )
            }
            return rows(for: acceptance(of: announced, in: goods.id), of: goods, on: day)
        case .awaiting:
            return rows(for: acceptance(of: goods), of: goods, on: day)
        case .accepted, .settled:
            return goods.rows.standing
        case .rejected, .cancelled:
            return []
        }
    }

    private func rows(
        for decisions: [Decision],
        of goods: Return,
        on day: Day?
    ) -> [RefundRow] {
        guard let day else { return rows(for: decisions, of: goods) }
        let near = exchanges(for: decisions, of: goods, on: day)
        return rows(for: decisions, of: goods, exchanging: near)
    }

    /// Decisions as they lie near: everything accepted as the counters proposed; refused
    /// what was never bought, and what has a broken seal.
    package func proposal(for goods: Return) -> [Decision] {
        let groups = goods.groups
        let accepted = acceptance(of: groups.filter { !$0.hasBrokenSeal }, in: goods.id)
        return groups.flatMap { group -> [Decision] in
            guard group.hasBrokenSeal else {
                return accepted.filter {
                    $0.line == group.line && $0.condition == group.condition
                }
            }
            return [group.refused(for: .excludedByLaw, units: group.units)]
        }
    }

    /// Everything accepted, as far as it was bought; whatever was found.
    package func acceptance(of goods: Return) -> [Decision] {
        acceptance(of: goods.groups, in: goods.id)
    }

    /// Goods that are here to be repaired stay the customer's, whatever the counter proposed;
    /// what a claim is about is as a rule no good to the next customer.
    private func acceptance(of groups: [Return.Group], in id: ID<Return>) -> [Decision] {
        var left = acceptable(in: id)
        let goods = self[id]
        return groups.flatMap { group -> [Decision] in
            guard let open = left[group.line] else { return [] }
            let accepted = min(open, group.units)
            left[group.line] = open - accepted
            let kept = Decision(
                line: group.line,
                condition: group.condition,
                units: accepted,
                verdict: .accepted(nil),
                disposition: goods?.nearDisposition(group.proposal) ?? group.proposal
            )
            let surplus = group.refused(for: .notInThisOrder, units: group.units - accepted)
            return [kept, surplus].filter { $0.units > 0 }
        }
    }
}

extension Return.Group {
    fileprivate func refused(for ground: Ground, units: Int) -> Decision {
        Decision(
            line: line,
            condition: condition,
            units: units,
            verdict: .refused(ground),
            disposition: .backToCustomer
        )
    }
}

extension Return {
    fileprivate func nearDisposition(_ proposal: Disposition) -> Disposition {
        if remedy == .repair { return .repair }
        return kind == .claim && proposal == .restock ? .supplier : proposal
    }
}

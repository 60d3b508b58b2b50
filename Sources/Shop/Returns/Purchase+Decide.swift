extension Purchase {
    func accept(
        _ judgement: Judgement,
        in goods: inout Return,
        on occasion: Occasion
    ) throws(Return.Refusal) -> [Effect] {
        try check(judgement.decisions, of: goods)
        let rows = try self.rows(for: judgement, of: goods, by: occasion.rights)
        for decision in judgement.decisions {
            goods.decisions.append(decision, step: goods.version)
        }
        for row in rows {
            goods.rows.append(row, step: goods.version)
        }
        return [.message(Message(.returnAccepted, amount: rows.map(\.amount).total))]
    }

    func reject(
        _ rejection: Return.Rejection,
        in goods: inout Return
    ) throws(Return.Refusal) -> [Effect] {
        guard !rejection.note.isBlank else { throw .missingReason(.reject) }
        for group in goods.groups {
            let decision = Decision(
                line: group.line,
                condition: group.condition,
                units: group.units,
                verdict: .refused(rejection.ground),
                disposition: .backToCustomer
            )
            goods.decisions.append(decision, step: goods.version)
        }
        goods.rejection = rejection
        return [.message(Message(.returnRejected))]
    }

    /// The rows of the refund that a judgement would make, or why it cannot stand.
    package func refund(
        for judgement: Judgement,
        of id: ID<Return>,
        by rights: Set<Right>
    ) throws(Return.Refusal) -> [RefundRow] {
        guard let goods = self[id] else { throw .noSuchReturn }
        try check(judgement.decisions, of: goods)
        return try rows(for: judgement, of: goods, by: rights)
    }

    private func check(
        _ decisions: [Decision],
        of goods: Return
    ) throws(Return.Refusal) {
        for decision in decisions {
            guard order.line(decision.line) != nil else { throw .noSuchLine }
            guard decision.units > 0 else { throw .unitsNotPositive }
        }
        try checkGroups(decisions, of: goods)
        guard decisions.contains(where: \.isAccepted) else { throw .nothingAccepted }
        for line in order.lines {
            let asked = decisions.filter { $0.line == line.id && $0.isAccepted }
                .map(\.units).reduce(0, +)
            let left = acceptable(line, in: goods.id)
            guard asked <= max(0, left) else {
                throw .moreThanBought(line: line.name, asked: asked, left: max(0, left))
            }
        }
    }

    /// Every received unit has one decision, and nothing that was not received.
    private func checkGroups(
        _ decisions: [Decision],
        of goods: Return
    ) throws(Return.Refusal) {
        let groups = goods.groups
        for line in order.lines {
            for condition in Condition.allCases {
                let received = groups.first { $0.line == line.id && $0.condition == condition }
                let decided = decisions.filter {
                    $0.line == line.id && $0.condition == condition
                }.map(\.units).reduce(0, +)
                guard decided == received?.units ?? 0 else {
                    throw .undecided(
                        line: line.name,
                        condition: condition,
                        received: received?.units ?? 0,
                        decided: decided
                    )
                }
            }
        }
    }
}

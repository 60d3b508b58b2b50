extension Purchase {
    func accept(
        _ judgement: Judgement,
        in goods: inout Return,
        on occasion: Occasion
    ) throws(Return.Refusal) -> [Effect] {
        try check(judgement.decisions, of: goods)
        try checkExchanges(in: judgement, of: goods, on: occasion.now.day)
        let rows = try self.rows(for: judgement, of: goods, by: occasion.rights)
        let linked = linkedOrder(for: judgement, of: goods, on: occasion)
        for decision in judgement.decisions {
            goods.decisions.append(decision, step: goods.version)
        }
        for row in rows {
            goods.rows.append(row, step: goods.version)
        }
        return (linked.map { [.exchange($0)] } ?? [])
            + [.message(Message(.returnAccepted, amount: rows.map(\.amount).total))]
    }

    func reject(
        _ rejection: Return.Rejection,
        in goods: inout Return
    ) throws(Return.Refusal) -> [Effect] {
        guard !goods.kind.isOfCalledOffOrder else { throw .neverDelivered }
        guard !rejection.note.isBlank else { throw .missingReason(.reject) }
        guard rejection.ground != .claimRefused || isClaimRefused(of: goods) else {
            throw .noClaimRefused
        }
        guard goods.givenBack == .zero else { throw .belowZero(-goods.givenBack) }
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
    ///
    /// - Parameter day: When it would be made; without one no exchange is too late.
    package func refund(
        for judgement: Judgement,
        of id: ID<Return>,
        by rights: Set<Right>,
        on day: Day? = nil
    ) throws(Return.Refusal) -> [RefundRow] {
        guard let goods = self[id] else { throw .noSuchReturn }
        try check(judgement.decisions, of: goods)
        try checkExchanges(in: judgement, of: goods, on: day)
        return try rows(for: judgement, of: goods, by: rights)
    }

    private func check(
        _ decisions: [Decision],
        of goods: Return
    ) throws(Return.Refusal) {
        let acceptable = acceptable(in: goods.id)
        for decision in decisions {
            guard acceptable[decision.line] != nil else { throw .noSuchLine }
            guard decision.units > 0 else { throw .unitsNotPositive }
        }
        try checkGroups(decisions, of: goods)
        try checkOwner(decisions, of: goods)
        guard decisions.contains(where: \.isAccepted) else { throw .nothingAccepted }
        let accepted = decisions.acceptedUnits
        for line in order.lines {
            let asked = accepted[line.id, default: 0]
            let left = acceptable[line.id, default: 0]
            guard asked <= left else {
                throw .moreThanBought(line: line.name, asked: asked, left: left)
            }
        }
    }

    /// What nobody collected is refunded in full; what is here for repair goes back.
    private func checkOwner(
        _ decisions: [Decision],
        of goods: Return
    ) throws(Return.Refusal) {
        let isInFull = decisions.allSatisfy { $0.verdict == .accepted(nil) }
        guard isInFull || !goods.kind.isOfCalledOffOrder else { throw .neverDelivered }
        guard goods.remedy == .repair else { return }
        for decision in decisions {
            switch decision.disposition {
            case .repair, .supplier, .backToCustomer: break
            case .restock, .outlet, .scrap:
                throw .staysCustomers(line: order.line(decision.line)?.name ?? "")
            }
        }
    }

    /// Every received unit has one decision, and nothing that was not received.
    private func checkGroups(
        _ decisions: [Decision],
        of goods: Return
    ) throws(Return.Refusal) {
        var received: [Return.Place: Int] = [:]
        for group in goods.groups {
            received[Return.Place(line: group.line, condition: group.condition)] = group.units
        }
        var decided: [Return.Place: Int] = [:]
        for decision in decisions {
            let place = Return.Place(line: decision.line, condition: decision.condition)
            let (sum, isTooMuch) = decided[place, default: 0]
                .addingReportingOverflow(decision.units)
            decided[place] = isTooMuch ? .max : sum
        }
        for line in order.lines {
            for condition in Condition.allCases {
                let place = Return.Place(line: line.id, condition: condition)
                guard decided[place] == received[place] else {
                    throw .undecided(
                        line: line.name,
                        condition: condition,
                        received: received[place, default: 0],
                        decided: decided[place, default: 0]
                    )
                }
            }
        }
    }
}

extension Purchase {
    /// Takes a step with one of the returns and tells what it sets off.
    ///
    /// Either the step is taken whole, or the refusal says why not and nothing has
    /// changed.
    package mutating func take(
        _ step: Return.Step,
        with id: ID<Return>,
        on occasion: Occasion
    ) throws(Return.Refusal) -> [Effect] {
        guard let index = returns.firstIndex(where: { $0.id == id }) else { throw .noSuchReturn }
        guard returns[index].importedFrom == nil else { throw .isHistory }
        let asked = step.kind
        let step = alone(step, on: occasion)
        guard occasion.rights.contains(step.kind.right) else { throw .needsRight(step.kind.right) }
        let before = returns[index]
        var after = before
        after.version += 1
        if step.kind != .undo {
            guard let status = before.status.after(step.kind) else {
                throw .outOfOrder(asked, before.status, open: before.openSteps)
            }
            after.status = status
        }
        try checkHolds(of: before, against: step)
        try checkTransfer(of: before, against: step)
        try checkClaim(of: before, against: step)
        try checkProposal(of: before, against: step, by: occasion.author)
        var effects = try carryOut(step, from: before, on: &after, occasion)
        after.lastStep = Return.LastStep(
            kind: step.kind,
            from: before.status,
            author: occasion.author,
            at: occasion.now.at,
            undoUntil: occasion.now.at + occasion.rules.undoHold
        )
        let change = after.givenBack - before.givenBack
        if change != .zero { effects.append(.refunded(change)) }
        effects += Purchase.credits(before: before, after: after)
        returns[index] = after
        keepExchanges(effects)
        return effects
    }

    /// A settlement that is too much for one person becomes a proposal.
    private func alone(_ step: Return.Step, on occasion: Occasion) -> Return.Step {
        guard case .settle(let settlement) = step,
            needsSecondPerson(settlement, under: occasion.rules)
        else { return step }
        return .propose(settlement)
    }

    /// While a case about one of its parcels is open, no money is decided on or sent.
    private func checkHolds(
        of goods: Return,
        against step: Return.Step
    ) throws(Return.Refusal) {
        guard let hold = goods.holds.first else { return }
        switch step.kind {
        case .accept, .settle, .propose, .confirm, .remit:
            throw .frozen(hold.finding, parcel: hold.tracking)
        case .register, .receive, .reject, .cancel, .reopen, .bounce, .undo, .decline, .clear,
            .withdraw:
            break
        }
    }

    /// Why a step may not be taken now, or nil where it may.
    package func refusal(
        of step: Return.Step,
        with id: ID<Return>,
        on occasion: Occasion
    ) -> Return.Refusal? {
        var trial = self
        do throws(Return.Refusal) {
            _ = try trial.take(step, with: id, on: occasion)
            return nil
        } catch {
            return error
        }
    }

    private func carryOut(
        _ step: Return.Step,
        from before: Return,
        on goods: inout Return,
        _ occasion: Occasion
    ) throws(Return.Refusal) -> [Effect] {
        switch step {
        case .receive(let receipt):
            try receive(receipt, into: &goods, on: occasion)
        case .accept(let judgement):
            try accept(judgement, in: &goods, on: occasion)
        case .reject(let rejection):
            try reject(rejection, in: &goods)
        case .settle(let settlement):
            try settle(settlement, in: &goods, on: occasion)
        case .propose(let settlement):
            try propose(settlement, in: &goods, on: occasion)
        case .confirm:
            try confirm(&goods, of: before, on: occasion)
        case .decline(let reason):
            try decline(&goods, of: before, reason)
        case .remit(let settlement, let account, let file):
            try remit(settlement, to: account, in: file, &goods, of: before, on: occasion)
        case .clear:
            try clear(&goods, of: before, on: occasion)
        case .withdraw(let reason):
            try withdrawTransfer(of: &goods, of: before, reason, on: occasion)
        case .cancel(let note):
            try cancel(note)
        case .reopen(let reason):
            try reopen(&goods, reason)
        case .bounce(let entry?, let reason):
            try bounce(entry, reason, in: &goods)
        case .bounce(entry: nil, let reason):
            try bounceTransfer(of: &goods, of: before, reason)
        case .undo:
            try undo(&goods, on: occasion)
        }
    }

    private func cancel(_ note: String) throws(Return.Refusal) -> [Effect] {
        guard !note.isBlank else { throw .missingReason(.cancel) }
        return [.message(Message(.returnCancelled))]
    }

    private func reopen(
        _ goods: inout Return,
        _ reason: String
    ) throws(Return.Refusal) -> [Effect] {
        guard !goods.givesMoneyOnly else { throw .givesMoneyOnly }
        if let filing = goods.filing { throw .filed(filing.document, filing.day) }
        guard !reason.isBlank else { throw .missingReason(.reopen) }
        let withdrawn = try withdrawExchange(of: goods)
        goods.decisions.reverseStanding(step: goods.version)
        goods.rows.reverseStanding(step: goods.version)
        goods.proposals.reverseStanding(step: goods.version)
        goods.rejection = nil
        return [.withdrawMessages(ofVersion: goods.version - 1)] + withdrawn
    }

    private func bounce(
        _ entry: Int,
        _ reason: String,
        in goods: inout Return
    ) throws(Return.Refusal) -> [Effect] {
        guard let bounced = goods.entries.standingEntries.first(where: { $0.number == entry })
        else { throw .noSuchEntry(entry) }
        guard !reason.isBlank else { throw .missingReason(.bounce) }
        goods.entries.reverse(entry, step: goods.version)
        if bounced.fact.instrument == .transfer, goods.sentAccounts.last == goods.account {
            goods.account = nil
        }
        return [.message(Message(.refundBounced, amount: bounced.fact.amount))]
    }
}

extension String {
    /// Nothing but white space.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension Purchase {
    /// Takes a step with one of the claims and tells what it sets off.
    ///
    /// Either the step is taken whole, or the refusal says why not and nothing has changed.
    ///
    /// - Parameter name: For the return that the step opens; ``opensReturn(_:with:)`` tells
    ///   whether it does.
    package mutating func take(
        _ step: Claim.Step,
        with id: ID<Claim>,
        opening name: Return.Name? = nil,
        on occasion: Occasion
    ) throws(Claim.Refusal) -> [Claim.Effect] {
        guard let index = claims.firstIndex(where: { $0.id == id }) else {
            throw .noSuchClaim("")
        }
        guard occasion.rights.contains(step.kind.right) else { throw .needsRight(step.kind.right) }
        var trial = self
        let before = claims[index]
        var after = before
        after.version += 1
        if step.kind != .undo {
            guard let status = before.status.after(step.kind) else {
                throw .outOfOrder(step.kind, before.status, open: openSteps(of: before))
            }
            after.status = status
        }
        let effects = try trial.carryOut(step, on: &after, opening: name, occasion)
        after.lastStep = Claim.LastStep(
            step.kind,
            after: before.status,
            goods: before.goods,
            on: occasion
        )
        trial.claims[index] = after
        self = trial
        return effects
    }

    /// Why a step may not be taken now, or nil where it may.
    package func refusal(
        of step: Claim.Step,
        with id: ID<Claim>,
        on occasion: Occasion
    ) -> Claim.Refusal? {
        var trial = self
        do throws(Claim.Refusal) {
            _ = try trial.take(step, with: id, opening: .trial, on: occasion)
            return nil
        } catch {
            return error
        }
    }

    /// The steps that are open now, *undo* aside, which depends on who asks and when.
    package func openSteps(of claim: Claim) -> [Claim.Step.Kind] {
        var claim = claim
        let goods = goodsUnderWay(of: claim)
        if goods == nil { claim.goods = nil }
        let isDecided = goods.map { !Return.Status.expecting.contains($0.status) } ?? false
        return claim.openSteps.filter { $0 != .answer || !isDecided || claim.answer == nil }
    }

    private mutating func carryOut(
        _ step: Claim.Step,
        on claim: inout Claim,
        opening name: Return.Name?,
        _ occasion: Occasion
    ) throws(Claim.Refusal) -> [Claim.Effect] {
        switch step {
        case .expectGoods(let wayBack):
            let promised = claim.answer?.verdict.remedy?.demand
            let remedy = promised == .priceCut ? nil : promised
            return [
                try expectGoods(
                    of: &claim,
                    wayBack,
                    remedy: remedy,
                    opening: name,
                    with: [.message(Message(.returnRegistered))],
                    on: occasion
                )
            ]
        case .answer(let verdict, let reason):
            return try answer(verdict, reason, to: &claim, opening: name, on: occasion)
        case .close(let outcome):
            guard !outcome.isBlank else { throw .missingReason(.close) }
            try checkNothingUnderWay(of: claim)
            claim.outcome = outcome
            return []
        case .withdraw(let note):
            guard !note.isBlank else { throw .missingReason(.withdraw) }
            try checkNothingUnderWay(of: claim)
            if let goods = goodsUnderWay(of: claim) { throw .alreadyGiven(goods.number) }
            return [.message(Message(.claimWithdrawn))]
        case .undo:
            return try undo(&claim, on: occasion)
        }
    }

    private func checkNothingUnderWay(of claim: Claim) throws(Claim.Refusal) {
        if let goods = goodsUnderWay(of: claim), goods.status.isOpen {
            throw .returnUnderWay(goods.number)
        }
    }

    private mutating func answer(
        _ verdict: Claim.Verdict,
        _ reason: String,
        to claim: inout Claim,
        opening name: Return.Name?,
        on occasion: Occasion
    ) throws(Claim.Refusal) -> [Claim.Effect] {
        var effects: [Claim.Effect] = []
        var amount: Money?
        try checkAnswer(to: claim, verdict)
        switch verdict {
        case .refused:
            // The clock is asked as it stood before this answer stopped it.
            var unanswered = claim
            unanswered.status = .registered
            let term = unanswered.term(
                under: occasion.rules,
                on: occasion.now.day,
                isConsumers: order.buyer.kind.hasConsumersRights
            )
            if case .acceptedSince(let day) = term { throw .countsAsAccepted(day) }
            guard !reason.isBlank else { throw .missingReason(.answer) }
        case .accepted(.priceCut(let cut)):
            amount = cut
            effects.append(
                try cutPrice(of: &claim, by: cut, reason, opening: name, on: occasion)
            )
        case .accepted(let remedy):
            if remedy == .exchange { try checkReplaceable(claim) }
            effects.append(
                try promise(remedy, for: &claim, opening: name, on: occasion)
            )
        }
        let earlier = earlierLetters(of: claim)
        claim.answer = Claim.Answer(
            verdict: verdict,
            reason: reason,
            // The first answer is the one that came in time.
            at: claim.answer?.at ?? occasion.now,
            author: occasion.author
        )
        return earlier + [.message(Message(.claimAnswered, amount: amount))] + effects
    }

    /// A letter with the answer before this one, which is no longer true and has perhaps not
    /// left yet; that of the registration stays.
    private func earlierLetters(of claim: Claim) -> [Claim.Effect] {
        guard claim.answer != nil, claim.version > 2 else { return [] }
        return (2..<claim.version).map(Claim.Effect.withdrawMessages(ofVersion:))
    }

    /// A promise is changed, never taken back; and that only while nobody has decided on the
    /// goods by it.
    private func checkAnswer(
        to claim: Claim,
        _ verdict: Claim.Verdict
    ) throws(Claim.Refusal) {
        guard let answer = claim.answer else { return }
        guard answer.verdict.remedy != nil else {
            throw .outOfOrder(.answer, claim.status, open: openSteps(of: claim))
        }
        if let goods = goodsUnderWay(of: claim), !Return.Status.expecting.contains(goods.status) {
            throw .decided(goods.number)
        }
        guard verdict.remedy != nil else { throw .promised }
    }

    /// Of each of its goods the shop knows which variant it is or, where it was agreed on,
    /// which other one goes out.
    private func checkReplaceable(_ claim: Claim) throws(Claim.Refusal) {
        let agreed = goodsUnderWay(of: claim)?.lines.filter { $0.wanted != nil } ?? []
        for claimed in claim.lines {
            guard let line = order.line(claimed.orderLine), line.variant == nil,
                !agreed.contains(where: { $0.orderLine == line.id })
            else { continue }
            throw .nothingToExchange(line: line.name)
        }
    }
}

extension Claim.Verdict {
    package var remedy: Claim.Remedy? {
        switch self {
        case .accepted(let remedy): remedy
        case .refused: nil
        }
    }
}

extension Return.Name {
    /// For asking what a step would do; nothing is ever written under it.
    package static let trial = Return.Name(id: ID(-1), number: "")
}

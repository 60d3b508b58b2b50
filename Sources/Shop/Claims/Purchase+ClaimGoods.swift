/// The returns under which the goods of claims come in and their money goes out; they
/// alone touch either (DECISIONS 12).
extension Purchase {
    /// The return of a claim, unless it was called off or refused.
    package func goodsUnderWay(of claim: Claim) -> Return? {
        guard let goods = claim.goods.flatMap({ self[$0] }) else { return nil }
        switch goods.status {
        case .cancelled, .rejected: return nil
        case .registered, .awaiting, .accepted, .settled: return goods
        }
    }

    /// Whether a step opens a return, so that a number is to be drawn for it.
    package func opensReturn(_ step: Claim.Step, with claim: Claim) -> Bool {
        switch step {
        case .expectGoods: goodsUnderWay(of: claim) == nil
        case .answer(.accepted(.priceCut), _): true
        case .answer(.accepted, _): goodsUnderWay(of: claim) == nil
        case .answer(.refused, _), .close, .withdraw, .undo: false
        }
    }

    /// Opens the return under which the goods of a claim come in.
    ///
    /// The right to take claims in is all that it needs.
    ///
    /// - Parameter effects: What the return sets off itself. It writes nothing to the
    ///   customer where the message about the claim tells how the goods come in.
    mutating func expectGoods(
        of claim: inout Claim,
        _ wayBack: Return.WayBack,
        remedy: Claim.Demand?,
        opening name: Return.Name?,
        with effects: [Effect] = [],
        on occasion: Occasion
    ) throws(Claim.Refusal) -> Claim.Effect {
        if let goods = goodsUnderWay(of: claim) { throw .goodsExpected(goods.number) }
        guard let name else { throw .goods(.noSuchReturn) }
        let announcement = Announcement(
            kind: .claim,
            lines: claim.returnLines,
            statementSent: claim.received,
            statementReached: claim.received,
            wayBack: wayBack,
            account: claim.account
        )
        var occasion = occasion
        occasion.rights.insert(.register)
        do throws(Return.Refusal) {
            _ = try register(announcement, id: name.id, number: name.number, on: occasion)
        } catch {
            throw .goods(error)
        }
        changeReturn(name.id) { goods in
            goods.claim = claim.id
            goods.remedy = remedy
            // It is taken back with the step of its claim, not by itself.
            goods.lastStep?.undoUntil = occasion.now.at
        }
        claim.goods = name.id
        return .opened(name.id, effects)
    }

    /// Has the goods come in under the return that there is, or under a new one.
    mutating func promise(
        _ remedy: Claim.Remedy,
        for claim: inout Claim,
        opening name: Return.Name?,
        on occasion: Occasion
    ) throws(Claim.Refusal) -> Claim.Effect {
        guard let goods = goodsUnderWay(of: claim) else {
            return try expectGoods(
                of: &claim,
                .ownParcel,
                remedy: remedy.demand,
                opening: name,
                on: occasion
            )
        }
        promise(remedy.demand, in: goods.id, on: occasion)
        return .changed(goods.id, [])
    }

    /// Notes in a return what its claim gives, or that nothing is promised any more.
    ///
    /// It comes to other money by that, so who had it open sees another version, and what was
    /// done before can no longer be undone.
    mutating func promise(
        _ remedy: Claim.Demand?,
        in id: ID<Return>,
        on occasion: Occasion
    ) {
        changeReturn(id) { goods in
            goods.version += 1
            goods.remedy = remedy
            goods.closeUndo(at: occasion.now.at)
        }
    }

    /// Opens a return that gives money for goods that the customer keeps: accepted as it is
    /// opened, so that only the settling is left.
    mutating func cutPrice(
        of claim: inout Claim,
        by amount: Money,
        _ reason: String,
        opening name: Return.Name?,
        on occasion: Occasion
    ) throws(Claim.Refusal) -> Claim.Effect {
        if let goods = goodsUnderWay(of: claim) { throw .returnUnderWay(goods.number) }
        guard let name else { throw .goods(.noSuchReturn) }
        let limit = cutLimit(of: claim.lines)
        guard amount > .zero, amount <= limit else { throw .cutOutOfRange(limit) }
        var goods = reduction(for: claim, name, on: occasion)
        let limits = lineCutLimits(of: claim.lines)
        for (line, part) in zip(limits.map(\.line), amount.spread(over: limits.map(\.limit)))
        where part > .zero {
            goods.rows.append(
                RefundRow(.reduction(line: line, reason: reason), part),
                step: goods.version
            )
        }
        returns.append(goods)
        claim.goods = name.id
        return .opened(name.id, [])
    }

    private func reduction(
        for claim: Claim,
        _ name: Return.Name,
        on occasion: Occasion
    ) -> Return {
        Return(
            id: name.id,
            number: name.number,
            kind: .claim,
            order: order.id,
            status: .accepted,
            registered: occasion.now,
            dates: Return.Dates(
                statementSent: claim.received,
                statementReached: claim.received,
                delivered: order.lastDelivery
            ),
            lines: claim.returnLines,
            account: claim.account,
            claim: claim.id,
            remedy: .priceCut,
            lastStep: Return.LastStep(
                kind: .accept,
                from: nil,
                author: occasion.author,
                at: occasion.now.at,
                undoUntil: occasion.now.at
            )
        )
    }

    /// Whether the claim of a return was refused, so that its goods go back to the customer.
    package func isClaimRefused(of goods: Return) -> Bool {
        goods.claim.flatMap(claim)?.answer?.verdict == .refused
    }

    mutating func changeReturn(_ id: ID<Return>, _ change: (inout Return) -> Void) {
        if let index = returns.firstIndex(where: { $0.id == id }) { change(&returns[index]) }
    }

    /// Goods of a claim are accepted only when it is; else they go back to the customer.
    ///
    /// And what is over is not taken up again behind a claim that has gone on since.
    func checkClaim(
        of goods: Return,
        against step: Return.Step
    ) throws(Return.Refusal) {
        guard let claim = goods.claim.flatMap(claim) else { return }
        switch step.kind {
        case .accept:
            guard claim.answer?.verdict.remedy != nil else {
                throw .claimNotAccepted(claim.number)
            }
        case .reopen, .undo:
            guard claim.isOpen, claim.goods == goods.id else {
                throw .claimMovedOn(claim.number)
            }
        case .register, .receive, .reject, .settle, .propose, .confirm, .decline, .remit, .clear,
            .withdraw, .cancel, .bounce:
            break
        }
    }
}

extension Claim {
    /// What its return announces.
    fileprivate var returnLines: [Return.Line] {
        lines.map {
            Return.Line(orderLine: $0.orderLine, units: $0.units, reason: .defective)
        }
    }
}

extension Return {
    /// Whether its goods go to the customer again, repaired or as others, so that nothing is
    /// refunded and no unit has come back for good.
    package var sendsGoodsBack: Bool {
        switch remedy {
        case .repair, .exchange: true
        case .priceCut, .money, nil: false
        }
    }

    /// Units of each line that have come back for good.
    var unitsBack: [ID<Order.Line>: Int] {
        sendsGoodsBack ? [:] : decisions.standing.acceptedUnits
    }

    package func unitsBack(of line: ID<Order.Line>) -> Int {
        sendsGoodsBack ? 0 : unitsAccepted(of: line)
    }
}

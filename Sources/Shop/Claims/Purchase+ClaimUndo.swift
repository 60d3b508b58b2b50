extension Purchase {
    /// Takes the last step with a claim back: for whoever took it, while its message is
    /// held, and if nobody has gone on with what it set off.
    mutating func undo(
        _ claim: inout Claim,
        on occasion: Occasion
    ) throws(Claim.Refusal) -> [Claim.Effect] {
        let last = claim.lastStep
        guard last.author == occasion.author else { throw .notYours(last.author) }
        guard occasion.now.at < last.undoUntil else {
            throw .tooLateToUndo(until: last.undoUntil)
        }
        var effects: [Claim.Effect] = [.withdrawMessages(ofVersion: claim.version - 1)]
        switch last.kind {
        case .undo: throw .cannotUndo(.undo)
        // The answer before it is not kept; whoever erred answers once more.
        case .answer where last.from == .answered: throw .cannotUndo(.answer)
        case .register, .expectGoods:
            effects += try takeBackGoods(of: &claim, on: occasion)
        case .answer:
            effects += try takeBackGoods(of: &claim, on: occasion)
            effects += try takeBackPromise(of: claim, on: occasion)
            claim.answer = nil
        case .close: claim.outcome = ""
        case .withdraw: break
        }
        claim.status = last.from ?? .withdrawn
        return effects
    }

    /// Calls off the return that the step has opened.
    private mutating func takeBackGoods(
        of claim: inout Claim,
        on occasion: Occasion
    ) throws(Claim.Refusal) -> [Claim.Effect] {
        guard claim.goods != claim.lastStep.goods, let goods = claim.goods.flatMap({ self[$0] })
        else { return [] }
        claim.goods = claim.lastStep.goods
        guard goods.status != .cancelled else { return [] }
        guard goods.version == 1 else { throw .returnUnderWay(goods.number) }
        if let other = returnCounting(on: goods) { throw .returnUnderWay(other.number) }
        changeReturn(goods.id) { $0.takeBackOpening(on: occasion) }
        return [.changed(goods.id, [.withdrawMessages(ofVersion: 1)])]
    }

    /// A return that gave less for a line since its price was cut.
    private func returnCounting(on cut: Return) -> Return? {
        let lines = Set(
            cut.rows.standing.compactMap { row -> ID<Order.Line>? in
                if case .reduction(let line, _) = row.kind { line } else { nil }
            }
        )
        return returns.first { other in
            other.id != cut.id
                && other.rows.standing.contains { row in
                    if case .reduced(let line) = row.kind { lines.contains(line) } else { false }
                }
        }
    }

    /// The return that there was before the answer promised nothing.
    private mutating func takeBackPromise(
        of claim: Claim,
        on occasion: Occasion
    ) throws(Claim.Refusal) -> [Claim.Effect] {
        guard let goods = claim.goods.flatMap({ self[$0] }), goods.remedy != nil else { return [] }
        switch goods.status {
        case .registered, .awaiting: break
        case .cancelled, .rejected: return []
        case .accepted, .settled: throw .returnUnderWay(goods.number)
        }
        promise(nil, in: goods.id, on: occasion)
        return [.changed(goods.id, [])]
    }
}

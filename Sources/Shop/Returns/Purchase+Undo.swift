extension Purchase {
    /// Takes the last step back: for whoever took it, while its message is held.
    func undo(
        _ goods: inout Return,
        on occasion: Occasion
    ) throws(Return.Refusal) -> [Effect] {
        guard let last = goods.lastStep else { throw .nothingToUndo }
        guard last.author == occasion.author else { throw .notYours(last.author) }
        guard occasion.now.at < last.undoUntil else {
            throw .tooLateToUndo(until: last.undoUntil)
        }
        let undone = goods.version - 1
        var withdrawn: [Effect] = []
        switch last.kind {
        case .reopen, .undo, .remit, .withdraw:
            throw .cannotUndo(last.kind)
        case .cancel:
            try checkReturnable(goods)
        case .accept:
            withdrawn = try withdrawExchange(of: goods)
        case .register, .receive, .reject, .settle, .bounce, .propose, .confirm,
            .decline, .clear:
            break
        }
        goods.receptions.reverseAll(of: undone, by: goods.version)
        goods.decisions.reverseAll(of: undone, by: goods.version)
        goods.rows.reverseAll(of: undone, by: goods.version)
        goods.entries.reverseAll(of: undone, by: goods.version)
        goods.proposals.reverseAll(of: undone, by: goods.version)
        goods.transfers.reverseAll(of: undone, by: goods.version)
        if let transfer = goods.transfers.standing.last { goods.account = transfer.account }
        if last.kind == .bounce { goods.account = goods.account ?? goods.sentAccounts.last }
        if last.kind == .reject { goods.rejection = nil }
        if goods.filing?.version == undone { goods.filing = nil }
        goods.status = last.from ?? .cancelled
        return [.withdrawMessages(ofVersion: undone)] + withdrawn
    }

    private func checkReturnable(_ goods: Return) throws(Return.Refusal) {
        let returnable = returnable(except: goods.id)
        for line in order.lines {
            let asked = goods.unitsAnnounced(of: line.id)
            let left = returnable[line.id, default: 0]
            guard asked <= left else {
                throw .notReturnable(line: line.name, asked: asked, left: left)
            }
        }
    }
}

extension Return {
    /// Calls it off, its number kept, since the step that has opened it is taken back.
    mutating func takeBackOpening(on occasion: Occasion) {
        let before = status
        version += 1
        receptions.reverseStanding(step: version)
        decisions.reverseStanding(step: version)
        rows.reverseStanding(step: version)
        status = .cancelled
        lastStep = LastStep(
            kind: .undo,
            from: before,
            author: occasion.author,
            at: occasion.now.at,
            undoUntil: occasion.now.at
        )
    }
}

import Canvas
import Shop

/// What can be done with claims, and taking one in.
extension Workspace {
    /// The order that a complaint would be about: that of the record under the cursor.
    private var claimable: Purchase? {
        switch view {
        case .orders: orders.current?.purchase
        case .returns: returns.current?.purchase
        case .parcels, .payouts, .claims, .register, .stock, .stockPapers, .giftCards,
            .coupons, .rewards, .messages, .accounts, .terms, .loyaltyFigures,
            .scans,
            .history, .shop:
            nil
        }
    }

    var refusalToComplain: String? {
        if let refusal = refusal(without: .registerClaims) { return refusal }
        if view == .returns, let row = returns.listing.selected, row.order == nil {
            return explanation(of: Return.Refusal.isHistory)
        }
        guard !currentNumber.isEmpty else { return noRecord }
        guard let order = claimable?.order else { return nil }
        switch order.status {
        case .shipped, .delivered: return nil
        case .new, .paid, .picking, .packed, .undelivered, .cancelled:
            return explanation(of: Claim.Refusal.orderNotSent(order.status))
        }
    }

    mutating func openComplaint() {
        guard let purchase = claimable else { return refuse(noRecord) }
        open(ComplainForm(purchase, scene: scene))
    }

    /// Judged by the row, since the file may still be on its way; what only the file tells,
    /// the form says.
    func refusal(ofClaim command: Command) -> String? {
        guard let step = command.claimStep else { return nil }
        guard let row = claims.listing.selected else { return noRecord }
        if let refusal = refusal(without: step.right) { return refusal }
        let status = claims.current?.claim.status ?? row.status
        let open = claims.current.map { $0.purchase.openSteps(of: $0.claim) } ?? status.openSteps
        if status.after(step) == nil {
            return explanation(of: Claim.Refusal.outOfOrder(step, status, open: open))
        }
        guard step == .expectGoods, let file = claims.current,
            let goods = file.purchase.goodsUnderWay(of: file.claim)
        else { return nil }
        return explanation(of: Claim.Refusal.goodsExpected(goods.number))
    }

    mutating func openClaimForm(for command: Command) {
        guard let file = claims.current else { return refuse(noRecord) }
        switch command.claimStep {
        case .answer?: open(AnswerForm(file, scene: scene))
        case .expectGoods?: open(ExpectGoodsForm(file, scene: scene))
        case .close?: open(CloseClaimForm(file, scene: scene))
        case .withdraw?: open(WithdrawClaimForm(file, scene: scene))
        case .register?, .undo?, nil: break
        }
    }

    /// Taking back one's own last step with the claim that is open, or under the cursor.
    var claimUndo: Action? {
        guard view == .claims, let claim = claims.current?.claim else { return nil }
        let last = claim.lastStep
        guard last.author == .staff(scene.visitor.staff.id), last.kind != .undo,
            scene.now < last.undoUntil
        else { return nil }
        return .takeClaim(.undo, with: claim.id, seen: claim.version)
    }
}

/// What became of it.
extension Workspace {
    mutating func complained(_ id: ID<Claim>, _ number: String, _ errand: Errand?) {
        close(for: errand)
        outdated.formUnion([.claims, .returns, .orders])
        catchUp()
        let past = Claim.Step.Kind.register.past(in: scene.language)
        notice = Notice(
            kind: .done,
            text: "\(number) \(past). "
                + scene.say("C shows the claims.", "C pokazuje reklamacje.")
        )
    }

    mutating func claimed(_ step: Claim.Step.Kind, _ claim: Claim, _ errand: Errand?) {
        close(for: errand)
        claims.refresh(&desk)
        outdated.formUnion([.returns, .orders])
        let until = scene.language.exactTime(claim.lastStep.undoUntil, in: scene.zone)
        let undo = scene.say(" · u undoes it until \(until)", " · u cofa to do \(until)")
        let text = "\(claim.number): \(step.past(in: scene.language))"
        notice = Notice(kind: .done, text: step == .undo ? text : text + undo)
    }
}

extension Command {
    /// The step with a claim that a command takes.
    var claimStep: Claim.Step.Kind? {
        switch self {
        case .answer: .answer
        case .expectGoods: .expectGoods
        case .closeClaim: .close
        case .withdrawClaim: .withdraw
        case _: nil
        }
    }
}

extension Claim.Status {
    /// The steps that are open as far as the status alone tells.
    var openSteps: [Claim.Step.Kind] {
        Claim.Step.Kind.allCases.filter { after($0) != nil }
    }
}

import Shop

extension MessagePayload {
    /// What a message about a claim tells, as the claim is now.
    init(about claim: Shop.Claim, in purchase: Purchase, under rules: Rules) {
        self.init()
        let order = purchase.order
        number = claim.number
        self.order = order.number
        name = order.buyer.name
        currency = order.currency.code
        reached = claim.received.at.milliseconds
        if let answer = claim.answer, !answer.reason.isEmpty { reason = answer.reason }
        lines = claim.lines.map { line in
            Line(
                name: order.line(line.orderLine)?.name ?? "",
                units: line.units,
                verdict: "announced"
            )
        }
        let verdict = claim.answer?.verdict
        let goods = purchase.goodsToSend(with: claim)
        wayBack = goods?.wayBack.word
        if let digits = goods?.lockerCode, !digits.isEmpty { lockerCode = digits }
        asksAccount = purchase.asksAccount(for: claim)
        self.claim = Claim(
            demand: claim.demand.rawValue,
            answerBy: claim.answerBy(under: rules).iso,
            verdict: verdict?.word,
            remedy: verdict?.remedy?.demand.rawValue,
            defect: claim.defect,
            amount: (verdict?.cut ?? claim.amount)?.minorUnits,
            goods: goods?.number,
            needsNoGoods: purchase.isSpared(by: claim)
        )
    }
}

extension Purchase {
    /// The return under which the customer has yet to send a claim's goods: none where they
    /// keep them, where they are here already, or where the claim is refused.
    fileprivate func goodsToSend(with claim: Shop.Claim) -> Return? {
        guard claim.answer?.verdict != .refused, let goods = goodsUnderWay(of: claim),
            goods.status == .registered
        else { return nil }
        return goods
    }

    /// Whether the claim is refused before its goods were sent or handed in.
    fileprivate func isSpared(by claim: Shop.Claim) -> Bool {
        claim.answer?.verdict == .refused && goodsUnderWay(of: claim)?.status == .registered
    }

    /// Whether an accepted claim pays money by transfer and nobody knows yet where to.
    fileprivate func asksAccount(for claim: Shop.Claim) -> Bool {
        let account = claim.account ?? goodsUnderWay(of: claim)?.account
        switch claim.answer?.verdict.remedy {
        case .money?, .priceCut?: return account == nil && order.refundNeedsAccount
        case .repair?, .exchange?, nil: return false
        }
    }
}

extension Shop.Claim.Verdict {
    /// By how much it cuts the price.
    fileprivate var cut: Money? {
        switch remedy {
        case .priceCut(let amount)?: amount
        case .repair?, .exchange?, .money?, nil: nil
        }
    }
}

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
        let goods = purchase.goodsUnderWay(of: claim)
        wayBack = goods?.wayBack.word
        self.claim = Claim(
            demand: claim.demand.rawValue,
            answerBy: claim.answerBy(under: rules).iso,
            verdict: claim.answer?.verdict.word,
            remedy: claim.answer?.verdict.remedy?.demand.rawValue,
            goods: goods?.number
        )
    }
}

internal import Shop

extension ReturnStory {
    /// What the counters proposed, with refusals and deductions where they are due;
    /// nil where nothing is left to accept.
    mutating func judgement() -> Judgement? {
        guard let goods else { return nil }
        let decisions = purchase.acceptance(of: goods).map { decision in
            self.decision(from: decision, in: goods)
        }
        guard decisions.contains(where: \.isAccepted) else { return nil }
        var judgement = Judgement(decisions: decisions)
        judgement.waivesLabel = goods.label > .zero && dice.falls(40)
        judgement.adjustment = adjustment(to: judgement)
        return judgement
    }

    private mutating func decision(from proposal: Decision, in goods: Return) -> Decision {
        let isShopsFault = goods.lines.contains {
            $0.orderLine == proposal.line && $0.reason.isShopsFault
        }
        guard proposal.isAccepted, !isShopsFault else { return proposal }
        var decision = proposal
        if hasBrokenSeal(decision, in: goods) {
            decision.verdict = .refused(.excludedByLaw)
            decision.disposition = .backToCustomer
        } else if decision.condition == .asNew, dice.falls(4) {
            decision.verdict = .refused(.swapped)
            decision.disposition = .backToCustomer
        } else if decision.condition == .used, dice.falls(700) {
            decision.verdict = .accepted(loss(of: decision))
        }
        return decision
    }

    private func hasBrokenSeal(_ decision: Decision, in goods: Return) -> Bool {
        goods.receptions.standing.contains {
            $0.item.line == decision.line && $0.condition == decision.condition
                && $0.isSealIntact == false
        }
    }

    /// A tenth to two fifths of what the units cost, in whole złotys.
    private mutating func loss(of decision: Decision) -> Decision.Diminished? {
        let runs = purchase.order.line(decision.line)?.runs ?? []
        let cheapest = runs.map(\.paid).min() ?? .zero
        let part = (cheapest * decision.units).hundredths(dice.pick([10, 15, 20, 25, 30, 40]))
        let amount = Money(minorUnits: part.minorUnits / 100 * 100)
        guard amount > .zero else { return nil }
        let findings = ReturnTexts.findings[department(of: decision.line)] ?? ["Ślady użycia"]
        return Decision.Diminished(amount: amount, finding: dice.pick(findings))
    }

    /// A little more than the rows say, where the customer paid that much.
    private mutating func adjustment(to judgement: Judgement) -> Judgement.Adjustment? {
        guard dice.falls(12) else { return nil }
        let amount = Money(minorUnits: dice.pick([5_00, 10_00, 15_00]))
        var trial = judgement
        trial.adjustment = Judgement.Adjustment(
            amount: amount,
            reason: dice.pick(ReturnTexts.goodwill)
        )
        let rights = Role.manager.rights
        let rows = try? purchase.refund(for: trial, of: id, by: rights)
        return rows == nil ? nil : trial.adjustment
    }

    /// Pays back what is due: as it was paid, or by transfer where that is no way.
    mutating func settle() -> Bool {
        guard let goods else { return false }
        var consent = ""
        let payouts = purchase.payouts(for: goods).map { payout in
            var offered = payout
            if !payout.instrument.isOffered {
                offered.instrument = .transfer
                consent = dice.pick(ReturnTexts.consents)
            }
            offered.reference = reference(for: offered.instrument)
            return offered
        }
        let settlement = Settlement(payouts: payouts, document: document(), consent: consent)
        return take(.settle(settlement), by: .manager)
    }

    private mutating func document() -> Return.Document {
        guard !purchase.order.invoice.isEmpty else { return .register }
        let (year, month, _) = now.day.civil
        return .correctionInvoice("KOR/\(year)/\(padded(month, 2))/\(dice.digits(4))")
    }

    private mutating func reference(for instrument: Instrument) -> String {
        switch instrument {
        case .transfer: "ELX-\(now.day.iso)-\(dice.digits(3))"
        case .card, .blik: "PayU/RF/" + dice.digits(9)
        case .cash: "KW " + dice.digits(5)
        case .external: "zwrot u operatora " + dice.digits(10)
        case .cashOnDelivery, .giftCard, .points: ""
        }
    }
}

extension Purchase {
    func settle(
        _ settlement: Settlement,
        in goods: inout Return,
        on occasion: Occasion
    ) throws(Return.Refusal) -> [Effect] {
        try check(settlement, for: goods)
        return pay(settlement, in: &goods, on: occasion)
    }

    /// Notes what has gone out.
    func pay(
        _ settlement: Settlement,
        in goods: inout Return,
        on occasion: Occasion
    ) -> [Effect] {
        for payout in settlement.payouts {
            goods.entries.append(
                RefundEntry(
                    instrument: payout.instrument,
                    amount: payout.amount,
                    reference: payout.reference,
                    consent: settlement.consent,
                    at: occasion.now,
                    author: occasion.author
                ),
                step: goods.version
            )
        }
        goods.proposals.reverseStanding(step: goods.version)
        goods.filing =
            goods.filing
            ?? Return.Filing(settlement.document, on: occasion.now.day, version: goods.version)
        let amount = settlement.payouts.map(\.amount).total
        return [.message(Message(.returnSettled, amount: amount))]
    }

    /// What was paid elsewhere is found again by its reference only, and a transfer by that
    /// or by the account that it went to.
    private func checkReferences(
        of settlement: Settlement,
        for goods: Return
    ) throws(Return.Refusal) {
        for payout in settlement.payouts where payout.reference.isBlank {
            switch payout.instrument {
            case .external: throw .missingReference(.external)
            case .transfer where goods.account == nil: throw .missingReference(.transfer)
            case .transfer, .card, .blik, .cash, .cashOnDelivery, .giftCard, .points: break
            }
        }
    }

    func check(_ settlement: Settlement, for goods: Return) throws(Return.Refusal) {
        try checkReplacementSent(for: goods)
        if case .correctionInvoice(let number) = settlement.document, number.isBlank {
            throw .missingDocumentNumber
        }
        if let filing = goods.filing, filing.document != settlement.document {
            throw .filed(filing.document, filing.day)
        }
        guard settlement.payouts.allSatisfy({ $0.amount > .zero }) else {
            throw .payoutNotPositive
        }
        if let tooMuch = settlement.payouts.map(\.amount).first(where: { $0 > goods.due }) {
            throw .payoutsDiffer(due: goods.due, given: tooMuch)
        }
        try checkReferences(of: settlement, for: goods)
        let given = settlement.payouts.map(\.amount).total
        guard given == goods.due else { throw .payoutsDiffer(due: goods.due, given: given) }
        let asPaid = payouts(for: goods)
        for payout in settlement.payouts {
            guard payout.instrument.isOffered else { throw .wayNotOffered(payout.instrument) }
            let same = asPaid.filter { $0.instrument == payout.instrument }.map(\.amount).total
            let asked = settlement.payouts.filter { $0.instrument == payout.instrument }
                .map(\.amount).total
            guard asked <= same || !settlement.consent.isBlank else {
                throw .needsConsent(payout.instrument)
            }
        }
    }

    /// What is due, split over the instruments that the order was paid with.
    ///
    /// In proportion over all that ever went back for the order, is on its way through the
    /// bank or moved to an order made in exchange, by largest remainder, so that the last
    /// return clears each instrument.
    package func payouts(for goods: Return) -> [Settlement.Payout] {
        split(goods.due, except: goods.id)
    }

    /// An amount that leaves the order, split over the instruments that it was paid with.
    func split(
        _ amount: Money,
        except id: ID<Return>? = nil
    ) -> [Settlement.Payout] {
        guard amount > .zero else { return [] }
        let payments = Instrument.allCases.compactMap { instrument -> Settlement.Payout? in
            let paid = order.payments.filter { $0.instrument == instrument }.map(\.amount).total
            return paid > .zero ? Settlement.Payout(instrument: instrument, amount: paid) : nil
        }
        let before =
            returns.flatMap(\.entries.standing).map { ($0.instrument, $0.amount) }
            + returns.flatMap(movedPayments).map { ($0.instrument, $0.amount) }
            + returns.filter { $0.id != id }.compactMap(\.transfer)
            .map { (Instrument.transfer, $0.amount) }
        let amounts = amount.apportioned(
            over: payments.map(\.amount),
            after: payments.map { payment in
                before.filter { $0.0 == payment.instrument }.map(\.1).total
            }
        )
        return zip(payments, amounts).compactMap { payment, amount in
            amount > .zero
                ? Settlement.Payout(instrument: payment.instrument, amount: amount) : nil
        }
    }
}

extension Instrument {
    /// Whether refunds can go out by it; points wait for their ledger.
    package var isOffered: Bool {
        switch self {
        case .transfer, .card, .blik, .cash, .external, .giftCard: true
        case .cashOnDelivery, .points: false
        }
    }

    /// Whether what comes in by it is noted by hand.
    package var isNoted: Bool { isOffered && !isKeptHere || self == .cashOnDelivery }
}

extension Money {
    /// This amount split over instruments, so that with what went back before each
    /// comes as near as grosze allow to its proportion of what was paid.
    ///
    /// By largest remainder over the gaps between each instrument's proportion of
    /// all that goes back and what it has got already. Where this is the last of the
    /// money, each gap is what is left of the instrument, so all are cleared.
    func apportioned(over paid: [Money], after before: [Money]) -> [Money] {
        let all = Int128(before.total.minorUnits + minorUnits)
        let sum = Int128(paid.total.minorUnits)
        let gaps = zip(paid, before).map { paid, before in
            max(0, all * Int128(paid.minorUnits) - Int128(before.minorUnits) * sum)
        }
        let whole = gaps.reduce(0, +)
        guard whole > 0 else {
            return paid.indices.map { $0 == 0 ? self : .zero }
        }
        // Gaps are wider than 64 bits; scaled down they keep far more digits than
        // the amounts have.
        let scale = max(1, whole >> 62)
        let weights = gaps.map { $0 / scale }
        let sumOfWeights = max(1, weights.reduce(0, +))
        let exact = weights.map {
            (Int128(minorUnits) * $0).quotientAndRemainder(dividingBy: sumOfWeights)
        }
        var parts = exact.map { Int($0.quotient) }
        let order = exact.indices.sorted {
            (exact[$0].remainder, -$0) > (exact[$1].remainder, -$1)
        }
        let left = minorUnits - parts.reduce(0, +)
        for index in order.prefix(max(0, left)) { parts[index] += 1 }
        return parts.map(Money.init(minorUnits:))
    }
}

extension Purchase {
    package func claim(_ id: ID<Claim>) -> Claim? {
        claims.first { $0.id == id }
    }

    /// Takes a complaint in under a number that the shop has drawn.
    ///
    /// - Parameter name: For the return that is opened where the goods are sent in with it.
    package mutating func complain(
        _ complaint: Complaint,
        id: ID<Claim>,
        number: String,
        opening name: Return.Name? = nil,
        on occasion: Occasion
    ) throws(Claim.Refusal) -> [Claim.Effect] {
        let right = Claim.Step.Kind.register.right
        guard occasion.rights.contains(right) else { throw .needsRight(right) }
        switch order.status {
        case .shipped, .delivered: break
        case .new, .paid, .picking, .packed, .undelivered, .cancelled:
            throw .orderNotSent(order.status)
        }
        guard !order.isReplacement else { throw .goods(.replacement) }
        try check(complaint.lines)
        guard !complaint.defect.isBlank else { throw .missingDefect }
        try checkAmount(of: complaint)
        let isLate = try checkDates(of: complaint, on: occasion)
        var claim = Claim(
            id: id,
            number: number,
            order: order.id,
            registered: occasion.now,
            received: complaint.received,
            lines: complaint.lines,
            demand: complaint.demand,
            amount: complaint.amount,
            defect: complaint.defect,
            lateReason: isLate ? complaint.lateReason : "",
            account: complaint.account,
            lastStep: Claim.LastStep(.register, after: nil, on: occasion)
        )
        var trial = self
        var effects: [Claim.Effect] = [.message(Message(.claimRegistered))]
        if complaint.bringsGoods {
            effects.append(
                try trial.expectGoods(
                    of: &claim,
                    complaint.wayBack,
                    remedy: nil,
                    opening: name,
                    on: occasion
                )
            )
        }
        trial.claims.append(claim)
        self = trial
        return effects
    }

    /// Units that the customer has, or had until they went to be looked at.
    private func check(_ lines: [Claim.Line]) throws(Claim.Refusal) {
        guard !lines.isEmpty else { throw .nothingChosen }
        let bought = order.linesByID
        var left = unitsNotBack
        for claimed in lines {
            guard let line = bought[claimed.orderLine] else { throw .noSuchLine }
            guard claimed.units > 0 else { throw .unitsNotPositive }
            let units = left[line.id, default: 0]
            guard claimed.units <= units else {
                throw .moreThanBought(line: line.name, asked: claimed.units, left: units)
            }
            left[line.id] = units - claimed.units
            if let other = claimWaiting(for: line.id, beside: units - claimed.units) {
                throw .claimedAlready(line: line.name, claim: other.number)
            }
        }
    }

    /// A claim that waits for its answer about units of a line, where fewer are free of claims.
    private func claimWaiting(for line: ID<Order.Line>, beside free: Int) -> Claim? {
        let waiting = claimsWaiting(for: line)
        return waiting.units > free ? waiting.claims.last : nil
    }

    /// The claims about a line that wait for their answers, and about how many of it.
    func claimsWaiting(for line: ID<Order.Line>) -> (claims: [Claim], units: Int) {
        let waiting = claims.filter { claim in
            claim.status == .registered && claim.lines.contains { $0.orderLine == line }
        }
        let units = waiting.flatMap(\.lines).filter { $0.orderLine == line }.map(\.units)
        return (waiting, units.reduce(0, +))
    }

    private func checkAmount(of complaint: Complaint) throws(Claim.Refusal) {
        guard let amount = complaint.amount else { return }
        guard amount > .zero, amount <= .limit else {
            throw .cutOutOfRange(cutLimit(of: complaint.lines))
        }
    }

    /// Whether the shop's liability has ended, and it is taken in all the same.
    private func checkDates(
        of complaint: Complaint,
        on occasion: Occasion
    ) throws(Claim.Refusal) -> Bool {
        guard complaint.received <= occasion.now, complaint.received.day >= order.placed.day
        else { throw .datesOutOfOrder }
        guard let last = order.lastClaimDay(under: occasion.rules), complaint.received.day > last
        else { return false }
        guard occasion.rights.contains(.registerLate), !complaint.lateReason.isBlank else {
            throw .liabilityEnded(last)
        }
        return true
    }
}

extension Purchase {
    /// How many units of each line have not come back for good.
    package var unitsNotBack: [ID<Order.Line>: Int] {
        // No return has that key, so that none is left out.
        acceptable(in: ID(0))
    }
}

extension Order {
    /// The last day on which the shop is liable for its goods, or nil while nobody knows
    /// that all of them were delivered (Consumer Rights Act, article 43c section 1).
    package func lastClaimDay(under rules: Rules) -> Day? {
        guard let delivered = lastDelivery else { return nil }
        let (year, month, day) = delivered.day.civil
        let end = Day(year: year + rules.liabilityYears, month: month, day: day)
        // The year that it ends in has no 29 February (Civil Code, article 112).
        return end ?? Day(year: year + rules.liabilityYears, month: month, day: day - 1)
    }
}

extension Order.Buyer.Kind {
    /// Whether the law lets silence accept a claim: for consumers, and sole traders with
    /// their rights (Consumer Rights Act, articles 7a and 7aa).
    package var hasConsumersRights: Bool {
        switch self {
        case .consumer, .soleTrader: true
        case .company: false
        }
    }
}

extension Claim.LastStep {
    init(
        _ kind: Claim.Step.Kind,
        after from: Claim.Status?,
        goods: ID<Return>? = nil,
        on occasion: Occasion
    ) {
        self.init(
            kind: kind,
            from: from,
            goods: goods,
            author: occasion.author,
            at: occasion.now.at,
            undoUntil: occasion.now.at + occasion.rules.undoHold
        )
    }
}

import Shop

/// Three people who do anything, in any order, sensible or not, with the returns of one
/// order, under rules that let none of them settle more than 150.00 alone.
struct RandomDesk {
    private(set) var purchase: Purchase
    private(set) var random: SplitMix64
    /// What the last move was, for a failure's message.
    private(set) var move = "nothing"
    private var clock = moment("2026-03-10")
    private var staff: Int64 = 1

    init(seed: Int) {
        random = SplitMix64(seed: seed)
        purchase = Purchase(order: randomOrder(&random))
    }

    /// Tries one move; false where it was refused.
    mutating func moved() -> Bool {
        clock = Moment(at: clock.at + random.number(0...70), day: clock.day)
        do {
            staff = Int64(random.number(1...3))
            if purchase.returns.isEmpty || random.once(in: 6) {
                try register()
            } else if random.once(in: 15), !purchase.exchanges.isEmpty {
                moveExchange()
            } else if random.once(in: 10), let first = random.pick(purchase.returns) {
                try followUp(first)
            } else if let goods = random.pick(purchase.returns) {
                let step = random.once(in: 8) ? anyStep(goods) : openStep(goods)
                if step == .undo, !random.once(in: 5) { staff = goods.lastAuthor ?? staff }
                move = "\(step) with \(goods.number), \(goods.status), by \(staff)"
                try purchase.take(step, goods.id.key, on: occasion)
            }
            return true
        } catch {
            return false
        }
    }

    private var occasion: Occasion {
        var rules = rulesWithLockers(999)
        rules.fourEyesLimit = Self.limit
        return ShopTests.occasion(now: clock, by: staff, rules: rules)
    }

    static let limit = grosze(15_000)

    private mutating func followUp(_ first: Return) throws {
        let id = Int64(purchase.returns.count + 1)
        move = "follow up \(first.number), \(first.status)"
        try purchase.followUp(first.id, id: ID(id), number: "R-\(id)", on: occasion)
    }

    private mutating func register() throws {
        let id = Int64(purchase.returns.count + 1)
        var announced = announcement(
            [:],
            reason: random.pick(Return.Reason.allCases) ?? .notGiven,
            kind: random.once(in: 5) ? .claim : .withdrawal,
            wayBack: random.once(in: 2) ? .locker(.a) : .ownParcel
        )
        for line in purchase.order.lines where random.once(in: 2) {
            let units = random.number(0...min(line.units + 1, 4))
            let wanted = random.once(in: 3) ? wish() : nil
            announced.lines.append(
                Return.Line(orderLine: line.id, units: units, wanted: wanted)
            )
        }
        move = "register \(announced.lines)"
        _ = try purchase.register(announced, id: ID(id), number: "R-\(id)", on: occasion)
    }

    private mutating func wish() -> Wanted {
        Wanted(
            variant: ID(900),
            sku: "OTHER",
            name: "Another",
            price: random.once(in: 2) ? nil : grosze(random.number(0...60_000)),
            until: clock.day
        )
    }

    /// Sends an order that was made in exchange, or calls it off.
    private mutating func moveExchange() {
        var exchanges = purchase.exchanges
        let index = random.number(0...(exchanges.count - 1))
        guard exchanges[index].status != .cancelled else { return }
        exchanges[index].status = random.once(in: 3) ? .shipped : .cancelled
        move = "\(exchanges[index].status) the order in exchange"
        purchase = Purchase(order: purchase.order, returns: purchase.returns, exchanges: exchanges)
    }

    private mutating func openStep(_ goods: Return) -> Return.Step {
        let toBank: [Return.Step.Kind] =
            goods.status == .accepted && goods.transfer == nil ? [.remit] : []
        let kinds = (goods.openSteps + toBank).filter {
            ![.cancel, .reopen].contains($0) || random.once(in: 4)
        }
        return step(random.once(in: 6) ? .undo : random.pick(kinds) ?? .undo, with: goods)
    }

    private mutating func anyStep(_ goods: Return) -> Return.Step {
        step(random.pick(Return.Step.Kind.allCases) ?? .undo, with: goods)
    }

    private mutating func step(_ kind: Return.Step.Kind, with goods: Return) -> Return.Step {
        switch kind {
        case .receive: .receive(receipt())
        case .accept: .accept(judgement(of: goods))
        case .reject: .reject(Return.Rejection(ground: .swapped, note: "No"))
        case .settle: .settle(settlement(of: goods))
        case .propose: .propose(settlement(of: goods))
        case .confirm: .confirm
        case .decline: .decline(reason: "Not yet")
        case .cancel: .cancel(note: "Called off")
        case .reopen: .reopen(reason: "A call")
        case .remit: .remit(byTransfer(goods), account: someAccount, file: ID(1))
        case .clear: .clear
        case .withdraw: .withdraw(reason: "Not handed in")
        case .bounce where goods.transfer != nil: .bounce(entry: nil, reason: "Closed")
        case .bounce: .bounce(entry: random.number(0...4), reason: "Closed")
        case .register, .undo: .undo
        }
    }

    private mutating func receipt() -> Receipt {
        var items: [Receipt.Counted] = []
        for line in purchase.order.lines {
            for condition in Condition.allCases where random.once(in: 4) {
                let units = random.number(1...4)
                items.append(.init(item: .line(line.id), units: units, condition: condition))
            }
        }
        if random.once(in: 8) { items.append(.init(item: .wrong("a brick"), units: 1)) }
        return Receipt(items: items)
    }

    /// What lies near, with some of it refused, worn, adjusted, or not what came.
    private mutating func judgement(of goods: Return) -> Judgement {
        var decisions: [Decision] = []
        for decision in purchase.proposal(for: goods) { decisions += changed(decision) }
        if random.once(in: 15) { decisions = decisions.dropLast() }
        var judgement = purchase.judgement(decisions, of: goods, on: clock.day)
        judgement.waivesLabel = random.once(in: 4)
        for line in judgement.exchanges.keys.sorted(by: { $0.key < $1.key })
        where random.once(in: 4) {
            judgement.exchanges[line] = random.number(0...4)
        }
        if random.once(in: 4) {
            let amount = grosze(random.number(-20_000...20_000))
            judgement.adjustment = Judgement.Adjustment(amount: amount, reason: "By right")
        }
        return judgement
    }

    private mutating func changed(_ decision: Decision) -> [Decision] {
        var kept = decision
        var other = decision
        if random.once(in: 3) { kept.units = random.number(0...decision.units) }
        other.units -= kept.units
        other.verdict = random.once(in: 8) ? decision.verdict : .refused(.swapped)
        if decision.isAccepted, random.once(in: 4) {
            let amount = grosze(random.number(1...12_000))
            kept.verdict = .accepted(Decision.Diminished(amount: amount, finding: "Worn"))
        }
        return [kept, other].filter { $0.units > 0 }
    }

    private mutating func byTransfer(_ goods: Return) -> Settlement {
        guard goods.due > .zero, !random.once(in: 10) else { return settlement(of: goods) }
        if let proposal = goods.proposal, !random.once(in: 3) { return proposal.settlement }
        return Settlement(
            payouts: [Settlement.Payout(instrument: .transfer, amount: goods.due)],
            document: .register,
            consent: "By phone"
        )
    }

    private mutating func settlement(of goods: Return) -> Settlement {
        var settlement = Settlement(payouts: purchase.payouts(for: goods), document: .register)
        if random.once(in: 5), goods.due > .zero {
            let way = random.pick([Instrument.transfer, .cash, .card, .giftCard]) ?? .cash
            settlement.payouts = [Settlement.Payout(instrument: way, amount: goods.due)]
            settlement.consent = random.once(in: 3) ? "" : "By phone"
        }
        if random.once(in: 20) { settlement.payouts = settlement.payouts.dropLast() }
        if !random.once(in: 20) { settlement.payouts = settlement.payouts.referenced }
        return settlement
    }
}

extension Return {
    /// The key of the member of staff who took the last step.
    var lastAuthor: Int64? {
        guard case .staff(let id)? = lastStep?.author else { return nil }
        return id.key
    }
}

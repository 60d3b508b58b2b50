import Shop
import Testing

/// What holds whatever is claimed, cut and returned in any order.
@Suite struct AnyClaimTests {
    @Test(arguments: 1...60)
    func `never more money than was paid, by order and by line, nor more units`(seed: Int) {
        var desk = RandomClaims(seed: seed)
        for _ in 1...90 where desk.moved() {
            let purchase = desk.purchase
            #expect(purchase.owed <= purchase.paid, "\(desk.move)")
            for line in purchase.order.lines {
                let back = purchase.returns.map { $0.unitsBack(of: line.id) }.reduce(0, +)
                #expect(back <= line.units, "\(desk.move)")
                let rows = purchase.returns.flatMap(\.rows.standing)
                #expect(rows.given(for: line.id) <= line.paid, "\(desk.move)")
            }
            for goods in purchase.returns {
                #expect(goods.owed >= .zero && goods.due >= .zero, "\(desk.move)")
                #expect(goods.owed == goods.rows.standing.map(\.amount).total)
                if goods.sendsGoodsBack { #expect(goods.owed == .zero, "\(desk.move)") }
            }
        }
    }

    @Test(arguments: 1...60)
    func `undo restores the claim and what can be returned, cut and paid`(seed: Int) throws {
        var desk = RandomClaims(seed: seed)
        for _ in 1...90 {
            let before = desk.purchase
            guard desk.moved() else {
                #expect(desk.purchase == before, "a refusal changes nothing: \(desk.move)")
                continue
            }
            for old in before.claims {
                guard let new = desk.purchase.claim(old.id), new.version == old.version + 1,
                    new.lastStep.kind != .undo, old.answer == nil || new.lastStep.kind != .answer
                else { continue }
                var purchase = desk.purchase
                try purchase.handle(.undo, claim: old.id.key)
                let back = try purchase.knownClaim(old.id.key)
                #expect(back.status == old.status && back.answer == old.answer, "\(desk.move)")
                #expect(back.goods == old.goods && back.outcome == old.outcome, "\(desk.move)")
                #expect(purchase.owed == before.owed, "\(desk.move)")
                #expect(purchase.returnable() == before.returnable(), "\(desk.move)")
                #expect(purchase.unitsNotBack == before.unitsNotBack, "\(desk.move)")
                let cut = before.cutLimit(of: old.lines)
                #expect(purchase.cutLimit(of: old.lines) == cut, "\(desk.move)")
            }
        }
    }

    @Test func `the random desk visits every status, remedy and kind of row`() {
        var statuses: [Claim.Status: Int] = [:]
        var remedies: [Claim.Demand: Int] = [:]
        var rows: [String: Int] = [:]
        for seed in 1...150 {
            var desk = RandomClaims(seed: seed)
            for _ in 1...120 where desk.moved() {}
            for claim in desk.purchase.claims { statuses[claim.status, default: 0] += 1 }
            for goods in desk.purchase.returns where goods.status == .settled {
                if let remedy = goods.remedy { remedies[remedy, default: 0] += 1 }
                for row in goods.rows.standing {
                    if case .reduction = row.kind { rows["reduction", default: 0] += 1 }
                    if case .reduced = row.kind { rows["reduced", default: 0] += 1 }
                }
            }
        }
        #expect(Claim.Status.allCases.allSatisfy { statuses[$0, default: 0] > 10 }, "\(statuses)")
        #expect(Claim.Demand.allCases.allSatisfy { remedies[$0, default: 0] > 5 }, "\(remedies)")
        #expect(rows["reduction", default: 0] > 10 && rows["reduced", default: 0] > 5, "\(rows)")
    }
}

extension [RefundRow] {
    /// What the rows give back of a line's price.
    fileprivate func given(for id: ID<Order.Line>) -> Money {
        map { row -> Money in
            switch row.kind {
            case .units(id, _, _), .reduction(id, _), .reduced(id): row.amount
            case .units, .reduction, .reduced, .delivery, .label, .diminished, .unpaid,
                .exchanged, .adjustment:
                .zero
            }
        }.total
    }
}

/// People who claim, cut prices and take goods back, sensibly or not.
struct RandomClaims {
    private(set) var purchase: Purchase
    private(set) var move = "nothing"
    private var random: SplitMix64

    init(seed: Int) {
        random = SplitMix64(seed: seed)
        purchase = Purchase(order: randomOrder(&random))
    }

    /// Tries one move; false where it was refused.
    mutating func moved() -> Bool {
        do {
            switch random.number(0...9) {
            case 0: try complain()
            case 1...4: try moveClaim()
            case 5: try announce()
            default: try moveReturn()
            }
            return true
        } catch {
            return false
        }
    }

    private mutating func complain() throws {
        var complaint = complaint([:], bringsGoods: random.once(in: 3))
        for line in purchase.order.lines where random.once(in: 2) {
            complaint.lines.append(
                Claim.Line(orderLine: line.id, units: random.number(1...line.units))
            )
        }
        move = "complain about \(complaint.lines)"
        try purchase.complain(complaint, as: Int64(purchase.claims.count + 1))
    }

    private mutating func moveClaim() throws {
        guard let claim = random.pick(purchase.claims) else { return try complain() }
        let step = claimStep(claim)
        move = "\(step) with \(claim.number), \(claim.status)"
        try purchase.handle(step, claim: claim.id.key)
    }

    private mutating func claimStep(_ claim: Claim) -> Claim.Step {
        switch random.number(0...9) {
        case 0: return .expectGoods(.ownParcel)
        case 1: return .refuse
        case 2: return .accept(.repair)
        case 3: return .accept(.exchange)
        case 4: return .accept(.money)
        case 5, 6:
            let limit = purchase.cutLimit(of: claim.lines).minorUnits
            return .accept(.priceCut(grosze(random.number(0...(limit + 1)))))
        case 7: return .close(outcome: "Done")
        case 8: return .withdraw(note: "By phone")
        default: return .undo
        }
    }

    private mutating func announce() throws {
        let id = Int64(purchase.returns.count + 1)
        let line = random.pick(purchase.order.lines)?.id.key ?? 1
        move = "announce \(line)"
        try purchase.announce([line: random.number(1...2)], as: id)
    }

    private mutating func moveReturn() throws {
        guard let goods = random.pick(purchase.returns) else { return try announce() }
        let id = goods.id.key
        move = "move \(goods.number), \(goods.status), \(String(describing: goods.remedy))"
        switch goods.status {
        case .registered:
            let units = goods.lines.map {
                Receipt.Counted(item: .line($0.orderLine), units: $0.units)
            }
            try purchase.take(.receive(Receipt(items: units)), id)
        case .awaiting: try purchase.acceptAll(id)
        case .accepted where random.once(in: 5): try purchase.take(.reopen(reason: "A call"), id)
        case .accepted where random.once(in: 2): purchase = purchase.with(.shipped)
        case .accepted: try purchase.settle(id)
        case .settled, .rejected, .cancelled: try purchase.take(Return.Step.undo, id)
        }
    }
}

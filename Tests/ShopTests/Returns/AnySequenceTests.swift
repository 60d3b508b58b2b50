import Shop
import Testing

/// What holds after every step, whatever staff did before it.
@Suite struct AnySequenceTests {
    @Test(arguments: 1...40)
    func `units and money never exceed what was bought and paid`(seed: Int) {
        var desk = RandomDesk(seed: seed)
        for _ in 1...80 {
            _ = desk.moved()
            let purchase = desk.purchase
            for line in purchase.order.lines {
                let units = purchase.returns.map { $0.unitsAccepted(of: line.id) }.reduce(0, +)
                #expect(units <= line.units, "\(desk.move)")
            }
            let given = purchase.returns.map(\.givenBack).total
            #expect(max(purchase.owed, given) <= purchase.paid, "\(desk.move)")
        }
    }

    @Test(arguments: 1...40)
    func `each return's money is sound`(seed: Int) {
        var desk = RandomDesk(seed: seed)
        for _ in 1...80 where desk.moved() {
            for goods in desk.purchase.returns {
                #expect(goods.owed >= .zero && goods.givenBack >= .zero, "\(desk.move)")
                switch goods.status {
                case .registered, .cancelled, .rejected:
                    #expect(goods.owed == .zero && goods.givenBack == .zero, "\(desk.move)")
                case .awaiting:
                    #expect(goods.owed == .zero, "\(desk.move)")
                case .accepted:
                    #expect(goods.due >= .zero, "\(desk.move)")
                case .settled:
                    #expect(goods.due == .zero && goods.document != nil, "\(desk.move)")
                }
            }
        }
    }

    @Test(arguments: 1...40)
    func `each unit and the delivery are refunded once`(seed: Int) {
        var desk = RandomDesk(seed: seed)
        for _ in 1...80 where desk.moved() {
            var deliveries = 0
            var units: [RefundRow.Kind: Int] = [:]
            for row in desk.purchase.returns.flatMap(\.rows.standing) {
                if row.kind == .delivery { deliveries += 1 }
                guard case .units(let line, let run, let count) = row.kind else { continue }
                units[.units(line: line, run: run, units: 0), default: 0] += count
            }
            #expect(deliveries <= 1, "\(desk.move)")
            for line in desk.purchase.order.lines {
                for (index, run) in line.runs.enumerated() {
                    let taken = units[.units(line: line.id, run: index, units: 0), default: 0]
                    #expect(taken <= run.units, "\(desk.move)")
                }
            }
        }
    }

    @Test(arguments: 1...40)
    func `what is exchanged moves to one order, no more than came back`(seed: Int) {
        var desk = RandomDesk(seed: seed)
        for _ in 1...80 where desk.moved() {
            for goods in desk.purchase.returns {
                let rows = goods.rows.standing
                let units = rows.map(\.kind.exchangedUnits).reduce(0, +)
                let linked = desk.purchase.exchange(for: goods.id)
                guard units > 0 else {
                    #expect(linked == nil || linked?.status == .cancelled, "\(desk.move)")
                    continue
                }
                #expect(linked?.lines.map(\.units).reduce(0, +) == units, "\(desk.move)")
                #expect(linked?.payments.map(\.amount).total == goods.moved, "\(desk.move)")
                #expect(linked?.lines.map(\.paid).total == linked?.total, "\(desk.move)")
                let value = rows.filter { $0.amount > .zero }.map(\.amount).total
                #expect(goods.owed + goods.moved <= value, "\(desk.move)")
                #expect(rows.allSatisfy { $0.kind != .delivery }, "\(desk.move)")
            }
        }
    }

    @Test(arguments: 1...40)
    func `a refused step changes nothing, a step only adds to the journals`(seed: Int) {
        var desk = RandomDesk(seed: seed)
        for _ in 1...80 {
            let before = desk.purchase
            guard desk.moved() else {
                #expect(desk.purchase == before, "\(desk.move)")
                continue
            }
            for (old, new) in zip(before.returns, desk.purchase.returns) {
                #expect(new.receptions.entries.starts(with: old.receptions.entries))
                #expect(new.decisions.entries.starts(with: old.decisions.entries))
                #expect(new.rows.entries.starts(with: old.rows.entries))
                #expect(new.entries.entries.starts(with: old.entries.entries))
                #expect(new.proposals.entries.starts(with: old.proposals.entries))
                #expect(new.transfers.entries.starts(with: old.transfers.entries))
                #expect(new.withdrawals.starts(with: old.withdrawals))
                #expect(new.dates == old.dates && new.lines == old.lines)
            }
        }
    }

    @Test(arguments: 1...40)
    func `what undo takes back is as it was, a cancelling aside`(
        seed: Int
    ) throws {
        var desk = RandomDesk(seed: seed)
        for _ in 1...80 {
            let before = desk.purchase
            guard desk.moved() else { continue }
            for old in before.returns where desk.purchase[old.id]?.version == old.version + 1 {
                guard let back = try undone(old.id, in: desk.purchase) else { continue }
                #expect(back.status == old.status, "\(desk.move)")
                #expect(back.groups == old.groups, "\(desk.move)")
                #expect(back.owed == old.owed && back.givenBack == old.givenBack, "\(desk.move)")
                #expect(back.decisions.standing == old.decisions.standing, "\(desk.move)")
                #expect(back.rejection == old.rejection, "\(desk.move)")
                #expect(back.proposal == old.proposal, "\(desk.move)")
                #expect(back.transfer == old.transfer, "\(desk.move)")
            }
        }
    }

    @Test(arguments: 1...40)
    func `above the limit two people send money, and exactly what was proposed`(seed: Int) {
        var desk = RandomDesk(seed: seed)
        for _ in 1...80 {
            let before = desk.purchase
            guard desk.moved() else { continue }
            for old in before.returns {
                guard let new = desk.purchase[old.id], new.version > old.version else { continue }
                let sent = new.givenBack - old.givenBack
                switch new.lastStep?.kind {
                case .propose:
                    #expect(sent == .zero && new.proposal != nil, "\(desk.move)")
                case .decline:
                    #expect(sent == .zero && new.proposal == nil, "\(desk.move)")
                case .confirm:
                    #expect(old.proposal?.author != new.lastStep?.author, "\(desk.move)")
                    #expect(new.sent(after: old) == old.proposal?.settlement.payouts)
                case .settle:
                    #expect(sent <= RandomDesk.limit, "\(desk.move)")
                case .remit:
                    #expect(sent == .zero && new.transfer != nil, "\(desk.move)")
                    let isAlone = old.proposal?.author == new.lastStep?.author
                    #expect(!isAlone || old.proposal == nil, "\(desk.move)")
                    let alone = old.proposal == nil ? new.transfer?.amount : nil
                    #expect(alone ?? .zero <= RandomDesk.limit, "\(desk.move)")
                case .clear:
                    #expect(new.sent(after: old) == old.transfer?.settlement.payouts)
                case .withdraw:
                    #expect(sent == .zero && new.transfer == nil, "\(desk.move)")
                    #expect(new.due == old.due && new.account == old.account, "\(desk.move)")
                    let last = new.withdrawals.last
                    #expect(last?.file == old.transfer?.file, "\(desk.move)")
                    #expect(new.withdrawals.count == old.withdrawals.count + 1, "\(desk.move)")
                case .register, .receive, .accept, .reject, .cancel, .reopen, .bounce, .undo, nil:
                    break
                }
            }
        }
    }

    @Test(arguments: 1...40)
    func `what follows announces no unit that is here or on its way`(seed: Int) {
        var desk = RandomDesk(seed: seed)
        for _ in 1...80 {
            let before = desk.purchase
            guard desk.moved(), desk.purchase.returns.count > before.returns.count,
                let new = desk.purchase.returns.last, let first = new.follows
            else { continue }
            for line in desk.purchase.order.lines {
                let asked = new.unitsAnnounced(of: line.id)
                #expect(asked <= before.returnable(line), "\(desk.move)")
                let here = before[first]?.unitsReceived(of: line.id) ?? 0
                let announced = before.firstAnnounced(line.id, before: first)
                #expect(asked <= max(0, announced - here), "\(desk.move)")
            }
        }
    }

    @Test(arguments: 1...40)
    func `the payouts that lie near are what is due`(seed: Int) {
        var desk = RandomDesk(seed: seed)
        for _ in 1...80 where desk.moved() {
            for goods in desk.purchase.returns where goods.due > .zero {
                let payouts = desk.purchase.payouts(for: goods)
                #expect(payouts.map(\.amount).total == goods.due, "\(desk.move)")
                #expect(payouts.allSatisfy { $0.amount > .zero }, "\(desk.move)")
            }
        }
    }

    @Test func `the random desk visits every status, step and kind of row`() {
        var statuses: [Return.Status: Int] = [:]
        var rows: Set<String> = []
        var kinds: [Return.Step.Kind: Int] = [:]
        for seed in 1...60 {
            var desk = RandomDesk(seed: seed)
            for _ in 1...80 where desk.moved() {
                for goods in desk.purchase.returns {
                    statuses[goods.status, default: 0] += 1
                    if let kind = goods.lastStep?.kind { kinds[kind, default: 0] += 1 }
                    for row in goods.rows.standing { rows.insert(name(of: row.kind)) }
                }
            }
        }
        #expect(Return.Status.allCases.allSatisfy { statuses[$0, default: 0] > 100 })
        #expect(Return.Step.Kind.allCases.allSatisfy { kinds[$0, default: 0] > 40 }, "\(kinds)")
        #expect(
            rows == [
                "units", "delivery", "label", "diminished", "unpaid", "exchanged", "adjustment",
            ]
        )
    }

    /// The return with its last step undone at once, or nil for steps that keep.
    private func undone(_ id: ID<Return>, in purchase: Purchase) throws -> Return? {
        guard let last = purchase[id]?.lastStep,
            ![.undo, .reopen, .cancel, .remit, .withdraw].contains(last.kind)
        else { return nil }
        var purchase = purchase
        let now = Moment(at: last.at, day: day("2026-03-10"))
        let staff = purchase[id]?.lastAuthor ?? 1
        try purchase.take(.undo, id.key, on: occasion(now: now, by: staff))
        return purchase[id]
    }

    private func name(of kind: RefundRow.Kind) -> String {
        switch kind {
        case .units: "units"
        case .delivery: "delivery"
        case .label: "label"
        case .diminished: "diminished"
        case .unpaid: "unpaid"
        case .exchanged: "exchanged"
        case .reduction: "reduction"
        case .reduced: "reduced"
        case .adjustment: "adjustment"
        }
    }
}

extension Return {
    /// What went out since an earlier version of this return.
    fileprivate func sent(after old: Return) -> [Settlement.Payout] {
        entries.standingEntries.filter { $0.number > old.entries.entries.count }.map { entry in
            Settlement.Payout(
                instrument: entry.fact.instrument,
                amount: entry.fact.amount,
                reference: entry.fact.reference
            )
        }
    }
}

extension Purchase {
    /// How many units of a line were announced by the return that others follow.
    fileprivate func firstAnnounced(_ line: ID<Order.Line>, before id: ID<Return>) -> Int {
        var first = self[id]
        while let earlier = first?.follows { first = self[earlier] }
        return first?.unitsAnnounced(of: line) ?? 0
    }
}

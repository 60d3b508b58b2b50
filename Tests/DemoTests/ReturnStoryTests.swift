import Demo
import Shop
import Testing

@Suite struct ReturnStoryTests {
    let returns = Told.middling.returns

    @Test func `over all returns of an order no more comes back than was bought and paid`() {
        for (_, purchase, _) in returns {
            #expect(purchase.owed <= purchase.paid)
            #expect(purchase.owed >= .zero)
            for line in purchase.order.lines {
                let accepted = purchase.returns.map { $0.unitsAccepted(of: line.id) }
                #expect(accepted.reduce(0, +) <= line.units)
            }
        }
    }

    @Test func `what is settled has gone back, to the grosz`() {
        for (goods, _, _) in returns {
            switch goods.status {
            case .settled: #expect(goods.due == .zero && goods.document != nil)
            case .accepted: #expect(goods.givenBack == .zero)
            case .registered, .awaiting, .rejected, .cancelled:
                #expect(goods.owed == .zero && goods.givenBack == .zero)
            }
        }
    }

    @Test func `steps are told as they were taken`() {
        for (goods, purchase, steps) in returns {
            #expect(steps.count == goods.version)
            #expect(steps.first?.kind == .register)
            #expect(steps.first?.at == goods.registered)
            #expect(steps.last?.status == goods.status)
            #expect(steps.map(\.at) == steps.map(\.at).sorted())
            #expect(purchase[goods.id] == goods)
        }
    }

    @Test func `everybody does their own work, in working hours`() {
        for step in returns.flatMap(\.steps) {
            let (day, seconds) = Zone.warsaw.clock(at: step.at.at)
            #expect(day.isWorkingDay)
            #expect((7 * 3_600...18 * 3_600 + 60).contains(seconds))
            switch step.kind {
            case .receive, .reject: #expect(step.author == .staff(Told.marek))
            case .cancel: #expect(step.author == .staff(Told.anna))
            case .settle, .propose, .reopen, .bounce, .remit, .clear, .withdraw:
                #expect(step.author == .staff(Told.ewa))
            case .accept: #expect(step.author != .staff(Told.anna))
            case .confirm, .decline: #expect(step.author == .staff(Told.owner))
            case .register, .undo: break
            }
        }
    }

    @Test func `above the limit two people send money, and some wait for the second`() {
        let limit = Rules.withLockers.fourEyesLimit ?? .zero
        for (goods, _, steps) in returns where goods.status == .settled && goods.owed > limit {
            #expect(steps.contains { $0.kind == .confirm || $0.kind == .bounce })
        }
        let waiting = returns.map(\.goods).filter { $0.proposal != nil }
        #expect(waiting.contains { $0.due > limit })
        #expect(waiting.allSatisfy { $0.proposal?.author == .staff(Told.ewa) })
        #expect(returns.filter { $0.steps.contains { $0.kind == .confirm } }.count > waiting.count)
    }

    @Test func `what comes late follows its return, with the same statement`() throws {
        let late = returns.filter { $0.goods.follows != nil }
        #expect((3...40).contains(late.count))
        for (goods, purchase, steps) in late {
            let first = try #require(goods.follows.flatMap { purchase[$0] })
            #expect(goods.dates == first.dates && !goods.lines.isEmpty)
            #expect(steps.first?.author == .staff(Told.marek))
        }
    }

    @Test func `what is used or damaged has a note beside it`() {
        for reception in returns.flatMap(\.goods.receptions.standing) {
            switch reception.condition {
            case .asNew: #expect(reception.note.isEmpty)
            case .opened: break
            case .used, .damaged: #expect(!reception.note.isEmpty)
            }
        }
    }

    @Test func `a parcel for a locker has a code of ten digits`() {
        for goods in returns.map(\.goods) where goods.follows == nil {
            if case .locker = goods.wayBack {
                #expect(goods.lockerCode.count == 10 && Int(goods.lockerCode) != nil)
            } else {
                #expect(goods.lockerCode.isEmpty)
            }
        }
        let codes = returns.map(\.goods.lockerCode).filter { !$0.isEmpty }
        #expect(Set(codes).count == codes.count && codes.count > 50)
    }

    @Test func `returns differ as they do in life`() {
        let goods = returns.map(\.goods)
        let kinds = Set(returns.flatMap(\.steps).map(\.kind))
        #expect(kinds == Set(Return.Step.Kind.allCases).subtracting([.remit, .clear, .withdraw]))
        #expect(goods.contains { $0.kind == .claim })
        #expect(goods.contains { !$0.lateReason.isEmpty })
        #expect(goods.contains { $0.wayBack == .inPerson })
        #expect(goods.contains { Set($0.receptions.standing.map(\.at)).count == 2 })
        #expect(goods.contains { $0.receptions.standing.contains { $0.item.line == nil } })
        #expect(goods.contains { $0.owed > .zero && $0.hasRefusedUnits })
        #expect(goods.contains { $0.hasDeduction })
        #expect(returns.contains { $0.purchase.returns.count == 2 })
    }

    @Test(arguments: [2_000, 5_000])
    func `there is work on the desk this morning`(orders: Int) {
        let goods = Told(.made(orders: orders)).returns.map(\.goods)
        let days = goods.filter { $0.status == .awaiting }.compactMap { goods -> Int? in
            guard case .due(let day) = goods.deadline(under: .withLockers) else { return nil }
            return day - Told.today
        }
        #expect(goods.filter { $0.status == .registered }.count >= 3)
        #expect(goods.contains { $0.status == .accepted })
        #expect(days.contains { $0 < 0 })
        #expect(days.contains { (0...1).contains($0) })
        #expect(days.contains { $0 > 2 })
        #expect(days.allSatisfy { $0 >= -4 })
    }

    @Test func `without prices nobody uses parcel lockers`() {
        let told = Told(.made(orders: 1_000, rules: Rules()))
        for goods in told.returns.map(\.goods) {
            #expect(goods.label == .zero && goods.lockerCode.isEmpty)
            if case .locker = goods.wayBack { Issue.record("\(goods.number) came by locker") }
        }
    }
}

extension Return {
    fileprivate var hasRefusedUnits: Bool {
        decisions.standing.contains { !$0.isAccepted }
    }

    fileprivate var hasDeduction: Bool {
        rows.standing.contains { row in
            if case .diminished = row.kind { true } else { false }
        }
    }
}

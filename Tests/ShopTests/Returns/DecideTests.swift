import Shop
import Testing

@Suite struct DecideTests {
    @Test func `of two units one can be accepted and one refused`() throws {
        var purchase = try purchase()
        let judgement = Judgement(decisions: [accepted(1, 1), refused(1, 1), accepted(2, 1)])
        let effects = try purchase.take(.accept(judgement))
        #expect(effects == [.message(Message(.returnAccepted, amount: grosze(1_500)))])
        #expect(try purchase.known().unitsAccepted(of: ID(1)) == 1)
        #expect(try purchase.known().decisions.standing == judgement.decisions)
    }

    @Test func `every unit that came needs a decision, and no other`() throws {
        var purchase = try purchase()
        let cases: [([Decision], Int, Int)] = [
            ([accepted(1, 1), accepted(2, 1)], 2, 1),
            ([accepted(1, 3), accepted(2, 1)], 2, 3),
            ([accepted(1, 2, condition: .used), accepted(2, 1)], 2, 0),
            ([accepted(2, 1)], 2, 0),
        ]
        for (decisions, received, decided) in cases {
            let refusal = Return.Refusal.undecided(
                line: "Article 1",
                condition: .asNew,
                received: received,
                decided: decided
            )
            #expect(throws: refusal) {
                try purchase.take(.accept(Judgement(decisions: decisions)))
            }
        }
    }

    @Test func `all units refused is a rejection, not an acceptance`() throws {
        var purchase = try purchase()
        let judgement = Judgement(decisions: [refused(1, 2), refused(2, 1)])
        #expect(throws: Return.Refusal.nothingAccepted) { try purchase.take(.accept(judgement)) }
    }

    @Test func `never more than was bought, over all returns`() throws {
        var purchase = try purchase()
        try purchase.announce([1: 1], as: 2)
        try purchase.take(.receive(receipt([1: 2])), 2)
        try purchase.acceptAll()
        let refusal = Return.Refusal.moreThanBought(line: "Article 1", asked: 2, left: 1)
        #expect(throws: refusal) {
            try purchase.take(.accept(Judgement(decisions: [accepted(1, 2)])), 2)
        }
        try purchase.take(.accept(Judgement(decisions: [accepted(1, 1), refused(1, 1)])), 2)
    }

    @Test(arguments: [0, -1, Int.min])
    func `a decision has units`(units: Int) throws {
        var purchase = try purchase()
        let judgement = Judgement(decisions: [accepted(1, 2), accepted(2, units)])
        #expect(throws: Return.Refusal.unitsNotPositive) { try purchase.take(.accept(judgement)) }
    }

    @Test func `units beyond counting are refused, not added up`() throws {
        var purchase = try purchase()
        let judgement = Judgement(decisions: [accepted(1, .max), refused(1, .max)])
        let refusal = Return.Refusal.undecided(
            line: "Article 1",
            condition: .asNew,
            received: 2,
            decided: .max
        )
        #expect(throws: refusal) { try purchase.take(.accept(judgement)) }
    }

    @Test func `surplus beyond the largest line can still be decided on`() throws {
        var purchase = try purchase()
        for _ in 1...3 {
            try purchase.take(.receive(receipt([1: IncomingLine.unitsLimit], condition: .used)))
        }
        try purchase.acceptAll()
        #expect(try purchase.known().unitsAccepted(of: ID(1)) == 3)
    }

    @Test func `a line of another order is refused`() throws {
        var purchase = try purchase()
        #expect(throws: Return.Refusal.noSuchLine) {
            try purchase.take(.accept(Judgement(decisions: [accepted(9, 1)])))
        }
    }

    @Test func `rejecting refuses every group, with the reason the customer is told`() throws {
        var purchase = try purchase()
        let rejection = Return.Rejection(ground: .outOfTime, note: "Sent in May")
        let effects = try purchase.take(.reject(rejection))
        let goods = try purchase.known()
        #expect(effects == [.message(Message(.returnRejected))])
        #expect(goods.rejection == rejection)
        #expect(goods.decisions.standing.map(\.units) == [2, 1])
        for decision in goods.decisions.standing {
            #expect(decision.verdict == .refused(.outOfTime))
            #expect(decision.disposition == .backToCustomer)
        }
    }

    @Test(arguments: [
        Return.Step.reject(Return.Rejection(ground: .swapped, note: " ")), .cancel(note: "\t"),
    ])
    func `rejecting and cancelling need a reason`(step: Return.Step) throws {
        var purchase = try purchase()
        if step.kind == .cancel { try purchase.take(.undo) }
        #expect(throws: Return.Refusal.missingReason(step.kind)) { try purchase.take(step) }
    }

    @Test func `reopening reverses what was decided and keeps it in the journal`() throws {
        var purchase = try purchase()
        try purchase.acceptAll()
        let decided = try purchase.known()
        let effects = try purchase.take(.reopen(reason: "A call"))
        let goods = try purchase.known()
        #expect(effects == [.withdrawMessages(ofVersion: decided.version)])
        #expect(goods.decisions.standing.isEmpty && goods.owed == .zero)
        #expect(goods.decisions.entries.starts(with: decided.decisions.entries))
        #expect(goods.groups == decided.groups)
    }

    @Test func `a rejected return can be opened again and accepted`() throws {
        var purchase = try purchase()
        try purchase.take(.reject(Return.Rejection(ground: .swapped, note: "Another size")))
        #expect(throws: Return.Refusal.missingReason(.reopen)) {
            try purchase.take(.reopen(reason: ""))
        }
        try purchase.take(.reopen(reason: "It was the right size"))
        try purchase.acceptAll()
        #expect(try purchase.known().rejection == nil)
        #expect(try purchase.known().owed == grosze(2_500))
    }

    /// Two units at 10.00 and one at 5.00, all here; one unit at 10.00 stayed away.
    private func purchase() throws -> Purchase {
        var purchase = Purchase(
            order: order([line(1, units: 3, gross: 3_000), line(2, units: 1, gross: 500)])
        )
        try purchase.bringBack([1: 2, 2: 1])
        return purchase
    }
}

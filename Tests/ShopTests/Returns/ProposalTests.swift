import Shop
import Testing

/// Four eyes: what is too much for one person waits for a second one (DECISIONS 11).
@Suite struct ProposalTests {
    @Test(arguments: [(2_000, true), (1_999, false), (0, false)])
    func `settling up to the limit needs nobody else`(limit: Int, isAlone: Bool) throws {
        var purchase = try accepted
        try purchase.settle(on: anna(limit: limit))
        #expect(try purchase.known().status == (isAlone ? .settled : .accepted))
        #expect(try purchase.known().givenBack == (isAlone ? grosze(2_000) : .zero))
        #expect(try (purchase.known().proposal == nil) == isAlone)
    }

    @Test func `payouts are added up before they are compared`() throws {
        var purchase = try accepted(of: [.card: 1_000, .transfer: 1_000])
        try purchase.settle(on: anna(limit: 1_500))
        #expect(try purchase.known().proposal?.settlement.payouts.count == 2)
    }

    @Test(arguments: [Int.min, .max])
    func `amounts beyond all money are refused, not added up`(amount: Int) throws {
        var purchase = try accepted
        let payout = Settlement.Payout(instrument: .card, amount: grosze(amount))
        let settlement = Settlement(payouts: [payout, payout], document: .register)
        #expect(throws: Return.Refusal.self) {
            try purchase.take(.settle(settlement), on: anna(limit: 100))
        }
    }

    @Test func `a proposal gives nothing back and tells nobody`() throws {
        var purchase = try accepted
        let effects = try purchase.take(.settle(settlement(purchase)), on: anna())
        let goods = try purchase.known()
        #expect(effects.isEmpty && goods.givenBack == .zero && goods.document == nil)
        #expect(goods.lastStep?.kind == .propose && goods.version == 4)
        #expect(goods.proposal?.author == .staff(ID(1)))
        #expect(
            goods.openSteps == [.settle, .confirm, .decline, .reopen]
        )
    }

    @Test func `a second person's word settles exactly what was proposed`() throws {
        var purchase = try proposed
        let proposal = try #require(try purchase.known().proposal)
        let effects = try purchase.take(.confirm, on: ewa)
        let goods = try purchase.known()
        #expect(
            effects == [
                .message(Message(.returnSettled, amount: grosze(2_000))), .refunded(grosze(2_000)),
            ]
        )
        let sent = goods.entries.standing
        #expect(sent.map(\.amount) == proposal.settlement.payouts.map(\.amount))
        #expect(sent.map(\.reference) == ["ELX-1"] && sent.map(\.author) == [.staff(ID(2))])
        #expect(goods.status == .settled && goods.document == .register)
        #expect(goods.proposal == nil && goods.due == .zero)
    }

    @Test func `whoever proposed cannot confirm`() throws {
        var purchase = try proposed
        #expect(throws: Return.Refusal.needsAnotherPerson(.staff(ID(1)))) {
            try purchase.take(.confirm, on: anna())
        }
        var service = anna()
        service.author = .system(service: "run", startedBy: ID(1))
        #expect(throws: Return.Refusal.needsAnotherPerson(.staff(ID(1)))) {
            try purchase.take(.confirm, on: service)
        }
    }

    @Test func `whoever proposed can decline, and anybody who may settle`() throws {
        for person in [anna(), ewa] {
            var purchase = try proposed
            let effects = try purchase.take(.decline(reason: "Another account"), on: person)
            #expect(effects.isEmpty)
            #expect(try purchase.known().proposal == nil)
            #expect(try purchase.known().status == .accepted)
        }
    }

    @Test func `declining says why`() throws {
        var purchase = try proposed
        #expect(throws: Return.Refusal.missingReason(.decline)) {
            try purchase.take(.decline(reason: " "), on: ewa)
        }
    }

    @Test func `without a proposal there is nothing to confirm or decline`() throws {
        var purchase = try accepted
        #expect(throws: Return.Refusal.noProposal) { try purchase.take(.confirm) }
        #expect(throws: Return.Refusal.noProposal) { try purchase.take(.decline(reason: "No")) }
        #expect(try purchase.known().openSteps == [.settle, .reopen])
    }

    @Test func `whoever proposed may propose something else instead`() throws {
        var purchase = try proposed
        try purchase.settle(on: anna())
        #expect(try purchase.known().proposal?.settlement.payouts.map(\.reference) == ["ELX-1"])
        try purchase.take(.confirm, on: ewa)
        #expect(try purchase.known().givenBack == grosze(2_000))
    }

    @Test(arguments: [1_000, 5_000])
    func `nobody settles over what somebody else has proposed`(limit: Int) throws {
        var purchase = try proposed
        let before = purchase
        let waits = Return.Refusal.waitsForSecondPerson(.staff(ID(1)))
        let second = occasion(by: 2, rules: .limited(to: limit))
        let settlement = try settlement(purchase)
        for step in [Return.Step.settle(settlement), .propose(settlement)] {
            #expect(throws: waits) { try purchase.take(step, on: second) }
        }
        #expect(purchase == before)
        try purchase.take(.decline(reason: "Another account"), on: second)
        try purchase.settle(on: second)
    }

    @Test func `a routine leaves a proposal alone, whosever it is`() throws {
        let purchase = try proposed
        let waits = Return.Refusal.waitsForSecondPerson(.staff(ID(1)))
        for person in [anna(), ewa] {
            let goods = try purchase.known()
            #expect(purchase.plan(.settle, for: goods, on: person) == .cannot(waits))
            #expect(throws: waits) { try purchase.step(.settle, for: goods, on: day("2026-03-10")) }
        }
    }

    @Test func `reopening takes the proposal back for good`() throws {
        var purchase = try proposed
        try purchase.take(.reopen(reason: "A call"), on: ewa)
        #expect(try purchase.known().proposal == nil)
        try purchase.acceptAll()
        #expect(throws: Return.Refusal.noProposal) { try purchase.take(.confirm, on: ewa) }
    }

    @Test func `a bounce asks for a new proposal`() throws {
        var purchase = try proposed
        try purchase.take(.confirm, on: ewa)
        try purchase.take(.bounce(entry: 1, reason: "Closed"), on: ewa)
        #expect(try purchase.known().proposal == nil)
        #expect(throws: Return.Refusal.noProposal) { try purchase.take(.confirm, on: ewa) }
        try purchase.settle(on: ewa)
        try purchase.take(.confirm, on: anna())
        #expect(try purchase.known().due == .zero)
    }

    @Test func `undoing a proposal leaves nothing to confirm`() throws {
        var purchase = try proposed
        try purchase.take(.undo, on: anna())
        #expect(try purchase.known().proposal == nil)
        #expect(try purchase.known().proposals.entries.count == 2)
    }

    @Test func `undoing a second proposal makes the first one stand again`() throws {
        var purchase = try proposed
        try purchase.settle(on: anna())
        try purchase.take(.undo, on: anna())
        let payouts = try purchase.known().proposal?.settlement.payouts
        #expect(payouts?.map(\.reference) == ["ELX-1"])
    }

    @Test func `undoing a confirmation takes the money back, and the proposal waits again`() throws
    {
        var purchase = try proposed
        try purchase.take(.confirm, on: ewa)
        let effects = try purchase.take(.undo, on: ewa)
        #expect(effects == [.withdrawMessages(ofVersion: 5), .refunded(grosze(-2_000))])
        #expect(try purchase.known().document == nil)
        #expect(try purchase.known().givenBack == .zero)
        #expect(try purchase.known().proposal != nil)
        #expect(throws: Return.Refusal.needsAnotherPerson(.staff(ID(1)))) {
            try purchase.take(.confirm, on: anna())
        }
    }

    @Test func `undoing a refusal makes the proposal wait again`() throws {
        var purchase = try proposed
        try purchase.take(.decline(reason: "Another account"), on: ewa)
        try purchase.take(.undo, on: ewa)
        try purchase.take(.confirm, on: ewa)
        #expect(try purchase.known().status == .settled)
    }

    @Test func `a refusal names what was asked for`() throws {
        var purchase = try proposed
        try purchase.take(.confirm, on: ewa)
        let again = Settlement(
            payouts: [Settlement.Payout(instrument: .card, amount: grosze(2_000))],
            document: .register
        )
        #expect(throws: Return.Refusal.outOfOrder(.settle, .settled, open: [.bounce])) {
            try purchase.take(.settle(again), on: anna())
        }
    }

    @Test func `what cannot be settled cannot be proposed`() throws {
        var purchase = try accepted
        var wrong = try settlement(purchase)
        wrong.document = .correctionInvoice("")
        #expect(throws: Return.Refusal.missingDocumentNumber) {
            try purchase.take(.settle(wrong), on: anna())
        }
    }

    private func anna(limit: Int = 1_000) -> Occasion {
        occasion(by: 1, rules: .limited(to: limit))
    }

    private var ewa: Occasion { occasion(by: 2, rules: .limited(to: 1_000)) }

    private var accepted: Purchase {
        get throws { try accepted(of: [.transfer: 2_000]) }
    }

    private var proposed: Purchase {
        get throws {
            var purchase = try accepted
            try purchase.take(.settle(settlement(purchase)), on: anna())
            return purchase
        }
    }

    /// Two units for 20.00, accepted.
    private func accepted(of payments: [Instrument: Int]) throws -> Purchase {
        var purchase = Purchase(
            order: order([line(1, units: 2, gross: 2_000)], payments: payments)
        )
        try purchase.bringBack([1: 2])
        try purchase.acceptAll()
        return purchase
    }

    private func settlement(_ purchase: Purchase) throws -> Settlement {
        let payouts = purchase.payouts(for: try purchase.known()).map { payout in
            var referenced = payout
            referenced.reference = "ELX-1"
            return referenced
        }
        return Settlement(payouts: payouts, document: .register)
    }
}

import Shop
import Testing

/// Answering claims: their clock, what is promised, and what that opens.
@Suite struct AnswerTests {
    @Test func `fourteen calendar days, the last one included, then silence accepts`() throws {
        var purchase = Purchase(order: order([line(1, units: 1, gross: 10_000)]))
        // The last day is Good Friday's week; holidays move nothing.
        try purchase.complain(
            complaint(received: moment("2026-03-23")),
            on: occasion(now: moment("2026-03-23"))
        )
        let claim = try purchase.knownClaim()
        let easterMonday = day("2026-04-06")
        #expect(claim.term(under: Rules(), on: easterMonday) == .answerBy(easterMonday))
        let next = day("2026-04-07")
        #expect(claim.term(under: Rules(), on: next) == .acceptedSince(next))
        let company = claim.term(under: Rules(), on: next, isConsumers: false)
        #expect(company == .answerBy(easterMonday))
    }

    @Test func `a refusal has a reason and comes in time`() throws {
        var purchase = Purchase(order: order([line(1, units: 1, gross: 10_000)]))
        try purchase.complain()
        #expect(throws: Claim.Refusal.missingReason(.answer)) {
            try purchase.handle(.answer(.refused, reason: " "))
        }
        let late = occasion(now: moment("2026-03-25"))
        #expect(throws: Claim.Refusal.countsAsAccepted(day("2026-03-25"))) {
            try purchase.handle(.refuse, on: late)
        }
        let inTime = try purchase.handle(.refuse, on: occasion(now: moment("2026-03-24", hour: 23)))
        #expect(inTime == [.message(Message(.claimAnswered))])
        #expect(try purchase.knownClaim().status == .answered)
        #expect(purchase.returns.isEmpty)
    }

    @Test(arguments: [(Order.Buyer.Kind.soleTrader, false), (.company, true)])
    func `a company waits for its answer, a sole trader does not`(
        kind: Order.Buyer.Kind,
        canBeRefused: Bool
    ) throws {
        var bought = order([line(1, units: 1, gross: 10_000)])
        bought.buyer.kind = kind
        var purchase = Purchase(order: bought)
        try purchase.complain()
        let late = occasion(now: moment("2026-05-01"))
        #expect((purchase.refusal(of: .refuse, with: ID(1), on: late) == nil) == canBeRefused)
    }

    @Test func `money comes with the goods, through a return of kind claim`() throws {
        var purchase = Purchase(
            order: order([line(1, units: 2, gross: 20_000)], delivery: 1_500)
        )
        try purchase.complain(complaint([1: 1]))
        try purchase.handle(.accept(.money))
        #expect(try purchase.known().remedy == .money)
        try purchase.take(.receive(receipt([1: 1], condition: .damaged)))
        try purchase.acceptAll()
        #expect(try purchase.known().owed == grosze(10_000))
        #expect(throws: Claim.Refusal.returnUnderWay("R-2026-1")) {
            try purchase.handle(.close(outcome: "Paid"))
        }
        try purchase.settle()
        try purchase.handle(.close(outcome: "Paid"))
        #expect(try purchase.knownClaim().status == .closed)
    }

    @Test func `goods that are here already stay under their return`() throws {
        var purchase = Purchase(order: order([line(1, units: 1, gross: 10_000)]))
        try purchase.complain(complaint(bringsGoods: true))
        try purchase.take(.receive(receipt([1: 1])))
        #expect(throws: Return.Refusal.claimNotAccepted("K-2026-1")) {
            try purchase.acceptAll()
        }
        let effects = try purchase.handle(.accept(.money))
        #expect(effects == [.message(Message(.claimAnswered)), .changed(ID(1), [])])
        try purchase.acceptAll()
        #expect(try purchase.known().owed == grosze(10_000))
    }

    @Test func `goods of a refused claim are not accepted but go back`() throws {
        var purchase = Purchase(order: order([line(1, units: 1, gross: 10_000)]))
        try purchase.complain(complaint(bringsGoods: true))
        try purchase.take(.receive(receipt([1: 1])))
        try purchase.handle(.refuse)
        #expect(throws: Return.Refusal.claimNotAccepted("K-2026-1")) { try purchase.acceptAll() }
        try purchase.take(.reject(Return.Rejection(ground: .outOfTime, note: "As answered")))
        try purchase.handle(.close(outcome: "Sent back"))
    }

    @Test func `goods that are repaired are proposed for no shelf of the shop`() throws {
        var purchase = Purchase(order: order([line(1, units: 1, gross: 10_000)]))
        try purchase.complain()
        try purchase.handle(.accept(.repair))
        try purchase.take(.receive(receipt([1: 1])))
        let goods = try purchase.known()
        #expect(goods.groups.map(\.proposal) == [.restock])
        #expect(purchase.proposal(for: goods).map(\.disposition) == [.repair])
    }

    @Test(arguments: [Claim.Remedy.repair, .exchange])
    func `what is repaired or exchanged refunds nothing and is not back`(
        remedy: Claim.Remedy
    ) throws {
        var purchase = Purchase(
            order: order([line(1, units: 1, gross: 10_000)], delivery: 1_500)
        )
        try purchase.complain()
        try purchase.handle(.accept(remedy))
        try purchase.take(.receive(receipt([1: 1])))
        try purchase.acceptAll()
        #expect(try purchase.known().owed == .zero)
        purchase = purchase.with(.shipped)
        try purchase.settle()
        try purchase.handle(.close(outcome: "Sent back repaired"))

        try purchase.complain(as: 2)
        try purchase.bringBack([1: 1], as: 2)
        try purchase.acceptAll(2)
        #expect(try purchase.known(2).owed == grosze(11_500))
    }

    @Test func `a price cut is accepted as it is opened and due without goods`() throws {
        var purchase = Purchase(
            order: order([line(1, units: 2, gross: 20_000), line(2, units: 1, gross: 5_000)])
        )
        try purchase.complain(complaint([1: 1, 2: 1], demand: .priceCut))
        #expect(throws: Claim.Refusal.cutOutOfRange(grosze(15_000))) {
            try purchase.handle(.accept(.priceCut(grosze(15_001))))
        }
        #expect(throws: Claim.Refusal.cutOutOfRange(grosze(15_000))) {
            try purchase.handle(.accept(.priceCut(.zero)))
        }
        let effects = try purchase.handle(.accept(.priceCut(grosze(4_000))))
        let message = Message(.claimAnswered, amount: grosze(4_000))
        #expect(effects == [.message(message), .opened(ID(1), [])])
        let goods = try purchase.known()
        #expect(goods.status == .accepted)
        #expect(
            goods.rows.standing == [
                RefundRow(.reduction(line: ID(1), reason: ""), grosze(2_667)),
                RefundRow(.reduction(line: ID(2), reason: ""), grosze(1_333)),
            ]
        )
        #expect(goods.deadline(under: Rules()) == .due(day("2026-03-24")))
        try purchase.settle()
        #expect(try purchase.known().givenBack == grosze(4_000))
    }

    @Test func `after a price cut the line never gives back more than was paid for it`() throws {
        var purchase = Purchase(
            order: order([line(1, units: 2, gross: 20_000), line(2, units: 1, gross: 5_000)])
        )
        try purchase.complain(complaint([1: 1], demand: .priceCut))
        try purchase.handle(.accept(.priceCut(grosze(3_000))))
        try purchase.bringBack([1: 1], as: 2)
        try purchase.acceptAll(2)
        #expect(try purchase.known(2).owed == grosze(10_000))
        try purchase.bringBack([1: 1], as: 3)
        try purchase.acceptAll(3)
        #expect(
            try purchase.known(3).rows.standing.map(\.amount) == [grosze(10_000), grosze(-3_000)]
        )
    }

    @Test func `a price cut has no goods: it is not opened again, and nothing follows it`() throws {
        var purchase = Purchase(order: order([line(1, units: 1, gross: 10_000)]))
        try purchase.complain(complaint([1: 1], demand: .priceCut))
        try purchase.handle(.accept(.priceCut(grosze(3_000))))
        #expect(try !purchase.known().openSteps.contains(.reopen))
        #expect(throws: Return.Refusal.givesMoneyOnly) {
            try purchase.take(.reopen(reason: "A call"))
        }
        #expect(try purchase.known().refusalToFollow == .givesMoneyOnly)
    }

    @Test func `a price is cut after the return under which goods are expected has ended`() throws {
        var purchase = Purchase(order: order([line(1, units: 1, gross: 10_000)]))
        try purchase.complain(complaint(demand: .priceCut, bringsGoods: true))
        #expect(throws: Claim.Refusal.returnUnderWay("R-2026-1")) {
            try purchase.handle(.accept(.priceCut(grosze(100))))
        }
        try purchase.take(.cancel(note: "Photos will do"))
        try purchase.handle(.accept(.priceCut(grosze(100))))
        #expect(try purchase.knownClaim().goods == ID(2))
    }

    @Test func `goods are expected once`() throws {
        var purchase = Purchase(order: order([line(1, units: 1, gross: 10_000)]))
        try purchase.complain()
        try purchase.handle(.expectGoods(.inPerson))
        #expect(throws: Claim.Refusal.goodsExpected("R-2026-1")) {
            try purchase.handle(.expectGoods(.ownParcel))
        }
        #expect(throws: Claim.Refusal.returnUnderWay("R-2026-1")) {
            try purchase.handle(.withdraw(note: "By phone"))
        }
        #expect(purchase.openSteps(of: try purchase.knownClaim()) == [.answer, .withdraw])
    }

    @Test func `what is not open is refused with what is`() throws {
        var purchase = Purchase(order: order([line(1, units: 1, gross: 10_000)]))
        try purchase.complain()
        #expect(
            throws: Claim.Refusal.outOfOrder(
                .close,
                .registered,
                open: [.expectGoods, .answer, .withdraw]
            )
        ) { try purchase.handle(.close(outcome: "Done")) }
        #expect(throws: Claim.Refusal.missingReason(.withdraw)) {
            try purchase.handle(.withdraw(note: ""))
        }
        let effects = try purchase.handle(.withdraw(note: "By phone"))
        #expect(effects == [.message(Message(.claimWithdrawn))])
        #expect(throws: Claim.Refusal.outOfOrder(.answer, .withdrawn, open: [])) {
            try purchase.handle(.refuse)
        }
        #expect(throws: Claim.Refusal.needsRight(.answerClaims)) {
            try purchase.handle(.refuse, on: occasion(rights: [.look, .registerClaims]))
        }
    }
}

import Shop
import Testing

/// What an accepted claim promises: kept, or changed for something better in time.
@Suite struct PromiseTests {
    private let bought = line(1, units: 1, gross: 10_000)

    /// A claim about the one unit, answered so, with its goods here and counted.
    private func answered(_ remedy: Claim.Remedy) throws -> Purchase {
        var purchase = Purchase(order: order([bought]))
        try purchase.complain(complaint(bringsGoods: true))
        try purchase.handle(.accept(remedy))
        try purchase.take(.receive(receipt([1: 1])))
        return purchase
    }

    @Test func `what cannot be had is answered once more, until its goods are decided on`() throws {
        var purchase = try answered(.exchange)
        #expect(purchase.openSteps(of: try purchase.knownClaim()).contains(.answer))
        try purchase.acceptAll()
        #expect(!purchase.openSteps(of: try purchase.knownClaim()).contains(.answer))
        #expect(throws: Claim.Refusal.decided("R-2026-1")) {
            try purchase.handle(.accept(.money))
        }
        try purchase.take(.reopen(reason: "Sold out"))
        let effects = try purchase.handle(.accept(.money))
        #expect(
            effects == [
                .withdrawMessages(ofVersion: 2), .message(Message(.claimAnswered)),
                .changed(ID(1), []),
            ]
        )
        #expect(try purchase.knownClaim().answer?.verdict == .accepted(.money))
        #expect(throws: Claim.Refusal.cannotUndo(.answer)) { try purchase.handle(.undo) }
        try purchase.acceptAll()
        #expect(try purchase.known().owed == grosze(10_000))
        #expect(purchase.exchanges.map(\.status) == [.cancelled])
    }

    @Test func `a promise is not taken back, and a refusal stays one`() throws {
        var purchase = try answered(.repair)
        #expect(throws: Claim.Refusal.promised) { try purchase.handle(.refuse) }
        var refused = Purchase(order: order([bought]))
        try refused.complain(complaint(bringsGoods: true))
        try refused.handle(.refuse)
        #expect(
            throws: Claim.Refusal.outOfOrder(.answer, .answered, open: [.close, .withdraw])
        ) { try refused.handle(.accept(.money)) }
    }

    @Test func `the goods of a claim are not done with before others are on their way`() throws {
        var purchase = try answered(.exchange)
        let decisions = purchase.proposal(for: try purchase.known())
        #expect(throws: Return.Refusal.exchangePromised(line: "Article 1", units: 1)) {
            try purchase.take(.accept(Judgement(decisions: decisions)))
        }
        try purchase.acceptAll()
        #expect(purchase.exchanges.map(\.channel) == ["replacement"])
        for status in [Order.Status.paid, .packed] {
            purchase = purchase.with(status)
            #expect(throws: Return.Refusal.exchangeNotSent(order: "W-1")) {
                try purchase.settle()
            }
        }
        purchase = purchase.with(.shipped)
        try purchase.settle()
        #expect(try purchase.known().status == .settled)
    }

    @Test func `what replaces goods of a claim is neither returned, claimed nor cancelled`() throws
    {
        var purchase = try answered(.exchange)
        try purchase.acceptAll()
        var linked = try #require(purchase.exchange(for: ID(1)))
        #expect(throws: Order.Refusal.replacement) {
            try linked.take(.cancel(note: "Sold out"), at: moment("2026-03-10"))
        }
        linked.status = .shipped
        linked.lines[0].id = ID(7)
        var replaced = Purchase(order: linked)
        #expect(throws: Return.Refusal.replacement) { try replaced.announce([7: 1]) }
        #expect(throws: Claim.Refusal.goods(.replacement)) {
            try replaced.complain(complaint([7: 1]))
        }
    }

    @Test func `an article that the shop does not know is not exchanged for another one`() throws {
        var unknown = bought
        unknown.variant = nil
        var purchase = Purchase(order: order([unknown]))
        try purchase.complain()
        #expect(throws: Claim.Refusal.nothingToExchange(line: "Article 1")) {
            try purchase.handle(.accept(.exchange))
        }
        try purchase.handle(.accept(.repair))
    }

    @Test(arguments: [Disposition.restock, .outlet, .scrap])
    func `goods that are here for repair stay the customer's`(_ place: Disposition) throws {
        var purchase = try answered(.repair)
        var decisions = purchase.proposal(for: try purchase.known())
        decisions[0].disposition = place
        #expect(throws: Return.Refusal.staysCustomers(line: "Article 1")) {
            try purchase.take(.accept(Judgement(decisions: decisions)))
        }
        decisions[0].disposition = .supplier
        try purchase.take(.accept(Judgement(decisions: decisions)))
    }

    @Test func `a claim that has given its money is closed, not withdrawn`() throws {
        var purchase = Purchase(order: order([bought]))
        try purchase.complain(complaint(demand: .priceCut))
        try purchase.handle(.accept(.priceCut(grosze(3_000))))
        try purchase.settle()
        #expect(throws: Claim.Refusal.alreadyGiven("R-2026-1")) {
            try purchase.handle(.withdraw(note: "By phone"))
        }
        try purchase.handle(.close(outcome: "Paid"))
    }

    @Test func `no return is taken up again behind a claim that has gone on`() throws {
        var purchase = Purchase(order: order([line(1, units: 3, gross: 30_000)]))
        try purchase.complain(complaint(bringsGoods: true))
        try purchase.handle(.accept(.money))
        try purchase.take(.cancel(note: "Never sent"))
        var withdrawn = purchase
        try withdrawn.handle(.withdraw(note: "By phone"))
        #expect(throws: Return.Refusal.claimMovedOn("K-2026-1")) { try withdrawn.take(.undo) }
        try purchase.handle(.expectGoods(.ownParcel))
        #expect(throws: Return.Refusal.claimMovedOn("K-2026-1")) { try purchase.take(.undo) }
    }

    @Test func `goods that never come may be kept for a lower price`() throws {
        var purchase = Purchase(order: order([bought]))
        try purchase.complain()
        try purchase.handle(.accept(.exchange))
        #expect(throws: Claim.Refusal.returnUnderWay("R-2026-1")) {
            try purchase.handle(.accept(.priceCut(grosze(500))))
        }
        try purchase.take(.cancel(note: "Keeps it"))
        try purchase.handle(.accept(.priceCut(grosze(500))))
        #expect(try purchase.known(2).due == grosze(500))
        #expect(throws: Claim.Refusal.decided("R-2026-2")) {
            try purchase.handle(.accept(.money))
        }
    }

    @Test func `what others are sent for is not returned once more meanwhile`() throws {
        var purchase = try answered(.exchange)
        try purchase.acceptAll()
        #expect(throws: Return.Refusal.notReturnable(line: "Article 1", asked: 1, left: 0)) {
            try purchase.announce([1: 1], as: 2)
        }
        purchase = purchase.with(.shipped)
        try purchase.settle()
        try purchase.announce([1: 1], as: 2)
    }

    @Test func `the first answer stays the one that came in time`() throws {
        var purchase = try answered(.exchange)
        let later = occasion(now: moment("2026-03-20"))
        try purchase.handle(.accept(.money), on: later)
        #expect(try purchase.knownClaim().answer?.at == occasion().now)
    }

    @Test func `goods of a refused claim go back on that ground, and promise no money`() throws {
        var purchase = Purchase(order: order([bought]))
        let rejection = Return.Rejection(ground: .claimRefused, note: "As answered")
        try purchase.complain(complaint(bringsGoods: true))
        try purchase.take(.receive(receipt([1: 1])))
        let expected = purchase.expectation(for: try purchase.known())
        #expect(expected.map(\.amount).total == grosze(10_000))
        #expect(throws: Return.Refusal.noClaimRefused) { try purchase.take(.reject(rejection)) }
        try purchase.handle(.refuse)
        #expect(purchase.expectation(for: try purchase.known()).isEmpty)
        try purchase.take(.reject(rejection))
        #expect(try purchase.known().decisions.standing.map(\.disposition) == [.backToCustomer])
    }

    @Test func `what a claim is about is proposed for no shelf of the shop`() throws {
        let purchase = try answered(.money)
        let goods = try purchase.known()
        #expect(goods.groups.map(\.proposal) == [.restock])
        #expect(purchase.proposal(for: goods).map(\.disposition) == [.supplier])
    }

    @Test func `units about which a claim waits for its answer are claimed once`() throws {
        var purchase = Purchase(order: order([line(1, units: 2, gross: 20_000)]))
        try purchase.complain(complaint([1: 1]))
        try purchase.complain(complaint([1: 1]), as: 2)
        #expect(throws: Claim.Refusal.claimedAlready(line: "Article 1", claim: "K-2026-2")) {
            try purchase.complain(complaint([1: 1]), as: 3)
        }
        try purchase.handle(.refuse)
        try purchase.complain(complaint([1: 1]), as: 3)
    }

    @Test func `a claim that gives no money has no day by which money is due`() throws {
        var purchase = Purchase(order: order([bought]))
        try purchase.complain(complaint(bringsGoods: true))
        #expect(try purchase.known().deadline(under: Rules()) == .waitsForParcel)
        try purchase.take(.receive(receipt([1: 1])))
        #expect(try purchase.known().deadline(under: Rules()) == .goodsOnly)
        try purchase.handle(.accept(.exchange))
        #expect(try purchase.known().deadline(under: Rules()) == .goodsOnly)
        try purchase.handle(.accept(.money))
        #expect(try purchase.known().deadline(under: Rules()) == .due(day("2026-03-24")))
    }

    @Test(arguments: [Return.Kind.undelivered, .calledOff])
    func `what nobody had is refunded in full, whatever came back`(kind: Return.Kind) throws {
        let occasion = occasion()
        var purchase = Purchase(order: order([bought]))
        let opened = purchase.refundUndelivered(kind, id: ID(1), number: "R-1", on: occasion)
        var goods = try #require(opened)
        goods.decisions.reverseStanding(step: 2)
        goods.rows.reverseStanding(step: 2)
        goods.status = .awaiting
        purchase = Purchase(order: purchase.order, returns: [goods])
        #expect(throws: Return.Refusal.neverDelivered) {
            try purchase.take(.reject(Return.Rejection(ground: .swapped, note: "Stones")))
        }
        var decisions = purchase.proposal(for: goods)
        decisions[0].verdict = .accepted(
            Decision.Diminished(amount: grosze(100), finding: "Torn")
        )
        #expect(throws: Return.Refusal.neverDelivered) {
            try purchase.take(.accept(Judgement(decisions: decisions)))
        }
        try purchase.acceptAll()
        #expect(try purchase.known().owed == grosze(10_000))
    }
}

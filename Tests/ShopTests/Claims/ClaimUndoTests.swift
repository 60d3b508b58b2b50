import Shop
import Testing

/// Taking the last step with a claim back, with what it has set off.
@Suite struct ClaimUndoTests {
    private func purchase() -> Purchase {
        Purchase(order: order([line(1, units: 2, gross: 20_000)]))
    }

    @Test func `a registration undone is withdrawn, its number and its return's kept`() throws {
        var purchase = purchase()
        try purchase.complain(complaint(bringsGoods: true))
        let effects = try purchase.handle(.undo)
        #expect(try purchase.knownClaim().status == .withdrawn)
        #expect(try purchase.known().status == .cancelled)
        #expect(
            effects == [
                .withdrawMessages(ofVersion: 1), .changed(ID(1), [.withdrawMessages(ofVersion: 1)]),
            ]
        )
    }

    @Test(arguments: [Claim.Remedy.money, .repair, .exchange, .priceCut(grosze(500))])
    func `an answer undone takes its return back, and can be given again`(
        remedy: Claim.Remedy
    ) throws {
        var purchase = purchase()
        try purchase.complain()
        try purchase.handle(.accept(remedy))
        try purchase.handle(.undo)
        let claim = try purchase.knownClaim()
        #expect(claim.status == .registered && claim.answer == nil && claim.goods == nil)
        let goods = try purchase.known()
        #expect(goods.status == .cancelled && goods.owed == .zero)
        #expect(purchase.cutLimit(of: claim.lines) == grosze(10_000))
        try purchase.handle(.accept(remedy))
        #expect(try purchase.knownClaim().goods == ID(2))
    }

    @Test func `goods that were expected before stay expected`() throws {
        var purchase = purchase()
        try purchase.complain(complaint(bringsGoods: true))
        try purchase.handle(.accept(.repair))
        try purchase.handle(.undo)
        let goods = try purchase.known()
        #expect(goods.status == .registered && goods.remedy == nil)
        #expect(try purchase.knownClaim().goods == ID(1))
    }

    @Test func `an answer, and taking it back, lead the return to its next version`() throws {
        let late = occasion(now: moment("2026-03-10", hour: 12))
        var purchase = purchase()
        try purchase.complain(complaint(bringsGoods: true))
        try purchase.take(.receive(receipt([1: 1])))
        #expect(try purchase.known().version == 2)
        try purchase.handle(.accept(.repair), on: late)
        let answered = try purchase.known()
        #expect(answered.version == 3 && answered.remedy == .repair)
        #expect(throws: Return.Refusal.tooLateToUndo(until: late.now.at)) {
            try purchase.take(.undo, on: late)
        }
        try purchase.handle(.undo, on: late)
        let back = try purchase.known()
        #expect(back.version == 4 && back.remedy == nil && back.status == .awaiting)
    }

    @Test func `what somebody has gone on with is not taken back`() throws {
        var purchase = purchase()
        try purchase.complain()
        try purchase.handle(.accept(.money))
        try purchase.take(.receive(receipt([1: 1])))
        #expect(throws: Claim.Refusal.returnUnderWay("R-2026-1")) { try purchase.handle(.undo) }

        try purchase.complain(complaint(bringsGoods: true), as: 2)
        try purchase.take(.receive(receipt([1: 1])), 2)
        try purchase.handle(.accept(.money), claim: 2)
        try purchase.acceptAll(2)
        #expect(throws: Claim.Refusal.returnUnderWay("R-2026-2")) {
            try purchase.handle(.undo, claim: 2)
        }
    }

    @Test func `only one's own last step, in time, and once`() throws {
        var purchase = purchase()
        try purchase.complain()
        #expect(throws: Claim.Refusal.notYours(.staff(ID(1)))) {
            try purchase.handle(.undo, on: occasion(by: 2))
        }
        let until = moment("2026-03-10").at + 60
        #expect(throws: Claim.Refusal.tooLateToUndo(until: until)) {
            try purchase.handle(.undo, on: occasion(now: Moment(at: until, day: day("2026-03-10"))))
        }
        try purchase.handle(.undo)
        #expect(throws: Claim.Refusal.cannotUndo(.undo)) { try purchase.handle(.undo) }
    }

    @Test func `closing and withdrawing can be undone`() throws {
        var purchase = purchase()
        try purchase.complain()
        try purchase.handle(.refuse)
        try purchase.handle(.close(outcome: "Done"))
        try purchase.handle(.undo)
        #expect(try purchase.knownClaim().outcome.isEmpty)
        try purchase.handle(.withdraw(note: "By phone"))
        try purchase.handle(.undo)
        #expect(try purchase.knownClaim().status == .answered)
    }

    @Test func `a claim's return is not undone by itself`() throws {
        var purchase = purchase()
        try purchase.complain(complaint(bringsGoods: true))
        #expect(throws: Return.Refusal.tooLateToUndo(until: moment("2026-03-10").at)) {
            try purchase.take(Return.Step.undo)
        }
    }
}

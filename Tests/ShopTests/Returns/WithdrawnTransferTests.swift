import Shop
import Testing

/// Transfers that the bank was never given: taken back, and never told of as refused.
@Suite struct WithdrawnTransferTests {
    @Test func `what the bank never had is due again, to the same account`() throws {
        var purchase = try atBank()
        #expect(throws: Return.Refusal.missingReason(.withdraw)) {
            try purchase.take(.withdraw(reason: " "), on: occasion())
        }
        let effects = try purchase.take(.withdraw(reason: "wrong day"), on: occasion())
        let goods = try purchase.known()
        #expect(effects.isEmpty, "the customer is told nothing")
        #expect(goods.status == .accepted && goods.transfer == nil)
        #expect(goods.due == grosze(2_000) && goods.account == someAccount)
        #expect(goods.bouncedTransfer == nil)
        #expect(goods.withdrawnTransfer?.transfer.amount == grosze(2_000))
        let withdrawal = try #require(goods.withdrawals.first)
        #expect(withdrawal.file == ID(7) && withdrawal.reason == "wrong day")
        #expect(withdrawal.author == .staff(ID(1)) && goods.withdrawals.count == 1)
        try purchase.remit(in: ID(8))
        #expect(try purchase.known().withdrawnTransfer == nil)
        try purchase.take(.clear)
        #expect(try purchase.known().givenBack == grosze(2_000))
    }

    @Test func `what was confirmed, sent back or never sent cannot be withdrawn`() throws {
        let step = Return.Step.withdraw(reason: "wrong day")
        var confirmed = try atBank()
        try confirmed.take(.clear)
        #expect(throws: Return.Refusal.self) { try confirmed.take(step) }
        try confirmed.take(.undo)
        try confirmed.take(step)
        #expect(try confirmed.known().due == grosze(2_000))
        var bounced = try atBank()
        try bounced.take(.bounce(entry: nil, reason: "closed"))
        #expect(throws: Return.Refusal.notAtBank) { try bounced.take(step) }
        #expect(try bounced.known().bouncedTransfer != nil)
        var waiting = try onceAccepted()
        #expect(throws: Return.Refusal.notAtBank) { try waiting.take(step) }
    }

    @Test func `it is for who settles, and is not undone`() throws {
        var purchase = try atBank()
        let step = Return.Step.withdraw(reason: "wrong day")
        #expect(throws: Return.Refusal.needsRight(.settle)) {
            try purchase.take(step, on: occasion(rights: [.look, .bounce]))
        }
        try purchase.take(step)
        #expect(throws: Return.Refusal.cannotUndo(.withdraw)) { try purchase.take(.undo) }
    }

    @Test func `above the limit it is proposed and sent by two once more`() throws {
        let rules = Rules.limited(to: 1_000)
        var purchase = try onceAccepted()
        try purchase.settle(on: occasion(rules: rules))
        try purchase.remit(on: occasion(by: 2, rules: rules))
        try purchase.take(.withdraw(reason: "wrong day"), on: occasion(rules: rules))
        #expect(try purchase.known().proposal == nil)
        #expect(throws: Return.Refusal.needsSecondPerson(limit: grosze(1_000))) {
            try purchase.remit(in: ID(8), on: occasion(by: 2, rules: rules))
        }
        try purchase.settle(on: occasion(rules: rules))
        try purchase.remit(in: ID(8), on: occasion(by: 2, rules: rules))
        #expect(try purchase.known().transfer?.file == ID(8))
    }
}

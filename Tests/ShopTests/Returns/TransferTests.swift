import Shop
import Testing

/// Money through the bank: given to it, then carried out or sent back, and never twice.
@Suite struct TransferTests {
    @Test func `what is with the bank is neither settled nor given back yet`() throws {
        var purchase = try onceAccepted()
        let effects = try purchase.remit(on: anna())
        let goods = try purchase.known()
        #expect(effects.isEmpty)
        #expect(goods.status == .accepted && goods.givenBack == .zero && goods.document == nil)
        #expect(goods.due == grosze(2_000) && goods.version == 4)
        let transfer = try #require(goods.transfer)
        #expect(transfer.amount == grosze(2_000) && transfer.account == someAccount)
        #expect(transfer.file == ID(7) && transfer.author == .staff(ID(1)))
        #expect(goods.openSteps == [.clear, .withdraw, .bounce])
    }

    @Test func `what the bank has carried out is settled as it was given to the bank`() throws {
        var purchase = try atBank()
        let effects = try purchase.take(.clear, on: ewa())
        let goods = try purchase.known()
        #expect(
            effects == [
                .message(Message(.returnSettled, amount: grosze(2_000))), .refunded(grosze(2_000)),
            ]
        )
        #expect(goods.status == .settled && goods.transfer == nil && goods.due == .zero)
        #expect(goods.document == .register)
        let sent = goods.entries.standing
        #expect(sent.map(\.instrument) == [.transfer] && sent.map(\.amount) == [grosze(2_000)])
        #expect(throws: Return.Refusal.self) { try purchase.take(.clear, on: anna()) }
        #expect(throws: Return.Refusal.self) { try purchase.remit(on: anna()) }
    }

    @Test func `what the bank sent back is due again, and its account is asked for anew`() throws {
        var purchase = try atBank()
        #expect(throws: Return.Refusal.missingReason(.bounce)) {
            try purchase.take(.bounce(entry: nil, reason: " "), on: anna())
        }
        let effects = try purchase.take(.bounce(entry: nil, reason: "closed"), on: anna())
        let goods = try purchase.known()
        #expect(effects == [.message(Message(.refundBounced, amount: grosze(2_000)))])
        #expect(goods.status == .accepted && goods.transfer == nil && goods.account == nil)
        #expect(goods.due == grosze(2_000) && goods.entries.entries.isEmpty)
        #expect(throws: Return.Refusal.notAtBank) { try purchase.take(.clear, on: anna()) }
        #expect(throws: Return.Refusal.missingAccount) {
            try purchase.remittance(of: goods, in: .elixir, as: ID(8))
        }
        try purchase.setAccount(someAccount, of: ID(1), on: anna())
        try purchase.remit(on: anna())
        try purchase.take(.clear, on: anna())
        #expect(try purchase.known().givenBack == grosze(2_000))
    }

    @Test func `nothing else is open while it is with the bank`() throws {
        let before = try atBank()
        let since = Return.Refusal.atBank(moment("2026-03-10"))
        let settlement = Settlement(
            payouts: [Settlement.Payout(instrument: .transfer, amount: grosze(2_000))],
            document: .register
        )
        let steps: [Return.Step] = [
            .settle(settlement), .propose(settlement), .confirm, .decline(reason: "no"),
            .remit(settlement, account: someAccount, file: ID(8)), .reopen(reason: "photos"),
        ]
        for step in steps {
            var purchase = before
            #expect(throws: since, "\(step.kind)") { try purchase.take(step, on: anna()) }
            #expect(purchase.returns == before.returns, "\(step.kind)")
        }
        for step in [
            Return.Step.accept(Judgement(decisions: [accepted(1, 1)])), .receive(receipt([1: 1])),
            .reject(Return.Rejection(ground: .swapped, note: "no")), .cancel(note: "no"),
            .bounce(entry: 1, reason: "closed"),
        ] {
            var purchase = before
            #expect(throws: Return.Refusal.self, "\(step.kind)") {
                try purchase.take(step, on: anna())
            }
        }
        var purchase = before
        #expect(throws: Return.Refusal.accountInUse) {
            try purchase.setAccount(nil, of: ID(1), on: anna())
        }
    }

    @Test func `a file that left cannot be undone, what the bank made of it can`() throws {
        var purchase = try atBank()
        #expect(throws: Return.Refusal.cannotUndo(.remit)) {
            try purchase.take(.undo, on: anna())
        }
        try purchase.take(.clear, on: anna())
        let effects = try purchase.take(.undo, on: anna())
        #expect(effects.contains(.refunded(grosze(-2_000))))
        #expect(try purchase.known().transfer != nil)
        #expect(try purchase.known().status == .accepted && purchase.known().document == nil)
        #expect(try purchase.known().givenBack == .zero)
        try purchase.take(.bounce(entry: nil, reason: "closed"), on: anna())
        try purchase.take(.undo, on: anna())
        #expect(try purchase.known().transfer?.account == someAccount)
        #expect(try purchase.known().account == someAccount)
        try purchase.take(.clear, on: anna())
        #expect(try purchase.known().givenBack == grosze(2_000))
    }

    @Test func `a transfer that was settled and bounced later is sent anew`() throws {
        var purchase = try atBank()
        try purchase.take(.clear, on: anna())
        try purchase.take(.bounce(entry: 1, reason: "closed"), on: anna())
        #expect(try purchase.known().due == grosze(2_000))
        #expect(try purchase.known().account == nil)
        var undone = purchase
        try undone.take(.undo, on: anna())
        #expect(try undone.known().account == someAccount)
        try purchase.remit(on: anna())
        try purchase.take(.clear, on: anna())
        #expect(try purchase.known().givenBack == grosze(2_000))
    }

    @Test func `what is on its way through the bank counts as gone back by transfer`() throws {
        let order = order(
            [line(1, units: 2, gross: 20_000)],
            payments: [.card: 10_000, .transfer: 10_000]
        )
        var purchase = Purchase(order: order)
        for id in [Int64(1), 2] {
            try purchase.bringBack([1: 1], as: id)
            try purchase.acceptAll(id)
        }
        let byTransfer = Settlement(
            payouts: [Settlement.Payout(instrument: .transfer, amount: grosze(10_000))],
            document: .register,
            consent: "by phone"
        )
        try purchase.take(.remit(byTransfer, account: someAccount, file: ID(7)), 1, on: anna())
        let rest = purchase.payouts(for: try purchase.known(2))
        #expect(rest.map(\.instrument) == [.card] && rest.map(\.amount) == [grosze(10_000)])
        try purchase.settle(2, on: anna())
        try purchase.take(.clear, 1, on: anna())
        #expect(purchase.returns.map(\.givenBack).total == order.total)
    }

    @Test func `the bank's word holds whatever has bounced meanwhile`() throws {
        let order = order(
            [line(1, units: 2, gross: 20_000)],
            payments: [.card: 10_000, .transfer: 10_000]
        )
        var purchase = Purchase(order: order)
        for id in [Int64(1), 2] {
            try purchase.bringBack([1: 1], as: id)
            try purchase.acceptAll(id)
        }
        let byCard = Settlement(
            payouts: [Settlement.Payout(instrument: .card, amount: grosze(10_000))],
            document: .register,
            consent: "by phone"
        )
        try purchase.take(.settle(byCard), 2, on: anna())
        try purchase.setAccount(someAccount, of: ID(1), on: anna())
        try purchase.remit(1, on: anna())
        try purchase.take(.bounce(entry: 1, reason: "card expired"), 2, on: anna())
        try purchase.take(.clear, 1, on: anna())
        #expect(try purchase.known(1).status == .settled)
    }

    @Test func `what comes later opens a return of its own while the money is on its way`() throws {
        var purchase = Purchase(
            order: order([line(1, units: 2, gross: 4_000)], payments: [.transfer: 4_000])
        )
        try purchase.announce([1: 2])
        try purchase.take(.receive(receipt([1: 1])))
        try purchase.acceptAll()
        try purchase.setAccount(someAccount, of: ID(1), on: anna())
        try purchase.remit(on: anna())
        try purchase.followUp(ID(1), id: ID(2), number: "R-2026-2", on: anna())
        try purchase.take(.receive(receipt([1: 1])), 2)
        try purchase.acceptAll(2)
        try purchase.settle(2, on: anna())
        try purchase.take(.clear, on: anna())
        #expect(purchase.returns.map(\.givenBack).total == grosze(4_000))
    }
}

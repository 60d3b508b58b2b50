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
        try purchase.remit(on: anna())
        try purchase.take(.clear, on: anna())
        #expect(try purchase.known().givenBack == grosze(2_000))
    }
}

/// Who may send, and what.
extension TransferTests {
    @Test func `above the limit nobody sends alone`() throws {
        var purchase = try onceAccepted()
        #expect(throws: Return.Refusal.needsSecondPerson(limit: grosze(1_000))) {
            try purchase.remit(on: anna(limit: 1_000))
        }
        try purchase.settle(on: anna(limit: 1_000))
        #expect(throws: Return.Refusal.needsAnotherPerson(.staff(ID(1)))) {
            try purchase.remit(on: anna(limit: 1_000))
        }
        try purchase.remit(on: ewa(limit: 1_000))
        let goods = try purchase.known()
        #expect(goods.proposal == nil && goods.transfer?.author == .staff(ID(2)))
        try purchase.take(.clear, on: anna(limit: 1_000))
        #expect(try purchase.known().givenBack == grosze(2_000))
    }

    @Test func `a second person sends exactly what was proposed`() throws {
        var purchase = try onceAccepted(of: [.card: 2_000])
        var settlement = Settlement(
            payouts: [Settlement.Payout(instrument: .transfer, amount: grosze(2_000))],
            document: .correctionInvoice("FK/7"),
            consent: "by phone"
        )
        try purchase.take(.settle(settlement), on: anna(limit: 1_000))
        settlement.document = .register
        let other = Return.Step.remit(settlement, account: someAccount, file: ID(7))
        #expect(throws: Return.Refusal.waitsForSecondPerson(.staff(ID(1)))) {
            try purchase.take(other, on: ewa(limit: 1_000))
        }
        try purchase.remit(on: ewa(limit: 1_000))
        let sent = try #require(try purchase.known().transfer).settlement
        #expect(sent.document == .correctionInvoice("FK/7") && sent.consent == "by phone")
    }

    @Test func `another account makes a proposal void`() throws {
        var purchase = try onceAccepted()
        try purchase.settle(on: anna(limit: 1_000))
        let other = try IBAN(typed: "27 1140 2004 0000 3002 0135 5387")
        try purchase.setAccount(other, of: ID(1), on: ewa(limit: 1_000))
        #expect(try purchase.known().proposal == nil)
        #expect(throws: Return.Refusal.needsSecondPerson(limit: grosze(1_000))) {
            try purchase.remit(on: ewa(limit: 1_000))
        }
    }

    @Test func `only what goes back by transfer goes into a file`() throws {
        for (payments, other) in [
            ([Instrument.card: 2_000], Instrument.card),
            ([.blik: 500, .transfer: 1_500], .blik),
        ] {
            let purchase = try onceAccepted(of: payments)
            let goods = try purchase.known()
            #expect(throws: Return.Refusal.notByTransfer(other)) {
                try purchase.remittance(of: goods, in: .elixir, as: ID(7))
            }
        }
    }

    @Test func `what a courier was paid goes to the account that the customer has given`() throws {
        let bought = order([line(1, units: 2, gross: 2_000)], payments: [.cashOnDelivery: 2_000])
        var purchase = Purchase(order: bought)
        try purchase.bringBack([1: 2])
        try purchase.acceptAll()
        #expect(throws: Return.Refusal.missingAccount) {
            try purchase.remittance(of: purchase.known(), in: .elixir, as: ID(7))
        }
        try purchase.setAccount(someAccount, of: ID(1), on: anna())
        let step = try purchase.remittance(of: purchase.known(), in: .elixir, as: ID(7))
        _ = try purchase.take(step, with: ID(1), on: anna())
        let transfer = try #require(try purchase.known().transfer)
        #expect(transfer.amount == purchase.paid)
        #expect(transfer.settlement.payouts.map(\.instrument) == [.transfer])
        #expect(transfer.settlement.consent == someAccount.masked)
    }

    @Test func `a format takes one currency, and accounts that it reaches`() throws {
        let purchase = try onceAccepted()
        let goods = try purchase.known()
        #expect(throws: Return.Refusal.otherCurrency(.pln, .sepa)) {
            try purchase.remittance(of: goods, in: .sepa, as: ID(7))
        }
        let foreign = purchase.changed { $0.account = germanAccount }
        let abroad = try foreign.known()
        #expect(throws: Return.Refusal.accountOutOfReach(country: "DE", .elixir)) {
            try foreign.remittance(of: abroad, in: .elixir, as: ID(7))
        }
        var order = foreign.order
        order.currency = .eur
        let inEuro = Purchase(order: order, returns: foreign.returns)
        _ = try inEuro.remittance(of: abroad, in: .sepa, as: ID(7))
    }

    @Test func `an invoice asks for its correction's number, which a proposal names`() throws {
        let plain = try onceAccepted()
        var order = plain.order
        order.invoice = "FV/1"
        var purchase = Purchase(order: order, returns: plain.returns)
        let goods = try purchase.known()
        #expect(
            purchase.plan(.elixir, for: goods, on: anna()) == .cannot(.missingDocumentNumber)
        )
        let settlement = Settlement(
            payouts: purchase.payouts(for: goods),
            document: .correctionInvoice("FK/1")
        )
        try purchase.take(.propose(settlement), on: anna())
        let proposed = try purchase.known()
        #expect(purchase.plan(.elixir, for: proposed, on: ewa()) == .can(grosze(2_000), .pln))
        #expect(
            purchase.plan(.elixir, for: proposed, on: anna())
                == .cannot(.needsAnotherPerson(.staff(ID(1))))
        )
    }

    @Test func `a case about a parcel keeps money from the bank, not what the bank says`() throws {
        let hold = Return.Hold(parcel: ID(1), tracking: "P-1", finding: .swapped)
        var frozen = try onceAccepted().changed { $0.holds = [hold] }
        let goods = try frozen.known()
        #expect(
            frozen.plan(.elixir, for: goods, on: anna())
                == .cannot(.frozen(.swapped, parcel: "P-1"))
        )
        #expect(throws: Return.Refusal.frozen(.swapped, parcel: "P-1")) {
            try frozen.remit(on: anna())
        }
        var sent = try atBank().changed { $0.holds = [hold] }
        try sent.take(.clear, on: anna())
        #expect(try sent.known().status == .settled)
    }

    @Test func `what is not accepted would skip a step, what is over cannot`() throws {
        var purchase = Purchase(order: order([line(1, units: 2, gross: 4_000)]))
        try purchase.bringBack([1: 1])
        let awaiting = try purchase.known()
        let open = awaiting.openSteps
        #expect(
            purchase.plan(.elixir, for: awaiting, on: anna())
                == .skips(.outOfOrder(.remit, .awaiting, open: open))
        )
        let settled = try { () throws -> Purchase in
            var purchase = try atBank()
            try purchase.take(.clear, on: anna())
            return purchase
        }()
        #expect(
            settled.plan(.elixir, for: try settled.known(), on: anna())
                == .cannot(.outOfOrder(.remit, .settled, open: [.bounce]))
        )
    }
}

/// An order with several returns.
extension TransferTests {
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

/// What is noted beside the steps.
extension TransferTests {
    @Test func `a note ends the time in which the step before it can be undone`() throws {
        var purchase = try onceAccepted()
        try purchase.setAccount(germanAccount, of: ID(1), on: anna())
        #expect(try purchase.known().version == 4)
        #expect(throws: Return.Refusal.tooLateToUndo(until: moment("2026-03-10").at)) {
            try purchase.take(.undo, on: anna())
        }
    }

    @Test func `accounts are noted by who registers or pays, and while there is something to pay`()
        throws
    {
        var purchase = try onceAccepted()
        for right in [Right.register, .settle] {
            try purchase.setAccount(someAccount, of: ID(1), on: occasion(rights: [.look, right]))
        }
        #expect(throws: Return.Refusal.needsRight(.settle)) {
            try purchase.setAccount(someAccount, of: ID(1), on: occasion(rights: [.look]))
        }
        try purchase.remit(on: anna())
        try purchase.take(.clear, on: anna())
        #expect(throws: Return.Refusal.isOver(.settled)) {
            try purchase.setAccount(someAccount, of: ID(1), on: anna())
        }
    }

    @Test func `a locker's code has ten digits and belongs to a locker`() throws {
        var purchase = Purchase(order: order([line(1, units: 2, gross: 4_000)]))
        let lockers = occasion(rules: rulesWithLockers())
        let announcement = announcement([1: 1], wayBack: .locker(.a))
        _ = try purchase.register(announcement, id: ID(1), number: "R-1", on: lockers)
        try purchase.announce([1: 1], as: 2)
        for text in ["", "123456789", "12345678901", "123456789x", "１２３４５６７８９０"] {
            #expect(throws: Return.Refusal.noLockerCode(text)) {
                try purchase.setLockerCode(text, of: ID(1), on: lockers)
            }
        }
        #expect(throws: Return.Refusal.notByLocker) {
            try purchase.setLockerCode("1234567890", of: ID(2), on: lockers)
        }
        let effects = try purchase.setLockerCode("12345 67890", of: ID(1), on: lockers)
        #expect(effects == [.message(Message(.lockerCode))])
        #expect(try purchase.known().lockerCode == "1234567890")
    }
}

private let germanAccount: IBAN = {
    guard let account = try? IBAN(typed: "DE89 3704 0044 0532 0130 00") else {
        preconditionFailure("the example of the registry is not an account")
    }
    return account
}()

extension TransferTests {
    private func anna(limit: Int? = nil) -> Occasion { occasion(rules: .limited(to: limit)) }

    private func ewa(limit: Int? = nil) -> Occasion {
        occasion(by: 2, rules: .limited(to: limit))
    }

    /// 20.00 that are due, by transfer unless payments say otherwise, to a known account.
    private func onceAccepted(of payments: [Instrument: Int] = [.transfer: 2_000]) throws
        -> Purchase
    {
        let order = order([line(1, units: 1, gross: 2_000)], payments: payments)
        var purchase = Purchase(order: order)
        try purchase.bringBack([1: 1])
        try purchase.acceptAll()
        return purchase.changed { $0.account = someAccount }
    }

    private func atBank() throws -> Purchase {
        var purchase = try onceAccepted()
        try purchase.remit(on: anna())
        return purchase
    }
}

extension Purchase {
    /// The same with its first return as something else has left it.
    fileprivate func changed(_ change: (inout Return) -> Void) -> Purchase {
        var returns = returns
        change(&returns[0])
        return Purchase(order: order, returns: returns)
    }

    /// Gives a return to the bank as a bank file would.
    @discardableResult
    fileprivate mutating func remit(_ id: Int64 = 1, on occasion: Occasion) throws -> [Effect] {
        let goods = try known(id)
        var known = goods
        known.account = goods.account ?? someAccount
        known.holds = []
        let format: BankFile.Format = order.currency == .eur ? .sepa : .elixir
        guard known.status == .accepted, known.transfer == nil else {
            let settlement = Settlement(payouts: payouts(for: goods), document: .register)
            return try take(.remit(settlement, account: someAccount, file: ID(7)), id, on: occasion)
        }
        return try take(remittance(of: known, in: format, as: ID(7)), id, on: occasion)
    }
}

import Shop
import Testing

/// Who may send, and what.
@Suite struct RemittanceTests {
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

    @Test func `a file leaves from the shop's account, in its name`() throws {
        var rules = Rules()
        #expect(throws: BankFile.Refusal.noName) {
            try BankFile.Format.elixir.account(under: rules)
        }
        rules.shopName = "Sklep"
        #expect(throws: BankFile.Refusal.noAccount) {
            try BankFile.Format.elixir.account(under: rules)
        }
        rules.bankAccount = germanAccount
        #expect(throws: BankFile.Refusal.accountOutOfReach(country: "DE", .elixir)) {
            try BankFile.Format.elixir.account(under: rules)
        }
        #expect(try BankFile.Format.sepa.account(under: rules) == germanAccount)
    }
}

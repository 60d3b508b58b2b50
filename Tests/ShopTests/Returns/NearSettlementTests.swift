import Shop
import Testing

/// What goes out by itself: by which ways, under which document, in which amounts.
@Suite struct NearSettlementTests {
    @Test func `a correction invoice is noted before the money goes out`() throws {
        var purchase = try accepted(invoice: "FV/1")
        let goods = try purchase.known()
        #expect(purchase.nearDocument(for: goods) == .correctionInvoice(""))
        #expect(
            purchase.plan(.elixir, for: goods, on: occasion()) == .cannot(.missingDocumentNumber)
        )
        #expect(throws: Return.Refusal.needsRight(.settle)) {
            try purchase.setCorrection("FK/1", of: ID(1), on: occasion(rights: [.register]))
        }
        try purchase.setCorrection("FK/1", of: ID(1), on: occasion())
        let noted = try purchase.known()
        #expect(noted.version == goods.version + 1 && noted.document == nil)
        #expect(purchase.plan(.elixir, for: noted, on: occasion()) == .can(grosze(2_000), .pln))
        #expect(purchase.plan(.settle, for: noted, on: occasion()) == .can(grosze(2_000), .pln))
        try purchase.remit()
        #expect(throws: Return.Refusal.self) {
            try purchase.setCorrection("FK/2", of: ID(1), on: occasion())
        }
        try purchase.take(.clear)
        #expect(try purchase.known().document == .correctionInvoice("FK/1"))
        try purchase.take(.undo)
        #expect(try purchase.known().document == nil)
        #expect(try purchase.known().correction == "FK/1")
    }

    @Test func `it can be taken off, and another one makes a proposal void`() throws {
        var purchase = try accepted()
        try purchase.setCorrection("FK/1", of: ID(1), on: occasion())
        #expect(purchase.nearDocument(for: try purchase.known()) == .correctionInvoice("FK/1"))
        try purchase.take(.propose(purchase.nearSettlement(of: purchase.known())))
        try purchase.setCorrection(" ", of: ID(1), on: occasion())
        let goods = try purchase.known()
        #expect(goods.proposal == nil && goods.correction.isEmpty)
        #expect(purchase.nearDocument(for: goods) == .register)
    }

    @Test func `what came back from the bank goes out under the same document`() throws {
        var purchase = try accepted(invoice: "FV/1")
        let settlement = Settlement(
            payouts: purchase.payouts(for: try purchase.known()),
            document: .correctionInvoice("FK/1")
        )
        try purchase.take(.settle(settlement))
        try purchase.take(.bounce(entry: 1, reason: "closed"))
        let goods = try purchase.known()
        #expect(purchase.nearDocument(for: goods) == .correctionInvoice("FK/1"))
    }

    @Test func `paid by card, an account needs the customer's own request`() throws {
        var purchase = try accepted(of: [.card: 1_500, .blik: 500], account: nil)
        #expect(throws: Return.Refusal.needsConsent(.transfer)) {
            try purchase.setAccount(someAccount, of: ID(1), on: occasion())
        }
        try purchase.setAccount(someAccount, consent: "by phone", of: ID(1), on: occasion())
        let goods = try purchase.known()
        #expect(goods.transferAccount(for: purchase.order) == someAccount)
        try purchase.remit()
        try purchase.take(.clear)
        let entries = try purchase.known().entries.standing
        #expect(entries.map(\.instrument) == [.transfer])
        #expect(entries.map(\.amount) == [grosze(2_000)])
        #expect(entries.map(\.consent) == ["by phone"])
    }

    @Test func `an account that nobody asked for is neither used nor promised`() throws {
        let purchase = try accepted(of: [.card: 2_000], account: nil)
            .changed { $0.account = someAccount }
        let goods = try purchase.known()
        #expect(goods.transferAccount(for: purchase.order) == nil)
        #expect(purchase.nearSettlement(of: goods).payouts.map(\.instrument) == [.card])
        #expect(throws: Return.Refusal.notByTransfer(.card)) {
            try purchase.remittance(of: goods, in: .elixir, as: ID(7))
        }
    }

    @Test func `what the customer states in their own session is their request`() throws {
        let bought = order([line(1, units: 1, gross: 2_000)], payments: [.card: 2_000])
        let now = moment("2026-03-10")
        var announcement = Announcement(
            lines: [Return.Line(orderLine: ID(1), units: 1)],
            statementSent: now,
            statementReached: now,
            account: someAccount
        )
        var purchase = Purchase(order: bought)
        let clerk = occasion()
        #expect(throws: Return.Refusal.needsConsent(.transfer)) {
            try purchase.register(announcement, id: ID(1), number: "R-1", on: clerk)
        }
        var customer = clerk
        customer.author = .customer
        _ = try purchase.register(announcement, id: ID(1), number: "R-1", on: customer)
        #expect(try purchase.known().accountConsent == someAccount.masked)
        announcement.accountConsent = "by e-mail"
        var other = Purchase(order: bought)
        _ = try other.register(announcement, id: ID(1), number: "R-1", on: clerk)
        #expect(try other.known().accountConsent == "by e-mail")
        #expect(try other.known().transferAccount(for: bought) == someAccount)
    }

    @Test func `gift cards go back to themselves, whatever is asked for`() throws {
        var purchase = try accepted(of: [.giftCard: 500, .card: 1_500], account: nil)
        try purchase.setAccount(someAccount, consent: "by phone", of: ID(1), on: occasion())
        let near = purchase.nearSettlement(of: try purchase.known())
        #expect(Set(near.payouts.map(\.instrument)) == [.transfer, .giftCard])
        #expect(near.payouts.map(\.amount).total == grosze(2_000))
    }

    @Test(arguments: [
        (BankFile.Format.elixir, 99_999_999, true), (.elixir, 100_000_000, false),
        (.sepa, 99_999_999_999, true), (.sepa, 100_000_000_000, false),
    ])
    func `a transfer is not larger than its system takes`(
        format: BankFile.Format,
        amount: Int,
        fits: Bool
    ) throws {
        let plain = try accepted(of: [.transfer: amount])
        var order = plain.order
        order.currency = format.currency
        let purchase = Purchase(order: order, returns: plain.returns)
        let goods = try purchase.known()
        let verdict = purchase.plan(format, for: goods, on: occasion())
        #expect(
            verdict
                == (fits
                    ? .can(grosze(amount), format.currency)
                    : .cannot(.tooMuchForTransfer(from: format.limit, format)))
        )
    }

    @Test func `the limit is in złoty: other money always needs two people`() throws {
        let plain = try accepted()
        var order = plain.order
        order.currency = .eur
        var purchase = Purchase(order: order, returns: plain.returns)
        let ewa = occasion(by: 2, rules: .limited(to: 5_000_000))
        let goods = try purchase.known()
        #expect(
            purchase.plan(.sepa, for: goods, on: ewa) == .cannot(.needsSecondPerson(limit: nil))
        )
        #expect(plain.plan(.elixir, for: goods, on: ewa) == .can(grosze(2_000), .pln))
        try purchase.settle(on: ewa)
        let proposed = try purchase.known()
        #expect(proposed.proposal != nil)
        let anna = occasion(rules: .limited(to: 5_000_000))
        #expect(purchase.plan(.sepa, for: proposed, on: anna) == .can(grosze(2_000), .eur))
        let alone = occasion(by: 2)
        let unlimited = Purchase(order: order, returns: plain.returns)
        #expect(unlimited.plan(.sepa, for: goods, on: alone) == .can(grosze(2_000), .eur))
    }

    @Test func `a transfer by hand is found by its reference or its account`() throws {
        let bare = Settlement(
            payouts: [Settlement.Payout(instrument: .transfer, amount: grosze(2_000))],
            document: .register
        )
        var nameless = try accepted(account: nil)
        #expect(throws: Return.Refusal.missingReference(.transfer)) {
            try nameless.take(.settle(bare))
        }
        try nameless.settle()
        #expect(try nameless.known().status == .settled)
        var known = try accepted()
        try known.take(.settle(bare))
        var cash = try accepted(of: [.cash: 2_000], account: nil)
        try cash.settle()
        #expect(try cash.known().entries.standing.map(\.reference) == [""])
    }

    private func accepted(
        of payments: [Instrument: Int] = [.transfer: 2_000],
        account: IBAN? = someAccount,
        invoice: String = ""
    ) throws -> Purchase {
        let paid = payments.values.reduce(0, +)
        var order = order([line(1, units: 1, gross: paid)], payments: payments)
        order.invoice = invoice
        var purchase = Purchase(order: order)
        try purchase.bringBack([1: 1])
        try purchase.acceptAll()
        return purchase.changed { $0.account = account }
    }
}

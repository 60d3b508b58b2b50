import Shop
import Testing

@Suite struct SettleTests {
    @Test func `money goes back to what it was paid with, in proportion`() throws {
        let purchase = try accepted(1, of: [.card: 2_000, .transfer: 1_000])
        #expect(payouts(purchase) == [.transfer: 333, .card: 667])
    }

    @Test func `the last return clears each instrument`() throws {
        var purchase = try accepted(1, of: [.card: 2_000, .transfer: 1_000])
        try purchase.settle()
        try purchase.bringBack([1: 2], as: 2)
        try purchase.acceptAll(2)
        #expect(payouts(purchase, 2) == [.transfer: 667, .card: 1_333])
    }

    @Test func `where nothing was paid nothing goes back`() throws {
        let purchase = try accepted(1, of: [:])
        #expect(payouts(purchase) == [:])
    }

    @Test func `settling makes an entry for each payout and tells the customer`() throws {
        var purchase = try accepted(1, of: [.card: 2_000, .transfer: 1_000])
        let settlement = settlement([.transfer: 333, .card: 667])
        let effects = try purchase.take(.settle(settlement))
        let goods = try purchase.known()
        #expect(
            effects == [
                .message(Message(.returnSettled, amount: grosze(1_000))), .refunded(grosze(1_000)),
            ]
        )
        #expect(goods.entries.standing.map(\.amount) == [grosze(333), grosze(667)])
        #expect(goods.due == .zero && goods.document == .register)
    }

    @Test(arguments: [999, 1_001, 0])
    func `payouts add up to what is due`(amount: Int) throws {
        var purchase = try accepted(1, of: [.card: 3_000])
        let given = settlement(amount == 0 ? [:] : [.card: amount])
        let refusal = Return.Refusal.payoutsDiffer(due: grosze(1_000), given: grosze(amount))
        #expect(throws: refusal) { try purchase.take(.settle(given)) }
    }

    @Test func `amounts beyond all money are refused, not added up`() throws {
        var purchase = try accepted(1, of: [.card: 3_000])
        let huge = settlement([.card: .max, .transfer: .max])
        #expect(throws: Return.Refusal.self) { try purchase.take(.settle(huge)) }
    }

    @Test(arguments: [0, -500, Int.min])
    func `each payout is more than nothing`(amount: Int) throws {
        var purchase = try accepted(1, of: [.card: 3_000])
        let given = settlement([.card: 1_000, .transfer: amount])
        #expect(throws: Return.Refusal.payoutNotPositive) { try purchase.take(.settle(given)) }
    }

    @Test func `another way needs the customer's consent`() throws {
        var purchase = try accepted(1, of: [.card: 3_000])
        var other = settlement([.transfer: 1_000])
        #expect(throws: Return.Refusal.needsConsent(.transfer)) {
            try purchase.take(.settle(other))
        }
        other.consent = "By phone on 10 March"
        try purchase.take(.settle(other))
        #expect(try purchase.known().entries.standing.map(\.consent) == ["By phone on 10 March"])
    }

    @Test func `more by one instrument than its proportion is another way`() throws {
        var purchase = try accepted(1, of: [.card: 1_500, .transfer: 1_500])
        #expect(throws: Return.Refusal.needsConsent(.card)) {
            try purchase.take(.settle(settlement([.card: 501, .transfer: 499])))
        }
        #expect(throws: Return.Refusal.needsConsent(.card)) {
            try purchase.take(.settle(settlement([.card: 500, .transfer: 400, .card: 100])))
        }
    }

    @Test(arguments: [Instrument.points, .cashOnDelivery])
    func `ways that are not offered yet are refused`(instrument: Instrument) throws {
        var purchase = try accepted(1, of: [instrument: 3_000])
        var given = settlement([instrument: 1_000])
        #expect(throws: Return.Refusal.wayNotOffered(instrument)) {
            try purchase.take(.settle(given))
        }
        given = settlement([.transfer: 1_000])
        given.consent = "On the form"
        try purchase.take(.settle(given))
    }

    @Test(arguments: ["", " "])
    func `a correction invoice has a number`(number: String) throws {
        var purchase = try accepted(1, of: [.card: 3_000])
        var given = settlement([.card: 1_000])
        given.document = .correctionInvoice(number)
        #expect(throws: Return.Refusal.missingDocumentNumber) {
            try purchase.take(.settle(given))
        }
    }

    @Test func `a refund of nothing is settled without a payout`() throws {
        var purchase = try accepted(1, of: [.card: 0])
        try purchase.settle()
        #expect(try purchase.known().status == .settled)
        #expect(try purchase.known().entries.entries.isEmpty)
    }

    @Test func `a bounced entry is due again, the others are not`() throws {
        var purchase = try accepted(1, of: [.card: 2_000, .transfer: 1_000])
        try purchase.settle()
        let effects = try purchase.take(.bounce(entry: 1, reason: "Account closed"))
        #expect(
            effects == [
                .message(Message(.refundBounced, amount: grosze(333))), .refunded(grosze(-333)),
            ]
        )
        #expect(try purchase.known().due == grosze(333))
        #expect(payouts(purchase) == [.transfer: 333])
    }

    @Test func `only an entry that stands can bounce, and with a reason`() throws {
        var purchase = try accepted(1, of: [.card: 3_000])
        try purchase.settle()
        #expect(throws: Return.Refusal.noSuchEntry(2)) {
            try purchase.take(.bounce(entry: 2, reason: "Closed"))
        }
        #expect(throws: Return.Refusal.missingReason(.bounce)) {
            try purchase.take(.bounce(entry: 1, reason: ""))
        }
        try purchase.take(.bounce(entry: 1, reason: "Closed"))
        try purchase.settle()
        #expect(throws: Return.Refusal.noSuchEntry(1)) {
            try purchase.take(.bounce(entry: 1, reason: "Closed"))
        }
    }

    @Test func `opened again, a return whose money is out in part keeps others off it`() throws {
        var purchase = try openedAgainWithMoneyOut()
        #expect(purchase.moneyLeft(for: ID(2)) == grosze(2_333))
        #expect(try purchase.known().due == grosze(-667))
        try purchase.acceptAll()
        #expect(payouts(purchase) == [.transfer: 333])
    }

    @Test func `what is out is not taken back by a decision`() throws {
        var purchase = try openedAgainWithMoneyOut()
        #expect(throws: Return.Refusal.belowZero(grosze(-667))) {
            try purchase.take(.reject(Return.Rejection(ground: .swapped, note: "Not ours")))
        }
        let less = Decision.Diminished(amount: grosze(500), finding: "Worn")
        let worn = Judgement(decisions: [ShopTests.accepted(1, 1, diminished: less)])
        #expect(throws: Return.Refusal.belowZero(grosze(-167))) {
            try purchase.take(.accept(worn))
        }
    }

    @Test func `an instrument that got more by consent gets less from then on`() throws {
        var purchase = try accepted(2, of: [.card: 2_000, .transfer: 1_000])
        var given = settlement([.card: 2_000])
        given.consent = "By mail"
        try purchase.take(.settle(given))
        try purchase.bringBack([1: 1], as: 2)
        try purchase.acceptAll(2)
        #expect(payouts(purchase, 2) == [.transfer: 1_000])
    }

    /// So many of three units at 10.00 accepted, of an order paid in these ways.
    private func accepted(_ units: Int, of payments: [Instrument: Int]) throws -> Purchase {
        var purchase = Purchase(
            order: order([line(1, units: 3, gross: 3_000)], payments: payments)
        )
        try purchase.bringBack([1: units])
        try purchase.acceptAll()
        return purchase
    }

    /// One unit at 10.00, of which 6.67 is on the card and 3.33 came back from the bank.
    ///
    /// As a file from before settlements were filed may have it.
    private func openedAgainWithMoneyOut() throws -> Purchase {
        var purchase = try accepted(1, of: [.card: 2_000, .transfer: 1_000])
        try purchase.settle()
        try purchase.take(.bounce(entry: 1, reason: "Account closed"))
        var bounced = try purchase.known()
        bounced.filing = nil
        purchase = Purchase(order: purchase.order, returns: [bounced])
        try purchase.take(.reopen(reason: "A call"))
        return purchase
    }

    private func settlement(_ payouts: KeyValuePairs<Instrument, Int>) -> Settlement {
        Settlement(
            payouts: payouts.map {
                Settlement.Payout(instrument: $0.key, amount: grosze($0.value))
            }.referenced,
            document: .register
        )
    }

    private func payouts(_ purchase: Purchase, _ id: Int64 = 1) -> [Instrument: Int] {
        let payouts = purchase[ID(id)].map { purchase.payouts(for: $0) } ?? []
        return payouts.reduce(into: [:]) { $0[$1.instrument, default: 0] += $1.amount.minorUnits }
    }
}

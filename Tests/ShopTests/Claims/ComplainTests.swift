import Shop
import Testing

/// What is taken in as a claim, and what is not.
@Suite struct ComplainTests {
    @Test func `a complaint becomes a claim and is acknowledged`() throws {
        var purchase = Purchase(order: order([line(1, units: 2, gross: 20_000)]))
        let effects = try purchase.complain()
        let claim = try purchase.knownClaim()
        #expect(claim.status == .registered)
        #expect(claim.number == "K-2026-1")
        #expect(claim.goods == nil && purchase.returns.isEmpty)
        #expect(effects == [.message(Message(.claimRegistered))])
    }

    @Test func `goods that come with it open a return of kind claim at once`() throws {
        var purchase = Purchase(order: order([line(1, units: 2, gross: 20_000)]))
        let effects = try purchase.complain(complaint(bringsGoods: true, wayBack: .inPerson))
        let goods = try purchase.known()
        #expect(goods.kind == .claim && goods.status == .registered)
        #expect(goods.wayBack == .inPerson && goods.claim == ID(1))
        #expect(goods.lines.map(\.units) == [1])
        #expect(try purchase.knownClaim().goods == ID(1))
        #expect(
            effects == [
                .message(Message(.claimRegistered)),
                .opened(ID(1), []),
            ]
        )
    }

    @Test func `the right to take claims in is all that their goods need`() throws {
        var purchase = Purchase(order: order([line(1, units: 1, gross: 10_000)]))
        let clerk = occasion(rights: [.look, .registerClaims])
        try purchase.complain(complaint(bringsGoods: true), on: clerk)
        #expect(throws: Claim.Refusal.needsRight(.registerClaims)) {
            try purchase.complain(as: 2, on: occasion(rights: [.look, .register]))
        }
    }

    @Test func `only what was sent and bought and is not back can be complained about`() throws {
        var unsent = Purchase(order: order([line(1, units: 1, gross: 100)], status: .packed))
        #expect(throws: Claim.Refusal.orderNotSent(.packed)) { try unsent.complain() }

        var purchase = Purchase(order: order([line(1, units: 2, gross: 20_000)]))
        #expect(throws: Claim.Refusal.nothingChosen) { try purchase.complain(complaint([:])) }
        #expect(throws: Claim.Refusal.noSuchLine) { try purchase.complain(complaint([7: 1])) }
        #expect(throws: Claim.Refusal.unitsNotPositive) {
            try purchase.complain(complaint([1: 0]))
        }
        #expect(throws: Claim.Refusal.moreThanBought(line: "Article 1", asked: 1, left: 0)) {
            try purchase.complain(complaint([1: 2, 1: 1]))
        }
        try purchase.bringBack([1: 1])
        try purchase.acceptAll()
        #expect(throws: Claim.Refusal.moreThanBought(line: "Article 1", asked: 2, left: 1)) {
            try purchase.complain(complaint([1: 2]))
        }
        #expect(purchase.claims.isEmpty)
    }

    @Test func `a defect, an amount and a day that make sense are asked for`() throws {
        var purchase = Purchase(order: order([line(1, units: 1, gross: 10_000)]))
        #expect(throws: Claim.Refusal.missingDefect) {
            try purchase.complain(complaint(defect: " "))
        }
        #expect(throws: Claim.Refusal.cutOutOfRange(grosze(10_000))) {
            try purchase.complain(complaint(demand: .priceCut, amount: 0))
        }
        #expect(throws: Claim.Refusal.datesOutOfOrder) {
            try purchase.complain(complaint(received: moment("2026-03-01")))
        }
        #expect(throws: Claim.Refusal.datesOutOfOrder) {
            try purchase.complain(complaint(received: moment("2026-03-11")))
        }
    }

    @Test func `the shop is liable for two years from delivery, the last day included`() throws {
        let last = moment("2028-03-05", hour: 22)
        var purchase = Purchase(order: order([line(1, units: 2, gross: 20_000)]))
        try purchase.complain(complaint(received: last), on: occasion(now: last))

        let late = moment("2028-03-06")
        let ended = Claim.Refusal.liabilityEnded(day("2028-03-05"))
        #expect(throws: ended) {
            try purchase.complain(complaint(received: late), as: 2, on: occasion(now: late))
        }
        let goodwill = complaint(received: late, lateReason: "A regular")
        let clerk = occasion(now: late, rights: [.look, .registerClaims])
        #expect(throws: ended) { try purchase.complain(goodwill, as: 2, on: clerk) }
        try purchase.complain(goodwill, as: 2, on: occasion(now: late))
        #expect(try purchase.knownClaim(2).lateReason == "A regular")
    }

    @Test func `while nobody knows of the delivery the shop is liable`() throws {
        let much = moment("2031-01-01")
        let bought = order([line(1, units: 1, gross: 100)], shipments: [shipment(delivered: nil)])
        var purchase = Purchase(order: bought)
        try purchase.complain(complaint(received: much), on: occasion(now: much))
        #expect(purchase.order.lastClaimDay(under: Rules()) == nil)
    }

    @Test func `a delivery on the leap day ends on the last of February`() {
        let bought = order(
            [line(1, units: 1, gross: 100)],
            shipments: [shipment(delivered: "2028-02-29")]
        )
        #expect(bought.lastClaimDay(under: Rules()) == day("2030-02-28"))
    }
}

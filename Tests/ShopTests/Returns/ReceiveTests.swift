import Shop
import Testing

@Suite struct ReceiveTests {
    @Test func `receipts add up: two of three, then the third`() throws {
        var purchase = purchase
        try purchase.announce([1: 3])
        try purchase.take(.receive(receipt([1: 2])))
        try purchase.take(.receive(receipt([1: 1])))
        let goods = try purchase.known()
        #expect(goods.unitsReceived(of: ID(1)) == 3)
        #expect(goods.groups.map(\.units) == [3])
    }

    @Test func `units of one line in two conditions lie in two groups`() throws {
        var purchase = purchase
        try purchase.bringBack([1: 2])
        try purchase.take(.receive(receipt([1: 1], condition: .damaged)))
        let groups = try purchase.known().groups
        #expect(groups.map(\.condition) == [.asNew, .damaged])
        #expect(groups.map(\.units) == [2, 1])
    }

    @Test func `the message says what comes back if everything is accepted`() throws {
        var purchase = purchase
        try purchase.announce([1: 3])
        let effects = try purchase.take(.receive(receipt([1: 2])))
        #expect(effects == [.message(Message(.returnReceived, amount: grosze(2_000)))])
    }

    @Test func `wrong items are noted and expected to bring nothing`() throws {
        var purchase = purchase
        try purchase.announce([1: 1])
        let effects = try purchase.take(.receive(wrong("5901234123457")))
        #expect(effects == [.message(Message(.returnReceived, amount: .zero))])
        #expect(try purchase.known().groups.isEmpty)
        #expect(try purchase.known().receptions.standing.map(\.item) == [.wrong("5901234123457")])
    }

    @Test func `with nothing but wrong items there is nothing to accept, only to reject`() throws {
        var purchase = purchase
        try purchase.announce([1: 1])
        try purchase.take(.receive(wrong("a brick")))
        #expect(try purchase.known().deadline(under: Rules()) == .waitsForParcel)
        #expect(throws: Return.Refusal.nothingAccepted) { try purchase.acceptAll() }
        let rejection = Return.Rejection(ground: .notOurGoods, note: "A brick came")
        try purchase.take(.reject(rejection))
        #expect(try purchase.known().status == .rejected)
    }

    @Test(arguments: ["", " "])
    func `a wrong item says what it is`(what: String) throws {
        var purchase = purchase
        try purchase.announce([1: 1])
        #expect(throws: Return.Refusal.noSuchLine) { try purchase.take(.receive(wrong(what))) }
    }

    @Test func `hygienic goods ask whether the seal is intact`() throws {
        var purchase = Purchase(
            order: order([line(1, units: 1, gross: 100, asksForSeal: true)])
        )
        try purchase.announce([1: 1])
        #expect(throws: Return.Refusal.sealNotAnswered(line: "Article 1")) {
            try purchase.take(.receive(receipt([1: 1])))
        }
        var answered = receipt([1: 1])
        answered.items[0].isSealIntact = false
        try purchase.take(.receive(answered))
        #expect(try purchase.known().receptions.standing.first?.isSealIntact == false)
    }

    @Test func `a receipt with one bad count is not taken at all`() throws {
        var purchase = purchase
        try purchase.announce([1: 3])
        let before = purchase
        for units in [0, -1, Int.max, Int.min] {
            #expect(throws: Return.Refusal.unitsNotPositive) {
                try purchase.take(.receive(receipt([1: 1, 2: units])))
            }
        }
        #expect(throws: Return.Refusal.noSuchLine) {
            try purchase.take(.receive(receipt([1: 1, 9: 1])))
        }
        #expect(throws: Return.Refusal.nothingChosen) { try purchase.take(.receive(receipt([:]))) }
        #expect(purchase == before)
    }

    @Test func `more than was announced is accepted up to what was bought`() throws {
        var purchase = purchase
        try purchase.announce([1: 1])
        try purchase.take(.receive(receipt([1: 5])))
        let proposal = purchase.proposal(for: try purchase.known())
        #expect(proposal.map(\.units) == [3, 2])
        #expect(proposal.map(\.verdict) == [.accepted(nil), .refused(.notInThisOrder)])
        try purchase.acceptAll()
        #expect(try purchase.known().owed == grosze(3_000))
    }

    @Test func `surplus of two conditions is accepted once, the first group first`() throws {
        var purchase = purchase
        try purchase.bringBack([1: 2])
        try purchase.take(.receive(receipt([1: 2], condition: .damaged)))
        let proposal = purchase.proposal(for: try purchase.known())
        #expect(proposal.filter(\.isAccepted).map(\.units) == [2, 1])
    }

    @Test func `what another return has accepted is surplus here`() throws {
        var purchase = purchase
        try purchase.announce([1: 2])
        try purchase.announce([1: 1], as: 2)
        try purchase.take(.receive(receipt([1: 3])))
        try purchase.acceptAll()
        try purchase.take(.receive(receipt([1: 1])), 2)
        let proposal = purchase.proposal(for: try purchase.known(2))
        #expect(proposal.map(\.verdict) == [.refused(.notInThisOrder)])
    }

    @Test func `what the counter proposed is taken over`() throws {
        var purchase = purchase
        try purchase.announce([1: 1])
        var counted = receipt([1: 1], condition: .damaged)
        counted.items[0].proposal = .scrap
        try purchase.take(.receive(counted))
        #expect(purchase.proposal(for: try purchase.known()).map(\.disposition) == [.scrap])
    }

    private let purchase = Purchase(
        order: order([line(1, units: 3, gross: 3_000), line(2, units: 1, gross: 500)])
    )

    private func wrong(_ what: String) -> Receipt {
        Receipt(items: [Receipt.Counted(item: .wrong(what), units: 1)])
    }
}

import Shop
import Testing

/// Goods with a broken seal never lie near as accepted.
@Suite struct BrokenSealTests {
    @Test func `what has a broken seal lies near as refused, the rest as accepted`() throws {
        let purchase = try received([(1, .asNew, true), (1, .opened, false)])
        let groups = try purchase.known().groups
        #expect(groups.map(\.hasBrokenSeal) == [false, true])
        let proposal = purchase.proposal(for: try purchase.known())
        #expect(proposal.map(\.verdict) == [.accepted(nil), .refused(.excludedByLaw)])
        #expect(proposal.map(\.disposition) == [.restock, .backToCustomer])
        #expect(proposal.map(\.units) == [1, 1])
    }

    @Test func `one broken seal stands for all that lies with it`() throws {
        let purchase = try received([(1, .asNew, true), (1, .asNew, false), (1, .asNew, true)])
        let proposal = purchase.proposal(for: try purchase.known())
        #expect(proposal.map(\.units) == [3])
        #expect(proposal.map(\.isAccepted) == [false])
    }

    @Test func `what the customer may expect counts all`() throws {
        let purchase = try received([(1, .asNew, true), (2, .opened, false)])
        let goods = try purchase.known()
        #expect(purchase.expectation(for: goods).map(\.amount).total == grosze(3_000))
        #expect(purchase.acceptance(of: goods).map(\.isAccepted) == [true, true])
    }

    @Test func `the clerk may accept it all the same`() throws {
        var purchase = try received([(1, .opened, false)])
        let goods = try purchase.known()
        #expect(throws: Return.Refusal.nothingAccepted) { try purchase.acceptAll() }
        try purchase.take(.accept(Judgement(decisions: purchase.acceptance(of: goods))))
        #expect(try purchase.known().owed == grosze(1_000))
    }

    /// Three sealed units at 10.00, of which these came.
    private func received(_ came: [(units: Int, Condition, isIntact: Bool)]) throws -> Purchase {
        var purchase = Purchase(
            order: order([line(1, units: 3, gross: 3_000, asksForSeal: true)])
        )
        try purchase.announce([1: 3])
        let items = came.map { units, condition, isIntact in
            Receipt.Counted(
                item: .line(ID(1)),
                units: units,
                condition: condition,
                isSealIntact: isIntact
            )
        }
        try purchase.take(.receive(Receipt(items: items)))
        return purchase
    }
}

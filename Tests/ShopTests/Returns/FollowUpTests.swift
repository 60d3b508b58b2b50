import Shop
import Testing

@Suite struct FollowUpTests {
    @Test(arguments: Return.Status.allCases)
    func `the status alone tells whether anything may follow`(status: Return.Status) throws {
        let isDecided = [.accepted, .settled, .rejected].contains(status)
        #expect(status.refusalToFollow == (isDecided ? nil : .notDecided(status)))
    }

    @Test func `what has not come is announced again, under the first statement`() throws {
        var purchase = try decided([1: 3], received: [1: 1])
        try follow(&purchase, 1, as: 2)
        let late = try purchase.known(2)
        let first = try purchase.known()
        #expect(late.lines == [Return.Line(orderLine: ID(1), units: 2)])
        #expect(late.dates == first.dates && late.follows == ID(1) && late.status == .registered)
    }

    @Test func `it is taken long after the window has closed`() throws {
        var purchase = try decided([1: 2], received: [1: 1])
        try follow(
            &purchase,
            1,
            as: 2,
            on: occasion(now: moment("2026-08-01"), rights: [.register])
        )
        #expect(try purchase.known(2).lines.map(\.units) == [1])
    }

    @Test func `nothing is announced twice while it is on its way`() throws {
        var purchase = try decided([1: 3], received: [1: 1])
        try follow(&purchase, 1, as: 2)
        try follow(&purchase, 1, as: 3)
        #expect(try purchase.known(3).lines.isEmpty)
    }

    @Test func `nor once it has come, whatever was decided`() throws {
        for isKept in [true, false] {
            var purchase = try decided([1: 3], received: [1: 1])
            try follow(&purchase, 1, as: 2)
            try purchase.take(.receive(receipt([1: 2])), 2)
            if isKept {
                try purchase.acceptAll(2)
            } else {
                try purchase.take(.reject(Return.Rejection(ground: .swapped, note: "Old")), 2)
            }
            try follow(&purchase, 1, as: 3)
            try follow(&purchase, 2, as: 4)
            #expect(try purchase.known(3).lines.isEmpty && purchase.known(4).lines.isEmpty)
        }
    }

    @Test func `the follow-up of a follow-up asks for what is still missing of the first`() throws {
        var purchase = try decided([1: 4], received: [1: 1])
        try follow(&purchase, 1, as: 2)
        try purchase.take(.receive(receipt([1: 1])), 2)
        try purchase.acceptAll(2)
        try follow(&purchase, 2, as: 3)
        #expect(try purchase.known(3).lines.map(\.units) == [2])
        try follow(&purchase, 1, as: 4)
        #expect(try purchase.known(4).lines.isEmpty)
    }

    @Test func `one that was called off frees its units again`() throws {
        var purchase = try decided([1: 3], received: [1: 1])
        try follow(&purchase, 1, as: 2)
        try purchase.take(.undo, 2)
        #expect(try purchase.known(2).status == .cancelled)
        try follow(&purchase, 1, as: 3)
        #expect(try purchase.known(3).lines.map(\.units) == [2])
    }

    @Test func `units that another return announces are left to it`() throws {
        var purchase = try decided([1: 3], received: [1: 1])
        try purchase.announce([1: 3], as: 2)
        try follow(&purchase, 1, as: 3)
        #expect(try purchase.known(3).lines.map(\.units) == [1])
    }

    @Test func `one line announced for two reasons is looked at as a whole`() throws {
        var purchase = Purchase(order: bought)
        var announced = announcement([1: 2])
        announced.lines.append(Return.Line(orderLine: ID(1), units: 1, reason: .defective))
        _ = try purchase.register(announced, id: ID(1), number: "R-1", on: occasion())
        try purchase.take(.receive(receipt([1: 1])))
        try purchase.acceptAll()
        try follow(&purchase, 1, as: 2)
        let lines = try purchase.known(2).lines
        #expect(lines.map(\.units) == [1, 1])
        #expect(lines.map(\.reason) == [.notGiven, .defective])
    }

    @Test func `surplus has nothing still to come, and is received all the same`() throws {
        var purchase = try decided([1: 1], received: [1: 2])
        try follow(&purchase, 1, as: 2)
        #expect(try purchase.known(2).lines.isEmpty)
        try purchase.take(.receive(receipt([1: 1])), 2)
        try purchase.acceptAll(2)
        #expect(try purchase.known(2).owed == grosze(1_000))
    }

    @Test func `before the decision goods are received with the return itself`() throws {
        var purchase = Purchase(order: bought)
        try purchase.announce([1: 2])
        #expect(throws: Return.Refusal.notDecided(.registered)) { try follow(&purchase, 1, as: 2) }
        try purchase.take(.receive(receipt([1: 1])))
        #expect(throws: Return.Refusal.notDecided(.awaiting)) { try follow(&purchase, 1, as: 2) }
    }

    @Test func `it needs the right to register, a return, and none of history`() throws {
        var purchase = try decided([1: 2], received: [1: 1])
        #expect(throws: Return.Refusal.needsRight(.register)) {
            try follow(&purchase, 1, as: 2, on: occasion(rights: [.process]))
        }
        #expect(throws: Return.Refusal.noSuchReturn) { try follow(&purchase, 9, as: 2) }
        var goods = try purchase.known()
        goods.importedFrom = "C1"
        purchase = Purchase(order: bought, returns: [goods])
        #expect(throws: Return.Refusal.isHistory) { try follow(&purchase, 1, as: 2) }
    }

    @Test func `goods for money already refunded come in with nothing, and are settled so`() throws
    {
        var purchase = try decided([1: 5], received: [1: 1], adjusted: 4_000)
        try purchase.settle()
        #expect(purchase.owed == purchase.paid)
        try follow(&purchase, 1, as: 2)
        let effects = try purchase.take(.receive(receipt([1: 4])), 2)
        #expect(effects == [.message(Message(.returnReceived, amount: .zero))])
        try purchase.acceptAll(2)
        #expect(try purchase.known(2).unitsAccepted(of: ID(1)) == 4)
        #expect(try purchase.known(2).due == .zero)
        try purchase.settle(2)
        #expect(try purchase.known(2).status == .settled)
        #expect(try purchase.known(2).entries.entries.isEmpty)
        #expect(purchase.owed == purchase.paid)
    }

    /// Five units at 10.00.
    private let bought = order([line(1, units: 5, gross: 5_000)])

    private func decided(
        _ announced: KeyValuePairs<Int64, Int>,
        received: KeyValuePairs<Int64, Int>,
        adjusted: Int = 0
    ) throws -> Purchase {
        var purchase = Purchase(order: bought)
        try purchase.announce(announced)
        try purchase.take(.receive(receipt(received)))
        var judgement = Judgement(decisions: purchase.proposal(for: try purchase.known()))
        if adjusted != 0 {
            let amount = grosze(adjusted)
            judgement.adjustment = Judgement.Adjustment(amount: amount, reason: "Lost on the way")
        }
        try purchase.take(.accept(judgement))
        return purchase
    }

    private func follow(
        _ purchase: inout Purchase,
        _ first: Int64,
        as id: Int64,
        on occasion: Occasion = occasion()
    ) throws {
        try purchase.followUp(ID(first), id: ID(id), number: "R-2026-\(id)", on: occasion)
    }
}

import Shop
import Testing

@Suite struct RoutineTests {
    @Test func `receiving in passing takes what was announced and has not come`() throws {
        var purchase = Purchase(order: bought)
        var announced = announcement([1: 1, 2: 1])
        announced.lines.append(Return.Line(orderLine: ID(1), units: 1, reason: .defective))
        _ = try purchase.register(announced, id: ID(1), number: "R-1", on: occasion())
        try purchase.take(.receive(receipt([1: 1])))
        let step = try purchase.step(
            .receive(shelf: "Z-07"),
            for: purchase.known(),
            on: day("2026-03-10")
        )
        try purchase.take(step)
        #expect(try purchase.known().unitsReceived(of: ID(1)) == 2)
        #expect(try purchase.known().unitsReceived(of: ID(2)) == 1)
        #expect(try purchase.known().receptions.standing.last?.shelf == "Z-07")
        #expect(try plan(.receive(shelf: ""), purchase) == .cannot(.nothingChosen))
    }

    @Test func `a seal is not answered in passing, and a broken one not decided on`() throws {
        var purchase = Purchase(order: bought)
        try purchase.announce([3: 1])
        let asked = Return.Refusal.sealNotAnswered(line: "Article 3")
        #expect(try plan(.receive(shelf: ""), purchase) == .cannot(asked))
        let broken = Receipt.Counted(item: .line(ID(3)), units: 1, isSealIntact: false)
        try purchase.take(.receive(Receipt(items: [broken])))
        let open = Return.Refusal.sealBroken(line: "Article 3")
        #expect(try plan(.accept, purchase) == .cannot(open))
        try purchase.take(.receive(receipt([1: 1])))
        #expect(try plan(.accept, purchase) == .cannot(open))
        try purchase.acceptAll()
        let later = Return.Refusal.outOfOrder(.accept, .accepted, open: [.settle, .reopen])
        #expect(try plan(.accept, purchase) == .cannot(later))
    }

    @Test func `the plan names the refund where there is one`() throws {
        var purchase = Purchase(order: bought)
        try purchase.bringBack([1: 2])
        #expect(try plan(.accept, purchase) == .can(grosze(2_000), .pln))
        let rejection = Return.Rejection(ground: .swapped, note: "Old")
        #expect(try plan(.reject(rejection), purchase) == .can(nil, .pln))
        try purchase.acceptAll()
        #expect(try plan(.settle, purchase) == .can(grosze(2_000), .pln))
        #expect(try plan(.reopen(reason: "A call"), purchase) == .can(grosze(2_000), .pln))
    }

    @Test func `another status would skip a step`() throws {
        var purchase = Purchase(order: bought)
        try purchase.announce([1: 2])
        let refusal = Return.Refusal.outOfOrder(.settle, .registered, open: [.receive, .cancel])
        #expect(try plan(.settle, purchase) == .skips(refusal))
        #expect(try plan(.cancel(note: "Called off"), purchase) == .can(nil, .pln))
        #expect(try plan(.cancel(note: ""), purchase) == .cannot(.missingReason(.cancel)))
    }

    @Test func `above the limit settling only proposes`() throws {
        var purchase = Purchase(order: bought)
        try purchase.bringBack([1: 2])
        try purchase.acceptAll()
        let limited = occasion(rules: .limited(to: 1_999))
        #expect(try plan(.settle, purchase, on: limited) == .proposes(grosze(2_000), .pln))
        try purchase.take(
            purchase.step(.settle, for: purchase.known(), on: day("2026-03-10")),
            on: limited
        )
        #expect(try purchase.known().proposal?.settlement.document == .register)
        #expect(try plan(.undo, purchase, on: limited) == .can(grosze(2_000), .pln))
    }

    @Test func `an invoiced order wants a number that nobody can give in passing`() throws {
        var invoiced = bought
        invoiced.invoice = "FV/1"
        var purchase = Purchase(order: invoiced)
        try purchase.bringBack([1: 2])
        try purchase.acceptAll()
        #expect(try plan(.settle, purchase) == .cannot(.missingDocumentNumber))
    }

    @Test func `what was paid at the door asks for another way`() throws {
        var purchase = Purchase(
            order: order([line(1, units: 2, gross: 2_000)], payments: [.cashOnDelivery: 2_000])
        )
        try purchase.bringBack([1: 2])
        try purchase.acceptAll()
        #expect(try plan(.settle, purchase) == .cannot(.wayNotOffered(.cashOnDelivery)))
    }

    @Test func `undo is for whoever took the step`() throws {
        var purchase = Purchase(order: bought)
        try purchase.bringBack([1: 2])
        #expect(try plan(.undo, purchase) == .can(grosze(2_000), .pln))
        #expect(
            try plan(.undo, purchase, on: occasion(by: 2)) == .cannot(.notYours(.staff(ID(1))))
        )
    }

    @Test func `a plan changes nothing`() throws {
        var purchase = Purchase(order: bought)
        try purchase.bringBack([1: 2])
        let before = purchase
        _ = try plan(.accept, purchase)
        #expect(purchase == before)
    }

    /// Two units at 10.00, one at 5.00, and a sealed one at 3.00.
    private let bought = order([
        line(1, units: 2, gross: 2_000), line(2, units: 1, gross: 500),
        line(3, units: 1, gross: 300, asksForSeal: true),
    ])

    private func plan(
        _ routine: Routine,
        _ purchase: Purchase,
        on occasion: Occasion = occasion()
    ) throws -> PlannedStep.Verdict {
        purchase.plan(routine, for: try purchase.known(), on: occasion)
    }
}

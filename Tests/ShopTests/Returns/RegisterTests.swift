import Shop
import Testing

@Suite struct RegisterTests {
    @Test func `registering repeats the statement's dates and thanks for it`() throws {
        var purchase = purchase
        let effects = try purchase.register(
            announcement([1: 2, 2: 1], reason: .size),
            id: ID(7),
            number: "R-2026-000007",
            on: occasion()
        )
        let goods = try purchase.known(7)
        #expect(goods.status == .registered && goods.version == 1)
        #expect(goods.dates.statementSent == moment("2026-03-10"))
        #expect(goods.dates.delivered == moment("2026-03-05"))
        #expect(effects == [.message(Message(.returnRegistered))])
    }

    @Test func `only units that nobody else returns can be announced`() throws {
        var purchase = purchase
        try purchase.announce([1: 2])
        let refusal = Return.Refusal.notReturnable(line: "Article 1", asked: 2, left: 1)
        #expect(throws: refusal) { try purchase.announce([1: 2], as: 2) }
        try purchase.announce([1: 1], as: 2)
    }

    @Test func `a line announced twice counts twice`() throws {
        var purchase = purchase
        let refusal = Return.Refusal.notReturnable(line: "Article 1", asked: 2, left: 1)
        #expect(throws: refusal) { try purchase.announce([1: 2, 1: 2]) }
    }

    @Test func `more received than announced leaves nothing, and no less than nothing`() throws {
        var purchase = purchase
        try purchase.announce([1: 2])
        try purchase.announce([1: 1], as: 2)
        try purchase.take(.receive(receipt([1: 3])), 1)
        let refusal = Return.Refusal.notReturnable(line: "Article 1", asked: 1, left: 0)
        #expect(throws: refusal) { try purchase.announce([1: 1], as: 3) }
    }

    @Test func `units that came unannounced are held by the return they came with`() throws {
        var purchase = purchase
        try purchase.announce([1: 1])
        try purchase.take(.receive(receipt([1: 2])))
        #expect(purchase.returnable(purchase.order.lines[0]) == 1)
        #expect(purchase.returnable(purchase.order.lines[0], except: ID(1)) == 3)
    }

    @Test func `what was refused or called off can be announced again`() throws {
        var purchase = purchase
        try purchase.bringBack([1: 3])
        try purchase.take(.accept(Judgement(decisions: [accepted(1, 1), refused(1, 2)])))
        try purchase.announce([1: 2], as: 2)
        try purchase.take(.cancel(note: "Called off"), 2)
        try purchase.announce([1: 2], as: 3)
    }

    @Test(arguments: [
        (Order.Status.new, false), (.paid, false), (.picking, false), (.packed, false),
        (.shipped, true), (.delivered, true), (.undelivered, false), (.cancelled, false),
    ])
    func `only what was sent can come back`(status: Order.Status, isOpen: Bool) {
        var purchase = Purchase(order: order([line(1, units: 1, gross: 100)], status: status))
        if isOpen {
            #expect(throws: Never.self) { try purchase.announce([1: 1]) }
        } else {
            #expect(throws: Return.Refusal.orderNotSent(status)) { try purchase.announce([1: 1]) }
        }
    }

    @Test func `nothing, no units and lines of another order are refused`() {
        var purchase = purchase
        #expect(throws: Return.Refusal.nothingChosen) { try purchase.announce([:]) }
        #expect(throws: Return.Refusal.unitsNotPositive) { try purchase.announce([1: 0]) }
        #expect(throws: Return.Refusal.unitsNotPositive) { try purchase.announce([1: -1]) }
        #expect(throws: Return.Refusal.noSuchLine) { try purchase.announce([9: 1]) }
        #expect(throws: Return.Refusal.self) { try purchase.announce([1: 1, 2: .max]) }
        #expect(purchase.returns.isEmpty)
    }

    @Test(arguments: [
        ("2026-03-01", "2026-03-05"), ("2026-03-06", "2026-03-05"), ("2026-03-05", "2026-03-11"),
    ])
    func `dates that contradict the order, each other or the clock are refused`(
        sent: String,
        reached: String
    ) {
        var purchase = purchase
        var stated = announcement([1: 1], stated: moment(sent))
        stated.statementReached = moment(reached)
        #expect(throws: Return.Refusal.datesOutOfOrder) {
            try purchase.register(stated, id: ID(1), number: "R-1", on: occasion())
        }
    }

    @Test func `a proof of posting cannot come from tomorrow`() {
        var purchase = purchase
        var stated = announcement([1: 1])
        stated.proofOfPosting = moment("2026-03-11")
        #expect(throws: Return.Refusal.datesOutOfOrder) {
            try purchase.register(stated, id: ID(1), number: "R-1", on: occasion())
        }
    }

    @Test func `a locker costs what its size does, once lockers are offered`() throws {
        var purchase = purchase
        let locker = announcement([1: 1], wayBack: .locker(.b))
        #expect(throws: Return.Refusal.lockerOff) {
            try purchase.register(locker, id: ID(1), number: "R-1", on: occasion())
        }
        let offered = occasion(rules: rulesWithLockers(1_299))
        _ = try purchase.register(locker, id: ID(1), number: "R-1", on: offered)
        #expect(try purchase.known().label == grosze(1_399))
    }

    @Test func `registering needs the right to`() {
        var purchase = purchase
        #expect(throws: Return.Refusal.needsRight(.register)) {
            try purchase.announce([1: 1], on: occasion(rights: [.look, .process]))
        }
    }

    private let purchase = Purchase(
        order: order([line(1, units: 3, gross: 3_000), line(2, units: 1, gross: 500)])
    )
}

import Shop
import Testing

@Suite struct WindowTests {
    @Test func `the shop's window is 30 days from the day the order was placed`() {
        // Placed on Monday 2 March, delivered on the 5th: the law's window ends on the 19th.
        #expect(order([]).lastReturnDay(under: Rules()) == day("2026-04-01"))
    }

    @Test func `the shop's window ends on weekends and holidays too`() {
        var rules = Rules()
        rules.returnWindow = 34
        #expect(order([]).lastReturnDay(under: rules) == day("2026-04-05"))
    }

    @Test func `it never ends before 14 days after the last delivery`() {
        let both = ["2026-03-05", "2026-03-30"].map { shipment(delivered: $0) }
        let late = order([], shipments: both)
        #expect(late.lastReturnDay(under: Rules()) == day("2026-04-13"))
    }

    @Test func `the law's end moves off weekends and holidays`() {
        // 14 days after 21 March are Easter Saturday; Monday is a holiday.
        let late = order([], shipments: [shipment(delivered: "2026-03-21")])
        #expect(late.lastReturnDay(under: Rules()) == day("2026-04-07"))
    }

    @Test(arguments: [["2026-03-05", nil], [nil], []])
    func `a delivery that nobody knows of keeps it open`(delivered: [String?]) {
        let open = order([], shipments: delivered.map { shipment(delivered: $0) })
        #expect(open.lastReturnDay(under: Rules()) == nil)
    }

    @Test func `what counts is the day the statement was sent`() throws {
        var purchase = purchase()
        let inTime = stated("2026-04-01", reached: "2026-04-20")
        _ = try purchase.register(inTime, id: ID(1), number: "R-1", on: april)
        #expect(try purchase.known().lateReason.isEmpty)
    }

    @Test func `late needs the right to`() {
        var purchase = purchase()
        let rights = Set(Right.allCases).subtracting([.registerLate])
        let late = stated("2026-04-02", reason: "A regular customer")
        #expect(throws: Return.Refusal.windowClosed(day("2026-04-01"))) {
            try purchase.register(
                late,
                id: ID(1),
                number: "R-1",
                on: occasion(now: april.now, rights: rights)
            )
        }
        #expect(purchase.returns.isEmpty)
    }

    @Test(arguments: ["", "  \n"])
    func `late needs a reason`(reason: String) {
        var purchase = purchase()
        let late = stated("2026-04-02", reason: reason)
        #expect(throws: Return.Refusal.windowClosed(day("2026-04-01"))) {
            try purchase.register(late, id: ID(1), number: "R-1", on: april)
        }
    }

    @Test func `late with the right and a reason keeps the reason`() throws {
        var purchase = purchase()
        let late = stated("2026-04-02", reason: "A regular customer")
        _ = try purchase.register(late, id: ID(1), number: "R-1", on: april)
        #expect(try purchase.known().lateReason == "A regular customer")
    }

    @Test func `a reason that was not needed is not kept`() throws {
        var purchase = purchase()
        let inTime = stated("2026-04-01", reason: "A regular customer")
        _ = try purchase.register(inTime, id: ID(1), number: "R-1", on: april)
        #expect(try purchase.known().lateReason.isEmpty)
    }

    @Test func `a claim has no window`() throws {
        var purchase = purchase()
        var claim = stated("2026-04-20")
        claim.kind = .claim
        _ = try purchase.register(claim, id: ID(1), number: "R-1", on: april)
        #expect(try purchase.known().kind == .claim)
    }

    private let april = occasion(now: moment("2026-04-21"))

    private func purchase() -> Purchase {
        Purchase(order: order([line(1, units: 1, gross: 100)]))
    }

    private func stated(
        _ sent: String,
        reached: String? = nil,
        reason: String = ""
    ) -> Announcement {
        var stated = announcement([1: 1], stated: moment(sent), lateReason: reason)
        stated.statementReached = moment(reached ?? sent)
        return stated
    }
}

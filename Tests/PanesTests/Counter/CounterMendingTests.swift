import Canvas
import Shop
import Testing

@testable import Panes

/// What is confirmed is what is registered, and what is refused can be mended.
@Suite struct CounterMendingTests {
    private func isHandedIn(_ at: AtCounter) -> Bool {
        at.errands.contains { errand in
            switch errand {
            case .register, .complain: true
            case .askForCode, .enter, .records, .lockerCode: false
            }
        }
    }

    @Test func `whoever was slower is asked again for how many`() throws {
        var at = try AtCounter()
        at.meanwhile = { $0.purchase = Purchase(order: $0.purchase.order) }
        try at.letIn()
        try at.type("1")
        try at.type("2")
        try at.press(.enter, .enter, .enter, .enter)
        #expect(at.picture.contains("  2 × Kubek\n"))
        // One mug is registered elsewhere.
        at.meanwhile = { _ in }
        at.handInRefusal = Return.Refusal.notReturnable(line: "Kubek", asked: 2, left: 1)
        try at.press(.function(2))
        #expect(at.picture.contains("1 pc can still be returned."))
        try at.press(.function(2), .enter)
        #expect(at.picture.contains("[x] Kubek  coming back: R-2026-000001"))
        #expect(at.picture.contains("! “Kubek”: 1 pc can still be returned."))
        at.handInRefusal = nil
        try at.press(.enter, .enter, .enter, .enter)
        #expect(at.picture.contains("  1 × Kubek\n"))
        try at.press(.function(2))
        guard case .register(let wish, _)? = at.errands.last else {
            Issue.record("not registered")
            return
        }
        #expect(wish.lines.map(\.units) == [1])
    }

    @Test func `what costs more now is shown again before it is registered`() throws {
        var at = try AtCounter(in: .polish)
        try at.letIn()
        try at.type("1")
        try at.press(.down, .right, .enter, .enter)
        try at.type("2")
        try at.press(.enter)
        #expect(at.picture.contains("−14,99 zł"))
        at.meanwhile = { $0.rules.lockerPrices?.small = Money(minorUnits: 2_499) }
        at.handInRefusal = Counter.TermsChanged()
        try at.press(.function(2))
        #expect(at.picture.contains("Nic nie zostało zgłoszone: kwoty albo terminy"))
        at.handInRefusal = nil
        let before = at.errands.count
        try at.press(.function(2))
        #expect(at.errands.count == before)
        try at.press(.enter)
        #expect(at.picture.contains("−24,99 zł"))
        #expect(at.picture.contains("! Nic nie zostało zgłoszone"))
        try at.press(.function(2))
        #expect(at.picture.contains("R-2026-000009"))
    }

    @Test func `keys typed ahead hand nothing in, and leave the number where it is`() throws {
        var at = try AtCounter()
        try at.letIn()
        try at.type("1")
        try at.press(.down, .right, .enter, .enter)
        try at.type("5")
        try at.press(.enter, .enter, .enter, .enter)
        #expect(at.picture.contains("Is this your return?"))
        #expect(!isHandedIn(at))
        try at.press(.function(2), .function(2), .enter, .enter)
        #expect(at.picture.contains("Number of the return: R-2026-000009"))
        try at.press(.escape)
        #expect(at.picture.contains("Order ZP-1"))
    }

    @Test func `orders in euro are offered a locker only where it is free`() throws {
        var at = try AtCounter()
        at.meanwhile = { file in
            var order = file.purchase.order
            order.currency = .eur
            file.purchase = Purchase(order: order)
        }
        try at.letIn()
        try at.type("1")
        try at.press(.down, .right, .enter, .enter)
        #expect(!at.picture.contains("InPost"))
        #expect(at.picture.contains("2  I hand it in here"))
        try at.press(.escape)
        try at.type("5")
        #expect(at.picture.contains("2  InPost, size A: free of charge"))
    }

    @Test func `a way back that is gone is chosen anew, and what nobody can mend ends`() throws {
        var at = try AtCounter()
        try at.letIn()
        try at.type("1")
        try at.press(.down, .right, .enter, .enter)
        try at.type("2")
        try at.press(.enter)
        at.meanwhile = { $0.rules.lockerPrices = nil }
        at.handInRefusal = Return.Refusal.lockerOff
        try at.press(.function(2), .enter)
        #expect(at.picture.contains("How do the goods come back?"))
        #expect(at.picture.contains("! Choose another way back."))
        #expect(!at.picture.contains("InPost"))
        at.handInRefusal = Return.Refusal.replacement
        try at.type("1")
        try at.press(.enter, .function(2))
        #expect(at.picture.contains("This cannot be done here at the moment."))
        try at.press(.enter)
        #expect(at.picture.contains("Order ZP-1"))
    }

    @Test func `what is complained about already is named, and can come back`() throws {
        var at = try AtCounter(in: .polish)
        at.meanwhile = { file in
            guard let moment = try? AtCounter.moment("2026-11-15", 9) else { return }
            let complaint = Complaint(
                lines: [Claim.Line(orderLine: ID(2), units: 1)],
                demand: .repair,
                defect: "odprysk",
                received: moment
            )
            _ = try? file.purchase.complain(
                complaint,
                id: ID(5),
                number: "K-2026-000005",
                on: AtCounter.occasion("2026-11-15")
            )
        }
        try at.letIn()
        try at.type("2")
        #expect(at.picture.contains("    Talerz  zgłoszona reklamacja: K-2026-000005"))
        try at.press(.down, .character(" "))
        let why = "! Reklamacja już zgłoszona, czeka na odpowiedź: K-2026-000005."
        #expect(at.picture.contains(why))
        try at.press(.escape)
        try at.type("1")
        try at.press(.down, .character(" "))
        #expect(at.picture.contains("[x] Talerz  zgłoszona reklamacja: K-2026-000005"))
        try at.press(.enter)
        #expect(at.picture.contains("Dlaczego zwracasz: Talerz?"))
    }

    @Test func `the order has its true number once the customer is let in`() throws {
        var at = try AtCounter()
        try at.letIn(AtCounter.anna, "zp 1")
        #expect(at.picture.contains("Order ZP-1"))
    }
}

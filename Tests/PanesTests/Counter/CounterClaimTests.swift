import Canvas
import Shop
import Testing

@testable import Panes

/// A customer's claims among their returns.
@Suite struct CounterClaimTests {
    /// The record at the top of the list, opened.
    private func opened(
        _ purchase: Purchase,
        in language: Language = .english,
        on day: String = "2026-11-20"
    ) throws -> AtCounter {
        var at = try AtCounter(in: language, on: day)
        at.records = purchase.asToldToCustomer.ownRecords
        try at.letIn()
        try at.type("3")
        try at.press(.enter)
        return at
    }

    @Test func `a claim stands in the list with its status and says until when it is answered`()
        throws
    {
        var at = try opened(complained(bringsGoods: true), in: .polish)
        let details = """
            K-2026-000001

            Status: W trakcie rozpatrywania
            Odpowiemy do 4 gru 2026.

            Zamówienie: ZP-1
            Zgłoszona: 20 lis 12:00
            Żądanie: obniżenie ceny 12,00 zł
            1 × Kubek
            Wada: pęknięty uchwyt

            Zwrot: R-2026-000005, zarejestrowany
            """
        let keys = "Enter = dalej   Esc = wstecz   F10 = zakończ"
        #expect(at.picture == AtCounter.screen(details, keys))
        try at.press(.enter)
        let list = """
            Moje zwroty i reklamacje

            › 1  K-2026-000001  W trakcie rozpatrywania  20 lis
              2  R-2026-000005  Zarejestrowany           20 lis
            """
        let open = "Enter = otwórz   Esc = wstecz   F10 = zakończ"
        #expect(at.picture == AtCounter.screen(list, open))
        try at.type("2")
        #expect(at.picture.contains("Reklamacja: K-2026-000001"))
    }

    @Test func `silence after the term is told for what it is`() throws {
        let last = try opened(complained(), on: "2026-12-04")
        #expect(last.picture.contains("We will answer by 4 Dec 2026."))
        let late = try opened(complained(), on: "2026-12-05")
        #expect(late.picture.contains("so it counts as accepted since 5 Dec 2026."))
        #expect(late.picture.contains("Status: Accepted\n"))
        #expect(!late.picture.contains("eing looked into"))
        let company = try opened(complained(by: .company), on: "2026-12-05")
        #expect(company.picture.contains("The answer was due by 4 Dec 2026."))
    }

    @Test func `a refusal is told with its reason`() throws {
        var purchase = try complained()
        try purchase.handle(.answer(.refused, reason: "The mug was dropped"))
        let at = try opened(purchase)
        let details = """
            K-2026-000001

            Status: Refused
            The complaint was not accepted.

            Order: ZP-1
            Registered: 20 Nov 12:00
            Demand: price cut 12.00 zł
            1 × Kubek
            What is wrong: pęknięty uchwyt

            Answer: ✗ refused  20 Nov
            Why: The mug was dropped
            """
        let keys = "Enter = next   Esc = back   F10 = finish"
        #expect(at.picture == AtCounter.screen(details, keys))
    }

    @Test func `what was granted is told with the return that gives it`() throws {
        var purchase = try complained()
        let cut = Claim.Remedy.priceCut(Money(minorUnits: 1_200))
        try purchase.handle(.answer(.accepted(cut), reason: ""))
        let at = try opened(purchase)
        #expect(at.picture.contains("We pay the money back."))
        #expect(at.picture.contains("Answer: ✓ accepted: price cut 12.00 zł  20 Nov"))
        let goods = "Return: R-2026-000005, accepted, to be paid back: 12.00 zł"
        #expect(at.picture.contains(goods))
    }

    @Test func `a price cut has no goods that come back`() throws {
        var purchase = try complained()
        let cut = Claim.Remedy.priceCut(Money(minorUnits: 1_200))
        try purchase.handle(.answer(.accepted(cut), reason: ""))
        var at = try opened(purchase)
        try at.press(.escape)
        try at.type("2")
        #expect(at.picture.contains("R-2026-000005\n"))
        #expect(!at.picture.contains("Way back"))
    }

    @Test func `how it ended is told, and not what the staff wrote about it`() throws {
        var purchase = try complained()
        try purchase.handle(.answer(.refused, reason: "The mug was dropped"))
        try purchase.handle(.close(outcome: "trudny klient"))
        let at = try opened(purchase, in: .polish)
        #expect(at.picture.contains("Status: Zamknięta"))
        #expect(at.picture.contains("Sprawa jest zakończona."))
        #expect(at.picture.contains("Uzasadnienie: The mug was dropped"))
        #expect(!at.picture.contains("trudny"))
    }

    /// Anna's order with a claim about a mug, made on 20 November.
    private func complained(
        bringsGoods: Bool = false,
        by kind: Order.Buyer.Kind = .consumer
    ) throws -> Purchase {
        let visit = Counter.Visit(order: ID(1), address: AtCounter.anna)
        var order = try AtCounter().file(visit).purchase.order
        order.buyer.kind = kind
        var purchase = Purchase(order: order)
        let occasion = try AtCounter.occasion("2026-11-20")
        _ = try purchase.complain(
            Complaint(
                lines: [Claim.Line(orderLine: ID(1), units: 1)],
                demand: .priceCut,
                amount: Money(minorUnits: 1_200),
                defect: "pęknięty uchwyt",
                received: occasion.now,
                bringsGoods: bringsGoods
            ),
            id: ID(1),
            number: "K-2026-000001",
            opening: Return.Name(id: ID(5), number: "R-2026-000005"),
            on: occasion
        )
        return purchase
    }
}

extension Purchase {
    fileprivate mutating func handle(_ step: Claim.Step) throws {
        _ = try take(
            step,
            with: ID(1),
            opening: Return.Name(id: ID(5), number: "R-2026-000005"),
            on: try AtCounter.occasion("2026-11-20")
        )
    }
}

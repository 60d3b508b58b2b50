import Canvas
import Shop
import Testing

@testable import Panes

/// What customers read about a return that was looked at.
@Suite struct CounterDetailsTests {
    @Test func `what did not come, what came wrongly and why something is refused`() throws {
        var at = try AtCounter(in: .polish)
        at.records = try decided().ownRecords
        try at.letIn()
        try at.type("3")
        try at.press(.enter)
        let details = """
            R-2026-000003

            Status: Zaakceptowany
            Zwrot przyjęty, wkrótce wypłata.

            Zamówienie: ZP-1
            Zgłoszony: 20 lis 12:00
            Sposób zwrotu: InPost A

            1 × Kubek  przyjęte
            1 × Talerz  odmowa
              Powód: prawo odstąpienia od umowy nie obejmuje tego towaru (art. 38
              ustawy o prawach konsumenta).
              Towar odeślemy do Państwa.
            1 × Kubek  nie dotarło
            1 × 5901234123457  dotarło, nie z tego zamówienia
            """
        #expect(
            at.picture.contains(details.replacing("\n", with: "\n  ").replacing("  \n", with: "\n"))
        )
        #expect(at.picture.hasSuffix("\n Enter = niżej   Esc = wstecz   F10 = zakończ"))
        try at.press(.end)
        #expect(at.picture.contains("+49,90 zł  Kubek: 1 × 49,90 zł po cenie zapłaconej"))
        // The digits are of no use once the parcel is here.
        #expect(!at.picture.contains("Kod na paczkę"))
    }

    @Test func `the money of a refund is told in customers' words, in a column`() throws {
        let at = try AtCounter(in: .polish)
        let order = try at.file(Counter.Visit(order: ID(1), address: AtCounter.anna)).purchase.order
        let lines = at.screen.amounts(
            [
                RefundRow(.units(line: ID(1), run: 0, units: 2), Money(minorUnits: 109_980)),
                RefundRow(.delivery, Money(minorUnits: 999)),
                RefundRow(.label(price: Money(minorUnits: 1_499)), .zero),
                RefundRow(.unpaid, Money(minorUnits: -500)),
            ],
            of: order
        )
        let text = lines.map { $0.map(\.text).joined().replacing("\u{A0}", with: " ") }
        #expect(
            text == [
                "+1 099,80 zł  Kubek: 2 × 549,90 zł po cenie zapłaconej",
                "    +9,99 zł  dostawa zamówienia, do ceny najtańszej",
                "     0,00 zł  przesyłka zwrotna, bez opłaty",
                "    −5,00 zł  kwota nieopłacona w zamówieniu",
            ]
        )
    }

    /// Anna's order with two mugs and a plate announced, of which a mug came with a thing of
    /// another shop, and of which the plate is refused.
    private func decided() throws -> Purchase {
        let visit = Counter.Visit(order: ID(1), address: AtCounter.anna)
        var purchase = Purchase(order: try AtCounter().file(visit).purchase.order)
        let occasion = try AtCounter.occasion("2026-11-20")
        var announcement = Counter.Wish(
            lines: [
                Return.Line(orderLine: ID(1), units: 2, reason: .defective),
                Return.Line(orderLine: ID(2), units: 1),
            ],
            wayBack: .locker(.a)
        ).announcement(at: occasion.now)
        announcement.lockerCode = "4821993017"
        var priced = occasion
        priced.rules = try AtCounter().rules
        _ = try purchase.register(announcement, id: ID(3), number: "R-2026-000003", on: priced)
        let receipt = Receipt(items: [
            Receipt.Counted(item: .line(ID(1)), units: 1),
            Receipt.Counted(item: .line(ID(2)), units: 1),
            Receipt.Counted(item: .wrong("5901234123457"), units: 1),
        ])
        _ = try purchase.take(.receive(receipt), with: ID(3), on: occasion)
        let goods = try #require(purchase[ID(3)])
        var decisions = purchase.proposal(for: goods)
        for index in decisions.indices where decisions[index].line == ID(2) {
            decisions[index].verdict = .refused(.excludedByLaw)
            decisions[index].disposition = .backToCustomer
        }
        _ = try purchase.take(.accept(Judgement(decisions: decisions)), with: ID(3), on: occasion)
        return purchase
    }
}

import Shop
import Testing

@Suite struct UndeliveredTests {
    @Test func `what was paid goes back whole, with the delivery as it was paid`() throws {
        var purchase = Purchase(order: bought(paid: [.card: 5_000]))
        let goods = try #require(refund(&purchase))
        #expect(goods.kind == .undelivered && goods.status == .accepted)
        #expect(goods.rows.standing.map(\.amount.minorUnits) == [3_000, 2_000])
        #expect(goods.unitsReceived(of: ID(1)) == 3 && goods.unitsAccepted(of: ID(1)) == 3)
        #expect(goods.deadline(under: Rules()) == .due(day("2026-03-24")))
        try purchase.settle(9)
        #expect(try purchase.known(9).givenBack == purchase.paid)
    }

    @Test func `unpaid cash on delivery is refunded nothing`() {
        var purchase = Purchase(order: bought(paid: [:]))
        #expect(refund(&purchase) == nil && purchase.returns.isEmpty)
    }

    @Test func `what was paid in part goes back in part`() throws {
        var purchase = Purchase(order: bought(paid: [.transfer: 1_200]))
        let goods = try #require(refund(&purchase))
        #expect(goods.due == grosze(1_200))
        #expect(goods.rows.standing.last == RefundRow(.unpaid, grosze(-3_800)))
    }

    @Test func `units that came back before are not refunded again`() throws {
        var purchase = Purchase(order: bought(paid: [.card: 5_000]))
        try purchase.bringBack([1: 1])
        try purchase.acceptAll()
        try purchase.settle()
        let goods = try #require(refund(&purchase))
        #expect(goods.rows.standing.map(\.amount.minorUnits) == [2_000, 2_000])
        #expect(purchase.owed == purchase.paid)
    }

    @Test func `what a return has counted already is left to its own decision`() throws {
        var purchase = Purchase(order: bought(paid: [.card: 5_000]))
        try purchase.bringBack([1: 1])
        let goods = try #require(refund(&purchase))
        #expect(goods.rows.standing.map(\.amount.minorUnits) == [2_000])
        try purchase.acceptAll()
        let rows = try purchase.known().rows.standing.map(\.amount.minorUnits)
        #expect(rows == [1_000, 1_200], "who withdraws gets the cheapest delivery back")
    }

    @Test func `what is only announced came back with the shipment`() throws {
        var purchase = Purchase(order: bought(paid: [.card: 5_000]))
        try purchase.announce([1: 1])
        _ = try #require(refund(&purchase))
        #expect(purchase.owed == purchase.paid)
    }

    @Test func `it is refunded once`() throws {
        var purchase = Purchase(order: bought(paid: [.card: 5_000]))
        _ = try #require(refund(&purchase))
        #expect(refund(&purchase, as: 10) == nil && purchase.returns.count == 1)
    }

    @Test func `above the limit it waits for a second person too`() throws {
        var purchase = Purchase(order: bought(paid: [.card: 5_000]))
        _ = try #require(refund(&purchase))
        try purchase.settle(9, on: occasion(rules: .limited(to: 4_999)))
        #expect(try purchase.known(9).proposal != nil)
    }

    @Test func `what called it off cannot be undone here`() throws {
        var purchase = Purchase(order: bought(paid: [.card: 5_000]))
        _ = try #require(refund(&purchase))
        #expect(throws: Return.Refusal.tooLateToUndo(until: moment("2026-03-10").at)) {
            try purchase.take(.undo, 9)
        }
    }

    private func refund(_ purchase: inout Purchase, as id: Int64 = 9) -> Return? {
        purchase.refundUndelivered(id: ID(id), number: "R-2026-\(id)", on: occasion())
    }

    /// Three units at 10.00, sent for 20.00 where 12.00 was the cheapest.
    private func bought(paid: [Instrument: Int]) -> Order {
        order(
            [line(1, units: 3, gross: 3_000)],
            delivery: 2_000,
            cheapest: 1_200,
            payments: paid
        )
    }
}

import Shop
import Testing

/// However the units of an order are dealt out over returns, it comes to the same.
@Suite struct PartialReturnsTests {
    @Test(arguments: 1...150)
    func `any sequence of partial returns adds up to what was paid`(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        let bought = randomOrder(&random)
        for _ in 1...3 {
            let purchase = try broughtBack(bought, &random)
            let kept = bought.delivery - min(bought.delivery, bought.cheapestDelivery ?? .zero)
            #expect(purchase.owed == bought.total - kept)
            #expect(purchase.returns.map(\.givenBack).total == purchase.owed)
        }
    }

    @Test(arguments: 1...150)
    func `the last return clears each instrument`(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        var bought = randomOrder(&random)
        bought.cheapestDelivery = bought.delivery
        let purchase = try broughtBack(bought, &random)
        let given = purchase.returns.flatMap(\.entries.standing)
        for payment in bought.payments {
            let back = given.filter { $0.instrument == payment.instrument }.map(\.amount).total
            #expect(back == payment.amount)
        }
    }

    @Test(arguments: 1...50)
    func `of an order paid in part, no more than that part comes back`(seed: Int) throws {
        var random = SplitMix64(seed: seed)
        var bought = randomOrder(&random)
        let part = grosze(random.number(0...bought.total.minorUnits))
        bought.payments = [Order.Payment(instrument: .transfer, amount: part)]
        bought.cheapestDelivery = bought.delivery
        #expect(try broughtBack(bought, &random).owed == part)
    }

    @Test func `amounts of billions are split over instruments and cleared`() throws {
        let half = Money.limit.minorUnits / 2
        let payments: [Instrument: Int] = [.card: half - 1, .blik: 1, .transfer: half]
        let bought = order([line(1, units: 3, gross: half * 2)], payments: payments)
        var purchase = Purchase(order: bought)
        for id in 1...3 {
            try purchase.bringBack([1: 1], as: Int64(id))
            try purchase.acceptAll(Int64(id))
            try purchase.settle(Int64(id))
        }
        let given = purchase.returns.flatMap(\.entries.standing)
        for (instrument, amount) in payments {
            let back = given.filter { $0.instrument == instrument }.map(\.amount).total
            #expect(back == grosze(amount))
        }
    }

    @Test func `the largest line comes back whole`() throws {
        let largest = line(1, units: IncomingLine.unitsLimit, gross: Money.limit.minorUnits - 7)
        var purchase = Purchase(order: order([largest], discount: 999, delivery: 1_299))
        try purchase.bringBack([1: IncomingLine.unitsLimit])
        try purchase.acceptAll()
        try purchase.settle()
        #expect(purchase.returns.map(\.givenBack).total == purchase.order.total)
    }

    @Test func `an order of 1,000 lines comes back whole`() throws {
        let lines = (1...1_000).map { line($0, units: 2, gross: Int($0) * 2 + 1) }
        let bought = order(lines, discount: 500_001, delivery: 1_299)
        var random = SplitMix64(seed: 1)
        #expect(try broughtBack(bought, &random).owed == bought.total)
    }

    /// Deals all units out over up to six returns, in any order, and settles each.
    private func broughtBack(
        _ order: Order,
        _ random: inout SplitMix64
    ) throws -> Purchase {
        var purchase = Purchase(order: order)
        var parts = (1...random.number(1...6)).map { _ in [ID<Order.Line>: Int]() }
        for line in order.lines {
            for _ in 1...line.units {
                parts[random.number(1...parts.count) - 1][line.id, default: 0] += 1
            }
        }
        parts.removeAll(where: \.isEmpty)
        for (index, part) in parts.enumerated() {
            var announced = announcement([:])
            announced.lines = part.map { Return.Line(orderLine: $0.key, units: $0.value) }
            let id = ID<Return>(Int64(index + 1))
            _ = try purchase.register(announced, id: id, number: "R-\(index)", on: occasion())
        }
        for index in parts.indices.shuffled(using: &random) {
            let id = Int64(index + 1)
            let items = parts[index].map { Receipt.Counted(item: .line($0.key), units: $0.value) }
            try purchase.take(.receive(Receipt(items: items)), id)
            try purchase.acceptAll(id)
            try purchase.settle(id)
        }
        return purchase
    }
}

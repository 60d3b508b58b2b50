import Shop
import Testing

@Suite struct ExpectationTests {
    @Test func `before anything came it is what was announced`() throws {
        var purchase = purchase
        try purchase.announce([1: 2])
        #expect(try expected(purchase) == 2_000)
    }

    @Test func `then it is what came, up to what was bought`() throws {
        var purchase = purchase
        try purchase.announce([1: 2])
        try purchase.take(.receive(receipt([1: 1])))
        #expect(try expected(purchase) == 1_000)
        try purchase.take(.receive(receipt([1: 5])))
        #expect(try expected(purchase) == 3_999)
    }

    @Test func `once decided it is what was decided`() throws {
        var purchase = purchase
        try purchase.bringBack([1: 2])
        try purchase.take(.accept(Judgement(decisions: [accepted(1, 1), refused(1, 1)])))
        #expect(try expected(purchase) == 1_000)
        try purchase.settle()
        #expect(try expected(purchase) == 1_000)
    }

    @Test func `rejected or called off it is nothing`() throws {
        var purchase = purchase
        try purchase.announce([1: 1])
        try purchase.take(.cancel(note: "Called off"))
        #expect(try expected(purchase) == 0)
        try purchase.bringBack([1: 1], as: 2)
        try purchase.take(.reject(Return.Rejection(ground: .swapped, note: "Not ours")), 2)
        #expect(try expected(purchase, 2) == 0)
    }

    @Test func `it is what accepting everything comes to`() throws {
        for seed in 1...40 {
            var random = SplitMix64(seed: seed)
            var purchase = Purchase(order: randomOrder(&random))
            var announced = announcement([:], wayBack: .locker(.c))
            announced.lines = purchase.order.lines.map {
                Return.Line(orderLine: $0.id, units: random.number(1...$0.units))
            }
            let lockers = occasion(rules: rulesWithLockers())
            _ = try purchase.register(announced, id: ID(1), number: "R-1", on: lockers)
            let hoped = try expected(purchase)
            let came = announced.lines.map {
                Receipt.Counted(item: .line($0.orderLine), units: $0.units)
            }
            try purchase.take(.receive(Receipt(items: came)))
            #expect(try expected(purchase) == hoped)
            try purchase.acceptAll()
            #expect(try purchase.known().owed == grosze(hoped))
        }
    }

    private func expected(_ purchase: Purchase, _ id: Int64 = 1) throws -> Int {
        purchase.expectation(for: try purchase.known(id)).map(\.amount).total.minorUnits
    }

    /// Three units at 10.00, sent for 9.99.
    private let purchase = Purchase(
        order: order([line(1, units: 3, gross: 3_000)], delivery: 999)
    )
}

@Suite struct PaidTests {
    @Test(arguments: Order.Status.allCases)
    func `without a payment nothing was paid, whatever the status`(status: Order.Status) {
        let lines = [line(1, units: 3, gross: 3_000)]
        let bought = order(lines, status: status, discount: 500, delivery: 999, payments: [:])
        #expect(Purchase(order: bought).paid == .zero)
    }

    @Test func `payments go before the order's total`() {
        let lines = [line(1, units: 3, gross: 3_000)]
        let bought = order(lines, payments: [.giftCard: 1_000, .card: 500])
        #expect(Purchase(order: bought).paid == grosze(1_500))
    }

    @Test func `an order's amounts add up to its total`() {
        let lines = [line(1, units: 3, gross: 3_000), line(2, units: 1, gross: 999)]
        let bought = order(lines, discount: 1_000, delivery: 1_299)
        #expect(bought.goods == grosze(3_999))
        #expect(bought.goodsPaid == grosze(2_999))
        #expect(bought.total == grosze(4_298))
        #expect(bought.lines.map(\.paid).total == bought.goodsPaid)
    }
}

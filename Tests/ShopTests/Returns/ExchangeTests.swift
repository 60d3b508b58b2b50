import Shop
import Testing

/// Goods for goods.
@Suite struct ExchangeTests {
    @Test func `at the price paid nothing is left to pay or to refund`() throws {
        var purchase = try brought(3, wanted: wanted())
        let effects = try purchase.exchangeAll()
        let linked = try #require(purchase.exchange(for: ID(1)))
        #expect(try purchase.known().rows.standing.map(\.amount.minorUnits) == [966, -966])
        #expect(linked.lines.map(\.name) == ["Article L"])
        #expect(linked.lines[0].runs == [Order.Run(units: 1, paid: grosze(966))])
        #expect(linked.total == grosze(966) && linked.unpaid == .zero)
        #expect(linked.status == .paid && linked.channel == "exchange")
        #expect(linked.exchangeFor == ID(1) && linked.buyer == purchase.order.buyer)
        #expect(
            linked.payments == [
                Order.Payment(
                    instrument: .card,
                    amount: grosze(966),
                    reference: "R-2026-1",
                    isMoved: true
                )
            ]
        )
        #expect(effects.first == .exchange(linked))
        try purchase.settle()
        #expect(try purchase.known().status == .settled)
        #expect(try purchase.known().givenBack == .zero)
    }

    @Test(arguments: [(1_500, -966, 534, 0), (900, -900, 0, 66), (0, 0, 0, 966)])
    func `another price leaves something to pay or to refund`(
        price: Int,
        row: Int,
        toPay: Int,
        owed: Int
    ) throws {
        var purchase = try brought(3, wanted: wanted(price: price))
        try purchase.exchangeAll()
        let linked = try #require(purchase.exchange(for: ID(1)))
        #expect(try purchase.known().rows.standing.last?.amount == grosze(row))
        #expect(linked.total == grosze(price) && linked.unpaid == grosze(toPay))
        #expect(linked.status == (toPay > 0 ? .new : .paid))
        #expect(try purchase.known().owed == grosze(owed))
        #expect(purchase.owed == grosze(966))
    }

    @Test func `the day is counted from the registration and not from what was typed`() throws {
        let purchase = try brought(1, wanted: wanted())
        #expect(try purchase.known().lines[0].wanted?.until == day("2026-03-24"))
    }

    @Test func `after its day it is refunded, and no longer exchanged`() throws {
        var purchase = try brought(3, wanted: wanted())
        let goods = try purchase.known()
        let decisions = purchase.proposal(for: goods)
        let last = purchase.judgement(decisions, of: goods, on: day("2026-03-24"))
        #expect(last.exchanges == [ID(1): 1])
        let late = purchase.judgement(decisions, of: goods, on: day("2026-03-25"))
        #expect(late.exchanges.isEmpty)
        let tomorrow = occasion(now: moment("2026-03-25"))
        #expect(
            throws: Return.Refusal.exchangeLapsed(line: "Article 1", until: day("2026-03-24"))
        ) { try purchase.take(.accept(last), on: tomorrow) }
        let step = try purchase.step(.accept, for: goods, on: tomorrow.now.day)
        try purchase.take(step, on: tomorrow)
        #expect(try purchase.known().owed == grosze(966))
        #expect(purchase.exchanges.isEmpty)
    }

    @Test func `until the decision it is worth what was paid, on every day`() throws {
        let purchase = try brought(3, wanted: wanted())
        let goods = try purchase.known()
        #expect(purchase.expectation(for: goods).map(\.amount).total == grosze(966))
        let today = purchase.expectation(for: goods, on: day("2026-03-10"))
        #expect(today.map(\.amount).total == .zero)
        let later = purchase.expectation(for: goods, on: day("2026-03-25"))
        #expect(later.map(\.amount).total == grosze(966))
    }

    @Test func `a line is asked for in part, and refunded in part`() throws {
        var purchase = Purchase(order: order([line(1, units: 3, gross: 3_000)]))
        var announced = announcement([1: 2, 1: 1])
        announced.lines[0].wanted = wanted()
        try purchase.open(announced, receiving: [1: 3])
        try purchase.exchangeAll()
        #expect(try purchase.known().owed == grosze(1_000))
        #expect(purchase.exchange(for: ID(1))?.total == grosze(2_000))
    }

    @Test func `staff may refund instead, but not exchange more than was asked for`() throws {
        var purchase = try brought(3, wanted: wanted())
        let decisions = purchase.proposal(for: try purchase.known())
        #expect(
            throws: Return.Refusal.exchangesTooMany(line: "Article 1", asked: 2, left: 1)
        ) {
            try purchase.take(.accept(Judgement(decisions: decisions, exchanges: [ID(1): 2])))
        }
        #expect(throws: Return.Refusal.noSuchLine) {
            try purchase.take(.accept(Judgement(decisions: decisions, exchanges: [ID(9): 1])))
        }
        try purchase.take(.accept(Judgement(decisions: decisions)))
        #expect(try purchase.known().owed == grosze(966))
        #expect(purchase.exchanges.isEmpty)
    }

    @Test func `the same variant is wanted only where a claim replaces it`() throws {
        var bought = line(1, units: 1, gross: 1_000)
        bought.variant = ID(900)
        var purchase = Purchase(order: order([bought]))
        var announced = announcement([1: 1])
        announced.lines[0].wanted = wanted()
        #expect(throws: Return.Refusal.wantsTheSame(line: "Article 1")) {
            try purchase.open(announced, receiving: [1: 1])
        }
        announced.kind = .claim
        try purchase.open(announced, receiving: [1: 1])
        try purchase.exchangeAll()
        #expect(purchase.exchange(for: ID(1))?.lines.map(\.variant) == [ID(900)])
    }

    @Test func `a claim granted as an exchange sends the same article at the price paid`() throws {
        var bought = line(1, units: 2, gross: 2_000)
        bought.variant = ID(5)
        var purchase = Purchase(order: order([bought]))
        try purchase.open(announcement([1: 1], kind: .claim), receiving: [1: 1])
        var goods = try purchase.known()
        goods.remedy = .exchange
        purchase = Purchase(order: purchase.order, returns: [goods])
        try purchase.exchangeAll(on: occasion(now: moment("2026-09-01")))
        let linked = try #require(purchase.exchange(for: ID(1)))
        #expect(linked.lines.map(\.variant) == [ID(5)] && linked.unpaid == .zero)
        #expect(try purchase.known().owed == .zero)
    }

    @Test(arguments: [-1, Money.limit.minorUnits + 1])
    func `a price that nobody pays is refused`(price: Int) throws {
        #expect(throws: Return.Refusal.exchangePrice(line: "Article 1")) {
            try brought(1, wanted: wanted(price: price))
        }
    }

    @Test func `an exchanged unit keeps the delivery with the shop, later too`() throws {
        var purchase = Purchase(order: order([line(1, units: 2, gross: 2_000)], delivery: 999))
        var announced = announcement([1: 1])
        announced.lines[0].wanted = wanted()
        try purchase.open(announced, receiving: [1: 1])
        try purchase.exchangeAll()
        try purchase.bringBack([1: 1], as: 2)
        try purchase.acceptAll(2)
        #expect(try purchase.known(2).owed == grosze(1_000))
        #expect(purchase.owed == grosze(2_000))
    }

    @Test func `the label is charged only as far as the refund reaches`() throws {
        var purchase = Purchase(order: order([line(1, units: 1, gross: 2_000)]))
        var announced = announcement([1: 1], wayBack: .locker(.a))
        announced.lines[0].wanted = wanted(price: 1_500)
        let now = occasion(rules: rulesWithLockers(999))
        try purchase.open(announced, receiving: [1: 1], on: now)
        try purchase.exchangeAll(on: now)
        #expect(
            try purchase.known().rows.standing.map(\.amount.minorUnits) == [2_000, -1_500, -500]
        )
        #expect(purchase.exchange(for: ID(1))?.unpaid == .zero)
    }

    @Test func `value that goods have lost is paid with what is sent in their place`() throws {
        var purchase = try brought(1, wanted: wanted())
        let worn = Decision.Diminished(amount: grosze(300), finding: "Worn")
        let judgement = Judgement(
            decisions: [accepted(1, 1, diminished: worn)],
            exchanges: [ID(1): 1]
        )
        try purchase.take(.accept(judgement))
        #expect(try purchase.known().owed == .zero)
        #expect(purchase.exchange(for: ID(1))?.unpaid == grosze(300))
    }

    @Test func `what was never paid does not pay for anything`() throws {
        var purchase = Purchase(
            order: order([line(1, units: 1, gross: 1_000)], payments: [.card: 400])
        )
        var announced = announcement([1: 1])
        announced.lines[0].wanted = wanted()
        try purchase.open(announced, receiving: [1: 1])
        try purchase.exchangeAll()
        #expect(purchase.exchange(for: ID(1))?.unpaid == grosze(600))
        #expect(purchase.owed == grosze(400))
    }

    private func brought(_ units: Int, wanted: Wanted) throws -> Purchase {
        var purchase = Purchase(
            order: order(
                [line(1, units: units, gross: units * 1_000)],
                discount: units > 1 ? 100 : 0
            )
        )
        var announced = announcement([1: 1])
        announced.lines[0].wanted = wanted
        try purchase.open(announced, receiving: [1: 1])
        return purchase
    }
}

/// What becomes of the order that was made in exchange.
@Suite struct ExchangeOrderTests {
    @Test func `undoing or reopening the decision calls it off`() throws {
        var purchase = try exchanged()
        try purchase.take(.undo)
        #expect(purchase.exchange(for: ID(1))?.status == .cancelled)
        #expect(try purchase.known().moved == .zero)
        try purchase.exchangeAll()
        #expect(purchase.exchanges.map(\.status) == [.cancelled, .paid])
        let effects = try purchase.take(.reopen(reason: "A call"))
        #expect(effects.contains { if case .withdrawExchange = $0 { true } else { false } })
        #expect(purchase.exchanges.map(\.status) == [.cancelled, .cancelled])
        let decisions = purchase.proposal(for: try purchase.known())
        try purchase.take(.accept(Judgement(decisions: decisions)))
        #expect(try purchase.known().owed == grosze(1_000))
    }

    @Test(arguments: [Order.Status.shipped, .delivered])
    func `once it is on its way the decision stands`(status: Order.Status) throws {
        var purchase = try exchanged().with(status)
        for step in [Return.Step.undo, .reopen(reason: "A call")] {
            #expect(throws: Return.Refusal.exchangeSent(order: "W-1")) {
                try purchase.take(step)
            }
        }
    }

    @Test func `once staff called it off its money goes back from there, and nowhere else`() throws
    {
        var purchase = try exchanged().with(.cancelled)
        for step in [Return.Step.undo, .reopen(reason: "A call")] {
            #expect(throws: Return.Refusal.exchangeCalledOff(order: "W-1")) {
                try purchase.take(step)
            }
        }
    }

    @Test func `once more was paid on it the decision stands until it is called off`() throws {
        var purchase = try exchanged().with(
            .paid,
            Order.Payment(instrument: .transfer, amount: grosze(500), reference: "PX-2")
        )
        for step in [Return.Step.undo, .reopen(reason: "A call")] {
            #expect(throws: Return.Refusal.exchangePaid(order: "W-1")) {
                try purchase.take(step)
            }
        }
    }

    @Test(arguments: 1...60)
    func `what is refunded and what moves add up to what was paid, by each instrument`(
        seed: Int
    ) throws {
        var random = SplitMix64(seed: seed)
        var bought = randomOrder(&random)
        bought.delivery = .zero
        bought.payments = [
            Order.Payment(instrument: .card, amount: grosze(bought.total.minorUnits / 3)),
            Order.Payment(
                instrument: .transfer,
                amount: bought.total - grosze(bought.total.minorUnits / 3)
            ),
        ]
        var purchase = Purchase(order: bought)
        var id: Int64 = 0
        while let line = bought.lines.filter({ purchase.returnable($0) > 0 }).randomElement(
            using: &random
        ) {
            id += 1
            let units = random.number(1...purchase.returnable(line))
            var announced = announcement([line.id.key: units])
            if random.once(in: 2) {
                let price = random.once(in: 2) ? nil : random.number(0...40_000)
                announced.lines[0].wanted = wanted(price: price)
            }
            try purchase.open(announced, receiving: [line.id.key: units], as: id)
            try purchase.exchangeAll(id)
            try purchase.settle(id)
        }
        for payment in bought.payments {
            let given = purchase.returns.flatMap(\.entries.standing)
                .filter { $0.instrument == payment.instrument }.map(\.amount).total
            let moved = purchase.exchanges.flatMap(\.payments)
                .filter { $0.instrument == payment.instrument }.map(\.amount).total
            #expect(given + moved == payment.amount)
        }
    }

    private func exchanged() throws -> Purchase {
        var purchase = Purchase(order: order([line(1, units: 1, gross: 1_000)]))
        var announced = announcement([1: 1])
        announced.lines[0].wanted = wanted()
        try purchase.open(announced, receiving: [1: 1])
        try purchase.exchangeAll()
        return purchase
    }
}

private func wanted(price: Int? = nil) -> Wanted {
    Wanted(
        variant: ID(900),
        sku: "SKU-L",
        name: "Article L",
        price: price.map(grosze),
        until: day("2020-01-01")
    )
}

extension Purchase {
    /// Registers what is announced, receives units by line and stops there.
    fileprivate mutating func open(
        _ announcement: Announcement,
        receiving units: KeyValuePairs<Int64, Int>,
        as id: Int64 = 1,
        on occasion: Occasion = occasion()
    ) throws {
        _ = try register(announcement, id: ID(id), number: "R-2026-\(id)", on: occasion)
        try take(.receive(receipt(units)), id, on: occasion)
    }

    /// Accepts all that lies there, and exchanges all that is wanted.
    @discardableResult
    fileprivate mutating func exchangeAll(
        _ id: Int64 = 1,
        on occasion: Occasion = occasion()
    ) throws -> [Effect] {
        let goods = try known(id)
        let judgement = judgement(proposal(for: goods), of: goods, on: occasion.now.day)
        return try take(.accept(judgement), id, on: occasion)
    }
}

import Shop
import Testing

/// What customers can choose by themselves, and what they are told.
@Suite struct CounterOfferTests {
    private func purchase() -> Purchase {
        Purchase(
            order: order([line(1, units: 3, gross: 3_000), line(2, units: 1, gross: 500)])
        )
    }

    private func offers(_ purchase: Purchase) -> [[String]] {
        purchase.counterOffers.map { ["\($0.line.id.key)", "\($0.most)"] + $0.underWay }
    }

    @Test func `what an open return has is named with it and cannot be chosen`() throws {
        var purchase = purchase()
        #expect(offers(purchase) == [["1", "3"], ["2", "1"]])
        try purchase.announce([1: 2], as: 1)
        try purchase.announce([2: 1], as: 2)
        #expect(offers(purchase) == [["1", "1", "R-2026-1"], ["2", "0", "R-2026-2"]])
        try purchase.take(.cancel(note: "A call"), 2)
        #expect(offers(purchase) == [["1", "1", "R-2026-1"], ["2", "1"]])
    }

    @Test func `goods with a claim that waits can come back, and are not claimed again`() throws {
        var purchase = purchase()
        try purchase.complain(complaint([1: 2]))
        try purchase.complain(complaint([2: 1]), as: 2)
        let offers = purchase.counterOffers
        #expect(offers.map(\.most) == [3, 1])
        #expect(offers.map(\.mostToClaim) == [1, 0])
        #expect(offers.map(\.claimed) == [["K-2026-1"], ["K-2026-2"]])
    }

    @Test func `what has come back for good is not told any more`() throws {
        var purchase = purchase()
        try purchase.bringBack([1: 3])
        try purchase.acceptAll()
        #expect(offers(purchase) == [["2", "1"]])
    }

    @Test func `whatever is offered the shop takes in, as a return and as a claim`() throws {
        for seed in 1...60 {
            var dice = SplitMix64(seed: seed)
            var purchase = purchase()
            for id in Int64(1)...3 {
                let line = Int64(dice.number(1...2))
                _ = try? purchase.announce([line: dice.number(1...2)], as: id)
                if dice.once(in: 2) { _ = try? purchase.take(.cancel(note: "no"), id) }
                if dice.once(in: 3) { _ = try? purchase.complain(complaint([line: 1]), as: id) }
            }
            for offer in purchase.counterOffers where offer.most > 0 {
                var (returned, claimed) = (purchase, purchase)
                try returned.announce([offer.line.id.key: offer.most], as: 9)
                guard offer.mostToClaim > 0 else { continue }
                let lines: KeyValuePairs = [offer.line.id.key: offer.mostToClaim]
                try claimed.complain(complaint(lines, bringsGoods: true))
            }
        }
    }

    @Test func `customers choose among the variants of what they bought, at the price paid`() {
        let large = Variant(id: ID(9), product: ID(3), sku: "SKU-L", ean: "", name: "Article L")
        let file = Counter.File(purchase: purchase(), rules: Rules(), substitutes: [ID(1): [large]])
        func refusal(_ line: Int64, _ change: (inout Wanted) -> Void) -> Return.Refusal? {
            var wanted = Wanted(
                variant: large.id,
                sku: large.sku,
                name: large.name,
                until: day("2026-03-24")
            )
            change(&wanted)
            let announced = Return.Line(orderLine: ID(line), units: 1, wanted: wanted)
            do throws(Return.Refusal) {
                try file.check(Counter.Wish(lines: [announced], wayBack: .ownParcel))
                return nil
            } catch {
                return error
            }
        }
        let refused = Return.Refusal.noSuchVariant("SKU-L")
        #expect(refusal(1) { _ in } == nil)
        #expect(refusal(1) { $0.price = .zero } == refused)
        #expect(refusal(1) { $0.variant = ID(8) } == refused)
        #expect(refusal(1) { $0.name = "A coat" } == refused)
        #expect(refusal(2) { _ in } == refused)
    }

    @Test(arguments: [(nil, 0), (1_500, 500), (900, 0)] as [(Int?, Int)])
    func `what an exchange costs is told before it is decided`(price: Int?, toPay: Int) throws {
        var purchase = purchase()
        var announced = announcement([1: 1, 2: 1])
        announced.lines[0].wanted = Wanted(
            variant: ID(9),
            sku: "SKU-L",
            name: "Article L",
            price: price.map(grosze),
            until: day("2020-01-01")
        )
        _ = try purchase.register(announced, id: ID(1), number: "R-2026-1", on: occasion())
        let goods = try purchase.known()
        #expect(purchase.exchangeSurcharge(of: goods, on: day("2026-03-24")) == grosze(toPay))
        #expect(purchase.exchangeSurcharge(of: goods, on: day("2026-03-25")) == .zero)
    }
}

/// What customers read about themselves.
@Suite struct CounterRecordTests {
    @Test func `claims and returns stand together, the newest first`() throws {
        var purchase = Purchase(order: order([line(1, units: 3, gross: 3_000)]))
        try purchase.announce([1: 1], as: 1, on: occasion(now: moment("2026-03-10")))
        try purchase.complain(
            complaint(bringsGoods: true),
            on: occasion(now: moment("2026-03-11"))
        )
        #expect(purchase.ownRecords.map(\.number) == ["K-2026-1", "R-2026-2", "R-2026-1"])
    }

    @Test func `what staff wrote for themselves is not told`() throws {
        var bought = order([line(1, units: 3, gross: 3_000)])
        bought.note = "secret"
        bought.tags = ["secret"]
        var purchase = Purchase(order: bought)
        var late = announcement([1: 1], stated: moment("2026-09-01"))
        late.lateReason = "secret"
        let september = occasion(now: moment("2026-09-01"))
        _ = try purchase.register(late, id: ID(1), number: "R-2026-1", on: september)
        var complaint = complaint(received: moment("2028-09-01"))
        complaint.lateReason = "secret"
        let later = occasion(now: moment("2028-09-01"))
        try purchase.complain(complaint, on: later)
        try purchase.handle(.refuse, on: later)
        try purchase.handle(.close(outcome: "secret"), on: later)
        #expect("\(purchase)".contains("secret"))
        let told = purchase.asToldToCustomer
        #expect(!"\(told)".contains("secret"))
        #expect(told.claims.first?.answer?.reason == "Worn by use")
        #expect(told.claims.first?.defect == complaint.defect)
    }
}

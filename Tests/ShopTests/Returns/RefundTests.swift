import Shop
import Testing

@Suite struct RefundTests {
    @Test func `a unit comes back at the price really paid`() throws {
        var purchase = Purchase(order: order([line(1, units: 3, gross: 3_000)], discount: 100))
        try purchase.bringBack([1: 2])
        #expect(try purchase.refund(Judgement(decisions: [accepted(1, 2)])) == [966, 967])
    }

    @Test func `units come back in their order, whatever return they are in`() throws {
        var purchase = Purchase(order: order([line(1, units: 3, gross: 1_000)]))
        for (id, amount) in [(Int64(1), 334), (2, 333), (3, 333)] {
            try purchase.bringBack([1: 1], as: id)
            try purchase.acceptAll(id)
            #expect(try purchase.known(id).owed == grosze(amount))
        }
    }

    @Test func `delivery comes back with the last unit of the order, once`() throws {
        let gift = line(2, units: 1, gross: 0)
        var purchase = Purchase(
            order: order([line(1, units: 2, gross: 2_000), gift], delivery: 999)
        )
        try purchase.bringBack([1: 2])
        try purchase.acceptAll()
        #expect(try purchase.known().owed == grosze(2_000))
        try purchase.bringBack([2: 1], as: 2)
        try purchase.acceptAll(2)
        #expect(try purchase.known(2).rows.standing.map(\.kind).contains(.delivery))
        #expect(try purchase.known(2).owed == grosze(999))
    }

    @Test func `delivery is not given twice where an earlier return is decided again`() throws {
        let express = order([line(1, units: 2, gross: 2_000)], delivery: 1_999, cheapest: 999)
        var purchase = Purchase(order: express)
        for id in [Int64(1), 2] {
            try purchase.bringBack([1: 1], as: id)
            try purchase.acceptAll(id)
        }
        try purchase.take(.reopen(reason: "A call"), 1)
        try purchase.acceptAll(1)
        #expect(purchase.returns.map(\.owed) == [grosze(1_000), grosze(1_999)])
    }

    @Test(arguments: [(1_999, 999, 999), (1_999, 2_500, 1_999), (1_999, nil, 1_999), (0, 999, 0)])
    func `delivery is what was paid, at most the cheapest that was offered`(
        paid: Int,
        cheapest: Int?,
        back: Int
    ) throws {
        var purchase = Purchase(
            order: order([line(1, units: 1, gross: 1_000)], delivery: paid, cheapest: cheapest)
        )
        try purchase.bringBack([1: 1])
        try purchase.acceptAll()
        #expect(try purchase.known().owed == grosze(1_000 + back))
    }

    @Test func `a unit refused keeps the delivery with the shop`() throws {
        var purchase = Purchase(order: order([line(1, units: 2, gross: 2_000)], delivery: 999))
        try purchase.bringBack([1: 2])
        try purchase.take(.accept(Judgement(decisions: [accepted(1, 1), refused(1, 1)])))
        #expect(try purchase.known().owed == grosze(1_000))
    }

    @Test func `diminished value is a row of its own`() throws {
        var purchase = Purchase(order: order([line(1, units: 2, gross: 2_000)]))
        try purchase.bringBack([1: 2])
        let worn = Judgement(decisions: [accepted(1, 2, diminished: loss(500))])
        #expect(try purchase.refund(worn) == [2_000, -500])
    }

    @Test(arguments: [2_001, Int.max])
    func `no more value is lost than was there`(amount: Int) throws {
        var purchase = Purchase(order: order([line(1, units: 2, gross: 2_000)]))
        try purchase.bringBack([1: 2])
        let refusal = Return.Refusal.diminishedTooMuch(line: "Article 1", value: grosze(2_000))
        let worn = accepted(1, 1, diminished: loss(amount))
        #expect(throws: refusal) { try purchase.refund(Judgement(decisions: [worn, worn])) }
    }

    @Test(arguments: [(0, "Worn"), (-5, "Worn"), (5, " ")])
    func `lost value has an amount and a finding`(amount: Int, finding: String) throws {
        var purchase = Purchase(order: order([line(1, units: 1, gross: 1_000)]))
        try purchase.bringBack([1: 1])
        let worn = accepted(1, 1, diminished: loss(amount, finding))
        #expect(throws: Return.Refusal.missingReason(.accept)) {
            try purchase.refund(Judgement(decisions: [worn]))
        }
    }

    @Test func `an adjustment needs the right and a reason`() throws {
        var purchase = Purchase(order: order([line(1, units: 1, gross: 1_000)]))
        try purchase.bringBack([1: 1])
        let rights: Set<Right> = [.process]
        #expect(throws: Return.Refusal.needsRight(.adjustRefund)) {
            try purchase.take(.accept(adjusted(-100)), on: occasion(rights: rights))
        }
        #expect(throws: Return.Refusal.missingReason(.accept)) {
            try purchase.take(.accept(adjusted(-100, "")))
        }
        try purchase.take(.accept(adjusted(-100)))
        #expect(try purchase.known().owed == grosze(900))
    }

    @Test func `an adjustment stays between nothing and what was paid`() throws {
        var purchase = Purchase(
            order: order([line(1, units: 1, gross: 1_000), line(2, units: 1, gross: 500)])
        )
        try purchase.bringBack([1: 1])
        #expect(try purchase.refund(adjusted(-1_000)) == [1_000, -1_000])
        #expect(try purchase.refund(adjusted(500)) == [1_000, 500])
        #expect(throws: Return.Refusal.belowZero(grosze(-1))) {
            try purchase.refund(adjusted(-1_001))
        }
        for amount in [501, Int.max] {
            #expect(throws: Return.Refusal.moreThanPaid(left: grosze(1_500))) {
                try purchase.refund(adjusted(amount))
            }
        }
        #expect(throws: Return.Refusal.self) { try purchase.refund(adjusted(.min)) }
    }

    @Test func `what was never paid is not given back`() throws {
        var purchase = Purchase(
            order: order([line(1, units: 2, gross: 2_000)], payments: [.card: 1_500])
        )
        try purchase.bringBack([1: 1])
        try purchase.acceptAll()
        try purchase.bringBack([1: 1], as: 2)
        try purchase.acceptAll(2)
        #expect(try purchase.known(1).owed == grosze(1_000))
        #expect(try purchase.known(2).rows.standing.map(\.amount.minorUnits) == [1_000, -500])
    }

    private func loss(_ amount: Int, _ finding: String = "Worn") -> Decision.Diminished {
        Decision.Diminished(amount: grosze(amount), finding: finding)
    }

    private func adjusted(_ amount: Int, _ reason: String = "Goodwill") -> Judgement {
        Judgement(
            decisions: [accepted(1, 1)],
            adjustment: Judgement.Adjustment(amount: grosze(amount), reason: reason)
        )
    }
}

@Suite struct LabelTests {
    @Test func `the label is deducted at its price when it was registered`() throws {
        let purchase = try purchase(price: 1_299)
        #expect(try purchase.refund(Judgement(decisions: [accepted(1, 1)])) == [2_000, -1_299])
    }

    @Test func `what the refund cannot bear is not charged`() throws {
        let purchase = try purchase(price: 2_500)
        #expect(try purchase.refund(Judgement(decisions: [accepted(1, 1)])) == [2_000, -2_000])
    }

    @Test func `the shop can take it on itself, and says so in a row`() throws {
        let purchase = try purchase(price: 1_299)
        let waived = Judgement(decisions: [accepted(1, 1)], waivesLabel: true)
        let rows = try purchase.refund(for: waived, of: ID(1), by: [])
        #expect(rows.last == RefundRow(.label(price: grosze(1_299)), .zero))
    }

    @Test(arguments: Return.Reason.allCases)
    func `it is never charged where the fault is the shop's`(reason: Return.Reason) throws {
        let free: [Return.Reason] = [.wrongItem, .damagedInTransit, .defective, .notAsDescribed]
        let purchase = try purchase(price: 1_299, reason: reason)
        let rows = try purchase.refund(Judgement(decisions: [accepted(1, 1)]))
        #expect(rows == (free.contains(reason) ? [2_000] : [2_000, -1_299]))
    }

    @Test func `it is never charged for a claim`() throws {
        let purchase = try purchase(price: 1_299, kind: .claim)
        #expect(try purchase.refund(Judgement(decisions: [accepted(1, 1)])) == [2_000])
    }

    @Test func `one label for each return that has one`() throws {
        var purchase = try purchase(price: 100)
        try purchase.acceptAll()
        let again = announcement([1: 1], wayBack: .locker(.c))
        let lockers = occasion(rules: rulesWithLockers(100))
        _ = try purchase.register(again, id: ID(2), number: "R-2", on: lockers)
        try purchase.take(.receive(receipt([1: 1])), 2)
        try purchase.acceptAll(2)
        #expect(purchase.returns.map(\.owed) == [grosze(1_900), grosze(1_700)])
    }

    /// One of two units at 20.00 came back by parcel locker.
    private func purchase(
        price: Int,
        reason: Return.Reason = .notGiven,
        kind: Return.Kind = .withdrawal
    ) throws -> Purchase {
        var purchase = Purchase(order: order([line(1, units: 2, gross: 4_000)]))
        let stated = announcement([1: 1], reason: reason, kind: kind, wayBack: .locker(.a))
        let lockers = occasion(rules: rulesWithLockers(price))
        _ = try purchase.register(stated, id: ID(1), number: "R-1", on: lockers)
        try purchase.take(.receive(receipt([1: 1])))
        return purchase
    }
}

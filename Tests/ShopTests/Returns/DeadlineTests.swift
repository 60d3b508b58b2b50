import Shop
import Testing

@Suite struct DeadlineTests {
    @Test func `it is 14 days after the statement, the day itself not counted`() throws {
        let goods = try goods(stated: "2026-03-10", received: "2026-03-12")
        #expect(goods.deadline(under: Rules()) == .due(day("2026-03-24")))
    }

    @Test func `until goods or proof of posting are here it waits, however long`() throws {
        let goods = try goods(stated: "2026-03-10")
        #expect(goods.deadline(under: Rules()) == .waitsForParcel)
    }

    @Test func `goods that come late move it to the day they came`() throws {
        let goods = try goods(stated: "2026-03-10", received: "2026-04-15")
        #expect(goods.deadline(under: Rules()) == .due(day("2026-04-15")))
    }

    @Test func `a claim's money is due 14 days after its goods came`() throws {
        var purchase = purchase
        try purchase.complain(complaint(bringsGoods: true))
        #expect(try purchase.known().deadline(under: Rules()) == .waitsForParcel)
        try purchase.handle(.accept(.money))
        let late = occasion(now: moment("2026-03-30"))
        try purchase.take(.receive(receipt([1: 1])), on: late)
        #expect(try purchase.known().deadline(under: Rules()) == .due(day("2026-04-13")))
    }

    @Test func `proof of posting counts like goods, the first of them`() throws {
        let posted = try goods(stated: "2026-03-10", posted: "2026-03-11")
        #expect(posted.deadline(under: Rules()) == .due(day("2026-03-24")))
        let both = try goods(stated: "2026-03-10", posted: "2026-03-26", received: "2026-04-15")
        #expect(both.deadline(under: Rules()) == .due(day("2026-03-26")))
    }

    @Test func `an end on a day off moves to the next working day`() throws {
        let easter = try goods(stated: "2026-03-20", received: "2026-03-23")
        #expect(easter.deadline(under: Rules()) == .due(day("2026-04-03")))
        let monday = try goods(stated: "2026-03-21", received: "2026-03-23")
        #expect(monday.deadline(under: Rules()) == .due(day("2026-04-07")))
        let saturday = try goods(stated: "2026-03-10", received: "2026-04-18")
        #expect(saturday.deadline(under: Rules()) == .due(day("2026-04-20")))
    }

    @Test func `the first receipt counts, also once more arrived`() throws {
        var purchase = purchase
        try purchase.bringBack([1: 1], on: occasion(now: moment("2026-03-12")))
        let later = occasion(now: moment("2026-04-15"))
        try purchase.take(.receive(receipt([1: 1])), on: later)
        #expect(try purchase.known().deadline(under: Rules()) == .due(day("2026-03-24")))
    }

    @Test func `a receipt that was undone no longer counts`() throws {
        var purchase = purchase
        try purchase.bringBack([1: 1])
        try purchase.take(.undo)
        #expect(try purchase.known().deadline(under: Rules()) == .waitsForParcel)
    }

    @Test func `accepted it is still due, settled nothing is`() throws {
        var purchase = purchase
        try purchase.bringBack([1: 2])
        try purchase.acceptAll()
        #expect(try purchase.known().deadline(under: Rules()) == .due(day("2026-03-24")))
        try purchase.settle()
        #expect(try purchase.known().deadline(under: Rules()) == .nothingOwed)
    }

    private let purchase = Purchase(order: order([line(1, units: 2, gross: 2_000)]))

    private func goods(
        stated: String,
        posted: String? = nil,
        received: String? = nil
    ) throws -> Return {
        var purchase = purchase
        var announced = announcement([1: 2], stated: moment(stated))
        announced.proofOfPosting = posted.map { moment($0) }
        let june = occasion(now: moment("2026-06-01"))
        _ = try purchase.register(announced, id: ID(1), number: "R-1", on: june)
        if let received {
            let then = occasion(now: moment(received))
            try purchase.take(.receive(receipt([1: 2])), on: then)
        }
        return try purchase.known()
    }
}

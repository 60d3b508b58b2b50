import Shop
import Testing

@Suite struct PastReturnTests {
    @Test func `what a document gave back is settled on its own date`() throws {
        var purchase = purchase
        let added = purchase.addHistory(document([(1, 1, 400)]), id: ID(1))
        let goods = try #require(added)
        #expect(goods.status == .settled && goods.importedFrom == "C536379")
        #expect(goods.registered == moment("2026-03-04"))
        #expect(goods.owed == grosze(400) && goods.givenBack == grosze(400))
        #expect(goods.deadline(under: Rules()) == .nothingOwed)
        #expect(purchase.returns == [goods])
    }

    @Test func `an amount that does not divide is whole with the first run`() throws {
        var purchase = purchase
        let added = purchase.addHistory(document([(1, 3, 500)]), id: ID(1))
        let goods = try #require(added)
        #expect(goods.rows.standing.map(\.amount) == [grosze(168), grosze(332)])
    }

    @Test func `two lines of a document can name one line of the order`() throws {
        var purchase = purchase
        let twice = document([(1, 1, 300), (2, 1, 0), (1, 1, 301)])
        let added = purchase.addHistory(twice, id: ID(1))
        let goods = try #require(added)
        let runs = goods.rows.standing.compactMap { row -> [Int]? in
            guard case .units(ID(1), let run, let units) = row.kind else { return nil }
            return [run, units]
        }
        #expect(runs == [[0, 1], [1, 1]])
        #expect(goods.owed == grosze(601) && goods.unitsAccepted(of: ID(1)) == 2)
    }

    @Test func `units that came back before are not returnable, their money is not left`() throws {
        var purchase = purchase
        _ = purchase.addHistory(document([(1, 2, 1_400)]), id: ID(1))
        #expect(throws: Return.Refusal.notReturnable(line: "Article 1", asked: 2, left: 1)) {
            try purchase.announce([1: 2], as: 2)
        }
        try purchase.bringBack([1: 1, 2: 1], as: 2)
        try purchase.acceptAll(2)
        #expect(try purchase.known(2).owed == grosze(100))
    }

    @Test(arguments: [
        [(1, 4, 100)], [(1, 2, 100), (1, 2, 100)], [(9, 1, 100)], [(1, 1, 1_501)], [],
        [(1, 0, 0)], [(1, 3, 100), (1, -1, 0)], [(1, 0, 0), (1, 1, 100)], [(1, 1, -1)],
    ])
    func `what does not fit the order is not taken`(lines: [(Int64, Int, Int)]) {
        var purchase = purchase
        let added = purchase.addHistory(document(lines), id: ID(1))
        #expect(added == nil)
        #expect(purchase.returns.isEmpty)
    }

    /// Three units for 10.00 and one for 5.00.
    private let purchase = Purchase(
        order: order([line(1, units: 3, gross: 1_000), line(2, units: 1, gross: 500)])
    )

    private func document(_ lines: [(Int64, Int, Int)]) -> PastReturn {
        PastReturn(
            document: "C536379",
            at: moment("2026-03-04"),
            lines: lines.map { line, units, amount in
                PastReturn.Line(orderLine: ID(line), units: units, amount: grosze(amount))
            },
            author: .system(service: "import", startedBy: ID(1))
        )
    }
}

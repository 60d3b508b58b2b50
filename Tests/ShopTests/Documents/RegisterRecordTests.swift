import Shop
import Testing

@Suite struct RegisterRecordTests {
    private let settled = day("2026-03-12")

    /// A jacket and two caps at different rates of VAT, sent and paid for.
    private func purchase(
        _ rows: [RefundRow],
        kind: Return.Kind = .withdrawal,
        delivery: Int = 1_500,
        document: Return.Document = .register,
        rates: [Int?] = [2_300, 800]
    ) -> Purchase {
        var bought = order(
            [line(1, units: 1, gross: 20_000), line(2, units: 2, gross: 5_000)],
            delivery: delivery
        )
        for (index, rate) in rates.enumerated() { bought.lines[index].vat = rate }
        bought.invoice = "FV/7"
        var goods = Return(
            id: ID(1),
            number: "R-2026-000001",
            kind: kind,
            order: bought.id,
            status: .settled,
            registered: moment("2026-03-10"),
            dates: Return.Dates(
                statementSent: moment("2026-03-10"),
                statementReached: moment("2026-03-10")
            ),
            lines: [],
            filing: Return.Filing(document, on: settled, version: 4)
        )
        for row in rows { goods.rows.append(row, step: 1) }
        return Purchase(order: bought, returns: [goods])
    }

    private func record(_ rows: RefundRow..., rates: [Int?] = [2_300, 800]) throws -> RegisterRecord
    {
        try #require(purchase(rows, rates: rates).registerRecord(of: ID(1)))
    }

    private func units(_ line: Int64, _ run: Int, _ units: Int, _ gross: Int) -> RefundRow {
        RefundRow(.units(line: ID(line), run: run, units: units), grosze(gross))
    }

    @Test func `what is deducted never lowers the correction`() throws {
        let record = try record(
            units(1, 0, 1, 20_000),
            RefundRow(.diminished(line: ID(1), finding: "Worn"), grosze(-3_000)),
            RefundRow(.label(price: grosze(1_299)), grosze(-1_299)),
            RefundRow(.adjustment(reason: "Agreed"), grosze(-100)),
            RefundRow(.unpaid, grosze(-200)),
            RefundRow(.label(price: grosze(1_299)), .zero)
        )
        #expect(record.gross == grosze(20_000))
        #expect(record.vat == grosze(3_740))
        #expect(record.charges.map(\.amount.minorUnits) == [-3_000, -1_299, -100, -200])
        #expect(record.sold == day("2026-03-02") && record.settled == settled)
        #expect(record.orderNumber == "ZP-1" && record.invoice == "FV/7")
        #expect(record.book == .register && !record.isWhole)
    }

    @Test func `goods that others are sent for came back as any others`() throws {
        let record = try record(
            units(1, 0, 1, 20_000),
            RefundRow(.exchanged(line: ID(1), units: 1), grosze(-20_000))
        )
        #expect(record.entries.map(\.kind) == [.goods])
        #expect(record.gross == grosze(20_000) && record.refunded == .zero)
        #expect(record.charges.map(\.amount) == [grosze(-20_000)])
    }

    @Test func `runs of an article are one row, articles and rates are not`() throws {
        let record = try record(
            units(2, 0, 1, 2_499),
            units(2, 1, 1, 2_501),
            units(1, 0, 1, 20_000)
        )
        #expect(record.entries.map(\.units) == [2, 1])
        #expect(record.entries.map(\.rate) == [800, 2_300])
        #expect(record.entries.map(\.gross) == [grosze(5_000), grosze(20_000)])
        #expect(record.entries.map(\.vat) == [grosze(370), grosze(3_740)])
    }

    @Test(arguments: [([2_300, 2_300], 2_300), ([800, 2_300], 2_300), ([800, nil], 800)])
    func `the delivery has the goods' rate, of several the highest`(rates: [Int?], rate: Int) throws
    {
        let record = try record(RefundRow(.delivery, grosze(1_500)), rates: rates)
        #expect(record.entries.map(\.kind) == [.delivery])
        #expect(record.entries.map(\.rate) == [rate])
    }

    @Test func `what has no rate has no VAT, and is not taken for none`() throws {
        let record = try record(
            units(1, 0, 1, 20_000),
            RefundRow(.delivery, grosze(1_500)),
            rates: [nil, nil]
        )
        #expect(record.entries.map(\.vat) == [nil, nil])
        #expect(try self.record(units(1, 0, 1, 20_000), rates: [0, 0]).entries[0].vat == .zero)
    }

    @Test func `a price that was cut is corrected once, also when the goods come back`() throws {
        let cut = try record(RefundRow(.reduction(line: ID(1), reason: "Torn"), grosze(5_000)))
        #expect(cut.entries.map(\.kind) == [.reduction] && cut.entries[0].units == 0)
        let back = try record(
            units(1, 0, 1, 20_000),
            RefundRow(.reduced(line: ID(1)), grosze(-5_000))
        )
        #expect(back.entries.map(\.kind) == [.goods, .reduced])
        #expect(back.gross + cut.gross == grosze(20_000))
        #expect(back.vat + cut.vat == grosze(20_000).vat(at: 2_300))
    }

    @Test func `an order that came back with all that was paid is whole`() throws {
        let all = [units(1, 0, 1, 20_000), units(2, 0, 2, 5_000)]
        let delivery = RefundRow(.delivery, grosze(1_500))
        let whole = purchase(all + [delivery]).registerRecord(of: ID(1))
        #expect(whole?.isWhole == true)
        let part = purchase(all).registerRecord(of: ID(1))
        #expect(part?.isWhole == false)
    }

    @Test func `what corrects nothing of the sale is no record, what cost nothing is not whole`()
        throws
    {
        let repaired = purchase([], kind: .claim)
        #expect(repaired.registerRecord(of: ID(1)) == nil)
        let given = RefundRow(.adjustment(reason: "Taxi"), grosze(2_000))
        #expect(purchase([given]).registerRecord(of: ID(1)) == nil)
        let gift = Purchase(
            order: order([line(1, units: 1, gross: 0)]),
            returns: purchase([units(1, 0, 1, 0)]).returns
        )
        #expect(gift.order.total == .zero)
        #expect(gift.registerRecord(of: ID(1))?.isWhole == false)
    }

    @Test func `a correction invoice puts it into the other book`() throws {
        let corrected = purchase(
            [units(1, 0, 1, 20_000)],
            kind: .claim,
            document: .correctionInvoice("KOR/7")
        )
        let record = try #require(corrected.registerRecord(of: ID(1)))
        #expect(record.book == .corrections)
        #expect(record.kind == .claim && !record.isImported)
    }

    @Test func `what is not settled stands in no book`() throws {
        var purchase = Purchase(order: order([line(1, units: 1, gross: 100)]))
        try purchase.bringBack([1: 1])
        try purchase.acceptAll()
        #expect(purchase.registerRecord(of: ID(1)) == nil)
        try purchase.settle()
        #expect(purchase.registerRecord(of: ID(1)) != nil)
        #expect(purchase.registerRecord(of: ID(2)) == nil)
    }

    @Test func `history is a correction by the number of its document`() throws {
        var purchase = Purchase(order: order([line(1, units: 3, gross: 1_000)]))
        let past = PastReturn(
            document: "C536379",
            at: moment("2026-03-04"),
            lines: [PastReturn.Line(orderLine: ID(1), units: 3, amount: grosze(500))],
            author: .staff(ID(1))
        )
        let added = purchase.addHistory(past, id: ID(1))
        #expect(added != nil)
        let record = try #require(purchase.registerRecord(of: ID(1)))
        #expect(record.isImported && record.document == .correctionInvoice("C536379"))
        #expect(record.gross == grosze(500) && record.refunded == grosze(500))
    }

    @Test func `an orphan says what its document says`() throws {
        var goods = purchase([]).returns[0]
        goods.order = nil
        goods.filing = nil
        let lines = [OrphanLine(sku: "22423", name: "Patera", units: 2, amount: grosze(5_990))]
        let none = RegisterRecord(orphan: goods, lines, .gbp, settled: settled)
        #expect(none == nil)
        goods.importedFrom = "C1"
        let record = try #require(RegisterRecord(orphan: goods, lines, .gbp, settled: settled))
        #expect(record.document == .correctionInvoice("C1") && record.sold == nil)
        #expect(record.gross == grosze(5_990) && record.entries[0].vat == nil)
    }
}

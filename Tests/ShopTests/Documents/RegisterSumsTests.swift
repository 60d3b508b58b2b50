import Shop
import Testing

@Suite struct RegisterSumsTests {
    /// Every settled return that random staff have made of random orders.
    private func records(seed: Int) -> [(record: RegisterRecord, goods: Return)] {
        var desk = RandomDesk(seed: seed)
        for _ in 1...80 { _ = desk.moved() }
        var random = SplitMix64(seed: seed)
        var order = desk.purchase.order
        for index in order.lines.indices {
            order.lines[index].vat = random.pick([2_300, 800, 500, 0, nil]) ?? nil
        }
        let purchase = Purchase(order: order, returns: desk.purchase.returns)
        return purchase.returns.compactMap { goods in
            purchase.registerRecord(of: goods.id).map { ($0, goods) }
        }
    }

    @Test(arguments: 1...40)
    func `entries and what is beside them are the rows of the refund, to the grosz`(seed: Int) {
        for (record, goods) in records(seed: seed) {
            let rows = goods.rows.standing
            #expect(record.gross + record.charges.map(\.amount).total == rows.map(\.amount).total)
            #expect(record.refunded == goods.owed)
            #expect(goods.status != .settled || record.refunded == goods.givenBack)
            let units = rows.compactMap { row -> Int? in
                guard case .units(_, _, let units) = row.kind else { return nil }
                return units
            }
            #expect(record.entries.map(\.units).reduce(0, +) == units.reduce(0, +))
        }
    }

    @Test(arguments: 1...40)
    func `sums are those of the rows, to the grosz`(seed: Int) throws {
        let records = records(seed: seed).map(\.record)
        var sums = RegisterSums()
        for record in records { sums.add(record) }
        #expect(sums.returns == records.count)
        #expect(sums.entries == records.flatMap(\.entries).count)
        guard !records.isEmpty else { return }
        let sum = try #require(sums.currencies.first)
        let entries = records.flatMap(\.entries)
        #expect(sum.gross == entries.map(\.gross).total)
        #expect(sum.vat == entries.compactMap(\.vat).total)
        #expect(sum.gross + sum.charges == sum.refunded)
        for rate in sum.rates {
            let same = entries.filter { $0.rate == rate.rate }
            #expect(rate.gross == same.map(\.gross).total)
            #expect(rate.vat == same.compactMap(\.vat).total)
        }
    }

    @Test func `random staff settle something`() {
        #expect((1...40).contains { !records(seed: $0).isEmpty })
    }

    @Test func `currencies stand by their codes, rates from the highest, no rate last`() throws {
        var sums = RegisterSums()
        let all = (1...40).flatMap { records(seed: $0) }
        let record = try #require(all.first?.record)
        for (currency, rate) in [(Currency.pln, nil), (.eur, 0), (.pln, 500), (.pln, 2_300)] {
            var other = record
            other.currency = currency
            other.entries = [RegisterEntry(.goods, rate: rate, gross: grosze(100))]
            sums.add(other)
        }
        #expect(sums.currencies.map(\.currency) == [.eur, .pln])
        #expect(sums.currencies.map { $0.rates.map(\.rate) } == [[0], [2_300, 500, nil]])
    }

    @Test(arguments: [
        (12_300, 2_300, 2_300), (100, 2_300, 19), (1, 2_300, 0), (3, 2_300, 1), (-100, 2_300, -19),
        (105, 500, 5), (999, 0, 0), (107, 700, 7), (21, 500, 1), (-21, 500, -1),
    ])
    func `the VAT in a gross amount is rounded half up, away from nothing`(
        gross: Int,
        rate: Int,
        vat: Int
    ) {
        #expect(grosze(gross).vat(at: rate) == grosze(vat))
    }
}

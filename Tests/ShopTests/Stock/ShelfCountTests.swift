import Shop
import Testing

/// What is counted on a shelf before it is handed in.
@Suite struct ShelfCountTests {
    private func article(_ key: Int64) -> Variant {
        Variant(id: ID(key), product: ID(1), sku: "T-\(key)", ean: "", name: "Towar \(key)")
    }

    private var articles: [ID<Variant>: Variant] {
        Dictionary(uniqueKeysWithValues: (1...3).map { (ID($0), article($0)) })
    }

    @Test func `units of an article share a row`() {
        var count = ShelfCount(.count, articles: articles)
        #expect(count.isEmpty)
        let outcomes = [1, 2, 1].map { count.count(article($0)) }
        #expect(outcomes == [.counted(row: 0), .counted(row: 1), .counted(row: 0)])
        #expect(count.units == 3)
        #expect(count.sheet == [ID(1): 2, ID(2): 1])
        count.drop(0)
        #expect(count.sheet == [ID(2): 1])
    }

    @Test func `a row holds no more than a line of an order`() {
        var count = ShelfCount(.count, articles: articles)
        _ = count.count(article(1))
        let most = IncomingLine.unitsLimit
        let accepted = [(most, 0), (most + 1, 0), (-1, 0), (1, 9)].map { units, row in
            count.set(units, in: row)
        }
        #expect(accepted == [true, false, false, false])
        let outcome = count.count(article(1))
        #expect(outcome == .full(row: 0))
        #expect(count.units == most)
    }

    @Test func `a recount lists what is disputed and takes nothing else`() {
        var count = ShelfCount(.recount([ID(2), ID(3)]), articles: articles, kept: [ID(3): 4])
        #expect(count.rows.map(\.units) == [0, 4])
        let outcomes = [1, 2].map { count.count(article($0)) }
        #expect(outcomes == [.notDisputed, .counted(row: 0)])
        count.drop(1)
        #expect(count.sheet == [ID(2): 1, ID(3): 0])
    }

    @Test func `what was kept goes on`() {
        let count = ShelfCount(.count, articles: articles, kept: [ID(3): 4, ID(1): 2, ID(9): 1])
        #expect(count.rows.map(\.article.sku) == ["T-1", "T-3"])
        #expect(count.units == 6)
    }
}

import Panes
import Shop
import Testing

@Suite struct WordingFeedTests {
    @Test func `a feed tells what it would do`() {
        var summary = FeedSummary()
        summary.articles = 12_345
        summary.new = 3
        summary.changed = 20
        summary.unchanged = 12_322
        summary.changes = [.stock: 18, .price: 5]
        summary.stocked = 90
        summary.emptied = 2
        summary.gone = 1
        let english = [
            "Articles: read 12,345, new 3, changed 20, unchanged 12,322, rejected 0",
            "Changes: price 5, stock 18",
            "In stock: now 90, would have none 2, no longer in the file 1",
        ]
        let polish = [
            "Artykuły: przeczytane 12 345, nowe 3, zmienione 20, bez zmian 12 322, odrzucone 0",
            "Zmiany: cena 5, stan 18",
            "Na stanie: teraz 90, spadnie do zera 2, brak w pliku 1",
        ]
        #expect(plain(summary.lines(in: .english)) == english)
        #expect(plain(summary.lines(in: .polish)) == polish)
    }

    @Test func `an empty file tells only that`() {
        #expect(FeedSummary().lines(in: .english).count == 1)
    }

    @Test func `each change tells from what to what`() {
        let (cheap, dear) = (Money(minorUnits: 1_000), Money(minorUnits: 120_000))
        let changes: [ArticleChange] = [
            .price(from: ArticlePrice(cheap, .pln), to: ArticlePrice(dear, .pln)),
            .cost(from: nil, to: ArticlePrice(cheap, .eur)),
            .name(from: "Cup", to: "Mug"),
            .ean(from: "", to: "5901234123457"),
            .supplierCode(from: nil, to: "S-1"),
            .vat(from: 2_300, to: 800),
            .onHand(warehouse: "MAIN", from: 5, to: 3),
            .atSupplier(from: nil, to: 1_000),
        ]
        let polish = [
            "cena 10,00 zł → 1 200,00 zł", "cena zakupu – → 10,00 €", "nazwa „Cup” → „Mug”",
            "EAN – → „5901234123457”", "kod dostawcy – → „S-1”", "VAT 23% → 8%",
            "stan w MAIN 5 → 3", "u dostawcy – → 1 000",
        ]
        let english = [
            "price 10.00 zł → 1,200.00 zł", "purchase price – → €10.00", "name “Cup” → “Mug”",
            "EAN – → “5901234123457”", "supplier's code – → “S-1”", "VAT 23% → 8%",
            "stock in MAIN 5 → 3", "at the supplier – → 1,000",
        ]
        #expect(plain(changes.map { $0.text(in: .polish) }) == polish)
        #expect(plain(changes.map { $0.text(in: .english) }) == english)
    }

    private func plain(_ lines: [String]) -> [String] {
        lines.map { $0.replacing("\u{A0}", with: " ") }
    }
}

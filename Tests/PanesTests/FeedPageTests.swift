import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct FeedPageTests {
    private func preview() -> FeedPreview {
        var preview = FeedPreview()
        let mug = KnownArticle(id: ID(1), sku: "KUB-1", name: "Kubek biały w niebieskie kropki")
        let plate = KnownArticle(id: ID(2), sku: "TAL-22", name: "Talerz 作")
        let price = { (amount: Int) in ArticlePrice(grosze(amount), .pln) }
        preview.add(
            .changed(
                mug,
                [.price(from: price(4_990), to: price(5_490)), .atSupplier(from: 5, to: 0)]
            )
        )
        preview.addGone(plate)
        let spoon = IncomingArticle(
            place: .row(3, column: nil),
            product: IncomingProduct(name: "Łyżka\u{1B}[31m"),
            sku: "LYZ-3"
        )
        preview.add(.new(spoon))
        preview.addRefused(Unreadable(.belowZero("-1"), at: .row(4, column: "price")))
        preview.summary.articles = 3
        preview.summary.changed = 1
        preview.summary.new = 1
        preview.summary.changes = [.price: 1, .stock: 1]
        preview.summary.stocked = 9
        preview.summary.emptied = 2
        preview.summary.gone = 1
        return preview
    }

    private func screen(_ language: Language, _ width: Int = 72, from first: Int = 0) -> String {
        let scene = Scene(
            language: language,
            zone: PaperShop.empty().zone,
            now: moment("2026-11-19", 9, 0).at,
            visitor: Visitor(
                staff: Staff(id: ID(1), name: "ola", role: .owner),
                rights: Role.owner.rights,
                terminal: "pts/3"
            ),
            rules: Rules()
        )
        var canvas = Canvas(width: width, height: 18)
        let page = FeedPage(preview(), titled: "oferta.xml · Hurt")
        page.draw(on: &canvas, in: canvas.area, from: first, scene: scene)
        return canvas.text.replacing("\u{A0}", with: " ")
    }

    @Test func `a feed is looked at before it is applied`() {
        let expected = """
            ── oferta.xml · Hurt ───────────────────────────────────────────────────
             Artykuły: przeczytane 3, nowe 1, zmienione 1, bez zmian 0, odrzucone 0
             Zmiany: cena 1, stan 1
             Na stanie: teraz 9, spadnie do zera 2, brak w pliku 1

             Odrzucone: 1
             Wiersz 4 (nie licząc nagłówka), kolumna „price”: wartość „-1” jest
               ujemna. Popraw ją.

             Brak w pliku: 1
             TAL-22  Talerz 作

             Zmienione: 1
             KUB-1  Kubek biały w niebieskie kropki
                    cena 49,90 zł → 54,90 zł  ·  u dostawcy 5 → 0

             Nowe: 1
             LYZ-3  Łyżka·[31m
            """
        #expect(screen(.polish) == expected)
    }

    @Test func `and in English, on a narrow screen`() {
        let expected = """
            ── oferta.xml · Hurt ───────────────────────────
             Articles: read 3, new 1, changed 1, unchanged
             0, rejected 0
             Changes: price 1, stock 1
             In stock: now 9, would have none 2, no longer
             in the file 1

             Rejected: 1
             Row 4 (heading not counted), column “price”:
               “-1” is below zero. Correct it.

             No longer in the file: 1
             TAL-22  Talerz 作

             Changed: 1
             KUB-1  Kubek biały w niebieskie kropki
                    price 49.90 zł → 54.90 zł  ·  at the
                    supplier 5 → 0
            """
        #expect(screen(.english, 48) == expected)
    }

    @Test func `it scrolls no further than its end`() {
        #expect(screen(.english, 48, from: 1_000).contains("LYZ-3"))
    }
}

import Canvas
import Shop
import Testing

@testable import Panes

/// A file of articles taken in on screen: named, looked at, applied or left alone.
@Suite struct FeedFlowTests {
    private func preview(emptied: Int = 0, refused: Bool = false) -> FeedPreview {
        var preview = FeedPreview()
        let mug = KnownArticle(id: ID(1), sku: "KUB-LAS", name: "Kubek emaliowany „Las”")
        let price = { (amount: Int) in ArticlePrice(grosze(amount), .pln) }
        preview.add(.changed(mug, [.price(from: price(4_990), to: price(5_490))]))
        if refused {
            let reason = Unreadable(.belowZero("-1"), at: .row(4, column: "price"))
            preview.addRefused(reason)
            preview.summary.refuse(reason)
        }
        preview.summary.articles = 2
        preview.summary.changed = 1
        preview.summary.changes = [.price: 1]
        preview.summary.stocked = 4
        preview.summary.emptied = emptied
        return preview
    }

    private func desk(
        _ feed: Result<FeedPreview, any Error>,
        in language: Language = .english,
        as name: String = "ola"
    ) throws -> Desk {
        var shop = try PaperShop.stocked()
        shop.feed = feed
        var desk = Desk(shop, 80, 24, in: language, as: name)
        desk.type("3I")
        return desk
    }

    @Test func `a file is named, and how it is read`() throws {
        var desk = try desk(.success(preview()), in: .polish)
        desk.type("oferta.xml")
        desk.press(.up)
        desk.type("f")
        desk.press(.down, .down)
        desk.type("Hurt")
        let expected = """
             1 Zamów. 2 Zwroty 3![3 Magazyn 1!] 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep    ola
             Magazyn › Wczytaj plik                          6 · wg nazwy ▲ · 988 224,32 zł
            ── Wczytaj plik ────────────────────────────────────────────────────────────────
              Co zawiera       p produkty  s nasze stany [f oferta dostawcy]
              Ścieżka pliku * oferta.xml
            › Dostawca *      Hurt
              Jak czytać       ceneo  generic-products  iof [iof-supplier] własny plik

            ── F2, a potem ─────────────────────────────────────────────────────────────────
              Strona      pokaże, co plik by zmienił; nic się jeszcze nie wykona
              Potem       w całości albo wcale; stany w pliku są dostawcy












             F2 wykonaj  Enter dalej  Esc wyjdź
            """
        #expect(desk.screen == expected)
    }

    @Test func `what it would change is read, and applied by one key`() throws {
        var desk = try desk(.success(preview()), in: .polish)
        desk.type("dane/towary.csv")
        desk.press(.function(2))
        let expected = """
             1 Zamów. 2 Zwroty 3![3 Magazyn 1!] 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep    ola
             Magazyn › towary.csv › wczytaj plik             6 · wg nazwy ▲ · 988 224,32 zł
            ── towary.csv ──────────────────────────────────────────────────────────────────
             Artykuły: przeczytane 2, nowe 0, zmienione 1, bez zmian 0, odrzucone 0
             Zmiany: cena 1
             Na stanie: teraz 4, spadnie do zera 0, brak w pliku 0

             Zmienione: 1
             KUB-LAS  Kubek emaliowany „Las”
                      cena 49,90 zł → 54,90 zł













             F2 t wczytaj  ↑↓ przewiń  R czytaj ponownie  Esc wyjdź
            """
        #expect(desk.screen == expected)
        desk.type("t")
        #expect(desk.shop.takenIn.map(\.file) == ["towary.csv"])
        #expect(desk.shop.takenIn.map(\.purpose) == [.products])
        #expect(desk.message.hasPrefix(" ✓ towary.csv: wczytano, zmienione 1"))
        #expect(desk.workspace.overlay == nil)
    }

    @Test func `leaving the page changes nothing`() throws {
        var desk = try desk(.success(preview()))
        desk.type("a.csv")
        desk.press(.function(2), .escape)
        #expect(desk.workspace.overlay == nil)
        #expect(desk.shop.takenIn.isEmpty)
    }

    @Test func `Enter alone applies nothing`() throws {
        var desk = try desk(.success(preview()))
        desk.type("a.csv")
        desk.press(.function(2), .enter)
        #expect(desk.message == " ✗ F2 applies it.")
        #expect(desk.shop.takenIn.isEmpty)
    }

    @Test func `an error names its place on one line, and what was typed stays`() throws {
        let error = Unreadable(.belowZero("-1"), at: .row(4, column: "price"))
        var desk = try desk(.failure(error))
        desk.type("a.csv")
        desk.press(.function(2))
        #expect(desk.message == " ✗ " + error.explanation(in: .english))
        #expect(desk.workspace.form?.form.text(.file) == "a.csv")
        desk.shop.feed = .success(preview())
        desk.press(.function(2))
        #expect(desk.screen.contains("price 49.90 zł → 54.90 zł"))
    }

    @Test func `half the range is emptied only after another question`() throws {
        var desk = try desk(.success(preview(emptied: 2)))
        desk.type("a.csv")
        desk.press(.function(2))
        desk.type("y")
        #expect(desk.screen.contains("2 of 4 articles in stock would have none. Apply it?"))
        desk.press(.enter)
        #expect(desk.shop.takenIn.isEmpty)
        #expect(desk.screen.contains("── a.csv"))
        desk.type("yy")
        #expect(desk.shop.takenIn.map(\.isConfirmed) == [true])
    }

    @Test func `a supplier's feed with a bad article is not applied at all`() throws {
        var desk = try desk(.success(preview(refused: true)))
        desk.type("a.csv")
        desk.press(.up)
        desk.type("f")
        desk.press(.down, .down)
        desk.type("Hurt")
        desk.press(.function(2))
        #expect(!desk.hints.contains("apply"))
        desk.press(.function(2))
        #expect(desk.message.contains("✗"))
        #expect(desk.shop.takenIn.isEmpty)
    }

    @Test func `a file that changes nothing says so`() throws {
        var desk = try desk(.success(FeedPreview()))
        desk.type("a.csv")
        desk.press(.function(2), .function(2))
        #expect(desk.message == " ✗ All of it is in the shop already.")
    }

    @Test func `reading is stopped by Esc, and its answer is dropped`() throws {
        var desk = try desk(.success(preview()))
        desk.type("a.csv")
        desk.isSlow = true
        desk.press(.function(2))
        #expect(desk.message.contains("Reading a.csv"))
        desk.type("x")
        #expect(desk.message.contains("Still reading a.csv"))
        #expect(desk.workspace.form?.form.text(.file) == "a.csv")
        _ = desk.send(.escape)
        let isStopped = desk.asked.contains { request in
            if case .stop(.feed) = request { true } else { false }
        }
        #expect(isStopped)
        desk.isSlow = false
        desk.catchUp()
        #expect(desk.workspace.form != nil)
        #expect(!desk.screen.contains("54.90"))
    }

    @Test func `the file is read again by R`() throws {
        var desk = try desk(.success(preview()))
        desk.type("a.csv")
        desk.press(.function(2))
        desk.shop.feed = .success(FeedPreview())
        desk.type("R")
        #expect(!desk.screen.contains("54.90"))
    }

    @Test func `our levels may be those of another warehouse`() throws {
        var desk = try desk(.success(preview()))
        desk.type("a.csv")
        desk.press(.up)
        desk.type("s")
        desk.press(.down, .down, .right, .function(2))
        desk.press(.function(2))
        #expect(desk.shop.takenIn.map(\.warehouse) == ["SKLEP"])
        #expect(desk.shop.takenIn.map(\.purpose) == [.stock])
    }

    @Test func `a shop that keeps no stock yet begins with a file`() throws {
        var shop = try PaperShop.november()
        shop.feed = .success(preview())
        var desk = Desk(shop)
        desk.type("3I")
        desk.type("spis.csv")
        desk.press(.up)
        desk.type("s")
        desk.press(.function(2))
        desk.type("y")
        #expect(desk.shop.takenIn.map(\.purpose) == [.stock])
    }

    @Test func `who may not take files in is told so`() throws {
        let desk = try desk(.success(preview()), as: "ewa")
        #expect(desk.workspace.overlay == nil)
        #expect(desk.message.hasPrefix(" ✗ "))
    }
}

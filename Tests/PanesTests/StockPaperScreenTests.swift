import Canvas
import Shop
import Testing

@testable import Panes

/// The list of stock papers and the page of each kind, as whole screens.
@Suite struct StockPaperScreenTests {
    private func papers(
        _ width: Int = 80,
        _ height: Int = 24,
        in language: Language = .english
    ) throws -> Desk {
        var desk = Desk(try .papered(), width, height, in: language)
        desk.type("S")
        return desk
    }

    /// The page of a paper.
    private func page(_ number: String, in language: Language = .english) throws -> Desk {
        var desk = try papers(in: language)
        while desk.selected != number { desk.press(.down) }
        desk.press(.enter)
        return desk
    }

    @Test func `papers of all kinds are in one list, the newest first`() throws {
        let desk = try papers()
        let expected = """
             1 Orders 2 Returns 3![3 Stock 1!] 4 Loyalty 6 Mess. 8 History 9 Shop       ola
             Papers                                                           6 · by date ▼
               Number          Status       From            To          To come When ▼
            ›  INW-2026-000006 under way                    MAIN                15 Nov 12:28
               MM-2026-000005  on its way   MAIN            SKLEP             5 15 Nov 11:28
               ZD-2026-000004  closed       Hurtownia Włók… MAIN                15 Nov 10:28
               ZD-2026-000003  in part      Hurtownia Włók… MAIN             42 15 Nov 09:28
               PZ-2026-000002  received     Len i Spółka    MAIN                15 Nov 08:28
               ZD-2026-000001  received     Len i Spółka    MAIN                15 Nov 07:28












            ── INW-2026-000006 · under way ─────────────────────────────────────── 1 of 6 ──

             Enter open  v views  / filter  s sort  i stocktake  : all actions  ? help
            """
        #expect(desk.screen == expected)
    }

    @Test func `and in Polish`() throws {
        let desk = try papers(in: .polish)
        let expected = """
             1 Zamów. 2 Zwroty 3![3 Magazyn 1!] 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep    ola
             Dokumenty                                                        6 · wg daty ▼
               Numer           Status       Z               Do     Do przyjęcia Kiedy ▼
            ›  INW-2026-000006 w toku                       MAIN                15 lis 12:28
               MM-2026-000005  w drodze     MAIN            SKLEP             5 15 lis 11:28
               ZD-2026-000004  zamknięte    Hurtownia Włók… MAIN                15 lis 10:28
               ZD-2026-000003  w części     Hurtownia Włók… MAIN             42 15 lis 09:28
               PZ-2026-000002  przyjęte     Len i Spółka    MAIN                15 lis 08:28
               ZD-2026-000001  przyjęte     Len i Spółka    MAIN                15 lis 07:28












            ── INW-2026-000006 · w toku ─────────────────────────────────────────── 1 z 6 ──

             Enter otwórz  v widoki  / filtr  s sortuj  : wszystko  ? pomoc
            """
        #expect(desk.screen == expected)
    }

    @Test func `a wide window shows every column, and the paper below`() throws {
        let desk = try papers(130, 36)
        let expected = """
             Zaplecze  1 Orders  2 Returns 3! [3 Stock 1!] 4 Loyalty  6 Messages  8 History  9 Shop                               ola · owner
             Papers                                                                                                             6 · by date ▼
               Number          Kind           Status       From                To        Articles     Pcs      To come When ▼       Who
            ›  INW-2026-000006 stocktake      under way                        MAIN                                    15 Nov 12:28 marek
               MM-2026-000005  transfer       on its way   MAIN                SKLEP            2       7            5 15 Nov 11:28 marek
               ZD-2026-000004  order          closed       Hurtownia Włókno    MAIN             1       9              15 Nov 10:28 marek
               ZD-2026-000003  order          in part      Hurtownia Włókno    MAIN             2      50           42 15 Nov 09:28 marek
               PZ-2026-000002  receipt        received     Len i Spółka        MAIN             1       4              15 Nov 08:28 marek
               ZD-2026-000001  order          received     Len i Spółka        MAIN             1       4              15 Nov 07:28 marek











            ── INW-2026-000006 · stocktake · under way ───────────────────────────────────────────────────────────────────────────── 1 of 6 ──
             Warehouse     MAIN  ·  all shelves  ·  counted by two people
             When          15 Nov 12:28  ·  by marek
             Counted       1 of 4  A-04-2
             For a second  B-01-1
             Not counted   shelf, quarantine









             Enter open   v views   / filter   s sort   i stocktake   r related   H history   Space mark   : all actions   ? help   q quit
            """
        #expect(desk.screen == expected)
    }

    @Test func `an order tells what has come of it, and by which deliveries`() throws {
        let desk = try page("ZD-2026-000003", in: .polish)
        let expected = """
             1 Zamów. 2 Zwroty 3![3 Magazyn 1!] 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep    ola
             Dokumenty › ZD-2026-000003                                       6 · wg daty ▼
            ── ZD-2026-000003 · przyjęte w części ───────────────────────────────── 4 z 6 ──
             Dostawca      Hurtownia Włókno  ·  do MAIN
             Kiedy         15 lis 09:28  ·  kto: marek
             Do przyjęcia  42 szt.  ·  przyjęto 8 z 50
             Koszt         500,00 zł  ·  1 pozycja bez ceny

             SKU      Towar                  Zamówiono  Przyjęto  Do przyjęcia        Koszt
             KUB-LAS  Kubek emaliowa… „Las”         20         8            12    500,00 zł
             PAS-SK   Pasek skórzany                30                      30

             Przyjęcie             Szt.  Kiedy               Kto          Dokument dostawcy
             PZ-2026-000009           8  15 lis 08:28        marek        WZ 4/11









             Esc wstecz  e przyjmij  D zamknij  n następny  : wszystko  ? pomoc
            """
        #expect(desk.screen == expected)
    }

    @Test func `a transfer tells what is on its way`() throws {
        let desk = try page("MM-2026-000005")
        let expected = """
             1 Orders 2 Returns 3![3 Stock 1!] 4 Loyalty 6 Mess. 8 History 9 Shop       ola
             Papers › MM-2026-000005                                          6 · by date ▼
            ── MM-2026-000005 · on its way ─────────────────────────────────────── 2 of 6 ──
             Warehouse     MAIN → SKLEP
             When          15 Nov 11:28  ·  by marek
             To come       5 pcs  ·  received 2 of 7

             SKU        Article                      Sent  Received       To come      Lost
             KUB-LAS    Kubek emaliowany „Las”          6         2             4
             SUK-LN-38  Sukienka lnian…, r. 38          1                       1













             Esc back  e receive  D close  n next  N previous  : all actions  ? help
            """
        #expect(desk.screen == expected)
    }

    @Test func `a receipt tells where the goods went and what they cost`() throws {
        let desk = try page("PZ-2026-000002")
        let expected = """
             1 Orders 2 Returns 3![3 Stock 1!] 4 Loyalty 6 Mess. 8 History 9 Shop       ola
             Papers › PZ-2026-000002                                          6 · by date ▼
            ── PZ-2026-000002 · received ───────────────────────────────────────── 5 of 6 ──
             Supplier      Len i Spółka  ·  to MAIN
             When          15 Nov 08:28  ·  by marek
             Because of    ZD-2026-000001  ·  their paper FV 17/2026

             SKU        Article                              Pcs  Bin               At cost
             SUK-LN-38  Sukienka lniana z kies…, r. 38         4  A-04-2          340.00 zł














             Esc back  n next  N previous  r related  H history  : all actions  ? help
            """
        #expect(desk.screen == expected)
    }

    @Test func `a stocktake tells how far it is, and nothing of what anybody found`() throws {
        let desk = try page("INW-2026-000006", in: .polish)
        let expected = """
             1 Zamów. 2 Zwroty 3![3 Magazyn 1!] 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep    ola
             Dokumenty › INW-2026-000006                                      6 · wg daty ▼
            ── INW-2026-000006 · w toku ─────────────────────────────────────────── 1 z 6 ──
             Magazyn       MAIN  ·  wszystkie lokalizacje  ·  liczą dwie osoby
             Kiedy         15 lis 12:28  ·  kto: marek
             Policzono     1 z 4  A-04-2
             Druga osoba   B-01-1
             Niepoliczone  półka, kwarantanna















             Esc wstecz  i inwentaryzacja  n następny  N poprzedni  : wszystko  ? pomoc
            """
        #expect(desk.screen == expected)
        #expect(!desk.screen.contains("77"))
    }

    @Test func `a shop without papers is told where they come from`() throws {
        for language in Language.allCases {
            var desk = Desk(try .stocked(), 80, 24, in: language)
            desk.type("S")
            #expect(desk.row(4).contains(language == .polish ? "b zamawia" : "b orders"))
            #expect(desk.row(4).hasSuffix("."))
        }
    }

    @Test func `a shop that keeps no stock has no papers either`() throws {
        var desk = Desk(try .november())
        desk.type("S")
        #expect(desk.screen.contains("This shop keeps no stock yet."))
        desk.type("e")
        #expect(desk.message.hasPrefix(" ✗ "))
    }

    @Test(arguments: [40, 57, 80, 139, 200], [10, 17, 24, 50])
    func `papers, forms and feeds fit into every window`(width: Int, height: Int) throws {
        var feed = FeedPreview()
        let mug = KnownArticle(id: ID(1), sku: "KUB-LAS", name: "Kubek emaliowany „Las”")
        feed.add(.changed(mug, [.atSupplier(from: 5, to: 0)]))
        feed.summary.changed = 1
        for language in Language.allCases {
            for keys in [
                "S", "S\r", "S/op", "Sv", "Sjj\r", "Sjje", "SjjjjD", "SjD", "3i", "3ix\u{2}",
            ]
                + ["3 b", "3Ab"]
            {
                var shop = try PaperShop.papered()
                shop.feed = .success(feed)
                var desk = Desk(shop, width, height, in: language)
                for key in keys {
                    switch key {
                    case "\r": desk.press(.enter)
                    case "\u{2}": desk.press(.function(2))
                    case _: desk.press(.character(key))
                    }
                }
                desk.press(.down, .pageDown, .end)
                let canvas = desk.canvas
                #expect(canvas.width == width && canvas.height == height)
                #expect(!desk.row(0).isEmpty)
                #expect(width < 80 || !desk.screen.contains("##"))
            }
        }
    }
}

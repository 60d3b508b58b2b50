import Canvas
import Shop
import Testing

@testable import Panes

/// Whole screens of counting.
@Suite struct CountingScreenTests {
    func counting(
        _ width: Int,
        _ height: Int,
        in language: Language = .english
    ) throws -> Desk {
        var desk = Desk(try .bench([10: 1, 11: 1, 12: 1]), width, height, in: language)
        desk.scan("R-2026-000294")
        desk.type("e")
        return desk
    }

    /// Both jackets, one of them torn, and a scarf from elsewhere.
    func counted(_ width: Int, _ height: Int, in language: Language = .english) throws -> Desk {
        var desk = try counting(width, height, in: language)
        desk.scan(PaperShop.jacketL)
        desk.scan(PaperShop.earphones)
        desk.scan("5909999999997")
        desk.scan(PaperShop.jacketXL)
        desk.type("d")
        desk.press(.tab)
        desk.type("rozdarty rękaw")
        desk.press(.escape)
        return desk
    }

    @Test func `what is announced waits to be scanned`() throws {
        let expected = """
             1 Orders [2 Returns] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop     ola
             Returns › R-2026-000294 › receiving
             Małgorzata Szczepańska-Różańska   ZP-104201 of 2 Nov   InPost A  7719 0042 18
             refund: waits for the parcel

               EAN   Article                              Ann. Count Condition Goes to
            ›− …6675 Kurtka przejściowa oliwkowa, r. L       1     0 1 missing
             − …6682 Kurtka przejściowa oliwkowa, r. XL      1     0 1 missing
             − …1098 Słuchawki douszne                       1     0 1 missing

               0 of 3 counted · 3 missing

            ── If received now ─────────────────────────────────────────────────────────────
               Nothing is counted yet: scan an article, or count by hand with +.

               Note
               Shelf






             F2 receive  n o w d condition  r t p v s b send  + − count  ? keys  Esc leave
            """
        let screen = try counting(80, 24).screen
        #expect(screen == expected)
    }

    @Test func `what is wrong is said in words, and what would come of it below`() throws {
        let expected = """
             1 Orders [2 Returns] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop     ola
             Returns › R-2026-000294 › receiving                                 draft kept
             Małgorzata Szczepańska-Różańska   ZP-104201 of 2 Nov   InPost A  7719 0042 18
             refund: due in 13 days (Mon 30 Nov)

               EAN   Article                              Ann. Count Condition Goes to
             ✓ …6675 Kurtka przejściowa oliwkowa, r. L       1     1 n as new  r restock
            ›✓ …6682 Kurtka przejściowa oliwkowa, r. XL      1     1 d damaged p repair
             ? …1098 Słuchawki douszne · seal? i             1     1 n as new  r restock
             ! …9997 5909999999997 not here: + records it as a wrong item, Del drops it

               3 of 3 counted · 1 strange code · 1 seal to look at · nothing missing

            ── If received now ─────────────────────────────────────────────────────────────
               Refund      318.61 zł  if all is accepted = lines at the price paid 331.60 −
                           return shipping 12.99
               Goods       2 × as new → restock  ·  1 × damaged → repair
               Message     to zp-104201@example.com, held 60 s for undo

               Note        rozdarty rękaw
               Shelf

             Last scans:  …6675 ✓  …1098 ✓  …9997 ✗  …6682 ✓
             F2 receive  n o w d condition  r t p v s b send  + − count  ? keys  Esc leave
            """
        let screen = try counted(80, 24).screen
        #expect(screen == expected)
    }

    @Test func `long Polish names keep their sizes`() throws {
        let expected = """
             1 Zamów.[2 Zwroty] 3 Magazyn 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep          ola
             Zwroty › R-2026-000294 › przyjmowanie                           szkic zapisany
             Małgorzata Szczepańska-Różańska   ZP-104201 z 2 lis   InPost A  7719 0042 18
             wypłata: termin za 13 dni (pon. 30 lis)

               EAN   Towar                           Zgł. Licz. Ocena         Dokąd
             ✓ …6675 Kurtka przejściowa oliwk…, r. L    1     1 n pełnowart.  r do sprzedaży
            ›✓ …6682 Kurtka przejściowa oliw…, r. XL    1     1 d uszkodzony  p naprawa
             ? …1098 Słuchawki douszne · plomba? i      1     1 n pełnowart.  r do sprzedaży
             ! …9997 5909999999997 spoza zwrotu: + zapisuje jako zły towar, Del usuwa

               policzono 3 z 3 · 1 obcy kod · 1 plomba do obejrzenia · nic nie brakuje

            ── Po przyjęciu ────────────────────────────────────────────────────────────────
               Kwota       318,61 zł  przy przyjęciu całości = pozycje po cenie zapłaconej
                           331,60 − przesyłka zwrotna 12,99
               Towar       2 × pełnowartościowy → do sprzedaży  ·  1 × uszkodzony → naprawa
               Wiadomość   na adres zp-104201@example.com, czeka 60 s na ewentualne
                           cofnięcie

               Notatka     rozdarty rękaw
               Regał
             Ostatnie skany:  …6675 ✓  …1098 ✓  …9997 ✗  …6682 ✓
             F2 przyjmij  n o w d ocena  r t p v s b dokąd  + − licz  ? klawisze  Esc wyjdź
            """
        let screen = try counted(80, 24, in: .polish).screen
        #expect(screen == expected)
    }

    @Test func `on a large screen everything is spelled out`() throws {
        let expected = """
             Zaplecze  1 Orders [2 Returns] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop                           ola · owner
             Returns › R-2026-000294 › receiving                                                                         draft kept
             Małgorzata Szczepańska-Różańska   ZP-104201 of 2 Nov   InPost A  7719 0042 18   refund: due in 13 days (Mon 30 Nov)

               EAN            Article                                                 Announced Counted Condition Goes to
             ✓ 5903344556675  Kurtka przejściowa oliwkowa, r. L                               1       1 n as new  r restock
            ›✓ 5903344556682  Kurtka przejściowa oliwkowa, r. XL                              1       1 d damaged p repair
             ? 5907654321098  Słuchawki douszne · seal? i                                     1       1 n as new  r restock
             ! 5909999999997  not here: + records it as a wrong item, Del drops it

               3 of 3 counted · 1 strange code · 1 seal to look at · nothing missing

            ── If received now ─────────────────────────────────────────────────────────────────────────────────────────────────────
               Refund      318.61 zł  if all is accepted = lines at the price paid 331.60 − return shipping 12.99
               Goods       2 × as new → restock  ·  1 × damaged → repair
               Message     to zp-104201@example.com, held 60 s for undo

               Note        rozdarty rękaw
               Shelf



















             Last scans:  …6675 ✓  …1098 ✓  …9997 ✗  …6682 ✓
             F2 receive   n o w d condition   r t p v s b send   + − count   i seal   Tab note, shelf   ? keys   Esc leave
            """
        let screen = try counted(120, 40).screen
        #expect(screen == expected)
    }

    @Test func `a number is typed below a long list`() throws {
        var desk = Desk(try .longBench(60), 80, 24, in: .polish)
        desk.scan("R-2026-000294")
        desk.type("e")
        desk.press(.end)
        desk.type("+3")
        let expected = """
             1 Zamów.[2 Zwroty] 3 Magazyn 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep          ola
             Zwroty › R-2026-000294 › przyjmowanie                           szkic zapisany
             Ewa Lis   ZP-1 z 2 lis   nadanie własne
             wypłata: termin za 13 dni (pon. 30 lis)
               EAN   Towar                           Zgł. Licz. Ocena         Dokąd
             − …0052 Towar nr 52                        1     0 brakuje 1
             − …0053 Towar nr 53                        1     0 brakuje 1
             − …0054 Towar nr 54                        1     0 brakuje 1
             − …0055 Towar nr 55                        1     0 brakuje 1
             − …0056 Towar nr 56                        1     0 brakuje 1
             − …0057 Towar nr 57                        1     0 brakuje 1
             − …0058 Towar nr 58                        1     0 brakuje 1
             − …0059 Towar nr 59                        1     0 brakuje 1
            ›✓ …0060 Towar nr 60                        1     1 n pełnowart.  r do sprzedaży
               Policzono: 3
            ── Po przyjęciu ────────────────────────────────────────────────────────────────
               Kwota       10,00 zł  przy przyjęciu całości = pozycje po cenie zapłaconej
                           10,00
               Towar       1 × pełnowartościowy → do sprzedaży
               Wiadomość   na adres zp-1@example.com, czeka 60 s na ewentualne cofnięcie
               Notatka
               Regał

             Enter ustaw  Esc jak było
            """
        #expect(desk.screen == expected)
        #expect(desk.canvas.cursor == Point(x: 15, y: 14))
    }

    @Test func `the keys of the mode are a key away`() throws {
        var desk = try counting(80, 24, in: .polish)
        desk.type("?")
        let expected = """
             1 Zamów.[2 Zwroty] 3 Magazyn 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep          ola
             Zwroty › R-2026-000294 › przyjmowanie
              ── Klawisze przy liczeniu ─────────────────────────────────────────────────

                skan         liczy sztukę
                + −          liczy ręcznie
                0–9          wpisuje liczbę sztuk
                n o w d      jedna sztuka: pełnowartościowy, otwarte opakowanie, ślady
                             użycia, uszkodzony
                N O W D      cały wiersz
                r t p v s b  do sprzedaży, outlet, naprawa, do dostawcy, likwidacja,
                             odesłać klientowi
                i            plomba nienaruszona, naruszona
                l            drukuje etykietę wiersza
                Del          usuwa zły towar, zeruje wiersz
                Tab          lista, notatka wiersza, regał
                x            wyjaśnia kwotę
                ↑↓ j k       wybierają wiersz
                F2           przyjmuje to, co policzono
                Esc          wychodzi; szkic zostaje

              ───────────────────────────────────────────────────────────────────────────

             ↑↓ przewiń  Esc zamknij
            """
        #expect(desk.screen == expected)
        desk.press(.escape)
        desk.type("x")
        #expect(desk.screen.contains("Kwota · przy przyjęciu całości"))
        desk.press(.escape)
        #expect(desk.row(1).contains("przyjmowanie"))
    }

    @Test func `sixty lines fill a large screen and scroll on a small one`() throws {
        var desk = Desk(try .longBench(60), 200, 50)
        desk.scan("R-2026-000294")
        desk.type("e")
        for number in [1, 30, 60] {
            desk.scan("59012345\(padded(number, 5))")
            for (width, height) in [(200, 50), (120, 40), (80, 24), (40, 10)] {
                desk.resize(width, height)
                let cursor = desk.screen.split(separator: "\n").first { $0.hasPrefix("›") }
                #expect(cursor?.contains("Towar nr \(number) ") == true)
            }
        }
        #expect(desk.workspace.overlay != nil)
    }

    @Test(arguments: [(0, 0), (1, 1), (5, 3), (40, 6), (80, 20), (200, 46)])
    func `it fits into any room`(width: Int, height: Int) throws {
        var desk = try counted(120, 40)
        for keys in ["", "?", "x"] {
            desk.type(keys)
            guard case .counting(let screen)? = desk.workspace.overlay else {
                Issue.record("not counting")
                return
            }
            var canvas = Canvas(width: width, height: height)
            screen.draw(on: &canvas, in: canvas.area, scene: desk.workspace.scene)
            #expect(canvas.cursor.map(canvas.area.contains) ?? true)
            desk.press(.escape)
            desk.type("e")
        }
    }

    @Test func `hostile names and codes stay in their row`() throws {
        var shop = try PaperShop.bench()
        var order = shop.purchases[0].order
        order.lines[0].name = "\u{1B}[31mA\u{202E}kcaj\u{7}\n作者作者作者作者作者作者作者作者作者作者"
        shop.purchases[0] = Purchase(order: order, returns: shop.purchases[0].returns)
        var desk = Desk(shop)
        desk.scan("R-2026-000294")
        desk.type("e")
        desk.scan("\u{202E}作者作者作者作者作者作者作者作者作者作者作者作者作者作者作者作者")
        #expect(!desk.screen.contains("\u{1B}") && !desk.screen.contains("\u{202E}"))
        #expect(desk.row(7).hasPrefix(" − …6682 Kurtka"))
    }

    @Test func `a session that is killed anywhere loses nothing that was counted`() throws {
        let keys = Array("nowdNOWDrtpvsbi+-+") + ["S", "S", "S", "X", "5", "T"]
        var seed: UInt64 = 7
        for _ in 0..<40 {
            var desk = try counting(80, 24)
            for _ in 0..<20 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let draw = Int(seed >> 33)
                switch keys[draw % keys.count] {
                case "S":
                    let codes = [PaperShop.jacketL, PaperShop.earphones, PaperShop.scarf]
                    desk.scan(codes[draw / 64 % 3])
                case "X": desk.scan("5909999999997")
                case "T":
                    desk.press(.tab)
                    desk.type("rysa\tna zamku")
                    desk.press(.escape)
                case "5":
                    desk.type("3")
                    desk.press(.enter, .down)
                case let key: desk.type(String(key))
                }
            }
            var later = Desk(desk.shop)
            later.scan("R-2026-000294")
            later.type("e")
            guard case .counting(let before)? = desk.workspace.overlay,
                case .counting(let after)? = later.workspace.overlay
            else {
                Issue.record("not counting")
                return
            }
            let order: (Receipt.Counted, Receipt.Counted) -> Bool = { "\($0)" < "\($1)" }
            let kept = after.count.receipt.items.sorted(by: order)
            #expect(kept == before.count.receipt.items.sorted(by: order))
        }
    }
}

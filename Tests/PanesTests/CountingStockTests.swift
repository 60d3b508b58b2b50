import Canvas
import Shop
import Testing

@testable import Panes

/// What a reception and a decision do to the stock is said before they are done.
@Suite struct CountingStockTests {
    private func counted(_ width: Int, _ height: Int, in language: Language) throws -> Desk {
        var shop = try PaperShop.bench([10: 1, 11: 1, 12: 1])
        shop.keepStock()
        var desk = Desk(shop, width, height, in: language)
        desk.scan("R-2026-000294")
        desk.type("e")
        desk.scan(PaperShop.jacketL)
        desk.scan(PaperShop.earphones)
        desk.scan(PaperShop.jacketXL)
        desk.type("d")
        return desk
    }

    @Test func `a count says where goods wait, and where they go once accepted`() throws {
        let desk = try counted(120, 30, in: .english)
        let expected = """
             Zaplecze  1 Orders [2 Returns] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop                           ola · owner
             Returns › R-2026-000294 › receiving                                                                         draft kept
             Małgorzata Szczepańska-Różańska   ZP-104201 of 2 Nov   InPost A  7719 0042 18   refund: due in 13 days (Mon 30 Nov)

               EAN            Article                                                 Announced Counted Condition Goes to
             ✓ 5903344556675  Kurtka przejściowa oliwkowa, r. L                               1       1 n as new  r restock
            ›✓ 5903344556682  Kurtka przejściowa oliwkowa, r. XL                              1       1 d damaged p repair
             ? 5907654321098  Słuchawki douszne · seal? i                                     1       1 n as new  r restock

               3 of 3 counted · 1 seal to look at · nothing missing

            ── If received now ─────────────────────────────────────────────────────────────────────────────────────────────────────
               Refund      318.61 zł  if all is accepted = lines at the price paid 331.60 − return shipping 12.99
               Goods       2 × as new → restock  ·  1 × damaged → repair
               Stock       +3 quarantine (not for sale)  ·  once accepted: +2 restock A-04-2, +1 repair
               Message     to zp-104201@example.com, held 60 s for undo

               Note
               Shelf









             Last scans:  …6675 ✓  …1098 ✓  …6682 ✓
             F2 receive   n o w d condition   r t p v s b send   + − count   i seal   Tab note, shelf   ? keys   Esc leave
            """
        #expect(desk.screen == expected)
    }

    @Test func `in Polish, with little room`() throws {
        let desk = try counted(80, 24, in: .polish)
        let expected = """
             1 Zamów.[2 Zwroty] 3 Magazyn 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep          ola
             Zwroty › R-2026-000294 › przyjmowanie                           szkic zapisany
             Małgorzata Szczepańska-Różańska   ZP-104201 z 2 lis   InPost A  7719 0042 18
             wypłata: termin za 13 dni (pon. 30 lis)

               EAN   Towar                           Zgł. Licz. Ocena         Dokąd
             ✓ …6675 Kurtka przejściowa oliwk…, r. L    1     1 n pełnowart.  r do sprzedaży
            ›✓ …6682 Kurtka przejściowa oliw…, r. XL    1     1 d uszkodzony  p naprawa
             ? …1098 Słuchawki douszne · plomba? i      1     1 n pełnowart.  r do sprzedaży

               policzono 3 z 3 · 1 plomba do obejrzenia · nic nie brakuje

            ── Po przyjęciu ────────────────────────────────────────────────────────────────
               Kwota       318,61 zł  przy przyjęciu całości = pozycje po cenie zapłaconej
                           331,60 − przesyłka zwrotna 12,99
               Towar       2 × pełnowartościowy → do sprzedaży  ·  1 × uszkodzony → naprawa
               Magazyn     +3 kwarantanna (nie do sprzedaży)  ·  po akceptacji: +2 do
                           sprzedaży A-04-2, +1 naprawa
               Wiadomość   na adres zp-104201@example.com, czeka 60 s na ewentualne
                           cofnięcie
               Notatka
               Regał
             Ostatnie skany:  …6675 ✓  …1098 ✓  …6682 ✓
             F2 przyjmij  n o w d ocena  r t p v s b dokąd  + − licz  ? klawisze  Esc wyjdź
            """
        #expect(desk.screen == expected)
    }

    @Test func `the decision says what leaves the returns location and where to`() throws {
        var desk = try counted(120, 40, in: .english)
        desk.press(.function(2))
        desk.type("i")
        desk.press(.function(2))
        desk.type("a")
        #expect(desk.screen.contains("−3 quarantine, +2 restock A-04-2, +1 repair"))
        #expect(!desk.screen.contains("once accepted"))
    }

    @Test func `a shop that keeps no stock says nothing of it`() throws {
        var desk = Desk(try .bench([10: 1, 11: 1, 12: 1]), 120, 40)
        desk.scan("R-2026-000294")
        desk.type("e")
        desk.scan(PaperShop.jacketL)
        #expect(!desk.screen.contains("quarantine"))
    }
}

import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct ReturnsScreenTests {
    @Test func `what is due first comes first, what waits comes after`() throws {
        let desk = Desk(try .november(), in: .polish)
        let expected = """
             1 Zamów.[2 Zwroty 3!] 3 Magazyn 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep       ola
             Zwroty                                                        8 · wg terminu ▲
               Numer         Termin ▲ Status          Klient                Kwota Zamówienie
            ›  R-2026-000287 !-1 d    ● do rozpatrz.  Agnieszka Wi…     412,70 zł ZP-104118
               R-2026-000291 ! dziś   ● do rozpatrz.  Łukasz Żółki…      89,00 zł ZP-104093
               R-2026-000301 2 d      ● do rozpatrz.  Zofia Dąbrow…   1 324,47 zł ZP-104266
               R-2026-000304 3 d      ● zaakcept.     Piotr Kowalc…      35,50 zł ZP-104270
               R-2026-000308 czeka    ○ zarejestr.    Hanna Mazur        77,89 zł ZP-104300
               R-2025-000014          ✓ rozliczony    bez zamówien…       0,00 zł
               R-2026-000280          ✓ rozliczony    Ewa Lis           178,00 zł ZP-104080
               R-2026-000283          ✗ odrzucony     Tomasz Grabo…       0,00 zł ZP-104090










            ── R-2026-000287 · do rozpatrz. · 1 dzień po terminie (pon. 16 lis) ─── 1 z 8 ──

             Enter otwórz  e przyjmij  a akceptuj  d odrzuć  / filtr  : wszystko  ? pomoc
            """
        #expect(desk.screen == expected)
    }

    @Test func `what is late says so by a sign and by a colour`() throws {
        let canvas = Desk(try .november()).canvas
        #expect(canvas[17, 3].scalar == "!")
        #expect(canvas[17, 3].style == .error)
        #expect(canvas[17, 4].scalar == "!")
        #expect(canvas[17, 4].style == .warn)
        #expect(canvas[17, 7].style == .dim)
    }

    @Test func `a page tells all that is known of a return`() throws {
        var desk = Desk(try .november(), in: .polish)
        desk.press(.down, .down, .enter)
        let expected = """
             1 Zamów.[2 Zwroty 3!] 3 Magazyn 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep       ola
             Zwroty › R-2026-000301                                        8 · wg terminu ▲
            ── R-2026-000301 · do rozpatrz. · termin za 2 dni (czw. 19 lis) ─────── 3 z 8 ──
             Klient        Zofia Dąbrowska
             Kontakt       zp-104266@example.com  ·  +48 601 000 013
             Zamówienie    ZP-104266        28 paź        1 507,99 zł  karta
             Przesyłka     InPost C         regał Z-07  przyjęta 16 lis 09:12 przez: marek
             Oświadczenie  wysłano 5 lis  ·  dotarło 5 lis
             Ostatni krok  przyjęty 16 lis 09:12 przez: marek

             Pozycja           Wróciło  Ocena       Decyzja               Kwota  Powód
             Płaszcz …, r. 40  1 z 1    pełnowart.  – do decyzji                 rozmiar
             Botki sk…, r. 39  1 z 1    ślady uż.   – do decyzji                 rozmiar
             Szalik kaszmiro…  1 z 2    pełnowart.  – do decyzji                 rozmiar
             Szalik kaszmiro…  −1       brak
             Przy przyjęciu całości    1 324,47 zł  = pozycje po cenie zapłaconej 1 342,47
                                                  − przesyłka zwrotna 18,00






             Esc wstecz  e przyjmij  a akceptuj  d odrzuć  x wyjaśnij  : wszystko  ? pomoc
            """
        #expect(desk.screen == expected)
    }

    @Test func `where there is room the return lies below the queue`() throws {
        var desk = Desk(try .november(), 120, 40)
        desk.press(.down, .down)
        let expected = """
             Zaplecze  1 Orders [2 Returns 3!] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop                        ola · owner
             Returns                                                                                              8 · by deadline ▲
               Number        Due ▲    Status           Customer            Pcs        Refund Way back      Order          With
               R-2026-000287 !-1 d    ● awaiting       Agnieszka Wiśnie…     3     412.70 zł own parcel    ZP-104118
               R-2026-000291 ! today  ● awaiting       Łukasz Żółkiewski     1      89.00 zł own parcel    ZP-104093
            ›  R-2026-000301 2 d      ● awaiting       Zofia Dąbrowska       4   1,324.47 zł InPost C      ZP-104266
               R-2026-000304 3 d      ● accepted       Piotr Kowalczyk       1      35.50 zł own parcel    ZP-104270
               R-2026-000308 waits    ○ registered     Hanna Mazur           1      77.89 zł own parcel    ZP-104300
               R-2025-000014          ✓ settled        no order              0       0.00 zł
               R-2026-000280          ✓ settled        Ewa Lis               2     178.00 zł own parcel    ZP-104080
               R-2026-000283          ✗ rejected       Tomasz Grabowski      1       0.00 zł own parcel    ZP-104090













            ── R-2026-000301 · awaiting · due in 2 days (Thu 19 Nov) ───────────────────────────────────────────────────── 3 of 8 ──
             Customer      Zofia Dąbrowska
             Order         ZP-104266        28 Oct        1,507.99 zł  card
             Parcel        InPost C         shelf Z-07  received 16 Nov 09:12 by marek

             Line                                      Back       Condition        Decision                   Refund
             Płaszcz wełniany granatowy, r. 40         1 of 1     as new           – pending
             Botki skórzane, r. 39                     1 of 1     used             – pending
             Szalik kaszmirowy                         1 of 2     as new           – pending
             Szalik kaszmirowy                         −1         missing
             If all is accepted        1,324.47 zł  = lines at the price paid 1,342.47 − return shipping 18.00




             Enter open   e receive   a accept   d reject   / filter   s sort   Space mark   : all actions   ? help   q quit
            """
        #expect(desk.screen == expected)
    }

    @Test func `a wide screen stays calm`() throws {
        let desk = Desk(try .november(), 200, 50, in: .polish)
        let expected = """
             Zaplecze  1 Zamówienia [2 Zwroty 3!] 3 Magazyn  4 Lojalność  6 Wiadomości  8 Historia  9 Sklep                                                                                        ola · właściciel
             Zwroty                                                                                                                                                                                8 · wg terminu ▲
               Numer         Termin ▲ Status           Klient                    Szt.         Kwota Nadanie       Zamówienie     Prowadzi   Rejestracja
            ›  R-2026-000287 !-1 d    ● do rozpatrz.   Agnieszka Wiśniewska         3     412,70 zł nadanie wł.   ZP-104118                 2 lis
               R-2026-000291 ! dziś   ● do rozpatrz.   Łukasz Żółkiewski            1      89,00 zł nadanie wł.   ZP-104093                 3 lis
               R-2026-000301 2 d      ● do rozpatrz.   Zofia Dąbrowska              4   1 324,47 zł InPost C      ZP-104266                 5 lis
               R-2026-000304 3 d      ● zaakcept.      Piotr Kowalczyk              1      35,50 zł nadanie wł.   ZP-104270                 6 lis
               R-2026-000308 czeka    ○ zarejestr.     Hanna Mazur                  1      77,89 zł nadanie wł.   ZP-104300                 16 lis
               R-2025-000014          ✓ rozliczony     bez zamówienia               0       0,00 zł                                         01.12.25
               R-2026-000280          ✓ rozliczony     Ewa Lis                      2     178,00 zł nadanie wł.   ZP-104080                 12 paź
               R-2026-000283          ✗ odrzucony      Tomasz Grabowski             1       0,00 zł nadanie wł.   ZP-104090                 14 paź























            ── R-2026-000287 · oczekuje na realizację · 1 dzień po terminie (pon. 16 lis) ───────────────────────────────────────────────────────────────────────────────────────────────────────────────── 1 z 8 ──
             Klient        Agnieszka Wiśniewska
             Zamówienie    ZP-104118        20 paź          412,70 zł  karta
             Przesyłka     nadanie własne   regał Z-07  przyjęta 9 lis 09:12 przez: marek

             Pozycja                                   Wróciło    Ocena            Decyzja                     Kwota
             Sukienka lniana, r. 38                    2 z 2      pełnowart.       – do decyzji
             Pasek skórzany                            1 z 1      pełnowart.       – do decyzji
             Przy przyjęciu całości      412,70 zł  = pozycje po cenie zapłaconej 412,70






             Enter otwórz   e przyjmij   a akceptuj   d odrzuć   / filtr   s sortuj   Spacja zaznacz   x wyjaśnij   r powiązane   M stan towaru   H historia   K konto   : wszystko   ? pomoc   q zakończ
            """
        #expect(desk.screen == expected)
    }

    @Test func `a new shop says where returns come from`() {
        let desk = Desk(.empty())
        let expected = """
             1 Orders [2 Returns] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop     ola
             Returns                                                      0 · by deadline ▲
               Number        Due ▲    Status          Customer             Refund Order

               No returns yet. They are registered from an order: pane 1, key i.


















             / filter  s sort  o columns  p parcels  P to pay  : all actions  ? help
            """
        #expect(desk.screen == expected)
    }

    @Test func `a refund is explained row by row`() throws {
        var desk = Desk(try .november(), in: .polish)
        desk.press(.down, .down)
        desk.type("x")
        let expected = """
             1 Zamów.[2 Zwroty 3!] 3 Magazyn 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep       ola
             Zwroty                                                        8 · wg terminu ▲
               Numer         Termin ▲ Status          Klient                Kwota Zamówienie
               R-2026-000287 !-1 d    ● do rozpatrz.  Agnieszka Wi…     412,70 zł ZP-104118
               R-2026-000291 ! dziś   ● do rozpatrz.  Łukasz Żółki…      89,00 zł ZP-104093
            ›  R-2026-000301 2 d      ● do rozpatrz.  Zofia Dąbrow…   1 324,47 zł ZP-104266

              ── R-2026-000301 · 1 324,47 zł ─────────────────────────────────────────────

                    +756,44 zł  Płaszcz wełniany granatowy, r. 40: 1 × 756,44 zł po
                                cenie zapłaconej
                    +435,50 zł  Botki skórzane, r. 39: 1 × 435,50 zł po cenie zapłaconej
                    +150,53 zł  Szalik kaszmirowy: 1 × 150,53 zł po cenie zapłaconej
                     −18,00 zł  przesyłka zwrotna: wykorzystana etykieta
                   1 324,47 zł

              ────────────────────────────────────────────────────────────────────────────




            ── R-2026-000301 · do rozpatrz. · termin za 2 dni (czw. 19 lis) ─────── 3 z 8 ──

             ↑↓ przewiń  Esc zamknij
            """
        #expect(desk.screen == expected)
        desk.press(.down, .pageDown, .escape)
        #expect(desk.selected == "R-2026-000301")
    }

    @Test func `an orphan has nothing to add up, and says why`() throws {
        var desk = Desk(try .november())
        desk.type("/no:")
        desk.press(.escape)
        desk.press(.down, .down, .down, .down, .down)
        #expect(desk.selected == "R-2025-000014")
        desk.type("x")
        #expect(desk.message == " ✗ It names no order, so there is nothing to add up.")
        desk.type("e")
        #expect(desk.message.hasPrefix(" ✗ "))
        desk.press(.enter)
        #expect(desk.screen.contains("C536379"))
    }
}

import Canvas
import Shop
import Testing

@testable import Panes

/// Four eyes: above the limit a settlement waits for somebody else.
@Suite struct SecondPersonTests {
    /// The desk of whoever settles R-2026-000304, with a limit below its 35.50 zł.
    func desk(_ language: Language = .english) throws -> Desk {
        var desk = Desk(try .november(), in: language)
        desk.shop.rules.fourEyesLimit = grosze(3_000)
        desk.hear("rules", "staff", "returns")
        desk.press(.down, .down, .down)
        return desk
    }

    /// The same shop once it is proposed, with somebody else at the desk.
    func second(_ language: Language = .english, _ width: Int = 80, _ height: Int = 24) throws
        -> Desk
    {
        var first = try desk(language)
        first.type("t")
        first.press(.function(2))
        var desk = Desk(first.shop, width, height, in: language, as: "anna")
        desk.press(.down, .down, .down)
        return desk
    }

    @Test func `the form says that it will wait, before F2`() throws {
        var desk = try desk()
        desk.type("t")
        let english = """
             1 Orders [2 Returns 3!] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop  ola
             Returns › R-2026-000304 › settle                             8 · by deadline ▲
            ── R-2026-000304 › settle ──────────────────────────────────────────────────────
            › Bank transfer                             zł
              Card            35.50                     zł
                Reference
              BLIK                                      zł
              Cash                                      zł
              Elsewhere                                 zł
              Gift card                                 zł
              Points                                    zł
              Document        [r register of returns] c correction invoice

            ── This settlement will wait for a second person (limit 30.00 zł) ──────────────
              Refund      35.50 zł  = card 35.50
              !           Somebody else has to confirm it, in their own session. No money
                          goes out before.
              Message     none until it is confirmed





             F2 do it  Enter next  F3 explain  Esc leave
            """
        #expect(desk.screen == english)
        desk = try self.desk(.polish)
        desk.type("t")
        let polish = """
             1 Zamów.[2 Zwroty 3!] 3 Magazyn 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep       ola
             Zwroty › R-2026-000304 › rozliczenie                          8 · wg terminu ▲
            ── R-2026-000304 › rozliczenie ─────────────────────────────────────────────────
            › Przelew                                       zł
              Karta               35,50                     zł
                Nr operacji
              BLIK                                          zł
              Gotówka                                       zł
              Poza sklepem                                  zł
              Karta podarunkowa                             zł
              Punkty                                        zł
              Dokument            [r ewidencja zwrotów] c faktura korygująca

            ── Ta wypłata poczeka na drugą osobę (limit 30,00 zł) ──────────────────────────
              Do wypłaty  35,50 zł  = karta 35,50
              !           Potwierdzić ją musi ktoś inny, we własnej sesji. Do tego czasu
                          nic nie wychodzi.
              Wiadomość   żadna, dopóki nie ma potwierdzenia





             F2 wykonaj  Enter dalej  F3 wyjaśnij  Esc wyjdź
            """
        #expect(desk.screen == polish)
    }

    @Test func `the list and the notice say that it waits`() throws {
        var desk = try desk()
        desk.type("t")
        desk.press(.function(2))
        desk.hear("returns")
        let expected = """
             1 Orders [2 Returns 3!] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop  ola
             Returns                                                      8 · by deadline ▲
               Number        Due ▲    Status          Customer             Refund Order
               R-2026-000287 !-1 d    ● awaiting      Agnieszka Wi…     412.70 zł ZP-104118
               R-2026-000291 ! today  ● awaiting      Łukasz Żółki…      89.00 zł ZP-104093
               R-2026-000301 2 d      ● awaiting      Zofia Dąbrow…   1,324.47 zł ZP-104266
            ›  R-2026-000304 3 d      ◐ 2nd person    Piotr Kowalc…      35.50 zł ZP-104270
               R-2026-000308 waits    ○ registered    Hanna Mazur        77.89 zł ZP-104300
               R-2025-000014          ✓ settled       no order            0.00 zł
               R-2026-000280          ✓ settled       Ewa Lis           178.00 zł ZP-104080
               R-2026-000283          ✗ rejected      Tomasz Grabo…       0.00 zł ZP-104090










            ── R-2026-000304 · 2nd person · due in 3 days (Fri 20 Nov) ─────────── 4 of 8 ──
             ✓ R-2026-000304: waits for a second person.         u undoes it until 14:03:00
             Enter open  u undo  / filter  s sort  O reopen  : all actions  ? help
            """
        #expect(desk.screen == expected)
    }

    @Test func `the page tells who proposed what`() throws {
        var desk = try second(.polish)
        desk.press(.enter)
        let expected = """
             1 Zamów.[2 Zwroty 3!] 3 Magazyn 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep      anna
             Zwroty › R-2026-000304                                        8 · wg terminu ▲
            ── R-2026-000304 · druga osoba · termin za 3 dni (pt. 20 lis) ───────── 4 z 8 ──
             Klient        Piotr Kowalczyk
             Kontakt       zp-104270@example.com  ·  +48 601 000 014
             Zamówienie    ZP-104270        30 paź           35,50 zł  karta
             Przesyłka     nadanie własne   regał Z-07  przyjęta 13 lis 09:12 przez: marek
             Oświadczenie  wysłano 6 lis  ·  dotarło 6 lis
             Ostatni krok  przekazany do potwierdzenia wypłaty 14:02 przez: ola

             Pozycja           Wróciło  Ocena       Decyzja               Kwota  Powód
             Lampka biurkowa   1 z 1    pełnowart.  do sprzedaży       35,50 zł  rozmiar
             Do zwrotu                    35,50 zł  = pozycje po cenie zapłaconej 35,50
             Czeka na      drugą osobę; propozycja 14:02, ola
                           35,50 zł  ·  karta








             Esc wstecz  t rozlicz  O otwórz ponownie  : wszystko  ? pomoc
            """
        #expect(desk.screen == expected)
        let wide = try second(.english, 120, 40)
        #expect(wide.row(24).contains("R-2026-000304 · accepted · waits for a second person"))
        #expect(wide.screen.contains("Waits for     a second person; proposed 14:02 by ola"))
    }

    @Test func `who proposed it cannot confirm it, and learns what they can do`() throws {
        var desk = try desk()
        desk.type("t")
        desk.press(.function(2))
        desk.type("t")
        #expect(
            desk.message + desk.hints
                == " ✗ ola proposed this settlement, so somebody else has to confirm it, in their"
                + "   own session. u takes it back until 14:03:00, O voids it."
        )
        #expect(desk.workspace.overlay == nil)
        desk.type("u")
        #expect(desk.message.contains("last step undone · accepted"))
        desk.type("t")
        #expect(desk.row(2).contains("R-2026-000304 › settle"))
    }

    @Test func `somebody else confirms what they have seen`() throws {
        var desk = try second()
        desk.type("t")
        let expected = """
             1 Orders [2 Returns 3!] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop anna
             Returns › R-2026-000304 › confirm                            8 · by deadline ▲
            ── R-2026-000304 › confirm ─────────────────────────────────────────────────────
            › Decision *  c confirm  d decline

            ── What is proposed ────────────────────────────────────────────────────────────
              Refund      35.50 zł
              Proposed    14:02  ·  ola
              Card        35.50 zł
              Document    register of returns
              Message     to zp-104270@example.com, held 60 s for undo












             F2 do it  Enter do it  ←→ c d choose  F3 explain  Esc leave
            """
        #expect(desk.screen == expected)
        desk.press(.function(2))
        #expect(desk.screen.contains("! Confirm it or decline it."))
        desk.type("c")
        desk.press(.function(2))
        #expect(desk.message.hasPrefix(" ✓ R-2026-000304: settled"))
        #expect(desk.shop.file(of: ID(304))?.goods.givenBack == grosze(3_550))
    }

    @Test func `declining needs a reason`() throws {
        var desk = try second(.polish, 200, 50)
        desk.type("t")
        desk.type("d")
        let expected = """
             Zaplecze  1 Zamówienia [2 Zwroty 3!] 3 Magazyn  4 Lojalność  6 Wiadomości  8 Historia  9 Sklep                                                                                        anna · kierownik
             Zwroty › R-2026-000304 › potwierdzenie wypłaty                                                                                                                                        8 · wg terminu ▲
            ── R-2026-000304 › potwierdzenie wypłaty ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
            › Decyzja *  c potwierdź [d odmów]
              Powód *

            ── Po odmowie ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
              Kwota       35,50 zł
              Propozycja  14:02  ·  ola
              Karta       35,50 zł
              Dokument    ewidencja zwrotów
              Potem       nic nie wychodzi, zwrot pozostaje zaakceptowany, do rozliczenia od nowa





































             F2 wykonaj   Enter dalej   ←→ c d wybierz   F3 wyjaśnij   Esc wyjdź
            """
        #expect(desk.screen == expected)
        desk.press(.function(2))
        #expect(desk.bells == 1)
        desk.type("za dużo")
        desk.press(.function(2))
        #expect(desk.message.hasPrefix(" ✓ R-2026-000304: wypłata niepotwierdzona · zaakceptowany"))
        #expect(desk.shop.file(of: ID(304))?.goods.proposal == nil)
    }
}

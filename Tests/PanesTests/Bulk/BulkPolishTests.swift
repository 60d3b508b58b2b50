import Canvas
import Shop
import Testing

@testable import Panes

/// Many at once and two at one return, as a clerk in Poland sees them.
@Suite struct BulkPolishTests {
    /// A plan in which every verdict comes up.
    func settling(_ width: Int, _ height: Int, in language: Language) throws -> Desk {
        var shop = try PaperShop.november()
        try shop.acceptAll(301, at: moment("2026-11-17", 13, 50))
        var desk = Desk(shop, width, height, in: language)
        desk.type("A")
        let swapped = Return.Rejection(ground: .swapped, note: "Inny kubek.")
        try desk.shop.take(.reject(swapped), with: ID(291), by: "anna")
        desk.hear("returns")
        desk.type("t")
        return desk
    }

    @Test func `every verdict, in Polish on a small screen`() throws {
        let desk = try settling(80, 24, in: .polish)
        let expected = """
             1 Zamów.[2 Zwroty 1!] 3 Magazyn 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep       ola
             Zwroty › rozliczenie · 8 zwrotów             8 · wg terminu ▲ · 8 zaznaczonych
            ── rozliczenie · 8 zwrotów ──────────────────────────────── kwoty 1 359,97 zł ──
             można: 1 · propozycje: 1 · pominięty krok: 2 · zmienione: 1 · nie można: 3
               Numer         Klient                 Co się stanie
            ›  R-2025-000014                        ✗ Zwrot pochodzi z importu i jest już h…
               R-2026-000280 Ewa Lis                ✗ już rozliczony
               R-2026-000283 Tomasz Grabowski       ✗ już odrzucony
               R-2026-000287 Agnieszka Wiśniewska   pominięty krok, status: oczekuje na rea…
               R-2026-000291 Łukasz Żółkiewski      zmienione w międzyczasie: odrzucony 14:…
               R-2026-000301 Zofia Dąbrowska        1 324,47 zł będzie propozycją dla drugi…
               R-2026-000304 Piotr Kowalczyk        można, kwota 35,50 zł
               R-2026-000308 Hanna Mazur            pominięty krok, status: zarejestrowany




            ────────────────────────────────────────────────────────────────────────────────
             R-2025-000014  ✗ Zwrot pochodzi z importu i jest już historią, więc nie można
                            go zmienić. Jeśli przyszedł towar, zarejestruj nowy zwrot.

             F2 wykona to dla 2 z 8.

             F2 rozlicz  ↑↓ przewiń  Esc wyjdź
            """
        #expect(desk.screen == expected)
    }

    @Test func `every verdict, in English on a large screen`() throws {
        var desk = try settling(120, 40, in: .english)
        desk.press(.end, .up, .up)
        let rows = (1..<13).map(desk.row) + (34..<40).map(desk.row)
        let expected = """
             Returns › settle · 8 returns                                                              8 · by deadline ▲ · 8 marked
            ── settle · 8 returns ─────────────────────────────────────────────────────────────────────────── refunds 1,359.97 zł ──
             1 can · 1 to propose · 2 would skip a step · 1 changed meanwhile · 3 cannot
               Number        Customer               What would happen
               R-2025-000014                        ✗ The return was imported and is history, so it takes no steps. If goods have c…
               R-2026-000280 Ewa Lis                ✗ already settled
               R-2026-000283 Tomasz Grabowski       ✗ already rejected
               R-2026-000287 Agnieszka Wiśniewska   would skip a step: awaiting
               R-2026-000291 Łukasz Żółkiewski      changed meanwhile: rejected 14:02 by anna
            ›  R-2026-000301 Zofia Dąbrowska        1,324.47 zł becomes a proposal for a second person
               R-2026-000304 Piotr Kowalczyk        can, refund 35.50 zł
               R-2026-000308 Hanna Mazur            would skip a step: registered
             R-2026-000301  1,324.47 zł becomes a proposal for a second person


             F2 runs it for 2 of 8.

             F2 settle   ↑↓ scroll   Esc leave
            """
        #expect(rows.joined(separator: "\n") == expected)
    }

    @Test func `a run under way and its outcome`() throws {
        var desk = Desk(try .busy(30), 80, 24, in: .polish)
        desk.type("Aa")
        let swapped = Return.Rejection(ground: .swapped, note: "Inny czajnik.")
        try desk.shop.take(.reject(swapped), with: ID(402), by: "anna")
        desk.type("30")
        desk.isSlow = true
        desk.press(.enter)
        for _ in 0..<12 { desk.answerStep(after: 1) }
        let running = """
             1 Zamów.[2 Zwroty 30!] 3 Magazyn 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep      ola
             Zwroty › akceptacja · 30 zwrotów           30 · wg terminu ▲ · 30 zaznaczonych
            ── akceptacja · 30 zwrotów ──────────────────────────────── kwoty 3 004,35 zł ──
             można: 30
               Numer         Klient                 Co się stało
               R-2026-000402 Klient 3               ✗ zmienione w międzyczasie: odrzucony 1…
               R-2026-000403 Klient 4               ✓ zaakceptowany
               R-2026-000404 Klient 5               ✓ zaakceptowany
               R-2026-000405 Klient 6               ✓ zaakceptowany
               R-2026-000406 Klient 7               ✓ zaakceptowany
               R-2026-000407 Klient 8               ✓ zaakceptowany
               R-2026-000408 Klient 9               ✓ zaakceptowany
               R-2026-000409 Klient 10              ✓ zaakceptowany
               R-2026-000410 Klient 11              ✓ zaakceptowany
               R-2026-000411 Klient 12              ✓ zaakceptowany
            ›  R-2026-000412 Klient 13              … w toku
            ────────────────────────────────────────────────────────────────────────────────
             R-2026-000412  … w toku



             [####......] akceptacja 12/30 · 1,0/s · zostało 18 s

             Esc przerwij  J w tło  ↑↓ przewiń
            """
        #expect(desk.screen == running)
        desk.press(.escape)
        desk.answerStep(after: 1)
        let rows = [3] + Array(17..<24)
        let done = """
             Akceptacja: wykonano 12, nie udało się 1, przerwano przed 17.
            ────────────────────────────────────────────────────────────────────────────────
             R-2026-000413  można, kwota 100,13 zł



             ✗ Akceptacja: wykonano 12, nie udało się 1, przerwano przed 17.
             ↑↓ przewiń  Esc wyjdź
            """
        #expect(rows.map(desk.row).joined(separator: "\n") == done)
    }

    @Test func `whether to take a run back`() throws {
        var desk = Desk(try .busy(5), 80, 24, in: .polish)
        desk.type("Aa")
        desk.press(.function(2), .escape)
        desk.type("u")
        let expected = """
             1 Zamów.[2 Zwroty 5!] 3 Magazyn 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep       ola
             Zwroty › cofnięcie · 5 zwrotów                                5 · wg terminu ▲
            ── cofnięcie · 5 zwrotów ───────────────────────────────────────────────────────
             można: 5
               Numer         Klient                 Co się stanie
            ›  R-2026-000400 Klient 1               można
               R-2026-000401 Klient 2               można
               R-2026-000402 Klient 3               można

                                 ── Cofnąć: akceptacja, 5 zwrotów? ────

                                   › n  nie, zostaw
                                     t  tak, cofnij

                                 ──────────────────────────────────────


            ────────────────────────────────────────────────────────────────────────────────
             R-2026-000400  można




             Enter wykonaj  Esc wyjdź
            """
        #expect(desk.screen == expected)
    }

    @Test func `a form whose return has changed, and a page that somebody has open`() throws {
        var shop = try PaperShop.november()
        shop.handlers[ID(301)] = [Handler(staff: ID(2), since: shop.now, terminal: "pts/4")]
        var desk = Desk(shop, 80, 24, in: .polish)
        desk.press(.down, .down, .enter)
        let page = """
             1 Zamów.[2 Zwroty 3!] 3 Magazyn 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep       ola
             Zwroty › R-2026-000301                                        8 · wg terminu ▲
            ── R-2026-000301 · do rozpatrz. · termin za 2 dni (czw. 19 lis) ─────── 3 z 8 ──
             Klient        Zofia Dąbrowska
             Kontakt       zp-104266@example.com  ·  +48 601 000 013
             Zamówienie    ZP-104266        28 paź        1 507,99 zł  karta
             Przesyłka     InPost C         regał Z-07  przyjęta 16 lis 09:12 przez: marek
             Oświadczenie  wysłano 5 lis  ·  dotarło 5 lis
             Ostatni krok  przyjęty 16 lis 09:12 przez: marek
             ! prowadzi: marek, od 14:02 (pts/4)
             Pozycja           Wróciło  Ocena       Decyzja               Kwota  Powód
             Płaszcz …, r. 40  1 z 1    pełnowart.  – do decyzji                 rozmiar
            """
        #expect((0..<12).map(desk.row).joined(separator: "\n") == page)
        desk.type("a")
        desk.press(.down)
        desk.type("s")
        let scarf = Receipt.Counted(item: .line(ID(32)), units: 1)
        try desk.shop.take(.receive(Receipt(items: [scarf])), with: ID(301), by: "marek")
        desk.press(.function(2))
        let form = """
             1 Zamów.[2 Zwroty 3!] 3 Magazyn 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep       ola
             Zwroty › R-2026-000301 › akceptacja                           8 · wg terminu ▲
            ── R-2026-000301 › akceptacja · prowadzi: marek, od 14:02 (pts/4) ──────────────
              ! W międzyczasie: przyjęty 14:02 przez: marek.
              Wpisane dane zostały; F2 wykona krok na zwrocie w obecnym stanie.
              Płaszcz wełniany granatowy, r. 40 · 1 szt. · pełnowartościowy
                Decyzja                          ‹ a przyjęte ›
            ›   Dokąd                            ‹ s likwidacja ›
              Botki skórzane, r. 39 · 1 szt. · ślady użycia
                Decyzja                          ‹ a przyjęte ›
                Dokąd                            ‹ r do sprzedaży ›
                Zmniejszenie wartości                                      zł
              Szalik kaszmirowy · 2 szt. · pełnowartościowy
                Decyzja                          ‹ a przyjęte ›
                Dokąd                            ‹ r do sprzedaży ›
              Przesyłka zwrotna bez potrącenia   [ ]  18,00 zł
              Korekta                                                      zł

            ── Po zaakceptowaniu ───────────────────────────────────────────────────────────
              Kwota       1 489,99 zł  = pozycje po cenie zapłaconej 1 493,00 + dostawa
                          14,99 − przesyłka zwrotna 18,00
              … i jeszcze 10
             ✗ R-2026-000301: przyjęty przed chwilą przez: marek. Zajrzyj tam jeszcze raz,
               zanim coś zrobisz.
            """
        #expect(desk.screen == form)
    }
}

extension BulkPolishTests {
    @Test func `one that needs a correction invoice says where it is noted`() throws {
        var counter = FormsCounter()
        counter.language = .polish
        let marked = Marked(id: ID(1), number: "R-2026-000294", seen: 2)
        var row = BulkScreen.Row(marked: marked, name: "Hanna Mazur")
        row.verdict = .cannot(.missingDocumentNumber)
        let polish = "✗ brak nr korekty: F go zapisuje"
        #expect(row.label(in: counter.scene) == Label(polish, .error))
    }
}

import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct ParcelScreenTests {
    func desk(
        _ width: Int = 80,
        _ height: Int = 24,
        in language: Language = .english,
        as name: String = "ola"
    ) throws -> Desk {
        var desk = Desk(try .dock(), width, height, in: language, as: name)
        desk.press(.character("p"))
        return desk
    }

    @Test func `what waits for somebody comes first, what is late says so without colour`() throws {
        let desk = try desk(in: .polish)
        let expected = """
             1 Zamów.[2 Zwroty 3!] 3 Magazyn 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep       ola
             Przesyłki                                                       6 · co czeka ▲
               Nr przesyłki             Status          Sprawa      Nadawca    Dotyczy
            ›  1000123456789U           ● nieprzypisana !-1 d uszk…
               0000073218450Q           ✓ przypisana    ! pusta     Wspólna p… 2 zwroty
               00159007738000001234     ● nieprzypisana             A. Wiśnie…
               620000000000000000004410 ● nieodebrana               Magdalena… ZP-104410
               620000000000000000004411 ● nieodebrana               Kacper Wó… ZP-104411
               620000000000000000000301 ✓ przypisana                Zofia Dąb… R-2026-000301












            ── 1000123456789U · nieprzypisana · ! uszkodz. ──────────────────────── 1 z 6 ──

             Enter otwórz  i wpisz przesyłkę  m przypisz  : wszystko  ? pomoc
            """
        #expect(desk.screen == expected)
        #expect(desk.canvas[44, 3].scalar == "!")
        #expect(desk.canvas[44, 3].style == .error)
        #expect(desk.canvas[44, 4].style == .warn)
    }

    @Test func `where there is room the parcel lies below the list`() throws {
        var desk = try desk(120, 40)
        desk.press(.down)
        let expected = """
             Zaplecze  1 Orders [2 Returns 3!] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop                        ola · owner
             Parcels                                                                                               6 · what waits ▲
               Tracking                 Status          Case            Carrier    Sender        Shelf  About         Logged
               1000123456789U           ● unassigned    !-1 d damaged   DPD                      D-03                 9 Nov 09:05
            ›  0000073218450Q           ✓ matched       ! empty         DPD        Wspólna pacz… D-04   2 returns     17 Nov 09:06
               00159007738000001234     ● unassigned                    DHL        A. Wiśniewsk… D-02                 17 Nov 09:04
               620000000000000000004410 ● undelivered                   InPost     Magdalena Sz… N-01   ZP-104410     17 Nov 09:01
               620000000000000000004411 ● undelivered                   InPost     Kacper Wójcik N-01   ZP-104411     17 Nov 09:02
               620000000000000000000301 ✓ matched                       InPost     Zofia Dąbrow… D-01   R-2026-000301 17 Nov 09:03















            ── 0000073218450Q · matched · ! empty ──────────────────────────────────────────────────────────────────────── 2 of 6 ──
             Sender        Wspólna paczka
             Carrier       DPD              shelf D-04    logged 17 Nov 09:06 by marek
             Case          ! empty  ·  refund held back  ·  17 Nov 10:30 by marek
             Note          W środku tylko folia.

             Returns        Status             Customer                          Announced          Refund  Due
             R-2026-000287  ! held back        Agnieszka Wiśniewska                  3 pcs       412.70 zł  !-1 d
             R-2026-000291  ! held back        Łukasz Żółkiewski                      1 pc        89.00 zł  ! today






             Enter open   i log a parcel   m match   e receive   z close the case   / filter   : all actions   ? help   q quit
            """
        #expect(desk.screen == expected)
    }

    @Test func `a wide Polish screen cuts no number`() throws {
        let desk = try desk(120, 40, in: .polish)
        let expected = """
             Zaplecze  1 Zamówienia [2 Zwroty 3!] 3 Magazyn  4 Lojalność  6 Wiadomości  8 Historia  9 Sklep        ola · właściciel
             Przesyłki                                                                                               6 · co czeka ▲
               Nr przesyłki             Status          Sprawa          Przewoźnik Nadawca       Regał  Dotyczy       Wpisana
            ›  1000123456789U           ● nieprzypisana !-1 d uszkodz.  DPD                      D-03                 9 lis 09:05
               0000073218450Q           ✓ przypisana    ! pusta         DPD        Wspólna pacz… D-04   2 zwroty      17 lis 09:06
               00159007738000001234     ● nieprzypisana                 DHL        A. Wiśniewsk… D-02                 17 lis 09:04
               620000000000000000004410 ● nieodebrana                   InPost     Magdalena Sz… N-01   ZP-104410     17 lis 09:01
               620000000000000000004411 ● nieodebrana                   InPost     Kacper Wójcik N-01   ZP-104411     17 lis 09:02
               620000000000000000000301 ✓ przypisana                    InPost     Zofia Dąbrow… D-01   R-2026-000301 17 lis 09:03















            ── 1000123456789U · nieprzypisana · ! uszkodzona w transporcie ──────────────────────────────────────────────── 1 z 6 ──
             Nadawca       brak na etykiecie
             Przewoźnik    DPD              regał D-03    wpisana 9 lis 09:05 przez: marek
             Sprawa        ! uszkodzona w transporcie  ·  protokół szkody: 1 dzień po terminie (pon. 16 lis)  ·  17 lis 10:30
                           przez: marek
             Notatka       Rozerwany karton, brak taśmy.

             Nie wiadomo, czyje to: m przypisuje.







             Enter otwórz   i wpisz przesyłkę   m przypisz   z zamknij sprawę   / filtr   : wszystko   ? pomoc   q zakończ
            """
        #expect(desk.screen == expected)
    }

    @Test func `a page tells what is being cleared up, since when and until when`() throws {
        var desk = try desk(in: .polish)
        desk.press(.enter)
        let expected = """
             1 Zamów.[2 Zwroty 3!] 3 Magazyn 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep       ola
             Przesyłki › 1000123456789U                                      6 · co czeka ▲
            ── 1000123456789U · nieprzypisana · ! uszkodz. ──────────────────────── 1 z 6 ──
             Nadawca       brak na etykiecie
             Przewoźnik    DPD              regał D-03    wpisana 9 lis 09:05 przez: marek
             Sprawa        ! uszkodzona w transporcie  ·  protokół szkody: 1 dzień po
                           terminie (pon. 16 lis)  ·  17 lis 10:30 przez: marek
             Notatka       Rozerwany karton, brak taśmy.

             Nie wiadomo, czyje to: m przypisuje.













             Esc wstecz  m przypisz  z zamknij sprawę  : wszystko  ? pomoc
            """
        #expect(desk.screen == expected)
    }

    @Test func `a page tells what each return announces`() throws {
        var desk = try desk()
        desk.press(.down, .enter)
        let expected = """
             1 Orders [2 Returns 3!] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop  ola
             Parcels › 0000073218450Q                                      6 · what waits ▲
            ── 0000073218450Q · matched · ! empty ──────────────────────────────── 2 of 6 ──
             Sender        Wspólna paczka
             Carrier       DPD              shelf D-04    logged 17 Nov 09:06 by marek
             Case          ! empty  ·  refund held back  ·  17 Nov 10:30 by marek
             Note          W środku tylko folia.

             Returns        Status             Customer                 Announced  Due
             R-2026-000287  ! held back        Agnieszka Wiśniewska         3 pcs  !-1 d
             R-2026-000291  ! held back        Łukasz Żółkiewski             1 pc  ! today

             R-2026-000287 2 × Sukienka lniana, r. 38  ·  1 × Pasek skórzany
             R-2026-000291 1 × Kubek emaliowany „Las”









             Esc back  m match  e receive  z close the case  : all actions  ? help
            """
        #expect(desk.screen == expected)
    }

    @Test func `a shipment that came back shows its order and what was paid`() throws {
        var desk = try desk(120, 40)
        desk.press(.end, .up, .up, .enter)
        let expected = """
             Zaplecze  1 Orders [2 Returns 3!] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop                        ola · owner
             Parcels › 620000000000000000004410                                                                    6 · what waits ▲
            ── 620000000000000000004410 · undelivered ──────────────────────────────────────────────────────────────────── 4 of 6 ──
             Sender        Magdalena Szczęsna
             Carrier       InPost           shelf N-01    logged 17 Nov 09:01 by marek

             Order         ZP-104410        2 Nov           129.80 zł  Magdalena Szczęsna
             Payment       card 129.80 zł

             Article                                          Pcs           Total  SKU
             Koc bawełniany                                     2       129.80 zł  5902222333302




























             Esc back   w what is wrong   y send again   D call off   i log a parcel   n next   : all actions   ? help   q quit
            """
        #expect(desk.screen == expected)
        desk.press(.character("n"))
        #expect(desk.screen.contains("not paid (cash on delivery), so nothing goes back"))
    }

    @Test func `a closed case says how it ended`() throws {
        var desk = try desk(in: .polish)
        desk.press(.down, .character("z"))
        desk.type("Klientka dosłała towar.")
        desk.press(.enter)
        #expect(desk.message == " ✗ Wykonuje F2.")
        #expect(desk.hints.hasPrefix(" F2 wykonaj  Esc"))
        desk.press(.function(2))
        #expect(desk.message.contains("0000073218450Q: sprawa zamknięta · pusta przesyłka"))
        desk.press(.enter)
        let sprawa = desk.screen.split(separator: "\n").first { $0.hasPrefix(" Sprawa") }
        #expect(sprawa?.contains("✓ zamknięta  ·  pusta przesyłka") == true)
        #expect(desk.screen.contains("Klientka dosłała towar."))
        #expect(!desk.screen.contains("wstrzymana"))
    }

    @Test func `an empty dock says what to do`() {
        var desk = Desk(PaperShop.empty(), in: .polish)
        desk.press(.character("p"))
        #expect(
            desk.row(4).contains(
                "Nie ma jeszcze przesyłek. Wpisuje je klawisz i albo skan etykiety."
            )
        )
        desk.press(.enter)
        #expect(desk.message.contains("Nic nie jest wybrane."))
    }

    @Test func `what is not assigned is one filter away`() throws {
        var desk = try desk(in: .polish)
        desk.press(.character("/"))
        desk.type("status:nieprzypisane")
        desk.press(.enter)
        #expect(desk.row(1).contains("status:nieprzypisane"))
        #expect(desk.row(1).contains("2 · co czeka ▲"))
        #expect(desk.row(4).contains("00159007738000001234"))
    }

    @Test func `a return shows its parcels and what keeps the refund back`() throws {
        var desk = Desk(try .dock(), in: .polish)
        #expect(desk.row(3).contains("! wstrzymana"))
        desk.press(.enter)
        let expected = """
             1 Zamów.[2 Zwroty 3!] 3 Magazyn 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep       ola
             Zwroty › R-2026-000287                                        8 · wg terminu ▲
            ── R-2026-000287 · do rozpatrz. · 1 dzień po terminie (pon. 16 lis) ─── 1 z 8 ──
             Klient        Agnieszka Wiśniewska
             Kontakt       zp-104118@example.com  ·  +48 601 000 012
             Zamówienie    ZP-104118        20 paź          412,70 zł  karta
             Przesyłka     nadanie własne   regał Z-07  przyjęta 9 lis 09:12 przez: marek
             Nr przesyłki  0000073218450Q  ·  DPD  ·  regał D-04  ·  wpisana 17 lis 09:06
             Sprawa        ! kwota wstrzymana: pusta przesyłka, 0000073218450Q
             Oświadczenie  wysłano 2 lis  ·  dotarło 2 lis
             Ostatni krok  przyjęty 9 lis 09:12 przez: marek

             Pozycja           Wróciło  Ocena       Decyzja               Kwota  Powód
             Sukienka…, r. 38  2 z 2    pełnowart.  – do decyzji                 rozmiar
             Pasek skórzany    1 z 1    pełnowart.  – do decyzji                 rozmiar
             Przy przyjęciu całości      412,70 zł  = pozycje po cenie zapłaconej 412,70







             Esc wstecz  e przyjmij  a akceptuj  d odrzuć  x wyjaśnij  : wszystko  ? pomoc
            """
        #expect(desk.screen == expected)
    }

    @Test func `below the queue a case about a parcel is told too`() throws {
        let desk = Desk(try .dock(), 120, 40)
        #expect(desk.screen.contains("! refund held back: empty, parcel 0000073218450Q"))
        #expect(!desk.screen.contains("Tracking"))
    }

    @Test func `hostile words on a label stay in their places`() throws {
        var shop = try PaperShop.dock()
        let long = String(repeating: "Brzęczyszczykiewicz", count: 40)
        for (index, text) in ["\u{1B}[2J\u{7}Ewa", "\u{202E}awE \u{2066}Lis", long].enumerated() {
            shop.parcels[index].sender = text
            shop.parcels[index].tracking = "\u{1B}]52;c;A\u{7}\(text)"
            shop.parcels[index].carrier = text
            shop.parcels[index].shelf = text
            shop.parcels[index].contents = [text]
        }
        for (width, height) in [(80, 24), (120, 40), (40, 10)] {
            var desk = Desk(shop, width, height, in: .polish)
            desk.press(.character("p"))
            for _ in 0..<6 {
                for keys: [Key] in [[], [.enter], [.character("m")]] {
                    for key in keys { desk.press(key) }
                    let rows = desk.screen.split(separator: "\n", omittingEmptySubsequences: false)
                    #expect(rows.count == height)
                    #expect(rows.allSatisfy { String($0).width <= width })
                    #expect(desk.screen.unicodeScalars.allSatisfy { $0.value != 27 })
                }
                desk.press(.escape, .escape, .down)
            }
        }
    }

    @Test func `every size can be drawn`() throws {
        var desk = try desk(in: .polish)
        for key: Key in [.down, .enter, .character("m")] {
            desk.press(key)
            for width in [0, 1, 40, 41, 79, 81, 200] {
                for height in [0, 1, 10, 11, 23, 30, 60] {
                    desk.resize(width, height)
                    #expect(desk.canvas.width == width)
                }
            }
            desk.resize(80, 24)
        }
    }
}

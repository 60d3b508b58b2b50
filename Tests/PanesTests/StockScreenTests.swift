import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct StockScreenTests {
    @Test func `the list says what there is and what to do about it`() throws {
        var desk = Desk(try .stocked())
        desk.type("3")
        let expected = """
             1 Orders 2 Returns 3![3 Stock 1!] 4 Loyalty 6 Mess. 8 History 9 Shop       ola
             Stock                                            6 · by name ▲ · 988,224.32 zł
               SKU             Article ▲              On hand   Available  Days Remark
            ›  KUB-LAS         Kubek emaliow… „Las”        16          10    13
               KUR-PRZ-GRA-XXL Kurtka prze…, r. XXL    12,480      12,480  999+
               PAS-SK          Pasek skórzany               0           0     0 ! short 4
               EBOOK-1         Poradnik prania lnu…                     ∞       digital
               SUK-LN-38       Sukienka lni…, r. 38         2           2    20 ! reorder
               ZES-PREZ        Zestaw prezen… pasek                     0       bundle












            ── KUB-LAS · Kubek emaliowany „Las” ────────────────────────────────── 1 of 6 ──

             Enter open  v views  e receive  a correct  m move  : all actions  ? help
            """
        #expect(desk.screen == expected)
    }

    @Test func `in Polish with room, the article lies below the list`() throws {
        var desk = Desk(try .stocked(), 120, 40, in: .polish)
        desk.type("3")
        let expected = """
             Zaplecze  1 Zamówienia  2 Zwroty 3! [3 Magazyn 1!] 4 Lojalność  6 Wiadomości  8 Historia  9 Sklep     ola · właściciel
             Magazyn                                                                                 6 · wg nazwy ▲ · 988 224,32 zł
               SKU                Towar ▲                             Na stanie Zarezerw.    Dostępne W dostawie   Dni Uwaga
            ›  KUB-LAS            Kubek emaliowany „Las”                     16         4          10         20    13
               KUR-PRZ-GRA-XXL    Kurtka przeciwdeszczowa z …, r. XXL    12 480                12 480             999+
               PAS-SK             Pasek skórzany                              0                     0         30     0 ! brak 4
               EBOOK-1            Poradnik prania lnu (e-book)                                      ∞                  cyfrowy
               SUK-LN-38          Sukienka lniana z kieszenia…, r. 38         2                     2               20 ! zamów
               ZES-PREZ           Zestaw prezentowy: dwa kubki… pasek                               0                  zestaw















            ── KUB-LAS · Kubek emaliowany „Las” ─────────────────────────────────────────────────────────────────────────── 1 z 6 ──
             Dostępne      10  = 16 na stanie − 2 wyłączone − 3 dla zamówień − 1 w koszykach
             Zapas         20 szt. w dostawie  ·  wystarczy na 13 dni przy 22 sprzedanych w 30 dni  ·  zamów przy 10
             Leży          MAIN A-04-2: 10  ·  MAIN kwarantanna: 2  ·  SKLEP półka: 4
             Dla kogo      ZP-104118: 3  ·  koszyk k-77 do 14:12: 1
             Koszt         400,00 zł  ·  sztuka 25,00 zł  ·  cena 49,90 zł
             W 90 dni      sprzedano 24 szt.  ·  netto 973,66 zł  ·  koszt 600,00 zł  ·  marża 373,66 zł (38%)

             Na stanie     40┤                                                                          ████████
             90 dni          │                                                                          ████████▆▆▆▆▆
             maks. 40        │                                                                          ██████████████▆▄
             min. 0         0┤                                                                          ████████████████
                              20 sie                                     4 paź                                    17 lis


             Enter otwórz   v widoki   e przyjmij   a koryguj   m przenieś   x wyjaśnij   : wszystko   ? pomoc   q zakończ
            """
        #expect(desk.screen == expected)
    }

    @Test func `a wide window shows every column`() throws {
        var desk = Desk(try .stocked(), 200, 50)
        desk.type("3")
        let expected = """
             Zaplecze  1 Orders  2 Returns 3! [3 Stock 1!] 4 Loyalty  6 Messages  8 History  9 Shop                                                                                                     ola · owner
             Stock                                                                                                                                                                    6 · by name ▲ · 988,224.32 zł
               SKU                Article ▲                        On hand  Reserved   Available   Incoming  Days Remark                At cost         Price Reorder at 30 days To order EAN           Not for sale
            ›  KUB-LAS            Kubek emaliowany „Las”                16         4          10         20    13                     400.00 zł      49.90 zł         10      22          5901234567001            2
               KUR-PRZ-GRA-XXL    Kurtka przeciwdeszczo…, r. XXL    12,480                12,480             999+                 987,654.32 zł   1,299.00 zł                  2          5901234567004
               PAS-SK             Pasek skórzany                         0                     0         30     0 ! short 4                          69.90 zł         10      31          5901234567003
               EBOOK-1            Poradnik prania lnu (e-book)                                 ∞                  digital                            19.00 zł                             5901234567006
               SUK-LN-38          Sukienka lniana z kies…, r. 38         2                     2               20 ! reorder           170.00 zł     179.90 zł          5       3        4 5901234567002
               ZES-PREZ           Zestaw prezentowy: dwa … pasek                               0                  bundle                            149.00 zł                             5901234567005

























            ── KUB-LAS · Kubek emaliowany „Las” ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────── 1 of 6 ──
             Available     10  = 16 on hand − 2 not for sale − 3 for orders − 1 in carts
             Supply        20 pcs incoming  ·  lasts 13 days at 22 sold in 30 days  ·  reorder at 10
             Lies at       MAIN A-04-2: 10  ·  MAIN quarantine: 2  ·  SKLEP shelf: 4
             Kept for      ZP-104118: 3  ·  cart k-77 until 14:12: 1
             At cost       400.00 zł  ·  each 25.00 zł  ·  price 49.90 zł
             In 90 days    sold 24 pcs  ·  net 973.66 zł  ·  cost 600.00 zł  ·  margin 373.66 zł (38%)

             On hand       40┤                                                                          ████████
             90 days         │                                                                          ████████▆▆▆▆▆
             most 40         │                                                                          ██████████████▆▄
             least 0        0┤                                                                          ████████████████
                              20 Aug                                     4 Oct                                    17 Nov


             Enter open   v views   e receive   a correct   m move   x explain   / filter   s sort   i stocktake   t to another warehouse   b order from supplier   : all actions   ? help   q quit
            """
        #expect(desk.screen == expected)
    }

    @Test func `a page tells of places, claims, layers, the course and the movements`() throws {
        var desk = Desk(try .stocked(), 100, 50)
        desk.type("3")
        desk.press(.enter)
        let expected = """
             Zaplecze  1 Orders  2 Returns 3! [3 Stock 1!] 4 Loyalty  6 Messages  8 History  9 Shop ola · owner
             Stock › KUB-LAS                                                      6 · by name ▲ · 988,224.32 zł
            ── KUB-LAS · Kubek emaliowany „Las” ────────────────────────────────────────────────────── 1 of 6 ──
             Available     10  = 16 on hand − 2 not for sale − 3 for orders − 1 in carts
             Supply        20 pcs incoming  ·  lasts 13 days at 22 sold in 30 days  ·  reorder at 10
             Article       Kubek emaliowany „Las”  ·  EAN 5901234567001  ·  49.90 zł

             Warehouse         Bin                              Pcs
             MAIN              A-04-2                            10
             MAIN              quarantine                         2  not for sale
             MAIN              together                          12
             SKLEP             shelf                              4

             Kept for                                      Reserved   Waits for  Since
             ZP-104118                                            3              12 Nov 09:30
             cart k-77 until 14:12                                1              14:02

             Came in                   Left         At cost          Each  Because of
             1 Nov                       16       400.00 zł      25.00 zł  PZ-2026-000012

             In 90 days    sold 24 pcs  ·  net 973.66 zł  ·  cost 600.00 zł  ·  margin 373.66 zł (38%)

             On hand       40┤                                     ████
             90 days         │                                     ████▆▆
             most 40         │                                     ███████▄
             least 0        0┤                                     ████████
                              21 Aug              4 Oct              17 Nov

             When           What            Change    Level  Bin            Because of          At cost  Who
             17 Nov 11:05   return              +2       16  MAIN quarant…  ZP-104093         +50.00 zł  marek
             16 Nov 11:05   correction          −4       14  MAIN A-04-2    stłuczone        −100.00 zł  anna
             15 Nov 11:05   transfer            +4       18  SKLEP shelf    MM-2026-000…                 marek
             15 Nov 11:05   transfer            −4       14  MAIN A-04-2    MM-2026-000…                 marek
             12 Nov 11:05   sale               −22       18  MAIN A-04-2    ZP-104118        −550.00 zł  ola
             1 Nov 11:05    receipt            +40       40  MAIN A-04-2    PZ-2026-000…   +1,000.00 zł  marek














             Esc back  e receive  a correct  m move  x explain  : all actions  ? help  q quit
            """
        #expect(desk.screen == expected)
    }

    @Test func `a bundle tells what its parts allow, a digital product that it has no end`() throws
    {
        var desk = Desk(try .stocked(), in: .polish)
        desk.type("3")
        desk.press(.end, .enter)
        let expected = """
             1 Zamów. 2 Zwroty 3![3 Magazyn 1!] 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep    ola
             Magazyn › ZES-PREZ                              6 · wg nazwy ▲ · 988 224,32 zł
            ── ZES-PREZ · Zestaw prezentowy: dwa kubk… pasek · zestaw ───────────── 6 z 6 ──
             Dostępne      0  tyle, na ile wystarcza składników
             Towar         Zestaw prezentowy: dwa kubki i pasek  ·  EAN 5901234567005  ·
                           149,00 zł

             Towar                   SKU               W zestawie    Dostępne  Wystarczy na
             Kubek emaliowany „Las”  KUB-LAS                    2          10             5
             Pasek skórzany          PAS-SK                     1           0             0

             W 90 dni      bez sprzedaży











             Esc wstecz  n następny  N poprzedni  r powiązane  : wszystko  ? pomoc
            """
        #expect(desk.screen == expected)
        desk.type("NN")
        #expect(desk.selected == "EBOOK-1")
        #expect(desk.screen.contains("nigdy go nie braknie"))
        desk.type("x")
        #expect(desk.message.contains("nie ma własnego stanu"))
    }

    @Test func `a shop that keeps no stock yet is told how to begin`() throws {
        var desk = Desk(try .november(), in: .polish)
        desk.type("3")
        let expected = """
             1 Zamów. 2 Zwroty 3![3 Magazyn] 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep       ola
             Magazyn                                                         0 · wg nazwy ▲

               Sklep nie prowadzi jeszcze stanów.

               Zacznij od tego, co jest teraz:
                 zaplecze import stock PLIK
                 I (to samo na ekranie)
               albo od pustych półek:
                 zaplecze stock open

               Odtąd nowe zamówienia rezerwują towar, wysyłki zdejmują go ze stanu, a
               zwroty na niego przywracają. Starsze zamówienia niczego nie zmienią.










             I wczytaj plik  p przesyłki  P do wypłaty  C reklamacje  : wszystko  ? pomoc
            """
        #expect(desk.screen == expected)
        desk.type("x")
        #expect(desk.message.contains("nie prowadzi jeszcze stanów"))
        desk.shop.keepStock()
        desk.hear("history")
        #expect(desk.screen.contains("Nie ma jeszcze towarów."))
    }

    @Test func `a hundred thousand articles open at the first and at the last`() throws {
        var desk = Desk(.crowdedShelves(100_000), 120, 40)
        desk.type("3")
        #expect(desk.row(1).contains("100,000 · by name ▲"))
        #expect(desk.selected == "T-000001")
        desk.press(.end)
        #expect(desk.selected == "T-100000")
        #expect(desk.screen.contains("100,000"))
        #expect(!desk.screen.contains("#"))
    }

    @Test(arguments: [40, 57, 80, 139, 200], [10, 17, 24, 30, 50])
    func `the pane and what lies over it fit into every window`(width: Int, height: Int) throws {
        for language in Language.allCases {
            for keys in ["", "\r", "x", "a-3", "m", "v", "s", "o", "?", "/low:", "N", "G\r"] {
                var desk = Desk(try .stocked(), width, height, in: language)
                desk.type("3")
                for key in keys {
                    desk.press(key == "\r" ? .enter : .character(key))
                }
                desk.press(.down, .pageDown, .end)
                let canvas = desk.canvas
                #expect(canvas.width == width && canvas.height == height)
                #expect(!desk.row(0).isEmpty)
                #expect(width < 80 || !desk.screen.contains("##"))
            }
        }
    }

    @Test func `one article has its sum beside the count`() throws {
        var desk = Desk(.crowdedShelves(1))
        desk.type("3")
        #expect(desk.row(1).contains("1 · by name ▲ · 1.00 zł"))
    }

    @Test func `columns go by themselves and by choice`() throws {
        var desk = Desk(try .stocked())
        desk.type("3")
        #expect(!desk.row(2).contains("Reserved"))
        desk.type("o")
        desk.press(.down, .enter, .escape)
        #expect(!desk.row(2).contains("On hand"))
        #expect(desk.row(2).contains("Reserved"))
    }

    @Test func `what a cart kept is free once it lapses, with nobody touching a key`() throws {
        var desk = Desk(try .stocked(), 120, 40)
        desk.type("3")
        #expect(desk.screen.contains("− 1 in carts"))
        #expect(desk.workspace.nextChange == desk.shop.now + 600)
        desk.wait(seconds: 601)
        #expect(!desk.screen.contains("in carts"))
        #expect(desk.row(3).contains("16         3          11"))
        #expect(desk.workspace.nextChange != desk.shop.now)
    }
}

import Canvas
import Shop
import Testing

@testable import Panes

/// What is to be paid, as a list.
@Suite struct PayoutScreenTests {
    func desk(
        _ width: Int = 80,
        _ height: Int = 24,
        in language: Language = .english,
        as name: String = "ola"
    ) throws -> Desk {
        var desk = Desk(try .payday(), width, height, in: language, as: name)
        desk.type("P")
        return desk
    }

    @Test func `what is to be paid, and how far it is`() throws {
        let desk = try desk()
        let expected = """
             1 Orders [2 Returns] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop     ola
             To pay                                9 · by deadline ▲ · 1,261.70 zł + €42.00
               Number        Due ▲    Customer            Refund Account     Stage
            ›  R-2026-000501 6 d      Łukasz Żółk…      76.01 zł PL61 … 2874 ● to pay
               R-2026-000502 6 d      Agnieszka W…     120.50 zł ! none      ● to pay
               R-2026-000503 6 d      Małgorzata …      45.99 zł ! none      ● to pay
               R-2026-000504 6 d      Piotr Kowal…      35.50 zł             ● to pay
               R-2026-000505 6 d      Hanna Mazur       64.90 zł PL61 … 2874 → P-2026-000001
               R-2026-000506 6 d      Ewa Lis          640.00 zł PL61 … 2874 ◐ 2nd person
               R-2026-000507 6 d      Jürgen Groß         €42.00 DE89 … 3000 ● to pay
               R-2026-000508 6 d      Tomasz Grab…     149.00 zł PL61 … 2874 ! held back
               R-2026-000509 6 d      Karolina Kr…     129.80 zł PL61 … 2874 ● to pay









            ── R-2026-000501 · accepted · due in 6 days (Mon 23 Nov) ───────────── 1 of 9 ──

             Enter open  B bank file  t settle  K account  / filter  : all actions  ? help
            """
        #expect(desk.screen == expected)
    }

    @Test func `the same in Polish with room for all of it`() throws {
        let desk = try desk(120, 40, in: .polish)
        let expected = """
             Zaplecze  1 Zamówienia [2 Zwroty] 3 Magazyn  4 Lojalność  6 Wiadomości  8 Historia  9 Sklep           ola · właściciel
             Do wypłaty                                                                    9 · wg terminu ▲ · 1 261,70 zł + 42,00 €
               Numer         Termin ▲ Klient              Zamówienie             Kwota Zapłacono         Konto       Etap
            ›  R-2026-000501 6 d      Łukasz Żółkiewski   ZP-105501           76,01 zł przelew           PL61 … 2874 ● do wypłaty
               R-2026-000502 6 d      Agnieszka Wiśniews… ZP-105502          120,50 zł przelew           ! brak      ● do wypłaty
               R-2026-000503 6 d      Małgorzata Szczepa… ZP-105503           45,99 zł pobranie          ! brak      ● do wypłaty
               R-2026-000504 6 d      Piotr Kowalczyk     ZP-105504           35,50 zł karta                         ● do wypłaty
               R-2026-000505 6 d      Hanna Mazur         ZP-105505           64,90 zł przelew           PL61 … 2874 → P-2026-000001
               R-2026-000506 6 d      Ewa Lis             ZP-105506          640,00 zł przelew           PL61 … 2874 ◐ druga osoba
               R-2026-000507 6 d      Jürgen Groß         ZP-105507            42,00 € przelew           DE89 … 3000 ● do wypłaty
               R-2026-000508 6 d      Tomasz Grabowski    ZP-105508          149,00 zł przelew           PL61 … 2874 ! wstrzymana
               R-2026-000509 6 d      Karolina Król       ZP-105509          129,80 zł przelew           PL61 … 2874 ● do wypłaty












            ── R-2026-000501 · zaakceptowany · termin za 6 dni (pon. 23 lis) ────────────────────────────────────────────── 1 z 9 ──
             Klient        Łukasz Żółkiewski
             Zamówienie    ZP-105501        2 lis            89,00 zł  przelew
             Przesyłka     InPost A                     przyjęta 12 lis 09:00 przez: marek

             Pozycja                                   Wróciło    Ocena            Decyzja                     Kwota
             Czajnik                                   1 z 1      pełnowart.       do sprzedaży             89,00 zł
             Do zwrotu                    76,01 zł  = pozycje po cenie zapłaconej 89,00 − przesyłka zwrotna 12,99







             Enter otwórz   B plik do banku   t rozlicz   K konto   / filtr   s sortuj   : wszystko   ? pomoc   q zakończ
            """
        #expect(desk.screen == expected)
    }

    @Test func `on a very wide screen`() throws {
        let desk = try desk(200, 50)
        let expected = """
             Zaplecze  1 Orders [2 Returns] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop                                                                                                           ola · owner
             To pay                                                                                                                                                        9 · by deadline ▲ · 1,261.70 zł + €42.00
               Number        Due ▲    Customer                         Order                 Refund Paid by                      Account     Stage
            ›  R-2026-000501 6 d      Łukasz Żółkiewski                ZP-105501           76.01 zł bank transfer                PL61 … 2874 ● to pay
               R-2026-000502 6 d      Agnieszka Wiśniewska             ZP-105502          120.50 zł bank transfer                ! none      ● to pay
               R-2026-000503 6 d      Małgorzata Szczepańska-Różańska  ZP-105503           45.99 zł cash on delivery             ! none      ● to pay
               R-2026-000504 6 d      Piotr Kowalczyk                  ZP-105504           35.50 zł card                                     ● to pay
               R-2026-000505 6 d      Hanna Mazur                      ZP-105505           64.90 zł bank transfer                PL61 … 2874 → P-2026-000001
               R-2026-000506 6 d      Ewa Lis                          ZP-105506          640.00 zł bank transfer                PL61 … 2874 ◐ 2nd person
               R-2026-000507 6 d      Jürgen Groß                      ZP-105507             €42.00 bank transfer                DE89 … 3000 ● to pay
               R-2026-000508 6 d      Tomasz Grabowski                 ZP-105508          149.00 zł bank transfer                PL61 … 2874 ! held back
               R-2026-000509 6 d      Karolina Król                    ZP-105509          129.80 zł bank transfer                PL61 … 2874 ● to pay

            """
        #expect((0..<13).map(desk.row).joined(separator: "\n") == expected)
    }

    @Test func `in the smallest window`() throws {
        let desk = try desk(40, 10, in: .polish)
        let expected = """
             1 [2 Zwroty] 3  4  6  8  9         ola
             Do wypłaty            9 · wg terminu ▲
               Numer         Termin ▲         Kwota
            ›  R-2026-000501 6 d           76,01 zł
               R-2026-000502 6 d          120,50 zł
               R-2026-000503 6 d           45,99 zł
               R-2026-000504 6 d           35,50 zł
            ── R-2026-000501 · zaakcept. · term… ───

             Enter otwórz  : wszystko  ? pomoc
            """
        #expect(desk.screen == expected)
    }

    @Test func `where nothing is to be paid`() throws {
        var desk = Desk(PaperShop.empty(), in: .polish)
        desk.type("P")
        #expect(desk.row(4).contains("Nie ma nic do wypłaty. Trafiają tu zaakceptowane zwroty."))
        desk.type("B")
        #expect(desk.message == " ✗ Nic nie jest wybrane.")
    }

    @Test func `what is marked adds up, currency by currency`() throws {
        var desk = try desk()
        #expect(desk.row(1).hasSuffix("9 · by deadline ▲ · 1,261.70 zł + €42.00"))
        desk.type("  ")
        #expect(desk.row(1).hasSuffix("9 · by deadline ▲ · 2 marked · 196.51 zł"))
        desk.press(.escape)
        #expect(desk.row(1).hasSuffix("1,261.70 zł + €42.00"))
    }

    @Test func `in the queue of returns what is with the bank says so`() throws {
        var desk = try desk(in: .polish)
        desk.type("2")
        #expect(desk.row(7).contains("R-2026-000505 6 d      → w banku"))
        #expect(desk.row(6).contains("● zaakcept."))
        for _ in 0..<4 { desk.press(.down) }
        desk.type("T")
        #expect(desk.screen.contains("Bank wypłacił 64,90 zł za R-2026-000505?"))
    }

    @Test func `a refund leads to its return and its order`() throws {
        var desk = try desk()
        desk.press(.enter)
        #expect(desk.row(1).contains("To pay › R-2026-000501"))
        desk.type("r")
        #expect(desk.row(1).hasPrefix(" Orders"))
        #expect(desk.selected == "ZP-105501")
    }
}

/// Whatever is marked in whatever order, what it adds up to is what its rows say, and what
/// a file of it comes to.
@Suite struct PayoutSumTests {
    @Test(arguments: 1...12)
    func `sums add up over marks at random`(seed: UInt64) throws {
        var desk = Desk(try .manyPayouts(15), 120, 24)
        desk.type("P")
        var state = seed
        for _ in 0..<40 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            switch state >> 60 {
            case 0..<6: desk.press(.down)
            case 6..<10: desk.press(.up)
            default: desk.type(" ")
            }
        }
        let listing = desk.workspace.payouts.listing
        let marked = listing.rows.filter { listing.marks.isEmpty || listing.marks[$0.id] != nil }
        let sum = marked.map(\.due).total
        let amount = Language.english.money(sum, .pln).replacing("\u{A0}", with: " ")
        #expect(desk.row(1).hasSuffix(" · " + amount))
        if listing.marks.isEmpty { desk.type("A") }
        desk.type("B")
        desk.press(.function(2))
        #expect(desk.shop.bankFiles.map(\.total) == [sum])
    }
}

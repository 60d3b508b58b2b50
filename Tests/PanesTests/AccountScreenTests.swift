import Canvas
import Shop
import Testing

@testable import Panes

/// Points accounts: the first view of the fourth pane.
@Suite struct AccountScreenTests {
    @Test func `a shop without a programme is told how to begin one`() throws {
        var desk = Desk(try .november(), 80, 24)
        desk.type("4")
        let expected = """
             1 Orders  2 Returns 3!  3 Stock [4 Loyalty] 6 Messages  8 History  9 Shop  ola
             Points accounts                                               0 · by balance ▼

               This shop has no loyalty programme yet.

               Begin it with
                 O
               or from a shell:
                 zaplecze loyalty open

               From then on new orders give points: 1 for a złoty, worth 0.05 zł each,
               once the time for returns is over. Older orders give none. All rules can
               be changed later.










             O begin the programme  X rewards  Y coupons  : all actions  ? help
            """
        #expect(desk.screen == expected)
    }

    @Test func `and in Polish`() throws {
        var desk = Desk(try .november(), 80, 24, in: .polish)
        desk.type("4")
        let expected = """
             1 Zamów. 2 Zwroty 3! 3 Magazyn[4 Lojalność] 6 Wiad. 8 Historia 9 Sklep     ola
             Konta punktowe                                                  0 · wg salda ▼

               Sklep nie ma jeszcze programu lojalnościowego.

               Zacznij go:
                 O
               albo z powłoki:
                 zaplecze loyalty open

               Odtąd nowe zamówienia dają punkty: 1 za złoty, każdy wart 0,05 zł, gdy
               minie czas na zwrot. Starsze zamówienia nie dają punktów. Wszystkie zasady
               można potem zmienić.










             O zacznij program  X nagrody  Y kupony  = zasady punktów  : wszystko  ? pomoc
            """
        #expect(desk.screen == expected)
    }

    @Test func `the programme begins with a yes, by who may keep it`() throws {
        var desk = Desk(try .november(), 80, 24)
        desk.type("4")
        desk.type("O")
        #expect(desk.screen.contains("Begin the loyalty programme?"))
        desk.type("n")
        #expect(desk.shop.terms.isEmpty)
        desk.type("O")
        desk.type("y")
        #expect(desk.shop.terms.count == 1)
        #expect(desk.message.contains("The programme has begun"))
        #expect(desk.screen.contains("No accounts yet."))
        desk.type("O")
        #expect(desk.message.contains("has begun already"))
    }

    @Test func `a warehouse worker cannot begin it, correct points or change rules`() throws {
        var desk = Desk(try .november(), 80, 24, as: "marek")
        desk.type("4")
        desk.type("O")
        #expect(desk.bells == 1)
        #expect(desk.workspace.overlay == nil)
        desk = Desk(try .loyal(), 80, 24, as: "marek")
        desk.type("4")
        desk.type("a")
        #expect(desk.bells == 1)
        desk.type("=")
        desk.press(.enter)
        #expect(desk.bells == 2)
        #expect(desk.workspace.overlay == nil)
    }

    @Test func `accounts stand in a list, and what is owed has a sign`() throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("4")
        let expected = """
             1 Orders  2 Returns 3!  3 Stock [4 Loyalty] 6 Messages  8 History  9 Shop  ola
             Points accounts                                               4 · by balance ▼
               Number   Customer        Balance ▼    Waiting Expiring Tier           To next
            ›  L-000001 Maria Wójcik        2,390        300      250 Gold       5,877.00 zł
               L-000004 Ewa Lis                 0                     Bronze     1,000.00 zł
               L-000002 Łukasz Żółkie…          0         40          Bronze       911.00 zł
               L-000003 Jan Nowak          ! −120                     Silver     1,500.00 zł














            ── L-000001 · Maria Wójcik · Gold ──────────────────────────────────── 1 of 4 ──

             Enter open  r redeem  x explain  a correct  b birthday  : all actions  ? help
            """
        #expect(desk.screen == expected)
    }

    @Test func `the list in Polish`() throws {
        var desk = Desk(try .loyal(), 80, 24, in: .polish)
        desk.type("4")
        let expected = """
             1 Zamów. 2 Zwroty 3! 3 Magazyn[4 Lojalność] 6 Wiad. 8 Historia 9 Sklep     ola
             Konta punktowe                                                  4 · wg salda ▼
               Numer    Klient            Saldo ▼   Oczekują Wygasają Poziom       Do awansu
            ›  L-000001 Maria Wójcik        2 390        300      250 Złoty      5 877,00 zł
               L-000004 Ewa Lis                 0                     Brązowy    1 000,00 zł
               L-000002 Łukasz Żółkie…          0         40          Brązowy      911,00 zł
               L-000003 Jan Nowak          ! −120                     Srebrny    1 500,00 zł














            ── L-000001 · Maria Wójcik · Złoty ──────────────────────────────────── 1 z 4 ──

             Enter otwórz  r wymień  x wyjaśnij  a koryguj  b urodziny  : wszystko  ? pomoc
            """
        #expect(desk.screen == expected)
    }

    @Test func `below a wide list stands the account with its open lots`() throws {
        var desk = Desk(try .loyal(), 120, 40, in: .polish)
        desk.type("4")
        let expected = """
             Zaplecze  1 Zamówienia  2 Zwroty 3!  3 Magazyn [4 Lojalność] 6 Wiadomości  8 Historia  9 Sklep        ola · właściciel
             Konta punktowe                                                                                          4 · wg salda ▼
               Numer    Klient                 Saldo ▼   Oczekują Wygasają Poziom       Do awansu    W 12 mies. E-mail
            ›  L-000001 Maria Wójcik             2 390        300      250 Złoty      5 877,00 zł   4 123,00 zł maria@example.com
               L-000004 Ewa Lis                      0                     Brązowy    1 000,00 zł       0,00 zł ewa@example.com
               L-000002 Łukasz Żółkiewski            0         40          Brązowy      911,00 zł      89,00 zł lukasz@example.com
               L-000003 Jan Nowak               ! −120                     Srebrny    1 500,00 zł   1 500,00 zł jan@example.com

















            ── L-000001 · Maria Wójcik · Złoty ──────────────────────────────────────────────────────────────────────────── 1 z 4 ──
             Saldo         2 390  = 119,50 zł  ·  oczekuje 300  ·  wygasa w 30 dni 250
             Poziom        Złoty  ·  do 4 maj 2027  ·  punkty × 1,5
             W 12 mies.    4 123,00 zł  ·  do poziomu VIP: 5 877,00 zł

             Punkty za                   Kiedy         Przyznano   Oczekują   Dostępne  Ostatni dzień
             ZP-101007                   5 gru 2025          250                   250  5 gru 2026
             ZP-104118                   2 paź             2 140                 2 140  2 paź 2027
             ZP-104300                   14 lis              300        300             od 3 gru






             Enter otwórz   r wymień   x wyjaśnij   a koryguj   b urodziny   v widoki   : wszystko   ? pomoc   q zakończ
            """
        #expect(desk.screen == expected)
    }

    @Test func `a page tells of lots, tiers and the ledger`() throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("4")
        desk.press(.enter)
        let expected = """
             1 Orders  2 Returns 3!  3 Stock [4 Loyalty] 6 Messages  8 History  9 Shop  ola
             Points accounts › L-000001                                    4 · by balance ▼
            ── L-000001 · Maria Wójcik · Gold ──────────────────────────────────── 1 of 4 ──
             Balance       2,390  = 119.50 zł  ·  waiting 300  ·  expiring in 30 days 250
             Tier          Gold  ·  until 4 May 2027  ·  points × 1.5
             In 12 months  4,123.00 zł  ·  5,877.00 zł more for VIP
             Account       since 1 Dec 2025  ·  maria@example.com  ·  birthday 17 May

             Points from       When              Given    Waiting  Available  Last day
             ZP-101007         5 Dec 2025          250                   250  5 Dec 2026
               = for money 250
             ZP-104118         2 Oct             2,140                 2,140  2 Oct 2027
               = for money 2,140
             ZP-104300         14 Nov              300        300             from 3 Dec
               = for money 250 + Zimowe buty 50

             Tier since       Before      After         In 12 months
             4 May            Silver      Gold           3,010.00 zł

             When          What               Waiting  Available   Balance  Because of
             14 Nov 10:05  earned                +300                2,390  ZP-104300
                                                                                 ▾ 2 lines

             Esc back  r redeem  x explain  a correct  b birthday  : all actions  ? help
            """
        #expect(desk.screen == expected)
    }

    @Test func `the page in Polish`() throws {
        var desk = Desk(try .loyal(), 80, 24, in: .polish)
        desk.type("4")
        desk.press(.enter)
        let expected = """
             1 Zamów. 2 Zwroty 3! 3 Magazyn[4 Lojalność] 6 Wiad. 8 Historia 9 Sklep     ola
             Konta punktowe › L-000001                                       4 · wg salda ▼
            ── L-000001 · Maria Wójcik · Złoty ──────────────────────────────────── 1 z 4 ──
             Saldo         2 390  = 119,50 zł  ·  oczekuje 300  ·  wygasa w 30 dni 250
             Poziom        Złoty  ·  do 4 maj 2027  ·  punkty × 1,5
             W 12 mies.    4 123,00 zł  ·  do poziomu VIP: 5 877,00 zł
             Konto         od 1 gru 2025  ·  maria@example.com  ·  urodziny 17 maj

             Punkty za         Kiedy         Przyznano   Oczekują   Dostępne  Ostatni dzień
             ZP-101007         5 gru 2025          250                   250  5 gru 2026
               = za zakupy 250
             ZP-104118         2 paź             2 140                 2 140  2 paź 2027
               = za zakupy 2 140
             ZP-104300         14 lis              300        300             od 3 gru
               = za zakupy 250 + Zimowe buty 50

             Poziom od        Przed       Po              W 12 mies.
             4 maj            Srebrny     Złoty          3 010,00 zł

             Kiedy         Co                Oczekują   Dostępne     Saldo  Podstawa
             14 lis 10:05  naliczone             +300                2 390  ZP-104300
                                                                               ▾ 2 pozycje

             Esc wstecz  r wymień  x wyjaśnij  a koryguj  b urodziny  : wszystko  ? pomoc
            """
        #expect(desk.screen == expected)
    }

    @Test func `the key that explains shows the ledger with the balance after each line`() throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("4")
        desk.type("x")
        #expect(desk.screen.contains("L-000001 › explain"))
        #expect(desk.screen.contains("redeemed"))
        #expect(desk.screen.contains("2,890"))
        desk.press(.escape)
        #expect(!desk.screen.contains("redeemed"))
    }

    @Test(arguments: [
        ("e", ["L-000001"]), ("d", ["L-000003"]), ("g", ["L-000001"]),
        ("w", ["L-000001", "L-000002"]),
    ])
    func `views ask what is asked every day`(key: String, numbers: [String]) throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("4")
        desk.type("v")
        desk.type(key)
        let shown = desk.workspace.accounts.listing.rows.map(\.number)
        #expect(Set(shown) == Set(numbers))
    }

    @Test func `queries are completed, and sorts change`() throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("4")
        desk.type("/bal")
        desk.press(.tab)
        desk.type("<0")
        desk.press(.backspace, .backspace, .backspace)
        desk.type("<0")
        desk.press(.enter)
        #expect(desk.selected == "L-000003")
        desk.press(.escape)
        desk.type("s")
        desk.press(.down, .down, .enter)
        #expect(desk.workspace.accounts.listing.rows.map(\.id) == [1, 2, 3, 4])
    }

    @Test func `a correction shows the balance before and after while it is typed`() throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("4")
        desk.type("a")
        desk.type("+110")
        #expect(desk.screen.contains("2,500"), "\(desk.screen)")
        desk.press(.backspace, .backspace, .backspace, .backspace)
        desk.type("-9000")
        #expect(desk.screen.contains("9,000 points asked for"), "\(desk.screen)")
        desk.press(.backspace, .backspace, .backspace, .backspace, .backspace)
        desk.type("+110")
        desk.press(.function(2))
        #expect(desk.screen.contains("needs a reason"), "\(desk.screen)")
        desk.type("apology")
        desk.press(.function(2))
        #expect(desk.message.contains("L-000001: +110, balance 2,500"), "\(desk.message)")
        #expect(desk.shop.accounts.first?.ledger.first?.reason == "apology")
    }

    @Test func `who owes points can be forgiven`() throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("4")
        desk.press(.end)
        #expect(desk.selected == "L-000003")
        desk.type("a")
        desk.type("+120")
        #expect(desk.screen.contains("0  = −120 + 120"), "\(desk.screen)")
    }

    @Test func `a birthday is noted as day and month`() throws {
        var desk = Desk(try .loyal(), 80, 24, in: .polish)
        desk.type("4")
        desk.press(.down)
        desk.type("b")
        desk.type("31.02")
        desk.press(.function(2))
        #expect(desk.screen.contains("Nie ma takiego dnia."), "\(desk.screen)")
        desk.press(.backspace, .backspace, .backspace, .backspace, .backspace)
        desk.type("3.07")
        desk.press(.function(2))
        #expect(desk.message.contains("L-000004: urodziny 3 lip"), "\(desk.message)")
    }

    @Test func `somebody who was faster is told, and nothing is booked`() throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("4")
        desk.type("a")
        desk.shop.accounts[0].row.version = 2
        desk.type("+1")
        desk.press(.tab)
        desk.type("x")
        desk.press(.function(2))
        #expect(desk.message.contains("Points were booked on the account meanwhile"))
        #expect(desk.shop.accounts[0].row.balance == 2_390)
        desk.press(.function(2))
        #expect(desk.shop.accounts[0].row.balance == 2_391)
    }

    @Test func `an order and its return tell where their customer stands`() throws {
        var shop = try PaperShop.loyal()
        let standing = PointsStanding(number: "L-000003", balance: -120, pending: 40, tier: .gold)
        for purchase in shop.purchases { shop.standings[purchase.order.id] = standing }
        let line = " Points        ! −120  ·  waiting 40  ·  Gold  ·  L-000003"
        for pane in ["1", "2"] {
            var desk = Desk(shop, 80, 24)
            desk.type(pane)
            desk.press(.enter)
            let rows = (0..<24).map { desk.row($0) }
            #expect(rows.count { $0 == line } == 1, "\(desk.screen)")
        }
    }
}

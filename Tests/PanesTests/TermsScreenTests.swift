import Canvas
import Shop
import Testing

@testable import Panes

/// The rules of points and the figures of the programme.
@Suite struct TermsScreenTests {
    @Test func `rules, tiers and versions stand on one screen`() throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("=")
        let expected = """
             1 Orders  2 Returns 3!  3 Stock [4 Loyalty] 6 Messages  8 History  9 Shop  ola
             Rules of points
            ── Version 2 · in force since 15 Oct 2026 ──────────────────────────────────────
               Rule                      Value
            ›  Points for a złoty        1
               Points wait               until the return window closes
               Points last               365 days
               A point is worth          0.05 zł

               Tier                       From (12 mo.)    Points   Accounts
               Bronze                           0.00 zł       × 1          2
               Silver                       1,000.00 zł    × 1.25          1
               Gold                         3,000.00 zł     × 1.5          1
               VIP                         10,000.00 zł       × 2          0

               Gives more                How much                  For what
               Zimowe buty               +1.5 for each złoty       category:buty

               Versions                  From               Until
               version 3                 1 Dec 00:00                           planned
               version 2                 15 Oct 08:00       1 Dec 00:00        in force
               version 1                 1 Sep 09:30        15 Oct 08:00

             e change  i add a rule  % loyalty in figures  p parcels  : all actions  ? help
            """
        #expect(desk.screen == expected)
    }

    @Test func `the rules in Polish`() throws {
        var desk = Desk(try .loyal(), 80, 24, in: .polish)
        desk.type("=")
        let expected = """
             1 Zamów. 2 Zwroty 3! 3 Magazyn[4 Lojalność] 6 Wiad. 8 Historia 9 Sklep     ola
             Zasady punktów
            ── Wersja 2 · obowiązuje od 15 paź 2026 ────────────────────────────────────────
               Zasada                    Wartość
            ›  Punkty za złoty           1
               Punkty czekają            do końca czasu na zwrot
               Ważność punktów           365 dni
               Wartość punktu            0,05 zł

               Poziom                     Od (12 mies.)    Punkty       Kont
               Brązowy                          0,00 zł       × 1          2
               Srebrny                      1 000,00 zł    × 1,25          1
               Złoty                        3 000,00 zł     × 1,5          1
               VIP                         10 000,00 zł       × 2          0

               Daje więcej               Ile                       Za co
               Zimowe buty               +1,5 za każdy złoty       kategoria:buty

               Wersje                    Od                 Do
               wersja 3                  1 gru 00:00                           zaplanowana
               wersja 2                  15 paź 08:00       1 gru 00:00        obowiązuje
               wersja 1                  1 wrz 09:30        15 paź 08:00

             e zmień  i dodaj zasadę  % lojalność w liczbach  : wszystko  ? pomoc
            """
        #expect(desk.screen == expected)
    }

    @Test func `a figure is changed after it was tried`() throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("=")
        desk.press(.enter)
        #expect(desk.screen.contains("Points for a złoty"))
        desk.press(.backspace)
        desk.type("2")
        desk.press(.function(2))
        let expected = """
             1 Orders  2 Returns 3!  3 Stock [4 Loyalty] 6 Messages  8 History  9 Shop  ola
             Rules of points › Points for a złoty
            ── Tried on 18 Oct – 17 Nov ─────────────────────────────────────── 12 orders ──
             Would count   from now on
             Points        4,100 by the rules of then  ·  8,200 by these  ·  +4,100

             By rule                                         Points
             for money                                        8,000
             Zimowe buty                                        200

             Customer                            Orders      Before       After      Change
             Maria Wójcik                             3         900       1,800        +900
             Jan Nowak                                1         300         600        +300
             9 customers would have got points.









             F2 y put in force  p other period  ↑↓ scroll  Esc leave
            """
        #expect(desk.screen == expected)
        #expect(desk.shop.terms.count == 3)
        desk.press(.escape)
        #expect(desk.screen.contains("1 → 2"), "\(desk.screen)")
        desk.press(.function(2))
        desk.type("y")
        #expect(desk.shop.terms.count == 4)
        #expect(desk.shop.terms.last?.rate == 200)
        #expect(desk.message.contains("Rules, version 4: they count from now on."))
    }

    @Test func `a change can count from a day`() throws {
        var desk = Desk(try .loyal(), 80, 24, in: .polish)
        desk.type("=")
        desk.press(.down, .enter)
        desk.type("14")
        desk.press(.tab)
        desk.type("1.12")
        #expect(
            desk.screen.contains("do końca czasu na zwrot → 14 dni od wysyłki"),
            "\(desk.screen)"
        )
        desk.press(.function(2))
        desk.type("t")
        #expect(desk.shop.terms.last?.from.day == day("2026-12-01"))
        #expect(desk.shop.terms.last?.waiting == .days(14))
        #expect(desk.shop.terms.last?.rate == 200)
    }

    @Test func `no day behind is taken`() throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("=")
        desk.press(.enter, .tab)
        desk.type("2026-11-01")
        desk.press(.function(2))
        #expect(desk.screen.contains("Rules begin today at the earliest"), "\(desk.screen)")
    }

    @Test func `a threshold below that of the tier under it is refused`() throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("=")
        desk.press(.down, .down, .down, .down, .down, .down)
        desk.press(.enter)
        desk.press(.control("u"))
        desk.type("500")
        desk.press(.function(2))
        #expect(desk.screen.contains("needs a threshold above"), "\(desk.screen)")
    }

    @Test func `a rule's query is checked and completed as it is typed`() throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("=")
        desk.type("i")
        desk.type("Welcome")
        desk.press(.tab)
        desk.type("fir")
        desk.press(.tab)
        desk.type("yes )")
        #expect(desk.screen.contains("first:yes )"), "\(desk.screen)")
        #expect(desk.screen.contains("  !  "), "\(desk.screen)")
        desk.press(.backspace, .backspace, .tab, .right, .tab)
        desk.type("200")
        #expect(desk.screen.contains("+200 points"), "\(desk.screen)")
        desk.press(.function(2))
        desk.type("y")
        let rule = try #require(desk.shop.terms.last?.extras.last)
        #expect(rule.name == "Welcome")
        #expect(rule.gives == .points(200))
        #expect(rule.condition.text(in: .english) == "first:yes")
    }

    @Test func `a rule is dropped once one has seen what goes with it`() throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("=")
        desk.type("D")
        #expect(desk.message.contains("Only rules that give more can be dropped"))
        for _ in 0..<8 { desk.press(.down) }
        #expect(desk.selected == "Zimowe buty")
        desk.type("D")
        #expect(desk.screen.contains("drop Zimowe buty?"), "\(desk.screen)")
        desk.press(.escape)
        #expect(desk.shop.terms.count == 3)
        desk.type("D")
        desk.press(.function(2))
        #expect(desk.shop.terms.last?.extras.isEmpty == true)
    }

    @Test func `what was in force when can be looked at by anybody`() throws {
        var desk = Desk(try .loyal(), 80, 24, as: "marek")
        desk.type("=")
        desk.press(.end, .enter)
        #expect(desk.screen.contains("Version 1, from 1 Sep 09:30"), "\(desk.screen)")
        #expect(desk.screen.contains("Silver: points times"), "\(desk.screen)")
    }

    @Test func `a trial that takes long says so, can be left, and comes when it comes`() throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("=")
        desk.press(.enter)
        desk.isSlow = true
        desk.press(.function(2))
        #expect(desk.screen.contains("Trying the rules on the orders of that time"))
        desk.catchUp()
        #expect(desk.screen.contains("8,200 by these"), "\(desk.screen)")
        desk.type("p")
        #expect(desk.row(2).contains("19 Aug – 17 Nov"), "\(desk.screen)")
    }

    @Test func `the programme in figures`() throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("%")
        let expected = """
             1 Orders  2 Returns 3!  3 Stock [4 Loyalty] 6 Messages  8 History  9 Shop  ola
             Loyalty in figures
             Accounts                                    4
               Bronze                                    2  ███████████████▌
               Silver                                    1  ███████▊
               Gold                                      1  ███████▊
               VIP                                       0
             Points outstanding                      2,270
             What they are worth                 113.50 zł
             Points waiting                            340
             Owed by customers                         120
             Released so far                         3,000
             Redeemed                                  500
             Expired                                   110
             Redemption rate                         16.6%
             Members' share of sales, 12 months      32.5%
             Expiring within 30 days                   250  ███▏
             Expiring within 60 days                   250  ███▏
             Expiring within 90 days                   900  ███████████▋




             = rules of points  R read again  p parcels  P to pay  : all actions  ? help
            """
        #expect(desk.screen == expected)
    }

    @Test func `the figures in Polish`() throws {
        var desk = Desk(try .loyal(), 80, 24, in: .polish)
        desk.type("%")
        let expected = """
             1 Zamów. 2 Zwroty 3! 3 Magazyn[4 Lojalność] 6 Wiad. 8 Historia 9 Sklep     ola
             Lojalność w liczbach
             Konta                                                   4
               Brązowy                                               2  █████████▌
               Srebrny                                               1  ████▊
               Złoty                                                 1  ████▊
               VIP                                                   0
             Punkty do wydania                                   2 270
             Ich wartość                                     113,50 zł
             Punkty oczekujące                                     340
             Do odrobienia                                         120
             Dotąd przyznane                                     3 000
             Wymienione                                            500
             Wygasłe                                               110
             Stopień wymiany                                     16,6%
             Udział klientów programu w sprzedaży, 12 mies.      32,5%
             Wygasają w ciągu 30 dni                               250  █▉
             Wygasają w ciągu 60 dni                               250  █▉
             Wygasają w ciągu 90 dni                               900  ███████▏




             = zasady punktów  R odśwież  p przesyłki  P do wypłaty  : wszystko  ? pomoc
            """
        #expect(desk.screen == expected)
    }

    @Test func `figures are added up in the background`() throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("4")
        desk.isSlow = true
        desk.type("%")
        #expect(desk.screen.contains("Adding up …"))
        desk.catchUp()
        #expect(desk.screen.contains("113.50 zł"), "\(desk.screen)")
    }

    @Test func `bars are never empty where there is something, and never too long`() {
        func bar(_ part: Int, of whole: Int) -> String {
            LoyaltyFigures.Share(part: part, whole: whole).bar(width: 4)
        }
        #expect(bar(0, of: 10) == "")
        #expect(bar(1, of: 10_000) == "▏")
        #expect(bar(5, of: 10) == "██")
        #expect(bar(10, of: 10) == "████")
        #expect(bar(30, of: 10) == "████")
        #expect(bar(3, of: 0) == "")
    }

    @Test func `a change before rules that are planned says that they will not know of it`() throws
    {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("=")
        desk.press(.enter)
        #expect(desk.screen.contains("from 1 Dec 2026 on version 3 counts"), "\(desk.screen)")
        desk.press(.tab)
        desk.type("2.12")
        #expect(!desk.screen.contains("version 3"), "\(desk.screen)")
    }

    @Test(arguments: [40, 80, 139], [10, 24, 50])
    func `accounts, rules and figures fit into every window`(width: Int, height: Int) throws {
        for language in Language.allCases {
            for keys in ["4", "4\r", "4x", "4a", "4b", "4v", "4/x", "=", "=\r", "=i", "%"] {
                var desk = Desk(try .loyal(), width, height, in: language)
                for key in keys { desk.press(key == "\r" ? .enter : .character(key)) }
                desk.press(.down, .pageDown, .end, .function(2))
                let canvas = desk.canvas
                #expect(canvas.width == width && canvas.height == height)
                #expect(!desk.row(0).isEmpty)
            }
        }
    }

    @Test func `the cursor is seen wherever it stands in a low window`() throws {
        var desk = Desk(try .loyal(), 60, 12)
        desk.type("=")
        for _ in 0..<11 {
            let marked = (2..<10).filter { desk.row($0).hasPrefix("›") }
            #expect(marked.count == 1, "\(desk.screen)")
            desk.press(.down)
        }
        #expect(desk.selected == "1")
    }

    @Test func `a click chooses a rule`() throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("=")
        desk.click(10, 12)
        #expect(desk.selected == "gold")
        #expect(desk.row(12).hasPrefix("›  Gold"))
        desk.click(10, 14)
        #expect(desk.selected == "gold")
    }
}

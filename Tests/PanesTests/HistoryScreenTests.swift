import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct HistoryScreenTests {
    @Test func `the newest entry comes first, with its seal below`() throws {
        var desk = Desk(try .november())
        desk.type("8")
        let expected = """
             1 Orders  2 Returns 3!  3 Stock  4 Loyalty  6 Messages [8 History] 9 Shop  ola
             History                                                         17 · by time ▼
               When ▼             Who      What                 About         After
            ›  16 Nov 10:00       ola      Return registered    R-2026-000308 status: regis…
               17 Nov 13:40       anna     Return accepted      R-2026-000304 status: accep…
               13 Nov 09:12       marek    Return received      R-2026-000304 status: await…
               6 Nov 10:00        ola      Return registered    R-2026-000304 status: regis…
               16 Nov 09:12       marek    Return received      R-2026-000301 status: await…
               5 Nov 10:00        ola      Return registered    R-2026-000301 status: regis…
               10 Nov 09:12       marek    Return received      R-2026-000291 status: await…
               3 Nov 10:00        ola      Return registered    R-2026-000291 status: regis…
               9 Nov 09:12        marek    Return received      R-2026-000287 status: await…
               2 Nov 10:00        ola      Return registered    R-2026-000287 status: regis…
               22 Oct 09:00       anna     Return rejected      R-2026-000283 status: rejec…
               21 Oct 09:12       marek    Return received      R-2026-000283 status: await…
            ── Return registered · R-2026-000308 ──────────────────────────────── 1 of 17 ──
             Who           ola  ·  Mon 16 Nov 10:00:00  ·  pts/3
             After         status: registered
             Seal          9f17c41d07




             Enter open  / filter  o columns  c copy  r related  : all actions  ? help
            """
        #expect(desk.screen == expected)
    }

    @Test func `the history of one return leads back to it`() throws {
        var desk = Desk(try .november(), 120, 30, in: .polish)
        desk.press(.down, .down)
        desk.type("H")
        let expected = """
             Zaplecze  1 Zamówienia  2 Zwroty 3!  3 Magazyn  4 Lojalność  6 Wiadomości [8 Historia] 9 Sklep        ola · właściciel
             Historia › R-2026-000301                                                                                2 · wg czasu ▼
               Kiedy ▼            Kto          Co                       Dotyczy           Po                 Notatka      Terminal
            ›  16 lis 09:12       marek        Zwrot: przyjęcie         R-2026-000301     status: do rozpat…              pts/3
               5 lis 10:00        ola          Zwrot: rejestracja       R-2026-000301     status: zarejestr…              pts/3
















            ── Zwrot: przyjęcie · R-2026-000301 ─────────────────────────────────────────────────────────────────────────── 1 z 2 ──
             Kto           marek  ·  pon. 16 lis 09:12:00  ·  pts/3
             Przed         status: zarejestrowany
             Po            status: do rozpatrzenia
             Pieczęć       9f13c41d07



             Enter otwórz   Esc wstecz   / filtr   o kolumny   c kopiuj   r powiązane   : wszystko   ? pomoc   q zakończ
            """
        #expect(desk.screen == expected)
        desk.press(.escape)
        #expect(desk.row(1).hasPrefix(" Zwroty "))
        #expect(desk.selected == "R-2026-000301")
    }

    @Test func `the pane's key shows all of it again`() throws {
        var desk = Desk(try .november())
        desk.type("H8")
        #expect(desk.row(1).contains(" 17 · "))
        #expect(!desk.row(1).contains("›"))
    }

    @Test func `an entry opens what it is about`() throws {
        var desk = Desk(try .november())
        desk.type("8")
        desk.press(.down, .down, .enter)
        #expect(desk.row(1).hasPrefix(" Returns › number:r-2026-000304"))
        desk.press(.escape, .escape)
        #expect(desk.row(1).hasPrefix(" History"))
    }

    @Test func `it is asked for once`() throws {
        var desk = Desk(try .november())
        desk.type("8")
        #expect(desk.asked.count == 2)
        desk.type("28")
        #expect(desk.asked.isEmpty)
    }
}

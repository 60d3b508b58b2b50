import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct MessageScreenTests {
    @Test func `what failed comes first, and the tab says how many`() throws {
        var desk = Desk(try .withMessages())
        desk.type("6")
        let expected = """
             1 Orders 2 Returns 3! 3 Stock 4 Loyalty[6 Messages 2!] 8 History 9 Shop    ola
             Messages                                                7 · what waits first ▲
               About         Status         When          What                 Customer
            ›  R-2026-000304 ● failed       13:03         return settled       Anna Łącka
               ZP-104118     ● failed       13:03         order shipped
               R-2026-000287 ○ held         until 14:02   return accepted      Zofia Dąbrow…
               R-2026-000291 ○ waiting      from 13:03    return received      Jan Żółć
               R-2026-000290 ✓ sent         13:03         return received      Ewa Lis
               R-2026-000289 ✗ withdrawn    13:03         return registered    Karolina Król
               R-2026-000288 ✗ dropped      13:03         return cancelled     作者 王小明











            ── R-2026-000304 · failed ──────────────────────────────────────────── 1 of 7 ──

             Enter open  y send again  D drop  / filter  s sort  : all actions  ? help
            """
        #expect(desk.screen == expected)
    }

    @Test func `in Polish with room, the letter lies below the list`() throws {
        var desk = Desk(try .withMessages(), 120, 40, in: .polish)
        desk.type("6")
        let expected = """
             Zaplecze  1 Zamówienia  2 Zwroty 3!  3 Magazyn  4 Lojalność [6 Wiadomości 2!] 8 Historia  9 Sklep     ola · właściciel
             Wiadomości                                                                                    7 · najpierw czekające ▲
               Dotyczy       Status         Kiedy         Co                   Klient        E-mail        Notatka
            ›  R-2026-000304 ● nieudana     13:03         zwrot rozliczony     Anna Łącka    anna.lacka@e… polecenie poczty odmówił…
               ZP-104118     ● nieudana     13:03         zamówienie wysłane                               brak adresu e-mail, na k…
               R-2026-000287 ○ wstrzymana   do 14:02      zwrot zaakceptowany  Zofia Dąbrow… zofia.dabrow…
               R-2026-000291 ○ czeka        od 13:03      towar dotarł         Jan Żółć      jan.zolc@exa… polecenie poczty odmówił…
               R-2026-000290 ✓ wysłana      13:03         towar dotarł         Ewa Lis       ewa.lis@exam…
               R-2026-000289 ✗ wycofana     13:03         zwrot zarejestrowany Karolina Król karolina.kro…
               R-2026-000288 ✗ porzucona    13:03         zwrot anulowany      作者 王小明   作者.王小明@… pomyłka














            ── R-2026-000304 · nieudana · zwrot rozliczony ──────────────────────────────────────────────────────────────── 1 z 7 ──
             Do            anna.lacka@example.com  ·  Anna Łącka  ·  zwrot rozliczony
             Status        nieudana 13:03  ·  polecenie poczty odmówiło (kod 75): 4.3.2 mailbox is full, try again later  ·
                           napisana 17 lis 13:02

             Zwrot R-2026-000304 przyjęty

             Dzień dobry,

             dotarły do nas towary ze zwrotu R-2026-000304.





             Enter otwórz   y wyślij ponownie   D porzuć   / filtr   s sortuj   r powiązane   : wszystko   ? pomoc   q zakończ
            """
        #expect(desk.screen == expected)
    }

    @Test func `a page tells every attempt and what would be read`() throws {
        var desk = Desk(try .withMessages())
        desk.type("6")
        desk.press(.enter)
        let expected = """
             1 Orders 2 Returns 3! 3 Stock 4 Loyalty[6 Messages 2!] 8 History 9 Shop    ola
             Messages › R-2026-000304                                7 · what waits first ▲
            ── R-2026-000304 · failed ──────────────────────────────────────────── 1 of 7 ──
             To            anna.lacka@example.com  ·  Anna Łącka  ·  return settled
             Status        failed 13:03  ·  the mail command refused it (status 75): 4.3.2
                           mailbox is full, try again later  ·  written 17 Nov 13:02

             Zwrot R-2026-000304 przyjęty

             Dzień dobry,

             dotarły do nas towary ze zwrotu R-2026-000304.


             Attempt 1     17 Nov 13:03  ·  refused (75)  ·  4.3.2 mailbox is full, try
                           again later
             Attempt 2     17 Nov 13:03  ·  refused (75)  ·  4.3.2 mailbox is full, try
                           again later
             Attempt 3     17 Nov 13:03  ·  refused (75)  ·  4.3.2 mailbox is full, try
                           again later
             Attempt 4     17 Nov 13:03  ·  refused (75)  ·  4.3.2 mailbox is full, try
                                                                                 ▾ 9 lines

             Esc back  y send again  D drop  n next  N previous  : all actions  ? help
            """
        #expect(desk.screen == expected)
    }

    @Test func `an empty shop says where messages come from`() throws {
        var desk = Desk(try .november(), in: .polish)
        desk.type("6")
        #expect(desk.screen.contains("Nie ma jeszcze wiadomości."))
        #expect(desk.row(0).contains("[6 Wiadomości]"))
    }

    @Test func `what failed is sent again with one key`() throws {
        var desk = Desk(try .withMessages())
        desk.type("6y")
        #expect(desk.message.contains("It will be sent again."))
        #expect(desk.shop.messageFiles[0].row.state == .queued)
    }

    @Test func `dropping asks for a reason and takes F2`() throws {
        var desk = Desk(try .withMessages())
        desk.type("6D")
        desk.press(.function(2))
        #expect(desk.screen.contains("Dropping a message needs a reason."))
        desk.type("adres nie istnieje")
        desk.press(.enter)
        #expect(desk.shop.messageFiles[0].row.state == .failed)
        desk.press(.function(2))
        #expect(desk.message.contains("The message is dropped."))
        #expect(desk.shop.messageFiles[0].row.problem == .dropped("adres nie istnieje"))
    }

    @Test func `what has left is neither sent again nor dropped`() throws {
        var desk = Desk(try .withMessages())
        desk.type("6")
        desk.press(.down, .down, .down, .down)
        desk.type("y")
        #expect(desk.message.contains("The message is sent"))
        desk.type("D")
        #expect(desk.message.contains("it cannot be dropped"))
    }

    @Test func `the screen wakes when a message is no longer held`() throws {
        var desk = Desk(try .withMessages())
        desk.type("6")
        #expect(desk.workspace.nextChange == desk.shop.now + 30)
        #expect(desk.row(5).contains("held"))
        desk.wait(seconds: 31)
        #expect(desk.row(5).contains("waiting"))
    }

    @Test func `a message leads to its return`() throws {
        var desk = Desk(try .withMessages())
        desk.type("6r")
        #expect(desk.row(0).contains("[2 Returns"))
        #expect(desk.row(1).contains("number:R-2026-000304") || desk.selected == "R-2026-000304")
    }

    @Test func `who may not handle messages is told`() throws {
        var desk = Desk(try .withMessages(), as: "marek")
        desk.type("6y")
        #expect(desk.message.contains("sending messages again"))
    }
}

import Canvas
import Shop
import Testing

@testable import Panes

/// Steps taken from the screen, their outcome, and what can be taken back.
@Suite struct StepTests {
    /// A desk with the form open that cancels what nobody has sent yet.
    func cancelling(_ language: Language = .english) throws -> Desk {
        var desk = Desk(try .november(), in: language)
        desk.press(.down, .down, .down, .down)
        desk.type("D")
        desk.type("Klientka zatrzymuje koc.")
        return desk
    }

    @Test func `a step says what happened and until when it can be undone`() throws {
        var desk = try cancelling()
        desk.press(.function(2))
        desk.hear("returns", "history")
        let expected =
            " ✓ R-2026-000308: cancelled      u undoes: cancel R-2026-000308, until 14:03:00"
        #expect(desk.message == expected)
        desk.resize(60, 24)
        let short = " ✓ R-2026-000308: cancelled      u undoes it until 14:03:00"
        #expect(desk.message == short)
    }

    @Test func `u takes it back`() throws {
        var desk = try cancelling()
        desk.press(.function(2))
        desk.type("u")
        #expect(desk.message.hasPrefix(" ✓ R-2026-000308: last step undone · registered"))
        #expect(desk.shop.file(of: ID(308))?.goods.status == .registered)
        desk.type("u")
        #expect(desk.message.hasPrefix(" ✗ "))
    }

    @Test func `the offer ends when its time has come, and nothing ticks before`() throws {
        var desk = try cancelling()
        desk.press(.function(2))
        #expect(desk.workspace.nextChange == desk.shop.now + 60)
        desk.wait(seconds: 59)
        #expect(desk.message.hasSuffix("until 14:03:00"))
        desk.wait(seconds: 1)
        #expect(!desk.message.contains("undoes"))
        desk.type("u")
        #expect(desk.message.hasPrefix(" ✗ "))
    }

    @Test func `midnight moves the deadlines`() throws {
        var desk = Desk(try .november())
        let midnight = desk.shop.zone.instant(day: day("2026-11-18"))
        #expect(desk.workspace.nextChange == midnight)
        desk.shop.now = midnight
        desk.wait(seconds: 0)
        #expect(desk.row(3).contains("!-2 d"))
        #expect(desk.row(4).contains("!-1 d"))
        #expect(desk.asked.count > 2)
    }

    @Test func `what failed keeps the form with what was typed`() throws {
        var desk = try cancelling()
        let receipt = Receipt(items: [Receipt.Counted(item: .line(ID(50)), units: 1)])
        try desk.shop.take(.receive(receipt), with: ID(308), by: "marek")
        desk.press(.function(2))
        #expect(desk.screen.contains("Klientka zatrzymuje koc."))
        #expect(desk.message.contains("marek"))
        #expect(desk.bells == 1)
    }

    @Test func `a second Enter does nothing twice`() throws {
        var desk = try cancelling()
        desk.isSlow = true
        desk.press(.function(2), .function(2))
        #expect(desk.waiting.count == 1)
        #expect(desk.message == " ✗ The last one is still under way.")
        desk.catchUp()
        #expect(desk.message.hasPrefix(" ✓ R-2026-000308: cancelled"))
        #expect(desk.workspace.overlay == nil)
    }

    @Test func `the next step is judged by what the last one came to`() throws {
        var desk = try cancelling()
        desk.press(.function(2))
        desk.type("D")
        #expect(desk.message.contains("has the status “cancelled”"))
    }

    @Test func `a step typed ahead is taken with the record that comes`() throws {
        var desk = Desk(try .november())
        desk.isSlow = true
        desk.type("/r-2026-000308")
        desk.press(.enter)
        desk.type("D")
        #expect(desk.workspace.overlay == nil)
        desk.catchUp()
        #expect(desk.row(1).contains("R-2026-000308 › cancel"))
    }

    @Test func `what was typed is not lost by one Esc`() throws {
        var desk = try cancelling()
        desk.press(.escape, .enter)
        #expect(desk.screen.contains("Klientka zatrzymuje koc."))
        desk.press(.escape)
        desk.type("y")
        #expect(desk.workspace.overlay == nil)
        #expect(desk.shop.file(of: ID(308))?.goods.status == .registered)
    }

    @Test func `undoing closes nothing that was opened meanwhile`() throws {
        var desk = try cancelling()
        desk.press(.function(2))
        desk.isSlow = true
        desk.type("u/lis")
        desk.catchUp()
        #expect(desk.row(22) == " / lis")
        #expect(desk.row(1).hasPrefix(" Returns › lis"))
    }

    @Test func `registering leads to the return`() throws {
        var desk = Desk(try .november())
        desk.type("1")
        desk.press(.end)
        desk.type("i")
        #expect(desk.row(1).hasPrefix(" Orders › ZP-104080"))
        desk.press(.escape)
        #expect(desk.workspace.overlay == nil)
    }

    @Test func `answers that nobody waits for change nothing`() throws {
        var desk = Desk(try .november())
        let before = desk.screen
        desk.take(.returns(Page(rows: [], hasEarlier: false, hasLater: false)), for: Ticket(1))
        desk.take(.goodsReturned(nil), for: Ticket(2))
        desk.take(.tally(Tally(rows: 7)), for: Ticket(3))
        desk.take(.failed(Return.Refusal.nothingToUndo), for: Ticket(4))
        #expect(desk.screen == before)
        #expect(desk.bells == 0)
    }

    @Test func `a read that fails says so and is tried again`() throws {
        var desk = Desk(try .november())
        desk.isSlow = true
        desk.type("1")
        for case .ask(let ticket, _) in desk.waiting {
            desk.take(.failed(CorruptRow(table: "orders", key: "7", column: 3)), for: ticket)
        }
        #expect(desk.screen.contains("This could not be read. R tries again."))
        #expect((desk.message + desk.hints).contains("zaplecze check"))
        desk.type("R")
        desk.catchUp()
        #expect(desk.selected == "ZP-104402")
    }

    @Test func `R keeps the cursor, the marks and the filter`() throws {
        var desk = Desk(try .november())
        desk.type("/status:awaiting")
        desk.press(.enter, .down)
        desk.type(" ")
        let before = desk.screen
        desk.type("R")
        #expect(desk.screen == before)
    }
}

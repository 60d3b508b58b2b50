import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct OverlayTests {
    @Test func `help is searched, and says why a key does not work now`() throws {
        var desk = Desk(try .november())
        desk.type("?sett")
        let expected = """
             1 Orders [2 Returns 3!] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop  ola
             Returns                                                      8 · by deadline ▲

             ── Keys that work here ───────────────────────────────────────────────────────

               › sett
                 Arrows, hjkl, PgUp, PgDn, g and G move; digits change the pane.
               › t              settle                The return has the status “awaitin…












             ──────────────────────────────────────────────────────────────────────────────


             ↑↓ choose  Enter do it  Esc leave
            """
        #expect(desk.screen == expected)
        desk.press(.enter)
        #expect(desk.workspace.overlay != nil)
        #expect(desk.bells == 1)
        desk.press(.escape)
        #expect(desk.row(3).hasPrefix("›  R-2026-000287"))
    }

    @Test func `help runs what it lists`() throws {
        var desk = Desk(try .november())
        desk.type("?explain")
        desk.press(.enter)
        #expect(desk.screen.contains("── R-2026-000287 · 412.70 zł ──"))
    }

    @Test func `the palette knows every command, with its key and command line`() throws {
        var desk = Desk(try .november(), 120, 120)
        desk.press(.control("p"))
        let screen = desk.screen
        for command in Command.allCases {
            #expect(screen.contains(command.title(in: .english)), "\(command)")
        }
        #expect(screen.contains("zaplecze returns receive R-2026-000287"))
        desk.type("add staff")
        desk.press(.enter)
        #expect(desk.message == " ✗ Only in Shop: key 9.")
    }

    @Test func `pasting into the palette searches it`() throws {
        var desk = Desk(try .november())
        desk.type(":")
        desk.handle(.paste("theme"))
        desk.press(.enter, .down, .enter)
        #expect(desk.theme == "light")
        #expect(desk.workspace.overlay == nil)
    }

    @Test func `sorting by the same again turns the order round`() throws {
        var desk = Desk(try .november())
        desk.type("s")
        desk.press(.down, .enter)
        #expect(desk.row(1).hasSuffix("by number ▼"))
        #expect(desk.selected == "R-2026-000308")
        desk.type("s")
        desk.press(.enter)
        #expect(desk.row(1).hasSuffix("by number ▲"))
        #expect(desk.selected == "R-2025-000014")
        #expect(desk.row(2).hasPrefix("   Number ▲"))
    }

    @Test func `columns are chosen one after the other`() throws {
        var desk = Desk(try .november())
        desk.type("o")
        let expected = """
             1 Orders [2 Returns 3!] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop  ola
             Returns                                                      8 · by deadline ▲
               Number        Due ▲    Status          Customer             Refund Order
            ›  R-2026-000287 !-1 d    ● awaiting      Agnieszka Wi…     412.70 zł ZP-104118

                                        ── Columns ────────────

                                          ›    [x] Due
                                               [x] Status
                                               [x] Customer
                                               [x] Pcs
                                               [x] Refund
                                               [x] Way back
                                               [x] Order
                                               [x] With
                                               [x] Registered

                                        ───────────────────────



            ── R-2026-000287 · awaiting · 1 day overdue (Mon 16 Nov) ───────────── 1 of 8 ──

             ↑↓ choose  Enter do it  Esc leave
            """
        #expect(desk.screen == expected)
        desk.press(.enter, .down, .enter, .escape)
        #expect(desk.row(2).hasPrefix("   Number        Customer"))
        desk.type("o")
        desk.press(.enter, .escape)
        #expect(desk.row(2).hasPrefix("   Number        Due ▲    Customer"))
    }

    @Test func `the mouse chooses rows and tabs and turns its wheel`() throws {
        var desk = Desk(try .november())
        desk.click(20, 5)
        #expect(desk.selected == "R-2026-000301")
        desk.handle(.mouse(Mouse(.wheelDown, at: Point(x: 1, y: 1))))
        #expect(desk.selected == "R-2026-000304")
        desk.click(20, 21)
        desk.click(20, 2)
        desk.click(20, 15)
        #expect(desk.selected == "R-2026-000304")
        desk.click(3, 0)
        #expect(desk.row(0).contains("[1 Orders]"))
        desk.click(14, 0)
        #expect(desk.row(0).contains("[2 Returns"))
        desk.click(74, 0)
        #expect(desk.row(0).contains("[9 Shop]"))
        desk.click(5, 4)
        #expect(desk.selected == "marek")
        desk.click(5, 9)
        #expect(desk.selected == "shop-name")
    }

    @Test func `a click into the detail does not move the cursor`() throws {
        var desk = Desk(.crowded(1_000), 80, 40)
        desk.type("1")
        desk.click(10, 30)
        #expect(desk.selected == "ZP-001000")
    }

    @Test func `what is pasted over a list is no command`() throws {
        var desk = Desk(try .november())
        desk.handle(.paste("q9D"))
        #expect(!desk.hasQuit)
        #expect(desk.workspace.view == .returns)
        #expect(desk.message == " Pasted text goes into a field: / first.")
    }
}

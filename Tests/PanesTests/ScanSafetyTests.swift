import Canvas
import Shop
import Testing

@testable import Panes

/// A command after a scan is meant for what was scanned, however slow the answers.
@Suite struct ScanSafetyTests {
    @Test func `a step in the same clump is taken with the scanned return`() throws {
        var desk = Desk(try .november())
        desk.isSlow = true
        desk.clump("R-2026-000308\re")
        #expect(desk.workspace.overlay == nil)
        desk.catchUp()
        #expect(desk.row(1).contains("R-2026-000308 › "))
        #expect(desk.workspace.overlay != nil)
    }

    @Test(arguments: 0..<60)
    func `it never is with another, in whatever order the answers come`(seed: Int) throws {
        var desk = Desk(try .november())
        var random = seed
        desk.isSlow = true
        desk.press(.down)
        desk.scan("R-2026-000308")
        desk.type("e")
        for _ in 0..<40 where !desk.waiting.isEmpty {
            random = (random &* 1_103_515_245 &+ 12_345) & 0x7FFF_FFFF
            desk.answer((random >> 8) % desk.waiting.count)
            if case .form(let form)? = desk.workspace.overlay {
                #expect(form.title(in: desk.workspace.scene).hasPrefix("R-2026-000308"))
            }
            if random % 5 == 0 { desk.hear("returns") }
        }
        desk.catchUp()
        #expect(desk.row(1).contains("R-2026-000308 › "))
    }

    @Test func `where nothing was opened it does nothing`() throws {
        var desk = Desk(try .november())
        desk.isSlow = true
        desk.scan("R-2026-999999")
        desk.type("eD")
        desk.press(.enter)
        desk.catchUp()
        #expect(desk.workspace.overlay == nil)
        #expect(desk.workspace.place == .list(.returns))
        #expect(desk.message.contains("R-2026-999999 is not known here"))
    }

    @Test func `the scan after it is not lost`() throws {
        var desk = Desk(try .november())
        desk.isSlow = true
        desk.clump("R-2026-999999\r", "e", "R-2026-000301\r", "x")
        desk.catchUp()
        #expect(desk.screen.contains("── R-2026-000301 · "))
        #expect(desk.shop.unknownScans.map(\.code) == ["R-2026-999999"])
    }

    @Test func `Esc stops waiting, and what was typed ahead is forgotten`() throws {
        var desk = Desk(try .november())
        let before = desk.screen
        desk.isSlow = true
        desk.scan("R-2026-000301")
        desk.type("e")
        desk.press(.escape)
        desk.catchUp()
        #expect(desk.screen == before)
    }

    @Test func `a page that does not come is told, and one is where one was`() throws {
        var desk = Desk(try .november())
        desk.type("1")
        let before = desk.row(3)
        desk.isSlow = true
        desk.scan("R-2026-000308")
        desk.type("D")
        desk.answer(desk.waiting.count - 1)
        desk.shop.purchases.removeAll { !$0.returns.isEmpty }
        desk.catchUp()
        #expect(desk.workspace.overlay == nil)
        #expect(desk.workspace.place == .list(.orders))
        #expect(desk.row(3) == before)
        #expect(desk.message == " ✗ R-2026-000308 could not be opened. Scan it again.")
    }

    @Test func `a return registered since the list was read is found`() throws {
        var desk = Desk(try .november())
        desk.shop.order(
            "ZP-104500",
            "Jan Nowak",
            "Kielce",
            placed: "2026-11-10",
            [article("Kubek", 1, 1_000)]
        )
        try desk.shop.bring(310, order: 10, [100: 1], stated: "2026-11-17", received: nil)
        desk.scan("R-2026-000310")
        #expect(desk.row(1).hasPrefix(" Returns › R-2026-000310"))
        desk.press(.escape)
        #expect(desk.selected == "R-2026-000287")
    }

    @Test func `a code scanned into a filter leaves the filter as it was`() throws {
        var desk = Desk(try .november())
        desk.type("/zofia")
        desk.scan("R-2026-000308")
        desk.press(.escape)
        #expect(desk.workspace.overlay == nil)
        #expect(desk.row(1).hasPrefix(" Returns   "))
    }

    @Test func `an unknown code scanned into a filter is taken out of it again`() throws {
        var desk = Desk(try .november())
        desk.type("/zofia")
        desk.scan("5900000000008")
        #expect(desk.message.hasPrefix(" / zofia"))
        #expect(!desk.message.contains("59"))
        #expect(desk.shop.unknownScans.count == 1)
    }

    @Test func `what is no code of a known form stays in the field`() throws {
        var desk = Desk(try .november())
        desk.type("/")
        desk.scan("zofia dabrowska")
        #expect(desk.workspace.overlay == nil)
        #expect(desk.row(1).contains("zofia dabrowska"))
        #expect(desk.selected == "R-2026-000301")
    }

    @Test func `a form that somebody fills in is not closed by a scan`() throws {
        var desk = Desk(try .november())
        desk.press(.down, .down, .down, .down)
        desk.type("D")
        desk.type("Klientka")
        let before = desk.row(4)
        desk.scan("R-2026-000301")
        #expect(desk.message == " ✗ R-2026-000301: first finish or leave this, then scan.")
        #expect(desk.row(4) == before)
        #expect(desk.bells == 1)
        let others = desk.asked.filter { request in
            if case .keep(_, .draft) = request { return false }
            return request != .ring
        }
        #expect(others == [])
    }

    @Test func `a scan waits for the form that is being submitted`() throws {
        var desk = Desk(try .november())
        desk.press(.down, .down, .down, .down)
        desk.type("DKlientka zatrzymuje koc.")
        desk.isSlow = true
        desk.press(.function(2))
        desk.clump("R-2026-000301\r", "x")
        desk.catchUp()
        #expect(desk.screen.contains("── R-2026-000301 · "))
        #expect(desk.shop.file(of: ID(308))?.goods.status == .cancelled)
        #expect(desk.bells == 0)
    }

    @Test func `where that is refused the form stays, and the scan says so`() throws {
        var desk = Desk(try .november())
        desk.press(.down, .down, .down, .down)
        desk.type("DKlientka zatrzymuje koc.")
        desk.isSlow = true
        desk.press(.function(2))
        desk.scan("R-2026-000301")
        let note = Return.Step.cancel(note: "Pomyłka")
        try desk.shop.take(note, with: ID(308), by: "marek")
        desk.catchUp()
        #expect(desk.screen.contains("Klientka zatrzymuje koc."))
        #expect(desk.message == " ✗ R-2026-000301: first finish or leave this, then scan.")
    }

    @Test func `a number typed by hand into a field is no scan`() throws {
        var desk = Desk(try .november())
        desk.type("/5901234567893")
        desk.press(.enter)
        #expect(desk.row(1).contains("5901234567893"))
        #expect(desk.shop.unknownScans.isEmpty)
    }

    @Test func `in a window that is too small a scan does nothing`() throws {
        var desk = Desk(try .november(), 30, 8)
        desk.scan("R-2026-000301")
        desk.resize(80, 24)
        #expect(desk.workspace.place == .list(.returns))
    }
}

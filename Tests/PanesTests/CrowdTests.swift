import Canvas
import Shop
import Testing

@testable import Panes

/// Lists of which only a window is read.
@Suite struct CrowdTests {
    /// A desk in the list of a hundred thousand orders.
    func desk(_ count: Int = 100_000) -> Desk {
        var desk = Desk(.crowded(count))
        desk.type("1")
        return desk
    }

    @Test func `a hundred thousand rows are read by the page`() {
        var desk = desk()
        #expect(desk.selected == "ZP-100000")
        #expect(desk.workspace.orders.listing.rows.count == 100)
        #expect(desk.row(1).contains("100,000"))
        for _ in 0..<80 { desk.press(.pageDown) }
        #expect(desk.selected == "ZP-098640")
        #expect(desk.workspace.orders.listing.rows.count <= 600)
        for _ in 0..<80 { desk.press(.pageUp) }
        #expect(desk.selected == "ZP-100000")
    }

    @Test func `the end is one question away, and so is the beginning`() {
        var desk = desk()
        desk.press(.end)
        let expected = """
            [1 Orders] 2 Returns  3 Stock  4 Loyalty  6 Messages  8 History  9 Shop     ola
             Orders                                                     100,000 · by date ▼
               Number        Placed ▼  Status         Customer            Pcs          Total
               ZP-000018     16 Nov    ✓ delivered    Klient 18             1        0.18 zł
               ZP-000017     16 Nov    ✓ delivered    Klient 17             1        0.17 zł
               ZP-000016     16 Nov    ✓ delivered    Klient 16             1        0.16 zł
               ZP-000015     16 Nov    ✓ delivered    Klient 15             1        0.15 zł
               ZP-000014     16 Nov    ✓ delivered    Klient 14             1        0.14 zł
               ZP-000013     16 Nov    ✓ delivered    Klient 13             1        0.13 zł
               ZP-000012     16 Nov    ✓ delivered    Klient 12             1        0.12 zł
               ZP-000011     16 Nov    ✓ delivered    Klient 11             1        0.11 zł
               ZP-000010     16 Nov    ✓ delivered    Klient 10             1        0.10 zł
               ZP-000009     16 Nov    ✓ delivered    Klient 9              1        0.09 zł
               ZP-000008     16 Nov    ✓ delivered    Klient 8              1        0.08 zł
               ZP-000007     16 Nov    ✓ delivered    Klient 7              1        0.07 zł
               ZP-000006     16 Nov    ✓ delivered    Klient 6              1        0.06 zł
               ZP-000005     16 Nov    ✓ delivered    Klient 5              1        0.05 zł
               ZP-000004     16 Nov    ✓ delivered    Klient 4              1        0.04 zł
               ZP-000003     16 Nov    ✓ delivered    Klient 3              1        0.03 zł
               ZP-000002     16 Nov    ✓ delivered    Klient 2              1        0.02 zł
            ›  ZP-000001     16 Nov    ✓ delivered    Klient 1              1        0.01 zł
            ────────────────────────────────────────────────────────────────────────────────

             Enter open  / filter  s sort  i register a return  : all actions  ? help
            """
        #expect(desk.screen == expected)
        desk.press(.up)
        #expect(desk.selected == "ZP-000002")
        desk.press(.home)
        #expect(desk.selected == "ZP-100000")
        #expect(desk.row(3).hasPrefix("›  ZP-100000"))
    }

    @Test func `a move asks for the file of the record and for nothing else`() {
        var desk = desk()
        desk.press(.down)
        #expect(desk.asked.count == 1)
        guard case .ask(_, .order(let id))? = desk.asked.first else {
            Issue.record("not the file: \(desk.asked)")
            return
        }
        #expect(id == ID(99_999))
    }

    @Test func `a key that does not move asks for nothing`() throws {
        var desk = Desk(try .november())
        desk.press(.up)
        #expect(desk.asked.isEmpty)
        desk.press(.enter)
        #expect(desk.asked.count == 1)
        #expect(desk.shop.kept == [.handle(ID(287))])
    }

    @Test func `home and end do not count again`() {
        var desk = desk()
        desk.press(.end)
        let isCounted = desk.asked.contains { request in
            if case .ask(_, .orderTally) = request { true } else { false }
        }
        #expect(!isCounted)
    }

    @Test func `new orders above move neither the cursor nor the screen`() {
        var desk = desk(1_000)
        for _ in 0..<30 { desk.press(.down) }
        let rows = (3..<21).map(desk.row)
        let newer = (1_001...1_040).reversed().map {
            PaperShop.row($0, named: "Nowy \($0)", placed: moment("2026-11-17", 13))
        }
        desk.shop.crowd.insert(contentsOf: newer, at: 0)
        desk.hear("orders")
        #expect(desk.selected == "ZP-000970")
        #expect((3..<21).map(desk.row) == rows)
        #expect(desk.row(1).contains("1,040"))
    }

    @Test func `nor do they deep in the list`() {
        var desk = desk(5_000)
        for _ in 0..<90 { desk.press(.pageDown) }
        let selected = desk.selected
        let rows = (3..<21).map(desk.row)
        desk.shop.crowd.insert(
            PaperShop.row(5_001, named: "Nowy", placed: moment("2026-11-17", 13)),
            at: 0
        )
        desk.hear("orders")
        #expect(desk.selected == selected)
        #expect((3..<21).map(desk.row) == rows)
    }

    @Test func `deep in the list a row that left from before the screen moves nothing`() {
        var desk = desk(5_000)
        for _ in 0..<90 { desk.press(.pageDown) }
        let selected = desk.selected
        let rows = (3..<21).map(desk.row)
        let first = desk.workspace.orders.listing.rows[0]
        desk.shop.crowd.removeAll { $0.id == first.id }
        desk.shop.crowd.append(first)
        desk.hear("orders")
        #expect(desk.selected == selected)
        #expect((3..<21).map(desk.row) == rows)
    }

    @Test func `a record that goes leaves its line to the next`() {
        var desk = desk(1_000)
        for _ in 0..<30 { desk.press(.down) }
        desk.shop.crowd.removeAll { $0.number == "ZP-000970" }
        desk.hear("orders")
        #expect(desk.selected == "ZP-000969")
        desk.shop.crowd.removeAll()
        desk.hear("orders")
        #expect(desk.selected.isEmpty)
        #expect(desk.screen.contains("No orders yet."))
    }

    @Test func `a record that changes shows it where it is`() {
        var desk = desk(1_000)
        desk.press(.down)
        desk.shop.crowd[1].status = .undelivered
        desk.hear("orders")
        #expect(desk.row(4).contains("undelivered"))
        #expect(desk.selected == "ZP-000999")
    }

    @Test func `marks stay with their records`() {
        var desk = desk(5_000)
        desk.type("  ")
        #expect(desk.row(3).hasPrefix(" * ZP-005000"))
        #expect(desk.row(1).contains("2 marked"))
        for _ in 0..<90 { desk.press(.pageDown) }
        desk.type(" ")
        desk.shop.crowd.remove(at: 0)
        desk.hear("orders")
        #expect(desk.row(1).contains("3 marked"))
        #expect(desk.hints.hasPrefix(" Esc back  c copy (3)  Enter open"))
        desk.type("c")
        #expect(desk.copied == "ZP-003468\nZP-004999\nZP-005000")
    }

    @Test func `marking all marks what is loaded, and says so`() {
        var desk = desk(5_000)
        desk.type("A")
        #expect(desk.row(1).contains("100 marked"))
        #expect(desk.message == " Marked what is loaded: 100 rows. A filter narrows the list.")
        desk.type("A")
        #expect(!desk.row(1).contains("marked"))
    }

    @Test func `the news do not lose the end that is on its way`() {
        var desk = desk(5_000)
        desk.isSlow = true
        desk.press(.end)
        desk.hear("orders")
        desk.catchUp()
        #expect(desk.selected == "ZP-000001")
    }

    @Test func `news are read by the pane that is shown; the others wait for a look`() throws {
        var desk = Desk(try .november())
        desk.type("1")
        desk.hear("orders", "returns", "history")
        #expect(desk.asked.count == 4)
        desk.type("2")
        #expect(desk.asked.count == 3)
        desk.hear("staff")
        #expect(desk.asked.count == 1)
    }

    @Test func `a quick walk asks for no file until it rests`() throws {
        var desk = Desk(try .november())
        desk.isHurried = true
        desk.press(.down, .down, .down)
        #expect(desk.asked.isEmpty)
        #expect(!desk.row(21).contains("R-2026"))
        #expect(desk.hints.contains("t settle"))
        desk.rest()
        #expect(desk.asked.count == 1)
        #expect(desk.row(21).contains("R-2026-000304"))
    }

    @Test func `a command in a quick walk waits for the file of its record`() throws {
        var desk = Desk(try .november())
        desk.isHurried = true
        desk.press(.down, .down)
        desk.type("e")
        #expect(desk.row(1).hasPrefix(" Returns › R-2026-000301"))
    }

    @Test func `a record that is gone by now opens no form`() {
        var desk = desk(10)
        desk.type("i")
        #expect(desk.message == " ✗ Nothing is selected.")
        #expect(desk.workspace.overlay == nil)
        #expect(desk.bells == 1)
    }
}

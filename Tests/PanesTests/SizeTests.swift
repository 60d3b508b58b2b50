import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct SizeTests {
    @Test func `the smallest window still shows the queue`() throws {
        let desk = Desk(try .november(), 40, 10, in: .polish)
        let expected = """
             1 [2 Zwroty 3!] 3  4  6  8  9      ola
             Zwroty                8 · wg terminu ▲
               Numer         Termin ▲ Status
            ›  R-2026-000287 !-1 d    ● do rozpatrz.
               R-2026-000291 ! dziś   ● do rozpatrz.
               R-2026-000301 2 d      ● do rozpatrz.
               R-2026-000304 3 d      ● zaakcept.
            ── R-2026-000287 · do rozpatrz. · 1… ───

             Enter otwórz  : wszystko  ? pomoc
            """
        #expect(desk.screen == expected)
    }

    @Test(arguments: [(39, 10), (40, 9), (39, 9), (1, 1), (0, 0), (0, 24), (80, 0)])
    func `below that it says so and obeys only what leaves`(width: Int, height: Int) throws {
        var desk = Desk(try .november(), width, height)
        let text = "Too small: \(width)x\(height), needs 40x10"
        #expect(desk.row(0) == (height == 0 ? "" : String(text.prefix(width))))
        desk.type("1e/x")
        desk.press(.enter, .down)
        desk.handle(.paste("1"))
        desk.click(2, 0)
        #expect(desk.workspace.view == .returns)
        #expect(desk.workspace.overlay == nil)
        #expect(!desk.hasQuit)
        desk.press(.control("c"))
        #expect(desk.hasQuit)
    }

    @Test func `growing again everything is where it was`() throws {
        var desk = Desk(try .november(), 80, 24)
        desk.press(.down, .down)
        let before = desk.screen
        desk.resize(20, 5)
        desk.type("j1")
        desk.resize(80, 24)
        #expect(desk.screen == before)
    }

    @Test(arguments: [40, 57, 80, 100, 139, 200], [10, 17, 24, 30, 50])
    func `every pane and overlay fits into every window`(width: Int, height: Int) throws {
        for language in Language.allCases {
            for keys in ["", "\r", "1", "1\r", "8", "9", "?", ":", "s", "o", "x", "/st:x", "e"] + [
                "P", "P\r", "PB", "PK", "Pt",
            ] {
                var desk = Desk(try .november(), width, height, in: language)
                for key in keys {
                    desk.press(key == "\r" ? .enter : .character(key))
                }
                desk.press(.down, .pageDown, .end)
                let canvas = desk.canvas
                #expect(canvas.width == width && canvas.height == height)
                #expect(!desk.row(0).isEmpty)
            }
        }
    }
}

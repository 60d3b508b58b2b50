import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct KeyTests {
    @Test func `digits switch panes, and each keeps its place`() throws {
        var desk = Desk(try .november())
        desk.press(.down)
        desk.type("1")
        #expect(desk.row(0).contains("[1 Orders]"))
        desk.press(.down, .down)
        desk.type("2")
        #expect(desk.selected == "R-2026-000291")
        desk.type("1")
        #expect(desk.selected == "ZP-104300")
        desk.type("9")
        #expect(desk.row(0).contains("[9 Shop]"))
    }

    @Test(arguments: [Key.character("5"), .character("*"), .function(11), .tab, .shiftDown])
    func `a key without a meaning says so`(key: Key) throws {
        var desk = Desk(try .november())
        desk.press(key)
        let name = key.label(in: .english)
        #expect(desk.message == " \(name) does nothing here. ? shows the keys that do.")
        #expect(desk.bells == 0)
        desk.press(.down)
        #expect(desk.message.isEmpty)
    }

    @Test func `a key that cannot work now says why, and rings`() throws {
        var desk = Desk(try .november(), in: .polish)
        desk.type("t")
        let expected = """
             ✗ Zwrot ma status „do rozpatrzenia”, więc nie można go rozliczyć. Możliwe
               teraz: przyjęcie (e), akceptacja (a), odrzucenie (d).
            """
        #expect([desk.message, desk.hints].joined(separator: "\n") == expected)
        #expect(desk.canvas[1, 22].style == .error)
        #expect(desk.bells == 1)
    }

    @Test func `letters move as arrows do`() throws {
        var desk = Desk(try .november())
        desk.type("jjk")
        #expect(desk.selected == "R-2026-000291")
        desk.type("G")
        #expect(desk.selected == "R-2026-000283")
        desk.type("g")
        #expect(desk.selected == "R-2026-000287")
        desk.press(.control("f"))
        #expect(desk.selected == "R-2026-000283")
    }

    @Test func `next and previous go on without the list`() throws {
        var desk = Desk(try .november())
        desk.press(.enter)
        desk.type("nn")
        #expect(desk.row(1).hasPrefix(" Returns › R-2026-000301"))
        desk.type("N")
        #expect(desk.row(2).contains("R-2026-000291"))
    }

    @Test func `Esc goes back one level at a time`() throws {
        var desk = Desk(try .november())
        desk.type("1")
        desk.press(.down, .down, .down)
        desk.type("r")
        #expect(desk.row(1).hasPrefix(" Returns › order:zp-104270"))
        desk.type(" ")
        desk.press(.enter)
        #expect(desk.row(1).hasPrefix(" Returns › order:zp-104270 › R-2026-000304"))
        desk.press(.escape)
        #expect(desk.row(1).contains("1 marked"))
        desk.press(.escape)
        #expect(!desk.row(1).contains("marked"))
        desk.press(.escape)
        #expect(desk.row(1).hasPrefix(" Returns   "))
        desk.press(.escape)
        #expect(desk.row(0).contains("[1 Orders]"))
        #expect(desk.selected == "ZP-104270")
        desk.press(.escape)
        #expect(desk.message.isEmpty && desk.bells == 0)
    }

    @Test func `a return leads to its order and back`() throws {
        var desk = Desk(try .november())
        desk.type("r")
        #expect(desk.row(1).hasPrefix(" Orders › number:zp-104118"))
        desk.press(.backspace, .left)
        #expect(desk.row(0).contains("[2 Returns"))
    }

    @Test func `a page scrolls as far as it goes and not farther`() throws {
        var desk = Desk(try .november(), 40, 10)
        desk.press(.down, .down, .enter, .end)
        let end = desk.screen
        desk.press(.down, .pageDown, .end)
        #expect(desk.screen == end)
        desk.press(.up)
        #expect(desk.screen != end)
        desk.press(.home)
        #expect(desk.row(3).hasPrefix(" Customer"))
    }

    @Test func `the language changes with everything where it is`() throws {
        var desk = Desk(try .november())
        desk.press(.down, .down)
        desk.type("/status:awaiting")
        desk.press(.enter, .down)
        desk.type(":po polsku")
        desk.press(.enter)
        #expect(desk.row(1).hasPrefix(" Zwroty › status:do-rozpatrzenia"))
        #expect(desk.selected == "R-2026-000291")
        desk.type(":english")
        desk.press(.enter)
        #expect(desk.row(1).hasPrefix(" Returns › status:awaiting"))
    }

    @Test func `a refused right is named`() throws {
        var desk = Desk(try .november(), as: "ewa")
        desk.type("e")
        #expect(desk.message.hasPrefix(" ✗ "))
        #expect(desk.workspace.overlay == nil)
        #expect(desk.bells == 1)
    }

    @Test func `q leaves a page and, in the list, the program`() throws {
        var desk = Desk(try .november())
        desk.press(.enter, .character("q"))
        #expect(!desk.hasQuit)
        #expect(desk.workspace.place == .list(.returns))
        desk.press(.character("q"))
        #expect(desk.hasQuit)
    }

    @Test func `with rows marked a step is for them, not for the one under the cursor`() throws {
        var desk = Desk(try .november())
        desk.press(.character(" "), .character("a"))
        #expect(desk.row(1).hasPrefix(" Returns › accept · 1 return"))
        #expect(desk.row(5).hasPrefix("›  R-2026-000287"))
    }
}

import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct FilterTests {
    @Test func `the list follows what is typed`() throws {
        var desk = Desk(try .november())
        desk.type("/")
        #expect(desk.row(22) == " /")
        #expect(desk.canvas.cursor == Point(x: 3, y: 22))
        desk.type("zofia")
        #expect(desk.row(1).hasPrefix(" Returns › zofia"))
        #expect(desk.row(3).contains("R-2026-000301"))
        #expect(desk.row(4).isEmpty)
        desk.press(.backspace, .backspace, .backspace, .backspace, .backspace)
        #expect(desk.row(10).contains("R-2026-000283"))
    }

    @Test func `a mistake has a caret under it and the nearest field`() throws {
        var desk = Desk(try .november())
        desk.type("/stats:x")
        let expected = """
             1 Orders [2 Returns 3!] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop  ola
             Returns › stats                                              0 · by deadline ▲
               Number        Due ▲    Status          Customer             Refund Order

               Nothing matches. Esc shows all again.

















             / stats:x
               ^ There is no field “stats”. Perhaps status is meant.
            """
        #expect(desk.screen == expected)
        desk.press(.home)
        desk.type("lis ")
        #expect(desk.row(23) == "       ^ There is no field “stats”. Perhaps status is meant.")
    }

    @Test func `the caret stands under a mistake wherever it is`() throws {
        var desk = Desk(try .november())
        desk.type("/" + String(repeating: "作者 ", count: 11) + "stats:x")
        #expect(desk.row(22).hasSuffix("作者 stats:x"))
        let carets = desk.row(23)
        #expect(carets == "      There is no field “stats”. Perhaps status is meant. ^")
        #expect(desk.canvas[58, 22].scalar == "s")
        #expect(desk.canvas[58, 23].scalar == "^")
    }

    @Test func `in a text that is scrolled the caret scrolls along`() throws {
        var desk = Desk(try .november(), 40, 10)
        desk.type("/" + String(repeating: "słowo ", count: 8) + "stats:x")
        #expect(desk.row(8) == " / łowo słowo słowo słowo słowo stats:x")
        #expect(desk.canvas[32, 9].scalar == "^")
        desk.press(.home)
        #expect(desk.canvas[39, 9].scalar == "^")
    }

    @Test func `Tab completes as far as there is no doubt`() throws {
        var desk = Desk(try .november())
        desk.type("/stat")
        desk.press(.tab)
        desk.type("aw")
        desk.press(.tab)
        #expect(desk.row(22) == " / status:awaiting")
        #expect(desk.row(1).contains(" 3 · "))
        #expect(desk.canvas.cursor == Point(x: 18, y: 22))
    }

    @Test func `Tab completes within a text and stays there`() throws {
        var desk = Desk(try .november())
        desk.type("/stat lis")
        desk.press(.left, .left, .left, .left, .tab)
        #expect(desk.row(22) == " / status: lis")
        #expect(desk.canvas.cursor == Point(x: 10, y: 22))
    }

    @Test func `Enter keeps the filter, Esc leaves all as it was`() throws {
        var desk = Desk(try .november())
        desk.press(.down, .down, .down)
        let before = desk.screen
        desk.type("/lis")
        desk.press(.escape)
        #expect(desk.screen == before)
        desk.type("/lis")
        desk.press(.enter)
        #expect(desk.row(1).hasPrefix(" Returns › lis"))
        #expect(desk.hints.contains("Esc back"))
        desk.press(.escape)
        #expect(desk.row(1).hasPrefix(" Returns  "))
    }

    @Test func `each letter asks for a page and a count, and an old answer is dropped`() throws {
        var desk = Desk(try .november())
        desk.type("/")
        desk.isSlow = true
        desk.type("zof")
        #expect(desk.asked.count == 2)
        desk.catchUp(backwards: true)
        #expect(desk.row(3).contains("R-2026-000301"))
        #expect(desk.row(1).contains(" 1 · "))
        #expect(desk.row(4).isEmpty)
    }

    @Test func `what is pasted is text on one line`() throws {
        var desk = Desk(try .november())
        desk.type("/")
        desk.handle(.paste("q\nlis"))
        #expect(desk.row(22) == " / q lis")
        #expect(!desk.hasQuit)
    }

    @Test func `fields are shown in the reader's language and taken in both`() throws {
        var desk = Desk(try .november(), in: .polish)
        desk.type("/status:awaiting")
        desk.press(.enter)
        #expect(desk.row(1).hasPrefix(" Zwroty › status:do-rozpatrzenia"))
    }
}

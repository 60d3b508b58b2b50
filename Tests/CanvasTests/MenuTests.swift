import Testing

@testable import Canvas

@Suite struct MenuTests {
    let options = [
        Menu.Option("Anuluj", key: "n"),
        Menu.Option("Zwróć 246,98 zł", key: "t"),
        Menu.Option("Otwórz", key: "o", refusal: "już rozliczony"),
    ]

    @Test func `the focus, the keys and the refusals are seen`() {
        var canvas = Canvas(width: 31, height: 6)
        let menu = Menu(options)
        let dialog = Dialog("Zwrot?", width: menu.width, height: options.count)
        menu.draw(on: &canvas, in: dialog.draw(on: &canvas, in: canvas.area))
        let expected = """
            ── Zwrot? ─────────────────────
              › n  Anuluj
                t  Zwróć 246,98 zł
                o  Otwórz  już rozliczony

            ───────────────────────────────
            """
        #expect(canvas.text == expected)
        #expect(canvas.anchor == Point(x: 2, y: 1))
    }

    @Test func `a dialog clears its rows and takes the cursor`() {
        var canvas = Canvas(width: 20, height: 9)
        for y in 0..<9 { canvas.write("▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒", x: 0, y: y) }
        canvas.cursor = Point(x: 1, y: 1)
        let room = Dialog("作者", width: 8, height: 1).draw(on: &canvas, in: canvas.area)
        canvas.write("Żółć", x: room.x, y: room.y)
        let expected = """
            ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒

                ── 作者 ────

                  Żółć

                ────────────

            ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
            """
        #expect(canvas.text == expected)
        #expect(canvas.cursor == nil)
    }

    @Test func `enter takes what has the focus`() {
        var menu = Menu(options)
        #expect(menu.handle(.enter) == .chosen(0))
        #expect(menu.handle(.down) == .moved)
        #expect(menu.handle(.enter) == .chosen(1))
        #expect(menu.handle(.tab) == .moved)
        #expect(menu.handle(.enter) == .refused(2))
        #expect(menu.handle(.tab) == .moved)
        #expect(menu.focus == 0)
        #expect(menu.handle(.backTab) == .moved)
        #expect(menu.focus == 2)
    }

    @Test func `a key chooses at once`() {
        var menu = Menu(options)
        #expect(menu.handle(.character("t")) == .chosen(1))
        #expect(menu.handle(.character("o")) == .refused(2))
        #expect(menu.handle(.character("x")) == .ignored)
        #expect(menu.handle(.escape) == .cancelled)
    }

    @Test func `an empty menu does nothing`() {
        var menu = Menu([])
        #expect(menu.handle(.enter) == .ignored)
        #expect(menu.handle(.tab) == .ignored)
        #expect(menu.focus == nil)
    }

    @Test(arguments: [(0, 0), (1, 1), (3, 2), (6, 1), (40, 2)])
    func `menu and dialog fit into no room at all`(width: Int, height: Int) {
        var canvas = Canvas(width: width, height: height)
        let dialog = Dialog("作者 Żółć", width: 30, height: 5)
        let room = dialog.draw(on: &canvas, in: canvas.area)
        #expect(room.isEmpty || room.intersection(canvas.area) == room)
        Menu(options).draw(on: &canvas, in: room)
        Menu(options, focus: 2).draw(on: &canvas, in: canvas.area)
        #expect(height != 2 || canvas.text(ofRow: 1).contains("›") || width == 0)
    }
}

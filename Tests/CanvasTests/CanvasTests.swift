import Testing

@testable import Canvas

@Suite struct CanvasTests {
    @Test func `text stands where it is written`() {
        var canvas = Canvas(width: 12, height: 3)
        let used = canvas.write("Żółć", x: 2, y: 1)
        let expected = """

              Żółć

            """
        #expect(canvas.text == expected)
        #expect(used == 4)
    }

    @Test func `text is cut at the edge and at its width`() {
        var canvas = Canvas(width: 6, height: 2)
        #expect(canvas.write("abcdefgh", x: 3, y: 0) == 3)
        #expect(canvas.write("abcdefgh", x: 0, y: 1, width: 2) == 2)
        #expect(canvas.text == "   abc\nab")
    }

    @Test func `what begins left of the canvas is seen from its edge on`() {
        var canvas = Canvas(width: 4, height: 2)
        canvas.write("abcdef", x: -2, y: 0)
        canvas.write("作者b", x: -1, y: 1)
        #expect(canvas.text == "cdef\n 者b")
    }

    @Test func `half a wide character becomes a space`() {
        var canvas = Canvas(width: 5, height: 1)
        #expect(canvas.write("作者作", x: 0, y: 0) == 5)
        #expect(canvas.text == "作者")
        #expect(!canvas[4, 0].isTail)
    }

    @Test func `writing over half of a wide character blanks the other half`() {
        var canvas = Canvas(width: 4, height: 2)
        canvas.write("作者", x: 0, y: 0)
        canvas.write("x", x: 1, y: 0)
        canvas.write("作者", x: 0, y: 1)
        canvas.write("者", x: 1, y: 1)
        #expect(canvas.text == " x者\n 者")
    }

    @Test func `every tail follows a wide character`() {
        var canvas = Canvas(width: 9, height: 1)
        for x in [0, 3, 1, 6, 2, 5, 7, 8, -1, 4] {
            canvas.write("作", x: x, y: 0)
            canvas.write("a", x: 8 - x, y: 0)
            for column in 0..<9 where canvas[column, 0].isTail {
                #expect(column > 0 && canvas[column - 1, 0].scalar == "作")
            }
        }
    }

    @Test(arguments: [(0, 0), (0, 5), (5, 0), (1, 1), (-3, -3)])
    func `nothing happens outside`(width: Int, height: Int) {
        var canvas = Canvas(width: width, height: height)
        canvas.write("作者", x: -1, y: 0)
        canvas.write("abc", x: 0, y: 99)
        canvas.write("abc", x: 99, y: 0)
        canvas.write("abc", x: 0, y: -1, width: -4)
        canvas.fill(Area(x: -5, y: -5, width: 100, height: 100), style: .dim)
        canvas.select(Area(x: 3, y: 3, width: 9, height: 9))
        canvas.rule([Label("Żółć")], note: [Label("作者")], in: canvas.area)
        canvas.write("abc", x: .min, y: .max)
        canvas.fill(Area(x: .max, y: .min, width: .max, height: .max))
        canvas.rule(in: Area(x: 1, y: 0, width: .max, height: .max))
        #expect(canvas[50, 50] == .blank)
    }

    @Test func `a selection changes how text looks, not what it says`() {
        var canvas = Canvas(width: 4, height: 1)
        canvas.write("abcd", x: 0, y: 0, style: .warn)
        canvas.select(canvas.area.left(2))
        #expect(canvas.text == "abcd")
        #expect(canvas[1, 0].style == .warn.selected)
        #expect(canvas[2, 0].style == .warn)
    }

    @Test func `labels follow one another`() {
        var canvas = Canvas(width: 20, height: 2)
        let hints = [Label("Enter", .key), Label(" otwórz", .dim)]
        #expect(canvas.write(hints, x: 1, y: 0) == 12)
        #expect(canvas.write(hints, endingAt: 20, y: 1) == 8)
        #expect(canvas.text == " Enter otwórz\n        Enter otwórz")
        #expect(canvas[6, 0].style == .dim)
    }

    @Test(arguments: [
        (12, "Enter otwórz"), (11, "Enter otwó…"), (6, "Enter…"), (5, "Ente…"), (0, ""),
    ])
    func `labels are cut with an ellipsis, in the style of where they end`(
        columns: Int,
        expected: String
    ) {
        let hints = [Label("Enter", .key), Label(" otwórz", .dim)]
        let cut = hints.cut(to: columns)
        #expect(cut.map(\.text).joined() == expected)
        #expect(cut.last?.style == (columns > 5 ? .dim : columns > 0 ? .key : nil))
    }

    @Test func `a rule carries a title and a note`() {
        var canvas = Canvas(width: 30, height: 3)
        canvas.rule([Label("R-2026-000301", .heading)], note: [Label("5 z 37")], in: canvas.area)
        canvas.rule([Label("R-2026-000301", .heading)], in: Area(x: 0, y: 1, width: 9, height: 1))
        canvas.rule(in: Area(x: 0, y: 2, width: 3, height: 1))
        let expected = """
            ── R-2026-000301 ─── 5 z 37 ──
            ── R… ───
            ───
            """
        #expect(canvas.text == expected)
    }
}

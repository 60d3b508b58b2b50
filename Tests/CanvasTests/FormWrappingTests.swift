import Testing

@testable import Canvas

@Suite struct FormWrappingTests {
    @Test(arguments: [
        (20, "Refund  12.00 zł = 2|        × 6.00 at|        the price|        paid"),
        (80, "Refund  12.00 zł = 2 × 6.00 at the price paid"),
        (9, "Refund|    12.00|    zł = |    2 ×|    6.00|    at|    the|    price|    paid"),
    ])
    func `labels are broken at spaces`(width: Int, expected: String) {
        let labels = [Label("Refund  ", .dim), Label("12.00 zł = 2 × 6.00 at the price paid")]
        let lines = labels.wrapped(to: width, indent: 8).map { $0.map(\.text).joined() }
        let trimmed = lines.map { line in
            var line = line
            while line.last == " " { line.removeLast() }
            return line
        }
        let wanted = expected.split(separator: "|").map { part in
            var line = String(part)
            while line.last == " " { line.removeLast() }
            return line
        }
        #expect(trimmed == wanted)
    }

    @Test func `a word wider than the line is cut, and nothing makes one empty line`() {
        let name = [Label("作者作者作者\u{202E}\u{1B}")]
        #expect(name.wrapped(to: 5).map { $0.map(\.text) } == [["作者…"]])
        #expect([Label]().wrapped(to: 5).count == 1)
        #expect([Label("a b")].wrapped(to: 0).count == 2)
    }
}

import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct LevelChartTests {
    private let scene = Scene(
        language: .english,
        zone: Zone(
            name: "UTC",
            periods: [Zone.Period(start: Instant(milliseconds: 0), offset: 0)]
        ),
        now: Instant(milliseconds: 90 * 86_400_000),
        visitor: Visitor(
            staff: Staff(id: ID(1), name: "ola", role: .owner),
            rights: [],
            terminal: ""
        ),
        rules: Rules()
    )

    private func text(_ course: [Int], _ height: Int, _ width: Int) -> [String] {
        LevelChart(course: course, height: height).lines(width: width, in: scene).map { line in
            line.map(\.text).joined()
        }
    }

    @Test func `the highest level fills the chart, nothing leaves it empty`() {
        #expect(text([0, 8, 16, 1], 2, 40) == ["16┤  █ ", " 0┤ ██▁", "   29 Mar"])
        #expect(text([0, 0, 0], 2, 40) == [])
        #expect(text([], 2, 40) == [])
    }

    @Test func `where there is little room a column stands for several days`() {
        let lines = text(Array(1...90), 1, 34)
        #expect(lines[0].width <= 34)
        #expect(lines[0].hasSuffix("█"))
        #expect(lines[1].hasSuffix("1 Apr"))
        #expect(lines[1].contains("4 Jan"))
    }

    @Test func `the largest level there can be is drawn as any other`() {
        let lines = text([IncomingLine.unitsLimit, 1], 1, 40)
        #expect(lines[0].hasSuffix("█▁"))
    }
}

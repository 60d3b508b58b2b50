import Canvas
import Shop
import Testing

@testable import Panes

/// What counting says of shelves, of what came beyond what was announced and of what
/// did not come.
@Suite struct CountingWordsTests {
    private func counting(
        _ announced: KeyValuePairs<Int64, Int>,
        in language: Language = .english
    ) throws -> Desk {
        var desk = Desk(try .bench(announced), 80, 24, in: language)
        desk.scan("R-2026-000294")
        desk.type("e")
        return desk
    }

    @Test func `a surplus is told apart from what was announced`() throws {
        var desk = try counting([10: 1, 11: 1], in: .polish)
        desk.scan(PaperShop.jacketL)
        desk.scan(PaperShop.jacketL)
        #expect(desk.screen.contains("   policzono 1 z 2 · nadwyżka 1 · brakuje 1"))
        desk.press(.function(2))
        let rows = desk.screen.split(separator: "\n").filter { $0.contains(" Kurtka") }
        #expect(
            rows.map { $0.prefix(38) } == [
                " Kurtka pr…, r. L  2        pełnowart.",
                " Kurtka pr…, r. L  +1       nadwyżka",
                " Kurtka p…, r. XL  0 z 1    brak      ",
            ]
        )
    }

    @Test func `a shelf that is carried over says so until it is edited`() throws {
        var desk = try counting([10: 1, 11: 1])
        desk.press(.tab, .tab)
        desk.type("Z-09")
        desk.press(.escape)
        #expect(desk.screen.contains("\n   Shelf       Z-09\n"))
        desk.scan(PaperShop.jacketL)
        desk.press(.function(2))
        desk.type("e")
        #expect(desk.screen.contains("\n   Shelf       Z-09 · from the last receipt\n"))
        desk.press(.tab, .tab)
        desk.type("a")
        desk.press(.escape)
        #expect(desk.screen.contains("\n   Shelf       Z-09a\n"))
    }
}

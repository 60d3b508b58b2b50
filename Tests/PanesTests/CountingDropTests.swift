import Canvas
import Shop
import Testing

@testable import Panes

/// Del takes nothing away that somebody would have to count again, unless it is meant.
@Suite struct CountingDropTests {
    private func counting(_ units: String, in language: Language = .english) throws -> Desk {
        var desk = Desk(try .bench([10: 1, 11: 1]), in: language)
        desk.scan("R-2026-000294")
        desk.type("e" + units)
        desk.press(.enter)
        return desk
    }

    private func units(_ desk: Desk) -> Int {
        guard case .counting(let screen)? = desk.workspace.overlay else { return -1 }
        return screen.count.units
    }

    @Test func `one unit goes at once`() throws {
        var desk = try counting("1")
        #expect(units(desk) == 1)
        desk.press(.delete)
        #expect(units(desk) == 0)
    }

    @Test func `several go with the second Del`() throws {
        var desk = try counting("12", in: .polish)
        desk.press(.delete)
        #expect(units(desk) == 12)
        #expect(desk.message.contains("Jeszcze raz Del usunie 12 szt."))
        desk.press(.delete)
        #expect(units(desk) == 0)
    }

    @Test func `any other key takes the question back`() throws {
        var desk = try counting("12")
        desk.press(.delete, .down, .up, .delete)
        #expect(units(desk) == 12)
        desk.scan(PaperShop.jacketL)
        desk.press(.delete)
        #expect(units(desk) == 13)
    }

    @Test func `the note is named where there is one`() throws {
        var desk = try counting("3")
        desk.press(.tab)
        desk.type("plama")
        desk.press(.enter, .delete)
        #expect(desk.message.contains("Del again drops 3 pcs and the note."))
    }
}

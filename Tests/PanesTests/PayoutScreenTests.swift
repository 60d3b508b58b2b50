import Canvas
import Shop
import Testing

@testable import Panes

/// What is to be paid, as a list.
@Suite struct PayoutScreenTests {
    func desk(
        _ width: Int = 80,
        _ height: Int = 24,
        in language: Language = .english,
        as name: String = "ola"
    ) throws -> Desk {
        var desk = Desk(try .payday(), width, height, in: language, as: name)
        desk.type("P")
        return desk
    }

    @Test func `what is to be paid, and how far it is`() throws {
        let desk = try desk()
        let expected = """
            """
        #expect(desk.screen == expected)
    }

    @Test func `the same in Polish with room for all of it`() throws {
        let desk = try desk(120, 40, in: .polish)
        let expected = """
            """
        #expect(desk.screen == expected)
    }

    @Test func `on a very wide screen`() throws {
        let desk = try desk(200, 50)
        let expected = """
            """
        #expect((0..<13).map(desk.row).joined(separator: "\n") == expected)
    }

    @Test func `in the smallest window`() throws {
        let desk = try desk(40, 10, in: .polish)
        let expected = """
            """
        #expect(desk.screen == expected)
    }

    @Test func `where nothing is to be paid`() throws {
        var desk = Desk(PaperShop.empty(), in: .polish)
        desk.type("P")
        #expect(desk.row(4).contains("Nie ma nic do wypłaty. Trafiają tu zaakceptowane zwroty."))
        desk.type("B")
        #expect(desk.message == " ✗ Nic nie jest wybrane.")
    }

    @Test func `what is marked adds up, currency by currency`() throws {
        var desk = try desk()
        #expect(desk.row(1).hasSuffix("9 · by deadline ▲ · €42.00 + 1,274.69 zł"))
        desk.type("  ")
        #expect(desk.row(1).hasSuffix("9 · by deadline ▲ · 2 marked, 209.50 zł"))
        desk.press(.escape)
        #expect(desk.row(1).hasSuffix("1,274.69 zł"))
    }

    @Test func `a refund leads to its return and its order`() throws {
        var desk = try desk()
        desk.press(.enter)
        #expect(desk.row(1).contains("To pay › R-2026-000501"))
        desk.type("r")
        #expect(desk.row(1).hasPrefix(" Orders"))
        #expect(desk.selected == "ZP-105501")
    }
}

import Canvas
import Shop
import Testing

@testable import Panes

/// Steps with the return under the cursor of *to pay*.
@Suite struct PayoutStepTests {
    func desk(
        at number: Int,
        in language: Language = .english,
        as name: String = "ola"
    ) throws -> Desk {
        var desk = Desk(try .payday(), in: language, as: name)
        desk.type("P")
        for _ in 0..<number - 501 { desk.press(.down) }
        #expect(desk.selected == "R-2026-000\(number)")
        return desk
    }

    @Test func `settling works from there, with its undo`() throws {
        var desk = try desk(at: 504)
        desk.type("t")
        #expect(desk.row(2).contains("R-2026-000504 › settle"))
        desk.press(.function(2))
        desk.hear("returns")
        #expect(desk.message.hasPrefix(" ✓ R-2026-000504: settled"))
        #expect(!desk.screen.contains("Piotr Kowalczyk"))
        desk.type("u")
        #expect(desk.screen.contains("Undo settle of R-2026-000504"))
        desk.type("y")
        desk.hear("returns")
        #expect(desk.screen.contains("Piotr Kowalczyk"))
    }

    @Test func `a proposal is confirmed from there`() throws {
        var desk = try desk(at: 506)
        #expect(
            desk.workspace.commandLine(for: .settle) == "zaplecze returns confirm R-2026-000506"
        )
        desk.type("t")
        #expect(desk.row(2).contains("R-2026-000506 › confirm"))
        desk.type("c")
        desk.press(.function(2))
        #expect(desk.message.hasPrefix(" ✓ R-2026-000506: settled"))
    }

    @Test func `the bank has paid: asked with the amount, No has the focus`() throws {
        var desk = try desk(at: 505)
        desk.type("T")
        #expect(desk.screen.contains("Has the bank paid 64.90 zł for R-2026-000505?"))
        desk.press(.enter)
        #expect(desk.shop.file(of: ID(505))?.goods.status == .accepted)
        desk.type("Ty")
        #expect(desk.message.hasPrefix(" ✓ R-2026-000505: settled"))
        #expect(desk.shop.file(of: ID(505))?.goods.status == .settled)
        var other = try self.desk(at: 505, in: .polish)
        other.type("T")
        #expect(other.screen.contains("Bank wypłacił 64,90 zł za R-2026-000505?"))
    }

    @Test func `the bank has sent it back: why, and then the account is asked anew`() throws {
        var desk = try desk(at: 505)
        desk.type("b")
        let expected = """
            """
        #expect(desk.screen == expected)
        desk.press(.function(2))
        #expect(desk.row(4).contains("!"))
        desk.type("Konto zamknięte")
        desk.press(.function(2))
        #expect(desk.message.contains("payout marked as bounced"))
        desk.hear("returns")
        desk.press(.enter)
        let page = """
            """
        #expect(desk.screen == page)
    }

    @Test(arguments: [
        (504, "T", "No transfer of it is with the bank"),
        (505, "t", "Its transfer is with the bank since"),
        (505, "K", "The transfer is on its way to that account already"),
        (505, "B", "That is with the bank already"),
        (501, "b", "payout bounced"),
    ])
    func `what cannot be done says why`(number: Int, key: String, why: String) throws {
        var desk = try desk(at: number)
        desk.type(key)
        #expect(desk.message.hasPrefix(" ✗"))
        #expect((desk.message + desk.hints).contains(why))
        #expect(desk.workspace.overlay == nil)
    }

    @Test(arguments: ["B", "t", "T"])
    func `who may not pay is told so`(key: String) throws {
        var desk = try desk(at: 505, as: "marek")
        desk.type(key)
        #expect(desk.message.hasPrefix(" ✗"))
        #expect(desk.workspace.overlay == nil)
        #expect(desk.workspace.bulk == nil)
    }

    @Test func `somebody else was faster`() throws {
        var desk = try desk(at: 504)
        desk.type("t")
        try desk.shop.payOut(504, at: moment("2026-11-17", 14))
        desk.press(.function(2))
        #expect(desk.screen.contains("Meanwhile: settled"))
        #expect(desk.message.contains("R-2026-000504"))
    }

    @Test func `what is explained is the refund under the cursor`() throws {
        var desk = try desk(at: 504)
        desk.type("x")
        #expect(desk.screen.contains("35.50 zł"))
        #expect(desk.screen.contains("R-2026-000504"))
    }

    @Test func `the page at the bank tells since when, by whom and in which file`() throws {
        var desk = try desk(at: 505, in: .polish)
        desk.press(.enter)
        let expected = """
            """
        #expect(desk.screen == expected)
    }
}

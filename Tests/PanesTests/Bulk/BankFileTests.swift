import Canvas
import Shop
import Testing

@testable import Panes

/// A bank file: the plan first, then all of it at once.
@Suite struct BankFileTests {
    func desk(
        _ width: Int = 80,
        _ height: Int = 24,
        in language: Language = .english
    ) throws -> Desk {
        var desk = Desk(try .payday(), width, height, in: language)
        desk.type("P")
        return desk
    }

    /// All in złoty marked, and one of them settled by somebody else right after.
    func marked(_ language: Language = .english) throws -> Desk {
        var desk = try desk(in: language)
        desk.type("A")
        for _ in 0..<6 { desk.press(.down) }
        desk.type(" ")
        try desk.shop.payOut(504, at: moment("2026-11-17", 14))
        return desk
    }

    @Test func `the plan says of each what would happen, and does nothing yet`() throws {
        var desk = try marked()
        desk.type("B")
        let expected = """
            """
        #expect(desk.screen == expected)
        #expect(desk.shop.bankFiles.count == 1)
        desk.press(.enter)
        #expect(desk.shop.bankFiles.count == 1)
    }

    @Test func `the file is made in one action, and told with its number and place`() throws {
        var desk = try marked(.polish)
        desk.type("B")
        desk.press(.function(2))
        desk.hear("returns")
        let expected = """
            """
        #expect(desk.screen == expected)
        #expect(desk.shop.bankFiles.last?.orders.map(\.number).count == 3)
        desk.press(.escape)
        #expect(desk.row(1).contains("5 zaznaczonych"))
        #expect(desk.screen.contains("→ P-2026-000002"))
    }

    @Test func `without marks it is made of the one under the cursor`() throws {
        var desk = try desk()
        desk.type("B")
        desk.press(.function(2))
        #expect(desk.message == " ✓ P-2026-000002: 1 transfer, 89.00 zł.")
        #expect(!desk.message.contains("undo"))
        desk.press(.escape)
        desk.type("u")
        #expect(desk.message == " ✗ There is nothing to undo.")
    }

    @Test func `two currencies need two files: it asks which`() throws {
        var desk = try desk()
        desk.type("AB")
        let expected = """
            """
        #expect(desk.screen == expected)
        desk.type("2")
        desk.press(.function(2))
        #expect(desk.row(1).contains("bank file SEPA pain.001 · 9 returns"))
        desk.press(.function(2))
        #expect(desk.message == " ✓ P-2026-000002: 1 transfer, €42.00.")
    }

    @Test func `no format takes pounds`() throws {
        var desk = try desk()
        let last = desk.shop.purchases[0]
        var order = last.order
        order.currency = .gbp
        desk.shop.purchases[0] = Purchase(order: order, returns: last.returns)
        desk.hear("returns")
        desk.type("B")
        #expect(desk.message.hasPrefix(" ✗ No bank file takes GBP"))
    }

    @Test func `the shop's own account is missing: the plan stands again`() throws {
        var desk = try desk()
        desk.shop.rules.bankAccount = nil
        desk.type("B")
        desk.press(.function(2))
        #expect(desk.message.hasPrefix(" ✗ The shop's own account is not set."))
        #expect(desk.workspace.bulk?.stage == .planned)
        desk.shop.rules.bankAccount = try IBAN(typed: PaperShop.polish)
        desk.press(.function(2))
        #expect(desk.message.hasPrefix(" ✓ P-2026-000002"))
    }

    @Test func `more than twenty are made by typing how many they are`() throws {
        var desk = Desk(try .manyPayouts(21))
        desk.type("PAB")
        desk.press(.function(2))
        #expect(desk.message == " ✗ Type 21 first.")
        desk.type("21")
        desk.press(.enter)
        #expect(desk.message.hasPrefix(" ✓ P-2026-000001: 21 transfers"))
        #expect(desk.shop.bankFiles.count == 1)
    }

    @Test func `what changed between the plan and F2 is left out, and said`() throws {
        var desk = Desk(try .manyPayouts(3))
        desk.type("PAB")
        try desk.shop.payOut(601, at: moment("2026-11-17", 14))
        desk.press(.function(2))
        #expect(desk.message.hasPrefix(" ✗ P-2026-000001: 2 transfers, 200.02 zł, 1 left out."))
        #expect(desk.screen.contains("✗ left out: changed since the plan"))
    }

    @Test func `a second F2 while it is made makes no second file`() throws {
        var desk = Desk(try .manyPayouts(3))
        desk.type("PAB")
        desk.isSlow = true
        desk.press(.function(2))
        desk.press(.function(2), .escape)
        desk.catchUp()
        #expect(desk.shop.bankFiles.count == 1)
        #expect(desk.message.hasPrefix(" ✓ P-2026-000001: 3 transfers"))
    }

    @Test func `the bank has paid all of a file: one run`() throws {
        var desk = Desk(try .manyPayouts(3))
        desk.type("PAB")
        desk.press(.function(2), .escape)
        desk.hear("returns")
        desk.type("AT")
        #expect(desk.row(3) == " 3 can")
        #expect(desk.hints.hasPrefix(" F2 bank confirmed"))
        desk.press(.function(2))
        #expect(desk.message.hasPrefix(" ✓ 3 settled."))
        let statuses = [600, 601, 602].map { desk.shop.file(of: ID($0))?.goods.status }
        #expect(statuses.allSatisfy { $0 == .settled })
    }

    @Test func `none of the marked is with the bank`() throws {
        var desk = Desk(try .manyPayouts(3), in: .polish)
        desk.type("PAT")
        #expect(desk.message == " ✗ Żaden z zaznaczonych zwrotów nie jest w banku.")
    }
}

import Canvas
import Shop
import Testing

@testable import Panes

/// Points accounts: the first view of the fourth pane.
@Suite struct AccountScreenTests {
    @Test(arguments: Language.allCases)
    func `a shop without a programme is told how to begin one`(language: Language) throws {
        var desk = Desk(try .november(), 80, 24, in: language)
        desk.type("4")
        #expect(
            desk.screen == Intro.screen(in: language),
            "\(desk.screen)"
        )
    }

    @Test func `the programme begins with a yes, by who may keep it`() throws {
        var desk = Desk(try .november(), 80, 24)
        desk.type("4")
        desk.type("O")
        #expect(desk.screen.contains("Begin the loyalty programme?"))
        desk.type("n")
        #expect(desk.shop.terms.isEmpty)
        desk.type("O")
        desk.type("y")
        #expect(desk.shop.terms.count == 1)
        #expect(desk.message.contains("The programme has begun"))
        #expect(desk.screen.contains("No accounts yet."))
        desk.type("O")
        #expect(desk.message.contains("has begun already"))
    }

    @Test func `a warehouse worker cannot begin it, correct points or change rules`() throws {
        var desk = Desk(try .november(), 80, 24, as: "marek")
        desk.type("4")
        desk.type("O")
        #expect(desk.bells == 1)
        #expect(desk.workspace.overlay == nil)
        desk = Desk(try .loyal(), 80, 24, as: "marek")
        desk.type("4")
        desk.type("a")
        #expect(desk.bells == 1)
        desk.type("=")
        desk.press(.enter)
        #expect(desk.bells == 2)
        #expect(desk.workspace.overlay == nil)
    }

    @Test(arguments: Language.allCases)
    func `accounts stand in a list, and what is owed has a sign`(language: Language) throws {
        var desk = Desk(try .loyal(), 80, 24, in: language)
        desk.type("4")
        #expect(desk.screen == Accounts.list(in: language), "\(desk.screen)")
    }

    @Test func `below a wide list stands the account with its open lots`() throws {
        var desk = Desk(try .loyal(), 120, 40, in: .polish)
        desk.type("4")
        #expect(desk.screen == Accounts.wide, "\(desk.screen)")
    }

    @Test(arguments: Language.allCases)
    func `a page tells of lots, tiers and the ledger`(language: Language) throws {
        var desk = Desk(try .loyal(), 80, 24, in: language)
        desk.type("4")
        desk.press(.enter)
        #expect(desk.screen == Accounts.page(in: language), "\(desk.screen)")
    }

    @Test func `the key that explains shows the ledger with the balance after each line`() throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("4")
        desk.type("x")
        #expect(desk.screen.contains("L-000001 › explain"))
        #expect(desk.screen.contains("redeemed"))
        #expect(desk.screen.contains("2,890"))
        desk.press(.escape)
        #expect(!desk.screen.contains("redeemed"))
    }

    @Test(arguments: [
        ("e", ["L-000001"]), ("d", ["L-000003"]), ("g", ["L-000001"]),
        ("w", ["L-000001", "L-000002"]),
    ])
    func `views ask what is asked every day`(key: String, numbers: [String]) throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("4")
        desk.type("v")
        desk.type(key)
        let shown = desk.workspace.accounts.listing.rows.map(\.number)
        #expect(Set(shown) == Set(numbers))
    }

    @Test func `queries are completed, and sorts change`() throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("4")
        desk.type("/bal")
        desk.press(.tab)
        desk.type("<0")
        desk.press(.backspace, .backspace, .backspace)
        desk.type("<0")
        desk.press(.enter)
        #expect(desk.selected == "L-000003")
        desk.press(.escape)
        desk.type("s")
        desk.press(.down, .down, .enter)
        #expect(desk.workspace.accounts.listing.rows.map(\.id) == [1, 2, 3, 4])
    }

    @Test func `a correction shows the balance before and after while it is typed`() throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("4")
        desk.type("a")
        desk.type("+110")
        #expect(desk.screen.contains("2,500"), "\(desk.screen)")
        desk.press(.backspace, .backspace, .backspace, .backspace)
        desk.type("-9000")
        #expect(desk.screen.contains("9,000 points asked for"), "\(desk.screen)")
        desk.press(.backspace, .backspace, .backspace, .backspace, .backspace)
        desk.type("+110")
        desk.press(.function(2))
        #expect(desk.screen.contains("needs a reason"), "\(desk.screen)")
        desk.type("apology")
        desk.press(.function(2))
        #expect(desk.message.contains("L-000001: +110, balance 2,500"), "\(desk.message)")
        #expect(desk.shop.accounts.first?.ledger.first?.reason == "apology")
    }

    @Test func `who owes points can be forgiven`() throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("4")
        desk.press(.end)
        #expect(desk.selected == "L-000003")
        desk.type("a")
        desk.type("+120")
        #expect(desk.screen.contains("0  = −120 + 120"), "\(desk.screen)")
    }

    @Test func `a birthday is noted as day and month`() throws {
        var desk = Desk(try .loyal(), 80, 24, in: .polish)
        desk.type("4")
        desk.press(.down)
        desk.type("b")
        desk.type("31.02")
        desk.press(.function(2))
        #expect(desk.screen.contains("Nie ma takiego dnia."), "\(desk.screen)")
        desk.press(.backspace, .backspace, .backspace, .backspace, .backspace)
        desk.type("3.07")
        desk.press(.function(2))
        #expect(desk.message.contains("L-000004: urodziny 3 lip"), "\(desk.message)")
    }

    @Test func `somebody who was faster is told, and nothing is booked`() throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("4")
        desk.type("a")
        desk.shop.accounts[0].row.version = 2
        desk.type("+1")
        desk.press(.tab)
        desk.type("x")
        desk.press(.function(2))
        #expect(desk.message.contains("Points were booked on the account meanwhile"))
        #expect(desk.shop.accounts[0].row.balance == 2_390)
        desk.press(.function(2))
        #expect(desk.shop.accounts[0].row.balance == 2_391)
    }

    @Test func `an order and a return tell where their customer stands`() throws {
        let standing = PointsStanding(number: "L-000003", balance: -120, pending: 40, tier: .gold)
        let desk = Desk(try .november(), 80, 24)
        let line = standing.line(in: desk.workspace.scene).map(\.text).joined()
        #expect(line == "Points        ! −120  ·  waiting 40  ·  Gold  ·  L-000003")
    }
}

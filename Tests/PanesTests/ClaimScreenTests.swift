import Canvas
import Shop
import Testing

@testable import Panes

/// Claims on the screen: the law's clock, taking in, answering, taking back.
@Suite struct ClaimScreenTests {
    @Test func `what silence accepts next stands first, also without colour`() throws {
        var desk = Desk(try .withClaims(), in: .polish)
        desk.type("C")
        let expected = """
            """
        #expect(desk.screen == expected)
    }

    @Test func `a wide screen shows the article, the return and the page below`() throws {
        var desk = Desk(try .withClaims(), 120, 40)
        desk.type("C")
        let expected = """
            """
        #expect(desk.screen == expected)
    }

    @Test func `the page tells the law's clock, the defect and what came of it`() throws {
        var desk = Desk(try .withClaims(), in: .polish)
        desk.type("CGk")
        desk.press(.enter)
        let expected = """
            """
        #expect(desk.screen == expected)
    }

    @Test func `without claims it says how to take one in`() throws {
        var desk = Desk(try .november())
        desk.type("C")
        #expect(desk.screen.contains("No claims yet. w takes one in, from its order."))
        desk.type("a")
        #expect(desk.screen.contains("Nothing is selected."))
    }

    @Test func `a price cut says what it opens before it is given`() throws {
        var desk = Desk(try .withClaims())
        desk.type("Cjja")
        desk.type("c")
        let expected = """
            """
        #expect(desk.screen == expected)
        desk.press(.function(2))
        #expect(desk.screen.contains("K-2026-000003: answered"))
        let claim = try #require(desk.shop.claimFile(of: ID(3)))
        let goods = try #require(claim.claim.goods.flatMap { claim.purchase[$0] })
        #expect(goods.status == .accepted && goods.owed == grosze(2_000))
    }

    @Test func `an answer can be taken back where it is seen`() throws {
        var desk = Desk(try .withClaims())
        desk.type("Cja")
        desk.type("r")
        desk.press(.function(2))
        #expect(desk.shop.claimFile(of: ID(1))?.claim.status == .answered)
        desk.type("u")
        #expect(desk.shop.claimFile(of: ID(1))?.claim.status == .registered)
    }

    @Test func `silence has accepted it, so it cannot be refused any more`() throws {
        var desk = Desk(try .withClaims())
        desk.type("Ca")
        desk.type("n")
        #expect(desk.screen.contains("counts as accepted since"))
        desk.press(.function(2))
        #expect(desk.shop.claimFile(of: ID(2))?.claim.status == .registered)
    }

    @Test func `what is not open says what is, and whose right it takes`() throws {
        var desk = Desk(try .withClaims())
        desk.type("Cz")
        #expect(desk.screen.contains("this step is not open"))
        var warehouse = Desk(try .withClaims(), as: "marek")
        warehouse.type("Ca")
        #expect(warehouse.screen.contains("answering claims"))
    }

    @Test func `a complaint is taken in from its order, with its goods`() throws {
        var desk = Desk(try .november(), in: .polish)
        desk.type("1/")
        desk.type("104090")
        desk.press(.enter)
        desk.type("w")
        #expect(desk.screen.contains("ZP-104090 › reklamacja"))
        desk.type("1")
        desk.press(.tab)
        desk.type("Nie grzeje")
        desk.press(.tab)
        desk.type("m")
        let expected = """
            """
        #expect(desk.screen == expected)
        desk.press(.function(2))
        #expect(desk.screen.contains("K-2026-000001 zarejestrowana"))
        let claim = try #require(desk.shop.claimFile(of: ID(1))?.claim)
        #expect(claim.demand == .money && claim.defect == "Nie grzeje")
    }

    @Test func `an order names its claims, a return the claim that has opened it`() throws {
        var desk = Desk(try .withClaims(), 120, 40)
        desk.type("1/")
        desk.type("104080")
        desk.press(.enter, .enter)
        #expect(desk.screen.contains("K-2026-000004  ·  ○ accepted"))
        let claim = try #require(desk.shop.claimFile(of: ID(4)))
        let goods = try #require(claim.claim.goods.flatMap { claim.purchase[$0]?.number })
        desk.scan(goods)
        #expect(desk.screen.contains("K-2026-000004  ·  ○ accepted  ·  exchange"))
        #expect(desk.screen.contains("Claim"))
    }

    @Test func `a scan of its number opens the claim`() throws {
        var desk = Desk(try .withClaims())
        desk.scan("K-2026-000002")
        #expect(desk.screen.contains("Nie wyłącza się po zagotowaniu wody"))
    }

    @Test(arguments: [
        (0, "!! today", "!! dziś"), (1, "! tomorrow", "! jutro"), (9, "9 d", "9 d"),
    ])
    func `days left are short in both languages`(days: Int, english: String, polish: String) {
        let term = Claim.Term.answerBy(day("2026-11-17") + days)
        #expect(term.short(today: day("2026-11-17"), in: .english) == english)
        #expect(term.short(today: day("2026-11-17"), in: .polish) == polish)
    }

    @Test func `a company's claim is overdue and never accepted by silence`() {
        let term = Claim.Term.answerBy(day("2026-11-10"))
        #expect(term.short(today: day("2026-11-17"), in: .polish) == "!-7 d")
        let phrase = term.phrase(today: day("2026-11-17"), isConsumers: false, in: .english)
        #expect(phrase == "7 days overdue (Tue 10 Nov)")
    }
}

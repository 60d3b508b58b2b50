import Canvas
import Shop
import Testing

@testable import Panes

/// The rules of points and the figures of the programme.
@Suite struct TermsScreenTests {
    @Test(arguments: Language.allCases)
    func `rules, tiers and versions stand on one screen`(language: Language) throws {
        var desk = Desk(try .loyal(), 80, 24, in: language)
        desk.type("=")
        #expect(desk.screen == Terms.rules(in: language), "\(desk.screen)")
    }

    @Test func `a figure is changed after it was tried`() throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("=")
        desk.press(.enter)
        #expect(desk.screen.contains("Points for a złoty"))
        desk.press(.backspace)
        desk.type("2")
        desk.press(.function(2))
        #expect(desk.screen == Terms.trial, "\(desk.screen)")
        #expect(desk.shop.terms.count == 3)
        desk.press(.escape)
        #expect(desk.screen.contains("1 → 2"), "\(desk.screen)")
        desk.press(.function(2))
        desk.type("y")
        #expect(desk.shop.terms.count == 4)
        #expect(desk.shop.terms.last?.rate == 200)
        #expect(desk.message.contains("Rules, version 4: they count from now on."))
    }

    @Test func `a change can count from a day`() throws {
        var desk = Desk(try .loyal(), 80, 24, in: .polish)
        desk.type("=")
        desk.press(.down, .enter)
        desk.type("14")
        desk.press(.tab)
        desk.type("1.12")
        #expect(
            desk.screen.contains("do końca czasu na zwrot → 14 dni od wysyłki"),
            "\(desk.screen)"
        )
        desk.press(.function(2))
        desk.type("t")
        #expect(desk.shop.terms.last?.from.day == day("2026-12-01"))
        #expect(desk.shop.terms.last?.waiting == .days(14))
        #expect(desk.shop.terms.last?.rate == 200)
    }

    @Test func `no day behind is taken`() throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("=")
        desk.press(.enter, .tab)
        desk.type("2026-11-01")
        desk.press(.function(2))
        #expect(desk.screen.contains("Rules begin today at the earliest"), "\(desk.screen)")
    }

    @Test func `a threshold below that of the tier under it is refused`() throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("=")
        desk.press(.down, .down, .down, .down, .down, .down)
        desk.press(.enter)
        desk.press(.control("u"))
        desk.type("500")
        desk.press(.function(2))
        #expect(desk.screen.contains("needs a threshold above"), "\(desk.screen)")
    }

    @Test func `a rule's query is checked and completed as it is typed`() throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("=")
        desk.type("i")
        desk.type("Welcome")
        desk.press(.tab)
        desk.type("fir")
        desk.press(.tab)
        desk.type("yes )")
        #expect(desk.screen.contains("first:yes )"), "\(desk.screen)")
        #expect(desk.screen.contains("  !  "), "\(desk.screen)")
        desk.press(.backspace, .backspace, .tab, .right, .tab)
        desk.type("200")
        #expect(desk.screen.contains("+200 points"), "\(desk.screen)")
        desk.press(.function(2))
        desk.type("y")
        let rule = try #require(desk.shop.terms.last?.extras.last)
        #expect(rule.name == "Welcome")
        #expect(rule.gives == .points(200))
        #expect(rule.condition.text(in: .english) == "first:yes")
    }

    @Test func `a rule is dropped once one has seen what goes with it`() throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("=")
        desk.type("D")
        #expect(desk.message.contains("Only rules that give more can be dropped"))
        for _ in 0..<8 { desk.press(.down) }
        #expect(desk.selected == "Zimowe buty")
        desk.type("D")
        #expect(desk.screen.contains("drop Zimowe buty?"), "\(desk.screen)")
        desk.press(.escape)
        #expect(desk.shop.terms.count == 3)
        desk.type("D")
        desk.press(.function(2))
        #expect(desk.shop.terms.last?.extras.isEmpty == true)
    }

    @Test func `what was in force when can be looked at by anybody`() throws {
        var desk = Desk(try .loyal(), 80, 24, as: "marek")
        desk.type("=")
        desk.press(.end, .enter)
        #expect(desk.screen.contains("Version 1, from 1 Sep 09:30"), "\(desk.screen)")
        #expect(desk.screen.contains("Silver: points times"), "\(desk.screen)")
    }

    @Test func `a trial that takes long says so, can be left, and comes when it comes`() throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("=")
        desk.press(.enter)
        desk.isSlow = true
        desk.press(.function(2))
        #expect(desk.screen.contains("Trying the rules on the orders of that time"))
        desk.catchUp()
        #expect(desk.screen.contains("8,200 by these"), "\(desk.screen)")
        desk.type("p")
        #expect(desk.row(2).contains("19 Aug – 17 Nov"), "\(desk.screen)")
    }

    @Test(arguments: Language.allCases)
    func `the programme in figures`(language: Language) throws {
        var desk = Desk(try .loyal(), 80, 24, in: language)
        desk.type("%")
        #expect(desk.screen == Terms.figures(in: language), "\(desk.screen)")
    }

    @Test func `figures are added up in the background`() throws {
        var desk = Desk(try .loyal(), 80, 24)
        desk.type("4")
        desk.isSlow = true
        desk.type("%")
        #expect(desk.screen.contains("Adding up …"))
        desk.catchUp()
        #expect(desk.screen.contains("113.50 zł"), "\(desk.screen)")
    }

    @Test func `bars are never empty where there is something, and never too long`() {
        func bar(_ part: Int, of whole: Int) -> String {
            LoyaltyFigures.Share(part: part, whole: whole).bar(width: 4)
        }
        #expect(bar(0, of: 10) == "")
        #expect(bar(1, of: 10_000) == "▏")
        #expect(bar(5, of: 10) == "██")
        #expect(bar(10, of: 10) == "████")
        #expect(bar(30, of: 10) == "████")
        #expect(bar(3, of: 0) == "")
    }
}

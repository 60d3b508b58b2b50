import Shop
import Testing

@testable import Panes

@Suite struct FormsTypingTests {
    @Test(arguments: [
        ("12", 1_200), ("12,50", 1_250), ("12.50", 1_250), ("12,5", 1_250), ("0,05", 5),
        ("−3,20", -320), ("-3.20", -320), ("– 3,2", -320), ("1 318,40", 131_840),
        ("1\u{A0}318,40", 131_840), (" 7 ", 700), ("0", 0), ("10000000000", 1_000_000_000_000),
    ])
    func `an amount is read as people type it`(text: String, minorUnits: Int) throws {
        #expect(try Money(typed: text, decimals: 2) == Money(minorUnits: minorUnits))
    }

    @Test(arguments: ["", "-", "abc", "12zł", "1,2,3", "1.318,40", ",50", "5,", "--1", "１２", "1e3"])
    func `what is no amount is said to be none`(text: String) {
        #expect(throws: AmountProblem.unreadable(text)) { try Money(typed: text, decimals: 2) }
    }

    @Test func `an amount has the decimals of its currency and a limit`() throws {
        #expect(throws: AmountProblem.tooExact(decimals: 2)) {
            try Money(typed: "1,318", decimals: 2)
        }
        #expect(throws: AmountProblem.tooExact(decimals: 0)) {
            try Money(typed: "100,5", decimals: 0)
        }
        #expect(try Money(typed: "1,318", decimals: 3) == Money(minorUnits: 1_318))
        #expect(throws: AmountProblem.tooLarge) {
            try Money(typed: "10000000000,01", decimals: 2)
        }
        let digits = String(repeating: "9", count: 400)
        #expect(throws: AmountProblem.tooLarge) { try Money(typed: digits, decimals: 2) }
    }

    @Test func `a problem with an amount tells how to type it`() {
        let polish = AmountProblem.unreadable("dwa").explanation(in: .polish)
        #expect(polish == "„dwa” to nie kwota. Wpisz ją tak: 12,50.")
        let english = AmountProblem.unreadable("two").explanation(in: .english)
        #expect(english == "“two” is no amount. Type it like 12.50.")
        let exact = AmountProblem.tooExact(decimals: 2).explanation(in: .polish)
        #expect(exact.hasPrefix("Najwyżej 2 miejsca po przecinku"))
    }

    @Test(arguments: [(0, "0,00"), (5, "0,05"), (-320, "−3,20"), (131_840, "1318,40")])
    func `what is filled in can be read back`(minorUnits: Int, text: String) throws {
        let money = Money(minorUnits: minorUnits)
        #expect(Language.polish.typed(money, .pln) == text)
        #expect(try Money(typed: text, decimals: 2) == money)
    }

    @Test(arguments: [
        ("2026-11-22", "2026-11-22"), ("22.11", "2026-11-22"), ("22.11.", "2026-11-22"),
        ("1.2", "2026-02-01"), ("23.11", "2025-11-23"), ("31.12", "2025-12-31"),
        ("22.11.2025", "2025-11-22"), ("22.11.25", "2025-11-22"), ("29.2", "2024-02-29"),
        ("1.12.2026", "2026-12-01"),
    ])
    func `a day is read as people type it`(text: String, iso: String) throws {
        let today = try #require(Day(iso: "2026-11-22"))
        #expect(Day(typed: text, today: today)?.iso == iso)
    }

    @Test(arguments: [
        "", ".", "22", "31.2", "32.1", "2026-13-01", "22.xi", "1.2.3.4", "-1.2", "+1.2",
    ])
    func `what is no day is none`(text: String) {
        #expect(Day(typed: text, today: Day(number: 20_779)) == nil)
    }

    @Test func `a day becomes a moment, now or at noon`() {
        let counter = FormsCounter()
        let scene = counter.scene
        let placed = counter.moment(2, 15)
        #expect(scene.moment(on: counter.day(22), notBefore: placed) == scene.moment)
        #expect(scene.moment(on: counter.day(10), notBefore: placed) == counter.moment(10, 12))
        #expect(scene.moment(on: counter.day(2), notBefore: placed) == placed)
        #expect(scene.moment(on: counter.day(1), notBefore: placed) == counter.moment(1, 12))
        let tomorrow = scene.moment(on: counter.day(23), notBefore: placed)
        #expect(tomorrow > scene.moment)
    }
}

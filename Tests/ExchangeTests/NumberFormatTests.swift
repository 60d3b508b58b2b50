import Shop
import Testing

@testable import Exchange

@Suite struct NumberFormatTests {
    let plain = NumberFormat()
    let polish = NumberFormat(decimal: .comma, thousands: .space)
    let german = NumberFormat(decimal: .comma, thousands: .point)

    func number(_ text: String, _ format: NumberFormat) -> ExactNumber? {
        guard case .number(let number) = format.read(Array(text.utf8)[...]) else { return nil }
        return number
    }

    func money(_ text: String, _ format: NumberFormat, units: Int = 1) -> Int? {
        number(text, format)?.multiplied(by: units)?.money(in: .gbp)?.minorUnits
    }

    @Test func `amounts are read in the way of the file`() {
        #expect(money("2.55", plain) == 255)
        #expect(money("-0.5", plain) == -50)
        #expect(money("+7", plain) == 700)
        #expect(money("1 234,50", polish) == 123_450)
        #expect(money("1\u{A0}234\u{202F}567,5", polish) == 123_456_750)
        #expect(money("1.234.567,89", german) == 123_456_789)
        #expect(money(".5", plain) == 50)
    }

    @Test(arguments: [
        "", "-", ".", "1,50", "1.2.3", "1e5", "NaN", "inf", "0x10", "--1", "1-", "12 zł", "١",
        "1 2",
    ])
    func `anything else is no number`(text: String) {
        #expect(number(text, plain) == nil)
    }

    @Test(arguments: ["1.50", "12.34", "1.2345,00", "1234.567,00", ".123", "1..234", "1.234."])
    func `groups of thousands have three digits, so that a point is not taken for one`(text: String)
    {
        #expect(number(text, german) == nil)
    }

    @Test func `an amount is rounded once, halves up`() {
        #expect(money("0.125", plain) == 13)
        #expect(money("0.1249999999999999999999", plain) == 12)
        #expect(money("-0.125", plain) == -13)
        #expect(money("0.335", plain, units: 3) == 101)
        #expect(money("4.287", plain, units: 1_000) == 428_700)
    }

    @Test func `what is too large is refused and never traps`() {
        let nines = String(repeating: "9", count: 40)
        #expect(money("10000000000.00", plain) == 1_000_000_000_000)
        #expect(money("10000000000.01", plain) == nil)
        #expect(money("9999999999", plain, units: .max) == nil)
        guard case .tooLarge = plain.read(Array(nines.utf8)[...]) else {
            Issue.record("forty nines are a number that is too large")
            return
        }
        #expect(number("0." + nines, plain) == nil)
        #expect(number("0." + String(repeating: "0", count: 40), plain) == nil)
    }

    @Test func `zeros in front and behind change nothing`() {
        #expect(money("000000000000000000000000000000000002.5500000000", plain) == 255)
        #expect(number("6.00", plain)?.whole == 6)
        #expect(number("6.5", plain)?.whole == nil)
    }

    @Test func `numbers with different decimals are compared by their value`() {
        let small = ExactNumber(digits: 1, decimals: 20)
        #expect(ExactNumber(digits: 0, decimals: 0).isLess(than: small))
        #expect(
            !ExactNumber(digits: 10, decimals: 1).isLess(than: ExactNumber(digits: 1, decimals: 0))
        )
    }

    @Test(arguments: 0..<200)
    func `digits at random never trap`(seed: Int) {
        var random = SplitMix(state: UInt64(seed))
        let alphabet = Array("0123456789.,- ")
        let length = Int.random(in: 0...45, using: &random)
        let text = String((0..<length).compactMap { _ in alphabet.randomElement(using: &random) })
        for format in [plain, polish, german] {
            guard let number = number(text, format) else { continue }
            _ = number.multiplied(by: 1_000_000_000)?.adding(tax: 2_300)?.money(in: .pln)
            _ = number.subtracting(ExactNumber(digits: 1, decimals: 28))
            _ = number.isLess(than: ExactNumber(digits: .max, decimals: 0))
            _ = (number.whole, number.rounded(to: 2))
        }
    }
}

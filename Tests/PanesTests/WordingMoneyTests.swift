import Panes
import Shop
import Testing

@Suite struct WordingMoneyTests {
    @Test(arguments: [
        (131_840, "PLN", "1,318.40 zł", "1 318,40 zł"),
        (5, "PLN", "0.05 zł", "0,05 zł"),
        (-8_400, "PLN", "−84.00 zł", "−84,00 zł"),
        (1_250, "EUR", "€12.50", "12,50 €"),
        (-1_250, "GBP", "−£12.50", "−12,50 £"),
        (1_250, "CHF", "12.50 CHF", "12,50 CHF"),
        (125_000, "JPY", "125,000 JPY", "125 000 JPY"),
        (1_250, "KWD", "1.250 KWD", "1,250 KWD"),
        (100_000_000_000_000, "PLN", "1,000,000,000,000.00 zł", "1 000 000 000 000,00 zł"),
    ])
    func `money is written as in the language`(
        minorUnits: Int,
        code: String,
        english: String,
        polish: String
    ) throws {
        let currency = try #require(Currency(code: code))
        let money = Money(minorUnits: minorUnits)
        #expect(Language.english.money(money, currency) == hard(english))
        #expect(Language.polish.money(money, currency) == hard(polish))
    }

    @Test func `a change has its sign on both sides of nothing`() {
        let changes = [1_200, 0, -8_400].map { Money(minorUnits: $0) }
        let texts = changes.map { Language.polish.change($0, .pln) }
        #expect(texts == ["+12,00 zł", "0,00 zł", "−84,00 zł"].map(hard))
    }

    @Test func `an amount can stand without its currency`() {
        #expect(Language.english.amount(Money(minorUnits: 133_640), .pln) == "1,336.40")
        #expect(Language.polish.amount(Money(minorUnits: -1_800), .pln) == "−18,00")
    }

    /// The text with spaces that do not break.
    func hard(_ text: String) -> String {
        text.replacing(" ", with: "\u{A0}")
    }
}

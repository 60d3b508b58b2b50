import Shop
import Testing

@Suite struct MoneyTests {
    @Test(arguments: [
        (100, 1, 2, 50), (1, 1, 2, 0), (3, 1, 2, 1), (5, 1, 2, 2), (2, 2, 3, 1), (1, 2, 3, 1),
        (10, 1, 3, 3), (0, 1, 3, 0), (7, 3, 3, 7),
    ])
    func `a share rounds to the nearest, halves down`(
        amount: Int,
        numerator: Int,
        denominator: Int,
        share: Int
    ) {
        let found = grosze(amount).share(grosze(numerator), of: grosze(denominator))
        #expect(found == grosze(share))
    }

    @Test func `a share of the largest amounts does not overflow`() {
        let limit = Money.limit
        #expect(limit.share(limit, of: limit) == limit)
        #expect((limit * 1_000_000).share(limit, of: limit * 1_000_000) == limit)
    }

    @Test func `a million of the largest amounts add up`() {
        let sum = repeatElement(Money.limit, count: 1_000_000).total
        #expect(sum == Money.limit * 1_000_000)
    }

    @Test func `amounts are added, taken off, turned round and compared`() {
        var amount = grosze(1_000)
        amount += grosze(250)
        amount -= grosze(1_300)
        #expect(amount == -grosze(50))
        #expect(amount < .zero)
        #expect([grosze(1), grosze(2), -grosze(4)].total == grosze(-1))
    }
}

@Suite struct CurrencyTests {
    @Test(arguments: [("pln", "PLN"), ("EUR", "EUR"), ("gBp", "GBP")])
    func `a code is three letters, in capitals or not`(code: String, kept: String) {
        #expect(Currency(code: code)?.code == kept)
    }

    @Test(arguments: ["", "PL", "PLNN", "P1N", "zł", "PŁN", "u\u{17F}d", "ßd", "P N"])
    func `anything else is no currency`(code: String) {
        #expect(Currency(code: code) == nil)
    }

    @Test(arguments: [("PLN", 2), ("JPY", 0), ("KWD", 3), ("HUF", 2)])
    func `minor units stand for as many decimals as ISO 4217 says`(code: String, decimals: Int) {
        #expect(Currency(code: code)?.decimals == decimals)
    }
}

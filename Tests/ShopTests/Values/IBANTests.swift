import Shop
import Testing

@Suite struct IBANTests {
    @Test(arguments: [
        "PL61109010140000071219812874", "61 1090 1014 0000 0712 1981 2874",
        "pl61-1090-1014-0000-0712-1981-2874",
    ])
    func `a Polish account is read however it is written`(text: String) throws {
        let account = try IBAN(typed: text)
        #expect(account.text == "PL61109010140000071219812874")
        #expect(account.grouped == "PL61 1090 1014 0000 0712 1981 2874")
        #expect(account.masked == "PL61 … 2874")
        #expect(account.national == "61109010140000071219812874")
    }

    @Test(arguments: [
        "GB82 WEST 1234 5698 7654 32", "DE89 3704 0044 0532 0130 00",
        "NO93 8601 1117 947", "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
        "FR14 2004 1010 0505 0001 3M02 606",
    ])
    func `examples of other countries are read`(text: String) {
        #expect(throws: Never.self) { try IBAN(typed: text) }
    }

    @Test func `what is wrong is told`() {
        #expect(throws: IBAN.Problem.noCountry) { try IBAN(typed: "12345") }
        #expect(throws: IBAN.Problem.noCountry) { try IBAN(typed: "") }
        #expect(throws: IBAN.Problem.noCountry) { try IBAN(typed: "ZZ61 1090") }
        #expect(throws: IBAN.Problem.wrongLength(expected: 28, found: 10)) {
            try IBAN(typed: "PL61109010")
        }
        #expect(throws: IBAN.Problem.wrongChecksum) {
            try IBAN(typed: "PL61109010140000071219812875")
        }
        #expect(throws: IBAN.Problem.wrongSign("Ł")) {
            try IBAN(typed: "PL6110901014000007121981287ł".lowercased())
        }
    }

    @Test func `every slip of one digit and every swap of two neighbours is found`() {
        let digits = Array("61109010140000071219812874")
        for place in digits.indices {
            for digit in "0123456789" where digit != digits[place] {
                var slip = digits
                slip[place] = digit
                #expect(throws: IBAN.Problem.wrongChecksum) { try IBAN(typed: String(slip)) }
            }
            guard place > 0, digits[place] != digits[place - 1] else { continue }
            var swapped = digits
            swapped.swapAt(place, place - 1)
            #expect(throws: IBAN.Problem.wrongChecksum) { try IBAN(typed: String(swapped)) }
        }
    }
}

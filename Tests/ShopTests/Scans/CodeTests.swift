import Shop
import Testing

@Suite struct CodeTests {
    @Test func `a label is looked for as it is and with its letters large and small`() throws {
        let code = try #require(Code(" 62Ab\r"))
        #expect(code.spellings == ["62Ab", "62AB", "62ab"])
    }

    @Test(arguments: [
        "96385074", "036000291452", "5901234123457", "05901234123457", "15901234123454",
    ])
    func `a number of a trade item proves itself by its check digit`(digits: String) throws {
        #expect(try code(digits).isArticleNumber)
        #expect(try code(digits).isOfKnownForm)
        for wrong in 1...9 {
            let last = (Int(String(digits.suffix(1))) ?? 0) + wrong
            #expect(try !code(digits.dropLast() + String(last % 10)).isArticleNumber)
        }
    }

    @Test(arguments: ["5901234123457", "96385074"])
    func `two neighbours that changed places are found out`(digits: String) throws {
        var swapped = Array(digits)
        swapped.swapAt(0, 1)
        #expect(try !code(String(swapped)).isArticleNumber)
    }

    @Test(arguments: ["", "7", "59012341", "590123412345", "590123412345X", "５９０１２３４１２３４５７"])
    func `other lengths and other digits are no article numbers`(text: String) {
        #expect(Code(text)?.isArticleNumber != true)
    }

    @Test(arguments: [
        ("]E05901234123457", "5901234123457"), ("]C1ABC-1", "ABC-1"), ("]d2 X1 ", "X1"),
        ("]C1", "]C1"), ("]123456", "]123456"), ("[1]", "[1]"),
    ])
    func `what tells the symbology is no part of the code`(read: String, text: String) {
        #expect(Code(read)?.text == text)
    }

    @Test(arguments: [
        (" 590\r\n", "590"), ("\u{1D}590\u{1D}123", "590123"), ("\u{1B}[31mA", "[31mA"),
        ("A\u{7F}B\u{85}C\u{2028}D", "ABCD"), ("A 1", "A 1"), ("\u{FEFF}", "\u{FEFF}"),
    ])
    func `control characters are left out`(read: String, text: String) {
        #expect(Code(read)?.text == text)
    }

    @Test(arguments: ["", " ", "\r", "\u{0}\u{1}", String(repeating: "9", count: 129)])
    func `nothing, or more than any barcode holds, is no code`(read: String) {
        #expect(Code(read) == nil)
    }

    @Test(arguments: [
        ("R-2026-000123", true), ("r-2026-000123", true), ("R-2026-00123", false),
        ("R-26-000123", false), ("R-2026-00012x", false), ("X-2026-000123", false),
        ("R-2026-000123-1", false), ("R2026000123", false),
    ])
    func `a return's number has its form`(text: String, isNumber: Bool) throws {
        #expect(try code(text).isReturnNumber == isNumber)
        #expect(try code(text).isOfKnownForm == isNumber)
    }

    @Test(arguments: [(23, false), (24, true), (25, false)])
    func `a locker's tracking number has 24 digits`(count: Int, isKnown: Bool) throws {
        #expect(try code(String(repeating: "6", count: count)).isOfKnownForm == isKnown)
    }

    @Test(arguments: [
        ("5901234123457", "5901234123457", "", true), ("036000291452", "0036000291452", "", true),
        ("05901234123457", "5901234123457", "", true),
        ("15901234123454", "5901234123457", "", false),
        ("590", "", "590", true), ("kur-12-ż", "", "KUR-12-Z", true), ("590", "0590", "", false),
        ("00000000", "0", "", false), ("00000000", "", "", false), ("", "", "", false),
    ])
    func `a code names an article by its number or its SKU`(
        read: String,
        ean: String,
        sku: String,
        isNamed: Bool
    ) {
        #expect((Code(read)?.names(ean: ean, sku: sku) ?? false) == isNamed)
    }

    private func code(_ text: String) throws -> Code {
        try #require(Code(text))
    }
}

/// A tax identifier that a shop in the Union bears: a Polish NIP, or one for VAT with its
/// country before it.
package struct TaxNumber: Hashable, Sendable {
    /// Without blanks and hyphens; a NIP that was typed without a country has none.
    package let text: String

    /// Nil for what cannot be one: a NIP whose check digit is wrong, or a country that is
    /// not of the Union.
    package init?(typed: String) {
        let text = String(typed.filter { !$0.isWhitespace && $0 != "-" }.uppercased())
        let country = text.prefix(2)
        guard country.allSatisfy({ ("A"..."Z").contains($0) }) else {
            guard text.isNIP else { return nil }
            self.text = text
            return
        }
        let rest = text.dropFirst(2)
        let isSound =
            country == "PL"
            ? String(rest).isNIP
            : Self.countries.contains(String(country)) && (2...12).contains(rest.count)
                && rest.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard isSound else { return nil }
        self.text = text
    }

    /// The prefixes of VAT identification numbers (Directive 2006/112/EC, article 215), EL for
    /// Greece and XI for Northern Ireland.
    private static let countries: Set<String> = [
        "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE",
        "IT", "LT", "LU", "LV", "MT", "NL", "PT", "RO", "SE", "SI", "SK", "XI",
    ]
}

extension String {
    /// Ten digits, the last of which is the weighted sum of the others modulo 11, never 10
    /// (Act of 13 October 1995 on the registration and identification of taxpayers; the
    /// weights are those that the tax office publishes).
    fileprivate var isNIP: Bool {
        let digits = utf8.map { Int($0) - 48 }
        guard digits.count == 10, digits.allSatisfy({ (0...9).contains($0) }) else { return false }
        let weights = [6, 5, 7, 2, 3, 4, 5, 6, 7]
        let sum = zip(weights, digits).map { $0 * $1 }.reduce(0, +)
        return sum % 11 == digits[9]
    }
}

/// An international bank account number (ISO 13616), known to be well formed.
package struct IBAN: Hashable, Sendable {
    /// The country, two check digits and the account, without blanks: `PL61109010140000071219812874`.
    package let text: String

    /// Why a text is no account number.
    package enum Problem: Error, Hashable {
        /// Neither a country nor the 26 digits of a Polish account stand at its beginning.
        case noCountry
        /// The country's accounts have so many signs, and here are others.
        case wrongLength(expected: Int, found: Int)
        case wrongSign(Character)
        /// The check digits do not fit: a digit is wrong, or two have changed places.
        case wrongChecksum
    }

    /// Reads an account number as people write it: with blanks or hyphens, in any case, a
    /// Polish one also without its country.
    package init(typed text: String) throws(Problem) {
        var signs = text.uppercased().filter { !$0.isWhitespace && $0 != "-" }
        if signs.count == 26, signs.utf8.allSatisfy(\.isOfNumber) { signs = "PL" + signs }
        guard let expected = IBAN.lengths[String(signs.prefix(2))] else { throw .noCountry }
        if let wrong = signs.first(where: { !$0.utf8.allSatisfy(\.isOfAccount) }) {
            throw .wrongSign(wrong)
        }
        guard signs.utf8.count == expected else {
            throw .wrongLength(expected: expected, found: signs.count)
        }
        guard IBAN.remainder(of: signs) == 1 else { throw .wrongChecksum }
        self.text = signs
    }

    package var country: String { String(text.prefix(2)) }

    /// The account within its country; a Polish one has 26 digits, check digits included.
    package var national: String { String(text.dropFirst(2)) }

    /// In groups of four, as it stands on paper.
    package var grouped: String {
        var groups = ""
        for (place, sign) in text.enumerated() {
            if place > 0, place % 4 == 0 { groups.append(" ") }
            groups.append(sign)
        }
        return groups
    }

    /// Enough to know it again and not to use it: `PL61 … 2874`.
    package var masked: String { "\(text.prefix(4)) … \(text.suffix(4))" }

    /// The same with its middle withheld, for those who may not see it: it looks the same
    /// ``masked``, and no money reaches it.
    package var withheld: IBAN {
        let hidden = String(repeating: "*", count: max(0, text.count - 8))
        return IBAN(shown: "\(text.prefix(4))\(hidden)\(text.suffix(4))")
    }

    private init(shown text: String) {
        self.text = text
    }

    /// What is left of it modulo 97, its first four signs behind the others (ISO 7064,
    /// MOD 97-10); 1 for a sound one.
    private static func remainder(of signs: String) -> Int {
        (signs.dropFirst(4) + signs.prefix(4)).utf8.reduce(0) { rest, byte in
            byte.isOfNumber
                ? (rest * 10 + Int(byte - 48)) % 97 : (rest * 100 + Int(byte - 55)) % 97
        }
    }

    /// How many signs accounts of a country have (SWIFT, *IBAN Registry*).
    private static let lengths = [
        "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22,
        "BR": 29, "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "DO": 28, "EE": 20,
        "EG": 29, "ES": 24, "FI": 18, "FO": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23, "GL": 18,
        "GR": 27, "GT": 28, "HR": 21, "HU": 28, "IE": 22, "IL": 23, "IS": 26, "IT": 27, "JO": 30,
        "KW": 30, "KZ": 20, "LB": 28, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MC": 27, "MD": 24,
        "ME": 22, "MK": 19, "MR": 27, "MT": 31, "MU": 30, "NL": 18, "NO": 15, "PK": 24, "PL": 28,
        "PS": 29, "PT": 25, "QA": 29, "RO": 24, "RS": 22, "SA": 24, "SE": 24, "SI": 19, "SK": 24,
        "SM": 27, "TN": 24, "TR": 26, "UA": 29, "VA": 22, "VG": 24, "XK": 20,
    ]
}

extension UInt8 {
    fileprivate var isOfNumber: Bool { (48...57).contains(self) }
    fileprivate var isOfAccount: Bool { isOfNumber || (65...90).contains(self) }
}

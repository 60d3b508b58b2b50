/// Digits that prove a number was not mistyped.
enum CheckDigit {
    /// A thirteen-digit EAN: twelve digits and the one that makes them right.
    ///
    /// GS1 General Specifications, section 7.9: weights 1 and 3 in turn.
    static func ean(_ twelve: String) -> String {
        let sum = zip(0..., twelve.utf8).reduce(0) { sum, next in
            sum + (Int(next.1) - 48) * (next.0.isMultiple(of: 2) ? 1 : 3)
        }
        return twelve + String((10 - sum % 10) % 10)
    }

    /// A Polish tax identifier (NIP), or nil where nine digits have none.
    ///
    /// Weighted sum modulo 11; a remainder of ten is never given out.
    static func nip(_ nine: String) -> String? {
        let weights = [6, 5, 7, 2, 3, 4, 5, 6, 7]
        let sum = zip(weights, nine.utf8).reduce(0) { $0 + $1.0 * (Int($1.1) - 48) }
        return sum % 11 == 10 ? nil : nine + String(sum % 11)
    }

    /// A Polish account: two digits that make the 24 after them right (ISO 7064, MOD 97-10,
    /// with the country as 2521 and the digits as 00 behind).
    static func account(_ twentyFour: String) -> String {
        let rest = (twentyFour + "252100").utf8.reduce(0) { ($0 * 10 + Int($1) - 48) % 97 }
        let check = 98 - rest
        return (check < 10 ? "0" : "") + String(check) + twentyFour
    }
}

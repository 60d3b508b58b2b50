/// The code of a coupon or a gift card, as it is printed, scanned and typed.
///
/// Eleven signs that nobody can guess (54 bits) and one that gives a slip away. The alphabet
/// has no 0, O, 1, I or L, and its 31 signs are a prime number, so that the weighted sum
/// finds every single wrong sign and every two that changed places.
package struct VoucherCode: Hashable, Sendable {
    /// The twelve signs, without dashes.
    package let text: String

    package static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")
    static let length = 12

    /// Reads a code as it was typed or scanned: capitals and small letters, with dashes and
    /// blanks anywhere.
    ///
    /// - Returns: nil for what cannot be a code: another length, a sign that no code has, or
    ///   a last sign that does not fit the others.
    package init?(typed: String) {
        let signs = typed.uppercased().filter { $0 != "-" && !$0.isWhitespace }
        let places = signs.compactMap { VoucherCode.alphabet.firstIndex(of: $0) }
        guard signs.count == VoucherCode.length, places.count == signs.count,
            VoucherCode.check(places.dropLast()) == places.last
        else { return nil }
        text = signs
    }

    /// Makes a code of bytes that nobody can foresee, of which it takes the first sixteen.
    package init(from bytes: some Sequence<UInt8>) {
        var rest = bytes.prefix(16).reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
        let base = UInt128(VoucherCode.alphabet.count)
        var places: [Int] = []
        for _ in 1..<VoucherCode.length {
            places.append(Int(rest % base))
            rest /= base
        }
        places.append(VoucherCode.check(places[...]))
        text = String(places.map { VoucherCode.alphabet[$0] })
    }

    /// The code in groups of four, as people read it out.
    package var grouped: String {
        let signs = Array(text)
        return stride(from: 0, to: signs.count, by: 4)
            .map { String(signs[$0..<min($0 + 4, signs.count)]) }
            .joined(separator: "-")
    }

    /// What may be shown to tell one code from another: its last four signs.
    package var hint: String { String(text.suffix(4)) }

    /// The sign that makes the sum of all, each times its place from the right, a multiple of
    /// the alphabet's size.
    private static func check(_ places: ArraySlice<Int>) -> Int {
        let sum = places.enumerated().reduce(0) { sum, place in
            sum + place.element * (length - place.offset)
        }
        return (alphabet.count - sum % alphabet.count) % alphabet.count
    }
}

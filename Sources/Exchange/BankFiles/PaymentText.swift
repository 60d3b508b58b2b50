import Foundation
import Shop

/// Names and titles in the signs that banks take.
enum PaymentText {
    /// A text on one line of at most so many signs.
    static func line(_ text: String, in format: BankFile.Format, of width: Int) -> String {
        lines(text, in: format, of: width, upTo: 1).first ?? ""
    }

    /// A text on lines of at most so many signs each, broken between words where that is
    /// possible; what does not go on the last one is left out.
    static func lines(
        _ text: String,
        in format: BankFile.Format,
        of width: Int,
        upTo most: Int
    ) -> [String] {
        var lines: [String] = []
        for word in cleaned(text, in: format).split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= width {
                lines[lines.count - 1] += " \(word)"
                continue
            }
            var rest = word[...]
            while !rest.isEmpty {
                lines.append(String(rest.prefix(width)))
                rest = rest.dropFirst(width)
            }
        }
        return Array(lines.prefix(most))
    }

    /// A text without any sign that the format does not take, or takes for something else.
    ///
    /// Letters lose their marks before they are lost themselves.
    static func cleaned(_ text: String, in format: BankFile.Format) -> String {
        var cleaned = ""
        for sign in text.precomposedStringWithCanonicalMapping {
            if format.takes(sign) {
                cleaned.append(sign)
            } else if sign.isWhitespace || sign.isNewline {
                cleaned.append(" ")
            } else {
                cleaned += latin(sign)?.filter(format.takes) ?? (sign.isLetter ? "?" : "")
            }
        }
        // Neither a slash at the beginning nor two of them may stand in SEPA (EPC230-15).
        let words = cleaned.split(separator: " ").joined(separator: " ")
        return format == .sepa ? words.withoutSlashes : words
    }

    /// A sign in letters from A to Z; nil where it cannot be told in them.
    private static func latin(_ sign: Character) -> String? {
        if let known = letters[sign] { return known }
        let lower = sign.lowercased()
        if lower.count == 1, let known = lower.first.flatMap({ letters[$0] }) {
            return known.prefix(1).uppercased() + known.dropFirst()
        }
        let parts = String(sign).decomposedStringWithCanonicalMapping.unicodeScalars
        let plain = String(String.UnicodeScalarView(parts.filter(\.isASCII)))
        return plain.isEmpty ? nil : plain
    }

    /// Letters that are more than one with a mark: of Latin, and of Ukrainian as it is
    /// written in passports (Cabinet of Ministers of Ukraine, resolution 55 of 2010), with
    /// those of Russian and Belarusian that it lacks.
    private static let letters: [Character: String] = [
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe",
        "ı": "i", "ħ": "h", "ŋ": "n",
        "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ie", "ж": "zh",
        "з": "z", "и": "y", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n",
        "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts",
        "ч": "ch", "ш": "sh", "щ": "shch", "ю": "iu", "я": "ia", "ы": "y", "э": "e", "ё": "e",
        "ў": "u", "ъ": "", "ь": "",
        "’": "'", "‘": "'", "`": "'", "´": "'", "–": "-", "—": "-", "‐": "-", "„": "'", "”": "'",
        "“": "'", "\"": "'", "&": "+", "_": "-",
    ]
}

extension BankFile.Format {
    /// Whether a sign may stand in a text of the format.
    fileprivate func takes(_ sign: Character) -> Bool {
        guard sign.unicodeScalars.count == 1, let scalar = sign.unicodeScalars.first else {
            return false
        }
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "/", "-", "?", ":", "(", ")", ".", ",", "'", "+",
            " ":
            return true
        case _:
            break
        }
        switch self {
        // The Latin character set of the SEPA schemes (EPC217-08, section 6).
        case .sepa: return false
        case .elixir: return "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ".unicodeScalars.contains(scalar)
        }
    }
}

extension String {
    fileprivate var withoutSlashes: String {
        let parts = split(separator: "/", omittingEmptySubsequences: true)
        return parts.joined(separator: "/").trimmingCharacters(in: .whitespaces)
    }
}

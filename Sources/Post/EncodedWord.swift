/// Headers in words of ASCII (RFC 2047, encoding Q).
extension String {
    /// The most characters of an encoded word, and one less than a line with one may have.
    private static let longestWord = 75

    /// The text as an unstructured header, folded.
    func header(named name: String) -> String {
        let start = "\(name): "
        guard isPlainASCII, !contains("=?"), start.utf8.count + utf8.count <= 76 else {
            return start + encodedWords(behind: start.utf8.count)
        }
        return start + self
    }

    /// The text as the name beside an address.
    var asPhrase: String {
        if !isEmpty, utf8.allSatisfy({ $0.isAlphanumeric || $0 == 32 }), utf8.count <= 64 {
            return self
        }
        return encodedWords(behind: "From: ".utf8.count)
    }

    private var isPlainASCII: Bool { utf8.allSatisfy { $0 >= 32 && $0 < 127 } }

    /// The text in words that are each whole by themselves, a line to each: no letter is
    /// split between two of them.
    private func encodedWords(behind used: Int) -> String {
        let frame = "=?UTF-8?Q?" + "?="
        var words: [String] = []
        var word = ""
        for scalar in unicodeScalars {
            let encoded = scalar.encoded
            let taken = words.isEmpty ? used : 1
            let room = min(String.longestWord, 76 - taken) - frame.utf8.count
            if word.utf8.count + encoded.utf8.count > room {
                words.append(word)
                word = ""
            }
            word += encoded
        }
        words.append(word)
        return words.map { "=?UTF-8?Q?\($0)?=" }.joined(separator: "\n ")
    }
}

extension Unicode.Scalar {
    /// As it stands in an encoded word, also one within a phrase (RFC 2047, section 5 (3)).
    fileprivate var encoded: String {
        if self == " " { return "_" }
        return UTF8.encode(self)?.reduce(into: "") { text, byte in
            text += byte.isAlphanumeric ? String(byte.asCharacter) : byte.escaped
        } ?? ""
    }
}

extension UInt8 {
    var isAlphanumeric: Bool {
        (48...57).contains(self) || (65...90).contains(self) || (97...122).contains(self)
    }

    var asCharacter: Character { Character(Unicode.Scalar(self)) }

    /// `=C5`.
    var escaped: String {
        let digits = String(self, radix: 16, uppercase: true)
        return digits.utf8.count < 2 ? "=0\(digits)" : "=\(digits)"
    }
}

extension String {
    /// The text in lower case and without diacritics: `Łódź` is `lodz`, `Weiß` is `weiss`.
    ///
    /// What is searched is folded by this when it is written, and the words of a
    /// query when it is asked, so that `zolc` finds `Żółć`. Letters of Polish,
    /// Latin-1 and Latin Extended-A become ASCII, as do those of Romanian and
    /// Vietnamese; combining marks are dropped, so that composed and decomposed
    /// text is the same. Everything else stays. Folding twice changes nothing.
    ///
    /// Folded text lies in databases: a change of this table asks for a migration.
    package var folded: String {
        let lower = lowercased()
        guard lower.utf8.contains(where: { $0 >= 0x80 }) else { return lower }
        var folded = ""
        for scalar in lower.unicodeScalars where !combiningMarks.contains(scalar) {
            if scalar.isASCII {
                folded.unicodeScalars.append(scalar)
            } else if let plain = plainLetters[scalar] {
                folded += plain
            } else {
                folded.unicodeScalars.append(scalar)
            }
        }
        return folded
    }
}

private let combiningMarks: ClosedRange<Unicode.Scalar> = "\u{300}"..."\u{36F}"

private let plainLetters: [Unicode.Scalar: String] = {
    var letters: [Unicode.Scalar: String] = [:]
    for (plain, variants) in table {
        for variant in variants.unicodeScalars {
            letters[variant] = plain
        }
    }
    return letters
}()

/// Lower-case letters only, each as one precomposed scalar.
private let table: [(plain: String, variants: String)] = [
    ("a", "àáâãäåāăąªạảấầẩẫậắằẳẵặ"),
    ("ae", "æ"),
    ("c", "çćĉċč"),
    ("d", "ďđð"),
    ("e", "èéêëēĕėęěẹẻẽếềểễệ"),
    ("g", "ĝğġģ"),
    ("h", "ĥħ"),
    ("i", "ìíîïĩīĭįıỉị"),
    ("ij", "ĳ"),
    ("j", "ĵ"),
    ("k", "ķĸ"),
    ("l", "ĺļľŀł"),
    ("n", "ñńņňŉŋ"),
    ("o", "òóôõöøōŏőºọỏốồổỗộơớờởỡợ"),
    ("oe", "œ"),
    ("r", "ŕŗř"),
    ("s", "śŝşšſș"),
    ("ss", "ß"),
    ("t", "ţťŧț"),
    ("th", "þ"),
    ("u", "ùúûüũūŭůűųụủưứừửữự"),
    ("w", "ŵ"),
    ("y", "ýÿŷỳỵỷỹ"),
    ("z", "źżž"),
]

extension String {
    /// The words of a name in small letters from a to z, as an e-mail address wants
    /// them; letters that no table knows are left out.
    var asciiWords: [String] {
        split { $0 == " " || $0 == "-" }.map { word in
            String(word.lowercased().compactMap(\.asciiLetter))
        }.filter { !$0.isEmpty }
    }
}

extension Character {
    fileprivate var asciiLetter: Character? {
        switch self {
        case _ where isASCII && isLetter: self
        case "ą", "á", "ã": "a"
        case "ć", "ç": "c"
        case "ę", "ë", "ễ", "é": "e"
        case "í", "ı", "ị": "i"
        case "ł": "l"
        case "ń": "n"
        case "ó", "ö", "ơ": "o"
        case "ś", "ş": "s"
        case "ü", "ư": "u"
        case "ź", "ż": "z"
        default: nil
        }
    }
}

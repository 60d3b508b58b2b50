extension String {
    /// A key by which names sort as in Polish: Ł after L, Ź and Ż after Z, whatever their
    /// case.
    ///
    /// Compared byte by byte, so that a database can keep it in an index.
    package var sortKey: String {
        var key = ""
        for letter in lowercased() {
            switch letter {
            case "ą": key += "a~"
            case "ć": key += "c~"
            case "ę": key += "e~"
            case "ł": key += "l~"
            case "ń": key += "n~"
            case "ó": key += "o~"
            case "ś": key += "s~"
            case "ź": key += "z~"
            case "ż": key += "z~~"
            default: key += String(letter).folded
            }
        }
        return key
    }

    /// The text as words are looked for in it: folded, each word behind a space.
    package var searchText: String {
        let words = folded.split { !($0.isLetter || $0.isNumber) }
        return words.map { " \($0)" }.joined()
    }
}

/// How words from outside are put into our sentences, and how words are listed.
extension Language {
    /// A space that neither breaks nor stretches: within numbers and before units.
    static let hardSpace = "\u{A0}"

    /// A text from outside in quotation marks, on one line.
    ///
    /// What would break the line or turn its direction becomes a space, and all but
    /// the first `limit` characters become an ellipsis.
    package func quoted(_ text: String, limit: Int = 40) -> String {
        let plain = text.onOneLine
        let cut = plain.count > limit ? plain.prefix(max(0, limit - 1)) + "…" : plain
        return choose(english: "“\(cut)”", polish: "„\(cut)”")
    }

    /// `a, b and c`, after `limit` of them how many more there are.
    package func list(_ words: [String], limit: Int = 8) -> String {
        guard words.count <= limit else {
            let more = number(words.count - limit)
            let shown = words.prefix(limit).joined(separator: ", ")
            return shown + choose(english: " and \(more) more", polish: " i jeszcze \(more)")
        }
        return joined(words, choose(english: "and", polish: "i"))
    }

    /// `a, b or c`.
    package func choice(of words: [String]) -> String {
        joined(words, choose(english: "or", polish: "lub"))
    }

    private func joined(_ words: [String], _ conjunction: String) -> String {
        guard words.count > 1, let last = words.last else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
    }
}

extension String {
    /// The text with its first letter as a capital.
    package var capitalisedFirst: String {
        prefix(1).uppercased() + dropFirst()
    }

    fileprivate var onOneLine: String {
        var line = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: line.append(" ")
            case _: line.append(scalar)
            }
        }
        return String(line)
    }
}

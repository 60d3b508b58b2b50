/// Text from outside, made fit for a letter.
extension String {
    /// The most characters that one value may bring into a letter.
    private static let longest = 2_000

    /// On one line: what would break it, move a cursor or turn the direction is a blank.
    var inline: String { cleaned(keepsLines: false) }

    /// Its lines kept, all else as ``inline``.
    var paragraphs: String { cleaned(keepsLines: true) }

    /// One line of at most 150 characters without blanks at its ends or side by side.
    var asSubject: String {
        let words = inline.split(separator: " ")
        let line = words.joined(separator: " ")
        return line.count > 150 ? line.prefix(149) + "…" : line
    }

    /// Lines without blanks at their ends, never more than one empty one side by side, and
    /// one line end at the end of it all.
    var asBody: String {
        var lines: [Substring] = []
        for line in split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let line = line.withoutTrailingBlanks
            if line.isEmpty, lines.last?.isEmpty ?? true { continue }
            lines.append(line)
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }

    private func cleaned(keepsLines: Bool) -> String {
        var text = String.UnicodeScalarView()
        for sign in prefix(String.longest) {
            if keepsLines, sign.isNewline {
                text.append("\n")
            } else {
                for scalar in sign.unicodeScalars.prefix(8) {
                    text.append(scalar.isPlain ? scalar : " ")
                }
            }
        }
        let plain = String(text)
        return (count > String.longest ? plain + "…" : plain).withoutBlanksAround
    }

    private var withoutBlanksAround: String {
        String(self[...].withoutTrailingBlanks.drop(while: \.isWhitespace))
    }
}

extension Substring {
    fileprivate var withoutTrailingBlanks: Substring {
        var rest = self
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
    }
}

extension Unicode.Scalar {
    /// Neither a control nor a line end nor what turns the direction of writing.
    fileprivate var isPlain: Bool {
        switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse:
            false
        case .format: value == 0xAD || value == 0x200C || value == 0x200D
        case _: true
        }
    }
}

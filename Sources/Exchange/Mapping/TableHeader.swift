import Shop

/// Finds headers of tables that name none, such as `[ = ]`.
///
/// The parser of TOML (toml++ 3.4, in TOMLKit 0.6) ends the process on them: an
/// assertion in `parse_key`. A line of a text over several lines that looks so is
/// refused too; mappings have no need of any.
struct TableHeader {
    /// Throws at the first header without a name.
    static func check(_ text: String, file: String) throws(Unreadable) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (number, line) in lines.enumerated() {
            guard let column = columnWithoutName(line.unicodeScalars) else { continue }
            let place = Unreadable.Place.text(file: file, line: number + 1, column: column)
            throw Unreadable(.syntax("expected the name of a table after ["), at: place)
        }
    }

    private static func columnWithoutName(_ line: Substring.UnicodeScalarView) -> Int? {
        var rest = line.drop(while: isBlank)
        guard rest.popFirst() == "[" else { return nil }
        rest = rest.drop(while: isBlank)
        if rest.first == "[" { rest = rest.dropFirst().drop(while: isBlank) }
        if let first = rest.first, canBegin(first) { return nil }
        return line.count - rest.count + 1
    }

    /// Also what a parser may take for nothing: a byte order mark, controls, a hard space.
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.value < 0x20 || scalar == "\u{FEFF}"
            || scalar == "\u{180E}"
    }

    /// Letters and the like begin a name; a bracket is an error that the parser says itself.
    private static func canBegin(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-", "\"", "'", "]": true
        case _: false
        }
    }
}

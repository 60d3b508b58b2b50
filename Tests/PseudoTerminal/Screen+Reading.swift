extension Screen {
    /// The whole screen: one line per row, without the spaces and the empty
    /// rows at the ends.
    package var text: String {
        var lines = (0..<rows).map(row)
        while lines.last == "" { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    /// The text of a row, without the spaces at its end.
    package func row(_ row: Int) -> String {
        var characters = grid.lines[row].map(\.text).joined()[...]
        while characters.last == " " { characters.removeLast() }
        return String(characters)
    }

    /// Whether the text stands somewhere within a row.
    ///
    /// A text of several lines is looked for in the whole text.
    package func contains(_ text: String) -> Bool {
        self.text.contains(text)
    }

    package subscript(row: Int, column: Int) -> Cell {
        grid.lines[row][column]
    }

    /// The first place where the text stands within a row.
    package func position(of text: String) -> (row: Int, column: Int)? {
        for row in 0..<rows {
            for column in 0..<columns where !self[row, column].isRightHalf {
                let rest = grid.lines[row][column...].lazy.map(\.text).joined()
                if rest.starts(with: text) { return (row, column) }
            }
        }
        return nil
    }

    /// How the first character of a text looks, or `nil` when it is not there.
    package func rendition(of text: String) -> Rendition? {
        position(of: text).map { self[$0.row, $0.column].rendition }
    }

    /// The part of a row that looks a certain way.
    ///
    ///     screen.row(3, where: \.isReversed)  // "> ZP-00000012"
    package func row(_ row: Int, where condition: (Rendition) -> Bool) -> String {
        grid.lines[row].filter { condition($0.rendition) }.map(\.text).joined()
    }

    /// The rows that are reversed from the first character to the last.
    package var reversedRows: [Int] {
        (0..<rows).filter { row in
            let written = grid.lines[row].filter { $0.text != " " }
            return !written.isEmpty && written.allSatisfy(\.rendition.isReversed)
        }
    }
}

extension Screen: CustomStringConvertible {
    /// The screen in a frame, for a failing test to show.
    package var description: String {
        let edge = String(repeating: "─", count: columns)
        let body = grid.lines.map { line in "│\(line.map(\.text).joined())│\n" }.joined()
        let place = "cursor at row \(cursor.row), column \(cursor.column)"
        return "┌\(edge)┐\n\(body)└\(edge)┘ \(columns)x\(rows), \(place)"
    }
}

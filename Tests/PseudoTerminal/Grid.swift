/// The cells of a screen, and the ways to shift them about.
///
/// A wide character whose one half is overwritten or moved away loses the
/// other half too, as on a real terminal. Indices are clipped to the grid.
struct Grid: Hashable, Sendable {
    private(set) var lines: [[Screen.Cell]]

    init(columns: Int, rows: Int, blank: Screen.Cell = Screen.Cell()) {
        let line = [Screen.Cell](repeating: blank, count: columns)
        lines = [[Screen.Cell]](repeating: line, count: rows)
    }

    var columns: Int { lines.first?.count ?? 0 }
    var rows: Int { lines.count }
}

extension Grid {
    /// Puts a character into one cell, or into two.
    mutating func put(_ cell: Screen.Cell, row: Int, column: Int, width: Int) {
        let end = min(column + width, columns)
        part(row, at: column)
        part(row, at: end)
        lines[row][column] = cell
        for index in (column + 1)..<max(end, column + 1) {
            lines[row][index] = Screen.Cell(text: "", rendition: cell.rendition)
        }
    }

    /// Adds a combining mark to a character.
    mutating func combine(_ mark: Unicode.Scalar, row: Int, column: Int) {
        let base = lines[row][column].isRightHalf && column > 0 ? column - 1 : column
        lines[row][base].text.unicodeScalars.append(mark)
    }

    mutating func erase(row: Int, columns range: Range<Int>, blank: Screen.Cell) {
        let range = range.clamped(to: 0..<columns)
        part(row, at: range.lowerBound)
        part(row, at: range.upperBound)
        for column in range { lines[row][column] = blank }
    }

    mutating func eraseLines(_ range: Range<Int>, blank: Screen.Cell) {
        for row in range.clamped(to: 0..<rows) {
            erase(row: row, columns: 0..<columns, blank: blank)
        }
    }

    mutating func insertCells(_ count: Int, row: Int, column: Int, blank: Screen.Cell) {
        let count = min(count, columns - column)
        part(row, at: column)
        part(row, at: columns - count)
        lines[row].removeLast(count)
        lines[row].insert(contentsOf: repeatElement(blank, count: count), at: column)
    }

    mutating func deleteCells(_ count: Int, row: Int, column: Int, blank: Screen.Cell) {
        let count = min(count, columns - column)
        part(row, at: column)
        part(row, at: column + count)
        lines[row].removeSubrange(column..<(column + count))
        lines[row].append(contentsOf: repeatElement(blank, count: count))
    }

    /// Moves lines up; empty lines come in at the end of the range.
    mutating func scrollUp(_ range: Range<Int>, by count: Int, blank: Screen.Cell) {
        let count = min(count, range.count)
        let empty = [Screen.Cell](repeating: blank, count: columns)
        lines.insert(contentsOf: repeatElement(empty, count: count), at: range.upperBound)
        lines.removeSubrange(range.lowerBound..<(range.lowerBound + count))
    }

    /// Moves lines down; empty lines come in at the start of the range.
    mutating func scrollDown(_ range: Range<Int>, by count: Int, blank: Screen.Cell) {
        let count = min(count, range.count)
        let empty = [Screen.Cell](repeating: blank, count: columns)
        lines.removeSubrange((range.upperBound - count)..<range.upperBound)
        lines.insert(contentsOf: repeatElement(empty, count: count), at: range.lowerBound)
    }

    /// Takes a new size; lines above are given up first, then lines below.
    mutating func resize(columns: Int, rows: Int, droppingAbove above: Int) {
        lines.removeFirst(min(above, lines.count))
        lines.removeLast(max(0, lines.count - rows))
        for row in lines.indices {
            part(row, at: columns)
            lines[row].removeLast(max(0, lines[row].count - columns))
            let missing = columns - lines[row].count
            lines[row].append(contentsOf: repeatElement(Screen.Cell(), count: missing))
        }
        let empty = [Screen.Cell](repeating: Screen.Cell(), count: columns)
        lines.append(contentsOf: repeatElement(empty, count: rows - lines.count))
    }

    /// Blanks a wide character that lies across the edge left of a column.
    private mutating func part(_ row: Int, at column: Int) {
        guard column > 0, column < lines[row].count, lines[row][column].isRightHalf else { return }
        lines[row][column - 1].text = " "
        lines[row][column].text = " "
    }
}

extension Screen {
    /// Puts one character where the cursor is and moves on.
    mutating func print(_ scalar: Unicode.Scalar) {
        let scalar = cursor.drawsLines[cursor.characterSet] ? LineDrawing.glyph(scalar) : scalar
        let width = min(CellWidth.of(scalar), columns)
        guard width > 0 else {
            combine(scalar)
            return
        }
        wrapIfNeeded(width)
        if modes.insert {
            grid.insertCells(width, row: cursor.row, column: cursor.column, blank: blank)
        }
        let cell = Cell(text: String(scalar), rendition: cursor.rendition)
        grid.put(cell, row: cursor.row, column: cursor.column, width: width)
        cursor.wrapsNext = cursor.column + width == columns
        cursor.column = min(cursor.column + width, columns - 1)
        lastPrinted = scalar
    }

    /// Prints the last character again.
    mutating func repeatLast(_ count: Int) {
        guard let scalar = lastPrinted else { return }
        let sets = cursor.drawsLines
        cursor.drawsLines = [false, false]
        for _ in 0..<min(count, columns * rows) { print(scalar) }
        cursor.drawsLines = sets
    }

    private mutating func wrapIfNeeded(_ width: Int) {
        let isFull = cursor.wrapsNext || cursor.column + width > columns
        guard isFull else { return }
        if modes.autowrap {
            cursor.column = 0
            cursor.wrapsNext = false
            lineFeed()
        } else {
            cursor.column = columns - width
        }
    }

    private mutating func combine(_ mark: Unicode.Scalar) {
        let column = cursor.wrapsNext ? cursor.column : cursor.column - 1
        guard column >= 0 else { return }
        grid.combine(mark, row: cursor.row, column: column)
    }

    /// Moves down a row; at the end of the scrolling region, scrolls.
    mutating func lineFeed() {
        cursor.wrapsNext = false
        if cursor.row == region.upperBound - 1 {
            grid.scrollUp(region, by: 1, blank: blank)
        } else {
            cursor.row = min(cursor.row + 1, rows - 1)
        }
    }

    /// Moves up a row; at the start of the scrolling region, scrolls back.
    mutating func reverseLineFeed() {
        cursor.wrapsNext = false
        if cursor.row == region.lowerBound {
            grid.scrollDown(region, by: 1, blank: blank)
        } else {
            cursor.row = max(cursor.row - 1, 0)
        }
    }
}

extension Screen {
    mutating func obeySequence(_ sequence: ControlSequence) {
        switch (sequence.marker, sequence.intermediates) {
        case (nil, ""):
            if !move(sequence) && !edit(sequence) { obeyOther(sequence) }
        case (nil, "!") where sequence.final == "p": softReset()
        case ("?", ""): obeyPrivate(sequence)
        case ("?", "$") where sequence.final == "p": reportMode(sequence.number(0))
        case (">", "") where sequence.final == "c": replies += "\u{1B}[>41;379;0c"
        default: break
        }
    }

    /// Obeys a movement; `false` when the sequence is none.
    private mutating func move(_ sequence: ControlSequence) -> Bool {
        let count = sequence.count()
        switch sequence.final {
        case "A": moveCursor(rows: -count)
        case "B", "e": moveCursor(rows: count)
        case "C", "a": moveCursor(columns: count)
        case "D": moveCursor(columns: -count)
        case "E":
            moveCursor(rows: count)
            cursor.column = 0
        case "F":
            moveCursor(rows: -count)
            cursor.column = 0
        case "G", "`": moveCursor(columns: count - 1 - cursor.column)
        case "H", "f": moveCursor(row: count - 1, column: sequence.count(1) - 1)
        case "I": tab(count)
        case "Z": tab(-count)
        case "d": moveCursor(row: count - 1, column: cursor.column)
        default: return false
        }
        return true
    }

    /// Obeys an erasure, insertion, deletion or scroll; `false` when the
    /// sequence is none.
    private mutating func edit(_ sequence: ControlSequence) -> Bool {
        let count = sequence.count()
        let (row, column) = (cursor.row, cursor.column)
        let below = region.contains(row) ? row..<region.upperBound : row..<row
        switch sequence.final {
        case "@": grid.insertCells(count, row: row, column: column, blank: blank)
        case "P": grid.deleteCells(count, row: row, column: column, blank: blank)
        case "X": grid.erase(row: row, columns: column..<(column + count), blank: blank)
        case "L": grid.scrollDown(below, by: count, blank: blank)
        case "M": grid.scrollUp(below, by: count, blank: blank)
        case "S": grid.scrollUp(region, by: count, blank: blank)
        case "T": grid.scrollDown(region, by: count, blank: blank)
        case "J": eraseScreen(sequence.number(0))
        case "K": eraseLine(sequence.number(0))
        case "b":
            repeatLast(count)
            return true
        default: return false
        }
        cursor.wrapsNext = false
        return true
    }

    private mutating func obeyOther(_ sequence: ControlSequence) {
        switch sequence.final {
        case "c": replies += "\u{1B}[?62;22c"
        case "g":
            if sequence.number(0) == 3 { tabStops = [] } else { tabStops.remove(cursor.column) }
        case "h": for number in sequence.numbers { setMode(number, true) }
        case "l": for number in sequence.numbers { setMode(number, false) }
        case "m": cursor.rendition.select(sequence.parameters)
        case "n":
            if sequence.number(0) == 5 { replies += "\u{1B}[0n" }
            if sequence.number(0) == 6 {
                replies += "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)R"
            }
        case "r": setRegion(from: sequence.count(0) - 1, to: sequence.number(1))
        case "s": saveCursor()
        case "u": restoreCursor()
        default: break
        }
    }

    private mutating func obeyPrivate(_ sequence: ControlSequence) {
        switch sequence.final {
        case "h": for number in sequence.numbers { setPrivateMode(number, true) }
        case "l": for number in sequence.numbers { setPrivateMode(number, false) }
        case "J": eraseScreen(sequence.number(0))
        case "K": eraseLine(sequence.number(0))
        default: break
        }
    }

    private mutating func setRegion(from top: Int, to end: Int) {
        let end = end == 0 ? rows : min(end, rows)
        guard top + 1 < end else { return }
        region = top..<end
        moveCursor(row: 0, column: 0)
    }

    private mutating func eraseScreen(_ part: Int) {
        switch part {
        case 0:
            eraseLine(0)
            grid.eraseLines((cursor.row + 1)..<rows, blank: blank)
        case 1:
            eraseLine(1)
            grid.eraseLines(0..<cursor.row, blank: blank)
        case 2: grid.eraseLines(0..<rows, blank: blank)
        default: break
        }
    }

    private mutating func eraseLine(_ part: Int) {
        switch part {
        case 0: grid.erase(row: cursor.row, columns: cursor.column..<columns, blank: blank)
        case 1: grid.erase(row: cursor.row, columns: 0..<(cursor.column + 1), blank: blank)
        case 2: grid.erase(row: cursor.row, columns: 0..<columns, blank: blank)
        default: break
        }
    }

    private mutating func reportMode(_ number: Int) {
        let state = privateMode(number).map { $0 ? 1 : 2 } ?? 0
        replies += "\u{1B}[?\(number);\(state)$y"
    }
}

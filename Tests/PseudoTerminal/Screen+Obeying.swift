extension Screen {
    mutating func obey(_ instruction: Instruction) {
        switch instruction {
        case .print(let scalar): print(scalar)
        case .control(let byte): obeyControl(byte)
        case .escape(let intermediates, let final): obeyEscape(intermediates, final)
        case .sequence(let sequence): obeySequence(sequence)
        case .command(let command): commands.append(command)
        }
    }

    private mutating func obeyControl(_ byte: UInt8) {
        switch byte {
        case 0x07: bellCount += 1
        case 0x08: moveCursor(columns: -1)
        case 0x09: tab(1)
        case 0x0a, 0x0b, 0x0c:
            lineFeed()
            if modes.newline { cursor.column = 0 }
        case 0x0d:
            cursor.column = 0
            cursor.wrapsNext = false
        case 0x0e: cursor.characterSet = 1
        case 0x0f: cursor.characterSet = 0
        default: break
        }
    }

    private mutating func obeyEscape(_ intermediates: [UInt8], _ final: UInt8) {
        let final = Character(Unicode.Scalar(final))
        switch (String(decoding: intermediates, as: UTF8.self), final) {
        case ("", "7"): saveCursor()
        case ("", "8"): restoreCursor()
        case ("", "D"): lineFeed()
        case ("", "E"):
            lineFeed()
            cursor.column = 0
        case ("", "H"): tabStops.insert(cursor.column)
        case ("", "M"): reverseLineFeed()
        case ("", "="): modes.applicationKeypad = true
        case ("", ">"): modes.applicationKeypad = false
        case ("", "c"): reset()
        case ("", "g"): bellCount += 1
        case ("(", _): cursor.drawsLines[0] = final == "0"
        case (")", _): cursor.drawsLines[1] = final == "0"
        case ("#", "8"): fillWithE()
        default: break
        }
    }

    mutating func saveCursor() {
        savedCursor = cursor
        savedCursor.origin = modes.origin
    }

    mutating func restoreCursor() {
        cursor = savedCursor
        cursor.row = min(cursor.row, rows - 1)
        cursor.column = min(cursor.column, columns - 1)
        modes.origin = cursor.origin
    }

    /// Moves to a place, counted from the scrolling region in origin mode.
    mutating func moveCursor(row: Int, column: Int) {
        let range = modes.origin ? region : 0..<rows
        cursor.row = min(max(range.lowerBound + row, range.lowerBound), range.upperBound - 1)
        cursor.column = min(max(column, 0), columns - 1)
        cursor.wrapsNext = false
    }

    /// Moves by rows, stopping at the edge of the scrolling region.
    mutating func moveCursor(rows distance: Int) {
        let top = cursor.row >= region.lowerBound ? region.lowerBound : 0
        let bottom = cursor.row < region.upperBound ? region.upperBound - 1 : rows - 1
        cursor.row = min(max(cursor.row + distance, top), bottom)
        cursor.wrapsNext = false
    }

    mutating func moveCursor(columns distance: Int) {
        cursor.column = min(max(cursor.column + distance, 0), columns - 1)
        cursor.wrapsNext = false
    }

    /// Moves to the next tab stops, or back for a negative count.
    mutating func tab(_ count: Int) {
        for _ in 0..<min(abs(count), columns) {
            let stop =
                count > 0
                ? tabStops.filter { $0 > cursor.column }.min()
                : tabStops.filter { $0 < cursor.column }.max()
            moveCursor(columns: (stop ?? (count > 0 ? columns : 0)) - cursor.column)
        }
    }

    private mutating func fillWithE() {
        for row in 0..<rows {
            for column in 0..<columns {
                grid.put(Cell(text: "E"), row: row, column: column, width: 1)
            }
        }
        moveCursor(row: 0, column: 0)
    }

    private mutating func reset() {
        grid = Grid(columns: columns, rows: rows)
        hiddenGrid = grid
        tabStops = Self.standardTabStops
        softReset()
        cursor = Cursor()
        modes = Modes()
    }

    /// Resets what the program may have set, and leaves the text alone.
    mutating func softReset() {
        let (row, column) = (cursor.row, cursor.column)
        cursor = Cursor(row: row, column: column)
        savedCursor = Cursor()
        region = 0..<rows
        modes.insert = false
        modes.origin = false
        modes.autowrap = true
        modes.cursorVisible = true
        modes.applicationCursorKeys = false
        modes.applicationKeypad = false
    }
}

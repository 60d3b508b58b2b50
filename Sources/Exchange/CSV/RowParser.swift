import Shop

/// Cuts bytes into rows and cells, in pieces of any size.
///
/// Takes what spreadsheets and shops write: quotes around a cell, doubled inside it,
/// with line ends inside it; rows ended by LF, CR or both. A quote inside a cell that
/// does not begin with one is a character as any other. What follows a closing quote
/// marks the row as faulty; parsing goes on at the next delimiter.
struct RowParser {
    private enum State {
        case betweenRows
        case cellStart
        case plain
        case quoted
        case closingQuote
    }

    private let delimiter: UInt8
    private var state = State.betweenRows
    /// The last row ended with CR, so that an LF now belongs to it.
    private var skipsLineFeed = false
    private var position: Int
    private var number: Int

    /// - Parameters:
    ///   - position: Where in the file the first byte stands.
    ///   - number: Of the first row, 0 where that is the heading.
    init(delimiter: UInt8, position: Int, number: Int = 0) {
        self.delimiter = delimiter
        self.position = position
        self.number = number - 1
    }

    /// Reads on until the end of a row or of the bytes; returns whether a row is complete.
    ///
    /// - Parameter offset: The first byte to read; moved behind the last one read.
    /// - Throws: where a cell is too long: an unclosed quote, most likely.
    mutating func parse(
        _ bytes: UnsafeBufferPointer<UInt8>,
        from offset: inout Int,
        into row: inout Row
    ) throws(Unreadable) -> Bool {
        let origin = position - offset
        defer { position = origin + offset }
        while offset < bytes.count {
            switch state {
            case .betweenRows:
                begin(bytes[offset], &offset, &row, origin)
            case .cellStart:
                state = bytes[offset] == .quote ? .quoted : .plain
                if state == .quoted { offset += 1 }
            case .plain:
                try takePlain(bytes, &offset, &row)
                if offset < bytes.count, ends(bytes[offset], &offset, &row, origin) { return true }
            case .quoted:
                try takeQuoted(bytes, &offset, &row)
            case .closingQuote:
                takeClosing(bytes[offset], &offset, &row)
            }
        }
        return false
    }

    /// Takes the end of the file; returns whether it ends a row.
    mutating func finish(into row: inout Row) throws(Unreadable) -> Bool {
        switch state {
        case .betweenRows:
            return false
        case .quoted:
            throw Unreadable(.unclosedQuote, at: .row(row.number, column: nil))
        case .cellStart, .plain, .closingQuote:
            row.endCell()
            row.end(at: position)
            state = .betweenRows
            return true
        }
    }
}

extension RowParser {
    private func isEnd(_ byte: UInt8) -> Bool {
        byte == delimiter || byte == .lineFeed || byte == .carriageReturn
    }

    /// Begins a row, unless the byte is what is left of the last one's end.
    private mutating func begin(
        _ byte: UInt8,
        _ offset: inout Int,
        _ row: inout Row,
        _ origin: Int
    ) {
        let isRest = skipsLineFeed && byte == .lineFeed
        skipsLineFeed = false
        if isRest {
            offset += 1
            return
        }
        number += 1
        row.begin(number: number, at: origin + offset)
        state = .cellStart
    }

    /// Takes what follows a quote inside quotes: another one, or the end of the cell.
    private mutating func takeClosing(_ byte: UInt8, _ offset: inout Int, _ row: inout Row) {
        if byte == .quote {
            row.append(.quote)
            offset += 1
            state = .quoted
            return
        }
        if !isEnd(byte) { row.fault = .unclosedQuote }
        state = .plain
    }

    private func takePlain(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ offset: inout Int,
        _ row: inout Row
    ) throws(Unreadable) {
        let start = offset
        while offset < bytes.count, !isEnd(bytes[offset]) {
            if bytes[offset] == 0 { row.fault = .binary }
            offset += 1
        }
        guard row.append(UnsafeBufferPointer(rebasing: bytes[start..<offset])) else {
            let problem = Unreadable.Problem.fieldTooLong(limit: Row.cellLimit)
            throw Unreadable(problem, at: .row(row.number, column: nil))
        }
    }

    private mutating func takeQuoted(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ offset: inout Int,
        _ row: inout Row
    ) throws(Unreadable) {
        let start = offset
        while offset < bytes.count, bytes[offset] != .quote {
            if bytes[offset] == 0 { row.fault = .binary }
            offset += 1
        }
        guard row.append(UnsafeBufferPointer(rebasing: bytes[start..<offset])) else {
            throw Unreadable(.unclosedQuote, at: .row(row.number, column: nil))
        }
        guard offset < bytes.count else { return }
        offset += 1
        state = .closingQuote
    }

    /// Takes a delimiter or an end of line; returns whether it ends the row.
    private mutating func ends(
        _ byte: UInt8,
        _ offset: inout Int,
        _ row: inout Row,
        _ origin: Int
    ) -> Bool {
        row.endCell()
        if byte != delimiter { row.end(at: origin + offset) }
        offset += 1
        state = byte == delimiter ? .cellStart : .betweenRows
        skipsLineFeed = byte == .carriageReturn
        return byte != delimiter
    }
}

import Shop

/// The first reading of a file: how many rows it has, and which orders come again.
struct Survey {
    private(set) var progress: Progress
    private(set) var stretches = Stretches()
    private var parser: RowParser
    private let columns: Columns
    private let start: Int
    private var row = Row()

    init(_ reader: RowReader, _ columns: Columns, of size: Int) {
        parser = RowParser(delimiter: reader.delimiter, position: reader.start)
        start = reader.start
        self.columns = columns
        progress = Progress(bytesTotal: size)
    }

    /// Reads the file to its end, or until it is told to stop; returns whether to its end.
    mutating func run(
        _ file: InputFile,
        _ each: (UnsafeRawBufferPointer, Progress) -> Bool
    ) throws(Unreadable) -> Bool {
        var buffer = [UInt8](repeating: 0, count: RowReader.pieceSize)
        while true {
            let position = progress.bytes
            let count = try RowReader.fill(&buffer, from: file, at: position)
            guard count > 0 else { break }
            let goesOn = try buffer.withUnsafeBufferPointer { buffer throws(Unreadable) in
                let piece = UnsafeBufferPointer(rebasing: buffer[..<count])
                try take(piece, from: min(count, max(0, start - position)))
                return each(UnsafeRawBufferPointer(piece), progress)
            }
            guard goesOn else { return false }
        }
        if try parser.finish(into: &row) { takeRow() }
        stretches.finish()
        return true
    }

    private mutating func take(
        _ piece: UnsafeBufferPointer<UInt8>,
        from first: Int
    ) throws(Unreadable) {
        var offset = first
        while try parser.parse(piece, from: &offset, into: &row) { takeRow() }
        progress.bytes += piece.count
    }

    private mutating func takeRow() {
        guard row.number > 0 else { return }
        progress.rows = row.number
        let key = columns.key(row)
        if !key.isEmpty { stretches.add(key, row: row.number) }
    }
}

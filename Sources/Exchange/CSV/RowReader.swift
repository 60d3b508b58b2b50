import Shop

/// Reads a file row by row, a piece at a time: its memory does not grow with the file.
struct RowReader {
    let file: InputFile
    let delimiter: UInt8
    private var parser: RowParser
    private var buffer: [UInt8]
    private var filled = 0
    private var offset = 0
    /// How many bytes of the file have been read into rows or lie in the buffer.
    private(set) var position = 0
    /// Where the heading begins.
    let start: Int

    /// How many bytes are read at once.
    static let pieceSize = 1 << 18

    /// Begins at the first row, the heading.
    ///
    /// - Parameter delimiter: What stands between cells; nil to take it from the heading.
    init(_ file: InputFile, delimiter: UInt8?) throws(Unreadable) {
        var head = [UInt8](repeating: 0, count: RowReader.pieceSize)
        let count = try RowReader.fill(&head, from: file, at: 0)
        head.removeLast(head.count - count)
        let opening = try FileOpening(head, path: file.path)
        self.init(file, delimiter: delimiter ?? opening.delimiter, start: opening.length)
    }

    private init(_ file: InputFile, delimiter: UInt8, start: Int) {
        self.file = file
        self.delimiter = delimiter
        self.start = start
        position = start
        parser = RowParser(delimiter: delimiter, position: start)
        buffer = [UInt8](repeating: 0, count: RowReader.pieceSize)
    }

    /// The same file from its first row again.
    func rewound() -> RowReader {
        RowReader(file, delimiter: delimiter, start: start)
    }

    /// Fills a row with the next one of the file; returns false after the last.
    mutating func next(into row: inout Row) throws(Unreadable) -> Bool {
        while true {
            if offset < filled, try parse(into: &row) { return true }
            filled = try RowReader.fill(&buffer, from: file, at: position)
            offset = 0
            position += filled
            if filled == 0 { return try parser.finish(into: &row) }
        }
    }

    private mutating func parse(into row: inout Row) throws(Unreadable) -> Bool {
        try buffer.withUnsafeBufferPointer { buffer throws(Unreadable) in
            let bytes = UnsafeBufferPointer(rebasing: buffer[..<filled])
            return try parser.parse(bytes, from: &offset, into: &row)
        }
    }

    static func fill(
        _ buffer: inout [UInt8],
        from file: InputFile,
        at position: Int
    ) throws(Unreadable) -> Int {
        guard !file.hasChanged else { throw Unreadable(.changedMeanwhile, at: .file(file.path)) }
        return try buffer.withUnsafeMutableBufferPointer { bytes throws(Unreadable) in
            try file.read(into: UnsafeMutableRawBufferPointer(bytes), at: position)
        }
    }
}

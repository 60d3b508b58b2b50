import Shop

/// What the first bytes of a file tell: that it is text, and what stands between its cells.
struct FileOpening {
    /// How many bytes come before the heading: a byte order mark, a line `sep=;`.
    private(set) var length = 0
    private(set) var delimiter = UInt8.comma

    static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    /// How the files of spreadsheets and archives begin: ZIP (XLSX, ODS), old XLS, gzip, xz, PDF.
    private static let foreign: [[UInt8]] = [
        [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0], [0x1F, 0x8B],
        [0xFD, 0x37, 0x7A, 0x58], [0x25, 0x50, 0x44, 0x46, 0x2D],
    ]

    /// Looks at the first bytes of a file, the heading among them.
    init(_ bytes: [UInt8], path: String) throws(Unreadable) {
        if FileOpening.isForeign(bytes) || bytes.contains(0) {
            throw Unreadable(.binary, at: .file(path))
        }
        if bytes.starts(with: FileOpening.mark) { length = FileOpening.mark.count }
        guard !bytes[length...].allSatisfy({ $0 <= .space }) else {
            throw Unreadable(.empty, at: .file(path))
        }
        if !takeSeparatorLine(bytes) { delimiter = FileOpening.mostFrequent(in: bytes[length...]) }
        while length < bytes.count, bytes[length] == .lineFeed || bytes[length] == .carriageReturn {
            length += 1
        }
    }

    /// Whether a file is one of another program, not text at all.
    static func isForeign(_ bytes: [UInt8]) -> Bool {
        foreign.contains(where: bytes.starts(with:))
    }

    /// Takes the line by which Excel is told the delimiter.
    private mutating func takeSeparatorLine(_ bytes: [UInt8]) -> Bool {
        let rest = bytes[length...]
        guard rest.starts(with: Array("sep=".utf8)), rest.count > 5,
            [.lineFeed, .carriageReturn].contains(bytes[length + 5]),
            [.comma, .semicolon, .tab, UInt8(ascii: "|")].contains(bytes[length + 4])
        else { return false }
        delimiter = bytes[length + 4]
        length += 5
        return true
    }

    /// The delimiter that comes most often, outside quotes, in the first line.
    private static func mostFrequent(in bytes: ArraySlice<UInt8>) -> UInt8 {
        let candidates: [UInt8] = [.comma, .semicolon, .tab]
        var counts = [0, 0, 0]
        var isQuoted = false
        var hasBegun = false
        for byte in bytes {
            let endsLine = byte == .lineFeed || byte == .carriageReturn
            if endsLine, !isQuoted, hasBegun { break }
            hasBegun = hasBegun || !endsLine
            if byte == .quote { isQuoted.toggle() }
            if !isQuoted, let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
        }
        let most = counts.max() ?? 0
        return counts.firstIndex(of: most).map { candidates[$0] } ?? .comma
    }
}

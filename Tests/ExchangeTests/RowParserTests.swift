import Shop
import Testing

@testable import Exchange

@Suite struct RowParserTests {
    /// All rows of a text, read in pieces of a size.
    func rows(
        _ bytes: [UInt8],
        delimiter: UInt8 = .comma,
        pieces: Int = .max
    ) throws -> [(cells: [String], row: Row)] {
        var parser = RowParser(delimiter: delimiter, position: 0)
        var row = Row()
        var rows: [(cells: [String], row: Row)] = []
        func take() {
            let cells = (0..<row.count).map { String(decoding: row[$0], as: UTF8.self) }
            rows.append((cells, row))
        }
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = Array(rest.prefix(pieces))
            rest = rest.dropFirst(pieces)
            try piece.withUnsafeBufferPointer { piece in
                var offset = 0
                while try parser.parse(piece, from: &offset, into: &row) { take() }
            }
        }
        if try parser.finish(into: &row) { take() }
        return rows
    }

    func cells(_ text: String, delimiter: UInt8 = .comma) throws -> [[String]] {
        try rows(Array(text.utf8), delimiter: delimiter).map(\.cells)
    }

    @Test func `quotes come off, doubled ones stay as one, line ends inside them are text`() throws
    {
        let read = try cells("\"a,b\",\"say \"\"yes\"\"\",\"two\r\nlines\"\n\"\",x,\"\"\"\"\n")
        #expect(read == [["a,b", "say \"yes\"", "two\r\nlines"], ["", "x", "\""]])
    }

    @Test(arguments: ["a,b\nc,d\n", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "a,b\nc,d", "a,b\r\nc,d"])
    func `every end of line ends a row, and the last one may lack it`(text: String) throws {
        #expect(try cells(text) == [["a", "b"], ["c", "d"]])
    }

    @Test func `a quote inside a cell is a character`() throws {
        #expect(try cells("5\" disk,5'\n") == [["5\" disk", "5'"]])
    }

    @Test func `a cell at the very end may be empty`() throws {
        #expect(try cells("a,b\n1,") == [["a", "b"], ["1", ""]])
    }

    @Test func `blank lines are rows, so that numbers are those of a spreadsheet`() throws {
        let read = try rows(Array("a\n\n1\n".utf8))
        #expect(read.map(\.row.number) == [0, 1, 2])
        #expect(read.map { $0.row.isBlank() } == [false, true, false])
    }

    @Test func `text after a closing quote makes the row faulty and no other`() throws {
        let read = try rows(Array("a,b\n\"x\"y,1\nz,2\n".utf8))
        #expect(read.map(\.row.fault) == [nil, .unclosedQuote, nil])
        #expect(read[2].cells == ["z", "2"])
    }

    @Test func `a NUL makes the row faulty and no other`() throws {
        let read = try rows(Array("a\nx\u{0}y\nz\n".utf8))
        #expect(read.map(\.row.fault) == [nil, .binary, nil])
    }

    @Test func `a quote that is never closed is an error of the row where it opened`() {
        let error = unreadable { _ = try cells("a,b\n1,2\n3,\"four\n5,6\n") }
        #expect(error == Unreadable(.unclosedQuote, at: .row(2, column: nil)))
    }

    @Test func `a quote that is never closed ends before it has swallowed the file`() {
        let rest = String(repeating: "1,2\n", count: Row.cellLimit / 2)
        let error = unreadable { _ = try cells("a,b\n\"1,2\n" + rest) }
        #expect(error == Unreadable(.unclosedQuote, at: .row(1, column: nil)))
    }

    @Test func `a cell or a row without end is an error`() {
        let cell = String(repeating: "x", count: Row.cellLimit + 1)
        let part = String(repeating: "x", count: Row.cellLimit) + ","
        let error = Unreadable(.fieldTooLong(limit: Row.cellLimit), at: .row(0, column: nil))
        #expect(unreadable { _ = try cells(cell) } == error)
        #expect(unreadable { _ = try cells(String(repeating: part, count: 5)) } == error)
    }

    @Test func `cells beyond the most are counted and not kept`() throws {
        let read = try rows(Array(String(repeating: "x,", count: 5_000).utf8))
        #expect(read.first?.row.count == 5_001)
        #expect(read.first?.row[Row.cellsLimit].isEmpty == true)
    }

    @Test func `the place of a row is that of its bytes in the file`() throws {
        let text = Array("a,b\r\n\"1\n\",2\r\n\r3,4".utf8)
        let places = try rows(text, pieces: 2).map(\.row.place)
        let parts = places.map { String(decoding: text[$0], as: UTF8.self) }
        #expect(parts == ["a,b", "\"1\n\",2", "", "3,4"])
    }

    @Test(arguments: 0..<60)
    func `what is written in a dialect is read back, whatever the pieces`(seed: Int) throws {
        var random = SplitMix(state: UInt64(seed))
        let table = Table(&random)
        for size in [1, 2, 3, 5, 7, 64, .max] {
            let read = try rows(table.bytes, delimiter: table.delimiter, pieces: size)
            #expect(read.map(\.cells) == table.cells, "pieces of \(size)")
            #expect(read.allSatisfy { $0.row.fault == nil })
        }
    }
}

/// A table at random, and how somebody might have written it.
private struct Table {
    let delimiter: UInt8
    private(set) var cells: [[String]] = []
    private(set) var bytes: [UInt8] = []

    private static let alphabet: [Character] = [
        "a", "Ż", "作", "\"", ",", ";", "\t", "\n", "\r", "\r\n", "'", "0", "=",
    ]

    init(_ random: inout SplitMix) {
        delimiter = [.comma, .semicolon, .tab].randomElement(using: &random) ?? .comma
        let end = ["\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
        let columns = Int.random(in: 1...5, using: &random)
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            var row: [String] = []
            for column in 0..<columns {
                let length = Int.random(in: 0...6, using: &random)
                let text = "x" + String((0..<length).map { _ in Self.letter(&random) }) + "x"
                row.append(text)
                if column > 0 { bytes.append(delimiter) }
                bytes += Self.written(text, delimiter, Bool.random(using: &random))
            }
            cells.append(row)
            bytes += Array(end.utf8)
        }
        if Bool.random(using: &random) { bytes.removeLast(end.utf8.count) }
    }

    private static func letter(_ random: inout SplitMix) -> Character {
        alphabet.randomElement(using: &random) ?? "a"
    }

    private static func written(_ text: String, _ delimiter: UInt8, _ always: Bool) -> [UInt8] {
        let special: [UInt8] = [delimiter, .quote, .lineFeed, .carriageReturn]
        guard always || text.utf8.contains(where: special.contains) else { return Array(text.utf8) }
        let inner = text.utf8.flatMap { $0 == .quote ? [.quote, .quote] : [$0] }
        return [.quote] + inner + [.quote]
    }
}

/// Numbers at random, the same for the same seed (Steele, Lea, Flood: SplitMix64).
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

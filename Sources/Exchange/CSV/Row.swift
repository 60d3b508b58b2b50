import Shop

/// One row of a table: its cells as bytes, quotes taken off, and where it stands in the file.
///
/// A row is filled again and again, so that reading makes no new memory.
struct Row {
    /// 0 for the heading, 1 for the first row after it; blank rows count.
    ///
    /// Of what was read from XML it is the line.
    private(set) var number = 0
    /// Whether the row was read from an element of XML, its cells from what the mapping names.
    private(set) var isElement = false
    /// The bytes of the file that the row was read from, without the end of line.
    private(set) var place = 0..<0
    /// How many cells the row has, also beyond those that are kept.
    private(set) var count = 0
    /// What is wrong with the row as a row.
    var fault: Unreadable.Problem?
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var cellStart = 0
    /// Cells that were empty, and that a later row of the same order has filled.
    private var filled: [Int: ArraySlice<UInt8>] = [:]

    /// The most cells of a row that are kept.
    static let cellsLimit = 1_000
    /// The most bytes that a cell may have.
    static let cellLimit = 1 << 20
    /// The most bytes that a row may have.
    static let limit = 4 << 20

    /// A cell without the spaces around it; empty where the row is too short.
    subscript(index: Int) -> ArraySlice<UInt8> {
        if !filled.isEmpty, let cell = filled[index] { return cell }
        guard index < ends.count else { return [] }
        var low = index == 0 ? 0 : ends[index - 1]
        var high = ends[index]
        while low < high, bytes[low] == .space || bytes[low] == .tab { low += 1 }
        while low < high, bytes[high - 1] == .space || bytes[high - 1] == .tab { high -= 1 }
        return bytes[low..<high]
    }

    /// Where the row stands, for messages, or its value in a column.
    func place(_ column: String? = nil) -> Unreadable.Place {
        isElement ? .line(number, path: column) : .row(number, column: column)
    }

    /// Whether all cells from one on are empty.
    func isBlank(from index: Int = 0) -> Bool {
        (index..<max(index, ends.count)).allSatisfy { self[$0].isEmpty }
            && count <= Row.cellsLimit
    }
}

extension Row {
    mutating func begin(number: Int, at position: Int, isElement: Bool = false) {
        self.number = number
        self.isElement = isElement
        place = position..<position
        count = 0
        cellStart = 0
        fault = nil
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    /// Adds bytes to the last cell; returns false where that makes it, or the row, too long.
    mutating func append(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.append(contentsOf: part)
        return bytes.count - cellStart <= Row.cellLimit && bytes.count <= Row.limit
    }

    mutating func reserve(cells: Int, bytes count: Int) {
        bytes.reserveCapacity(count)
        ends.reserveCapacity(cells)
    }

    mutating func append(_ byte: UInt8) {
        bytes.append(byte)
    }

    mutating func endCell() {
        count += 1
        cellStart = bytes.count
        if count <= Row.cellsLimit { ends.append(bytes.count) }
    }

    /// Gives an empty cell what another row says.
    mutating func fill(_ index: Int, with cell: ArraySlice<UInt8>) {
        filled[index] = Array(cell)[...]
    }

    mutating func end(at position: Int) {
        place = place.lowerBound..<position
    }
}

extension UInt8 {
    static let tab: UInt8 = 9
    static let lineFeed: UInt8 = 10
    static let carriageReturn: UInt8 = 13
    static let space: UInt8 = 32
    static let quote: UInt8 = 34
    static let comma: UInt8 = 44
    static let minus: UInt8 = 45
    static let point: UInt8 = 46
    static let semicolon: UInt8 = 59

    /// The digit that an ASCII character stands for.
    var digit: Int? {
        (48...57).contains(self) ? Int(self) - 48 : nil
    }
}

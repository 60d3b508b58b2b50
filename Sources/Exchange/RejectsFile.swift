import Glibc
package import Shop

/// The rows of a file that could not be taken, each as it was, with its number and reason.
///
/// It has the heading of the file and two columns more, so that it can be corrected in a
/// spreadsheet and read again with the same mapping; a short row gets the empty cells that
/// it lacks, so that the two stand under their names. It is written beside its place and
/// put there when it is complete; without any rows there is none. What it holds is
/// personal: only its owner may read it.
package struct RejectsFile: ~Copyable {
    private let path: String
    private let unfinished: String
    private let wording: (Unreadable) -> String
    private let source: Original
    private var descriptor: Int32 = -1
    private var pending: [UInt8] = []
    private var rows = 0

    /// - Parameters:
    ///   - source: Whose rows are written.
    ///   - path: Where; a file there is replaced in the end.
    ///   - wording: The words for a reason.
    /// - Throws: `notAllowed` where the path is that of the source itself.
    package init(
        of source: OrderExport,
        at path: String,
        wording: @escaping (Unreadable) -> String
    ) throws(Unreadable) {
        try self.init(of: try Original(source), at: path, wording: wording)
    }

    /// - Parameters:
    ///   - source: Whose rows are written; of XML the values that were read, as rows.
    ///   - path: Where; a file there is replaced in the end.
    ///   - wording: The words for a reason.
    /// - Throws: `notAllowed` where the path is that of the source itself.
    package init(
        of source: ArticleFile,
        at path: String,
        wording: @escaping (Unreadable) -> String
    ) throws(Unreadable) {
        try self.init(of: try Original(source), at: path, wording: wording)
    }

    private init(
        of source: Original,
        at path: String,
        wording: @escaping (Unreadable) -> String
    ) throws(Unreadable) {
        guard !source.file.isSame(as: path) else {
            throw Unreadable(.notAllowed, at: .file(path))
        }
        self.source = source
        self.path = path
        self.wording = wording
        unfinished = "\(path).\(getpid()).part"
    }

    deinit {
        guard descriptor >= 0 else { return }
        close(descriptor)
        unlink(unfinished)
    }

    package mutating func write(_ reject: Reject) throws(Unreadable) {
        if descriptor < 0 { try begin() }
        rows += 1
        let missing = max(0, source.cells - reject.cells)
        let padding = [UInt8](repeating: source.delimiter, count: missing)
        add(reject.bytes + padding, String(reject.row), wording(reject.reason))
        if pending.count > 1 << 16 { try flush() }
    }

    /// Puts the file in its place; returns how many rows it has.
    @discardableResult
    package consuming func finish() throws(Unreadable) -> Int {
        guard descriptor >= 0 else { return 0 }
        try flush()
        guard fsync(descriptor) == 0, rename(unfinished, path) == 0 else {
            throw .file(path, errno)
        }
        return rows
    }
}

extension RejectsFile {
    /// The names of the two columns more.
    private static let columns = (row: "rejected_row", reason: "rejected_reason")

    private mutating func begin() throws(Unreadable) {
        descriptor = open(unfinished, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .file(path, errno) }
        add(source.heading, Self.columns.row, Self.columns.reason)
    }

    private mutating func add(_ row: [UInt8], _ number: String, _ reason: String) {
        pending += row
        for text in [number, reason] {
            pending.append(source.delimiter)
            pending += source.encoding.bytes(text).quoted
        }
        pending.append(.lineFeed)
    }

    private mutating func flush() throws(Unreadable) {
        var rest = pending[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .file(path, errno) }
            rest.removeFirst(count)
        }
        pending.removeAll(keepingCapacity: true)
    }
}

/// What a file of rejects takes over from the file whose rows it holds.
private struct Original {
    let file: InputFile
    let encoding: TextEncoding
    let delimiter: UInt8
    let heading: [UInt8]
    let cells: Int

    init(_ orders: OrderExport) throws(Unreadable) {
        file = orders.file
        encoding = orders.mapping.encoding
        delimiter = orders.delimiter
        heading = try orders.file.bytes(in: orders.heading.bytes)
        cells = orders.heading.cells
    }

    init(_ articles: ArticleFile) throws(Unreadable) {
        switch articles.source {
        case .table(let table):
            file = table.file
            encoding = table.encoding
            delimiter = table.delimiter
            heading = try table.file.bytes(in: table.heading.bytes)
            cells = table.heading.cells
        case .tree(let tree):
            file = tree.file
            encoding = .utf8
            delimiter = .comma
            heading = TableWriter(.plain).heading(tree.outline.columns).dropLast(2)
            cells = tree.outline.columns.count
        }
    }
}

extension [UInt8] {
    /// The bytes as one cell of a table.
    fileprivate var quoted: [UInt8] {
        [.quote] + flatMap { $0 == .quote ? [.quote, .quote] : [$0] } + [.quote]
    }
}

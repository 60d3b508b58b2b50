import Shop

/// The names of a file's columns.
struct Heading {
    private let names: [String]
    private let path: String

    init(_ row: Row, encoding: TextEncoding, path: String) throws(Unreadable) {
        guard row.count <= Row.cellsLimit else {
            throw Unreadable(
                .tooManyCells(row.count, expected: Row.cellsLimit),
                at: .row(0, column: nil)
            )
        }
        if let fault = row.fault { throw Unreadable(fault, at: .row(0, column: nil)) }
        var names: [String] = []
        for index in 0..<row.count {
            guard let name = encoding.text(row[index]) else {
                throw Unreadable(.encoding(encoding.rawValue), at: .row(0, column: nil))
            }
            names.append(name)
        }
        while names.last == "" { names.removeLast() }
        self.names = names
        self.path = path
    }

    /// Names that no file states, such as the paths of a mapping.
    init(_ names: [String], path: String) {
        self.names = names
        self.path = path
    }

    var count: Int { names.count }

    subscript(index: Int) -> String { names[index] }

    /// Where a column stands: by its very name, or else whatever its capitals.
    ///
    /// - Throws: where there is no such column, or several.
    func index(of column: String, isOptional: Bool) throws(Unreadable) -> Int? {
        var found = names.indices.filter { names[$0] == column }
        if found.isEmpty {
            let folded = column.lowercased()
            found = names.indices.filter { names[$0].lowercased() == folded }
        }
        guard found.count <= 1 else {
            throw Unreadable(.duplicateColumn(column), at: .file(path))
        }
        guard found.count == 1 || isOptional else {
            throw Unreadable(.noSuchColumn(column, found: names), at: .file(path))
        }
        return found.first
    }
}

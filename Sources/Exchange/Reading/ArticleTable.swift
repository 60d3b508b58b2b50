import Shop

/// A product file as a table: its rows as records.
///
/// Where variants leave to another row what is said of their product, the file is read
/// once before, to learn where those rows stand.
struct ArticleTable {
    let file: InputFile
    let columns: ArticleColumns
    let encoding: TextEncoding
    /// The heading as it stands in the file.
    let heading: OrderGroup.Place
    let delimiter: UInt8
    private let reader: RowReader

    init(
        _ file: InputFile,
        _ mapping: ArticleMapping,
        currency: Currency
    ) throws(Unreadable) {
        self.file = file
        encoding = mapping.encoding ?? .utf8
        var reader = try RowReader(file, delimiter: mapping.delimiter)
        delimiter = reader.delimiter
        var row = Row()
        guard try reader.next(into: &row) else { throw Unreadable(.empty, at: .file(file.path)) }
        let heading = try Heading(row, encoding: encoding, path: file.path)
        self.heading = OrderGroup.Place(row)
        columns = try ArticleColumns(mapping, in: heading, encoding: encoding, currency: currency)
        self.reader = reader
    }

    /// Reads row by row.
    ///
    /// - Parameter take: Gets what each row comes to, and how many bytes have been read, and
    ///   says whether to go on.
    func read(_ take: (Found, _ position: Int) throws -> Bool) throws {
        var parents = try parents()
        var reader = reader
        var row = Row()
        while try reader.next(into: &row) {
            let found = try found(row, &parents)
            guard try take(found, row.place.upperBound) else { return }
        }
    }

    /// What a row comes to.
    enum Found {
        case record(Record, ArticleColumns.Kind)
        case faulty(Row, Unreadable)
        case blank
    }

    private func found(_ row: Row, _ parents: inout ParentRows) throws(Unreadable) -> Found {
        if row.fault == nil, row.isBlank() { return .blank }
        if let fault = columns.fault(row, isOpen: row.place.upperBound == file.size) {
            return .faulty(row, fault)
        }
        let kind = columns.kind(row)
        let product = try product(of: row, &parents)
        return .record(Record(row: row, product: product, stocks: [row], components: []), kind)
    }

    /// The row that speaks of a row's product; nil where none does.
    private func product(of row: Row, _ parents: inout ParentRows) throws(Unreadable) -> Row? {
        if let parent = columns.parent?.cell(row), !parent.isEmpty {
            return try parents.row(parent, columns)
        }
        guard let name = columns.name, name.cell(row).isEmpty, let key = columns.key?.cell(row),
            !key.isEmpty
        else { return row }
        return try parents.row(key, columns) ?? row
    }

    private func parents() throws(Unreadable) -> ParentRows {
        var parents = ParentRows(file, delimiter: delimiter)
        guard columns.key != nil, columns.name != nil else { return parents }
        var reader = reader
        var row = Row()
        while try reader.next(into: &row) {
            guard row.fault == nil, columns.name.map({ !$0.cell(row).isEmpty }) == true else {
                continue
            }
            if columns.parent == nil {
                parents.add(row, columns)
            } else if case .parent = columns.kind(row) {
                parents.add(row, columns)
            }
        }
        return parents
    }
}

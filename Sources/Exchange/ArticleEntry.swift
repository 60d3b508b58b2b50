package import Shop

/// One article of a file, read or not.
package struct ArticleEntry {
    package let result: Result<IncomingArticle, Unreadable>
    private let row: Row
    private let source: ArticleFile.Source

    init(_ result: Result<IncomingArticle, Unreadable>, _ row: Row, _ source: ArticleFile.Source) {
        self.result = result
        self.row = row
        self.source = source
    }

    /// The row as it stands in the file, for the file of rejects; of an element of XML the
    /// values that were read, as a row.
    ///
    /// - Parameter reason: Why it is not taken.
    package func reject(because reason: Unreadable) throws(Unreadable) -> Reject {
        switch source {
        case .table(let table):
            let bytes = try table.file.bytes(in: row.place)
            return Reject(row: row.number, reason: reason, bytes: bytes, cells: row.count)
        case .tree:
            let cells = (0..<row.count).map { String(decoding: row[$0], as: UTF8.self) }
            let bytes = TableWriter(.plain).row(cells.map(TableWriter.Cell.text)).dropLast(2)
            return Reject(
                row: row.number,
                reason: reason,
                bytes: Array(bytes),
                cells: row.count
            )
        }
    }
}

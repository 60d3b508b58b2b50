import Shop

/// A product file or feed in XML: its elements as records.
struct ArticleTree {
    let file: InputFile
    let columns: ArticleColumns
    let outline: Outline
    private let named: TextEncoding?

    init(
        _ file: InputFile,
        _ mapping: ArticleMapping,
        _ outline: Outline,
        currency: Currency
    ) throws(Unreadable) {
        self.file = file
        self.outline = outline
        named = mapping.encoding
        let heading = Heading(outline.columns, path: file.path)
        columns = try ArticleColumns(mapping, in: heading, encoding: .utf8, currency: currency)
        _ = try XMLBytes(file, named: named)
    }

    /// Reads product by product, each with all its variants.
    ///
    /// - Parameter take: Gets each variant, and how many bytes have been read, and says
    ///   whether to go on.
    func read(_ take: (Record, ArticleColumns.Kind, _ position: Int) throws -> Bool) throws {
        let bytes = try XMLBytes(file, named: named)
        try withoutActuallyEscaping(take) { take in
            let reader = ElementReader(outline, bytes, path: file.path) { records, position in
                for record in records {
                    let kind = columns.kind(record.row)
                    guard try take(record, kind, position) else { return false }
                }
                return true
            }
            try reader.read()
        }
    }
}

import Shop

/// Where in a table the rows stand that speak of whole products.
///
/// Of each product it keeps a hash of its key and a place, no more; the row is read again
/// when a variant asks for it.
struct ParentRows {
    private var places: [UInt64: Place] = [:]
    private var last: (key: [UInt8], row: Row)?
    private let file: InputFile
    private let delimiter: UInt8

    private struct Place {
        let start: Int
        let length: Int32
        let row: Int32
    }

    init(_ file: InputFile, delimiter: UInt8) {
        self.file = file
        self.delimiter = delimiter
    }

    /// Takes a row as that of its product, unless an earlier one is.
    mutating func add(_ row: Row, _ columns: ArticleColumns) {
        guard row.number < Int32.max, row.place.count < Int32.max else { return }
        let place = Place(
            start: row.place.lowerBound,
            length: Int32(row.place.count),
            row: Int32(row.number)
        )
        for key in columns.keys(row) {
            let hash = Stretches.hash(key)
            if places[hash] == nil { places[hash] = place }
        }
    }

    /// The row that speaks of the product with a key.
    mutating func row(_ key: ArraySlice<UInt8>, _ columns: ArticleColumns) throws(Unreadable)
        -> Row?
    {
        if let last, key.elementsEqual(last.key) { return last.row }
        guard let place = places[Stretches.hash(key)] else { return nil }
        let bytes = try file.bytes(in: place.start..<place.start + Int(place.length))
        var parser = RowParser(delimiter: delimiter, position: place.start, number: Int(place.row))
        var row = Row()
        let isWhole = try bytes.withUnsafeBufferPointer { bytes throws(Unreadable) in
            var offset = 0
            return try parser.parse(bytes, from: &offset, into: &row)
        }
        if !isWhole { _ = try parser.finish(into: &row) }
        guard columns.keys(row).contains(where: key.elementsEqual) else { return nil }
        last = (Array(key), row)
        return row
    }
}

extension ArticleColumns {
    /// The names by which other rows may call a product.
    func keys(_ row: Row) -> [ArraySlice<UInt8>] {
        var keys: [ArraySlice<UInt8>] = []
        if let key = key?.cell(row), !key.isEmpty { keys.append(key) }
        if let id = id?.cell(row), !id.isEmpty { keys.append(Array("id:".utf8) + id) }
        return keys
    }
}

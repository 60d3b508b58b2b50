import Shop

/// The codes that a file has had so far, so that none comes twice.
///
/// Of each it keeps 64 bits, a hash, and where it stood.
struct SeenCodes {
    private var places: [UInt64: UInt32] = [:]

    /// What is wrong with an article whose SKU or EAN an earlier one has; else it counts as
    /// seen from now on.
    ///
    /// The supplier's code counts where it is the only one: sizes may have one in common.
    ///
    /// - Parameter warehouse: The one that the row is about, where each has its own.
    mutating func add(
        _ article: IncomingArticle,
        _ row: Row,
        in warehouse: String
    ) -> Unreadable? {
        var codes = [article.sku.map { "s\($0)" }, article.ean.map { "e\($0)" }]
        if article.sku == nil, article.ean == nil {
            codes.append(article.supplierCode.map { "c\($0)" })
        }
        let keys = codes.compactMap(\.self).map { code in
            (text: code.dropFirst(), hash: Stretches.hash("\(code)\u{1F}\(warehouse)".utf8))
        }
        for key in keys {
            guard let first = places[key.hash] else { continue }
            let place = row.place(at: Int(first))
            return Unreadable(.duplicate(String(key.text), first: place), at: row.place())
        }
        for key in keys { places[key.hash] = UInt32(clamping: row.number) }
        return nil
    }
}

extension Row {
    /// The place of another row of the same file.
    fileprivate func place(at number: Int) -> Unreadable.Place {
        isElement ? .line(number, path: nil) : .row(number, column: nil)
    }
}

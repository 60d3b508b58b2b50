import Shop

/// What is known of a parcel, as a query over the returns that it may belong to.
extension Query where Field == ReturnField {
    /// Also returns with this article: with any of those scanned, since a parcel may
    /// hold goods of several returns.
    func adding(_ code: Code) -> Query {
        let field: ReturnField = code.isArticleNumber ? .ean : .sku
        let text = code.text.folded
        var parts = terms
        for (index, part) in parts.enumerated() {
            guard case .field(field, .text(let texts)) = part else { continue }
            if !texts.contains(text) { parts[index] = .field(field, .text(texts + [text])) }
            return .all(of: parts)
        }
        return .all(of: parts + [.field(field, .text([text]))])
    }

    /// What all have to match; a number that was scanned before is done with.
    private var terms: [Query] {
        switch self {
        case .everything, .field(.number, _): []
        case .all(let parts): parts
        case .word, .field, .not, .any: [self]
        }
    }

    /// Whether it asks anything of a field.
    func asks(_ field: Field) -> Bool {
        switch self {
        case .everything, .word: false
        case .field(let asked, _): asked == field
        case .not(let query): query.asks(field)
        case .all(let queries), .any(let queries): queries.contains { $0.asks(field) }
        }
    }
}

/// What a query asks of one field.
package enum QueryTest: Hashable, Sendable {
    /// Any of these, each matched like a word but in this field alone; folded, never blank.
    case text([String])
    /// Any of these values, by the word they are stored as.
    case choice([String])
    case flag(Bool)
    case number(QueryComparison<Int>)
    /// Amounts are in whatever currency the record has.
    case money(QueryComparison<Money>)
    case day(QueryComparison<QueryDay>)
}

/// How a value that has an order is compared.
package enum QueryComparison<Value: Hashable & Sendable>: Hashable, Sendable {
    /// `:` or `=`: equal to any of these.
    case any([Value])
    /// `<`
    case below(Value)
    /// `<=`
    case atMost(Value)
    /// `>`
    case above(Value)
    /// `>=`
    case atLeast(Value)
}

extension QueryComparison {
    /// The values compared with, in the order they were written.
    package var values: [Value] {
        switch self {
        case .any(let values): values
        case .below(let value), .atMost(let value), .above(let value), .atLeast(let value): [value]
        }
    }
}

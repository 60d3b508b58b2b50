/// A part of a query's text that cannot be divided further.
struct QueryToken {
    let kind: Kind
    let place: Range<Int>

    enum Kind {
        case open
        case close
        case minus
        case either
        case word(QueryPiece)
        case term(QueryTerm)
        /// An operator without a name before it.
        case stray
    }
}

/// A field, an operator and the values after it, at least one, as typed.
struct QueryTerm {
    let field: QueryPiece
    let symbol: QuerySymbol
    let symbolPlace: Range<Int>
    let values: [QueryPiece]

    /// From the first value to the last.
    var valuesPlace: Range<Int> {
        let start = values.first?.place.lowerBound ?? symbolPlace.upperBound
        let end = values.last?.place.upperBound ?? symbolPlace.upperBound
        return start..<end
    }
}

enum QuerySymbol: String {
    /// `:` or `=`
    case equals = ":"
    case below = "<"
    case atMost = "<="
    case above = ">"
    case atLeast = ">="
}

/// A name, a word or a value; without its quotes where it has any.
struct QueryPiece {
    let text: String
    let place: Range<Int>
    let quoting: Quoting

    enum Quoting {
        case none
        case closed
        case unclosed
    }
}

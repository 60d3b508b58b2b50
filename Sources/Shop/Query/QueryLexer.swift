/// Cuts a text into tokens; any text at all, so that half a query can be completed.
///
/// It reads Unicode scalars, not characters, so that no combining mark from
/// outside can hide a quote or a parenthesis by joining it. Places are counted in
/// characters, as a person and a text field count them.
struct QueryLexer {
    private let scalars: [Unicode.Scalar]
    private let characterPlaces: [Int]
    private var position = 0

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        characterPlaces =
            text.enumerated().flatMap { place, character in
                repeatElement(place, count: character.unicodeScalars.count)
            } + [text.count]
    }

    static func tokens(of text: String) -> [QueryToken] {
        var lexer = QueryLexer(text)
        var tokens: [QueryToken] = []
        while let token = lexer.next() {
            tokens.append(token)
        }
        return tokens
    }

    private mutating func next() -> QueryToken? {
        while let space = current, space.properties.isWhitespace {
            position += 1
        }
        guard let first = current else { return nil }
        let start = position
        let kind: QueryToken.Kind
        if let single = QueryToken.Kind(single: first) {
            position += 1
            kind = single
        } else if symbol() != nil {
            kind = .stray
        } else {
            kind = wordOrTerm()
        }
        return QueryToken(kind: kind, place: place(from: start))
    }

    private mutating func wordOrTerm() -> QueryToken.Kind {
        let name = piece { $0.endsWord }
        guard name.quoting == .none else { return .word(name) }
        let start = position
        guard let symbol = symbol() else {
            return name.text == "OR" || name.text == "LUB" ? .either : .word(name)
        }
        let symbolPlace = place(from: start)
        var values = [piece { $0.endsValue }]
        while current == "," {
            position += 1
            values.append(piece { $0.endsValue })
        }
        return .term(
            QueryTerm(field: name, symbol: symbol, symbolPlace: symbolPlace, values: values)
        )
    }

    /// A quote opens only where a piece begins (`21"` is a word) and is doubled to stand inside.
    private mutating func piece(endingAt isEnd: (Unicode.Scalar) -> Bool) -> QueryPiece {
        let start = position
        var text = String.UnicodeScalarView()
        guard current == "\"" else {
            while let scalar = current, !isEnd(scalar) {
                text.append(scalar)
                position += 1
            }
            return QueryPiece(text: String(text), place: place(from: start), quoting: .none)
        }
        position += 1
        while let scalar = current {
            position += 1
            if scalar == "\"" {
                guard current == "\"" else {
                    let place = place(from: start)
                    return QueryPiece(text: String(text), place: place, quoting: .closed)
                }
                position += 1
            }
            text.append(scalar)
        }
        return QueryPiece(text: String(text), place: place(from: start), quoting: .unclosed)
    }

    private mutating func symbol() -> QuerySymbol? {
        switch current {
        case ":", "=":
            position += 1
            return .equals
        case "<":
            position += 1
            return equalsFollows() ? .atMost : .below
        case ">":
            position += 1
            return equalsFollows() ? .atLeast : .above
        case _: return nil
        }
    }

    private mutating func equalsFollows() -> Bool {
        guard current == "=" else { return false }
        position += 1
        return true
    }

    private var current: Unicode.Scalar? {
        position < scalars.count ? scalars[position] : nil
    }

    private func place(from start: Int) -> Range<Int> {
        characterPlaces[start]..<characterPlaces[position]
    }
}

extension QueryToken.Kind {
    fileprivate init?(single scalar: Unicode.Scalar) {
        switch scalar {
        case "(": self = .open
        case ")": self = .close
        case "-": self = .minus
        case _: return nil
        }
    }
}

extension Unicode.Scalar {
    fileprivate var endsWord: Bool {
        switch self {
        case "(", ")", ":", "=", "<", ">": true
        case _: properties.isWhitespace
        }
    }

    fileprivate var endsValue: Bool {
        self == "," || endsWord
    }
}

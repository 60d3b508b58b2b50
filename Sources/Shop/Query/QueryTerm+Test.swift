extension QueryTerm {
    /// What the term asks of a field that has this name and kind.
    func test(of name: QueryName, as kind: QueryKind) throws(QueryProblem) -> QueryTest {
        let reader = QueryValueReader(name: name)
        switch kind {
        case .text:
            return .text(try list(of: name, reader.text))
        case .choice(let choices):
            let chosen = try list(of: name) { piece throws(QueryProblem) in
                try reader.choice(piece, among: choices)
            }
            return .choice(chosen.map(\.word))
        case .flag:
            let flags = try list(of: name, reader.flag)
            guard flags.count == 1, let flag = flags.first else {
                throw QueryProblem(place: valuesPlace, kind: .oneValueOnly(of: name))
            }
            return .flag(flag)
        case .number:
            return .number(try comparison(of: name, values, reader.number))
        case .money:
            return .money(try comparison(of: name, values.joinedAtDecimalCommas, reader.money))
        case .day:
            return .day(try comparison(of: name, values, reader.day))
        case .deadline:
            return .day(try comparison(of: name, values, reader.deadline))
        }
    }

    private func list<Value>(
        of name: QueryName,
        _ read: (QueryPiece) throws(QueryProblem) -> Value
    ) throws(QueryProblem) -> [Value] {
        guard symbol == .equals else {
            throw QueryProblem(place: symbolPlace, kind: .notComparable(name))
        }
        return try values.map(read)
    }

    private func comparison<Value>(
        of name: QueryName,
        _ pieces: [QueryPiece],
        _ read: (QueryPiece) throws(QueryProblem) -> Value
    ) throws(QueryProblem) -> QueryComparison<Value> {
        let values = try pieces.map(read)
        guard symbol != .equals else { return .any(values) }
        guard values.count == 1, let value = values.first else {
            throw QueryProblem(place: valuesPlace, kind: .oneValueOnly(of: name))
        }
        return switch symbol {
        case .equals: .any([value])
        case .below: .below(value)
        case .atMost: .atMost(value)
        case .above: .above(value)
        case .atLeast: .atLeast(value)
        }
    }
}

extension [QueryPiece] {
    /// The pieces with `100,50` put together again: the comma of a Polish amount.
    ///
    /// A comma after whole units and before one or two digits is decimal, any other
    /// stands between two amounts.
    fileprivate var joinedAtDecimalCommas: [QueryPiece] {
        var joined: [QueryPiece] = []
        for piece in self {
            guard let units = joined.last, units.isWholeUnits, piece.isDecimals else {
                joined.append(piece)
                continue
            }
            joined[joined.count - 1] = QueryPiece(
                text: units.text + "," + piece.text,
                place: units.place.lowerBound..<piece.place.upperBound,
                quoting: .none
            )
        }
        return joined
    }
}

extension QueryPiece {
    fileprivate var isWholeUnits: Bool {
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        return quoting == .none && !digits.isEmpty && digits.allSatisfy(\.isDigit)
    }

    fileprivate var isDecimals: Bool {
        quoting == .none && (1...2).contains(text.utf8.count) && text.utf8.allSatisfy(\.isDigit)
    }
}

extension Query {
    /// The longest text that is read, in Unicode scalars.
    package static var longest: Int { 2_000 }
    /// How many parentheses may stand in each other.
    package static var deepest: Int { 32 }
    /// How many words and values there may be: no database takes any number of conditions.
    package static var most: Int { 200 }

    /// Reads a query, with names in Polish and English; an empty text is everything.
    ///
    ///     query    = part { ("OR" | "LUB") part }
    ///     part     = { ["-"] ( word | term | "(" query ")" ) }
    ///     term     = name (":" | "=") value { "," value }
    ///              | name ("<" | "<=" | ">" | ">=") value
    ///
    /// Words and values with spaces, commas or operators in them are quoted, a quote
    /// inside them doubled. `OR` is an operator in capitals only.
    ///
    /// What can be read can also be stored: the text is refused as too long if its
    /// English form would be.
    package init(_ text: String) throws(QueryProblem) {
        var parser = try QueryParser<Field>(text)
        let query = try parser.query()
        guard query.text(in: .english).unicodeScalars.count <= Self.longest else {
            throw QueryProblem(place: 0..<text.count, kind: .tooLong(limit: Self.longest))
        }
        self = query
    }
}

private struct QueryParser<Field: QueryField> {
    private var tokens: ArraySlice<QueryToken>
    private var count = 0

    init(_ text: String) throws(QueryProblem) {
        let limit = Query<Field>.longest
        let beginning = text.unicodeScalars.prefix(limit)
        guard beginning.endIndex == text.endIndex else {
            let fits = String(beginning).count
            throw QueryProblem(place: fits..<max(fits, text.count), kind: .tooLong(limit: limit))
        }
        tokens = QueryLexer.tokens(of: text)[...]
    }

    mutating func query() throws(QueryProblem) -> Query<Field> {
        let query = try alternatives(depth: 0)
        guard let rest = tokens.first else { return query }
        throw QueryProblem(place: rest.place, kind: .unopenedParenthesis)
    }

    private mutating func alternatives(depth: Int) throws(QueryProblem) -> Query<Field> {
        var alternatives: [Query<Field>] = []
        var before: Range<Int>?
        while true {
            let parts = try parts(depth: depth)
            let after = takeEither()
            if parts.isEmpty, let place = before ?? after {
                throw QueryProblem(place: place, kind: .missingTerm)
            }
            alternatives.append(.all(of: parts))
            guard let after else { return .any(of: alternatives) }
            before = after
        }
    }

    private mutating func takeEither() -> Range<Int>? {
        guard let token = tokens.first, case .either = token.kind else { return nil }
        tokens.removeFirst()
        return token.place
    }

    /// What stands side by side, up to an `OR`, a closing parenthesis or the end.
    private mutating func parts(depth: Int) throws(QueryProblem) -> [Query<Field>] {
        var parts: [Query<Field>] = []
        while let part = try part(depth: depth) {
            parts.append(part)
        }
        return parts
    }

    private mutating func part(depth: Int) throws(QueryProblem) -> Query<Field>? {
        guard let token = tokens.first else { return nil }
        switch token.kind {
        case .close, .either:
            return nil
        case .minus:
            return try negation(depth: depth)
        case .open:
            tokens.removeFirst()
            return try group(openedAt: token.place, depth: depth + 1)
        case .word(let word):
            tokens.removeFirst()
            try add(1, at: token.place)
            return try self.word(word)
        case .term(let term):
            tokens.removeFirst()
            try add(term.values.count, at: token.place)
            return try self.term(term)
        case .stray:
            throw QueryProblem(place: token.place, kind: .strayOperator)
        }
    }

    /// A loop, so that a thousand signs cost no stack; nothing may stand between sign and term.
    private mutating func negation(depth: Int) throws(QueryProblem) -> Query<Field>? {
        var isNegated = false
        var end = 0
        while let sign = tokens.first, case .minus = sign.kind {
            tokens.removeFirst()
            isNegated.toggle()
            end = sign.place.upperBound
            guard tokens.first?.place.lowerBound == end else {
                throw QueryProblem(place: sign.place, kind: .missingTerm)
            }
        }
        guard let part = try part(depth: depth) else {
            throw QueryProblem(place: max(0, end - 1)..<end, kind: .missingTerm)
        }
        return isNegated ? part.negated : part
    }

    private mutating func group(
        openedAt place: Range<Int>,
        depth: Int
    ) throws(QueryProblem) -> Query<Field> {
        guard depth <= Query<Field>.deepest else {
            throw QueryProblem(place: place, kind: .tooDeep(limit: Query<Field>.deepest))
        }
        let query = try alternatives(depth: depth)
        guard !tokens.isEmpty else {
            throw QueryProblem(place: place, kind: .unclosedParenthesis)
        }
        tokens.removeFirst()
        return query
    }

    private mutating func add(_ values: Int, at place: Range<Int>) throws(QueryProblem) {
        count += values
        guard count <= Query<Field>.most else {
            throw QueryProblem(place: place, kind: .tooMany(limit: Query<Field>.most))
        }
    }

    private func word(_ piece: QueryPiece) throws(QueryProblem) -> Query<Field> {
        let word = try piece.value().folded
        guard !word.allSatisfy(\.isWhitespace) else {
            throw QueryProblem(place: piece.place, kind: .missingTerm)
        }
        return .word(word)
    }

    private func term(_ term: QueryTerm) throws(QueryProblem) -> Query<Field> {
        let text = term.field.text
        guard let field = Field(named: text) else {
            let nearest = QueryName.nearest(to: text, among: Field.allCases.map(\.name))
            throw QueryProblem(
                place: term.field.place,
                kind: .unknownField(text, nearest: nearest)
            )
        }
        return .field(field, try term.test(of: field.name, as: field.kind))
    }
}

/// What may stand in the place of the word under the cursor.
package struct QueryCompletions: Hashable, Sendable {
    /// What a candidate replaces, in characters of the text.
    package let place: Range<Int>
    /// In the catalogue's order; a field's name brings its `:` unless an operator is there already.
    package let candidates: [String]

    package init(place: Range<Int>, candidates: [String]) {
        self.place = place
        self.candidates = candidates
    }
}

extension Query {
    /// Completes the field or the value that the cursor stands in or behind.
    ///
    /// The text need not be a query yet. Names are found in both languages and
    /// offered in the one asked for; values of the field come after its operator,
    /// and none where they are free text, numbers or amounts. The cursor is counted
    /// in characters.
    package static func completions(
        for text: String,
        at cursor: Int,
        in language: QueryLanguage
    ) -> QueryCompletions {
        let cursor = min(max(0, cursor), text.count)
        let nothing = QueryCompletions(place: cursor..<cursor, candidates: [])
        let anyField = QueryCompletions(
            place: cursor..<cursor,
            candidates: fields(like: "", in: language).map { $0 + ":" }
        )
        guard text.unicodeScalars.prefix(longest + 1).count <= longest else { return nothing }
        let before = QueryLexer.tokens(of: String(text.prefix(cursor))).last
        guard let before, before.place.upperBound == cursor else { return anyField }
        let tokens = QueryLexer.tokens(of: text)
        switch before.kind {
        case .open, .close, .minus:
            return anyField
        case .either, .stray:
            return nothing
        case .word(let word):
            return word.quoting == .none ? fields(like: word, among: tokens, in: language) : nothing
        case .term(let term):
            guard let field = Field(named: term.field.text), let value = term.values.last,
                value.quoting != .closed
            else { return nothing }
            return QueryCompletions(
                place: tokens.place(of: value, at: cursor),
                candidates: field.kind.values(for: term.symbol, in: language).names(
                    like: value.text,
                    in: language
                )
            )
        }
    }

    private static func fields(
        like word: QueryPiece,
        among tokens: [QueryToken],
        in language: QueryLanguage
    ) -> QueryCompletions {
        let names = fields(like: word.text, in: language)
        let hasOperator = tokens.contains { token in
            guard case .term(let term) = token.kind else { return false }
            return term.field.place.lowerBound == word.place.lowerBound
        }
        return QueryCompletions(
            place: tokens.place(of: word, at: word.place.upperBound),
            candidates: hasOperator ? names : names.map { $0 + ":" }
        )
    }

    private static func fields(like text: String, in language: QueryLanguage) -> [String] {
        Field.allCases.map(\.name).names(like: text, in: language)
    }
}

extension QueryKind {
    fileprivate func values(for symbol: QuerySymbol, in language: QueryLanguage) -> [QueryName] {
        switch self {
        case .text, .number, .money: []
        case .day, .deadline: [.today] + QueryName.spans
        case .choice(let choices): symbol == .equals ? choices.map(\.name) : []
        case .flag: symbol == .equals ? [.yes, .no] : []
        }
    }
}

extension QueryName {
    /// Relative days worth a suggestion: they show how such days are written.
    fileprivate static let spans = [
        QueryName("7d", "7d"), QueryName("2w", "2t"), QueryName("3m", "3m"),
    ]

    fileprivate var words: [String] {
        ([english, polish] + others)
            .flatMap { $0.split(separator: "-") }
            .map { String($0).queryKey }
    }
}

extension [QueryName] {
    /// The names that begin with a text, or else those with a later word that does.
    fileprivate func names(like text: String, in language: QueryLanguage) -> [String] {
        let key = text.queryKey
        let beginning = filter { $0.keys.contains { $0.hasPrefix(key) } }
        let later = filter { $0.words.contains { $0.hasPrefix(key) } }
        return (beginning.isEmpty ? later : beginning).map { $0.text(in: language) }
    }
}

extension [QueryToken] {
    /// Where a piece that was cut off at the cursor lies in the whole text.
    fileprivate func place(of piece: QueryPiece, at cursor: Int) -> Range<Int> {
        let start = piece.place.lowerBound
        let whole = lazy.flatMap(\.pieces).first { $0.place.lowerBound == start }
        return start..<Swift.max(cursor, whole?.place.upperBound ?? cursor)
    }
}

extension QueryToken {
    fileprivate var pieces: [QueryPiece] {
        switch kind {
        case .open, .close, .minus, .either, .stray: []
        case .word(let word): [word]
        case .term(let term): [term.field] + term.values
        }
    }
}

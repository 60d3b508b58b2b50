/// Reads the values of one field.
struct QueryValueReader {
    /// The field's name, for the problems.
    let name: QueryName

    func text(_ piece: QueryPiece) throws(QueryProblem) -> String {
        let text = try value(of: piece).folded
        guard !text.allSatisfy(\.isWhitespace) else {
            throw QueryProblem(place: piece.place, kind: .missingValue(of: name))
        }
        return text
    }

    func choice(
        _ piece: QueryPiece,
        among choices: [QueryChoice]
    ) throws(QueryProblem) -> QueryChoice {
        let text = try value(of: piece)
        guard let choice = choices.first(where: { $0.name.matches(text) }) else {
            throw unknown(piece, among: choices.map(\.name))
        }
        return choice
    }

    func flag(_ piece: QueryPiece) throws(QueryProblem) -> Bool {
        let text = try value(of: piece)
        guard !QueryName.yes.matches(text) else { return true }
        guard QueryName.no.matches(text) else { throw unknown(piece, among: [.yes, .no]) }
        return false
    }

    func number(_ piece: QueryPiece) throws(QueryProblem) -> Int {
        guard let number = Int(try value(of: piece)) else {
            throw QueryProblem(place: piece.place, kind: .notANumber(of: name))
        }
        return number
    }

    func money(_ piece: QueryPiece) throws(QueryProblem) -> Money {
        guard let money = Money(queried: try value(of: piece)) else {
            throw QueryProblem(place: piece.place, kind: .notMoney(of: name))
        }
        return money
    }

    func day(_ piece: QueryPiece) throws(QueryProblem) -> QueryDay {
        try day(piece, relative: QueryDay.ago)
    }

    func deadline(_ piece: QueryPiece) throws(QueryProblem) -> QueryDay {
        try day(piece, relative: QueryDay.ahead)
    }

    private func day(
        _ piece: QueryPiece,
        relative: (Int, QueryUnit) -> QueryDay
    ) throws(QueryProblem) -> QueryDay {
        let text = try value(of: piece)
        if QueryName.today.matches(text) { return .today }
        if let day = Day(iso: text) { return .date(day) }
        if let month = Day.month(iso: text) { return .month(month) }
        guard let letter = text.last, let unit = QueryUnit(letter: letter),
            text.dropLast().utf8.allSatisfy(\.isDigit), let count = Int(text.dropLast()),
            count <= QueryDay.furthest
        else { throw QueryProblem(place: piece.place, kind: .notADay(of: name)) }
        return relative(count, unit)
    }

    private func value(of piece: QueryPiece) throws(QueryProblem) -> String {
        let text = try piece.value()
        guard !text.isEmpty else {
            throw QueryProblem(place: piece.place, kind: .missingValue(of: name))
        }
        return text
    }

    private func unknown(_ piece: QueryPiece, among names: [QueryName]) -> QueryProblem {
        let nearest = QueryName.nearest(to: piece.text, among: names)
        let kind = QueryProblem.Kind.unknownValue(piece.text, of: name, nearest: nearest)
        return QueryProblem(place: piece.place, kind: kind)
    }
}

extension QueryPiece {
    /// The text, if its quotes are closed.
    func value() throws(QueryProblem) -> String {
        guard quoting != .unclosed else {
            throw QueryProblem(place: place, kind: .unclosedQuote)
        }
        return text
    }
}

extension QueryName {
    static let today = QueryName("today", "dziś", "dzisiaj")
}

extension QueryUnit {
    /// The letter after the count: days *d*, weeks *w* or *t* (tygodnie), months *m*.
    func letter(in language: QueryLanguage) -> String {
        switch (self, language) {
        case (.days, _): "d"
        case (.weeks, .english): "w"
        case (.weeks, .polish): "t"
        case (.months, _): "m"
        }
    }

    fileprivate init?(letter: Character) {
        let unit = Self.allCases.first { unit in
            QueryLanguage.allCases.contains { unit.letter(in: $0) == letter.lowercased() }
        }
        guard let unit else { return nil }
        self = unit
    }
}

extension Money {
    /// Reads `100`, `100.5`, `100.50` and `100,50`.
    fileprivate init?(queried text: String) {
        let isNegative = text.hasPrefix("-")
        let parts = text.dropFirst(isNegative ? 1 : 0).split(
            omittingEmptySubsequences: false,
            whereSeparator: { $0 == "." || $0 == "," }
        )
        guard let whole = parts.first, (1...11).contains(whole.utf8.count), parts.count <= 2,
            parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }), let units = Int(whole)
        else { return nil }
        var minorUnits = units * 100
        if parts.count == 2, let decimals = parts.last {
            guard (1...2).contains(decimals.utf8.count), let number = Int(decimals) else {
                return nil
            }
            minorUnits += decimals.utf8.count == 1 ? number * 10 : number
        }
        guard minorUnits <= Money.limit.minorUnits else { return nil }
        self.init(minorUnits: isNegative ? -minorUnits : minorUnits)
    }
}

extension UInt8 {
    /// Whether it is one of ASCII's ten digits.
    var isDigit: Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
    }
}

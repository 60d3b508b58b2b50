extension Query {
    /// The query as it is typed: in English to be stored, in either language to be shown.
    ///
    /// Read again it is the same query, in whatever language it was written.
    package func text(in language: QueryLanguage) -> String {
        self == .everything ? "" : written(in: language)
    }

    /// `()` is everything and `-()` nothing where they stand inside.
    private func written(in language: QueryLanguage) -> String {
        switch self {
        case .everything: "()"
        case .word(let word): word.quotedIfNeeded
        case .field(let field, let test): test.written(of: field, in: language)
        case .not(let query): "-" + query.enclosed(in: language)
        case .all(let queries): Self.joined(queries, by: " ", orElse: "()", in: language)
        case .any(let queries):
            Self.joined(queries, by: " \(language.either) ", orElse: "-()", in: language)
        }
    }

    private static func joined(
        _ queries: [Query],
        by separator: String,
        orElse empty: String,
        in language: QueryLanguage
    ) -> String {
        guard !queries.isEmpty else { return empty }
        return queries.map { $0.enclosed(in: language) }.joined(separator: separator)
    }

    private func enclosed(in language: QueryLanguage) -> String {
        switch self {
        case .everything, .word, .field: written(in: language)
        case .not(let query): "-" + query.enclosed(in: language)
        case .all, .any: "(" + written(in: language) + ")"
        }
    }
}

extension QueryLanguage {
    fileprivate var either: String {
        switch self {
        case .english: "OR"
        case .polish: "LUB"
        }
    }
}

extension QueryTest {
    fileprivate func written(of field: some QueryField, in language: QueryLanguage) -> String {
        let name = field.name.text(in: language)
        return switch self {
        case .text(let texts):
            name + ":" + texts.map(\.quotedIfNeeded).joined(separator: ",")
        case .choice(let words):
            name + ":" + words.map { field.kind.choice($0, in: language) }.joined(separator: ",")
        case .flag(let flag):
            name + ":" + (flag ? QueryName.yes : .no).text(in: language)
        case .number(let comparison):
            name + comparison.written { String($0) }
        case .money(let comparison):
            name + comparison.written { $0.queried(beside: comparison.values, in: language) }
        case .day(let comparison):
            name + comparison.written { $0.written(in: language) }
        }
    }
}

extension QueryKind {
    fileprivate func choice(_ word: String, in language: QueryLanguage) -> String {
        switch self {
        case .choice(let choices):
            choices.first { $0.word == word }?.name.text(in: language) ?? word.quotedIfNeeded
        case .text, .number, .money, .day, .deadline, .flag: word.quotedIfNeeded
        }
    }
}

extension QueryComparison {
    fileprivate func written(_ value: (Value) -> String) -> String {
        let symbol: QuerySymbol =
            switch self {
            case .any: .equals
            case .below: .below
            case .atMost: .atMost
            case .above: .above
            case .atLeast: .atLeast
            }
        return symbol.rawValue + values.map(value).joined(separator: ",")
    }
}

extension QueryDay {
    fileprivate func written(in language: QueryLanguage) -> String {
        switch self {
        case .date(let day): day.iso
        case .month(let days): String(days.lowerBound.iso.dropLast(3))
        case .today: QueryName.today.text(in: language)
        case .ago(let count, let unit), .ahead(let count, let unit):
            String(count) + unit.letter(in: language)
        }
    }
}

extension Money {
    /// One amount as people write it in that language; several with a point, as commas part them.
    fileprivate func queried(beside values: [Money], in language: QueryLanguage) -> String {
        let sign = minorUnits < 0 ? "-" : ""
        let (units, decimals) = minorUnits.magnitude.quotientAndRemainder(dividingBy: 100)
        if values.count == 1, decimals == 0 { return sign + String(units) }
        let point = values.count == 1 && language == .polish ? "," : "."
        return sign + String(units) + point + padded(Int(decimals), 2)
    }
}

extension String {
    fileprivate var quotedIfNeeded: String {
        guard !isPlain else { return self }
        var quoted = "\"".unicodeScalars
        for scalar in unicodeScalars {
            quoted.append(scalar)
            if scalar == "\"" { quoted.append(scalar) }
        }
        quoted.append("\"")
        return String(quoted)
    }

    /// Whether the text can stand without quotes, wherever it stands.
    private var isPlain: Bool {
        guard let first = unicodeScalars.first, first != "-" else { return false }
        return unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "-", "_", ".", "@", "+", "/", "#", "&", "'": true
            case _: scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
            }
        }
    }
}

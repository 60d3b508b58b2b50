import Shop

/// A query of one list as a condition in SQL.
///
/// A field without a value never matches, and negated always does: so a negated
/// test takes null for false first.
struct QueryCondition<Field: QueryField> {
    var word: (String) -> SQL
    var test: (Field, QueryTest) -> SQL

    func sql(_ query: Query<Field>) -> SQL {
        part(query, isNegated: false).sql
    }

    private typealias Part = (sql: SQL, depth: Int)

    /// Negation is carried down to the tests, so that as little as can be lies nested.
    private func part(_ query: Query<Field>, isNegated: Bool) -> Part {
        switch query {
        case .everything: (isNegated ? "1 = 0" : "1 = 1", 0)
        case .word(let text): single(word(text), isNegated)
        case .field(let field, let test): single(self.test(field, test), isNegated)
        case .not(let query): part(query, isNegated: !isNegated)
        case .all(let parts): joined(parts, isNegated, asAlternatives: isNegated)
        case .any(let parts): joined(parts, isNegated, asAlternatives: !isNegated)
        }
    }

    private func single(_ sql: SQL, _ isNegated: Bool) -> Part {
        (isNegated ? "NOT coalesce(\(sql: sql), 0)" : sql, 0)
    }

    /// The deepest part comes first: what stands before it would lie on the stack of
    /// SQLite's parser, which holds a hundred things, while that part is read.
    private func joined(
        _ queries: [Query<Field>],
        _ isNegated: Bool,
        asAlternatives: Bool
    ) -> Part {
        let parts = queries.map { part($0, isNegated: isNegated) }.sorted { $0.depth > $1.depth }
        guard let deepest = parts.first else { return (asAlternatives ? "1 = 0" : "1 = 1", 0) }
        let separator: SQL = asAlternatives ? " OR " : " AND "
        return ("(\(sql: parts.map(\.sql).joined(by: separator)))", deepest.depth + 1)
    }
}

extension QueryTest {
    /// The test on a column that holds search text: the beginning of a word in it.
    func wordStarts(in column: SQL) -> SQL {
        anyText { $0.searchText.isEmpty ? "1 = 0" : column + .like("%\($0.searchText)%") }
    }

    /// The test on a column that holds folded text: any part of it.
    func isPart(of column: SQL) -> SQL {
        anyText { column + .like("%\($0)%") }
    }

    /// The test on a column that holds a word out of a fixed set.
    func isWord(of column: SQL) -> SQL {
        switch self {
        case .choice(let words) where words.count == 1:
            "\(sql: column) = \(words[0])"
        case .choice(let words):
            // The plus keeps SQLite from sorting all of them instead of walking the order.
            "+\(sql: column) IN (\(list: words))"
        case .text, .flag, .number, .money, .day: "1 = 0"
        }
    }

    func isFlag(_ condition: SQL) -> SQL {
        switch self {
        case .flag(true): "(\(sql: condition))"
        case .flag(false): "NOT coalesce((\(sql: condition)), 0)"
        case .text, .choice, .number, .money, .day: "1 = 0"
        }
    }

    func compares(_ column: SQL, today: Day) -> SQL {
        switch self {
        case .number(let comparison): comparison.sql(column)
        case .money(let comparison): comparison.sql(column)
        case .day(let comparison): comparison.days(today: today).sql(column)
        case .text, .choice, .flag: "1 = 0"
        }
    }

    func anyText(_ condition: (String) -> SQL) -> SQL {
        switch self {
        case .text(let texts): "(\(sql: texts.map(condition).joined(by: " OR ")))"
        case .choice, .flag, .number, .money, .day: "1 = 0"
        }
    }
}

extension QueryComparison where Value: Bindable {
    fileprivate func sql(_ column: SQL) -> SQL {
        switch self {
        case .any(let values): "\(sql: column) IN (\(list: values))"
        case .below(let value): "\(sql: column) < \(value)"
        case .atMost(let value): "\(sql: column) <= \(value)"
        case .above(let value): "\(sql: column) > \(value)"
        case .atLeast(let value): "\(sql: column) >= \(value)"
        }
    }
}

extension SQL {
    /// `LIKE` a pattern in which only the outer `%` are wild.
    static func like(_ pattern: String) -> SQL {
        let inner = pattern.dropFirst().dropLast()
        return " LIKE \("%" + escaped(inner) + "%") ESCAPE '\\'"
    }

    /// `LIKE` whatever begins with a text.
    static func begins(with text: String) -> SQL {
        " LIKE \(escaped(text) + "%") ESCAPE '\\'"
    }

    private static func escaped(_ text: some StringProtocol) -> String {
        var escaped = ""
        for letter in text {
            if letter == "%" || letter == "_" || letter == "\\" { escaped += "\\" }
            escaped.append(letter)
        }
        return escaped
    }
}

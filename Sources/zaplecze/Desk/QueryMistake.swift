import Panes
import Shop

/// A query that is none, with the text that it stands in.
struct QueryMistake: Error {
    let text: String
    let problem: QueryProblem
    /// The names that could stand there, in English and in Polish.
    let known: (english: [String], polish: [String])

    /// What is wrong, and at which character, since one line has no room for a caret.
    func explanation(in language: Language) -> String {
        let place = problem.place.lowerBound + 1
        let rest = String(text.dropFirst(problem.place.lowerBound))
        let names = language == .polish ? known.polish : known.english
        let explanation = problem.explanation(in: language, known: names)
        guard !rest.isEmpty else {
            return language.choose(
                english: "At the end of the query: \(explanation)",
                polish: "Na końcu zapytania: \(explanation)"
            )
        }
        let quoted = language.quoted(rest, limit: 20)
        return language.choose(
            english: "Character \(place) of the query, \(quoted): \(explanation)",
            polish: "Znak \(place) zapytania, \(quoted): \(explanation)"
        )
    }
}

extension Query {
    /// The query that words on the command line come to.
    init(words: [String]) throws {
        let text = words.joined(separator: " ")
        do throws(QueryProblem) {
            try self.init(text)
        } catch {
            throw QueryMistake(
                text: text,
                problem: error,
                known: (
                    Query.names(for: error.kind, in: .english),
                    Query.names(for: error.kind, in: .polish)
                )
            )
        }
    }

    /// What could have stood where a name was not known.
    private static func names(
        for problem: QueryProblem.Kind,
        in language: QueryLanguage
    ) -> [String] {
        let beginning: String
        switch problem {
        case .unknownField: beginning = ""
        case .unknownValue(_, let field, _): beginning = field.text(in: language) + ":"
        default: return []
        }
        let end = beginning.count
        return completions(for: beginning, at: end, in: language).candidates
    }
}

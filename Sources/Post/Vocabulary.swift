import Mustache

/// The names that a template may use, each with what it means and how it is told.
///
/// Names and values stand together, so that no template can ask for what nobody tells.
struct Vocabulary<Subject>: Sendable {
    let terms: [String: Term<Subject>]

    init(_ terms: [String: Term<Subject>]) {
        self.terms = terms
    }

    /// What every name comes to for one subject.
    func values(of subject: Subject) -> [String: Any] {
        terms.mapValues { $0.value(subject) }
    }

    var meanings: Meanings { terms.mapValues(\.meaning) }
}

/// What one name means.
struct Term<Subject>: Sendable {
    let meaning: Meaning
    let value: @Sendable (Subject) -> Any

    /// Words, or a section that is there only with them; an empty text is none.
    static func text(_ value: @escaping @Sendable (Subject) -> String?) -> Term {
        Term(meaning: .text) { subject in
            guard let text = value(subject), !text.isEmpty else { return Absent() }
            return text
        }
    }

    static func flag(_ value: @escaping @Sendable (Subject) -> Bool) -> Term {
        Term(meaning: .flag, value: value)
    }

    static func group<Part>(
        _ vocabulary: Vocabulary<Part>,
        _ value: @escaping @Sendable (Subject) -> Part?
    ) -> Term {
        Term(meaning: .group(vocabulary.meanings)) { subject in
            guard let part = value(subject) else { return Absent() }
            return vocabulary.values(of: part)
        }
    }

    static func list<Part>(
        _ vocabulary: Vocabulary<Part>,
        _ value: @escaping @Sendable (Subject) -> [Part]
    ) -> Term {
        Term(meaning: .list(vocabulary.meanings)) { value($0).map(vocabulary.values) }
    }
}

typealias Meanings = [String: Meaning]

/// What can be done with a name.
indirect enum Meaning: Hashable, Sendable {
    /// Written out, or asked for as a section.
    case text
    case flag
    case group(Meanings)
    case list(Meanings)

    var hasWords: Bool { self == .text }

    /// The names within.
    var inner: Meanings {
        switch self {
        case .text, .flag: [:]
        case .group(let names), .list(let names): names
        }
    }
}

/// What is not told: it writes nothing and opens no section.
///
/// It stands for nil, since Mustache would look for a name that has no value further out,
/// and would find another's.
private struct Absent: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
}

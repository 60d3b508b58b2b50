/// The fields of one list: a catalogue that the language is spoken with.
///
/// A further list is a further enum; parser, completion and printing need nothing
/// else, and whoever turns a query into SQL switches over its cases.
package protocol QueryField: CaseIterable, Hashable, Sendable {
    var name: QueryName { get }
    var kind: QueryKind { get }
}

extension QueryField {
    /// The field that goes by this name in any language, however it is spelt.
    package init?(named text: String) {
        guard let field = Self.allCases.first(where: { $0.name.matches(text) }) else { return nil }
        self = field
    }
}

/// What values a field has, and so how they are typed and compared.
package enum QueryKind: Hashable, Sendable {
    case text
    case number
    case money
    /// A day that lies behind: relative days are ages, `placed<7d` is younger.
    case day
    /// A day that lies ahead: relative days are time left, `due<3d` is sooner.
    case deadline
    case choice([QueryChoice])
    case flag
}

/// One of the values that a field chooses from.
package struct QueryChoice: Hashable, Sendable {
    /// The word it is stored as.
    package let word: String
    package let name: QueryName

    package init(_ word: String, _ name: QueryName) {
        self.word = word
        self.name = name
    }
}

/// The languages that names are shown in; all are taken at any time.
package enum QueryLanguage: CaseIterable, Hashable, Sendable {
    /// As queries are stored and printed by the command line.
    case english
    case polish
}

/// What a field or one of its values is called.
///
/// Case, diacritics, hyphens, underscores and spaces make no difference, so
/// `do-rozpatrzenia`, `"Do rozpatrzenia"` and `changedMind` are all understood.
package struct QueryName: Hashable, Sendable {
    package let english: String
    package let polish: String
    /// Further names that are understood, never shown.
    package let others: [String]

    package init(_ english: String, _ polish: String, _ others: String...) {
        self.english = english
        self.polish = polish
        self.others = others
    }

    package func text(in language: QueryLanguage) -> String {
        switch language {
        case .english: english
        case .polish: polish
        }
    }

    package func matches(_ text: String) -> Bool {
        keys.contains(text.queryKey)
    }
}

extension QueryName {
    static let yes = QueryName("yes", "tak")
    static let no = QueryName("no", "nie")

    /// All the names as they are compared.
    var keys: [String] {
        ([english, polish] + others).map(\.queryKey)
    }
}

extension String {
    /// The text as names are compared.
    var queryKey: String {
        folded.filter { $0 != "-" && $0 != "_" && !$0.isWhitespace }
    }
}

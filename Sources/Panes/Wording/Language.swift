package import Shop

/// A language in which the program speaks with people.
///
/// Words stand in pairs, side by side (``choose(english:polish:)``), so that a
/// missing translation does not compile and both are read together. Figures are
/// written by the language, never by the machine's locale.
package enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case polish = "pl"

    /// The language of a locale such as `pl_PL.UTF-8`; English unless it is Polish.
    package init(locale: String) {
        let language = locale.prefix { $0.isLetter }
        self = language.lowercased() == Language.polish.rawValue ? .polish : .english
    }

    /// The language in which queries are shown to its readers.
    package var queryLanguage: QueryLanguage {
        switch self {
        case .english: .english
        case .polish: .polish
        }
    }

    /// The one of two texts that is in this language.
    package func choose(english: String, polish: String) -> String {
        switch self {
        case .english: english
        case .polish: polish
        }
    }
}

/// The same words in every language, for tables that are made before it is known
/// who reads them: titles of columns, descriptions of keys.
package struct Wording: Hashable, Sendable {
    package let english: String
    package let polish: String

    package init(_ english: String, _ polish: String) {
        self.english = english
        self.polish = polish
    }

    package func text(in language: Language) -> String {
        language.choose(english: english, polish: polish)
    }
}

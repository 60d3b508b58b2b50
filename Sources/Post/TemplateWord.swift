/// One of the names that templates may use, for those who write some.
package struct TemplateWord: Hashable, Sendable {
    /// The names of the sections that it stands in, and its own.
    private let parts: [String]
    package let kind: Kind

    package enum Kind: String, Sendable {
        case text
        case condition
        case group
        case list
    }

    package var name: String { parts.last ?? "" }
    package var depth: Int { parts.count - 1 }
    /// `locker.code`.
    package var path: String { parts.joined(separator: ".") }

    /// All there are by their alphabet, each before those within it.
    package static let all = words(Telling.vocabulary.meanings, within: [])

    private static func words(_ meanings: Meanings, within parts: [String]) -> [TemplateWord] {
        meanings.sorted { $0.key < $1.key }.flatMap { name, meaning in
            let word = TemplateWord(parts: parts + [name], kind: meaning.kind)
            return [word] + words(meaning.inner, within: word.parts)
        }
    }
}

extension Meaning {
    fileprivate var kind: TemplateWord.Kind {
        switch self {
        case .text: .text
        case .flag: .condition
        case .group: .group
        case .list: .list
        }
    }
}

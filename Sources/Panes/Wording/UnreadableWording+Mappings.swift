import Shop

/// Mapping and configuration files.
extension UnreadableWording {
    func syntax(_ detail: String) -> String {
        let detail = detail.isEmpty ? "" : " (\(language.quoted(detail, limit: 120)))"
        return language.choose(
            english: "this cannot be read\(detail). Correct it there.",
            polish: "tego nie da się odczytać\(detail). Popraw plik w tym miejscu."
        )
    }

    func unknownKey(_ nearest: String?) -> String {
        guard let nearest else {
            return language.choose(
                english: "there is no such key. Take it out.",
                polish: "nie ma takiego klucza. Usuń go."
            )
        }
        return language.choose(
            english: "there is no such key. Perhaps \(nearest) is meant.",
            polish: "nie ma takiego klucza. Może chodzi o \(nearest)."
        )
    }

    func wrongType(_ expected: String) -> String {
        let expected = type(expected)
        return language.choose(
            english: "something else must stand here: \(expected). Correct it.",
            polish: "tu musi być coś innego: \(expected). Popraw to."
        )
    }

    func unknownMapping(_ name: String, _ known: [String]) -> String {
        language.choose(
            english: "there is no mapping \(language.quoted(name)). Choose "
                + "\(language.choice(of: known + ["a file of your own"])).",
            polish: "nie ma mapowania \(language.quoted(name)). Do wyboru: "
                + "\(language.choice(of: known + ["własny plik"]))."
        )
    }

    private func type(_ expected: String) -> String {
        let oneOf = "one of "
        guard language == .polish, expected.hasPrefix(oneOf) else {
            return UnreadableWording.types[expected]?.text(in: language) ?? expected
        }
        return "jedno z: " + expected.dropFirst(oneOf.count)
    }

    /// What readers of mappings say they expected.
    private static let types = [
        "string": Wording("a text in quotes", "tekst w cudzysłowie"),
        "boolean": Wording("true or false", "true lub false"),
        "list of strings": Wording("a list of texts", "lista tekstów"),
        "table": Wording("a table", "tabela"),
        "list of tables": Wording("a list of tables", "lista tabel"),
        "one sign, or a key such as Ctrl-B": Wording(
            "one sign, or a key such as Ctrl-B",
            "jeden znak albo klawisz, np. Ctrl-B"
        ),
        "column": Wording("the name of a column", "nazwa kolumny"),
        "column name, or a table": Wording(
            "the name of a column, or a table",
            "nazwa kolumny albo tabela"
        ),
        "whole number, or a decimal one in quotes": Wording(
            "a whole number, or a decimal one in quotes",
            "liczba całkowita albo dziesiętna w cudzysłowie"
        ),
    ]
}

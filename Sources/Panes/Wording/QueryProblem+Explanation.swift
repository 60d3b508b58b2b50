package import Shop

extension QueryProblem {
    /// What is wrong and how to write it; where, the caret shows.
    ///
    /// - Parameter known: The names to choose from, where Tab cannot show them.
    package func explanation(in language: Language, known: [String] = []) -> String {
        kind.explanation(in: language, known)
    }
}

extension QueryProblem.Kind {
    fileprivate func explanation(in language: Language, _ known: [String]) -> String {
        switch self {
        case .unknownField(let text, let nearest):
            return unknown(field: text, in: language) + advice(nearest, known, in: language)
        case .unknownValue(let text, let field, let nearest):
            return unknown(value: text, field, in: language) + advice(nearest, known, in: language)
        case .tooLong(let limit):
            let limit = Plural.characters.text(limit, in: language)
            return language.choose(
                english: "The query has more than \(limit). Shorten it.",
                polish: "Zapytanie ma ponad \(limit). Skróć je."
            )
        case .tooDeep(let limit):
            let limit = language.number(limit)
            return language.choose(
                english: "More than \(limit) parentheses stand in each other. Use fewer.",
                polish: "Za dużo nawiasów w nawiasach, najwięcej: \(limit). Użyj mniej."
            )
        case .tooMany(let limit):
            let limit = language.number(limit)
            return language.choose(
                english: "The query has more than \(limit) words and values. Use fewer.",
                polish: "Za dużo słów i wartości, najwięcej: \(limit). Użyj mniej."
            )
        case .notANumber(let field):
            return wants(field, "a whole number", "liczba całkowita", "12", "12", in: language)
        case .notMoney(let field):
            return wants(field, "an amount", "kwota", "129.90", "129,90", in: language)
        case .notADay(let field):
            let days = ("2026-11-19, 2026-11, today or 7d", "2026-11-19, 2026-11, dziś lub 7d")
            return wants(field, "a day", "dzień", days.0, days.1, in: language)
        case .missingValue(let field):
            let name = field.text(in: language.queryLanguage)
            return language.choose(
                english: "A value is missing here. Write it, as in \(name):value.",
                polish: "Brakuje tu wartości. Wpisz ją, na przykład \(name):wartość."
            )
        case .missingTerm:
            return language.choose(
                english: "Something to look for is missing beside OR, after - "
                    + "or between the quotes. Write it there.",
                polish: "Brakuje szukanego słowa obok LUB, po znaku - albo w cudzysłowie. "
                    + "Wpisz je tam."
            )
        case .notComparable(let field):
            let name = field.text(in: language.queryLanguage)
            return language.choose(
                english: "\(name) has no order, so < and > do not work. Write \(name):value.",
                polish: "Pole \(name) nie ma kolejności, więc < i > nie działają. "
                    + "Wpisz \(name):wartość."
            )
        case .oneValueOnly(let field):
            let name = field.text(in: language.queryLanguage)
            return language.choose(
                english: "\(name) takes one value here. Leave out what follows the comma.",
                polish: "Pole \(name) przyjmuje tu jedną wartość. Usuń to, co jest po przecinku."
            )
        case .strayOperator:
            return language.choose(
                english: "A field is missing before this sign. Write field:value.",
                polish: "Przed tym znakiem brakuje pola. Wpisz pole:wartość."
            )
        case .unclosedQuote:
            return language.choose(
                english: "The quotes are not closed. Add the closing one.",
                polish: "Cudzysłów nie jest zamknięty. Dopisz drugi znak."
            )
        case .unclosedParenthesis:
            return language.choose(
                english: "The parenthesis is not closed. Add a closing one.",
                polish: "Nawias nie jest zamknięty. Dopisz zamykający."
            )
        case .unopenedParenthesis:
            return language.choose(
                english: "This parenthesis closes nothing. Remove it.",
                polish: "Ten nawias niczego nie zamyka. Usuń go."
            )
        }
    }

    private func unknown(field text: String, in language: Language) -> String {
        let text = language.quoted(text)
        return language.choose(
            english: "There is no field \(text). ",
            polish: "Nie ma pola \(text). "
        )
    }

    private func unknown(
        value text: String,
        _ field: QueryName,
        in language: Language
    ) -> String {
        let field = field.text(in: language.queryLanguage)
        let text = language.quoted(text)
        return language.choose(
            english: "\(field) has no value \(text). ",
            polish: "Pole \(field) nie ma wartości \(text). "
        )
    }

    /// The nearest name, the names there are, or where to find them.
    private func advice(
        _ nearest: QueryName?,
        _ known: [String],
        in language: Language
    ) -> String {
        guard let name = nearest?.text(in: language.queryLanguage) else {
            guard known.isEmpty else {
                let choice = language.choice(of: known)
                return language.choose(english: "Write \(choice).", polish: "Wpisz \(choice).")
            }
            return language.choose(
                english: "Tab shows what there is.",
                polish: "Tab pokazuje, co jest do wyboru."
            )
        }
        return language.choose(
            english: "Perhaps \(name) is meant.",
            polish: "Może chodzi o \(name)."
        )
    }

    private func wants(
        _ field: QueryName,
        _ english: String,
        _ polish: String,
        _ englishExample: String,
        _ polishExample: String,
        in language: Language
    ) -> String {
        let name = field.text(in: language.queryLanguage)
        return language.choose(
            english: "\(name) takes \(english), such as \(englishExample).",
            polish: "W polu \(name) może stać tylko \(polish), na przykład \(polishExample)."
        )
    }
}

/// A noun with the forms that it takes beside a number.
///
/// English has two. Polish has three: one for 1; one for what ends in 2, 3 or 4,
/// but not in 12, 13 or 14; one for the rest, with 0, 11 and 21 among it.
package struct Plural: Hashable, Sendable {
    package let english: English
    package let polish: Polish

    package init(_ english: English, _ polish: Polish) {
        self.english = english
        self.polish = polish
    }

    package struct English: Hashable, Sendable {
        package let one: String
        package let many: String

        package init(one: String, many: String) {
            self.one = one
            self.many = many
        }
    }

    package struct Polish: Hashable, Sendable {
        package let one: String
        package let few: String
        package let many: String

        package init(one: String, few: String, many: String) {
            self.one = one
            self.few = few
            self.many = many
        }
    }

    /// The form that goes with a number, without the number.
    package func form(for count: Int, in language: Language) -> String {
        switch language {
        case .english: count.magnitude == 1 ? english.one : english.many
        case .polish: polish.form(for: count.magnitude)
        }
    }

    /// The number and the form that goes with it: `5 zwrotów`.
    package func text(_ count: Int, in language: Language) -> String {
        "\(language.number(count)) \(form(for: count, in: language))"
    }
}

extension Plural.Polish {
    fileprivate func form(for count: UInt) -> String {
        if count == 1 { return one }
        let isTeen = (12...14).contains(count % 100)
        return (2...4).contains(count % 10) && !isTeen ? few : many
    }
}

/// The nouns that several panes count.
extension Plural {
    package static let days = Plural(
        English(one: "day", many: "days"),
        Polish(one: "dzień", few: "dni", many: "dni")
    )
    package static let orders = Plural(
        English(one: "order", many: "orders"),
        Polish(one: "zamówienie", few: "zamówienia", many: "zamówień")
    )
    package static let returns = Plural(
        English(one: "return", many: "returns"),
        Polish(one: "zwrot", few: "zwroty", many: "zwrotów")
    )
    package static let lines = Plural(
        English(one: "line", many: "lines"),
        Polish(one: "pozycja", few: "pozycje", many: "pozycji")
    )
    package static let articles = Plural(
        English(one: "article", many: "articles"),
        Polish(one: "towar", few: "towary", many: "towarów")
    )
    /// Lines of the stock ledger.
    package static let movements = Plural(
        English(one: "movement", many: "movements"),
        Polish(one: "ruch", few: "ruchy", many: "ruchów")
    )
    package static let customers = Plural(
        English(one: "customer", many: "customers"),
        Polish(one: "klient", few: "klientów", many: "klientów")
    )
    package static let transfers = Plural(
        English(one: "transfer", many: "transfers"),
        Polish(one: "przelew", few: "przelewy", many: "przelewów")
    )
    package static let rows = Plural(
        English(one: "row", many: "rows"),
        Polish(one: "wiersz", few: "wiersze", many: "wierszy")
    )
    /// Places where an article lies.
    package static let places = Plural(
        English(one: "place", many: "places"),
        Polish(one: "miejsce", few: "miejsca", many: "miejsc")
    )
    /// Cells of a row of a file.
    package static let cells = Plural(
        English(one: "cell", many: "cells"),
        Polish(one: "komórka", few: "komórki", many: "komórek")
    )
    package static let files = Plural(
        English(one: "file", many: "files"),
        Polish(one: "plik", few: "pliki", many: "plików")
    )
    package static let characters = Plural(
        English(one: "character", many: "characters"),
        Polish(one: "znak", few: "znaki", many: "znaków")
    )
    /// Rows of a list that are marked, whatever they are of.
    package static let marked = Plural(
        English(one: "marked", many: "marked"),
        Polish(one: "zaznaczony", few: "zaznaczone", many: "zaznaczonych")
    )
}

package import Shop

extension Unreadable {
    /// Where in which file, what is wrong there, and what to do.
    ///
    /// Amounts are written in the currency where it is known, else as plain numbers
    /// with two decimals.
    package func explanation(in language: Language, currency: Currency? = nil) -> String {
        "\(place.label(in: language)): \(problem.explanation(in: language, currency: currency))"
    }
}

extension Unreadable.Place {
    /// `orders.csv`, `Row 12 (heading not counted), column “Total”`.
    package func label(in language: Language) -> String {
        switch self {
        case .file(let name): name
        case .row(0, let column):
            language.choose(english: "The heading", polish: "Nagłówek")
                + self.column(column, in: language)
        case .row(let row, let column):
            language.choose(
                english: "Row \(language.number(row)) (heading not counted)",
                polish: "Wiersz \(language.number(row)) (nie licząc nagłówka)"
            ) + self.column(column, in: language)
        case .line(let line, let path):
            language.choose(
                english: "Line \(language.number(line))",
                polish: "Linia \(language.number(line))"
            ) + (path.map { ", \(language.quoted($0))" } ?? "")
        case .text(let file, let line, let column):
            language.choose(
                english: "\(file), line \(line), column \(column)",
                polish: "\(file), wiersz \(line), kolumna \(column)"
            )
        case .key(let file, let path):
            language.choose(english: "\(file), key \(path)", polish: "\(file), klucz \(path)")
        }
    }

    private func column(_ name: String?, in language: Language) -> String {
        guard let name else { return "" }
        let column = language.quoted(name)
        return language.choose(english: ", column \(column)", polish: ", kolumna \(column)")
    }
}

extension Unreadable.Problem {
    /// What is wrong and what to do, to stand after the place and a colon.
    package func explanation(in language: Language, currency: Currency? = nil) -> String {
        UnreadableWording(language: language, currency: currency).text(of: self)
    }
}

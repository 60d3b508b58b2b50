import Panes
import Shop
import ShopStore

/// A query that is none, with the text that it stands in.
struct QueryMistake: Error {
    let text: String
    let problem: QueryProblem

    /// What is wrong, and at which character, since one line has no room for a caret.
    func explanation(in language: Language) -> String {
        let place = problem.place.lowerBound + 1
        let rest = String(text.dropFirst(problem.place.lowerBound))
        let explanation = problem.explanation(in: language)
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
            throw QueryMistake(text: text, problem: error)
        }
    }
}

extension Setting.Refusal {
    func explanation(in language: Language) -> String {
        switch self {
        case .unknown(let name, _):
            let names = language.choice(of: Setting.allValueStrings)
            return language.choose(
                english: "There is no setting \(language.quoted(name)). There is \(names).",
                polish: "Nie ma ustawienia \(language.quoted(name)). Są: \(names)."
            )
        case .unusable(let setting, let value):
            let range = setting.range(in: language)
            return language.choose(
                english: "\(setting.word) cannot be \(language.quoted(value)). Give \(range).",
                polish: "\(setting.word) nie może mieć wartości \(language.quoted(value)). "
                    + "Podaj \(range)."
            )
        }
    }
}

extension Setting {
    /// What values the setting takes.
    func range(in language: Language) -> String {
        switch self {
        case .returnWindow, .statutoryWindow:
            language.choose(english: "14 to 3650 days", polish: "od 14 do 3650 dni")
        case .refundTerm: language.choose(english: "0 to 14 days", polish: "od 0 do 14 dni")
        case .undoHold: language.choose(english: "0 to 3600 seconds", polish: "od 0 do 3600 sekund")
        case .lockerPrices:
            language.choose(
                english: "three prices in minor units for sizes A, B and C, such as "
                    + "1299,1399,1599, or off",
                polish: "trzy ceny w groszach dla gabarytów A, B i C, na przykład "
                    + "1299,1399,1599, albo off"
            )
        }
    }

    /// What the setting is.
    func label(in language: Language) -> String {
        switch self {
        case .returnWindow:
            language.choose(
                english: "days for returns, from the order",
                polish: "dni na zwrot od zamówienia"
            )
        case .statutoryWindow:
            language.choose(
                english: "days for withdrawal, from the last delivery",
                polish: "dni na odstąpienie od ostatniej dostawy"
            )
        case .refundTerm:
            language.choose(
                english: "days until money must be back",
                polish: "dni na zwrot pieniędzy"
            )
        case .undoHold:
            language.choose(
                english: "seconds in which a step can be undone",
                polish: "sekundy na cofnięcie kroku"
            )
        case .lockerPrices:
            language.choose(
                english: "prices of locker labels, sizes A, B, C",
                polish: "ceny etykiet paczkomatowych, gabaryty A, B, C"
            )
        }
    }
}

extension CorruptRow {
    func explanation(in language: Language) -> String {
        let place = "\(table) \(key), \(column)"
        return language.choose(
            english: "A row of the shop's file cannot be read (\(place)). "
                + "Run zaplecze check and restore the last backup.",
            polish: "Nie można odczytać wiersza w pliku sklepu (\(place)). "
                + "Wykonaj zaplecze check i przywróć ostatnią kopię."
        )
    }
}

extension Finding {
    func explanation(in language: Language) -> String {
        switch self {
        case .file(let detail):
            language.choose(english: "The file: \(detail)", polish: "Plik: \(detail)")
        case .chainBroken(let deed):
            language.choose(
                english: "Entry \(deed) of the history was changed, or one before it removed.",
                polish: "Wpis \(deed) historii zmieniono albo usunięto wpis przed nim."
            )
        case .noteChanged(let deed):
            language.choose(
                english: "The note of entry \(deed) of the history is not the one written.",
                polish: "Notatka do wpisu \(deed) historii nie jest tą, którą zapisano."
            )
        case .orderTotals(let number):
            language.choose(
                english: "Order \(number): its totals are not what its lines add up to.",
                polish: "Zamówienie \(number): suma pozycji nie zgadza się z wartością."
            )
        case .paidPerUnit(let number):
            language.choose(
                english: "Order \(number): prices paid per unit do not add up to its total.",
                polish: "Zamówienie \(number): zapłacone ceny sztuk nie dają jego wartości."
            )
        case .returnLevels(let number):
            language.choose(
                english: "Return \(number): its figures are not what its entries add up to.",
                polish: "Zwrot \(number): kwoty nie zgadzają się z jego wpisami."
            )
        case .orderRefunded(let number):
            language.choose(
                english: "Order \(number): what it gave back differs from its returns.",
                polish: "Zamówienie \(number): wypłacona kwota nie zgadza się ze zwrotami."
            )
        case .moreUnitsThanBought(let number):
            language.choose(
                english: "Order \(number): more units came back than were bought.",
                polish: "Zamówienie \(number): wróciło więcej sztuk, niż kupiono."
            )
        case .moreMoneyThanPaid(let number):
            language.choose(
                english: "Order \(number): more money is owed back than was paid.",
                polish: "Zamówienie \(number): do zwrotu jest więcej, niż zapłacono."
            )
        }
    }
}

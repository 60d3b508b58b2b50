import Shop

/// Texts, columns and cells.
extension UnreadableWording {
    func encoding(_ name: String) -> String {
        language.choose(
            english: "this is not text in \(name). Save it in that encoding, "
                + "or name the right one in the mapping.",
            polish: "to nie jest tekst w kodowaniu \(name). Zapisz go w tym kodowaniu "
                + "albo podaj w mapowaniu właściwe."
        )
    }

    func noSuchColumn(_ column: String, _ found: [String]) -> String {
        let column = language.quoted(column)
        let columns = language.list(found.map { language.quoted($0) })
        guard !found.isEmpty else {
            return language.choose(
                english: "there is no column \(column), nor any other. Check the heading.",
                polish: "nie ma kolumny \(column) ani żadnej innej. Sprawdź nagłówek."
            )
        }
        return language.choose(
            english: "there is no column \(column), but there are: \(columns). "
                + "Correct the heading or the mapping.",
            polish: "nie ma kolumny \(column), a są: \(columns). Popraw nagłówek albo mapowanie."
        )
    }

    func duplicateColumn(_ column: String) -> String {
        language.choose(
            english: "the column \(language.quoted(column)) is there more than once. "
                + "Rename or remove the others.",
            polish: "kolumna \(language.quoted(column)) występuje więcej niż raz. "
                + "Zmień nazwy pozostałych albo je usuń."
        )
    }

    func cells(_ count: Int, _ expected: Int) -> String {
        let cells = Plural.cells.text(count, in: language)
        let expected = language.number(expected)
        return language.choose(
            english: "\(cells) where the heading has \(expected). "
                + "Check separators and quotation marks.",
            polish: "\(cells), a w nagłówku: \(expected). Sprawdź separatory i cudzysłowy."
        )
    }

    func fieldTooLong(_ limit: Int) -> String {
        let limit = Plural.characters.text(limit, in: language)
        return language.choose(
            english: "a cell has more than \(limit). Shorten it, or close its quotation marks.",
            polish: "komórka ma ponad \(limit). Skróć ją albo zamknij w niej cudzysłów."
        )
    }
}

/// Single values.
extension UnreadableWording {
    func notANumber(_ text: String) -> String {
        language.choose(
            english: "\(language.quoted(text)) is not a number. Correct it.",
            polish: "\(language.quoted(text)) to nie liczba. Popraw to."
        )
    }

    func notAnAmount(_ text: String) -> String {
        language.choose(
            english: "\(language.quoted(text)) is not an amount. "
                + "Correct it, or the decimal mark in the mapping.",
            polish: "\(language.quoted(text)) to nie kwota. "
                + "Popraw ją albo znak dziesiętny w mapowaniu."
        )
    }

    func amountTooLarge(_ text: String) -> String {
        language.choose(
            english: "the amount \(language.quoted(text)) is larger than any shop's. Correct it.",
            polish: "kwota \(language.quoted(text)) jest za duża. Popraw ją."
        )
    }

    func unitsOutOfRange(_ text: String) -> String {
        let most = language.number(IncomingLine.unitsLimit)
        return language.choose(
            english: "there cannot be \(language.quoted(text)) units, only 1 to \(most). "
                + "Correct the number.",
            polish: "liczba sztuk nie może wynosić \(language.quoted(text)), "
                + "tylko od 1 do \(most). Popraw ją."
        )
    }

    func notADate(_ text: String, _ pattern: String) -> String {
        language.choose(
            english: "\(language.quoted(text)) is not a date written like "
                + "\(language.quoted(pattern)). Correct it, or the pattern in the mapping.",
            polish: "\(language.quoted(text)) to nie data zapisana jak "
                + "\(language.quoted(pattern)). Popraw datę albo wzorzec w mapowaniu."
        )
    }

    func noSuchCurrency(_ text: String) -> String {
        language.choose(
            english: "there is no currency \(language.quoted(text)). "
                + "Use its three letters, such as PLN.",
            polish: "nie ma waluty \(language.quoted(text)). Podaj trzy litery, na przykład PLN."
        )
    }

    func noSuchValue(_ text: String, _ allowed: [String]) -> String {
        let values = language.list(allowed.map { language.quoted($0) })
        let text = language.quoted(text)
        guard !allowed.isEmpty else {
            return language.choose(
                english: "\(text) is not known here. Add it to the mapping.",
                polish: "wartość \(text) jest nieznana. Dopisz ją do mapowania."
            )
        }
        return language.choose(
            english: "\(text) is not known here. Known are: \(values).",
            polish: "wartość \(text) jest nieznana. Znane są: \(values)."
        )
    }
}

/// Whole orders.
extension UnreadableWording {
    func contradiction(_ one: String, _ other: String) -> String {
        let (one, other) = (language.quoted(one), language.quoted(other))
        return language.choose(
            english: "the lines of one order disagree: \(one) and \(other). Make them agree.",
            polish: "pozycje jednego zamówienia są sprzeczne: \(one) i \(other). Uzgodnij je."
        )
    }

    func totalDiffers(_ stated: Money, _ computed: Money) -> String {
        let (stated, computed) = (amount(stated), amount(computed))
        return language.choose(
            english: "the total is \(stated), but the lines add up to \(computed). "
                + "Correct the total or the lines.",
            polish: "suma wynosi \(stated), a pozycje razem dają \(computed). "
                + "Popraw sumę albo pozycje."
        )
    }

    func discountTooLarge(_ discount: Money) -> String {
        language.choose(
            english: "the discount of \(amount(discount)) is larger than the goods. Correct it.",
            polish: "rabat \(amount(discount)) jest większy niż wartość towaru. Popraw go."
        )
    }

    func differsFromStored(_ stored: Money, _ incoming: Money) -> String {
        guard stored != incoming else {
            return language.choose(
                english: "the order is in the shop already, with other lines. "
                    + "The shop's order was left as it is.",
                polish: "zamówienie jest już w sklepie i ma inne pozycje. "
                    + "Zostawiono je bez zmian."
            )
        }
        let (stored, incoming) = (amount(stored), amount(incoming))
        return language.choose(
            english: "the order is in the shop already, with \(stored) and not \(incoming). "
                + "The shop's order was left as it is.",
            polish: "zamówienie jest już w sklepie z kwotą \(stored), a nie \(incoming). "
                + "Zostawiono je bez zmian."
        )
    }

    func orderRejected(_ row: Int) -> String {
        language.choose(
            english: "another row of the same order is wrong: row \(language.number(row)). "
                + "Correct that one.",
            polish: "inny wiersz tego zamówienia jest błędny: wiersz \(language.number(row)). "
                + "Popraw tamten."
        )
    }

    private func amount(_ money: Money) -> String {
        language.amount(money, currency)
    }
}

package import Shop

extension Setting {
    /// What the rule is about.
    package func label(in language: Language) -> String {
        switch self {
        case .returnWindow: language.choose(english: "return window", polish: "czas na zwrot")
        case .statutoryWindow:
            language.choose(english: "statutory window", polish: "ustawowy czas na odstąpienie")
        case .refundTerm: language.choose(english: "refund term", polish: "termin wypłaty")
        case .undoHold: language.choose(english: "undo", polish: "czas na cofnięcie")
        case .lockerPrices:
            language.choose(english: "locker prices", polish: "ceny zwrotu paczkomatem")
        case .fourEyesLimit:
            language.choose(english: "second person above", polish: "druga osoba powyżej")
        case .damageTerm:
            language.choose(english: "damage protocol", polish: "protokół szkody")
        case .evidenceFolder:
            language.choose(english: "folder for evidence", polish: "folder na dowody")
        }
    }

    /// What its number counts, and from when; nothing for amounts.
    package func unit(in language: Language) -> String {
        switch self {
        case .returnWindow:
            language.choose(english: "days from the order", polish: "dni od zamówienia")
        case .statutoryWindow:
            language.choose(english: "days from the delivery", polish: "dni od doręczenia")
        case .refundTerm:
            language.choose(english: "days from the statement", polish: "dni od oświadczenia")
        case .undoHold: language.choose(english: "seconds", polish: "sekund")
        case .damageTerm:
            language.choose(english: "days from the arrival", polish: "dni od dostarczenia")
        case .lockerPrices, .fourEyesLimit, .evidenceFolder: ""
        }
    }

    /// The rule's value for people.
    package func words(in rules: Rules, _ language: Language) -> String {
        let off = language.choose(english: "off", polish: "wyłączone")
        switch self {
        case .returnWindow, .statutoryWindow, .refundTerm, .undoHold, .damageTerm:
            return "\(value(in: rules)) \(unit(in: language))"
        case .fourEyesLimit:
            return rules.fourEyesLimit.map { language.money($0, .pln) } ?? off
        case .evidenceFolder:
            return rules.evidenceFolder.isEmpty ? off : rules.evidenceFolder
        case .lockerPrices:
            guard let prices = rules.lockerPrices else { return off }
            return Return.LockerSize.allCases.map { size in
                "\(size.letter) \(language.money(prices[size], .pln))"
            }.joined(separator: ", ")
        }
    }

    /// What values the rule takes.
    package func range(in language: Language) -> String {
        switch self {
        case .returnWindow, .statutoryWindow:
            language.choose(
                english: "a whole number of days, 14 to 3650",
                polish: "pełną liczbę dni, od 14 do 3650"
            )
        case .refundTerm:
            language.choose(
                english: "a whole number of days, 0 to 14",
                polish: "pełną liczbę dni, od 0 do 14"
            )
        case .undoHold:
            language.choose(
                english: "a whole number of seconds, 0 to 3600",
                polish: "pełną liczbę sekund, od 0 do 3600"
            )
        case .damageTerm:
            language.choose(
                english: "a whole number of days, 1 to 365",
                polish: "pełną liczbę dni, od 1 do 365"
            )
        case .fourEyesLimit:
            language.choose(
                english: "an amount in grosze such as 50000, or off",
                polish: "kwotę w groszach, np. 50000, albo off"
            )
        case .evidenceFolder:
            language.choose(
                english: "a path from the root such as /srv/returns, or off",
                polish: "ścieżkę od korzenia, np. /srv/zwroty, albo off"
            )
        case .lockerPrices:
            language.choose(
                english: "three prices in grosze such as 1499,1699,1999, or off",
                polish: "trzy ceny w groszach, np. 1499,1699,1999, albo off"
            )
        }
    }
}

extension Setting.Refusal {
    /// What was not taken, and what is.
    package func explanation(in language: Language) -> String {
        switch self {
        case .unknown(let name, let nearest):
            let known =
                nearest.map(\.rawValue)
                ?? language.list(Setting.allCases.map(\.rawValue))
            return language.choose(
                english: "There is no setting \(language.quoted(name)). Try \(known).",
                polish: "Nie ma ustawienia \(language.quoted(name)). Spróbuj: \(known)."
            )
        case .unusable(let setting, let value):
            let name = setting.label(in: language).capitalisedFirst
            let range = setting.range(in: language)
            let given = language.quoted(value)
            return language.choose(
                english: "\(name): give \(range), not \(given).",
                polish: "\(name): podaj \(range) zamiast \(given)."
            )
        }
    }
}

extension CorruptRow {
    /// Which row of the file cannot be read, and what to do.
    package func explanation(in language: Language) -> String {
        language.choose(
            english: "The shop's file holds a row that cannot be read: table \(table), "
                + "row \(key), column \(column). Run zaplecze check and restore a backup.",
            polish: "W pliku sklepu jest wiersz, którego nie da się odczytać: tabela \(table), "
                + "wiersz \(key), kolumna \(column). Uruchom zaplecze check i przywróć kopię."
        )
    }
}

import Shop

extension Setting {
    func label(in language: Language) -> String {
        switch self {
        case .returnWindow: language.choose(english: "return window", polish: "czas na zwrot")
        case .statutoryWindow:
            language.choose(english: "statutory window", polish: "ustawowy czas na odstąpienie")
        case .refundTerm: language.choose(english: "refund term", polish: "termin wypłaty")
        case .undoHold: language.choose(english: "undo", polish: "czas na cofnięcie")
        case .lockerPrices:
            language.choose(english: "locker prices", polish: "ceny zwrotu paczkomatem")
        }
    }

    static func lockers(in language: Language) -> String {
        language.choose(english: "Parcel lockers", polish: "Zwrot paczkomatem")
    }

    /// What its number counts, and from when; nothing for amounts.
    func unit(in language: Language) -> String {
        switch self {
        case .returnWindow:
            language.choose(english: "days from the order", polish: "dni od zamówienia")
        case .statutoryWindow:
            language.choose(english: "days from the delivery", polish: "dni od doręczenia")
        case .refundTerm:
            language.choose(english: "days from the statement", polish: "dni od oświadczenia")
        case .undoHold: language.choose(english: "seconds", polish: "sekund")
        case .lockerPrices: ""
        }
    }

    /// The setting's value for people.
    func words(for rules: Rules, in language: Language) -> String {
        guard self == .lockerPrices else {
            return value(in: rules) + " " + unit(in: language)
        }
        guard let prices = rules.lockerPrices else {
            return language.choose(english: "off", polish: "wyłączone")
        }
        return Return.LockerSize.allCases.map { size in
            "\(size.letter) \(language.money(prices[size], .pln))"
        }.joined(separator: ", ")
    }

    /// What it may be, asked of the rules themselves.
    func howToType(in language: Language) -> String {
        guard self != .lockerPrices else {
            let most = language.money(Money(minorUnits: 100_000), .pln)
            return language.choose(
                english: "Each size needs a price from 0 to \(most).",
                polish: "Każdy gabaryt musi mieć cenę od 0 do \(most)."
            )
        }
        var rules = Rules()
        let usable = (0...10_000).filter { apply(String($0), to: &rules) }
        let (least, most) = (usable.first ?? 0, usable.last ?? 0)
        return language.choose(
            english: "It must be a whole number from \(language.number(least)) "
                + "to \(language.number(most)). Correct it.",
            polish: "To musi być liczba całkowita od \(language.number(least)) "
                + "do \(language.number(most)). Popraw ją."
        )
    }
}

import Shop

/// Units and dates.
extension ReturnRefusalWording {
    func notReturnable(_ line: String, _ asked: Int, _ left: Int) -> String {
        let name = language.quoted(line)
        let asked = language.pieces(asked)
        guard left > 0 else {
            return language.choose(
                english: "\(name): \(asked) announced, but none can come back any more. "
                    + "Take the line out.",
                polish: "\(name): zgłoszono \(asked), ale niczego nie można już zwrócić. "
                    + "Usuń tę pozycję."
            )
        }
        let rest = language.pieces(left)
        return language.choose(
            english: "\(name): \(asked) announced, but only \(rest) can still come back. "
                + "Lower the number.",
            polish: "\(name): zgłoszono \(asked), ale zwrócić można jeszcze tylko \(rest) "
                + "Zmniejsz liczbę."
        )
    }

    func moreThanBought(_ line: String, _ asked: Int, _ left: Int) -> String {
        let name = language.quoted(line)
        let asked = language.pieces(asked)
        let rest = language.pieces(max(0, left))
        return language.choose(
            english: "\(name): \(asked) would be accepted, but over all returns of the order only "
                + "\(rest) can be. Refuse the others.",
            polish: "\(name): do przyjęcia jest \(asked), a we wszystkich zwrotach zamówienia "
                + "można przyjąć już tylko \(rest) Resztę odrzuć."
        )
    }

    func undecided(
        _ line: String,
        _ condition: Condition,
        _ received: Int,
        _ decided: Int
    ) -> String {
        let group = "\(language.quoted(line)), \(condition.label(in: language))"
        let received = language.pieces(received)
        let decided = language.pieces(decided)
        return language.choose(
            english: "\(group): \(received) received, decided on \(decided). "
                + "Decide on all that came, and on no more.",
            polish: "\(group): przyjęto \(received), zdecydowano o \(decided) "
                + "Zdecyduj o wszystkim, co przyszło, i o niczym więcej."
        )
    }

    func windowClosed(_ day: Day) -> String {
        let day = language.date(day)
        return language.choose(
            english: "Goods of this order could be returned until \(day). To take them anyway, "
                + "the right to register late and a reason are needed.",
            polish: "Zwrot z tego zamówienia był możliwy do \(day). Aby mimo to go przyjąć, "
                + "trzeba mieć prawo do rejestracji po terminie i podać powód."
        )
    }

    func orderNotSent(_ status: Order.Status) -> String {
        let status = (status, language.quoted(status.label(in: language)))
        let what = language.choose(
            english: "The order has the status \(status.1), so nothing of it can be returned. ",
            polish: "Zamówienie ma status \(status.1), więc niczego z niego nie można zwrócić. "
        )
        switch status.0 {
        case .new, .paid, .picking, .packed:
            return what
                + language.choose(
                    english: "It has not been sent yet.",
                    polish: "Nie zostało jeszcze wysłane."
                )
        case .undelivered:
            return what
                + language.choose(
                    english: "The parcel came back to the shop.",
                    polish: "Przesyłka wróciła do sklepu."
                )
        case .shipped, .delivered, .cancelled:
            return what
                + language.choose(
                    english: "Check the order's number.",
                    polish: "Sprawdź numer zamówienia."
                )
        }
    }
}

/// Amounts and payouts.
extension ReturnRefusalWording {
    func diminishedTooMuch(_ line: String, _ value: Money) -> String {
        let name = language.quoted(line)
        let value = language.money(value, currency)
        return language.choose(
            english: "\(name): more is deducted than the \(value) that would be paid for it. "
                + "Lower the deduction.",
            polish: "\(name): potrącenie przekracza \(value), czyli całą kwotę za tę pozycję. "
                + "Zmniejsz potrącenie."
        )
    }

    func moreThanPaid(_ left: Money) -> String {
        let left = language.money(left, currency)
        return language.choose(
            english: "With this adjustment more than \(left) would go back, which is all that is "
                + "left of what the customer paid. Lower it.",
            polish: "Po tej korekcie kwota przekroczy \(left), czyli wszystko, co zostało "
                + "z wpłaty klienta. Zmniejsz korektę."
        )
    }

    func belowZero(_ total: Money) -> String {
        let total = language.money(total, currency)
        return language.choose(
            english: "With this adjustment the refund would be \(total), less than nothing. "
                + "Deduct less.",
            polish: "Po tej korekcie kwota wyniesie \(total), czyli mniej niż zero. "
                + "Potrąć mniej."
        )
    }

    func payoutsDiffer(_ due: Money, _ given: Money) -> String {
        let apart = language.money(due > given ? due - given : given - due, currency)
        let what = language.choose(
            english: "The payouts add up to \(language.money(given, currency)), "
                + "but \(language.money(due, currency)) is due. ",
            polish: "Suma wypłat to \(language.money(given, currency)), "
                + "a do wypłaty jest \(language.money(due, currency)). "
        )
        return what
            + (due > given
                ? language.choose(english: "Add \(apart).", polish: "Dodaj \(apart).")
                : language.choose(english: "Take away \(apart).", polish: "Odejmij \(apart)."))
    }

    func wayNotOffered(_ instrument: Instrument) -> String {
        let way = instrument.label(in: language)
        let offered = Instrument.allCases.filter(\.isOffered).map { $0.label(in: language) }
        return language.choose(
            english: "Refunds cannot go out this way: \(way). "
                + "Choose \(language.choice(of: offered)).",
            polish: "Tą drogą nie można wypłacić: \(way). "
                + "Do wyboru: \(language.choice(of: offered))."
        )
    }

    func needsConsent(_ instrument: Instrument) -> String {
        let means = instrument.means(in: language)
        return language.choose(
            english: "More would go back \(means) than was paid that way. "
                + "Write down how the customer agreed to it.",
            polish: "Więcej zostałoby wypłacone \(means), niż tak wpłacono. "
                + "Zapisz, jak klient się na to zgodził."
        )
    }
}

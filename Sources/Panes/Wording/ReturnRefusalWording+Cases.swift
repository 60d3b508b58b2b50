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

/// Undoing.
extension ReturnRefusalWording {
    func cannotUndo(_ step: Return.Step.Kind) -> String {
        let step = language.quoted(step.noun(in: language))
        return language.choose(
            english: "The step \(step) cannot be undone. Take the next step instead.",
            polish: "Kroku \(step) nie można cofnąć. Wykonaj zamiast tego następny krok."
        )
    }

    func notYours(_ author: Author) -> String {
        switch author {
        case .staff(let id):
            let name = staff[id].map { ": \($0)" } ?? ""
            return language.choose(
                english: "The last step was somebody else's\(name). Only they can undo it; "
                    + "ask them to.",
                polish: "Ostatni krok ma innego autora\(name). Tylko ta osoba może go cofnąć, "
                    + "poproś ją o to."
            )
        case .system(let service, _):
            return language.choose(
                english: "The last step was the program's own (\(service)), "
                    + "and nobody can undo it. Take the next step instead.",
                polish: "Ostatni krok wykonał sam program (\(service)) i nikt nie może go cofnąć. "
                    + "Wykonaj zamiast tego następny krok."
            )
        }
    }

    func tooLateToUndo(_ until: Instant) -> String {
        let until = language.dayAndTime(until, in: zone, today: zone.day(at: until))
        return language.choose(
            english: "The step could be undone until \(until). If it must go, ask a manager.",
            polish: "Ten krok można było cofnąć do \(until). "
                + "Jeśli trzeba go wycofać, poproś kierownika."
        )
    }
}

/// Second persons, cases about parcels, late arrivals.
extension ReturnRefusalWording {
    func needsAnotherPerson(_ author: Author) -> String {
        let name = name(of: author)
        return language.choose(
            english: "\(name) proposed this settlement, so somebody else has to confirm it, "
                + "in their own session.",
            polish: "Tę wypłatę proponuje \(name), więc potwierdzić ją musi ktoś inny, "
                + "we własnej sesji."
        )
    }

    func waitsForSecondPerson(_ author: Author) -> String {
        let name = name(of: author)
        return language.choose(
            english: "A settlement proposed by \(name) waits for a second person. "
                + "Confirm or decline it first.",
            polish: "Wypłata, którą proponuje \(name), czeka na drugą osobę. "
                + "Najpierw ją potwierdź albo odrzuć."
        )
    }

    private func name(of author: Author) -> String {
        guard case .staff(let id) = author else { return "?" }
        return staff[id] ?? "?"
    }

    func frozen(_ finding: Parcel.Finding, _ parcel: String) -> String {
        let what = finding.label(in: language)
        return language.choose(
            english: "The refund is held back: there is an open case about parcel \(parcel) "
                + "(\(what)). Close the case first.",
            polish: "Zwrot pieniędzy jest wstrzymany: trwa sprawa przesyłki \(parcel) "
                + "(\(what)). Najpierw zamknij sprawę."
        )
    }

    func notDecided(_ status: Return.Status) -> String {
        let status = language.quoted(status.listLabel(in: language))
        return language.choose(
            english: "The return has the status \(status): what arrives now is received with it. "
                + "A follow-up is for what arrives after the decision.",
            polish:
                "Zwrot ma status \(status): to, co teraz przychodzi, przyjmuje się razem z nim. "
                + "Kontynuacja jest dla tego, co przyjdzie po decyzji."
        )
    }
}

package import Shop

extension GiftCard.Status {
    package func label(in language: Language) -> String {
        switch self {
        case .sold: language.choose(english: "not activated", polish: "nieaktywowana")
        case .active: language.choose(english: "active", polish: "aktywna")
        case .blocked: language.choose(english: "blocked", polish: "zablokowana")
        case .expired: language.choose(english: "expired", polish: "wygasła")
        }
    }
}

extension GiftCard.Entry.Kind {
    package func label(in language: Language) -> String {
        switch self {
        case .sold: language.choose(english: "sold", polish: "sprzedaż")
        case .activated: language.choose(english: "activated", polish: "aktywacja")
        case .spent: language.choose(english: "spent", polish: "płatność")
        case .refunded: language.choose(english: "refund", polish: "zwrot na kartę")
        case .undone: language.choose(english: "undone", polish: "cofnięcie")
        case .expired: language.choose(english: "expired", polish: "wygaśnięcie")
        case .corrected: language.choose(english: "corrected", polish: "korekta")
        case .blocked: language.choose(english: "blocked", polish: "blokada")
        case .unblocked: language.choose(english: "unblocked", polish: "odblokowanie")
        }
    }
}

extension GiftCard.Refusal {
    /// Why a card cannot be used so, and what to do.
    package func explanation(in language: Language, zone: Zone) -> String {
        switch self {
        case .unknown(let text):
            language.choose(
                english: "There is no gift card \(language.quoted(text)). Look at the number "
                    + "or the code again.",
                polish: "Nie ma karty podarunkowej \(language.quoted(text)). Sprawdź numer "
                    + "albo kod."
            )
        case .notActivated(let card):
            language.choose(
                english: "Gift card \(card) is not activated yet. Activate it first.",
                polish: "Karta \(card) nie jest jeszcze aktywna. Najpierw ją aktywuj."
            )
        case .alreadyActive(let card):
            language.choose(
                english: "Gift card \(card) is active already.",
                polish: "Karta \(card) jest już aktywna."
            )
        case .blocked(let card):
            language.choose(
                english: "Gift card \(card) is blocked. Its ledger tells why.",
                polish: "Karta \(card) jest zablokowana. Powód jest w jej historii."
            )
        case .notBlocked(let card):
            language.choose(
                english: "Gift card \(card) is not blocked.",
                polish: "Karta \(card) nie jest zablokowana."
            )
        case .expired(let card, let day):
            language.choose(
                english: "Gift card \(card) expired on \(language.date(day)).",
                polish: "Karta \(card) była ważna do \(language.date(day))."
            )
        case .notEnough(let card, let asked, let there, let currency):
            language.choose(
                english: "There is \(language.money(there, currency)) on gift card \(card), "
                    + "not \(language.money(asked, currency)).",
                polish: "Na karcie \(card) jest \(language.money(there, currency)), a potrzeba "
                    + "\(language.money(asked, currency))."
            )
        case .otherCurrency(let card, let own, let asked):
            language.choose(
                english: "Gift card \(card) is in \(own.code), not in \(asked.code).",
                polish: "Karta \(card) jest w walucie \(own.code), a nie \(asked.code)."
            )
        case .amountNotPositive:
            language.choose(
                english: "Give an amount above zero.",
                polish: "Podaj kwotę większą od zera."
            )
        case .tooMuch(let most, let currency):
            language.choose(
                english: "One gift card takes at most \(language.money(most, currency)).",
                polish: "Na jedną kartę mieści się najwyżej \(language.money(most, currency))."
            )
        case .missingReason:
            language.choose(english: "Give a reason.", polish: "Podaj powód.")
        case .nothingToUndo(let card):
            language.choose(
                english: "Gift card \(card): the last entry is no spending, so there is nothing "
                    + "to undo.",
                polish: "Karta \(card): ostatni wpis nie jest płatnością, więc nie ma czego "
                    + "cofnąć."
            )
        case .notYours(let card):
            language.choose(
                english: "Gift card \(card): somebody else has booked the last spending; only "
                    + "they can undo it.",
                polish: "Karta \(card): ostatnią płatność zapisał ktoś inny i tylko ta osoba "
                    + "może ją cofnąć."
            )
        case .tooLateToUndo(let card, let end):
            language.choose(
                english: "Gift card \(card): the spending could be undone until "
                    + "\(language.time(end, in: zone)). A manager can correct the balance.",
                polish: "Karta \(card): płatność można było cofnąć do "
                    + "\(language.time(end, in: zone)). Saldo może poprawić kierownik."
            )
        case .spentMeanwhile(let card, let booked, let there, let currency):
            language.choose(
                english: "\(language.money(booked, currency)) went to gift card \(card), and "
                    + "\(language.money(booked - there, currency)) of it is spent since, so it "
                    + "cannot be taken back.",
                polish: "Na kartę \(card) trafiło \(language.money(booked, currency)), z czego "
                    + "\(language.money(booked - there, currency)) już wydano, więc nie da się "
                    + "tego cofnąć."
            )
        case .noSuchOrder(let number):
            language.choose(
                english: "There is no order \(language.quoted(number)).",
                polish: "Nie ma zamówienia \(language.quoted(number))."
            )
        case .unusableAddress(let address):
            language.choose(
                english: "No mail can go to \(language.quoted(address)). Look at the address.",
                polish: "Na adres \(language.quoted(address)) nie da się wysłać wiadomości. "
                    + "Sprawdź go."
            )
        case .notADay(let day):
            language.choose(
                english: "A gift card cannot be valid until \(language.date(day)): give a day "
                    + "from today on, within ten years.",
                polish: "Karta nie może być ważna do \(language.date(day)): podaj dzień od "
                    + "dzisiaj, najwyżej za dziesięć lat."
            )
        }
    }
}

package import Shop

extension Return.Step.Kind {
    /// What a key does, as its hint says it.
    package func imperative(in language: Language) -> String {
        switch self {
        case .register: language.choose(english: "register", polish: "zarejestruj")
        case .receive: language.choose(english: "receive", polish: "przyjmij")
        case .accept: language.choose(english: "accept", polish: "akceptuj")
        case .reject: language.choose(english: "reject", polish: "odrzuć")
        case .settle: language.choose(english: "settle", polish: "rozlicz")
        case .propose: language.choose(english: "propose", polish: "zaproponuj")
        case .confirm: language.choose(english: "confirm", polish: "potwierdź")
        case .decline: language.choose(english: "decline", polish: "odmów")
        case .remit: language.choose(english: "send to bank", polish: "wyślij do banku")
        case .clear: language.choose(english: "bank confirmed", polish: "bank potwierdził")
        case .withdraw:
            language.choose(english: "withdraw transfer", polish: "wycofaj przelew")
        case .cancel: language.choose(english: "cancel", polish: "anuluj")
        case .reopen: language.choose(english: "reopen", polish: "otwórz ponownie")
        case .bounce: language.choose(english: "payout bounced", polish: "wypłata wróciła")
        case .undo: language.choose(english: "undo", polish: "cofnij")
        }
    }

    /// The step as a thing: `receive R-2026-000301`, "przyjęcie R-2026-000301".
    package func noun(in language: Language) -> String {
        switch self {
        case .register: language.choose(english: "register", polish: "rejestracja")
        case .receive: language.choose(english: "receive", polish: "przyjęcie")
        case .accept: language.choose(english: "accept", polish: "akceptacja")
        case .reject: language.choose(english: "reject", polish: "odrzucenie")
        case .settle: language.choose(english: "settle", polish: "rozliczenie")
        case .propose: language.choose(english: "propose", polish: "propozycja wypłaty")
        case .confirm: language.choose(english: "confirm", polish: "potwierdzenie wypłaty")
        case .decline: language.choose(english: "decline", polish: "odmowa wypłaty")
        case .remit: language.choose(english: "send to bank", polish: "wysłanie do banku")
        case .clear: language.choose(english: "bank confirmed", polish: "potwierdzenie przelewu")
        case .withdraw:
            language.choose(english: "withdraw transfer", polish: "wycofanie przelewu")
        case .cancel: language.choose(english: "cancel", polish: "anulowanie")
        case .reopen: language.choose(english: "reopen", polish: "ponowne otwarcie")
        case .bounce: language.choose(english: "payout bounced", polish: "powrót wypłaty")
        case .undo: language.choose(english: "undo", polish: "cofnięcie")
        }
    }

    /// What has happened to the return: `accepted`, "zaakceptowany".
    package func past(in language: Language) -> String {
        switch self {
        case .register: language.choose(english: "registered", polish: "zarejestrowany")
        case .receive: language.choose(english: "received", polish: "przyjęty")
        case .accept: language.choose(english: "accepted", polish: "zaakceptowany")
        case .reject: language.choose(english: "rejected", polish: "odrzucony")
        case .settle: language.choose(english: "settled", polish: "rozliczony")
        case .propose:
            language.choose(
                english: "proposed for settlement",
                polish: "przekazany do potwierdzenia wypłaty"
            )
        case .confirm: language.choose(english: "settled", polish: "rozliczony")
        case .decline:
            language.choose(english: "settlement declined", polish: "wypłata niepotwierdzona")
        case .remit: language.choose(english: "sent to bank", polish: "wysłany do banku")
        case .clear: language.choose(english: "settled", polish: "rozliczony")
        case .withdraw:
            language.choose(english: "transfer withdrawn", polish: "przelew wycofany")
        case .cancel: language.choose(english: "cancelled", polish: "anulowany")
        case .reopen: language.choose(english: "reopened", polish: "otwarty ponownie")
        case .bounce:
            language.choose(
                english: "payout marked as bounced",
                polish: "powrót wypłaty odnotowany"
            )
        case .undo:
            language.choose(english: "last step undone", polish: "ostatni krok cofnięty")
        }
    }

    /// Who did it, and when where that is given: `accepted 14:02 by marek`.
    ///
    /// Polish leaves the person's gender open.
    package func past(by name: String, at time: String = "", in language: Language) -> String {
        language.news(past(in: language), at: time, by: name)
    }
}

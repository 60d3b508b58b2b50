package import Shop

extension Claim.Status {
    package func label(in language: Language) -> String {
        switch self {
        case .registered: language.choose(english: "to answer", polish: "do rozpatrzenia")
        case .answered: language.choose(english: "answered", polish: "rozpatrzona")
        case .closed: language.choose(english: "closed", polish: "zamknięta")
        case .withdrawn: language.choose(english: "withdrawn", polish: "wycofana")
        }
    }

    /// Whose turn it is, for eyes that see no colour.
    package var sign: String {
        switch self {
        case .registered: "●"
        case .answered: "○"
        case .closed: "✓"
        case .withdrawn: "✗"
        }
    }
}

extension Claim.Demand {
    package func label(in language: Language) -> String {
        switch self {
        case .repair: language.choose(english: "repair", polish: "naprawa")
        case .exchange: language.choose(english: "exchange", polish: "wymiana")
        case .priceCut: language.choose(english: "price cut", polish: "obniżenie ceny")
        case .money: language.choose(english: "money back", polish: "zwrot pieniędzy")
        }
    }
}

extension Claim.Step.Kind {
    /// The step as a thing.
    package func noun(in language: Language) -> String {
        switch self {
        case .register: language.choose(english: "register", polish: "rejestracja")
        case .expectGoods: language.choose(english: "goods come in", polish: "oczekiwanie na towar")
        case .answer: language.choose(english: "answer", polish: "odpowiedź")
        case .close: language.choose(english: "close", polish: "zamknięcie")
        case .withdraw: language.choose(english: "withdraw", polish: "wycofanie")
        case .undo: language.choose(english: "undo", polish: "cofnięcie")
        }
    }

    /// What has happened to the claim.
    package func past(in language: Language) -> String {
        switch self {
        case .register: language.choose(english: "registered", polish: "zarejestrowana")
        case .expectGoods:
            language.choose(english: "return opened", polish: "towar ma przyjść")
        case .answer: language.choose(english: "answered", polish: "rozpatrzona")
        case .close: language.choose(english: "closed", polish: "zamknięta")
        case .withdraw: language.choose(english: "withdrawn", polish: "wycofana")
        case .undo: language.choose(english: "last step undone", polish: "ostatni krok cofnięty")
        }
    }
}

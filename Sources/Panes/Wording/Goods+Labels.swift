package import Shop

/// What staff say of goods on the desk: their state, where they go, what was decided.
extension Condition {
    package func label(in language: Language) -> String {
        switch self {
        case .asNew: language.choose(english: "as new", polish: "pełnowartościowy")
        case .opened: language.choose(english: "opened", polish: "otwarte opakowanie")
        case .used: language.choose(english: "used", polish: "ślady użycia")
        case .damaged: language.choose(english: "damaged", polish: "uszkodzony")
        }
    }

    /// The condition where there is little room; 11 columns at most.
    package func short(in language: Language) -> String {
        switch self {
        case .asNew: language.choose(english: "as new", polish: "pełnowart.")
        case .opened: language.choose(english: "opened", polish: "otwarte op.")
        case .used: language.choose(english: "used", polish: "ślady uż.")
        case .damaged: label(in: language)
        }
    }
}

extension Disposition {
    package func label(in language: Language) -> String {
        switch self {
        case .restock: language.choose(english: "restock", polish: "do sprzedaży")
        case .outlet: language.choose(english: "outlet", polish: "outlet")
        case .repair: language.choose(english: "repair", polish: "naprawa")
        case .supplier: language.choose(english: "back to supplier", polish: "do dostawcy")
        case .scrap: language.choose(english: "scrap", polish: "likwidacja")
        case .backToCustomer:
            language.choose(english: "back to customer", polish: "odesłać klientowi")
        }
    }

    /// The disposition where there is little room; 12 columns at most.
    package func short(in language: Language) -> String {
        switch self {
        case .supplier: language.choose(english: "to supplier", polish: "do dostawcy")
        case .backToCustomer: language.choose(english: "to customer", polish: "do klienta")
        case .restock, .outlet, .repair, .scrap: label(in: language)
        }
    }
}

extension Ground {
    package func label(in language: Language) -> String {
        switch self {
        case .outOfTime: language.choose(english: "out of time", polish: "po terminie")
        case .excludedByLaw:
            language.choose(english: "excluded by law", polish: "wyłączenie ustawowe")
        case .notOurGoods: language.choose(english: "not our goods", polish: "nie nasz towar")
        case .notInThisOrder:
            language.choose(english: "not bought in this order", polish: "nie z tego zamówienia")
        case .swapped: language.choose(english: "swapped", polish: "towar podmieniony")
        case .claimRefused:
            language.choose(english: "claim refused", polish: "odrzucona reklamacja")
        }
    }
}

extension Decision.Verdict {
    /// `accepted`, or `refused: out of time`.
    package func label(in language: Language) -> String {
        switch self {
        case .accepted: language.choose(english: "accepted", polish: "przyjęte")
        case .refused(let ground):
            language.choose(english: "refused: ", polish: "odmowa: ") + ground.label(in: language)
        }
    }
}

extension Decision {
    /// What stands where a decision is still to come.
    package static let pending = Wording("pending", "do decyzji")

    /// The decision in a list: where accepted goods go, or why they are refused.
    package func label(in language: Language) -> String {
        isAccepted ? disposition.label(in: language) : verdict.label(in: language)
    }
}

extension Reception {
    /// What was announced and did not come.
    package static let missing = Wording("missing", "brak")
    /// What came beyond what was announced.
    package static let surplus = Wording("surplus", "nadwyżka")
    /// What came and is not of the order.
    package static let wrongItem = Wording("wrong item", "zły towar")
    package static let intactSeal = Wording("seal intact", "plomba nienaruszona")
    package static let brokenSeal = Wording("seal broken", "plomba naruszona")
    package static let sealQuestion = Wording("seal intact?", "plomba nienaruszona?")
}

package import Shop

extension Reward.Gives {
    /// What it is worth: `10% off`.
    package func label(in language: Language) -> String {
        switch self {
        case .percentOff(let hundredths):
            language.choose(
                english: "\(language.number(hundredths))% off",
                polish: "rabat \(language.number(hundredths))%"
            )
        case .amountOff(let amount):
            language.choose(
                english: "\(language.money(amount, Rules.currency)) off",
                polish: "rabat \(language.money(amount, Rules.currency))"
            )
        case .freeDelivery: kind.label(in: language)
        case .product(let sku):
            language.choose(english: "article \(sku)", polish: "produkt \(sku)")
        case .earlyAccess: kind.label(in: language)
        }
    }
}

extension Reward.Kind {
    package func label(in language: Language) -> String {
        switch self {
        case .percentOff: language.choose(english: "percentage off", polish: "rabat procentowy")
        case .amountOff: language.choose(english: "amount off", polish: "rabat kwotowy")
        case .freeDelivery: language.choose(english: "free delivery", polish: "darmowa dostawa")
        case .product: language.choose(english: "product", polish: "produkt")
        case .earlyAccess: language.choose(english: "early access", polish: "wcześniejszy dostęp")
        }
    }
}

extension Reward.Offer {
    /// How it stands in a list of rewards: offered, from when on, or not any more.
    package func state(on day: Day, in language: Language) -> String {
        let terms = reward.terms
        guard reward.isOffered else {
            return language.choose(english: "switched off", polish: "wyłączona")
        }
        if let from = terms.from, day < from {
            return language.choose(english: "from ", polish: "od ")
                + language.day(from, today: day)
        }
        if let until = terms.until, until < day {
            return language.choose(english: "until ", polish: "do ")
                + language.day(until, today: day)
        }
        if let limit = terms.inTotal, takenInTotal >= limit {
            return language.choose(english: "all taken", polish: "wyczerpana")
        }
        return language.choose(english: "offered", polish: "dostępna")
    }

    /// How often it was taken, of how many times it can be.
    package func taken(in language: Language) -> String {
        reward.terms.inTotal.map { language.part(takenInTotal, of: $0) }
            ?? language.number(takenInTotal)
    }
}

extension Coupon.Status {
    package func label(in language: Language) -> String {
        switch self {
        case .issued: language.choose(english: "issued", polish: "wydany")
        case .used: language.choose(english: "used", polish: "wykorzystany")
        case .returned: language.choose(english: "given back", polish: "oddany")
        case .expired: language.choose(english: "expired", polish: "wygasły")
        }
    }
}

extension Coupon.Event.Kind {
    package func label(in language: Language) -> String {
        switch self {
        case .issued: language.choose(english: "issued", polish: "wydanie")
        case .used(_, let number):
            language.choose(
                english: "used on order \(number)",
                polish: "wykorzystanie w zamówieniu \(number)"
            )
        case .reopened: language.choose(english: "use taken back", polish: "cofnięcie użycia")
        case .returned: language.choose(english: "given back", polish: "oddanie")
        case .expired: language.choose(english: "expired", polish: "wygaśnięcie")
        }
    }
}

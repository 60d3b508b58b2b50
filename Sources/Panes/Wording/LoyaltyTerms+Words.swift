import Shop

extension TermsSetting {
    /// What the figure is called on screen, where the command line has its name.
    func title(in language: Language) -> String {
        switch self {
        case .rate: language.choose(english: "Points for a złoty", polish: "Punkty za złoty")
        case .waiting: language.choose(english: "Points wait", polish: "Punkty czekają")
        case .lifetime: language.choose(english: "Points last", polish: "Ważność punktów")
        case .pointValue:
            language.choose(english: "A point is worth", polish: "Wartość punktu")
        case .threshold: language.choose(english: "From", polish: "Od zakupów")
        case .multiplier: language.choose(english: "Points times", polish: "Mnożnik punktów")
        }
    }

    /// The value in words.
    func words(in terms: LoyaltyTerms, _ language: Language) -> String {
        switch self {
        case .rate: return language.decimal(terms.rate)
        case .waiting:
            switch terms.waiting {
            case .window:
                return language.choose(
                    english: "until the return window closes",
                    polish: "do końca czasu na zwrot"
                )
            case .days(let days):
                let days = Plural.days.text(days, in: language)
                return language.choose(
                    english: "\(days) from sending",
                    polish: "\(days) od wysyłki"
                )
            }
        case .lifetime:
            return terms.lifetime.map { Plural.days.text($0, in: language) }
                ?? language.choose(english: "for ever", polish: "bez końca")
        case .pointValue: return language.money(terms.pointValue, Rules.currency)
        case .threshold(let tier):
            return language.money(terms.tiers[tier]?.threshold ?? .zero, Rules.currency)
        case .multiplier(let tier): return "× " + language.decimal(terms.multiplier(of: tier))
        }
    }
}

extension LoyaltyTerms {
    func versionName(in language: Language) -> String {
        let number = language.number(version)
        return language.choose(english: "version \(number)", polish: "wersja \(number)")
    }
}

extension [LoyaltyTerms] {
    /// The versions with the moment from which each no longer counts, the last to begin first.
    var withEnds: [(terms: LoyaltyTerms, end: Moment?)] {
        let ordered = sorted { ($0.from.at, $0.version) < ($1.from.at, $1.version) }
        let ends = ordered.dropFirst().map { Optional($0.from) } + [nil]
        return zip(ordered, ends).map { ($0, $1) }.reversed()
    }
}

package import Shop

extension Tier {
    package func label(in language: Language) -> String {
        switch self {
        case .bronze: language.choose(english: "Bronze", polish: "Brązowy")
        case .silver: language.choose(english: "Silver", polish: "Srebrny")
        case .gold: language.choose(english: "Gold", polish: "Złoty")
        case .vip: "VIP"
        }
    }
}

extension PointEntry.Kind {
    package func label(in language: Language) -> String {
        switch self {
        case .earned: language.choose(english: "earned", polish: "naliczone")
        case .released: language.choose(english: "released", polish: "zwolnione")
        case .redeemed: language.choose(english: "redeemed", polish: "wymienione")
        case .restored: language.choose(english: "restored", polish: "przywrócone")
        case .expired: language.choose(english: "expired", polish: "wygasły")
        case .clawedBack: language.choose(english: "clawed back", polish: "cofnięte")
        case .regained: language.choose(english: "given again", polish: "oddane")
        case .adjusted: language.choose(english: "corrected", polish: "korekta")
        case .refunded: language.choose(english: "refund in points", polish: "zwrot w punktach")
        case .recalled: language.choose(english: "refund recalled", polish: "zwrot odwołany")
        case .setOff: language.choose(english: "set off", polish: "potrącone")
        }
    }
}

extension Plural {
    package static let points = Plural(
        English(one: "point", many: "points"),
        Polish(one: "punkt", few: "punkty", many: "punktów")
    )
}

extension Language {
    /// A number of points with its noun: `120 punktów`.
    package func points(_ count: Int) -> String { Plural.points.text(count, in: self) }
}

extension TermsSetting {
    package func label(in language: Language) -> String {
        switch self {
        case .rate:
            language.choose(
                english: "points for a whole złoty (or unit of another currency)",
                polish: "punkty za pełny złoty (lub jednostkę innej waluty)"
            )
        case .waiting:
            language.choose(
                english: "points wait: until the return window closes (window), or days from "
                    + "sending",
                polish: "oczekiwanie: do końca czasu na zwrot (window) albo dni od wysyłki"
            )
        case .lifetime:
            language.choose(
                english: "days for which points can be spent (off: for ever)",
                polish: "dni ważności punktów (off: bez końca)"
            )
        case .pointValue:
            language.choose(
                english: "what a point is worth, in złoty",
                polish: "wartość punktu w złotych"
            )
        case .threshold(let tier):
            language.choose(
                english: "\(tier.label(in: language)): from so much spent in 12 months",
                polish: "\(tier.label(in: language)): od takich zakupów w 12 miesięcy"
            )
        case .multiplier(let tier):
            language.choose(
                english: "\(tier.label(in: language)): points times",
                polish: "\(tier.label(in: language)): mnożnik punktów"
            )
        }
    }
}

extension ExtraRule.Gives {
    package func label(in language: Language) -> String {
        switch self {
        case .perUnit(let hundredths):
            let points = language.decimal(hundredths)
            return language.choose(
                english: "+\(points) for each złoty",
                polish: "+\(points) za każdy złoty"
            )
        case .points(let points): return "+" + language.points(points)
        }
    }
}

extension Language {
    /// Hundredths with the language's decimal sign: `1,5`.
    package func decimal(_ hundredths: Int) -> String {
        let text = hundredths.asHundredths
        return choose(english: text, polish: String(text.map { $0 == "." ? "," : $0 }))
    }
}

extension Reward.Prospect {
    /// What can be had now, and what is missing to what comes next.
    package func text(in language: Language) -> String {
        let now = open.last.map { reward in
            language.choose(
                english: "now: \(reward.terms.name)",
                polish: "już: \(reward.terms.name)"
            )
        }
        let later = next.map { reward in
            language.choose(
                english: "next: \(reward.terms.name), \(language.points(missing)) missing",
                polish: "następna: \(reward.terms.name), brakuje \(language.number(missing)) pkt"
            )
        }
        return [now, later].compactMap(\.self).joined(separator: "; ")
    }
}

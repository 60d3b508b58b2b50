package import Shop

extension Plural {
    package static let points = Plural(
        English(one: "point", many: "points"),
        Polish(one: "punkt", few: "punkty", many: "punktów")
    )
}

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

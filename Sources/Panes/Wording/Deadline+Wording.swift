package import Shop

/// Until when money must be back, as the shop's day stands.
///
/// Day counts change at midnight only, so they may rest on a screen (DECISIONS 22).
extension Return.Deadline {
    /// For a list: `2 d`, `! today`, `!-1 d`, `waits`; 8 columns at most up to 999 days.
    ///
    /// Nothing where nothing is owed. The sign says that it is time, also without
    /// colour.
    package func short(today: Day, in language: Language) -> String {
        switch self {
        case .waitsForParcel: language.choose(english: "waits", polish: "czeka")
        case .goodsOnly: language.choose(english: "goods", polish: "towar")
        case .nothingOwed: ""
        case .due(let day):
            switch day - today {
            case ..<0: "!-\(today - day) d"
            case 0: language.choose(english: "! today", polish: "! dziś")
            case let days: "\(days) d"
            }
        }
    }

    /// For a sentence: `due in 2 days (Thu 19 Nov)`, `waits for the parcel`.
    package func phrase(today: Day, in language: Language) -> String {
        switch self {
        case .waitsForParcel:
            return language.choose(english: "waits for the parcel", polish: "czeka na paczkę")
        case .goodsOnly:
            return language.choose(
                english: "about goods, no money is due",
                polish: "chodzi o towar, bez wypłaty"
            )
        case .nothingOwed:
            return language.choose(english: "nothing is owed", polish: "nic do wypłaty")
        case .due(let day):
            let date = language.weekday(day, today: today)
            return "\(Self.distance(day - today, in: language)) (\(date))"
        }
    }

    private static func distance(_ days: Int, in language: Language) -> String {
        let count = Plural.days.text(Int(days.magnitude), in: language)
        return switch days {
        case ..<0: language.choose(english: "\(count) overdue", polish: "\(count) po terminie")
        case 0: language.choose(english: "due today", polish: "termin dziś")
        case 1: language.choose(english: "due tomorrow", polish: "termin jutro")
        case _: language.choose(english: "due in \(count)", polish: "termin za \(count)")
        }
    }
}

extension Language {
    /// Until when an order can be returned, by ``Shop/Order/lastReturnDay(under:)``.
    package func returnWindow(until last: Day?, today: Day) -> String {
        guard let last else {
            return choose(
                english: "can be returned, the delivery is not known yet",
                polish: "zwrot możliwy, dostawa jeszcze nieznana"
            )
        }
        let date = day(last, today: today)
        guard last < today else {
            return choose(
                english: "can be returned until \(date)",
                polish: "zwrot możliwy do \(date)"
            )
        }
        return choose(
            english: "could be returned until \(date)",
            polish: "zwrot był możliwy do \(date)"
        )
    }
}

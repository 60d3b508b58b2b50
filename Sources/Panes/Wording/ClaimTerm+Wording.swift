package import Shop

/// Until when a claim is to be answered, as the shop's day stands.
///
/// What counts as accepted tomorrow is unmistakable today, also without colour.
extension Claim.Term {
    /// For a list: `9 d`, `! tomorrow`, `!! today`, `!uznana 21 lis`; 16 columns at most.
    package func short(today: Day, in language: Language) -> String {
        switch self {
        case .nothingDue: return ""
        case .acceptedSince(let day):
            let since = language.shortDay(day, today: today)
            return language.choose(english: "!accepted \(since)", polish: "!uznana \(since)")
        case .answerBy(let day):
            switch day - today {
            case ..<0: return "!-\(today - day) d"
            case 0: return language.choose(english: "!! today", polish: "!! dziś")
            case 1: return language.choose(english: "! tomorrow", polish: "! jutro")
            case let days: return "\(days) d"
            }
        }
    }

    /// For a sentence: `answer today (Tue 17 Nov), or tomorrow it counts as accepted`.
    ///
    /// - Parameter isConsumers: Whether silence accepts it.
    package func phrase(today: Day, isConsumers: Bool, in language: Language) -> String {
        switch self {
        case .nothingDue:
            return language.choose(english: "no answer due", polish: "odpowiedź nie jest potrzebna")
        case .acceptedSince(let day):
            let since = language.weekday(day, today: today)
            return language.choose(
                english: "unanswered, so accepted by law since \(since)",
                polish: "bez odpowiedzi, więc z mocy prawa uznana od \(since)"
            )
        case .answerBy(let day):
            let date = language.weekday(day, today: today)
            switch day - today {
            case ..<0:
                let late = Plural.days.text(today - day, in: language)
                return language.choose(
                    english: "\(late) overdue (\(date))",
                    polish: "\(late) po terminie (\(date))"
                )
            case 0 where isConsumers:
                return language.choose(
                    english: "answer today, or tomorrow it counts as accepted",
                    polish: "odpowiedz dziś, jutro będzie uznana z mocy prawa"
                )
            case 0: return language.choose(english: "answer today", polish: "odpowiedz dziś")
            case let days:
                let count = Plural.days.text(days, in: language)
                return language.choose(
                    english: "answer within \(count) (\(date))",
                    polish: "na odpowiedź \(count) (do: \(date))"
                )
            }
        }
    }
}

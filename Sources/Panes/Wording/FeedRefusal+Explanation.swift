package import Shop

extension FeedRefusal {
    /// Why nothing was changed, and what to do.
    package func explanation(in language: Language) -> String {
        switch self {
        case .articlesRefused(let refused, let all, let first):
            let (refused, all) = (language.number(refused), language.number(all))
            let reason = first.explanation(in: language)
            return language.choose(
                english: "Articles that cannot be taken: \(refused) of \(all). \(reason) "
                    + "A feed is applied whole or not at all, so nothing was changed.",
                polish: "Artykuły, których nie można przyjąć: \(refused) z \(all). \(reason) "
                    + "Plik dostawcy jest przyjmowany w całości albo wcale, "
                    + "więc nic nie zmieniono."
            )
        case .fileChanged:
            return language.choose(
                english: "The file has changed since it was looked at, so nothing was changed.",
                polish: "Plik zmienił się po obejrzeniu, więc nic nie zmieniono."
            )
        case .emptiesHalf(let emptied, let stocked):
            let (emptied, stocked) = (language.number(emptied), language.number(stocked))
            return language.choose(
                english: "Articles in stock that would have none: \(emptied) of \(stocked). "
                    + "The file may be broken, so nothing was changed. "
                    + "Confirm it if that is what is meant.",
                polish: "Artykuły na stanie, które spadłyby do zera: \(emptied) z \(stocked). "
                    + "Plik może być uszkodzony, więc nic nie zmieniono. "
                    + "Potwierdź, jeśli tak ma być."
            )
        }
    }
}

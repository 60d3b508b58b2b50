package import Shop

extension Reward.Refusal {
    /// Why a reward cannot be had or kept so, and what to do.
    package func explanation(in language: Language) -> String {
        switch self {
        case .noSuchReward(let name):
            language.choose(
                english: "There is no reward \(language.quoted(name)). Look at loyalty rewards "
                    + "list.",
                polish: "Nie ma nagrody \(language.quoted(name)). Zajrzyj do loyalty rewards list."
            )
        case .nameTaken(let name):
            language.choose(
                english: "There is a reward \(language.quoted(name)) already. Give this one "
                    + "another name.",
                polish: "Nagroda \(language.quoted(name)) już istnieje. Podaj inną nazwę."
            )
        case .unusable(let problem): problem.explanation(in: language)
        case .noSuchArticle(let sku):
            language.choose(
                english: "There is no article \(language.quoted(sku)). Check its SKU.",
                polish: "Nie ma artykułu \(language.quoted(sku)). Sprawdź SKU."
            )
        case .switchedOff, .notYet, .over, .noneLeft:
            language.choose(
                english: "The reward cannot be had: \(brief(in: language)). Choose another.",
                polish: "Tej nagrody nie można wybrać: \(brief(in: language)). Wybierz inną."
            )
        case .limitReached(let limit):
            language.choose(
                english: "The customer has had this reward as often as one may "
                    + "(\(language.number(limit))). Choose another.",
                polish: "Klient wykorzystał już limit tej nagrody (\(language.number(limit))). "
                    + "Wybierz inną."
            )
        case .tierTooLow(let needed, let had):
            language.choose(
                english: "The reward is for customers from tier \(needed.label(in: language)); "
                    + "this one is at \(had.label(in: language)). Choose another.",
                polish: "Nagroda jest dla klientów od poziomu \(needed.label(in: language)), "
                    + "a ten ma poziom \(had.label(in: language)). Wybierz inną."
            )
        case .notEnough(let missing):
            language.choose(
                english: "The account is \(Plural.points.text(missing, in: language)) short. "
                    + "Choose a cheaper reward.",
                polish: "Brakuje \(language.number(missing)) pkt. Wybierz tańszą nagrodę."
            )
        }
    }

    /// The same in a few words, beside a reward that is out of reach.
    package func brief(in language: Language) -> String {
        switch self {
        case .noSuchReward, .nameTaken, .unusable, .noSuchArticle:
            language.choose(english: "not usable", polish: "niedostępna")
        case .switchedOff:
            language.choose(english: "not offered any more", polish: "nie jest już oferowana")
        case .notYet(let day):
            language.choose(
                english: "from \(language.date(day))",
                polish: "od \(language.date(day))"
            )
        case .over(let day):
            language.choose(
                english: "offered until \(language.date(day))",
                polish: "oferowana do \(language.date(day))"
            )
        case .noneLeft(let limit):
            language.choose(
                english: "all \(language.number(limit)) are taken",
                polish: "pula wyczerpana (\(language.number(limit)))"
            )
        case .limitReached: language.choose(english: "limit reached", polish: "limit wykorzystany")
        case .tierTooLow(let needed, _):
            language.choose(
                english: "from tier \(needed.label(in: language))",
                polish: "od poziomu \(needed.label(in: language))"
            )
        case .notEnough(let missing):
            language.choose(
                english: "\(Plural.points.text(missing, in: language)) short",
                polish: "brakuje \(language.number(missing)) pkt"
            )
        }
    }
}

extension Reward.Terms.Problem {
    /// What is wrong with a reward's terms, and what would do.
    package func explanation(in language: Language) -> String {
        switch self {
        case .nameless:
            language.choose(
                english: "A reward needs a name.",
                polish: "Nagroda musi mieć nazwę."
            )
        case .percent:
            language.choose(
                english: "A percentage is from 1 to 100.",
                polish: "Procent musi być liczbą od 1 do 100."
            )
        case .amount:
            language.choose(
                english: "An amount off is more than zero.",
                polish: "Kwota rabatu musi być większa od zera."
            )
        case .missingArticle:
            language.choose(
                english: "Say which article it is, by its SKU.",
                polish: "Podaj SKU produktu."
            )
        case .cost:
            language.choose(
                english: "A reward costs at least one point.",
                polish: "Nagroda kosztuje co najmniej jeden punkt."
            )
        case .limit:
            language.choose(
                english: "A limit is at least one; leave it out where there is none.",
                polish: "Limit wynosi co najmniej jeden. Bez limitu zostaw puste."
            )
        case .validDays:
            language.choose(
                english: "A coupon is valid for at least one day, and ten years at most.",
                polish: "Kupon jest ważny co najmniej dzień, a najwyżej dziesięć lat."
            )
        case .days:
            language.choose(
                english: "The last day lies before the first. Look at both.",
                polish: "Ostatni dzień wypada przed pierwszym. Sprawdź obie daty."
            )
        }
    }
}

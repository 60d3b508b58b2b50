package import Shop

extension PointsRefusal {
    /// Why points cannot be booked so, and what to do.
    package func explanation(in language: Language) -> String {
        switch self {
        case .notThere(let asked, let there):
            language.choose(
                english: "\(language.points(asked)) asked for, but the balance is "
                    + "\(language.number(there)).",
                polish: "Potrzeba \(language.number(asked)) pkt, a saldo to "
                    + "\(language.number(there))."
            )
        case .nothingToBook:
            language.choose(
                english: "Say how many points, at least one more or one fewer.",
                polish: "Podaj liczbę punktów, co najmniej jeden w górę lub w dół."
            )
        case .missingReason:
            language.choose(
                english: "A correction of points needs a reason. Say why.",
                polish: "Korekta punktów wymaga powodu. Podaj go."
            )
        case .tooMany:
            language.choose(
                english: "No account holds so many points. Look at the number.",
                polish: "Tylu punktów nie mieści żadne konto. Sprawdź liczbę."
            )
        case .noSuchAccount(let name):
            language.choose(
                english: "There is no points account \(language.quoted(name)). An account opens "
                    + "with a customer's first order that gives points.",
                polish: "Nie ma konta punktowego \(language.quoted(name)). Konto powstaje przy "
                    + "pierwszym zamówieniu, za które należą się punkty."
            )
        case .ambiguousAccount(let name):
            language.choose(
                english: "Several points accounts go by \(language.quoted(name)). Name one by "
                    + "its number, such as L-000123.",
                polish: "Kilka kont punktowych ma adres \(language.quoted(name)). Podaj numer "
                    + "konta, np. L-000123."
            )
        case .notOpened:
            language.choose(
                english: "There is no loyalty programme yet. Begin it with zaplecze loyalty open.",
                polish: "Nie ma jeszcze programu lojalnościowego. Zacznij go poleceniem "
                    + "zaplecze loyalty open."
            )
        case .alreadyOpened:
            language.choose(
                english: "The loyalty programme has begun already.",
                polish: "Program lojalnościowy już działa."
            )
        case .noCustomer(let number):
            language.choose(
                english: "Nobody is known to have placed order \(number), so nobody gets points.",
                polish: "Nie wiadomo, kto złożył zamówienie \(number), więc punktów nie ma komu "
                    + "naliczyć."
            )
        case .spentMeanwhile(let missing):
            language.choose(
                english: "The points for it are spent: \(language.points(missing)) cannot be "
                    + "taken back, so the step stays.",
                polish: "Punkty już wydano: nie da się odebrać \(language.number(missing)) pkt, "
                    + "więc kroku nie można cofnąć."
            )
        case .changedSince:
            language.choose(
                english: "Points were booked on the account meanwhile. Look at it again.",
                polish: "Na koncie zaszła zmiana. Spójrz na nie jeszcze raz."
            )
        case .unusableTerms(let problem): problem.explanation(in: language)
        case .noSuchRule(let name):
            language.choose(
                english: "There is no rule \(language.quoted(name)). zaplecze loyalty rules "
                    + "lists those there are.",
                polish: "Nie ma zasady \(language.quoted(name)). Zasady pokaże zaplecze "
                    + "loyalty rules."
            )
        case .otherCurrency(let currency):
            language.choose(
                english: "Points are worth something in \(Rules.currency.code) only, not in "
                    + "\(currency.code). Choose another way.",
                polish: "Punkty mają wartość tylko w \(Rules.currency.code), nie w "
                    + "\(currency.code). Wybierz inny sposób."
            )
        }
    }
}

extension LoyaltyTerms.Problem {
    package func explanation(in language: Language) -> String {
        switch self {
        case .rate:
            language.choose(
                english: "The rate is 0 to 1000 points for a złoty.",
                polish: "Za złoty można dać od 0 do 1000 punktów."
            )
        case .waiting:
            language.choose(
                english: "Points wait until the window closes (window), or 0 to 3650 days.",
                polish: "Punkty czekają do końca czasu na zwrot (window) albo od 0 do 3650 dni."
            )
        case .lifetime:
            language.choose(
                english: "Points last 1 to 36,500 days, or for ever (off).",
                polish: "Punkty są ważne od 1 do 36 500 dni albo bez końca (off)."
            )
        case .pointValue:
            language.choose(
                english: "A point is worth 0.01 to 10,000 złoty.",
                polish: "Punkt jest wart od 0,01 do 10 000 zł."
            )
        case .multiplier(let tier):
            language.choose(
                english: "\(tier.label(in: language)): points are multiplied by 0 to 100.",
                polish: "\(tier.label(in: language)): mnożnik to od 0 do 100."
            )
        case .threshold(let tier):
            language.choose(
                english: "\(tier.label(in: language)) needs a threshold above that of the tier "
                    + "below.",
                polish: "\(tier.label(in: language)): próg musi być wyższy niż w poziomie niżej."
            )
        case .namelessRule:
            language.choose(english: "A rule needs a name.", polish: "Zasada musi mieć nazwę.")
        case .ruleNamedTwice(let name):
            language.choose(
                english: "There is a rule \(language.quoted(name)) already. Choose another name.",
                polish: "Zasada \(language.quoted(name)) już jest. Wybierz inną nazwę."
            )
        case .ruleGives(let name):
            language.choose(
                english: "Rule \(language.quoted(name)) gives 0.01 to 1000 points for a złoty, "
                    + "or 1 to 1,000,000 for an order.",
                polish: "Zasada \(language.quoted(name)): od 0,01 do 1000 punktów za złoty albo "
                    + "od 1 do 1 000 000 za zamówienie."
            )
        case .query(let name, let problem):
            "\(language.quoted(name)): " + problem.explanation(in: language)
        case .tooEarly:
            language.choose(
                english: "Rules begin today at the earliest: what was placed before keeps its own.",
                polish: "Zasady mogą obowiązywać najwcześniej od dziś: wcześniejsze zamówienia "
                    + "zachowują swoje."
            )
        }
    }
}

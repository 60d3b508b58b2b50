package import Shop

extension LoyaltyFigures {
    /// The figures as they are read, one to a line.
    package func lines(in language: Language) -> [(title: String, value: String)] {
        func line(_ english: String, _ polish: String, _ value: String) -> (String, String) {
            (language.choose(english: english, polish: polish), value)
        }
        let tiers = Tier.allCases.map { tier in
            (
                title: "  " + tier.label(in: language),
                value: language.number(byTier[tier] ?? 0)
            )
        }
        let soon = LoyaltyFigures.horizons.map { days in
            line(
                "Expiring within \(days) days",
                "Wygasają w ciągu \(days) dni",
                language.number(expiring[days] ?? 0)
            )
        }
        return [line("Accounts", "Konta", language.number(accounts))] + tiers + [
            line("Points outstanding", "Punkty do wydania", language.number(outstanding)),
            line("What they are worth", "Ich wartość", language.money(liability, Rules.currency)),
            line("Points waiting", "Punkty oczekujące", language.number(pending)),
            line("Owed by customers", "Do odrobienia", language.number(owed)),
            line("Released so far", "Dotąd przyznane", language.number(earned)),
            line("Redeemed", "Wymienione", language.number(redeemed)),
            line("Expired", "Wygasłe", language.number(expired)),
            line("Redemption rate", "Stopień wymiany", language.share(redemptionRate)),
            line(
                "Members' share of sales, 12 months",
                "Udział klientów programu w sprzedaży, 12 mies.",
                language.share(memberShare)
            ),
        ] + soon
    }
}

extension Language {
    /// Thousandths as percent, `12.3%`; a dash where there are none.
    func share(_ thousandths: Int?) -> String {
        thousandths.map { decimal($0 * 10) + "%" } ?? "–"
    }
}

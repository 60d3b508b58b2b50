package import Shop

extension LoyaltyFigures {
    /// A figure as it is read, with the part in a whole that it is, where it is one.
    package struct Line: Hashable, Sendable {
        package var title: String
        package var value: String
        package var share: Share?
    }

    package struct Share: Hashable, Sendable {
        package var part: Int
        package var whole: Int
    }

    /// The figures, one to a line.
    package func lines(in language: Language) -> [Line] {
        func line(_ english: String, _ polish: String, _ value: String) -> Line {
            Line(title: language.choose(english: english, polish: polish), value: value)
        }
        let tiers = Tier.allCases.map { tier in
            let count = byTier[tier] ?? 0
            return Line(
                title: "  " + tier.label(in: language),
                value: language.number(count),
                share: Share(part: count, whole: accounts)
            )
        }
        let soon = LoyaltyFigures.horizons.map { days in
            let points = expiring[days] ?? 0
            var line = line(
                "Expiring within \(days) days",
                "Wygasają w ciągu \(days) dni",
                language.number(points)
            )
            line.share = Share(part: points, whole: outstanding + owed)
            return line
        }
        let taken = chosen.map(\.redeemed).reduce(0, +)
        let rewards = chosen.map { reward in
            var line = line(
                "Chosen: \(reward.name)",
                "Wybrano: \(reward.name)",
                language.number(reward.redeemed)
            )
            line.share = Share(part: reward.redeemed, whole: taken)
            return line
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
        ] + soon + rewards
    }
}

extension Language {
    /// Thousandths as percent, `12.3%`; a dash where there are none.
    func share(_ thousandths: Int?) -> String {
        thousandths.map { decimal($0 * 10) + "%" } ?? "–"
    }
}

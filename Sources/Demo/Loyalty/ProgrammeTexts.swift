internal import Shop

/// What a made-up shop's programme promises.
enum ProgrammeTexts {
    /// - Parameter sku: The article that is given away.
    static func rewards(giving sku: String) -> [Reward.Terms] {
        [
            Reward.Terms(name: "Darmowa dostawa", gives: .freeDelivery, cost: 150, validDays: 60),
            Reward.Terms(
                name: "25 zł na zakupy",
                gives: .amountOff(Money(minorUnits: 2_500)),
                cost: 400,
                validDays: 45
            ),
            Reward.Terms(
                name: "Rabat 10%",
                gives: .percentOff(10),
                cost: 600,
                perCustomer: 3,
                validDays: 45
            ),
            Reward.Terms(
                name: "Upominek do zamówienia",
                gives: .product(sku),
                cost: 300,
                inTotal: 500,
                validDays: 60
            ),
            Reward.Terms(
                name: "Wcześniejszy dostęp do nowości",
                gives: .earlyAccess,
                cost: 200,
                tier: .silver,
                perCustomer: 1,
                validDays: 90
            ),
        ]
    }

    /// The usual terms, under which points last for a season only.
    static func terms(from opening: Moment) -> LoyaltyTerms {
        LoyaltyTerms(from: opening, lifetime: 90, extras: extras)
    }

    private static var extras: [ExtraRule] {
        let rules: [(String, String, ExtraRule.Gives)] = [
            ("Na dobry początek", "first:yes", .points(50)),
            ("Obuwie razy dwa", "category:obuwie", .perUnit(100)),
        ]
        return rules.compactMap { name, condition, gives in
            (try? Query<EarningField>(condition)).map {
                ExtraRule(name: name, condition: $0, gives: gives)
            }
        }
    }

    /// What gift cards are worth.
    static let amounts = [5_000, 10_000, 10_000, 15_000, 20_000, 30_000]
}

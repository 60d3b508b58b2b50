internal import Shop

/// The lines of an order: what somebody puts in a basket.
struct Basket {
    private let assortment: Assortment
    /// How many lines there were before, since each has a key of its own.
    private var lines: Int64 = 0

    init(of assortment: Assortment) {
        self.assortment = assortment
    }

    mutating func fill(
        on day: Day,
        for kind: Order.Buyer.Kind,
        channel: Channel,
        with dice: inout Dice
    ) -> [Order.Line] {
        let month = day.civil.month
        let count = kind == .company ? dice.between(1...6) : Self.counts.draw(with: &dice)
        var chosen: [Order.Line] = []
        for _ in 0..<count {
            let article = article(for: channel, inMonth: month, with: &dice)
            if chosen.contains(where: { $0.variant == article.variant.id }) { continue }
            let units = Self.units(of: article, for: kind, with: &dice)
            let reduction = reduction(on: day, with: &dice)
            let gross = article.price * units
            chosen.append(line(article, units, gross - gross.hundredths(reduction)))
        }
        if channel == .shop, dice.falls(70) {
            chosen.append(line(dice.pick(assortment.gifts), 1, .zero))
        }
        return chosen
    }

    private func article(
        for channel: Channel,
        inMonth month: Int,
        with dice: inout Dice
    ) -> Article {
        while true {
            let article = assortment.article(inMonth: month, with: &dice)
            switch (channel, article.department) {
            case (.zalando, .home), (.zalando, .cosmetics): continue
            case (.shop, _), (.allegro, _), (.zalando, _): return article
            }
        }
    }

    private static let counts = Odds([
        (1, 45), (2, 27), (3, 15), (4, 8), (5, 4), (7, 1),
    ])

    private static func units(
        of article: Article,
        for kind: Order.Buyer.Kind,
        with dice: inout Dice
    ) -> Int {
        switch (kind, article.department) {
        case (.company, .home), (.company, .cosmetics): dice.between(2...24)
        case (_, .home), (_, .cosmetics): dice.falls(240) ? dice.between(2...4) : 1
        case (_, .clothes), (_, .accessories): dice.falls(70) ? dice.between(2...3) : 1
        case (_, .shoes), (_, .gifts): 1
        }
    }

    /// What is off the price, in hundredths: sales in January, July and the week of
    /// Black Friday, single offers all the year.
    private func reduction(on day: Day, with dice: inout Dice) -> Int {
        let (_, month, date) = day.civil
        return switch (month, date) {
        case (1, _), (7, _): dice.falls(450) ? dice.pick([20, 30, 40, 50]) : 0
        case (11, 22...30): dice.falls(550) ? dice.pick([15, 20, 25, 30]) : 0
        default: dice.falls(80) ? dice.pick([10, 15, 20]) : 0
        }
    }

    private mutating func line(_ article: Article, _ units: Int, _ gross: Money) -> Order.Line {
        lines += 1
        return Order.Line(
            id: ID(lines),
            variant: article.variant.id,
            sku: article.variant.sku,
            ean: article.variant.ean,
            name: article.variant.name,
            units: units,
            gross: gross,
            vat: article.vat,
            asksForSeal: article.variant.asksForSeal
        )
    }
}

extension Money {
    /// So many hundredths of it, what is left of a grosz dropped.
    func hundredths(_ number: Int) -> Money {
        Money(minorUnits: minorUnits * number / 100)
    }
}

/// Where an order comes in.
enum Channel: String, Sendable {
    case shop
    case allegro
    case zalando
}

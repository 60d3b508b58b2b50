internal import Shop

/// How the shelves were filled, on which day and by whom.
struct StockStory {
    private let shop: MadeUpShop
    private let articles: [ID<Variant>]
    private let prices: [ID<Variant>: Money]
    private let sold: [Day: [ID<Variant>: Int]]
    private let start: Day
    private let hours: OpeningHours
    private let crew: Crew

    init(
        of shop: MadeUpShop,
        articles: [ID<Variant>],
        prices: [ID<Variant>: Money],
        sold: [Day: [ID<Variant>: Int]],
        from start: Day
    ) {
        self.shop = shop
        self.articles = articles
        self.prices = prices
        self.sold = sold
        self.start = start
        hours = OpeningHours(zone: shop.zone, from: start - 1, to: shop.today + 1)
        crew = Crew(shop.staff, under: shop.rules)
    }

    var stock: PastStock {
        var dice = Dice(seed: shop.seed ^ 0x5354_4F43_4B)
        let plans = articles.enumerated().map { plan($1, at: $0, with: &dice) }
        return PastStock(
            opening: occasion(on: start, hour: 5),
            bins: (0..<StockTexts.bins).map(StockTexts.bin),
            counts: plans.filter { $0.first > 0 }.map { plan in
                PastCount(
                    variant: plan.variant,
                    units: plan.first,
                    bin: plan.bin,
                    cost: plan.cost * plan.first
                )
            },
            deliveries: deliveries(of: plans),
            changes: plans.map(\.change)
        )
    }

    /// What becomes of one article.
    private struct Plan {
        var variant: ID<Variant>
        var bin: String
        var supplier: Int
        /// What one unit costs.
        var cost: Money
        var first: Int
        /// How many came in the middle of the time, and how many are still to come.
        var second: Int
        var third: Int
        var change: PastChange
    }

    private func plan(_ variant: ID<Variant>, at index: Int, with dice: inout Dice) -> Plan {
        let middle = start + (shop.today - start) / 2
        let before = units(of: variant) { $0 < middle }
        let after = units(of: variant) { $0 >= middle }
        let price = prices[variant] ?? .zero
        let share = dice.falls(30) ? dice.between(85...95) : dice.between(28...52)
        let isForgotten = dice.falls(120)
        let second = isForgotten ? after / 2 : after + dice.low(below: 12)
        let isDead = dice.falls(40)
        let pace = (before + after) * StockRow.pace / max(1, shop.today - start)
        return Plan(
            variant: variant,
            bin: StockTexts.bin(index * 7 / 5 % StockTexts.bins),
            supplier: dice.below(StockTexts.suppliers.count),
            cost: Money(minorUnits: price.minorUnits * share / 100),
            first: before + (isDead ? dice.between(20...60) : dice.low(below: 9)),
            second: second,
            third: isForgotten ? max(3, after) : 0,
            change: PastChange(
                variant: variant,
                change: ArticleTerms(
                    price: price > .zero ? price : nil,
                    reorderPoint: dice.falls(600) ? max(2, pace / 2) : nil
                )
            )
        )
    }

    private func units(of variant: ID<Variant>, _ isWanted: (Day) -> Bool) -> Int {
        sold.filter { isWanted($0.key) }.map { $0.value[variant, default: 0] }.reduce(0, +)
    }

    /// One delivery of each supplier in the middle of the time, one order still open.
    private func deliveries(of plans: [Plan]) -> [PastDelivery] {
        let middle = start + (shop.today - start) / 2
        var past: [PastDelivery] = []
        var open: [PastDelivery] = []
        for (index, supplier) in StockTexts.suppliers.enumerated() {
            let own = plans.filter { $0.supplier == index }
            let came = own.filter { $0.second > 0 }.map { line($0, $0.second) }
            if !came.isEmpty {
                past.append(
                    PastDelivery(
                        supplier: supplier,
                        lines: came,
                        ordered: occasion(on: max(start, middle - 9), hour: 6 + index),
                        came: occasion(on: middle, hour: 6 + index),
                        reference: "WZ/\(1_200 + index * 317)"
                    )
                )
            }
            let waiting = own.filter { $0.third > 0 }.map { line($0, $0.third) }
            guard !waiting.isEmpty else { continue }
            open.append(
                PastDelivery(
                    supplier: supplier,
                    lines: waiting,
                    ordered: occasion(on: shop.today - 4, hour: 6 + index),
                    came: nil,
                    reference: ""
                )
            )
        }
        return past + open
    }

    private func line(_ plan: Plan, _ units: Int) -> PurchaseOrder.Line {
        PurchaseOrder.Line(variant: plan.variant, units: units, cost: plan.cost * units)
    }

    private func occasion(on day: Day, hour: Int) -> Occasion {
        crew.occasion(for: .warehouse, at: hours.moment(ClockTime(day, hour: hour, minute: 10)))
    }
}

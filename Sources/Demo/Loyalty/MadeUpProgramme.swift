package import Shop

/// The loyalty programme of a made-up shop, which began half a year ago.
///
/// It listens to the facts as they are told, so that it begins later where too many orders
/// would take part.
package struct MadeUpProgramme: Sendable {
    private let shop: MadeUpShop
    /// Orders of known customers over the last ``days``.
    private var ordersByDay: [Day: Int] = [:]
    private var gift: String?

    private static let days = 180
    private static let orders = 10_000
    private static let cards = 20

    package init(of shop: MadeUpShop) {
        self.shop = shop
    }

    /// Takes note of a fact of the shop.
    package mutating func hear(_ fact: PastFact) {
        switch fact {
        case .variant(let variant):
            if variant.name.hasPrefix("Kubek"), gift == nil { gift = variant.sku }
        case .order(let order):
            guard order.customer != nil, shop.today - order.placed.day <= Self.days else { return }
            ordersByDay[order.placed.day, default: 0] += 1
        case .product, .customer, .goodsReturned: break
        }
    }

    /// The programme as it came to be.
    package var programme: PastProgramme {
        let opening = moment(start, hour: 5)
        let seed = shop.seed
        return PastProgramme(
            opening: Occasion(
                author: .system(service: "demo", startedBy: shop.staff.last),
                rights: Role.owner.rights,
                now: opening,
                rules: shop.rules
            ),
            terms: ProgrammeTexts.terms(from: opening),
            rewards: ProgrammeTexts.rewards(giving: gift ?? ""),
            mornings: (0..<max(0, shop.today - start)).map { moment(start + $0 + 1, hour: 6) },
            wish: { customer, day in
                var dice = Dice(seed: seed ^ UInt64(bitPattern: customer.key &* 0x5749_5348))
                guard dice.falls(120) else { return nil }
                return PastWish(
                    choice: dice.below(1_000) + day.number,
                    end: dice.falls(600) ? .used : dice.falls(400) ? .returned(after: 5) : .kept
                )
            },
            cards: cards
        )
    }

    private var cards: [PastGiftCard] {
        var dice = Dice(seed: shop.seed ^ 0x4341_5244)
        let length = max(1, shop.today - start)
        return (0..<Self.cards).map { number in
            let day = start + number * length / Self.cards
            let amount = dice.pick(ProgrammeTexts.amounts)
            let spent = dice.pick([0, 0, 30, 60, 100, 100])
            let next = day + 1 + dice.below(30)
            let sold = moment(day, hour: 9 + dice.below(8))
            guard spent > 0, next < shop.today else {
                return PastGiftCard(amount: Money(minorUnits: amount), sold: sold, spendings: [])
            }
            let spending = PastGiftCard.Spending(
                Money(minorUnits: amount * spent / 100),
                at: moment(next, hour: 10 + dice.below(8))
            )
            return PastGiftCard(
                amount: Money(minorUnits: amount),
                sold: sold,
                spendings: [spending]
            )
        }
    }

    /// The day on which it began.
    private var start: Day {
        var day = shop.today
        var orders = 0
        while shop.today - day < Self.days {
            orders += ordersByDay[day - 1, default: 0]
            guard orders <= Self.orders else { break }
            day = day - 1
        }
        return day
    }

    private func moment(_ day: Day, hour: Int) -> Moment {
        shop.zone.moment(at: shop.zone.instant(day: day, seconds: hour * 3_600))
    }
}

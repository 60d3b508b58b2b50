package import Shop

/// What lies in a made-up shop's warehouse: enough for most of what was sold, too much of
/// some things, and too little of others.
///
/// It listens to the facts as they are told and adds up what was sold of each article since
/// the shop began to count.
package struct MadeUpStock: Sendable {
    private let shop: MadeUpShop
    /// Units sold of each article by day, over the last ``days``.
    private var sold: [Day: [ID<Variant>: Int]] = [:]
    private var ordersByDay: [Day: Int] = [:]
    private var articles: [ID<Variant>] = []
    private var prices: [ID<Variant>: Money] = [:]

    /// Stock is kept for so many days at most, and over so many orders.
    private static let days = 90
    private static let orders = 3_000

    package init(of shop: MadeUpShop) {
        self.shop = shop
    }

    /// Takes note of a fact of the shop.
    package mutating func hear(_ fact: PastFact) {
        switch fact {
        case .variant(let variant): articles.append(variant.id)
        case .order(let order): hear(order)
        case .product, .customer, .goodsReturned: break
        }
    }

    private mutating func hear(_ order: Order) {
        for line in order.lines {
            guard let variant = line.variant, line.units > 0 else { continue }
            prices[variant] = Money(minorUnits: line.gross.minorUnits / line.units)
            guard shop.today - order.placed.day <= Self.days else { continue }
            sold[order.placed.day, default: [:]][variant, default: 0] += line.units
        }
        if shop.today - order.placed.day <= Self.days {
            ordersByDay[order.placed.day, default: 0] += 1
        }
    }

    /// The stock as it came to be.
    package var stock: PastStock {
        let story = StockStory(
            of: shop,
            articles: articles,
            prices: prices,
            sold: sold.filter { $0.key >= start },
            from: start
        )
        return story.stock
    }

    /// The day on which the counting began.
    private var start: Day {
        var day = shop.today
        var orders = 0
        while shop.today - day < Self.days, orders < Self.orders {
            day = day - 1
            orders += ordersByDay[day, default: 0]
        }
        return day
    }
}

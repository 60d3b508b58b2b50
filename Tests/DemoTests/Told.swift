import Demo
import Shop

/// A made-up shop, heard to its end.
struct Told: Sendable {
    var products: [Product] = []
    var variants: [Variant] = []
    var customers: [Customer] = []
    var orders: [Order] = []
    var returns: [(goods: Return, purchase: Purchase, steps: [PastStep])] = []

    static let today = Day(number: 20_780)
    static let marek = ID<Staff>(12)
    static let anna = ID<Staff>(15)
    static let ewa = ID<Staff>(19)
    static let owner = ID<Staff>(23)

    static let small = Told(.made(orders: 2_000))
    static let middling = Told(.made(orders: 5_000))

    /// What stands at its dock.
    let dock: MadeUpDock
    /// What its customers complain of.
    let claims: MadeUpClaims
    /// What lies on its shelves.
    let stock: MadeUpStock
    /// How it rewards its customers.
    let programme: PastProgramme

    init(_ shop: MadeUpShop) {
        var dock = MadeUpDock(of: shop)
        var claims = MadeUpClaims(of: shop)
        var stock = MadeUpStock(of: shop)
        var programme = MadeUpProgramme(of: shop)
        for fact in shop {
            dock.hear(fact)
            claims.hear(fact)
            stock.hear(fact)
            programme.hear(fact)
            switch fact {
            case .product(let product): products.append(product)
            case .variant(let variant): variants.append(variant)
            case .customer(let customer): customers.append(customer)
            case .order(let order): orders.append(order)
            case .goodsReturned(let goods, let purchase, let steps):
                returns.append((goods, purchase, steps))
            }
        }
        self.dock = dock
        self.claims = claims
        self.stock = stock
        self.programme = programme.programme
    }
}

extension MadeUpShop {
    static func made(orders: Int, seed: UInt64 = 7, rules: Rules = .withLockers) -> MadeUpShop {
        MadeUpShop(
            orders: orders,
            seed: seed,
            today: Told.today,
            zone: .warsaw,
            staff: [Told.marek, Told.anna, Told.ewa, Told.owner],
            rules: rules
        )
    }
}

extension Rules {
    static var withLockers: Rules {
        var rules = Rules()
        rules.lockerPrices = LockerPrices(
            small: Money(minorUnits: 10_99),
            medium: Money(minorUnits: 12_99),
            large: Money(minorUnits: 15_99)
        )
        return rules
    }
}

extension Zone {
    /// Polish clocks from 2024 to 2027.
    static let warsaw = Zone(
        name: "Europe/Warsaw",
        periods: zip(
            0...,
            [
                "2023-10-29", "2024-03-31", "2024-10-27", "2025-03-30", "2025-10-26", "2026-03-29",
                "2026-10-25", "2027-03-28",
            ]
        ).compactMap { index, date in
            Day(iso: date).map { day in
                Period(
                    start: Instant(milliseconds: (Int64(day.number) * 24 + 1) * 3_600_000),
                    offset: index.isMultiple(of: 2) ? 3_600 : 7_200
                )
            }
        }
    )
}

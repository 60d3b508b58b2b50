/// What points buy (*nagroda*).
///
/// One that is no longer wanted is switched off, so that its coupons keep telling what they
/// are for.
package struct Reward: Hashable, Sendable {
    package var id: ID<Reward>
    package var terms: Terms
    package var isOffered: Bool
    package var version: Int

    package init(id: ID<Reward>, terms: Terms, isOffered: Bool = true, version: Int = 1) {
        self.id = id
        self.terms = terms
        self.isOffered = isOffered
        self.version = version
    }

    /// What it gives, for how many points, to whom and when.
    package struct Terms: Hashable, Sendable {
        package var name: String
        package var gives: Gives
        /// In points.
        package var cost: Int
        /// The lowest tier that may have it.
        package var tier: Tier
        /// How many of its coupons one customer may have; nil for any number.
        package var perCustomer: Int?
        /// How many of its coupons there are; nil for any number.
        package var inTotal: Int?
        /// For how many days a coupon can be used, the day after it is issued being the first.
        package var validDays: Int
        /// The first day on which it can be had; nil where it always could.
        package var from: Day?
        /// The last day on which it can be had; nil where it has no end.
        package var until: Day?

        package init(
            name: String,
            gives: Gives,
            cost: Int,
            tier: Tier = .bronze,
            perCustomer: Int? = nil,
            inTotal: Int? = nil,
            validDays: Int = 90,
            from: Day? = nil,
            until: Day? = nil
        ) {
            self.name = name
            self.gives = gives
            self.cost = cost
            self.tier = tier
            self.perCustomer = perCustomer
            self.inTotal = inTotal
            self.validDays = validDays
            self.from = from
            self.until = until
        }
    }

    /// What its coupon is good for.
    package enum Gives: Hashable, Sendable {
        /// So many hundredths of the price of the goods, 1 to 100.
        case percentOff(Int)
        /// An amount off, in the shop's own currency.
        case amountOff(Money)
        case freeDelivery
        /// One unit of an article, by its SKU.
        case product(String)
        /// New goods may be bought before everybody else can.
        case earlyAccess

        package var kind: Kind {
            switch self {
            case .percentOff: .percentOff
            case .amountOff: .amountOff
            case .freeDelivery: .freeDelivery
            case .product: .product
            case .earlyAccess: .earlyAccess
            }
        }
    }

    package enum Kind: String, CaseIterable, Sendable {
        case percentOff = "percent-off"
        case amountOff = "amount-off"
        case freeDelivery = "free-delivery"
        case product
        case earlyAccess = "early-access"
    }
}

extension Reward.Terms {
    /// Why terms cannot stand.
    package enum Problem: Hashable, Sendable {
        case nameless
        case percent
        case amount
        case missingArticle
        case cost
        case limit
        case validDays
        /// The last day lies before the first.
        case days
    }

    /// The first problem that keeps the terms from standing.
    package var problem: Problem? {
        guard !name.isBlank else { return .nameless }
        if let problem = gives.problem { return problem }
        guard (1...PointsAccount.limit).contains(cost) else { return .cost }
        guard [perCustomer, inTotal].allSatisfy({ $0.map { $0 > 0 } ?? true }) else {
            return .limit
        }
        guard (1...3_650).contains(validDays) else { return .validDays }
        if let from, let until, until < from { return .days }
        return nil
    }
}

extension Reward.Gives {
    fileprivate var problem: Reward.Terms.Problem? {
        switch self {
        case .percentOff(let hundredths): (1...100).contains(hundredths) ? nil : .percent
        case .amountOff(let amount):
            amount > .zero && amount <= Money.limit ? nil : .amount
        case .product(let sku): sku.isBlank ? .missingArticle : nil
        case .freeDelivery, .earlyAccess: nil
        }
    }
}

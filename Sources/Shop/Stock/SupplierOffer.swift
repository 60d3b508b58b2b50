/// What a supplier calls an article and asks for it.
package struct SupplierOffer: Hashable, Sendable {
    package var supplier: String
    /// The supplier's own code; empty where nobody knows it.
    package var code: String
    /// What a unit costs by the supplier's list.
    package var price: Money?
    /// How many the supplier has; nil where its list does not say.
    package var units: Int?
    package var delivered: Delivery?

    package init(
        supplier: String,
        code: String = "",
        price: Money? = nil,
        units: Int? = nil,
        delivered: Delivery? = nil
    ) {
        self.supplier = supplier
        self.code = code
        self.price = price
        self.units = units
        self.delivered = delivered
    }

    /// What came last from a supplier.
    package struct Delivery: Hashable, Sendable {
        package var movement: ID<StockMovement>
        package var day: Day
        package var cost: UnitCost

        package init(movement: ID<StockMovement>, day: Day, cost: UnitCost) {
            self.movement = movement
            self.day = day
            self.cost = cost
        }
    }

    /// What so many units would cost by the list or, without one, as they did last; nil where
    /// nobody knows.
    package func cost(of units: Int) -> Money? {
        if let price { return UnitCost(units: 1, value: price).of(units) }
        guard let cost = delivered?.cost, cost.value > .zero else { return nil }
        return cost.of(units)
    }
}

extension [SupplierOffer] {
    /// In the order in which one would buy from them: who delivered last goes before all who
    /// did not, and among these the cheapest of those whose code is known.
    package var byPreference: [SupplierOffer] {
        sorted { $0.rank.lexicographicallyPrecedes($1.rank) }
    }
}

extension SupplierOffer {
    /// Whether one could order from it: it delivered before, or its code is known.
    package var isUsable: Bool { delivered != nil || !code.isEmpty }

    fileprivate var rank: [Int64] {
        [
            delivered.map { -$0.movement.key } ?? 0, code.isEmpty ? 1 : 0,
            price.map { Int64($0.minorUnits) } ?? .max,
        ]
    }
}

/// What is known of buying an article.
package struct ArticlePurchasing: Hashable, Sendable {
    /// What a unit costs by the shop's own product file.
    package var cost: Money?
    /// The code under which that file says it is bought.
    package var code: String
    /// VAT in hundredths of a percent.
    package var vat: Int?
    /// Those one would buy from first are first.
    package var offers: [SupplierOffer]

    package init(
        cost: Money? = nil,
        code: String = "",
        vat: Int? = nil,
        offers: [SupplierOffer] = []
    ) {
        self.cost = cost
        self.code = code
        self.vat = vat
        self.offers = offers
    }
}

/// An article as the stock list shows it.
package struct StockRow: Hashable, Sendable, Identifiable {
    package var variant: ID<Variant>
    package var sku: String
    package var ean: String
    package var name: String
    package var kind: Variant.Kind
    package var levels: StockLevels
    /// How many of a bundle its components are enough for.
    package var enoughFor: Int
    /// What of it there is in the one warehouse that was asked for.
    package var inWarehouse: WarehouseLevels?
    /// What it is sold at, with tax; nil where nobody has said.
    package var price: Money?
    package var reorderPoint: Int?
    package var takesPreorders: Bool
    /// Units sold in the last ``pace`` days.
    package var sold: Int
    /// When the first of the carts that keep some of it lapses.
    package var cartsUntil: Instant?

    package init(
        variant: ID<Variant>,
        sku: String,
        ean: String,
        name: String,
        kind: Variant.Kind,
        levels: StockLevels,
        enoughFor: Int = 0,
        inWarehouse: WarehouseLevels? = nil,
        price: Money? = nil,
        reorderPoint: Int? = nil,
        takesPreorders: Bool = false,
        sold: Int = 0,
        cartsUntil: Instant? = nil
    ) {
        self.variant = variant
        self.sku = sku
        self.ean = ean
        self.name = name
        self.kind = kind
        self.levels = levels
        self.enoughFor = enoughFor
        self.inWarehouse = inWarehouse
        self.price = price
        self.reorderPoint = reorderPoint
        self.takesPreorders = takesPreorders
        self.sold = sold
        self.cartsUntil = cartsUntil
    }

    package var id: Int64 { variant.key }

    /// The days over which the pace of selling is taken (PRODUCT section 4).
    package static let pace = 30

    /// What can be sold now, in the whole shop; nil where there is no end of it.
    package var available: Int? {
        switch kind {
        case .counted: levels.available
        case .bundle: enoughFor
        case .digital: nil
        }
    }

    /// How many whole days what is available lasts at that pace; nil where nothing was sold.
    package var daysOfCover: Int? {
        guard sold > 0, kind == .counted else { return nil }
        return levels.available * Self.pace / sold
    }

    /// Whether more of it should be ordered: what is available and on its way, less what is
    /// waited for, is at the reorder point or below.
    package var isLow: Bool {
        guard let reorderPoint, kind == .counted else { return false }
        return levels.available + levels.incoming - levels.awaited <= reorderPoint
    }
}

/// What the stock list can be sorted by.
package enum StockSort: String, CaseIterable, Sendable {
    case name
    case sku
    case available
    case onHand
    case value
}

/// An article with all that its page shows.
package struct StockFile: Hashable, Sendable {
    package var row: StockRow
    package var places: [StockPlace]
    /// The newest first, as many as a page shows.
    package var movements: [StockMovementRow]
    package var claims: [StockClaim]
    package var layers: [CostLayerRow]
    /// What is on its way, what was promised first on top.
    package var incoming: [IncomingUnits]
    /// What a bundle is made of.
    package var components: [StockComponent]
    /// Units on hand at the end of each of the last ``courseDays`` days.
    package var course: [Int]
    package var sales: SalesFigures
    package var purchasing: ArticlePurchasing

    package init(
        row: StockRow,
        places: [StockPlace],
        movements: [StockMovementRow],
        claims: [StockClaim],
        layers: [CostLayerRow],
        incoming: [IncomingUnits] = [],
        components: [StockComponent],
        course: [Int],
        sales: SalesFigures,
        purchasing: ArticlePurchasing = ArticlePurchasing()
    ) {
        self.row = row
        self.places = places
        self.movements = movements
        self.claims = claims
        self.layers = layers
        self.incoming = incoming
        self.components = components
        self.course = course
        self.sales = sales
        self.purchasing = purchasing
    }

    package static let courseDays = 90

    /// Where it lies, warehouse by warehouse.
    package var placesByWarehouse: [[StockPlace]] {
        places.reduce(into: []) { warehouses, place in
            if warehouses.last?.last?.warehouse == place.warehouse {
                warehouses[warehouses.count - 1].append(place)
            } else {
                warehouses.append([place])
            }
        }
    }
}

/// Units of an article in one bin.
package struct StockPlace: Hashable, Sendable {
    package var warehouse: String
    package var bin: Bin
    package var units: Int

    package init(warehouse: String, bin: Bin, units: Int) {
        self.warehouse = warehouse
        self.bin = bin
        self.units = units
    }
}

/// A line of the stock ledger with the names of what it speaks of.
package struct StockMovementRow: Hashable, Sendable, Identifiable {
    package var id: Int64
    package var at: Moment
    package var kind: StockMovement.Kind
    package var delta: Int
    package var value: Money
    package var warehouse: String
    package var bin: String
    package var purpose: Bin.Purpose
    /// The number of the order or document, or the reason that a person gave.
    package var reference: String
    /// Who did it.
    package var author: String

    package init(
        id: Int64,
        at: Moment,
        kind: StockMovement.Kind,
        delta: Int,
        value: Money,
        warehouse: String,
        bin: String,
        purpose: Bin.Purpose,
        reference: String,
        author: String
    ) {
        self.id = id
        self.at = at
        self.kind = kind
        self.delta = delta
        self.value = value
        self.warehouse = warehouse
        self.bin = bin
        self.purpose = purpose
        self.reference = reference
        self.author = author
    }
}

/// What an order or a cart keeps of an article, or waits for.
package struct StockClaim: Hashable, Sendable {
    package var holder: Holder
    package var held: Int
    package var awaited: Int
    package var since: Instant

    package init(holder: Holder, held: Int, awaited: Int, since: Instant) {
        self.holder = holder
        self.held = held
        self.awaited = awaited
        self.since = since
    }

    package enum Holder: Hashable, Sendable {
        case order(String)
        case cart(String, until: Instant)
    }
}

/// A cost layer with something left.
package struct CostLayerRow: Hashable, Sendable {
    package var came: Moment
    package var reference: String
    package var unitsLeft: Int
    package var valueLeft: Money

    package init(came: Moment, reference: String, unitsLeft: Int, valueLeft: Money) {
        self.came = came
        self.reference = reference
        self.unitsLeft = unitsLeft
        self.valueLeft = valueLeft
    }
}

/// An article that a bundle is made of.
package struct StockComponent: Hashable, Sendable {
    package var sku: String
    package var name: String
    package var units: Int
    package var available: Int

    package init(sku: String, name: String, units: Int, available: Int) {
        self.sku = sku
        self.name = name
        self.units = units
        self.available = available
    }
}

/// What an article brought and cost over the last ``days`` days.
///
/// What came back to the shop is counted back, with what it had cost; of what was scrapped
/// then, the cost stays spent.
package struct SalesFigures: Hashable, Sendable {
    package var units: Int
    /// Without tax.
    package var revenue: Money
    package var cost: Money

    package init(units: Int = 0, revenue: Money = .zero, cost: Money = .zero) {
        self.units = units
        self.revenue = revenue
        self.cost = cost
    }

    package static let days = 90

    package var margin: Money { revenue - cost }
}

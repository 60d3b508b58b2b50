package import Shop

/// What a person does with a paper about stock as a whole.
package enum PaperStep: Hashable, Sendable {
    /// Units of a purchase order have come.
    case receive([StockCount], reference: String)
    /// No more is waited for of a purchase order.
    case close
    /// Units of a transfer have arrived; in the articles' usual places where no bin is named.
    case arrive([ID<Variant>: Int], in: ID<Bin>?)
    /// What has not arrived of a transfer is given up as lost.
    case giveUp(reason: String)

    /// How many units have come by it.
    var units: Int {
        switch self {
        case .receive(let counts, _): counts.map(\.units).reduce(0, +)
        case .arrive(let units, _): units.values.reduce(0, +)
        case .close, .giveUp: 0
        }
    }
}

/// Articles that are ordered together from one supplier.
package struct GoodsOrder: Hashable, Sendable {
    package var lines: [PurchaseOrder.Line]
    package var supplier: String
    package var warehouse: ID<Warehouse>?

    package init(
        lines: [PurchaseOrder.Line],
        supplier: String,
        warehouse: ID<Warehouse>? = nil
    ) {
        self.lines = lines
        self.supplier = supplier
        self.warehouse = warehouse
    }
}

/// Articles that may be ordered together, and who supplies them.
package struct GoodsWanted: Hashable, Sendable {
    package var rows: [StockRow]
    /// The suppliers of these articles, whoever has most of them first.
    package var suppliers: [String]
    /// Who lists an article or has delivered it.
    package var offers: [ID<Variant>: [SupplierOffer]]

    package init(
        rows: [StockRow],
        suppliers: [String],
        offers: [ID<Variant>: [SupplierOffer]] = [:]
    ) {
        self.rows = rows
        self.suppliers = suppliers
        self.offers = offers
    }
}

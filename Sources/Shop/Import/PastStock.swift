/// How a made-up shop came to its stock: what was there when it began to count, and what
/// suppliers have brought since.
///
/// What its orders and returns moved follows from them.
package struct PastStock: Sendable {
    package var opening: Occasion
    /// The bins of the main warehouse, by what stands on their labels.
    package var bins: [String]
    package var counts: [PastCount]
    /// In the order of time.
    package var deliveries: [PastDelivery]
    package var changes: [PastChange]

    package init(
        opening: Occasion,
        bins: [String],
        counts: [PastCount],
        deliveries: [PastDelivery],
        changes: [PastChange]
    ) {
        self.opening = opening
        self.bins = bins
        self.counts = counts
        self.deliveries = deliveries
        self.changes = changes
    }
}

/// Units of an article that lay in a bin.
package struct PastCount: Hashable, Sendable {
    package var variant: ID<Variant>
    package var units: Int
    package var bin: String
    /// What they cost together.
    package var cost: Money

    package init(variant: ID<Variant>, units: Int, bin: String, cost: Money) {
        self.variant = variant
        self.units = units
        self.bin = bin
        self.cost = cost
    }
}

/// Goods that were ordered from a supplier, and came unless nil says that they have not.
package struct PastDelivery: Sendable {
    package var supplier: String
    package var lines: [PurchaseOrder.Line]
    package var ordered: Occasion
    package var came: Occasion?
    /// The number on the supplier's paper.
    package var reference: String

    package init(
        supplier: String,
        lines: [PurchaseOrder.Line],
        ordered: Occasion,
        came: Occasion?,
        reference: String
    ) {
        self.supplier = supplier
        self.lines = lines
        self.ordered = ordered
        self.came = came
        self.reference = reference
    }
}

/// What an article was made.
package struct PastChange: Hashable, Sendable {
    package var variant: ID<Variant>
    package var change: ArticleTerms

    package init(variant: ID<Variant>, change: ArticleTerms) {
        self.variant = variant
        self.change = change
    }
}

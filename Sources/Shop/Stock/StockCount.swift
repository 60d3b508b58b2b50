/// Units of an article that somebody has counted, or that a file tells of.
package struct StockCount: Hashable, Sendable {
    package var variant: ID<Variant>
    package var units: Int
    /// Where they lie; nil for the article's usual place.
    package var bin: ID<Bin>?
    /// What they cost together; nil where nobody knows.
    package var cost: Money?

    package init(
        variant: ID<Variant>,
        units: Int,
        bin: ID<Bin>? = nil,
        cost: Money? = nil
    ) {
        self.variant = variant
        self.units = units
        self.bin = bin
        self.cost = cost
    }
}

/// Another variant that a customer wants in place of what comes back (*wymiana*).
package struct Wanted: Hashable, Sendable {
    package var variant: ID<Variant>
    package var sku: String
    package var name: String
    /// What one of them costs; nil for the price paid.
    package var price: Money?
    /// Not to be had by the end of this day, it becomes an ordinary refund.
    package var until: Day

    package init(
        variant: ID<Variant>,
        sku: String,
        name: String,
        price: Money? = nil,
        until: Day
    ) {
        self.variant = variant
        self.sku = sku
        self.name = name
        self.price = price
        self.until = until
    }
}

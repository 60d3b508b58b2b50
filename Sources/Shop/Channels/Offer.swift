/// A variant as the shop offers it in other places: comparison sites, marketplaces.
package struct Offer: Hashable, Sendable {
    package var sku: String
    package var ean: String
    /// What its siblings in size and colour have in common; empty where it has none.
    package var product: String
    package var name: String
    package var description: String
    /// From the widest to the narrowest, such as `Clothing > Shirts`.
    package var category: String
    package var brand: String
    package var price: ArticlePrice
    /// Units that can be sold now; nil where nobody counts them.
    package var available: Int?
    package var condition: Condition
    package var link: String
    package var image: String

    package enum Condition: String, CaseIterable, Hashable, Sendable {
        case new
        case refurbished
        case used
    }

    package init(
        sku: String,
        ean: String = "",
        product: String = "",
        name: String,
        description: String = "",
        category: String = "",
        brand: String = "",
        price: ArticlePrice,
        available: Int? = nil,
        condition: Condition = .new,
        link: String = "",
        image: String = ""
    ) {
        self.sku = sku
        self.ean = ean
        self.product = product
        self.name = name
        self.description = description
        self.category = category
        self.brand = brand
        self.price = price
        self.available = available
        self.condition = condition
        self.link = link
        self.image = image
    }

    /// Whether a customer can have it now.
    package var isAvailable: Bool {
        available.map { $0 > 0 } ?? true
    }
}

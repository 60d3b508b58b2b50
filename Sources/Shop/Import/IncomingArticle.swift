/// One variant as a product file or a supplier's feed tells of it, before the shop has
/// looked at it.
///
/// What the file leaves out is nil or empty: it says nothing, which is never zero.
package struct IncomingArticle: Hashable, Sendable {
    /// Where in the file it begins.
    package var place: Unreadable.Place
    package var product: IncomingProduct
    package var sku: String?
    package var ean: String?
    /// What the supplier calls it.
    package var supplierCode: String?
    /// The variant's own name beside its product's: size, colour.
    package var name: String?
    /// What customers pay, with tax.
    package var price: ArticlePrice?
    /// What it costs the shop, as the file has it.
    package var cost: ArticlePrice?
    /// VAT in hundredths of a percent.
    package var vat: Int?
    package var levels: [IncomingLevel]
    /// Whether the file says that there is nothing of it to put on a shelf.
    package var isDigital: Bool
    /// What a bundle is made of.
    package var components: [IncomingComponent]

    package init(
        place: Unreadable.Place,
        product: IncomingProduct = IncomingProduct(),
        sku: String? = nil,
        ean: String? = nil,
        supplierCode: String? = nil,
        name: String? = nil,
        price: ArticlePrice? = nil,
        cost: ArticlePrice? = nil,
        vat: Int? = nil,
        levels: [IncomingLevel] = [],
        isDigital: Bool = false,
        components: [IncomingComponent] = []
    ) {
        self.place = place
        self.product = product
        self.sku = sku
        self.ean = ean
        self.supplierCode = supplierCode
        self.name = name
        self.price = price
        self.cost = cost
        self.vat = vat
        self.levels = levels
        self.isDigital = isDigital
        self.components = components
    }

    /// The longest text that a field of an article may have, in characters.
    package static let textLimit = 1_000

    /// The product's name and the variant's own: `Shirt, XL`.
    ///
    /// Nil where the file names only the size of a product that it does not name.
    package var fullName: String? {
        guard let whole = product.name else { return product.key == nil ? name : nil }
        return name.map { "\(whole), \($0)" } ?? whole
    }

    /// What there is of it in all the places that the file counts.
    package var stock: IncomingStock? {
        if isDigital { return .uncounted }
        let counts = levels.compactMap(\.stock.units)
        guard counts.isEmpty else { return .counted(counts.reduce(0, +)) }
        return levels.isEmpty ? nil : .uncounted
    }

    /// What to call it in a sentence: its name, or a code where it has none.
    package var label: String {
        fullName ?? sku ?? ean ?? supplierCode ?? ""
    }
}

/// What a file says of the product that a variant belongs to.
package struct IncomingProduct: Hashable, Sendable {
    /// What its variants have in common in the file, and no other product's have.
    package var key: String?
    package var name: String?
    package var category: String?

    package init(key: String? = nil, name: String? = nil, category: String? = nil) {
        self.key = key
        self.name = name
        self.category = category
    }
}

/// An amount with its currency, as articles are priced in files.
package struct ArticlePrice: Hashable, Sendable {
    package var amount: Money
    package var currency: Currency

    package init(_ amount: Money, _ currency: Currency) {
        self.amount = amount
        self.currency = currency
    }
}

/// A part of a bundle, named by whichever of its codes the file tells.
package struct IncomingComponent: Hashable, Sendable {
    package var sku: String?
    package var ean: String?
    /// The key of a product of which any variant will do.
    package var product: String?
    package var units: Int

    package init(
        sku: String? = nil,
        ean: String? = nil,
        product: String? = nil,
        units: Int = 1
    ) {
        self.sku = sku
        self.ean = ean
        self.product = product
        self.units = units
    }
}

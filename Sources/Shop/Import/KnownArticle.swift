/// A variant as the shop knows it, for comparing with a file.
package struct KnownArticle: Hashable, Sendable {
    package var id: ID<Variant>
    package var sku: String
    package var ean: String
    /// What the supplier in question calls it.
    package var supplierCode: String?
    package var name: String
    package var price: ArticlePrice?
    package var cost: ArticlePrice?
    package var vat: Int?
    /// Units on hand in the shop's own warehouses, by their codes.
    package var onHand: [String: Int]
    /// Units that the supplier in question had when the shop last heard of it.
    package var atSupplier: Int?
    package var kind: Variant.Kind
    /// The key of its product; nil where no file has told one.
    package var product: String?
    package var category: String
    /// What a bundle is made of.
    package var components: [ID<Variant>: Int]

    package init(
        id: ID<Variant>,
        sku: String,
        ean: String = "",
        supplierCode: String? = nil,
        name: String = "",
        price: ArticlePrice? = nil,
        cost: ArticlePrice? = nil,
        vat: Int? = nil,
        onHand: [String: Int] = [:],
        atSupplier: Int? = nil,
        kind: Variant.Kind = .counted,
        product: String? = nil,
        category: String = "",
        components: [ID<Variant>: Int] = [:]
    ) {
        self.id = id
        self.sku = sku
        self.ean = ean
        self.supplierCode = supplierCode
        self.name = name
        self.price = price
        self.cost = cost
        self.vat = vat
        self.onHand = onHand
        self.atSupplier = atSupplier
        self.kind = kind
        self.product = product
        self.category = category
        self.components = components
    }

    /// Whether the shop counts it at all.
    package var isCounted: Bool { kind == .counted }
}

/// How the shop's variants are found by their codes.
///
/// An EAN is to be found however many zeros it is written with (``Code/articleNumbers``).
package struct KnownArticles {
    package var byEAN: (String) throws -> KnownArticle?
    package var bySupplierCode: (String) throws -> KnownArticle?
    package var bySKU: (String) throws -> KnownArticle?
    /// The one variant that a part of a bundle names.
    package var component: (IncomingComponent) throws -> ID<Variant>?

    package init(
        byEAN: @escaping (String) throws -> KnownArticle?,
        bySupplierCode: @escaping (String) throws -> KnownArticle?,
        bySKU: @escaping (String) throws -> KnownArticle?,
        component: @escaping (IncomingComponent) throws -> ID<Variant>? = { _ in nil }
    ) {
        self.byEAN = byEAN
        self.bySupplierCode = bySupplierCode
        self.bySKU = bySKU
        self.component = component
    }
}

/// What a mapping can say of an article, by its key in the mapping file.
enum ArticleField: String, CaseIterable, Sendable {
    /// What the variants of one product have in common.
    case key = "product.key"
    /// Another name of the same product, which `parent` may use as `id:` and its value.
    case id = "product.id"
    /// The key of the row that speaks of the whole product, where that is another one.
    case parent = "product.parent"
    case productName = "product.name"
    case category = "product.category"
    case sku = "article.sku"
    case ean = "article.ean"
    /// An EAN that counts only where its check digit is right: what stands there may be a
    /// producer's own code as well.
    case gtin = "article.gtin"
    case supplierCode = "article.supplier_code"
    /// What to make a SKU of where a row has no code at all.
    case madeSKU = "article.sku_from"
    case name = "article.name"
    case price = "article.price"
    /// The price without tax, where there is none with it; the tax is then added.
    case netPrice = "article.net_price"
    case cost = "article.cost"
    case currency = "article.currency"
    case vat = "article.vat"
    case warehouse = "stock.warehouse"
    case units = "stock.units"
    case componentSKU = "component.sku"
    case componentEAN = "component.ean"
    case componentProduct = "component.product"
    case componentUnits = "component.units"

    /// The tables of a mapping file in which the fields stand; in XML each is a kind of
    /// element.
    enum Part: String, CaseIterable, Sendable {
        case product
        case article
        case stock
        case component
    }

    /// Those of which every article must have one.
    static let codes: [ArticleField] = [.sku, .ean, .gtin, .supplierCode]

    /// The table of the mapping file that the field stands in.
    var part: Part {
        switch self {
        case .key, .id, .parent, .productName, .category: .product
        case .sku, .ean, .gtin, .supplierCode, .madeSKU, .name, .price, .netPrice, .cost, .currency,
            .vat:
            .article
        case .warehouse, .units: .stock
        case .componentSKU, .componentEAN, .componentProduct, .componentUnits: .component
        }
    }

    /// Its key in that table.
    var word: String { String(rawValue.dropFirst(part.rawValue.count + 1)) }
}

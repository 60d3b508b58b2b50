/// What a file would change in a variant, from what the shop has to what the file says.
package enum ArticleChange: Hashable, Sendable {
    case price(from: ArticlePrice?, to: ArticlePrice)
    case cost(from: ArticlePrice?, to: ArticlePrice)
    case name(from: String, to: String)
    case ean(from: String, to: String)
    case supplierCode(from: String?, to: String)
    case vat(from: Int?, to: Int)
    /// Units in a warehouse of the shop's own, by its code.
    case onHand(warehouse: String, from: Int, to: Int)
    /// Units that the supplier has; nil where nobody counts them.
    case atSupplier(from: Int?, to: Int?)
    /// The product that it belongs to, by its key.
    case product(from: String?, to: String)
    case category(from: String, to: String)
    case kind(from: Variant.Kind, to: Variant.Kind)
    /// What a bundle is made of.
    case contents

    package var fact: ArticleFact {
        switch self {
        case .price: .price
        case .cost: .cost
        case .name: .name
        case .ean, .supplierCode: .codes
        case .vat: .vat
        case .onHand, .atSupplier: .stock
        case .product, .category: .product
        case .kind, .contents: .kind
        }
    }
}

/// What of an article is compared, and may change.
package enum ArticleFact: String, CaseIterable, Hashable, Sendable {
    case price
    case stock
    case name
    case cost
    case codes
    case vat
    case product
    case kind
}

/// What comes of comparing one article of a file with the shop.
package enum ArticleFinding: Hashable, Sendable {
    case new(IncomingArticle)
    case unchanged(KnownArticle)
    case changed(KnownArticle, [ArticleChange])
    /// It cannot be told which variant is meant, or where its units are.
    case refused(Unreadable)
}

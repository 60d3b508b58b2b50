/// One of several shops that share a back office.
package struct Storefront: Hashable, Sendable {
    package var id: ID<Storefront>
    package var name: String

    package init(id: ID<Storefront>, name: String) {
        self.id = id
        self.name = name
    }
}

/// Somebody who bought.
package struct Customer: Hashable, Sendable {
    package var id: ID<Customer>
    package var name: String
    package var email: String
    package var phone: String
    package var city: String
    package var country: String

    package init(
        id: ID<Customer>,
        name: String,
        email: String,
        phone: String = "",
        city: String = "",
        country: String = ""
    ) {
        self.id = id
        self.name = name
        self.email = email
        self.phone = phone
        self.city = city
        self.country = country
    }
}

/// An article as customers know it; what is counted are its variants.
package struct Product: Hashable, Sendable {
    package var id: ID<Product>
    package var name: String
    package var category: String

    package init(id: ID<Product>, name: String, category: String = "") {
        self.id = id
        self.name = name
        self.category = category
    }
}

/// What is sold and counted: one SKU, one EAN at most.
package struct Variant: Hashable, Sendable {
    package var id: ID<Variant>
    package var product: ID<Product>
    package var sku: String
    package var ean: String
    package var name: String
    package var kind: Kind
    /// Whether receiving asks if the seal is intact: goods that the law lets a
    /// shop refuse once unsealed (Consumer Rights Act of 30 May 2014, article 38).
    package var asksForSeal: Bool

    package init(
        id: ID<Variant>,
        product: ID<Product>,
        sku: String,
        ean: String,
        name: String,
        kind: Kind = .counted,
        asksForSeal: Bool = false
    ) {
        self.id = id
        self.product = product
        self.sku = sku
        self.ean = ean
        self.name = name
        self.kind = kind
        self.asksForSeal = asksForSeal
    }

    /// What an article is to the stock.
    package enum Kind: String, CaseIterable, Sendable {
        case counted
        /// Made of other variants, which are what is counted (*zestaw*).
        case bundle
        /// A file, a licence, a voucher: there is always enough of it.
        case digital
    }
}

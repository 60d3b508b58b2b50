package import Shop

/// How the columns of a product file, or the elements of a feed, are to be read: what a
/// mapping file says.
package struct ArticleMapping: Hashable, Sendable {
    /// The mapping's name or path, for messages.
    package let name: String
    /// Nil where the mapping names none, so that XML may name its own.
    let encoding: TextEncoding?
    /// What stands between cells; nil to find out from the heading.
    let delimiter: UInt8?
    let numbers: NumberFormat
    let sources: [ArticleField: Source]
    /// What marks rows as other than articles; the first that holds counts.
    let kinds: [Rule]
    /// What a file writes for units that nobody counts, such as `-1`.
    let uncounted: [String]
    /// Whether parts of units, such as half a metre, are left out of account.
    let roundsDown: Bool
    /// The elements and attributes that are read; nil where the file is a table.
    let outline: Outline?

    /// Takes a mapping that ships with the product by its name, or one's own by its path.
    package init(_ name: String) throws(Unreadable) {
        let text = try Section.text(named: name, among: ArticleMapping.shipped)
        try self.init(text: text, name: name)
    }

    /// Reads the text of a mapping file.
    ///
    /// - Throws: ``Shop/Unreadable`` at the line and column, or at the key.
    package init(text: String, name: String) throws(Unreadable) {
        let root = try Section.root(of: text, file: name)
        let parts = ArticleField.Part.allCases.map(\.rawValue)
        try root.allow(only: ["file", "numbers", "kinds"] + parts)
        self.name = name
        let (encoding, delimiter) = try root.readFile()
        let namesEncoding = try root.section("file")?.has("encoding") ?? false
        self.encoding = namesEncoding ? encoding : nil
        self.delimiter = delimiter
        try root.section("numbers")?.allow(only: ["decimal", "thousands"])
        (numbers, _) = try root.readNumbers()
        sources = try root.readArticleSources()
        kinds = try root.readRules("kinds")
        let stock = try root.section("stock")
        uncounted = try stock?.strings("uncounted") ?? []
        roundsDown = try stock?.bool("rounds_down") ?? false
        outline = try root.readOutline(of: sources, kinds)
    }

    /// Whether it is for files in XML.
    package var isForXML: Bool { outline != nil }
}

extension ArticleMapping {
    /// The mappings that ship with the product, by their names.
    static let shipped: [String: [UInt8]] = [
        "ceneo": PackageResources.ceneo_toml,
        "generic-products": PackageResources.generic_products_toml,
        "iof": PackageResources.iof_toml,
        "iof-supplier": PackageResources.iof_supplier_toml,
        "shopify-inventory": PackageResources.shopify_inventory_toml,
        "shopify-products-2024": PackageResources.shopify_products_2024_toml,
        "shopify-products": PackageResources.shopify_products_toml,
        "woocommerce-products": PackageResources.woocommerce_products_toml,
    ]

    /// The names of the mappings that ship with the product.
    package static var shippedNames: [String] { shipped.keys.sorted() }
}

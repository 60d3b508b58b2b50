package import Shop

/// How the columns of a shop's order file are to be read: what a mapping file says.
package struct Mapping: Hashable, Sendable {
    /// The mapping's name or path, for messages.
    package let name: String
    /// What it says; whoever resumes an import must do so with the very same mapping.
    package let text: String
    /// The zone whose clocks the file's times show, by its tz name; nil for the shop's own.
    package let zoneName: String?
    let encoding: TextEncoding
    /// What stands between cells; nil to find out from the heading.
    let delimiter: UInt8?
    let dates: [DatePattern]
    let numbers: NumberFormat
    /// Whether prices of lines are without tax, which is then added.
    let pricesAreNet: Bool
    let sources: [Field: Source]
    /// What marks rows as other than sales; the first that holds counts.
    let kinds: [Rule]
    /// What tells an order's status; the first that holds counts, before `order.status`.
    let statuses: [Rule]

    /// Takes a mapping that ships with the product by its name, or one's own by its path.
    package init(_ name: String) throws(Unreadable) {
        try self.init(text: Section.text(named: name, among: Mapping.shipped), name: name)
    }

    /// Reads the text of a mapping file.
    ///
    /// - Throws: ``Shop/Unreadable`` at the line and column, or at the key.
    package init(text: String, name: String) throws(Unreadable) {
        let root = try Section.root(of: text, file: name)
        try root.allow(only: ["file", "dates", "numbers", "kinds", "statuses"] + Field.tables)
        self.name = name
        self.text = text
        (encoding, delimiter) = try root.readFile()
        (dates, zoneName) = try root.readDates()
        (numbers, pricesAreNet) = try root.readNumbers()
        sources = try root.readSources()
        kinds = try root.readRules("kinds")
        statuses = try root.readRules("statuses")
        for rule in statuses.enumerated() where Order.Status(rawValue: rule.element.name) == nil {
            let allowed = Order.Status.allCases.map(\.rawValue)
            let place = Unreadable.Place.key(file: name, path: "statuses[\(rule.offset + 1)].name")
            throw Unreadable(.noSuchValue(rule.element.name, allowed: allowed), at: place)
        }
    }
}

extension Mapping {
    /// The mappings that ship with the product, by their names.
    static let shipped: [String: [UInt8]] = [
        "generic": PackageResources.generic_toml,
        "shopify": PackageResources.shopify_toml,
    ]

    /// The names of the mappings that ship with the product.
    package static var shippedNames: [String] { shipped.keys.sorted() }
}

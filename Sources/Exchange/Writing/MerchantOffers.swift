import Shop

/// Offers as Google Merchant Center takes them in a text file (Google, *Product data
/// specification* and *Text (TXT) feed format*): columns by their names, with tabs between.
enum MerchantOffers {
    private static let columns = [
        "id", "title", "description", "link", "image_link", "availability", "price", "gtin",
        "brand", "identifier_exists", "condition", "item_group_id", "product_type",
    ]

    static let heading = line(columns)

    static func row(_ offer: Offer) -> [UInt8] {
        line([
            offer.sku,
            offer.name.limited(to: 150),
            (offer.description.isEmpty ? offer.name : offer.description).limited(to: 5_000),
            offer.link,
            offer.image,
            offer.isAvailable ? "in_stock" : "out_of_stock",
            "\(offer.price.decimal) \(offer.price.currency.code)",
            offer.ean,
            offer.brand,
            offer.ean.isEmpty ? "no" : "yes",
            offer.condition.rawValue,
            offer.product,
            offer.category,
        ])
    }

    private static func line(_ cells: [String]) -> [UInt8] {
        Array((cells.map(cell).joined(separator: "\t") + "\n").utf8)
    }

    /// A cell with no tab or end of line in it; with quotes around it where it has some.
    private static func cell(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: line.append(" ")
            case _: line.append(scalar)
            }
        }
        let plain = String(line).trimmed
        return plain.contains("\"") ? "\"\(plain.replacing("\"", with: "\"\""))\"" : plain
    }
}

extension String {
    /// As many characters as a channel takes.
    fileprivate func limited(to limit: Int) -> String {
        count > limit ? String(prefix(limit)) : self
    }
}

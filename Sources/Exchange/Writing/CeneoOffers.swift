import Shop

/// Offers as Ceneo takes them (Ceneo, XML specification for shops): in zloty,
/// with the delay in days, 1 for what is there and 99 for "ask the shop".
enum CeneoOffers {
    static let beginning = Array(
        """
        <?xml version="1.0" encoding="utf-8"?>
        <offers xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="1">

        """.utf8
    )

    static let ending = Array("</offers>\n".utf8)

    /// Nil for other currencies than the zloty.
    static func bytes(of offer: Offer) -> [UInt8]? {
        guard offer.price.currency == .pln else { return nil }
        var attributes = [("id", offer.sku)]
        if !offer.link.isEmpty { attributes.append(("url", offer.link)) }
        attributes.append(("price", offer.price.decimal))
        attributes.append(("avail", offer.isAvailable ? "1" : "99"))
        if let available = offer.available { attributes.append(("stock", "\(max(0, available))")) }
        let tag = attributes.map { " \($0)=\"\($1.inXML)\"" }.joined()
        let lines = ["  <o\(tag)>"] + children(of: offer).map { "    \($0)" } + ["  </o>"]
        return Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private static func children(of offer: Offer) -> [String] {
        let category = offer.category.split(separator: ">").map { String($0).trimmed }
        var children = [
            "<cat>\(category.joined(separator: "/").inXML)</cat>",
            "<name>\(offer.name.inXML)</name>",
        ]
        if !offer.image.isEmpty {
            children.append("<imgs><main url=\"\(offer.image.inXML)\"/></imgs>")
        }
        if !offer.description.isEmpty {
            children.append("<desc>\(offer.description.inXML)</desc>")
        }
        let facts = [("Producent", offer.brand), ("EAN", offer.ean)].filter { !$0.1.isEmpty }
        let attributes = facts.map { "<a name=\"\($0)\">\($1.inXML)</a>" }
        if !attributes.isEmpty { children.append("<attrs>\(attributes.joined())</attrs>") }
        return children
    }
}

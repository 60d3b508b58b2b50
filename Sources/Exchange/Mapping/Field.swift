/// What a mapping can say of an order, by its key in the mapping file.
enum Field: String, CaseIterable, Sendable {
    case id = "order.id"
    /// What the rows of one order have in common, where it is not their id.
    case group = "order.group"
    case number = "order.number"
    case channel = "order.channel"
    case currency = "order.currency"
    case placed = "order.placed"
    case status = "order.status"
    case discount = "order.discount"
    case delivery = "order.delivery"
    case taxes = "order.taxes"
    case total = "order.total"
    case instrument = "order.instrument"
    case paid = "order.paid"
    case reference = "order.reference"
    case carrier = "order.carrier"
    case tracking = "order.tracking"
    case delivered = "order.delivered"
    case tags = "order.tags"
    case note = "order.note"
    case invoice = "order.invoice"
    case customerID = "customer.id"
    case customerName = "customer.name"
    case email = "customer.email"
    case phone = "customer.phone"
    case city = "customer.city"
    case country = "customer.country"
    case company = "customer.company"
    case taxNumber = "customer.tax_number"
    case sku = "line.sku"
    case ean = "line.ean"
    case name = "line.name"
    case units = "line.units"
    case price = "line.price"
    case lineTotal = "line.total"
    case lineDiscount = "line.discount"
    case vat = "line.vat"

    /// The table of the mapping file that the field stands in, and its key there.
    var place: (table: String, key: String) {
        let parts = rawValue.split(separator: ".")
        return (String(parts[0]), String(parts[1]))
    }

    /// Whether the field belongs to a line rather than to the whole order.
    var isOfLine: Bool { place.table == "line" }

    /// Whether two rows of one order must not say different things.
    var mustAgree: Bool {
        switch self {
        case .id, .currency, .customerID, .email, .discount, .delivery, .taxes, .total, .paid: true
        case .group, .number, .channel, .placed, .status, .instrument, .reference, .carrier,
            .tracking, .delivered, .tags, .note, .invoice, .customerName, .phone, .city, .country,
            .company, .taxNumber, .sku, .ean, .name, .units, .price, .lineTotal, .lineDiscount,
            .vat:
            false
        }
    }
}

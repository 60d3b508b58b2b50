import Shop

/// Offers as a table for Polish spreadsheets.
enum OfferTable {
    private static let writer = TableWriter(.polishSpreadsheet)

    static let heading = writer.heading(["sku", "ean", "name", "available", "price", "currency"])

    static func row(_ offer: Offer) -> [UInt8] {
        writer.row([
            .text(offer.sku),
            .text(offer.ean),
            .text(offer.name),
            offer.available.map { .number(max(0, $0)) } ?? .nothing,
            .amount(offer.price.amount, decimals: offer.price.currency.decimals),
            .text(offer.price.currency.code),
        ])
    }
}

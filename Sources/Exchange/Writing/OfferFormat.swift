import Shop

/// The formats in which other channels take offers.
package enum OfferFormat: String, CaseIterable, Sendable {
    /// Ceneo's XML.
    case ceneo
    /// A product data file of Google Merchant Center, with tabs.
    case googleMerchant = "google"
    /// Codes, names, units and prices, for spreadsheets.
    case table = "csv"

    /// What a file is usually called.
    package var fileEnding: String {
        switch self {
        case .ceneo: "xml"
        case .googleMerchant: "tsv"
        case .table: "csv"
        }
    }

    /// What stands before the first offer.
    var beginning: [UInt8] {
        switch self {
        case .ceneo: CeneoOffers.beginning
        case .googleMerchant: MerchantOffers.heading
        case .table: OfferTable.heading
        }
    }

    /// An offer as it stands in the file; nil where the channel cannot take it.
    func bytes(of offer: Offer) -> [UInt8]? {
        switch self {
        case .ceneo: CeneoOffers.bytes(of: offer)
        case .googleMerchant: MerchantOffers.row(offer)
        case .table: OfferTable.row(offer)
        }
    }

    /// What stands after the last offer.
    var ending: [UInt8] {
        switch self {
        case .ceneo: CeneoOffers.ending
        case .googleMerchant, .table: []
        }
    }
}

/// What a code names in the shop, in the order in which it is looked for
/// (DECISIONS 21).
package enum ScanTarget: Hashable, Sendable {
    /// By its number, or by the code of a parcel locker.
    case goodsReturned(ID<Return>, number: String)
    /// A parcel that was logged at the dock.
    case parcel(ID<Parcel>, tracking: String)
    /// A parcel that the shop has sent: the label is that of an order's shipment.
    case shipment(of: ID<Order>, number: String, tracking: String)
    case order(ID<Order>, number: String)
    case claim(ID<Claim>, number: String)
    case variant(ID<Variant>, sku: String, name: String)
    case coupon(ID<Coupon>, number: String)
    /// By its number or its code.
    case giftCard(ID<GiftCard>, number: String)
}

/// A code that named nothing when it was scanned; kept until somebody has looked.
package struct UnknownScan: Hashable, Sendable, Identifiable {
    package var id: Int64
    package var code: String
    package var at: Moment
    package var staff: String
    /// The record that was open, such as `R-2026-000123`, or nothing.
    package var place: String

    package init(id: Int64, code: String, at: Moment, staff: String, place: String) {
        self.id = id
        self.code = code
        self.at = at
        self.staff = staff
        self.place = place
    }
}

import Shop

/// What a list is sorted by, and how one looks for something in it.
protocol ListKey: Choice {
    /// A query with fields of that list.
    static var example: String { get }
}

extension OrderSort: ListKey {
    static let example = "kowalski status:paid,packed"
}

extension ReturnSort: ListKey {
    static let example = "kowalski status:registered,awaiting"
}

extension ParcelSort: ListKey {
    static let example = "dpd status:unassigned"
}

extension PayoutSort: ListKey {
    static let example = "kowalski status:accepted"
}

extension ClaimSort: ListKey {
    static let example = "kowalski status:registered"
}

extension MessageSort: ListKey {
    static let example = "state:failed record:R-2026-000123"
}

extension StockSort: ListKey {
    static let example = "kurtka available<5 low:yes"
}

extension GiftCardSort: ListKey {
    static let example = "status:active valid<30d balance>0"
}

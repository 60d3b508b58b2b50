/// What a file says of how much there is.
package enum IncomingStock: Hashable, Sendable {
    /// Nobody counts it: there is always enough, or nothing that could be counted.
    case uncounted
    case counted(Int)

    package var units: Int? {
        switch self {
        case .uncounted: nil
        case .counted(let units): units
        }
    }
}

/// What a file says of how much there is in one warehouse.
package struct IncomingLevel: Hashable, Sendable {
    /// The warehouse's code; nil where the file does not say which.
    package var warehouse: String?
    package var stock: IncomingStock

    package init(_ stock: IncomingStock, in warehouse: String? = nil) {
        self.warehouse = warehouse
        self.stock = stock
    }
}

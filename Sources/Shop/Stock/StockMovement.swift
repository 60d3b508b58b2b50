/// One line of the append-only stock ledger (*ruch magazynowy*).
package struct StockMovement: Hashable, Sendable {
    package var id: ID<StockMovement>
    package var variant: ID<Variant>
    package var bin: ID<Bin>
    /// How many units came, or went where it is below zero.
    package var delta: Int
    package var kind: Kind
    package var cause: Cause
    /// What the units cost the shop, with the sign of `delta`; zero where goods only change
    /// their place.
    package var value: Money

    package init(
        id: ID<StockMovement>,
        variant: ID<Variant>,
        bin: ID<Bin>,
        delta: Int,
        kind: Kind,
        cause: Cause,
        value: Money
    ) {
        self.id = id
        self.variant = variant
        self.bin = bin
        self.delta = delta
        self.kind = kind
        self.cause = cause
        self.value = value
    }

    package enum Kind: String, CaseIterable, Sendable {
        /// What was there when the shop began to keep stock.
        case opening
        case receipt
        case sale
        /// Goods that came back, into the returns location.
        case goodsReturned = "return"
        /// What was decided on goods that came back.
        case disposition
        case adjustment
        case transfer
        case stocktake
        /// Goods that a file says were sent, though no book knew of them.
        case unrecorded
    }

    /// Why it happened.
    package enum Cause: Hashable, Sendable {
        /// A person says why.
        case reason(String)
        case line(ID<Order.Line>, of: ID<Order>)
        /// A document such as a transfer, a delivery, a stocktake.
        case document(ID<StockDocument>)

        package var line: ID<Order.Line>? {
            switch self {
            case .line(let line, of: _): line
            case .reason, .document: nil
            }
        }
    }
}

/// A paper about stock, under a number of its own.
package enum StockDocument {}

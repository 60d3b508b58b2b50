import Shop

/// The orders of which a transaction has written something, so that the stock can follow
/// them before it is committed.
///
/// Whoever writes an order or a return says so here and need not think of stock.
final class TouchedOrders {
    /// How the shop knows what was written.
    enum Source: Int, Comparable {
        /// Somebody did it here, and can be refused.
        case done
        /// A file tells what has happened elsewhere.
        case told

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    struct Touch {
        var order: ID<Order>
        var source: Source
        /// Whether the order was not there before.
        var isNew: Bool
    }

    private var touches: [ID<Order>: Touch] = [:]
    /// Whether a step is taken back, which is refused where what it gave is spent
    /// (DECISIONS 10).
    var isUndo = false

    /// In the order in which they came into the shop.
    var all: [Touch] { touches.values.sorted { $0.order.key < $1.order.key } }

    func note(_ order: ID<Order>, _ source: Source = .done, isNew: Bool = false) {
        var touch = touches[order] ?? Touch(order: order, source: source, isNew: isNew)
        touch.source = max(touch.source, source)
        touch.isNew = touch.isNew || isNew
        touches[order] = touch
    }
}

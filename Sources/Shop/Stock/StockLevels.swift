/// What of an article there is in one warehouse, as far as a warehouse can tell.
///
/// What orders keep is kept in a warehouse. A cart keeps units of the whole shop, and so
/// what is available is a figure of the whole shop alone; and what goods cost lies in layers
/// that no warehouse has, so that no part of the value is one warehouse's.
package struct WarehouseLevels: Hashable, Sendable {
    /// The warehouse's code.
    package var code: String
    package var onHand: Int
    package var unsellable: Int
    /// What is kept there for orders.
    package var reserved: Int
    /// What is to come there, from suppliers and from other warehouses.
    package var incoming: Int

    package init(
        code: String,
        onHand: Int = 0,
        unsellable: Int = 0,
        reserved: Int = 0,
        incoming: Int = 0
    ) {
        self.code = code
        self.onHand = onHand
        self.unsellable = unsellable
        self.reserved = reserved
        self.incoming = incoming
    }
}

/// How much there is of a variant, over all warehouses.
package struct StockLevels: Hashable, Sendable {
    /// All that is in the house (*na stanie*).
    package var onHand: Int
    /// What of it cannot be sold: it waits for a decision, is damaged or away for repair.
    package var unsellable: Int
    /// What is kept for orders (*zarezerwowane*).
    package var reserved: Int
    /// What is kept for carts that have not lapsed.
    package var inCarts: Int
    /// What orders wait for, since it is not there.
    package var awaited: Int
    /// What suppliers and other warehouses have sent or promised (*w dostawie*).
    package var incoming: Int
    /// What all of it cost.
    package var value: Money

    package init(
        onHand: Int = 0,
        unsellable: Int = 0,
        reserved: Int = 0,
        inCarts: Int = 0,
        awaited: Int = 0,
        incoming: Int = 0,
        value: Money = .zero
    ) {
        self.onHand = onHand
        self.unsellable = unsellable
        self.reserved = reserved
        self.inCarts = inCarts
        self.awaited = awaited
        self.incoming = incoming
        self.value = value
    }

    /// What can be sold now (*dostępne*): never below zero.
    package var available: Int { max(0, onHand - unsellable - reserved - inCarts) }
}

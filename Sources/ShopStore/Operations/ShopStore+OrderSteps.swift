package import Shop

extension ShopStore {
    /// Takes one step with an order and signs for it.
    ///
    /// - Parameter version: The version that was on the screen when the step was chosen.
    /// - Throws: `Order.Refusal` when the rules say no, `Stale` when somebody was faster;
    ///   nothing is then written.
    @discardableResult
    package func take(
        _ step: Order.Step,
        with id: ID<Order>,
        seen version: Int,
        by signatory: Signatory
    ) throws -> Order {
        throw NotYet()
    }

    /// Sets an order aside, or lets it go on.
    @discardableResult
    package func hold(
        _ id: ID<Order>,
        _ isOnHold: Bool,
        seen version: Int,
        by signatory: Signatory
    ) throws -> Order {
        throw NotYet()
    }
}

/// A place that is still to be built.
struct NotYet: Error {}

/// What a step sets off beyond the return itself.
///
/// The store carries it out in the transaction of the step.
package enum Effect: Hashable, Sendable {
    /// A message to the customer, held until the step can no longer be undone.
    case message(Message)
    /// Messages of the step that led to this version never leave.
    case withdrawMessages(ofVersion: Int)
    /// The order has given back so much more, or less, than before.
    case refunded(Money)
    /// What is sent in exchange gets an order of its own, as drafted: its keys and number
    /// are still to be drawn.
    case exchange(Order)
    /// The decision is taken back, and with it the order that was made in exchange.
    case withdrawExchange(Order)
    /// Money of the refund comes onto the shop's own books, such as a gift card.
    case credit(Credit)
    /// That money is taken off them again.
    case withdrawCredit(Credit)
}

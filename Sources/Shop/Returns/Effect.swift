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
}

/// A message that a step owes the customer.
package struct Message: Hashable, Sendable {
    package var template: Template
    /// The refund it speaks of, in the order's currency, where it speaks of one.
    package var amount: Money?

    package init(_ template: Template, amount: Money? = nil) {
        self.template = template
        self.amount = amount
    }

    package enum Template: String, CaseIterable, Sendable {
        case returnRegistered = "return.registered"
        case returnReceived = "return.received"
        case returnAccepted = "return.accepted"
        case returnRejected = "return.rejected"
        case returnSettled = "return.settled"
        case returnCancelled = "return.cancelled"
        case refundBounced = "return.bounced"
    }
}

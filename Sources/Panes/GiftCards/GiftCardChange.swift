package import Shop

/// What a person does with a gift card.
package enum GiftCardChange: Hashable, Sendable {
    case activate
    /// An amount is taken off it, for the order with that number where one is named.
    case spend(Money, order: String)
    case block(reason: String)
    case unblock(reason: String)
    /// The last spending is taken back.
    case undo
}

internal import Shop

/// Where customers want to be paid who paid by transfer or at the door: made-up accounts.
enum Accounts {
    /// One in six leaves it out, and the shop has to ask.
    ///
    /// The order alone decides it, so that it moves nothing else that chance decides.
    static func account(for order: Order) -> IBAN? {
        guard order.payments.contains(where: \.instrument.wantsAccount) else { return nil }
        var dice = Dice(seed: UInt64(bitPattern: order.id.key))
        guard dice.below(6) > 0 else { return nil }
        return try? IBAN(typed: CheckDigit.account(dice.digits(24)))
    }
}

extension Instrument {
    /// Whether money goes back by it to an account that the customer names.
    fileprivate var wantsAccount: Bool {
        switch self {
        case .transfer, .cashOnDelivery: true
        case .card, .blik, .cash, .external, .giftCard, .points: false
        }
    }
}

extension Order {
    /// Whether money for it can come back, in part at least, only to a bank account that
    /// the customer has to name.
    package var refundNeedsAccount: Bool {
        payments.contains { $0.amount > .zero && $0.instrument.needsAccount }
    }
}

extension Instrument {
    /// Whether what was paid with it goes back by transfer: there is no account that it
    /// came from, or it cannot be given back.
    fileprivate var needsAccount: Bool {
        switch self {
        case .transfer, .cashOnDelivery, .points: true
        case .card, .blik, .cash, .external, .giftCard: false
        }
    }
}

/// What a settlement comes to by itself: the ways and the document that lie near.
extension Purchase {
    /// What is due by the ways that lie near, under the document that does.
    ///
    /// Money goes back as it was paid, unless the customer has expressly agreed to another
    /// way (Consumer Rights Act, article 32 section 2). An account that they have named for
    /// what they paid to a courier is such an agreement; for what they paid by card and the
    /// like it is one where it was noted how they asked for it.
    package func nearSettlement(of goods: Return) -> Settlement {
        let asPaid = payouts(for: goods)
        let document = nearDocument(for: goods)
        guard let account = goods.account else {
            return Settlement(payouts: asPaid, document: document)
        }
        let isMoved = { (payout: Settlement.Payout) in
            payout.instrument.goesToAccount(onRequest: !goods.accountConsent.isBlank)
        }
        let moved = asPaid.filter(isMoved)
        guard moved.contains(where: { $0.instrument != .transfer }) else {
            return Settlement(payouts: asPaid, document: document)
        }
        let transfer = Settlement.Payout(
            instrument: .transfer,
            amount: moved.map(\.amount).total
        )
        return Settlement(
            payouts: [transfer] + asPaid.filter { !isMoved($0) },
            document: document,
            consent: goods.accountConsent.isBlank ? account.masked : goods.accountConsent
        )
    }

    /// The document that lies near: the one that the return stands in already, the correction
    /// invoice whose number was noted or, for an order with an invoice, one whose number
    /// somebody has to give.
    package func nearDocument(for goods: Return) -> Return.Document {
        if let known = goods.document { return known }
        if !goods.correction.isBlank { return .correctionInvoice(goods.correction) }
        return order.invoice.isEmpty ? .register : .correctionInvoice("")
    }
}

extension Return {
    /// The account that money goes to by what is known now: none where the order was paid
    /// otherwise and nobody has noted that the customer asked for it.
    package func transferAccount(for order: Order) -> IBAN? {
        order.refundNeedsAccount || !accountConsent.isBlank ? account : nil
    }
}

extension Instrument {
    /// Whether what was paid by it goes to the account that the customer has named.
    ///
    /// Gift cards and points go back to themselves, whatever the customer asks for.
    fileprivate func goesToAccount(onRequest isAskedFor: Bool) -> Bool {
        switch self {
        case .transfer, .cashOnDelivery: true
        case .card, .blik, .cash, .external: isAskedFor
        case .giftCard, .points: false
        }
    }
}

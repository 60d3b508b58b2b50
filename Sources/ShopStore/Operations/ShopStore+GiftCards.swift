package import Shop

extension ShopStore {
    /// Sells a gift card, under the next number of its year.
    ///
    /// - Returns: The card with its code, which is told here and mailed where an address was
    ///   given.
    package func sell(
        _ sale: GiftCardSale,
        by signatory: Signatory
    ) throws -> (card: GiftCard, code: VoucherCode) {
        try change(by: signatory, needs: .serveLoyalty) { session, occasion in
            guard sale.email.isEmpty || sale.email.isMailAddress else {
                throw GiftCard.Refusal.unusableAddress(sale.email)
            }
            let day = occasion.now.day
            let last = try sale.lastDay(soldOn: day, under: occasion.rules)
            let card = try session.newGiftCard(in: sale.currency, until: last, on: occasion) {
                card in
                try card.sell(for: sale.amount)
                if sale.isActivated { try card.activate(on: day) }
            }
            if !sale.email.isEmpty { try session.mail(card, of: sale, on: occasion) }
            let facts = [Deed.Fact("amount", of: sale.amount, sale.currency)]
            let deed = Deed(.giftCardSold, on: [.giftCard(card.id)], after: facts)
            return ((card, try session.code(of: card.id)), deed)
        }
    }

    @discardableResult
    package func activate(_ id: ID<GiftCard>, by signatory: Signatory) throws -> GiftCard {
        try change(by: signatory, needs: .serveLoyalty) { session, occasion in
            let card = try session.book(on: id, occasion) { try $0.activate(on: occasion.now.day) }
            return (card, Deed(.giftCardActivated, on: [.giftCard(id)], after: card.facts))
        }
    }

    /// Takes an amount off a card, for an order where one is named.
    ///
    /// What is there is looked up in the transaction that takes it, so that two tills never
    /// take the same money.
    @discardableResult
    package func spend(
        _ amount: Money,
        in currency: Currency? = nil,
        of id: ID<GiftCard>,
        for order: String = "",
        by signatory: Signatory
    ) throws -> GiftCard {
        try change(by: signatory, needs: .serveLoyalty) { session, occasion in
            let paid = try session.orderPaid(order)
            let card = try session.book(on: id, occasion) { card in
                try card.spend(
                    amount,
                    in: paid?.currency ?? currency ?? card.currency,
                    for: GiftCard.Cause(order: paid?.id),
                    on: occasion.now.day
                )
            }
            let taken = [Deed.Fact("amount", of: amount, card.currency)]
            let deed = Deed(
                .giftCardSpent,
                on: [.giftCard(id)] + (paid.map { [.order($0.id)] } ?? []),
                after: taken + card.facts
            )
            return (card, deed)
        }
    }

    /// Takes the last spending back: for whoever booked it, for as long as steps can be undone.
    @discardableResult
    package func undoSpending(
        of id: ID<GiftCard>,
        by signatory: Signatory
    ) throws -> GiftCard {
        try change(by: signatory, needs: .serveLoyalty) { session, occasion in
            let last = try session.lastEntry(of: id)
            let now = occasion.now.at
            let card = try session.book(on: id, occasion) { card in
                try card.undo(
                    last?.entry,
                    by: occasion.author,
                    of: last?.author,
                    until: (last?.at.at ?? now) + occasion.rules.undoHold,
                    at: now
                )
            }
            let order = last?.entry.cause.order.map { [Deed.Subject.order($0)] } ?? []
            let subjects = [.giftCard(id)] + order
            return (card, Deed(.giftCardSpendingUndone, on: subjects, after: card.facts))
        }
    }

    /// Keeps a card from being spent; its money stays on it.
    @discardableResult
    package func block(
        _ id: ID<GiftCard>,
        because reason: String,
        by signatory: Signatory
    ) throws -> GiftCard {
        try change(by: signatory, needs: .serveLoyalty) { session, occasion in
            let card = try session.book(on: id, occasion) { try $0.block(because: reason) }
            return (card, Deed(.giftCardBlocked, on: [.giftCard(id)], note: reason))
        }
    }

    @discardableResult
    package func unblock(
        _ id: ID<GiftCard>,
        because reason: String,
        by signatory: Signatory
    ) throws -> GiftCard {
        try change(by: signatory, needs: .serveLoyalty) { session, occasion in
            let card = try session.book(on: id, occasion) { try $0.unblock(because: reason) }
            return (card, Deed(.giftCardUnblocked, on: [.giftCard(id)], note: reason))
        }
    }

    /// Corrects what is on a card by hand.
    @discardableResult
    package func correct(
        _ id: ID<GiftCard>,
        by delta: Money,
        because reason: String,
        by signatory: Signatory
    ) throws -> GiftCard {
        try change(by: signatory, needs: .keepLoyalty) { session, occasion in
            let card = try session.book(on: id, occasion) {
                try $0.correct(by: delta, because: reason)
            }
            let facts = [Deed.Fact("amount", of: delta, card.currency)] + card.facts
            return (card, Deed(.giftCardCorrected, on: [.giftCard(id)], after: facts, note: reason))
        }
    }

    /// The code of a card, to be printed once more; the history tells who has asked.
    package func revealCode(
        of id: ID<GiftCard>,
        by signatory: Signatory
    ) throws -> VoucherCode {
        try change(by: signatory, needs: .serveLoyalty) { session, _ in
            (try session.code(of: id), Deed(.giftCardCodeShown, on: [.giftCard(id)]))
        }
    }
}

extension Session {
    /// The order that is paid with a card, by its number; nil where none was named.
    fileprivate func orderPaid(
        _ number: String
    ) throws -> (id: ID<Order>, currency: Currency)? {
        let number = number.trimmed
        guard !number.isEmpty else { return nil }
        let order = try first(
            """
            SELECT id, currency FROM orders WHERE number_key = \(number.folded)
            ORDER BY id DESC LIMIT 1
            """,
            from: "orders"
        ) { (id: try $0.id(Order.self), currency: try $0.currency()) }
        guard let order else { throw GiftCard.Refusal.noSuchOrder(number) }
        return order
    }
}

extension GiftCard {
    /// The card in the words of the history; nothing personal.
    var facts: [Deed.Fact] { [Deed.Fact("balance", of: balance, currency)] }
}

extension Deed.Fact {
    /// An amount as the history keeps it: minor units and the currency.
    init(_ name: String, of amount: Money, _ currency: Currency) {
        self.init(name, "\(amount.minorUnits) \(currency.code)")
    }
}

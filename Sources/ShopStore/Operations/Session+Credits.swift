import Shop

/// Refunds that go onto gift cards, or into points (DECISIONS 6 and 10).
extension Session {
    /// The step with gift cards called by their numbers, however they were typed: a code is
    /// written down nowhere.
    ///
    /// - Throws: `GiftCard.Refusal.unknown` where there is no such card.
    func numbered(_ step: Return.Step) throws -> Return.Step {
        switch step {
        case .settle(let settlement): .settle(try numbered(settlement))
        case .propose(let settlement): .propose(try numbered(settlement))
        case .receive, .accept, .reject, .confirm, .decline, .remit, .clear, .withdraw, .cancel,
            .reopen, .bounce, .undo:
            step
        }
    }

    private func numbered(_ settlement: Settlement) throws -> Settlement {
        var settlement = settlement
        for (index, payout) in settlement.payouts.enumerated()
        where payout.instrument == .giftCard && !payout.reference.trimmed.isEmpty {
            let card = try giftCard(try giftCard(named: payout.reference))
            settlement.payouts[index].reference = card.number
        }
        return settlement
    }

    /// Books what a step brings onto gift cards and points accounts and takes off them, and
    /// notes with each entry which card or account it is.
    ///
    /// - Returns: The cards that were booked on.
    func bookCredits(
        _ effects: [Effect],
        of id: ID<Return>,
        in purchase: inout Purchase,
        on occasion: Occasion
    ) throws -> [ID<GiftCard>] {
        var cards: [ID<GiftCard>] = []
        var made: GiftCard?
        for effect in effects {
            switch effect {
            case .credit(let credit) where credit.instrument == .giftCard:
                let cause = GiftCard.Cause(goods: id, refund: credit.entry)
                let card = try book(credit, cause, in: purchase, onto: &made, occasion)
                purchase.refer(credit.entry, of: id, to: card.number)
                cards.append(card.id)
            case .withdrawCredit(let credit) where credit.instrument == .giftCard:
                let booked = try lastEntry(for: id, refund: credit.entry)
                guard let booked, booked.entry.amount > .zero else { continue }
                _ = try book(on: booked.card, occasion) { try $0.takeBack(booked.entry) }
                cards.append(booked.card)
            case .credit(let credit):
                let account = try giveRefund(credit, for: id, in: purchase, on: occasion)
                purchase.refer(credit.entry, of: id, to: account)
            case .withdrawCredit(let credit):
                try recall(credit, of: id, in: purchase, on: occasion)
            case .message, .withdrawMessages, .refunded, .exchange,
                .withdrawExchange:
                continue
            }
        }
        if let made, let goods = purchase[id] {
            try mail(made, about: goods, in: purchase, on: occasion)
        }
        return cards
    }

    /// Books one credit: again where it was taken back, else on the card that was chosen, one
    /// of ours that the order was paid with, or a new one.
    private func book(
        _ credit: Credit,
        _ cause: GiftCard.Cause,
        in purchase: Purchase,
        onto made: inout GiftCard?,
        _ occasion: Occasion
    ) throws -> GiftCard {
        if let goods = cause.goods, let booked = try lastEntry(for: goods, refund: credit.entry),
            booked.entry.kind == .undone
        {
            return try book(on: booked.card, occasion) { try $0.takeBack(booked.entry) }
        }
        let order = purchase.order
        let today = occasion.now.day
        let last = today + occasion.rules.giftCardDays
        let chosen: ID<GiftCard>? =
            credit.reference.trimmed.isEmpty
            ? try made?.id ?? usualCard(of: order, on: today)
            : try giftCard(named: credit.reference)
        guard let chosen else {
            let card = try newGiftCard(in: order.currency, until: last, on: occasion) {
                try $0.open(with: credit.amount, for: cause)
            }
            made = card
            return card
        }
        let card = try book(on: chosen, occasion) { card in
            try card.refund(
                credit.amount,
                in: order.currency,
                for: cause,
                validUntil: last,
                on: today
            )
        }
        if made?.id == card.id { made = card }
        return card
    }

    /// The card that the order was paid with, by its payments or by what was spent for it,
    /// where that is one of ours and can take money.
    private func usualCard(of order: Order, on day: Day) throws -> ID<GiftCard>? {
        let named = try order.payments.filter { $0.instrument == .giftCard }
            .compactMap { try knownGiftCard(named: $0.reference) }
        let spent = try bookedEntries("order_id = \(order.id) ORDER BY id DESC").map(\.card)
        return try (named + spent).first { id in
            let card = try giftCard(id)
            return card.status(on: day) == .active && card.currency == order.currency
        }
    }

    /// What was last booked for an entry of a return.
    private func lastEntry(for goods: ID<Return>, refund: Int) throws -> BookedEntry? {
        try bookedEntries(
            "return_id = \(goods) AND refund_number = \(refund) ORDER BY id DESC LIMIT 1"
        ).first
    }

    /// What was booked on cards for a return, all together.
    func credited(for goods: ID<Return>) throws -> Money {
        try bookedEntries("return_id = \(goods)").map(\.entry.amount).total
    }
}

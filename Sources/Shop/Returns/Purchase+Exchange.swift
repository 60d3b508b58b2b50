/// Goods for goods (PRODUCT section 2, *Exchange*): what was paid for the units that are
/// exchanged pays for the order that is made in their place. What it lacks is still to be
/// paid there; what is left over is refunded.
extension Purchase {
    /// Units that go out for units that came back.
    struct Swap {
        var wish: Wish
        var units: Int
        /// What was paid for the units that came back, in their order.
        var runs: [Order.Run]
        /// What is sent in their place, at its price.
        var sent: [Order.Run]
        /// How much of that is paid with what came back.
        var moved: Money

        var row: RefundRow {
            RefundRow(.exchanged(line: wish.line, units: units), -moved)
        }
    }

    /// What is exchanged, out of the first of the units that are accepted.
    ///
    /// No more money moves than was paid for the units, than the new ones cost, and than
    /// the refund has left after diminished value, what was never paid and what is out.
    func swaps(
        _ exchanges: [ID<Order.Line>: Int],
        of goods: Return,
        for rows: [RefundRow]
    ) -> [Swap] {
        guard !exchanges.isEmpty else { return [] }
        var left = exchanges
        var runs = runs(in: rows)
        var money = max(.zero, rows.map(\.amount).total - goods.givenBack)
        return wishes(of: goods).compactMap { wish in
            let units = min(wish.units, left[wish.line, default: 0])
            guard units > 0 else { return nil }
            left[wish.line, default: 0] -= units
            let back = runs[wish.line, default: []].take(units)
            let sent = goods.price(of: wish).map { [Order.Run(units: units, paid: $0)] } ?? back
            let moved = min(back.total, sent.total, money)
            money -= moved
            return Swap(wish: wish, units: units, runs: back, sent: sent, moved: moved)
        }
    }

    /// What was paid for the units of each line, as the rows of a refund have them.
    private func runs(in rows: [RefundRow]) -> [ID<Order.Line>: [Order.Run]] {
        let lines = order.linesByID
        return rows.reduce(into: [:]) { runs, row in
            guard case .units(let id, let run, let units) = row.kind,
                let line = lines[id], line.runs.indices.contains(run)
            else { return }
            runs[id, default: []].append(Order.Run(units: units, paid: line.runs[run].paid))
        }
    }

    /// The order that a judgement makes in exchange, as a draft; nil where it exchanges
    /// nothing.
    ///
    /// It is paid by the instruments of this one, in proportion, under the return's number,
    /// so that a return of it goes back to where the money came from.
    func linkedOrder(
        for judgement: Judgement,
        of goods: Return,
        on occasion: Occasion
    ) -> Order? {
        let rows = rowsOfGoods(
            for: judgement.decisions,
            of: goods,
            exchanging: judgement.exchanges
        )
        let swaps = swaps(judgement.exchanges, of: goods, for: rows)
        guard !swaps.isEmpty else { return nil }
        let moved = swaps.map(\.moved).total
        var linked = Order(
            id: ID(0),
            number: "",
            storefront: order.storefront,
            channel: goods.sendsGoodsBack ? Order.replacementChannel : Order.exchangeChannel,
            currency: order.currency,
            placed: occasion.now,
            status: .paid,
            customer: order.customer,
            buyer: order.buyer,
            lines: swaps.map(line),
            payments: split(moved).map { part in
                Order.Payment(
                    instrument: part.instrument,
                    amount: part.amount,
                    reference: goods.number,
                    isMoved: true
                )
            },
            exchangeFor: goods.id
        )
        if linked.total > moved { linked.status = .new }
        return linked
    }

    private func line(of swap: Swap) -> Order.Line {
        Order.Line(
            id: ID(0),
            variant: swap.wish.variant,
            sku: swap.wish.sku,
            name: swap.wish.name,
            units: swap.units,
            gross: swap.sent.total,
            vat: order.line(swap.wish.line)?.vat,
            runs: swap.sent
        )
    }
}

/// The orders that were made in exchange.
extension Purchase {
    /// The order that was made in exchange for a return, also where it was called off;
    /// the last one, where a decision was taken anew.
    package func exchange(for id: ID<Return>) -> Order? {
        exchanges.last { $0.exchangeFor == id }
    }

    /// What a return has moved to the order that was made in exchange.
    func movedPayments(of goods: Return) -> [Order.Payment] {
        guard goods.moved > .zero else { return [] }
        return exchange(for: goods.id)?.payments.filter(\.isMoved) ?? []
    }

    /// Calls the order off that a decision made in exchange, unless it is on its way, or
    /// money hangs on it that would then go back twice or never: what was moved to an order
    /// that staff called off goes back from there, and so does what was paid on top, or what
    /// its own returns give.
    ///
    /// What was moved to it is then no longer paid there.
    func withdrawExchange(of goods: Return) throws(Return.Refusal) -> [Effect] {
        guard let linked = exchange(for: goods.id) else { return [] }
        guard linked.status != .cancelled else {
            guard goods.moved == .zero else { throw .exchangeCalledOff(order: linked.number) }
            return []
        }
        guard linked.status.after(.cancel) != nil else {
            throw .exchangeSent(order: linked.number)
        }
        guard linked.payments.allSatisfy(\.isMoved) else {
            throw .exchangePaid(order: linked.number)
        }
        if let record = exchangeRecords[linked.id] {
            throw .exchangeReturned(order: linked.number, record)
        }
        return [.withdrawExchange(linked)]
    }

    /// A claim's goods are not done with before others are on their way in their place: till
    /// then another remedy can be agreed on.
    func checkReplacementSent(for goods: Return) throws(Return.Refusal) {
        guard goods.sendsGoodsBack, let linked = exchange(for: goods.id) else { return }
        switch linked.status {
        case .shipped, .delivered: break
        case .new, .paid, .picking, .packed, .undelivered, .cancelled:
            throw .exchangeNotSent(order: linked.number)
        }
    }

    mutating func keepExchanges(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .exchange(let order): exchanges.append(order)
            case .withdrawExchange(let order):
                if let index = exchanges.lastIndex(of: order) {
                    exchanges[index].status = .cancelled
                    exchanges[index].payments = []
                }
            case .message, .withdrawMessages, .refunded, .credit, .withdrawCredit: break
            }
        }
    }
}

extension Order {
    /// The channel of orders that were made in exchange.
    package static let exchangeChannel = "exchange"

    /// The channel of those that replace goods of a claim, for nothing.
    package static let replacementChannel = "replacement"

    /// Whether it replaces goods of a claim.
    ///
    /// What was paid for those stands in the order that they were bought with; returns and
    /// claims go there.
    package var isReplacement: Bool {
        exchangeFor != nil && channel == Order.replacementChannel
    }
}

extension Return {
    /// What is asked for one of what is sent in exchange; nil for the price paid.
    ///
    /// Nothing for what replaces goods that a claim was about: those stay the ones that were
    /// paid for (Consumer Rights Act, article 43d section 1).
    fileprivate func price(of wish: Wish) -> Money? {
        sendsGoodsBack ? .zero : wish.price
    }
}

extension RefundRow.Kind {
    /// How many units of it something else is sent for.
    package var exchangedUnits: Int {
        switch self {
        case .exchanged(_, let units): units
        case .units, .delivery, .label, .diminished, .unpaid, .reduction, .reduced, .adjustment: 0
        }
    }
}

extension [RefundRow] {
    /// What of them pays for goods in exchange.
    package var moved: Money {
        filter { $0.kind.exchangedUnits > 0 }.map { -$0.amount }.total
    }
}

extension [Order.Run] {
    /// What was paid for all of them.
    fileprivate var total: Money { map { $0.paid * $0.units }.total }

    /// Takes the first units out.
    fileprivate mutating func take(_ wanted: Int) -> [Order.Run] {
        var left = wanted
        var taken: [Order.Run] = []
        for index in indices where left > 0 && self[index].units > 0 {
            let units = Swift.min(left, self[index].units)
            taken.append(Order.Run(units: units, paid: self[index].paid))
            self[index].units -= units
            left -= units
        }
        return taken
    }
}

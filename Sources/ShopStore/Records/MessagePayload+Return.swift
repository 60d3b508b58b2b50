import Shop

extension MessagePayload {
    /// What a message about a return tells, as the return is now.
    init(about goods: Return, of order: Order) {
        self.init()
        number = goods.number
        self.order = order.number
        kind = goods.kind.rawValue
        name = order.buyer.name
        currency = order.currency.code
        sent = goods.dates.statementSent.at.milliseconds
        reached = goods.dates.statementReached.at.milliseconds
        reason = goods.rejection?.note
        ground = goods.rejection?.ground.rawValue
        lines = goods.messageLines(of: order)
        rows = goods.rows.standing.map { Row($0, of: order) }
        payouts = goods.entries.standing.map { entry in
            Payout(
                instrument: entry.instrument.rawValue,
                amount: entry.amount.minorUnits,
                reference: entry.reference,
                account: entry.instrument == .transfer ? goods.account?.masked : nil
            )
        }
        if case .correctionInvoice(let number)? = goods.document { document = number }
        wayBack = goods.wayBack.word
        lockerCode = goods.lockerCode.isEmpty ? nil : goods.lockerCode
        label = goods.chargesLabel ? goods.label.minorUnits : nil
        account = goods.transferAccount(for: order)?.masked
        asksAccount = goods.asksAccount(for: order)
    }
}

extension MessagePayload {
    /// What a message of a step with a return tells.
    ///
    /// - Parameter linked: The order that the same step has made in exchange.
    init(
        _ message: Message,
        about goods: Return,
        in purchase: Purchase,
        exchange linked: Order?
    ) {
        self.init(about: goods, of: purchase.order)
        let exchanged = [linked, purchase.exchange(for: goods.id)].compactMap(\.self)
            .first { $0.status != .cancelled }
        exchange = exchanged.map { order in
            Exchange(
                order: order.number,
                toPay: order.unpaid.minorUnits,
                price: order.total.minorUnits,
                sent: order.lines.map { Line(name: $0.name, units: $0.units, verdict: "sent") }
            )
        }
        if goods.status == .registered, goods.lines.contains(where: { $0.wanted != nil }) {
            let day = goods.registered.day
            surcharge = purchase.exchangeSurcharge(of: goods, on: day).minorUnits
        }
        // Where goods go for goods there is nothing to say about no money.
        let isTold = message.amount != .zero || !goods.sendsGoodsBack
        amount = isTold ? message.amount?.minorUnits : nil
        if message.template == .refundBounced, account == nil {
            account = goods.lastTransfer?.account.masked
        }
    }
}

extension Return {
    /// What was given to the bank last, whatever became of it.
    fileprivate var lastTransfer: Transfer? {
        let transfers = transfers.entries.compactMap { entry -> Transfer? in
            switch entry.content {
            case .fact(let transfer): transfer
            case .reversal: nil
            }
        }
        return transfers.last
    }

    /// Whether its label will be deducted where it is used: never where the fault is the
    /// shop's, nor for a claim (PRODUCT section 2, *Ways back*).
    fileprivate var chargesLabel: Bool {
        label > .zero && kind != .claim && !lines.contains { $0.reason.isShopsFault }
    }

    /// Whether money will go back by transfer and nobody knows yet where to.
    fileprivate func asksAccount(for order: Order) -> Bool {
        account == nil && !sendsGoodsBack && order.refundNeedsAccount
    }
}

extension MessagePayload.Row {
    fileprivate init(_ row: RefundRow, of order: Order) {
        func article(_ line: ID<Order.Line>) -> String? { order.line(line)?.name }
        let amount = row.amount.minorUnits
        switch row.kind {
        case .units(let line, _, let units):
            self.init(kind: "units", amount: amount, name: article(line), units: units)
        case .delivery: self.init(kind: "delivery", amount: amount)
        case .label: self.init(kind: "label", amount: amount)
        case .diminished(let line, let finding):
            self.init(kind: "diminished", amount: amount, name: article(line), text: finding)
        case .unpaid: self.init(kind: "unpaid", amount: amount)
        case .exchanged(let line, let units):
            self.init(kind: "exchanged", amount: amount, name: article(line), units: units)
        case .reduction(let line, let reason):
            self.init(kind: "reduction", amount: amount, name: article(line), text: reason)
        case .reduced(let line):
            self.init(kind: "reduced", amount: amount, name: article(line))
        case .adjustment(let reason):
            self.init(kind: "adjustment", amount: amount, text: reason)
        }
    }
}

extension Return {
    fileprivate func messageLines(of order: Order) -> [MessagePayload.Line] {
        switch status {
        case .registered, .cancelled: lines.map { announced($0, of: order) }
        case .awaiting:
            groups.map { received($0, of: order) } + missing(of: order) + wrongItems
        case .accepted:
            decisions.standing.map { decided($0, of: order) } + notExchanged(of: order)
                + missing(of: order) + wrongItems
        case .settled, .rejected: decisions.standing.map { decided($0, of: order) }
        }
    }

    private func announced(_ line: Line, of order: Order) -> MessagePayload.Line {
        MessagePayload.Line(
            name: order.line(line.orderLine)?.name ?? "",
            units: line.units,
            verdict: "announced",
            wanted: line.wanted?.name,
            wantedPrice: line.wanted?.price?.minorUnits,
            wantedUntil: line.wanted?.until.iso
        )
    }

    private func received(_ group: Group, of order: Order) -> MessagePayload.Line {
        MessagePayload.Line(
            name: order.line(group.line)?.name ?? "",
            units: group.units,
            verdict: "received",
            wanted: lines.first { $0.orderLine == group.line }?.wanted?.name
        )
    }

    /// What was accepted and wanted in exchange, and is refunded since that cannot be had.
    private func notExchanged(of order: Order) -> [MessagePayload.Line] {
        guard kind != .claim else { return [] }
        var left = decisions.standing.filter(\.isAccepted)
            .reduce(into: [ID<Order.Line>: Int]()) { $0[$1.line, default: 0] += $1.units }
        for row in rows.standing {
            guard case .exchanged(let line, let units) = row.kind else { continue }
            left[line, default: 0] -= units
        }
        return lines.compactMap { line in
            let units = min(line.units, left[line.orderLine, default: 0])
            guard let wanted = line.wanted, units > 0 else { return nil }
            return MessagePayload.Line(
                name: order.line(line.orderLine)?.name ?? "",
                units: units,
                verdict: "refunded",
                wanted: wanted.name
            )
        }
    }

    /// What was announced and has not come.
    private func missing(of order: Order) -> [MessagePayload.Line] {
        let came = groups.reduce(into: [:]) { $0[$1.line, default: 0] += $1.units }
        let announced = lines.reduce(into: [:]) { $0[$1.orderLine, default: 0] += $1.units }
        return order.lines.compactMap { line in
            let units = announced[line.id, default: 0] - came[line.id, default: 0]
            guard units > 0 else { return nil }
            return MessagePayload.Line(name: line.name, units: units, verdict: "missing")
        }
    }

    /// What came and is none of the order's, by what its label says.
    private var wrongItems: [MessagePayload.Line] {
        receptions.standing.compactMap { reception in
            guard case .wrong(let label) = reception.item else { return nil }
            return MessagePayload.Line(name: label, units: reception.units, verdict: "wrong")
        }
    }

    private func decided(_ decision: Decision, of order: Order) -> MessagePayload.Line {
        let verdict =
            switch decision.verdict {
            case .accepted: "accepted"
            case .refused(let ground): ground.rawValue
            }
        return MessagePayload.Line(
            name: order.line(decision.line)?.name ?? "",
            units: decision.units,
            verdict: verdict,
            disposition: decision.disposition.rawValue
        )
    }
}

/// What a refund is made of (PRODUCT section 2, *Refund*): accepted units at the
/// price really paid, delivery once, less the return label and diminished value,
/// more or less an adjustment. Never below nothing, never more than was paid.
extension Purchase {
    /// The rows by the rules alone.
    func rows(
        for decisions: [Decision],
        of goods: Return,
        exchanging exchanges: [ID<Order.Line>: Int] = [:],
        waivesLabel: Bool = false
    ) -> [RefundRow] {
        var rows = rowsOfGoods(for: decisions, of: goods, exchanging: exchanges)
        guard !rows.isEmpty || goods.sendsGoodsBack else { return [] }
        rows += swaps(exchanges, of: goods, for: rows).map(\.row)
        return rows + labelRow(of: goods, waivesLabel, bearing: rows.map(\.amount).total)
    }

    /// What the goods that came back are worth, before anything else is given for them.
    func rowsOfGoods(
        for decisions: [Decision],
        of goods: Return,
        exchanging exchanges: [ID<Order.Line>: Int]
    ) -> [RefundRow] {
        let accepted = decisions.filter(\.isAccepted)
        guard !accepted.isEmpty, !goods.sendsGoodsBack else { return [] }
        var rows = unitRows(for: accepted, in: goods.id)
        rows += reducedRows(for: rows, in: goods.id)
        rows += deliveryRow(for: accepted, of: goods, exchanging: exchanges)
        rows += diminishedRows(for: accepted)
        let left = max(.zero, moneyLeft(for: goods.id))
        let unpaid = rows.map(\.amount).total - left
        if unpaid > .zero { rows.append(RefundRow(.unpaid, -unpaid)) }
        return rows
    }

    func rows(
        for judgement: Judgement,
        of goods: Return,
        by rights: Set<Right>
    ) throws(Return.Refusal) -> [RefundRow] {
        try checkDiminished(judgement.decisions, in: goods.id)
        var rows = rows(
            for: judgement.decisions,
            of: goods,
            exchanging: judgement.exchanges,
            waivesLabel: judgement.waivesLabel
        )
        if let adjustment = judgement.adjustment {
            guard rights.contains(.adjustRefund) else { throw .needsRight(.adjustRefund) }
            guard !adjustment.reason.isBlank else { throw .missingReason(.accept) }
            let total = rows.map(\.amount).total
            let left = max(.zero, moneyLeft(for: goods.id) - rows.moved)
            guard adjustment.amount <= left - total else { throw .moreThanPaid(left: left) }
            guard adjustment.amount >= -total else { throw .belowZero(total + adjustment.amount) }
            rows.append(RefundRow(.adjustment(reason: adjustment.reason), adjustment.amount))
        }
        // Opened again with money out, a refund covers at least what is out.
        let due = rows.map(\.amount).total - goods.givenBack
        guard due >= .zero else { throw .belowZero(due) }
        return rows
    }

    /// The accepted units, out of the runs of their line that no other return has
    /// taken, the first ones first.
    private func unitRows(for accepted: [Decision], in id: ID<Return>) -> [RefundRow] {
        let asked = accepted.acceptedUnits
        let taken = unitsTaken(except: id)
        return order.lines.flatMap { line -> [RefundRow] in
            var wanted = asked[line.id, default: 0]
            guard wanted > 0 else { return [] }
            return line.runs.enumerated().compactMap { index, run in
                let units = min(wanted, run.units - taken[line.id, default: [:]][index, default: 0])
                guard units > 0 else { return nil }
                wanted -= units
                return RefundRow(
                    .units(line: line.id, run: index, units: units),
                    run.paid * units
                )
            }
        }
    }

    /// How many units other returns have taken out of each run of each line.
    func unitsTaken(except id: ID<Return>) -> [ID<Order.Line>: [Int: Int]] {
        returns.filter { $0.id != id }.flatMap(\.rows.standing).reduce(into: [:]) { taken, row in
            guard case .units(let line, let run, let units) = row.kind else { return }
            taken[line, default: [:]][run, default: 0] += units
        }
    }

    /// The delivery, where this return makes the order whole: what was paid, at most
    /// the cheapest ordinary way that was offered (Consumer Rights Act, article 33).
    ///
    /// Units that were exchanged are not withdrawn, so that with any of them the order
    /// is never whole; those that a claim replaced still can be.
    private func deliveryRow(
        for accepted: [Decision],
        of goods: Return,
        exchanging exchanges: [ID<Order.Line>: Int]
    ) -> [RefundRow] {
        let id = goods.id
        let isKept = returns.filter { $0.id != id && !$0.sendsGoodsBack }
            .flatMap(\.rows.standing)
            .contains { $0.kind == .delivery || $0.kind.exchangedUnits > 0 }
        guard order.delivery > .zero, !isKept, exchanges.values.allSatisfy({ $0 <= 0 }) else {
            return []
        }
        let units = accepted.acceptedUnits
        let isWhole = acceptable(in: id).allSatisfy { line, left in
            units[line, default: 0] == left
        }
        guard isWhole else { return [] }
        let cap = goods.kind.isOfCalledOffOrder ? order.delivery : order.cheapestDelivery
        return [RefundRow(.delivery, min(order.delivery, cap ?? order.delivery))]
    }

    private func diminishedRows(for accepted: [Decision]) -> [RefundRow] {
        accepted.compactMap { decision in
            guard case .accepted(let diminished?) = decision.verdict else { return nil }
            return RefundRow(
                .diminished(line: decision.line, finding: diminished.finding),
                -diminished.amount
            )
        }
    }

    private func checkDiminished(
        _ decisions: [Decision],
        in id: ID<Return>
    ) throws(Return.Refusal) {
        var losses: [ID<Order.Line>: [Money]] = [:]
        for decision in decisions {
            guard case .accepted(let loss?) = decision.verdict else { continue }
            guard loss.amount > .zero, !loss.finding.isBlank else { throw .missingReason(.accept) }
            losses[decision.line, default: []].append(loss.amount)
        }
        guard !losses.isEmpty else { return }
        var values: [ID<Order.Line>: Money] = [:]
        let units = unitRows(for: decisions, in: id)
        for row in units + reducedRows(for: units, in: id) {
            switch row.kind {
            case .units(let line, _, _), .reduced(let line):
                values[line, default: .zero] += row.amount
            case .delivery, .label, .diminished, .unpaid, .exchanged, .reduction, .adjustment:
                break
            }
        }
        for line in order.lines {
            guard let lost = losses[line.id] else { continue }
            let value = values[line.id, default: .zero]
            guard lost.allSatisfy({ $0 <= value }), lost.total <= value else {
                throw .diminishedTooMuch(line: line.name, value: value)
            }
        }
    }

    /// The return label: charged for one that was really used, never where the fault
    /// is the shop's or for a claim, and only as far as the refund reaches.
    private func labelRow(
        of goods: Return,
        _ isWaived: Bool,
        bearing amount: Money
    ) -> [RefundRow] {
        let isFree = goods.kind == .claim || goods.lines.contains { $0.reason.isShopsFault }
        guard goods.label > .zero, !isFree else { return [] }
        let charged = isWaived ? .zero : min(goods.label, max(.zero, amount))
        return [RefundRow(.label(price: goods.label), -charged)]
    }
}

/// What a refund is made of (PRODUCT section 2, *Refund*): accepted units at the
/// price really paid, delivery once, less the return label and diminished value,
/// more or less an adjustment. Never below nothing, never more than was paid.
extension Purchase {
    /// The rows by the rules alone.
    func rows(
        for decisions: [Decision],
        of goods: Return,
        waivesLabel: Bool = false
    ) -> [RefundRow] {
        let accepted = decisions.filter(\.isAccepted)
        guard !accepted.isEmpty else { return [] }
        var rows = unitRows(for: accepted, in: goods.id)
        rows += deliveryRow(for: accepted, in: goods.id)
        rows += diminishedRows(for: accepted)
        let left = max(.zero, moneyLeft(for: goods.id))
        let unpaid = rows.map(\.amount).total - left
        if unpaid > .zero { rows.append(RefundRow(.unpaid, -unpaid)) }
        return rows + labelRow(of: goods, waivesLabel, bearing: rows.map(\.amount).total)
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
            waivesLabel: judgement.waivesLabel
        )
        guard let adjustment = judgement.adjustment else { return rows }
        guard rights.contains(.adjustRefund) else { throw .needsRight(.adjustRefund) }
        guard !adjustment.reason.isBlank else { throw .missingReason(.accept) }
        rows.append(RefundRow(.adjustment(reason: adjustment.reason), adjustment.amount))
        let total = rows.map(\.amount).total
        guard total >= .zero else { throw .belowZero(total) }
        let left = max(.zero, moneyLeft(for: goods.id))
        guard total <= left else { throw .moreThanPaid(left: left) }
        return rows
    }

    /// The accepted units, out of the runs of their line that no other return has
    /// taken, the first ones first.
    private func unitRows(for accepted: [Decision], in id: ID<Return>) -> [RefundRow] {
        order.lines.flatMap { line -> [RefundRow] in
            var wanted = accepted.filter { $0.line == line.id }.map(\.units).reduce(0, +)
            guard wanted > 0 else { return [] }
            let taken = unitsTaken(of: line.id, except: id)
            return line.runs.enumerated().compactMap { index, run in
                let units = min(wanted, run.units - taken[index, default: 0])
                guard units > 0 else { return nil }
                wanted -= units
                return RefundRow(
                    .units(line: line.id, run: index, units: units),
                    run.paid * units
                )
            }
        }
    }

    func unitsTaken(of line: ID<Order.Line>, except id: ID<Return>) -> [Int: Int] {
        returns.filter { $0.id != id }.flatMap(\.rows.standing).reduce(into: [:]) { taken, row in
            if case .units(line, let run, let units) = row.kind { taken[run, default: 0] += units }
        }
    }

    /// The delivery, where this return makes the order whole: what was paid, at most
    /// the cheapest ordinary way that was offered (Consumer Rights Act, article 33).
    private func deliveryRow(for accepted: [Decision], in id: ID<Return>) -> [RefundRow] {
        let owedBefore = returns.filter { $0.id != id }.flatMap(\.rows.standing)
            .contains { $0.kind == .delivery }
        guard order.delivery > .zero, !owedBefore else { return [] }
        let isWhole = order.lines.allSatisfy { line in
            let units = accepted.filter { $0.line == line.id }.map(\.units).reduce(0, +)
            return units == acceptable(line, in: id)
        }
        guard isWhole else { return [] }
        return [RefundRow(.delivery, min(order.delivery, order.cheapestDelivery ?? order.delivery))]
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
        for line in order.lines {
            let accepted = decisions.filter { $0.line == line.id && $0.isAccepted }
            let losses = accepted.compactMap { decision -> Decision.Diminished? in
                guard case .accepted(let diminished) = decision.verdict else { return nil }
                return diminished
            }
            guard losses.allSatisfy({ $0.amount > .zero && !$0.finding.isBlank }) else {
                throw .missingReason(.accept)
            }
            let value = unitRows(for: accepted, in: id).map(\.amount).total
            guard losses.map(\.amount).total <= value else {
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

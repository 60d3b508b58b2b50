import Canvas
import Shop

/// The goods of a customer's return, and what became of them.
extension CounterScreen {
    func lines(of goods: Return, in order: Order) -> [[Label]] {
        let decided = goods.decisions.standing
        guard decided.isEmpty else { return decided.flatMap { decision(on: $0, in: order) } }
        return goods.lines.flatMap { line in
            let name = order.line(line.orderLine)?.name ?? ""
            return [self.goods(name, line.units)] + wish(for: line, of: goods)
        }
    }

    /// Why something is refused, and where it goes, is told in the letters' words.
    private func decision(on decision: Decision, in order: Order) -> [[Label]] {
        let name = order.line(decision.line)?.name ?? ""
        switch decision.verdict {
        case .accepted: return [goods(name, decision.units, say("accepted", "przyjęte"))]
        case .refused(let ground):
            let why = ground.sentence(in: language)
            return [
                goods(name, decision.units, say("refused", "odmowa")),
                [Label("  " + say("Why: ", "Powód: ") + why + ".", .dim)],
                [Label("  " + decision.disposition.sentence(in: language), .dim)],
            ]
        }
    }

    /// What was announced and has not come, once something has.
    func missing(of goods: Return, in order: Order) -> [[Label]] {
        guard hasCome(goods) else { return [] }
        let came = goods.groups.reduce(into: [:]) { $0[$1.line, default: 0] += $1.units }
        let announced = goods.lines.reduce(into: [:]) { $0[$1.orderLine, default: 0] += $1.units }
        return order.lines.compactMap { line in
            let units = announced[line.id, default: 0] - came[line.id, default: 0]
            guard units > 0 else { return nil }
            return self.goods(line.name, units, say("did not reach us", "nie dotarło"))
        }
    }

    /// What came and is none of the order's, by what its label says.
    func wrong(of goods: Return) -> [[Label]] {
        goods.receptions.standing.compactMap { reception in
            guard case .wrong(let label) = reception.item else { return nil }
            let word = say("came and is not of this order", "dotarło, nie z tego zamówienia")
            return self.goods(label, reception.units, word)
        }
    }

    private func hasCome(_ goods: Return) -> Bool {
        switch goods.status {
        case .registered, .cancelled: false
        case .awaiting, .accepted, .settled, .rejected: !goods.receptions.standing.isEmpty
        }
    }
}

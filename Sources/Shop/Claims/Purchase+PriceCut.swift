/// How much of the price of goods can be given back while the customer keeps them.
extension Purchase {
    /// At most what was paid for the claimed units and has not gone back yet, neither for
    /// these units nor for the whole order.
    package func cutLimit(of lines: [Claim.Line]) -> Money {
        min(
            lineCutLimits(of: lines).map(\.limit).total,
            max(.zero, paid - returns.map(\.bound).total)
        )
    }

    /// The same for each line.
    func lineCutLimits(
        of lines: [Claim.Line]
    ) -> [(line: ID<Order.Line>, limit: Money)] {
        let units: [ID<Order.Line>: Int] = lines.reduce(into: [:]) {
            $0[$1.orderLine, default: 0] += $1.units
        }
        let taken = unitsTaken(except: ID(0))
        let given = moneyGiven(except: ID(0))
        return order.lines.compactMap { line in
            guard var wanted = units[line.id] else { return nil }
            var value = Money.zero
            for (index, run) in line.runs.enumerated() {
                let free = run.units - taken[line.id, default: [:]][index, default: 0]
                let units = min(wanted, max(0, free))
                value += run.paid * units
                wanted -= units
            }
            let left = line.paid - given[line.id, default: .zero]
            return (line.id, max(.zero, min(value, left)))
        }
    }

    /// What returns give back of each line's price, for its units or by cutting it.
    func moneyGiven(except id: ID<Return>) -> [ID<Order.Line>: Money] {
        returns.filter { $0.id != id }.flatMap(\.rows.standing).reduce(into: [:]) { given, row in
            switch row.kind {
            case .units(let line, _, _), .reduction(let line, _), .reduced(let line):
                given[line, default: .zero] += row.amount
            case .delivery, .label, .diminished, .unpaid, .exchanged, .adjustment: break
            }
        }
    }

    /// What claims have given back of a line already is not given once more with its units:
    /// never more goes back than was paid for the line.
    func reducedRows(for rows: [RefundRow], in id: ID<Return>) -> [RefundRow] {
        let given = moneyGiven(except: id)
        let units: [ID<Order.Line>: Money] = rows.reduce(into: [:]) { units, row in
            if case .units(let line, _, _) = row.kind { units[line, default: .zero] += row.amount }
        }
        return order.lines.compactMap { line in
            guard let value = units[line.id], let before = given[line.id] else { return nil }
            let excess = before + value - line.paid
            return excess > .zero ? RefundRow(.reduced(line: line.id), -excess) : nil
        }
    }
}

extension Money {
    /// This amount over places, in proportion to the room in each, to the grosz; it is no
    /// more than there is room.
    func spread(over room: [Money]) -> [Money] {
        let all = Int128(room.total.minorUnits)
        guard all > 0 else { return room.map { _ in .zero } }
        var parts = room.map { room in
            Money(minorUnits: Int(Int128(minorUnits) * Int128(room.minorUnits) / all))
        }
        var rest = minorUnits - parts.total.minorUnits
        for index in parts.indices where rest > 0 && parts[index] < room[index] {
            parts[index] += Money(minorUnits: 1)
            rest -= 1
        }
        return parts
    }
}

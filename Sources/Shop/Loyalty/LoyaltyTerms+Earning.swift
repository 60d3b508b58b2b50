/// What an order gives (PRODUCT section 5, *Earning*): points per whole unit of currency
/// really paid for goods, times the tier's multiplier, and what further rules add.
extension LoyaltyTerms {
    /// The points of each line, with the value that they were given for.
    ///
    /// Whole units are counted over all the goods together, so that two things for 50 groszy
    /// are one złoty. What a rule gives is then shared among the lines that it is about, by
    /// their value, so that what comes back takes its own share along.
    package func points(for facts: EarningFacts) -> [PointGrant] {
        gains(for: facts).reduce(into: facts.order.emptyGrants) { grants, gain in
            let lines = facts.order.lines.indices.filter { gain.lines.contains($0) }
            let shares = gain.points.shared(over: lines.map { grants[$0].value })
            for (line, share) in zip(lines, shares) { grants[line].points += share }
        }
    }

    /// The points for an amount of money paid for goods, further rules left aside.
    package func points(for amount: Money, in currency: Currency, tier: Tier) -> Int {
        (amount.wholeUnits(of: currency) * rate * multiplier(of: tier) / 10_000).asPoints
    }

    /// What each rule gives to an order; the first is the money's own.
    package func gains(for facts: EarningFacts) -> [PointGain] {
        let values = facts.order.emptyGrants.map(\.value)
        let currency = facts.order.currency
        let base = PointGain(
            rule: nil,
            points: points(for: values.total, in: currency, tier: facts.tier),
            lines: Set(values.indices)
        )
        let extra = extras.map { rule in
            let lines = facts.order.lines.indices.filter {
                facts.match(rule.condition, facts.order.lines[$0])
            }
            let paid = lines.map { values[$0] }.total.wholeUnits(of: currency)
            return PointGain(
                rule: rule.name,
                points: lines.isEmpty ? 0 : rule.gives.points(for: paid),
                lines: Set(lines)
            )
        }
        return ([base] + extra).filter { $0.points > 0 }
    }
}

/// What one rule gives to an order.
package struct PointGain: Hashable, Sendable {
    /// Nil for the points for money itself.
    package var rule: String?
    package var points: Int
    /// The places of the lines that it is for.
    var lines: Set<Int>
}

/// What one line of an order gave.
package struct PointGrant: Hashable, Sendable {
    package var line: ID<Order.Line>
    package var points: Int
    /// What was paid for the line in money.
    package var value: Money

    package init(line: ID<Order.Line>, points: Int, value: Money) {
        self.line = line
        self.points = points
        self.value = value
    }

    /// The points that stay when goods of so much value have come back: what is taken is in
    /// proportion, fractions left to the customer.
    func due(after back: Money) -> Int {
        guard value > .zero, back > .zero else { return points }
        let part = Int128(points) * Int128(min(back, value).minorUnits)
        return points - Int(part / Int128(value.minorUnits))
    }
}

extension ExtraRule.Gives {
    fileprivate func points(for units: Int) -> Int {
        switch self {
        case .perUnit(let hundredths): (units * hundredths / 100).asPoints
        case .points(let points): points
        }
    }
}

extension Order {
    /// The lines with what was paid for them in money: what points paid for gives no points.
    fileprivate var emptyGrants: [PointGrant] {
        let points = payments.filter { $0.instrument == .points }.map(\.amount).total
        return lines.map { line in
            let share = total > .zero ? line.paid.part(min(points, total), of: total) : .zero
            return PointGrant(line: line.id, points: 0, value: max(.zero, line.paid - share))
        }
    }
}

extension Money {
    /// How many whole units of a currency it is.
    fileprivate func wholeUnits(of currency: Currency) -> Int {
        let one = (0..<currency.decimals).reduce(1) { one, _ in one * 10 }
        return max(0, minorUnits) / one
    }

    fileprivate func part(_ part: Money, of whole: Money) -> Money {
        let exact = Int128(minorUnits) * Int128(part.minorUnits) / Int128(whole.minorUnits)
        return Money(minorUnits: Int(exact))
    }
}

extension Int {
    fileprivate var asPoints: Int { Swift.min(self, PointsAccount.limit) }

    /// Points shared among lines by their value, to the last one.
    fileprivate func shared(over values: [Money]) -> [Int] {
        Money(minorUnits: self)
            .apportioned(over: values, after: values.map { _ in .zero })
            .map(\.minorUnits)
    }
}

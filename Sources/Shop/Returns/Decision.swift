/// What was decided on a group of units: those of one line in one condition.
package struct Decision: Hashable, Sendable {
    package var line: ID<Order.Line>
    package var condition: Condition
    package var units: Int
    package var verdict: Verdict
    /// What happens to the goods: for refused ones as a rule back to the customer.
    package var disposition: Disposition

    package init(
        line: ID<Order.Line>,
        condition: Condition,
        units: Int,
        verdict: Verdict,
        disposition: Disposition
    ) {
        self.line = line
        self.condition = condition
        self.units = units
        self.verdict = verdict
        self.disposition = disposition
    }

    package enum Verdict: Hashable, Sendable {
        case accepted(Diminished?)
        case refused(Ground)
    }

    /// Value that the goods lost by being used more than was needed to try them
    /// (Consumer Rights Act, article 34 section 4).
    package struct Diminished: Hashable, Sendable {
        /// For all units of the group together.
        package var amount: Money
        package var finding: String

        package init(amount: Money, finding: String) {
            self.amount = amount
            self.finding = finding
        }
    }

    package var isAccepted: Bool {
        switch verdict {
        case .accepted: true
        case .refused: false
        }
    }
}

extension [Decision] {
    /// How many units are accepted, by line.
    var acceptedUnits: [ID<Order.Line>: Int] {
        reduce(into: [:]) { units, decision in
            if decision.isAccepted { units[decision.line, default: 0] += decision.units }
        }
    }
}

/// Why a shop may refuse goods; wear alone is none of them.
package enum Ground: String, CaseIterable, Sendable {
    case outOfTime
    /// Hygienic seal broken, made to measure, activated digital goods.
    case excludedByLaw
    case notOurGoods
    case notInThisOrder
    case swapped
    /// The claim that they came in with was refused.
    case claimRefused
}

/// What *accept* is given: a decision on every group, and what is by right.
package struct Judgement: Hashable, Sendable {
    package var decisions: [Decision]
    package var adjustment: Adjustment?
    /// Whether the shop takes the return label on itself.
    package var waivesLabel: Bool
    /// How many accepted units of each line are exchanged for what was wanted in their place;
    /// all others are refunded.
    package var exchanges: [ID<Order.Line>: Int]

    package init(
        decisions: [Decision],
        adjustment: Adjustment? = nil,
        waivesLabel: Bool = false,
        exchanges: [ID<Order.Line>: Int] = [:]
    ) {
        self.decisions = decisions
        self.adjustment = adjustment
        self.waivesLabel = waivesLabel
        self.exchanges = exchanges
    }

    /// More or less money than the rows say, by right and with a reason.
    package struct Adjustment: Hashable, Sendable {
        package var amount: Money
        package var reason: String

        package init(amount: Money, reason: String) {
            self.amount = amount
            self.reason = reason
        }
    }
}

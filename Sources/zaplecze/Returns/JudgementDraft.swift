import Shop

/// Decisions as the domain proposes them, changed by what is said of single articles.
///
/// Where an article came in several conditions, the worst units are meant first.
struct JudgementDraft {
    private(set) var decisions: [Decision]
    private let order: Order

    init(_ proposal: [Decision], in order: Order) {
        decisions = proposal
        self.order = order
    }

    mutating func refuse(_ argument: RefusedArgument, in number: String) throws {
        var left = argument.units
        let places = try accepted(argument.code, in: number)
        for place in places where left > 0 {
            let isLast = place == places.last
            let units = isLast ? left : min(left, decisions[place].units)
            left -= units
            var refused = decisions[place]
            refused.units = units
            refused.verdict = .refused(argument.ground)
            refused.disposition = .backToCustomer
            decisions[place].units = max(0, decisions[place].units - units)
            decisions.append(refused)
        }
        decisions.removeAll { $0.units == 0 }
    }

    mutating func diminish(
        _ argument: DiminishedArgument,
        by amount: Money,
        in number: String
    ) throws {
        guard let place = try accepted(argument.code, in: number).first else { return }
        var diminished = Decision.Diminished(amount: amount, finding: argument.finding)
        if case .accepted(let before?) = decisions[place].verdict {
            diminished.amount += before.amount
            diminished.finding = "\(before.finding); \(argument.finding)"
        }
        decisions[place].verdict = .accepted(diminished)
    }

    /// The places of an article's accepted units, those in the worst condition first.
    private func accepted(_ code: String, in number: String) throws -> [Int] {
        let lines = try order.lines(coded: code).map(\.id)
        let places = decisions.indices.filter {
            lines.contains(decisions[$0].line) && decisions[$0].isAccepted
        }
        guard !places.isEmpty else { throw Trouble.nothingReceived(code, in: number) }
        let conditions = Condition.allCases
        func rank(_ place: Int) -> Int {
            conditions.firstIndex(of: decisions[place].condition) ?? 0
        }
        return places.sorted { (rank($0), $1) > (rank($1), $0) }
    }
}

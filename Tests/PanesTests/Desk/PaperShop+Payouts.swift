import Shop

@testable import Panes

/// Payouts, done on paper.
extension PaperShop {
    func payouts(_ query: Query<ReturnField>) -> [PayoutRow] { payoutRows }

    func bankPlan(for marked: [Marked]) -> [PlannedStep] { [] }

    mutating func pay(_ action: Action) throws -> Answer { throw NotOnPaper() }
}

/// What nobody has written down on paper.
struct NotOnPaper: Error {}

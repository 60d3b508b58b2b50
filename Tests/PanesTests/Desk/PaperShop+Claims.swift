import Shop

@testable import Panes

/// Claims, done on paper.
extension PaperShop {
    func claims(_ query: Query<ClaimField>) -> [ClaimRow] { [] }

    mutating func claim(_ action: Action) throws -> Answer { throw NotOnPaper() }
}

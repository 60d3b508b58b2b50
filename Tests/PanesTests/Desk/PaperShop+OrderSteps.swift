import Shop

@testable import Panes

/// Steps with orders, done on paper.
extension PaperShop {
    mutating func move(_ action: Action) throws -> Answer { throw NotOnPaper() }
}

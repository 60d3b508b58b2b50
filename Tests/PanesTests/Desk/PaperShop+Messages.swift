import Shop

@testable import Panes

/// Messages, done on paper.
extension PaperShop {
    func messages(_ query: Query<MessageField>) -> [MessageRow] { messageFiles.map(\.row) }

    mutating func handleMessage(_ action: Action) throws -> Answer { throw NotOnPaper() }
}

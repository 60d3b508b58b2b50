import Shop

@testable import Panes

/// Files of articles, of which one knows what they would change.
extension PaperShop {
    func look(into order: FeedOrder) -> Answer {
        switch feed {
        case .success(let preview):
            let name = order.path.split(separator: "/").last.map(String.init) ?? order.path
            let work = ArticleImport(
                order.purpose,
                file: name,
                digest: "9f0c",
                mapping: order.mapping,
                warehouse: order.warehouse
            )
            return .feed(preview, work)
        case .failure(let error): return .failed(error)
        }
    }

    mutating func takeIn(_ order: FeedOrder, as work: ArticleImport) throws -> Answer {
        let preview = try feed.get()
        try preview.summary.check(isConfirmed: work.isConfirmed, isWhole: work.isWhole)
        takenIn.append(work)
        return .tookIn(preview.summary, rejects: nil)
    }
}

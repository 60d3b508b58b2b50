import Exchange
import Foundation
import Panes
import Shop
import ShopStore

extension ShopStore {
    /// Compares a file of articles with the shop; nothing is written.
    ///
    /// - Parameter isWanted: Asked between two articles; once it says no, reading ends with a
    ///   `CancellationError`.
    func look(
        into order: FeedOrder,
        for visitor: Visitor,
        while isWanted: () -> Bool = { true }
    ) throws -> Answer {
        var file = try order.file()
        let work = ArticleImport(
            order.purpose,
            file: (order.path as NSString).lastPathComponent,
            digest: try file.digest(),
            mapping: file.mapping.name,
            warehouse: order.warehouse
        )
        let preview = try preview(of: work, by: visitor) { take in
            try file.read { entry, _ in
                guard isWanted() else { throw CancellationError() }
                _ = try take(entry.result)
                return true
            }
        }
        return .feed(preview, work)
    }

    /// Takes a file in, if it still is the one that was looked at; rows that cannot be taken
    /// go beside it.
    func takeIn(
        _ order: FeedOrder,
        as work: ArticleImport,
        for visitor: Visitor
    ) throws -> Answer {
        var file = try order.file()
        guard try file.digest() == work.digest else { throw FeedRefusal.fileChanged }
        let place = file.rejectsPath
        var rejects = try RejectsFile(of: file, at: place) {
            $0.explanation(in: order.language)
        }
        let signatory = Signatory(
            .system(service: "import", startedBy: visitor.staff.id),
            terminal: visitor.terminal
        )
        let summary = try takeIn(work, by: signatory) { take in
            try file.read { entry, _ in
                if let reason = try take(entry.result), !work.isWhole {
                    try rejects.write(entry.reject(because: reason))
                }
                return true
            }
        }
        return .tookIn(summary, rejects: try rejects.finish() > 0 ? place : nil)
    }
}

extension FeedOrder {
    fileprivate func file() throws -> ArticleFile {
        try ArticleFile(
            path: path.unrolled,
            mapping: ArticleMapping(mapping.unrolled),
            currency: Rules.currency
        )
    }
}

extension ArticleFile {
    /// SHA-256 over all bytes.
    fileprivate func digest() throws -> String {
        var digest = FileDigest()
        try scan { bytes, _ in digest.add(bytes) }
        return digest.text
    }
}

extension String {
    /// The path with the home folder in the place of a tilde.
    fileprivate var unrolled: String { (self as NSString).expandingTildeInPath }
}

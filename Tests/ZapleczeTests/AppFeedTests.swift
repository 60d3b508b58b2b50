import Foundation
import Panes
import Shop
import ShopStore
import Testing

@testable import zaplecze

/// A file of articles, looked into and taken in by the app.
@Suite struct AppFeedTests {
    /// A file in a folder of its own, which is removed in the end.
    private func withFile(
        _ text: String,
        _ body: (FeedOrder, (String) throws -> Void) throws -> Void
    ) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent(UUID().uuidString, isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("p.csv")
        func write(_ text: String) throws { try Data(text.utf8).write(to: file) }
        try write(text)
        let order = FeedOrder(
            path: file.path,
            mapping: "generic-products",
            purpose: .products,
            language: .english
        )
        try body(order, write)
    }

    private func found(_ answer: Answer) throws -> (preview: FeedPreview, work: ArticleImport) {
        guard case .feed(let preview, let work) = answer else {
            Issue.record("\(answer)")
            throw CancellationError()
        }
        return (preview, work)
    }

    @Test func `looking writes nothing, and taking in does what was looked at`() throws {
        let shop = try AppShop()
        try withFile("sku,name,price\nA,Ananas,5.00\nB,,x\n") { order, _ in
            let look = try found(shop.store.look(into: order, for: shop.owner))
            #expect(look.preview.count(.new) == 1)
            #expect(look.preview.count(.refused) == 1)
            #expect(look.work.file == "p.csv")
            #expect(try shop.store.variant(coded: "A", by: shop.owner) == nil)
            let answer = try shop.store.takeIn(order, as: look.work, for: shop.owner)
            guard case .tookIn(let summary, let rejects?) = answer else {
                Issue.record("\(answer)")
                return
            }
            #expect((summary.new, summary.refused) == (1, 1))
            #expect(try String(contentsOfFile: rejects, encoding: .utf8).contains("B,"))
            #expect(try shop.store.variant(coded: "A", by: shop.owner) != nil)
        }
    }

    @Test func `a file that has changed since is not taken in`() throws {
        let shop = try AppShop()
        try withFile("sku,name,price\nA,Ananas,5.00\n") { order, write in
            let look = try found(shop.store.look(into: order, for: shop.owner))
            try write("sku,name,price\nA,Ananas,6.00\n")
            #expect(throws: FeedRefusal.fileChanged) {
                try shop.store.takeIn(order, as: look.work, for: shop.owner)
            }
            #expect(try shop.store.variant(coded: "A", by: shop.owner) == nil)
        }
    }

    @Test func `a look that nobody wants any more ends between two articles`() throws {
        let shop = try AppShop()
        try withFile("sku,name,price\nA,A,1\nB,B,1\nC,C,1\n") { order, _ in
            var articles = 0
            #expect(throws: CancellationError.self) {
                try shop.store.look(into: order, for: shop.owner) {
                    articles += 1
                    return articles < 2
                }
            }
            #expect(articles == 2)
        }
    }

    @Test func `units for which the file names no warehouse lie in the one that was chosen`() throws
    {
        let shop = try AppShop()
        let by = shop.owner.signatory
        _ = try shop.store.addWarehouse("SKLEP", named: "", by: by)
        try withFile("sku,name,stock\nA,Ananas,7\n") { order, _ in
            var order = order
            for purpose in [ArticleImport.Purpose.products, .stock] {
                order.purpose = purpose
                order.warehouse = purpose == .stock ? "SKLEP" : nil
                let look = try found(shop.store.look(into: order, for: shop.owner))
                _ = try shop.store.takeIn(order, as: look.work, for: shop.owner)
            }
            let article = try #require(try shop.store.variant(coded: "A", by: shop.owner))
            let file = try #require(try shop.store.stockFile(article.id, by: shop.owner))
            #expect(file.places.map(\.warehouse) == ["SKLEP"])
            #expect(file.row.levels.onHand == 7)
            #expect(try shop.store.check() == [])
        }
    }

    @Test func `without the right nothing is read`() throws {
        let shop = try AppShop()
        try shop.store.addStaff("ala", role: .viewer, by: shop.owner.signatory)
        let viewer = Visitor(
            staff: Staff(id: ID(2), name: "ala", role: .viewer),
            rights: Role.viewer.rights,
            terminal: ""
        )
        try withFile("sku,name,price\nA,A,1\n") { order, _ in
            #expect(throws: Forbidden(.importOrders)) {
                try shop.store.look(into: order, for: viewer)
            }
        }
    }
}

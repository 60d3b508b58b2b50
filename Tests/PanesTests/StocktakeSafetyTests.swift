import Canvas
import Shop
import Testing

@testable import Panes

/// Drafts, slips of the hand, and what is scanned at the wrong moment.
@Suite struct StocktakeSafetyTests {
    private let mug = "5901234567001"
    private let dress = "5901234567002"

    private func counting(_ shelf: String? = "A-04-2") throws -> Desk {
        var shop = try PaperShop.stocked()
        shop.stocktakes = [Stocktake(id: ID(1), number: "INW-2026-000001", warehouse: ID(1))]
        var desk = Desk(shop)
        desk.type("3i")
        desk.press(.enter)
        if let shelf { desk.scan(shelf) }
        return desk
    }

    @Test func `what was counted outlives the line`() throws {
        var desk = try counting()
        desk.scan(mug)
        desk.scan(mug)
        desk.scan(dress)
        #expect(desk.row(1).contains("draft kept"))
        var later = Desk(desk.shop)
        later.type("3i")
        later.press(.enter)
        #expect(later.screen.contains("your draft"))
        later.scan("A-04-2")
        #expect(later.message.contains("Your draft goes on."))
        #expect(later.row(2).contains("A-04-2  ·  3 pcs  ·  2 articles"))
        later.press(.function(2))
        #expect(later.shop.stocktakes[0].sheets[0].lines.map(\.units) == [2, 1, 0])
    }

    @Test func `a draft that is not kept says so, and the next scan keeps all of it`() throws {
        var desk = try counting()
        desk.shop.keepingFails = Forbidden(.look)
        desk.scan(mug)
        #expect(desk.row(1).contains("! draft not kept"))
        #expect(desk.message.contains("The draft is not kept."))
        desk.shop.keepingFails = nil
        desk.scan(dress)
        #expect(desk.row(1).contains("draft kept"))
        #expect(desk.shop.counts["ola"]?.map(\.variant) == [ID(1), ID(2)])
    }

    @Test func `a number that is not confirmed is neither lost nor counted by the next scan`()
        throws
    {
        var desk = try counting()
        desk.scan(mug)
        desk.type("12")
        for code in [dress, "B-01-1"] {
            desk.scan(code)
            #expect(desk.message.contains("\(code) is not counted: first Enter or Esc"))
            #expect(desk.row(2).contains("A-04-2  ·  1 pc  ·  1 article"))
        }
        #expect(desk.bells == 2)
        desk.press(.enter)
        desk.scan(dress)
        #expect(desk.row(2).contains("13 pcs  ·  2 articles"))
        #expect(desk.shop.counts["ola"]?.map(\.units) == [12, 1])
    }

    @Test func `scans that are faster than the shop are all counted`() throws {
        var desk = try counting()
        desk.isSlow = true
        desk.scan(mug)
        desk.scan(dress)
        desk.scan(mug)
        desk.press(.function(2))
        #expect(desk.message.contains("A scan is still looked up."))
        desk.catchUp()
        #expect(desk.row(2).contains("3 pcs  ·  2 articles"))
    }

    @Test func `codes that are no article of the shop are loud and noted`() throws {
        var desk = try counting()
        desk.scan("9999999999994")
        #expect(desk.message.contains("9999999999994 is not known here, and not counted."))
        #expect(desk.shop.unknownScans.map(\.place) == ["INW-2026-000001"])
        #expect(desk.bells == 1)
        desk.scan("EBOOK-1")
        #expect(desk.message.contains("EBOOK-1"))
        #expect(desk.bells == 2)
        #expect(desk.row(2).contains("0 pcs"))
    }

    @Test func `an article needs its shelf first`() throws {
        var desk = try counting(nil)
        desk.scan(mug)
        #expect(desk.message.contains("first the shelf, scan its label."))
        desk.scan("b-01-1")
        #expect(desk.row(1).contains("INW-2026-000001 › B-01-1 › counting"))
        desk.scan(mug)
        desk.scan("A-04-2")
        #expect(desk.message.contains("B-01-1: draft kept, 1 pc, not handed in yet."))
    }

    @Test func `an empty shelf is handed in only by somebody who says so`() throws {
        var desk = try counting("B-01-1")
        desk.press(.function(2))
        #expect(desk.message.contains("Nothing is counted. F2 again: none of it lies here."))
        desk.scan(mug)
        desk.type("0")
        desk.press(.enter, .function(2))
        #expect(desk.shop.stocktakes[0].sheets.isEmpty)
        desk.press(.function(2))
        #expect(desk.shop.stocktakes[0].sheets.map(\.bin) == [ID(7)])
    }

    @Test func `a row with several units is dropped on the second key`() throws {
        var desk = try counting()
        desk.scan(mug)
        desk.type("++")
        desk.press(.delete)
        #expect(desk.message.contains("The same key again drops 3 pcs."))
        desk.type("-")
        desk.press(.delete)
        #expect(desk.row(2).contains("2 pcs"))
        desk.press(.delete)
        #expect(desk.row(2).contains("0 pcs"))
        #expect(desk.shop.counts["ola"] == [])
    }

    @Test func `one that somebody else has posted closes, and nothing is posted twice`() throws {
        var desk = try counting()
        desk.scan(mug)
        desk.shop.stocktakes[0].sheets = []
        try desk.shop.count([1: 10, 2: 2, 4: 12_480], in: 6, by: "marek")
        try desk.shop.stocktakes[0].post()
        desk.hear("stock")
        #expect(desk.workspace.overlay == nil)
        #expect(desk.message.contains("INW-2026-000001: posted."))
    }

    @Test func `what was counted while it was reviewed is looked at before it is posted`() throws {
        var desk = try counting(nil)
        try desk.shop.count([1: 9, 2: 2, 4: 12_480], in: 6, by: "marek")
        desk.hear("stock")
        desk.type("a")
        desk.press(.function(2))
        try desk.shop.count([1: 8, 2: 2, 4: 12_480], in: 6, by: "marek")
        desk.type("y")
        #expect(desk.message.contains("another sheet was handed in."))
        #expect(desk.shop.posted.isEmpty)
    }

    @Test func `what others do elsewhere leaves the question whether to post, a change asks again`()
        throws
    {
        var desk = try counting(nil)
        try desk.shop.count([1: 9, 2: 2, 4: 12_480], in: 6, by: "marek")
        desk.hear("stock")
        desk.type("a")
        desk.press(.function(2))
        try desk.shop.count([1: 8, 2: 2, 4: 12_480], in: 6, by: "marek")
        desk.hear("stock")
        desk.type("y")
        #expect(desk.shop.posted.isEmpty)
        desk.press(.function(2))
        #expect(desk.message.contains("Write it into the books"))
        desk.hear("stock")
        desk.type("y")
        #expect(desk.shop.posted.count == 1)
    }

    @Test func `it is given up by a yes, and by no held key`() throws {
        var desk = try counting(nil)
        desk.type("DDD")
        #expect(desk.message.contains("Give the whole stocktake up?"))
        desk.type("jy")
        #expect(desk.shop.stocktakes[0].status == .counting)
        desk.type("Dy")
        #expect(desk.shop.stocktakes[0].status == .cancelled)
        #expect(desk.message == " ✓ INW-2026-000001: given up, no level has changed")
    }
}

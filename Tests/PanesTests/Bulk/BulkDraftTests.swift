import Canvas
import Shop
import Testing

@testable import Panes

/// What is typed into a form is kept at every key, and found again.
@Suite struct BulkDraftTests {
    static let name = Draft.Name(.reject, of: ID(287))

    func rejecting(_ shop: PaperShop? = nil) throws -> Desk {
        var desk = Desk(try shop ?? .november())
        desk.type("d")
        return desk
    }

    @Test func `every change is kept`() throws {
        var desk = try rejecting()
        desk.type("z")
        desk.press(.enter)
        desk.type("ab")
        #expect(desk.shop.kept.count == 4)
        #expect(desk.shop.drafts.values.map(\.body) == ["ground\toption\t3\nnote\ttext\tab"])
        #expect(desk.shop.drafts.values.first?.seen == 2)
    }

    @Test func `a desk that was cut off goes on where it was`() throws {
        var cut = try rejecting()
        cut.type("z")
        cut.press(.enter)
        cut.type("Inna sukienka.")
        var desk = try rejecting(cut.shop)
        #expect(desk.row(3) == "  Draft of 14:02 resumed. F8 starts afresh.")
        #expect(desk.screen.contains("Inna sukienka."))
        desk.press(.function(2))
        #expect(desk.message.hasPrefix(" ✓ R-2026-000287: rejected"))
        #expect(desk.shop.drafts.isEmpty)
    }

    @Test func `what is typed after handing in leaves nothing behind`() throws {
        var desk = try rejecting()
        desk.type("z")
        desk.press(.enter)
        desk.type("Inna sukienka.")
        desk.isSlow = true
        desk.press(.function(2))
        desk.type("..")
        desk.answerInTurn()
        #expect(desk.message.hasPrefix(" ✓ R-2026-000287: rejected"))
        #expect(desk.shop.drafts.isEmpty)
    }

    @Test func `F8 starts afresh`() throws {
        var desk = try rejecting()
        desk.type("z")
        desk.press(.escape)
        desk.type("y")
        desk.type("d")
        #expect(desk.screen.contains("resumed"))
        desk.press(.function(8))
        #expect(!desk.screen.contains("resumed"))
        #expect(desk.shop.kept.last == .noDraft(Self.name))
        desk.press(.escape)
        #expect(desk.workspace.overlay == nil)
        desk.type("d")
        #expect(!desk.screen.contains("resumed"))
    }

    @Test func `leaving asks: stay, leave and keep, or throw away`() throws {
        var desk = try rejecting()
        desk.type("z")
        desk.press(.escape, .enter)
        #expect(desk.workspace.overlay != nil)
        desk.press(.escape)
        desk.type("x")
        #expect(desk.workspace.overlay == nil)
        #expect(desk.shop.drafts.isEmpty)
        desk.type("d")
        #expect(!desk.screen.contains("resumed"))
    }

    @Test func `what is taken back by hand leaves no draft`() throws {
        var desk = try rejecting()
        desk.press(.down)
        desk.type("a")
        #expect(desk.shop.drafts.count == 1)
        desk.press(.backspace)
        #expect(desk.shop.drafts.isEmpty)
    }

    @Test func `a pasted answer is kept too`() throws {
        var desk = try rejecting()
        desk.press(.down)
        desk.handle(.paste("Inna\tsukienka"))
        #expect(desk.shop.drafts.values.map(\.body) == ["note\ttext\tInna sukienka"])
    }

    @Test func `a draft of an older version says what has happened since`() throws {
        var desk = Desk(try .november())
        desk.press(.down, .down)
        desk.type("a")
        desk.press(.down)
        desk.type("s")
        desk.press(.escape)
        desk.type("y")
        let scarf = Receipt.Counted(item: .line(ID(32)), units: 1)
        try desk.shop.take(.receive(Receipt(items: [scarf])), with: ID(301), by: "marek")
        desk.hear("returns")
        desk.type("a")
        #expect(desk.row(4) == "  ! Meanwhile: received 14:02 by marek.")
        #expect(desk.screen.contains("s scrap"))
    }

    @Test func `a draft that cannot be read is left out`() throws {
        var shop = try PaperShop.november()
        let body = "ground\toption\t99\nnote\tnumber\t7\nnonsense\n\tx\ty\tz"
        shop.drafts[Self.name] = Draft(Self.name, seen: 2, body: body, at: shop.now)
        let desk = try rejecting(shop)
        #expect(!desk.screen.contains("resumed"))
    }

    @Test func `amounts and ways of a settlement come back as they were`() throws {
        var desk = Desk(try .november())
        desk.press(.down, .down, .down)
        desk.type("t")
        desk.press(.down)
        desk.type("123")
        desk.press(.escape)
        desk.type("y")
        let before = desk.shop.drafts.values.first?.body
        desk.type("t")
        #expect(desk.screen.contains("resumed"))
        #expect(desk.shop.drafts.values.first?.body == before)
        #expect(before?.contains("123") == true)
    }
}

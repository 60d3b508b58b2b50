import Canvas
import Shop
import Testing

@testable import Panes

/// What was counted is kept at every step, and somebody else who is faster takes
/// nothing of it away.
@Suite struct CountingDraftTests {
    let name = Draft.Name(.receive, of: PaperShop.counted)

    func counting(in language: Language = .english) throws -> Desk {
        var desk = Desk(try .bench(), in: language)
        desk.scan("R-2026-000294")
        desk.type("e")
        return desk
    }

    @Test func `each change is kept, and the screen says when it is`() throws {
        var desk = try counting()
        #expect(!desk.row(1).contains("kept"))
        desk.isSlow = true
        desk.scan(PaperShop.jacketL)
        #expect(desk.row(1).hasSuffix("keeping…"))
        desk.catchUp()
        #expect(desk.row(1).hasSuffix("draft kept"))
        for text in ["d", "s", "+", "2"] {
            let before = desk.shop.drafts[name]
            desk.type(text)
            if text == "2" { desk.press(.enter, .tab) }
            #expect((desk.shop.drafts[name] == before) == (text == "2"))
        }
        let before = desk.shop.drafts[name]
        desk.type("x")
        #expect(desk.shop.drafts[name] != before)
    }

    @Test func `a draft that cannot be kept says so and is tried again`() throws {
        var desk = try counting()
        desk.shop.keepingFails = Return.Refusal.noSuchReturn
        desk.scan(PaperShop.jacketL)
        #expect(desk.row(1).hasSuffix("! draft not kept"))
        #expect(desk.message.hasPrefix(" ✗ The draft is not kept."))
        #expect(desk.bells == 1)
        desk.shop.keepingFails = nil
        desk.scan(PaperShop.jacketXL)
        #expect(desk.row(1).hasSuffix("draft kept"))
    }

    @Test func `Esc asks nothing, and e goes on where it was left`() throws {
        var desk = try counting()
        desk.scan(PaperShop.jacketL)
        desk.type("d")
        desk.press(.escape)
        #expect(desk.workspace.overlay == nil)
        #expect(desk.message == " R-2026-000294: draft kept, 1 counted; e goes on.")
        desk.type("e")
        #expect(desk.message.hasPrefix(" Draft of 14:02 resumed."))
        #expect(desk.screen.contains("d damaged"))
        desk.press(.function(2))
        #expect(desk.shop.receptions.map(\.condition) == [.damaged])
        #expect(desk.shop.drafts.isEmpty)
        desk.type("e")
        #expect(!desk.message.contains("resumed"))
    }

    @Test func `a slow disk does not bring back an older count`() throws {
        var desk = try counting()
        desk.scan(PaperShop.jacketL)
        desk.isSlow = true
        desk.scan(PaperShop.jacketXL)
        desk.press(.escape)
        desk.type("e")
        #expect(desk.screen.contains("2 of 2 counted"))
        desk.catchUp()
        #expect(desk.screen.contains("2 of 2 counted"))
        #expect(desk.row(1).hasSuffix("draft kept"))
    }

    @Test func `a new session resumes what a dropped line left`() throws {
        var desk = try counting()
        desk.scan(PaperShop.jacketL)
        desk.press(.tab)
        desk.type("bez met")
        var later = Desk(desk.shop)
        later.shop.now = later.shop.now + 3_600
        later.scan("R-2026-000294")
        later.type("e")
        #expect(later.message.hasPrefix(" Draft of 14:02 resumed."))
        #expect(later.screen.contains("bez met"))
        #expect(later.row(1).hasSuffix("draft kept"))
    }

    @Test func `entering handlers the return and leaving releases it`() throws {
        var desk = try counting()
        #expect(desk.shop.kept == [.handle(PaperShop.counted)])
        desk.press(.escape)
        #expect(desk.shop.kept == [.handle(PaperShop.counted)], "its page is open")
        desk.press(.escape)
        #expect(desk.shop.kept == [.handle(PaperShop.counted), .release])
    }

    @Test func `somebody faster is named, and what was counted goes on top`() throws {
        var desk = try counting()
        desk.scan(PaperShop.jacketL)
        let receipt = Receipt(items: [Receipt.Counted(item: .line(ID(11)), units: 1)])
        try desk.shop.take(.receive(receipt), with: PaperShop.counted, by: "anna")
        desk.press(.function(2))
        #expect(desk.bells == 1)
        #expect(desk.message.contains("anna"))
        #expect(desk.screen.contains("! received 14:02 by anna (1 pc); F2 adds yours"))
        #expect(desk.screen.contains("2 of 2 counted · 1 before · nothing missing"))
        #expect(desk.shop.receptions.count == 1)
        desk.press(.function(2))
        #expect(desk.workspace.overlay == nil)
        #expect(desk.shop.receptions.map(\.item) == [.line(ID(11)), .line(ID(10))])
    }

    @Test func `a draft of before somebody else received says what has changed`() throws {
        var desk = try counting(in: .polish)
        desk.scan(PaperShop.jacketL)
        desk.press(.escape)
        let receipt = Receipt(items: [Receipt.Counted(item: .line(ID(11)), units: 1)])
        try desk.shop.take(.receive(receipt), with: PaperShop.counted, by: "anna")
        desk.hear("returns")
        desk.type("e")
        #expect(desk.message.hasPrefix(" Wznowiono szkic z 14:02."))
        #expect(desk.screen.contains("! przyjęty 14:02 przez: anna (1 szt.); F2 doda twoje"))
        desk.press(.down)
        #expect(!desk.screen.contains("przez: anna"))
        #expect(desk.screen.contains("policzono 2 z 2 · wcześniej 1 · nic nie brakuje"))
    }

    @Test func `what was decided meanwhile is refused with the count still there`() throws {
        var desk = try counting()
        desk.scan(PaperShop.jacketL)
        try desk.shop.take(.cancel(note: "pomyłka"), with: PaperShop.counted, by: "anna")
        desk.press(.function(2))
        #expect(desk.screen.contains("! cancelled 14:02 by anna"))
        desk.press(.function(2))
        #expect(desk.message.contains("cancelled"))
        #expect(desk.screen.contains("1 of 2 counted"))
    }
}

extension CountingDraftTests {
    @Test func `who else has the return open is said while they do`() throws {
        let desk = try counting()
        guard case .counting(var screen)? = desk.workspace.overlay else {
            Issue.record("not counting")
            return
        }
        var file = screen.file
        let since = desk.shop.now
        file.handlers = [Handler(staff: ID(2), since: since, terminal: "pts/4")]
        screen.look(at: file)
        var canvas = Canvas(width: 120, height: 30)
        screen.draw(on: &canvas, in: canvas.area, scene: desk.workspace.scene)
        #expect(canvas.text.contains("● also open: anna"))
        file.goods.version += 1
        file.handlers = []
        screen.look(at: file)
        #expect(screen.file.handlers.count == 1)
    }

    @Test func `a hundred lines are counted and received`() throws {
        var desk = Desk(try .longBench(100))
        desk.scan("R-2026-000294")
        desk.type("e")
        for number in 1...100 { desk.scan("59012345\(padded(number, 5))") }
        #expect(desk.screen.contains("100 of 100 counted · nothing missing"))
        desk.press(.function(2))
        #expect(desk.shop.receptions.map(\.units) == Array(repeating: 1, count: 100))
        #expect(desk.bells == 0)
    }
}

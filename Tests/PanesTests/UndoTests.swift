import Canvas
import Shop
import Testing

@testable import Panes

/// What `u` takes back, and when it asks first.
@Suite struct UndoTests {
    /// A claim of the queue was cancelled, which can be taken back.
    private func cancelled(in language: Language = .english) throws -> Desk {
        var desk = Desk(try .november(), in: language)
        desk.press(.down, .down, .down, .down)
        desk.type("DKlientka zatrzymuje koc.")
        desk.press(.function(2))
        return desk
    }

    private func isCancelled(_ desk: Desk) -> Bool {
        desk.shop.file(of: ID(308))?.goods.status == .cancelled
    }

    @Test func `on the record itself it is one key`() throws {
        var desk = try cancelled()
        #expect(isCancelled(desk))
        desk.scan("R-2026-000308")
        desk.type("u")
        #expect(!isCancelled(desk))
    }

    @Test func `on another it asks first, and No has the focus`() throws {
        var desk = try cancelled()
        desk.press(.home)
        desk.type("u")
        #expect(desk.screen.contains("Undo cancel of R-2026-000308?"))
        desk.press(.enter)
        #expect(isCancelled(desk))
        desk.type("uy")
        #expect(!isCancelled(desk))
    }

    @Test func `the question names the money`() throws {
        var desk = Desk(try .november(), in: .polish)
        desk.press(.down, .down, .down)
        desk.type("t")
        desk.press(.function(2))
        #expect(desk.workspace.undoable?.number == "R-2026-000304")
        desk.press(.home)
        desk.type("u")
        #expect(desk.screen.contains("R-2026-000304, 35,50 zł?"))
    }

    @Test(arguments: ["1", "p", "U", "8", "9"])
    func `it works wherever its hint stands`(way: String) throws {
        var desk = try cancelled()
        desk.type(way)
        desk.press(.escape)
        desk.type(way + "u")
        #expect(desk.screen.contains("Undo cancel of R-2026-000308?"))
    }

    @Test func `a run is offered for undoing from every pane`() throws {
        var desk = Desk(try .busy(3))
        desk.type("Aa")
        desk.press(.function(2))
        desk.type("J8Ju")
        #expect(desk.row(1).contains("undo"))
        #expect(desk.workspace.bulk?.question != nil)
        desk.type("n")
        desk.type("J")
        #expect(desk.screen.contains("✓ accepted"))
    }

    @Test func `a plan that is left brings the last outcome back`() throws {
        var desk = Desk(try .busy(3))
        desk.type("Aa")
        desk.press(.function(2), .escape)
        desk.type("At")
        #expect(desk.workspace.bulk?.isPlan == true)
        desk.press(.escape)
        #expect(desk.workspace.overlay == nil)
        desk.type("J")
        #expect(desk.screen.contains("✓ accepted"))
    }

    @Test func `an older plan that failed does not close the one that is shown`() throws {
        struct Unreadable: Error {}
        var desk = Desk(try .busy(3))
        desk.isSlow = true
        desk.type("Aa")
        desk.press(.escape)
        desk.type("a")
        let plans = desk.waiting.compactMap { request in
            if case .ask(let ticket, .plan) = request { ticket } else { nil }
        }
        try #require(plans.count == 2)
        desk.take(.failed(Unreadable()), for: plans[0])
        #expect(desk.workspace.bulk?.isPlan == true)
        desk.take(.failed(Unreadable()), for: plans[1])
        #expect(desk.workspace.bulk == nil)
    }
}

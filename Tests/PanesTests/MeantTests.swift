import Canvas
import Shop
import Testing

@testable import Panes

/// Keys, scans and answers act on what is meant by them, however slow the answers are.
@Suite struct MeantTests {
    struct Unreadable: Error {}

    @Test func `a return scanned while counting takes the key that follows`() throws {
        var desk = Desk(try .november())
        desk.press(.down, .down, .down, .down)
        desk.type("e")
        desk.isSlow = true
        desk.clump("R-2026-000301\re")
        desk.catchUp()
        guard case .counting(let screen)? = desk.workspace.overlay else {
            Issue.record("nothing is counted")
            return
        }
        #expect(screen.file.goods.number == "R-2026-000301")
    }

    @Test func `an older answer does not end a newer search`() throws {
        var workspace = Desk(try .november()).workspace
        let code = try #require(Code("R-2026-000301"))
        workspace.lookUp(code)
        guard case .code(let first)? = workspace.sought else { return }
        workspace.lookUp(code)
        let newer = workspace.sought
        _ = workspace.take(.scanned(code, []), for: first, at: workspace.scene.now)
        #expect(workspace.sought == newer)
        #expect(workspace.notice == nil)
    }

    @Test func `a command whose file could not be read is forgotten`() throws {
        var desk = Desk(try .november())
        desk.isSlow = true
        desk.press(.down)
        desk.type("x")
        #expect(desk.workspace.awaited == .explain)
        for request in desk.waiting {
            guard case .ask(let ticket, .goodsReturned) = request else { continue }
            desk.take(.failed(Unreadable()), for: ticket)
        }
        #expect(desk.workspace.awaited == nil)
        desk.catchUp()
        #expect(desk.workspace.overlay == nil)
    }

    @Test func `a late arrival opens nothing over what was opened since`() throws {
        var desk = Desk(try .november())
        desk.press(.down, .down, .down)
        desk.isSlow = true
        desk.type("f:")
        desk.answerStep()
        guard case .finder? = desk.workspace.overlay else {
            Issue.record("the palette is gone")
            return
        }
        #expect(desk.message.contains(" follows R-2026-000304."))
        #expect(desk.workspace.awaited == nil)
    }

    @Test func `while a form is explained its return is still handled, and no scan closes it`()
        throws
    {
        var desk = Desk(try .november())
        desk.press(.down, .down, .down, .down)
        desk.type("D")
        desk.type("Klientka")
        let id = desk.workspace.handled
        #expect(id == ID(308))
        guard case .form(let form)? = desk.workspace.overlay else { return }
        var workspace = desk.workspace
        workspace.overlay = .text(title: "", [], scroll: 0, over: form)
        workspace.tellHandling()
        #expect(workspace.handled == id)
        #expect(workspace.isTied)
    }

    @Test func `what is open is told again after that has failed, and only then`() throws {
        var desk = Desk(try .november())
        desk.shop.keepingFails = Unreadable()
        desk.press(.enter)
        #expect(!desk.workspace.isHandlingTold)
        desk.shop.keepingFails = nil
        desk.press(.down)
        #expect(desk.workspace.isHandlingTold)
        #expect(desk.shop.kept.contains(.handle(ID(287))))
        let told = desk.shop.kept.count
        desk.press(.up)
        #expect(desk.shop.kept.count == told)
    }

    @Test func `who works here is seen in every window`() throws {
        for width in [40, 59, 60, 70, 80, 120] {
            for language in Language.allCases {
                let desk = Desk(try .november(), width, 24, in: language)
                #expect(desk.row(0).contains(" ola"), "\(width)")
            }
        }
    }

    @Test func `the way to where one is is not offered`() throws {
        var desk = Desk(try .dock(), 330, 50)
        #expect(desk.hints.contains("p parcels"))
        desk.type("p")
        #expect(!desk.hints.contains("p parcels"))
        #expect(desk.hints.contains("C claims"))
    }
}

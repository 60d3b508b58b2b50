import Canvas
import Shop
import Testing

@testable import Panes

/// The run, its progress, its outcome, and taking it back.
@Suite struct BulkRunTests {
    /// A desk whose run has begun; the shop answers only when it is told to.
    func running(_ count: Int = 8, _ width: Int = 80, _ height: Int = 24) throws -> Desk {
        var desk = Desk(try .busy(count), width, height)
        desk.type("Aa")
        desk.isSlow = true
        desk.press(.function(2))
        return desk
    }

    /// Answers the step under way after so many seconds.
    func answer(_ desk: inout Desk, after seconds: Int = 2) {
        guard let request = desk.waiting.last, case .act(let ticket, let action) = request else {
            Issue.record("nothing is under way")
            return
        }
        desk.shop.now = desk.shop.now + seconds
        desk.take(desk.shop.answer(to: action), for: ticket)
    }

    func steps(_ desk: Desk) -> Int {
        desk.waiting.count { if case .act = $0 { true } else { false } }
    }

    @Test func `one step is under way at a time`() throws {
        var desk = try running()
        #expect(steps(desk) == 1)
        answer(&desk)
        #expect(steps(desk) == 2)
        answer(&desk)
        #expect(steps(desk) == 3)
    }

    @Test func `progress, rate and time left move with the answers only`() throws {
        var desk = try running()
        answer(&desk)
        answer(&desk)
        let expected = """
            
            """
        #expect(desk.screen == expected)
        let before = desk.screen
        desk.wait(seconds: 7)
        #expect(desk.screen == before)
    }

    @Test func `Esc stops between two rows and never inside one`() throws {
        var desk = try running()
        answer(&desk)
        desk.press(.escape)
        #expect(desk.row(21).contains("stopping"))
        answer(&desk)
        #expect(desk.message.hasPrefix(" ✓ 2 accepted, stopped before 6."))
        #expect(steps(desk) == 2)
        #expect(desk.row(1).contains("6 marked"))
    }

    @Test func `so does Ctrl-C, which does not quit`() throws {
        var desk = try running()
        desk.press(.control("c"))
        answer(&desk)
        #expect(desk.message.hasPrefix(" ✓ 1 accepted, stopped before 7."))
        #expect(!desk.hasQuit)
    }

    @Test func `it goes on wherever one is, and can be looked at again`() throws {
        var desk = try running()
        desk.type("J1")
        answer(&desk)
        #expect(desk.row(1).hasPrefix(" Orders"))
        #expect(desk.row(21).hasPrefix(" [#.........] accept 1/8 · 0.5/s · 14 s left"))
        #expect(desk.row(21).hasSuffix("J shows it"))
        desk.type("J")
        #expect(desk.row(1).hasPrefix(" Orders › accept · 8 returns"))
        #expect(desk.row(5).contains("✓ accepted"))
        #expect(desk.row(6).contains("… under way"))
    }

    @Test func `other steps can be taken meanwhile, another run cannot`() throws {
        var desk = try running()
        desk.type("J")
        desk.catchUpQuestions()
        desk.type("a")
        #expect(desk.message == " ✗ A run is under way: J shows it.")
        desk.press(.escape, .end, .enter)
        desk.catchUpQuestions()
        desk.type("d")
        desk.type("s")
        desk.press(.enter)
        desk.type("Pusty karton.")
        desk.press(.function(2))
        #expect(steps(desk) == 2)
        desk.catchUp()
        #expect(desk.shop.file(of: ID(407))?.goods.status == .rejected)
        #expect(desk.message.contains("7 accepted, 1 failed."))
    }

    @Test func `quitting asks while it runs, and then waits for the row`() throws {
        var desk = try running()
        desk.type("Jq")
        #expect(desk.screen.contains("It is still running. Quit after this row?"))
        desk.press(.enter)
        #expect(!desk.hasQuit)
        desk.type("Jq")
        desk.type("y")
        #expect(!desk.hasQuit)
        answer(&desk)
        #expect(desk.hasQuit)
        #expect(steps(desk) == 1)
    }

    @Test func `what is done loses its mark, what failed keeps it and says why`() throws {
        var desk = Desk(try .busy(3))
        desk.type("Aa")
        let swapped = Return.Rejection(ground: .swapped, note: "Inny czajnik.")
        try desk.shop.take(.reject(swapped), with: ID(401), by: "anna")
        desk.press(.function(2), .up)
        let expected = """
            
            """
        #expect(desk.screen == expected)
        #expect(desk.bells == 1)
        desk.press(.enter)
        #expect(desk.workspace.marked.map(\.number) == ["R-2026-000401"])
    }

    @Test func `u undoes the run return by return, after a question`() throws {
        var desk = Desk(try .busy(3))
        desk.type("Aa")
        desk.press(.function(2))
        #expect(desk.message.hasSuffix("u undoes: accept, 3 returns, until 14:03:00"))
        desk.press(.escape)
        desk.type("u")
        let expected = """
            
            """
        #expect(desk.screen == expected)
        desk.press(.enter)
        #expect(desk.workspace.overlay == nil)
        #expect(desk.shop.file(of: ID(400))?.goods.status == .accepted)
        desk.type("uy")
        #expect(desk.message == " ✓ 3 undone.")
        #expect(desk.row(6).contains("✓ last step undone · awaiting"))
        #expect(desk.shop.file(of: ID(402))?.goods.status == .awaiting)
        desk.press(.escape)
        desk.type("u")
        #expect(desk.message.hasPrefix(" ✗ "))
    }

    @Test func `each return has its own time to be undone`() throws {
        var desk = try running(3)
        answer(&desk)
        answer(&desk, after: 30)
        answer(&desk, after: 30)
        desk.press(.escape)
        #expect(desk.message.hasSuffix("u undoes: accept, 2 returns, until 14:04:02"))
        desk.wait(seconds: 31)
        desk.type("u")
        #expect(desk.screen.contains("Undo accept for 1 return?"))
        desk.press(.escape)
        desk.wait(seconds: 29)
        desk.type("u")
        #expect(desk.message.hasPrefix(" ✗ "))
    }

    @Test func `the latest goes first: a step taken since, then the run`() throws {
        var desk = Desk(try .busy(3))
        desk.type("  a")
        desk.press(.function(2), .escape)
        desk.type("d")
        desk.type("s")
        desk.press(.enter)
        desk.type("Pusty karton.")
        desk.press(.function(2))
        #expect(desk.message.hasSuffix("u undoes: reject R-2026-000402, until 14:03:00"))
        desk.type("u")
        #expect(desk.shop.file(of: ID(402))?.goods.status == .awaiting)
        desk.type("u")
        #expect(desk.screen.contains("Undo accept for 2 returns?"))
    }
}

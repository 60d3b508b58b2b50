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

    func steps(_ desk: Desk) -> Int {
        desk.waiting.count { if case .act = $0 { true } else { false } }
    }

    @Test func `one step is under way at a time`() throws {
        var desk = try running()
        #expect(steps(desk) == 1)
        desk.answerStep()
        #expect(steps(desk) == 2)
        desk.answerStep()
        #expect(steps(desk) == 3)
    }

    @Test func `progress, rate and time left move with the answers only`() throws {
        var desk = try running()
        desk.answerStep()
        desk.answerStep()
        let expected = """
             1 Orders [2 Returns 8!] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop  ola
             Returns › accept · 8 returns                      8 · by deadline ▲ · 8 marked
            ── accept · 8 returns ───────────────────────────────────── refunds 800.28 zł ──
             8 can
               Number        Customer               What happened
               R-2026-000400 Klient 1               ✓ accepted
               R-2026-000401 Klient 2               ✓ accepted
            ›  R-2026-000402 Klient 3               … under way
               R-2026-000403 Klient 4               can, refund 100.03 zł
               R-2026-000404 Klient 5               can, refund 100.04 zł
               R-2026-000405 Klient 6               can, refund 100.05 zł
               R-2026-000406 Klient 7               can, refund 100.06 zł
               R-2026-000407 Klient 8               can, refund 100.07 zł



            ────────────────────────────────────────────────────────────────────────────────
             R-2026-000402  … under way



             [##........] accept 2/8 · 0.5/s · 12 s left

             Esc stop  J to the background  ↑↓ scroll
            """
        #expect(desk.screen == expected)
        let before = desk.screen
        desk.wait(seconds: 7)
        #expect(desk.screen == before)
    }

    @Test func `Esc stops between two rows and never inside one`() throws {
        var desk = try running()
        desk.answerStep()
        desk.press(.escape)
        #expect(desk.row(21).contains("stopping"))
        desk.answerStep()
        #expect(desk.message.hasPrefix(" ✓ 2 accepted, stopped before 6."))
        #expect(steps(desk) == 2)
        #expect(desk.row(1).contains("6 marked"))
    }

    @Test func `so does Ctrl-C, which does not quit`() throws {
        var desk = try running()
        desk.press(.control("c"))
        desk.answerStep()
        #expect(desk.message.hasPrefix(" ✓ 1 accepted, stopped before 7."))
        #expect(!desk.hasQuit)
    }

    @Test func `it goes on wherever one is, and can be looked at again`() throws {
        var desk = try running()
        desk.type("J1")
        desk.answerStep()
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
        desk.type("z")
        desk.press(.enter)
        desk.type("Pusty karton.")
        desk.press(.function(2))
        #expect(steps(desk) == 2)
        desk.catchUp(backwards: true)
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
        desk.answerStep()
        #expect(desk.hasQuit)
        #expect(steps(desk) == 1)
    }

    @Test func `in a window too small to ask it waits for the row as well`() throws {
        var desk = try running()
        desk.resize(30, 8)
        desk.type("q")
        #expect(!desk.hasQuit)
        desk.answerStep()
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
             1 Orders [2 Returns 3!] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop  ola
             Returns › accept · 3 returns                      3 · by deadline ▲ · 1 marked
            ── accept · 3 returns ───────────────────────────────────── refunds 300.03 zł ──
             2 accepted, 1 failed.
               Number        Customer               What happened
               R-2026-000400 Klient 1               ✓ accepted
            ›  R-2026-000401 Klient 2               ✗ changed meanwhile: rejected 14:02 by …
               R-2026-000402 Klient 3               ✓ accepted









            ────────────────────────────────────────────────────────────────────────────────
             R-2026-000401  ✗ changed meanwhile: rejected 14:02 by anna



                                                u undoes: accept, 2 returns, until 14:03:00
             ↑↓ scroll  Esc leave
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
             1 Orders [2 Returns 3!] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop  ola
             Returns › undo · 3 returns                                   3 · by deadline ▲
            ── undo · 3 returns ────────────────────────────────────────────────────────────
             3 can
               Number        Customer               What would happen
            ›  R-2026-000400 Klient 1               can
               R-2026-000401 Klient 2               can
               R-2026-000402 Klient 3               can

                                   ── Undo accept for 3 returns? ────

                                     › n  no, leave it
                                       y  yes, undo

                                   ──────────────────────────────────


            ────────────────────────────────────────────────────────────────────────────────
             R-2026-000400  can




             Enter do it  Esc leave
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
        desk.answerStep()
        desk.answerStep(after: 30)
        desk.answerStep(after: 30)
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
        desk.type("z")
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

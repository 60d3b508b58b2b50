import Canvas
import Shop
import Testing

@testable import Panes

/// Marks, what a routine needs to know, and the plan.
@Suite struct BulkPlanTests {
    /// All of November marked; one was rejected by somebody else right after.
    func marked(
        _ width: Int = 80,
        _ height: Int = 24,
        in language: Language = .english
    ) throws -> Desk {
        var desk = Desk(try .november(), width, height, in: language)
        desk.type("A")
        let swapped = Return.Rejection(ground: .swapped, note: "Inny kubek.")
        try desk.shop.take(.reject(swapped), with: ID(291), by: "anna")
        desk.hear("returns")
        return desk
    }

    @Test func `keys carry the number of marks`() throws {
        var desk = Desk(try .november())
        desk.type("  ")
        #expect(desk.hints.hasPrefix(" Esc back  e receive (2)  a accept (2)  d reject (2)"))
        desk.press(.escape)
        #expect(!desk.hints.contains("(2)"))
    }

    @Test func `a mark remembers the version that was on the screen`() throws {
        var desk = try marked()
        #expect(desk.workspace.marked.first { $0.id == ID(291) }?.seen == 2)
        #expect(desk.workspace.returns.listing.rows.first { $0.id == 291 }?.version == 3)
        desk.type("a")
        #expect(desk.row(9).contains("changed meanwhile: rejected 14:02 by an…"))
    }

    @Test func `the plan says of each return what would happen and why`() throws {
        var desk = try marked()
        desk.type("a")
        desk.press(.end, .up, .up, .up)
        let expected = """
             1 Orders [2 Returns 2!] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop  ola
             Returns › accept · 8 returns                      8 · by deadline ▲ · 8 marked
            ── accept · 8 returns ─────────────────────────────────── refunds 1,737.17 zł ──
             2 can · 1 would skip a step · 1 changed meanwhile · 4 cannot
               Number        Customer               What would happen
               R-2025-000014                        ✗ The return was imported and is histor…
               R-2026-000280 Ewa Lis                ✗ already settled
               R-2026-000283 Tomasz Grabowski       ✗ already rejected
               R-2026-000287 Agnieszka Wiśniewska   can, refund 412.70 zł
            ›  R-2026-000291 Łukasz Żółkiewski      changed meanwhile: rejected 14:02 by an…
               R-2026-000301 Zofia Dąbrowska        can, refund 1,324.47 zł
               R-2026-000304 Piotr Kowalczyk        ✗ already accepted
               R-2026-000308 Hanna Mazur            would skip a step: registered




            ────────────────────────────────────────────────────────────────────────────────
             R-2026-000291  changed meanwhile: rejected 14:02 by anna


             F2 runs it for 2 of 8.

             F2 accept  ↑↓ scroll  Esc leave
            """
        #expect(desk.screen == expected)
    }

    @Test func `the plan in Polish on a large screen`() throws {
        var desk = try marked(120, 40, in: .polish)
        desk.type("a")
        let rows = (1..<13).map(desk.row) + (34..<40).map(desk.row)
        let expected = """
             Zwroty › akceptacja · 8 zwrotów                                                      8 · wg terminu ▲ · 8 zaznaczonych
            ── akceptacja · 8 zwrotów ───────────────────────────────────────────────────────────────────────── kwoty 1 737,17 zł ──
             można: 2 · pominięty krok: 1 · zmienione: 1 · nie można: 4
               Numer         Klient                 Co się stanie
            ›  R-2025-000014                        ✗ Zwrot pochodzi z importu i jest już historią, więc nie można go zmienić. Jeśl…
               R-2026-000280 Ewa Lis                ✗ już rozliczony
               R-2026-000283 Tomasz Grabowski       ✗ już odrzucony
               R-2026-000287 Agnieszka Wiśniewska   można, kwota 412,70 zł
               R-2026-000291 Łukasz Żółkiewski      zmienione w międzyczasie: odrzucony 14:02 przez: anna
               R-2026-000301 Zofia Dąbrowska        można, kwota 1 324,47 zł
               R-2026-000304 Piotr Kowalczyk        ✗ już zaakceptowany
               R-2026-000308 Hanna Mazur            pominięty krok, status: zarejestrowany
             R-2025-000014  ✗ Zwrot pochodzi z importu i jest już historią, więc nie można go zmienić. Jeśli przyszedł towar,
                            zarejestruj nowy zwrot.

             F2 wykona to dla 2 z 8.

             F2 akceptuj   ↑↓ przewiń   Esc wyjdź
            """
        #expect(rows.joined(separator: "\n") == expected)
    }

    @Test func `a settlement above the limit becomes a proposal`() throws {
        var shop = try PaperShop.november()
        try shop.acceptAll(301, at: moment("2026-11-17", 13, 50))
        var desk = Desk(shop)
        desk.type("/status:accepted")
        desk.press(.enter)
        desk.type("At")
        #expect(desk.row(2).contains("refunds 1,359.97 zł"))
        #expect(desk.row(3) == " 1 can · 1 to propose")
        #expect(desk.row(5).contains("1,324.47 zł becomes a proposal for a se…"))
        desk.press(.function(2))
        #expect(desk.row(5).contains("✓ proposed for settlement · accepted"))
        #expect(desk.row(6).contains("✓ settled"))
    }

    @Test func `nothing runs by an Enter that was meant for something else`() throws {
        var desk = try marked()
        desk.type("a")
        desk.press(.enter)
        #expect(desk.message == " ✗ F2 runs it.")
        #expect(desk.bells == 1)
        #expect(desk.shop.file(of: ID(287))?.goods.status == .awaiting)
        desk.press(.escape)
        #expect(desk.workspace.bulk == nil)
        #expect(desk.row(1).contains("8 marked"))
    }

    @Test func `more than twenty are run by typing how many they are`() throws {
        var desk = Desk(try .busy(21))
        desk.type("Aa")
        #expect(desk.row(21) == " Type 21 to run:")
        desk.press(.enter)
        #expect(desk.message == " ✗ Type 21 first.")
        desk.type("22")
        desk.press(.function(2))
        #expect(desk.message == " ✗ Type 21 first.")
        desk.press(.backspace)
        desk.type("1")
        desk.press(.enter)
        #expect(desk.message.hasPrefix(" ✓ 21 accepted."))
    }

    @Test func `what a routine needs to know is asked first`() throws {
        var desk = Desk(try .november())
        desk.type("/status:awaiting")
        desk.press(.enter)
        desk.type("Ad")
        #expect(desk.row(2).hasPrefix("── reject · 3 returns "))
        desk.press(.function(2))
        #expect(desk.screen.contains("! Choose one of the grounds."))
        desk.type("z")
        desk.press(.enter)
        desk.type("Inne rzeczy.")
        #expect(desk.shop.file(of: ID(287))?.goods.status == .awaiting)
        desk.press(.function(2))
        #expect(desk.row(3) == " 3 can")
        desk.press(.function(2))
        #expect(desk.message.hasPrefix(" ✓ 3 rejected."))
        let rejection = Return.Rejection(ground: .swapped, note: "Inne rzeczy.")
        #expect(desk.shop.file(of: ID(301))?.goods.rejection == rejection)
    }

    @Test func `while the plan is read the screen says so`() throws {
        var desk = try marked()
        desk.isSlow = true
        desk.type("a")
        #expect(desk.row(3) == " Reading 8 returns …")
        desk.press(.function(2), .escape)
        desk.catchUp()
        #expect(desk.workspace.overlay == nil)
        #expect(desk.workspace.bulk == nil)
    }

    @Test func `a plan that cannot be made leaves the marks`() throws {
        var desk = try marked()
        desk.isSlow = true
        desk.type("a")
        for case .ask(let ticket, .plan) in desk.waiting {
            desk.take(.failed(CorruptRow(table: "returns", key: "7", column: 3)), for: ticket)
        }
        #expect(desk.workspace.overlay == nil)
        #expect(desk.bells == 1)
        #expect(desk.row(1).contains("8 marked"))
    }

    @Test func `a routine that fits none of them is refused at once`() throws {
        var desk = Desk(try .november())
        desk.type("  O")
        let why = "reopen: none of the marked returns has a status that it is open in."
        #expect(desk.message == " ✗ " + why)
        #expect(desk.workspace.overlay == nil)
    }

    @Test func `so is one to which the right is missing`() throws {
        var desk = Desk(try .november(), as: "marek")
        desk.type("At")
        #expect(desk.screen.contains("✗ Your role does not include this right"))
        #expect(desk.workspace.overlay == nil)
    }

    @Test func `a bounce is marked one return at a time`() throws {
        var desk = try marked()
        desk.type("b")
        #expect(desk.message.hasPrefix(" ✗ That is done one return at a time."))
    }

    @Test func `a plan of which nothing can be done does not run`() throws {
        var desk = Desk(try .busy(1))
        desk.type(" ")
        let swapped = Return.Rejection(ground: .swapped, note: "Inny czajnik.")
        try desk.shop.take(.reject(swapped), with: ID(400), by: "anna")
        desk.type("a")
        #expect(desk.row(21) == " ✗ None of these can.")
        desk.press(.function(2))
        #expect(desk.bells == 1)
        #expect(desk.workspace.bulk?.stage == .planned)
    }

    @Test(arguments: [(40, 10), (41, 11), (60, 13), (200, 60)])
    func `the plan fits every window`(width: Int, height: Int) throws {
        var desk = try marked(width, height)
        desk.type("a")
        desk.press(.down, .pageDown, .end)
        #expect(desk.screen.contains("›  R-2026-000308"))
        desk.press(.function(2))
        #expect(desk.message.hasPrefix(" ✓ 2 accepted."))
    }
}

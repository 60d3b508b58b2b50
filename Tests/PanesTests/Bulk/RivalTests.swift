import Canvas
import Shop
import Testing

@testable import Panes

/// Two people, one return: what was typed stays, and who has what open is told.
@Suite struct RivalTests {
    static let swapped = Return.Rejection(ground: .swapped, note: "Inny kubek.")

    /// Somebody decides on R-2026-000301 while it changes under their hands.
    func deciding(
        _ width: Int = 80,
        _ height: Int = 24,
        in language: Language = .english
    ) throws -> Desk {
        var shop = try PaperShop.november()
        shop.handlers[ID(301)] = [Handler(staff: ID(2), since: shop.now, terminal: "pts/4")]
        var desk = Desk(shop, width, height, in: language)
        desk.press(.down, .down)
        desk.type("a")
        desk.press(.down)
        desk.type("s")
        return desk
    }

    func receiveMore(_ desk: inout Desk) throws {
        let scarf = Receipt.Counted(item: .line(ID(32)), units: 1)
        try desk.shop.take(.receive(Receipt(items: [scarf])), with: ID(301), by: "marek")
    }

    @Test func `the second of two keeps what was typed and goes on with what is there now`() throws
    {
        var desk = try deciding()
        try receiveMore(&desk)
        desk.press(.function(2))
        let expected = """
             1 Orders [2 Returns 3!] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop  ola
             Returns › R-2026-000301 › accept                             8 · by deadline ▲
            ── R-2026-000301 › accept · marek has it open since 14:02 (pts/4) ──────────────
              ! Meanwhile: received 14:02 by marek.
              What was typed is still here; F2 hands it in for the return as it is now.
              Płaszcz wełniany granatowy, r. 40 · 1 pc · as new
                Decision              ‹ a accepted ›
            ›   Goes to               ‹ s scrap ›
              Botki skórzane, r. 39 · 1 pc · used
                Decision              ‹ a accepted ›
                Goes to               ‹ r restock ›
                Diminished value                                zł
              Szalik kaszmirowy · 2 pcs · as new
                Decision              ‹ a accepted ›
                Goes to               ‹ r restock ›
              Waive return shipping   [ ]  18.00 zł
              Adjustment                                        zł

            ── If accepted now ─────────────────────────────────────────────────────────────
              Refund      1,489.99 zł  = lines at the price paid 1,493.00 + delivery 14.99
                          − return shipping 18.00
              … 9 more
             ✗ marek received R-2026-000301 just now. Look at it again before you go on.
             F2 do it  Enter next  ←→ r t p v s b choose  F3 explain  Esc leave
            """
        #expect(desk.screen == expected)
        #expect(desk.bells == 1)
        desk.press(.function(2))
        #expect(desk.message.hasPrefix(" ✓ R-2026-000301: accepted"))
        let decisions = desk.shop.file(of: ID(301))?.goods.decisions.standing ?? []
        #expect(decisions.first { $0.line == ID(30) }?.disposition == .scrap)
        #expect(decisions.first { $0.line == ID(32) }?.units == 2)
    }

    @Test func `where the step is no longer open the form says why and can only be left`() throws {
        var desk = try deciding(120, 40, in: .polish)
        try desk.shop.take(.reject(Self.swapped), with: ID(301), by: "anna")
        desk.press(.function(2))
        let rows = (1..<10).map(desk.row)
        let expected = """
             Zwroty › R-2026-000301 › akceptacja                                                                   8 · wg terminu ▲
            ── R-2026-000301 › akceptacja · prowadzi: marek, od 14:02 (pts/4) ──────────────────────────────────────────────────────
              ! W międzyczasie: odrzucony 14:02 przez: anna.
              ✗ Zwrot ma status „odrzucony”, więc nie można go zaakceptować. Możliwe teraz: ponowne otwarcie (O).
              Płaszcz wełniany granatowy, r. 40 · 1 szt. · pełnowartościowy
                Decyzja                          ‹ a przyjęte ›
            ›   Dokąd                            ‹ s likwidacja ›
              Botki skórzane, r. 39 · 1 szt. · ślady użycia
                Decyzja                          ‹ a przyjęte ›
            """
        #expect(rows.joined(separator: "\n") == expected)
        #expect(desk.hints == " Esc wyjdź")
        desk.press(.function(2))
        desk.type("r")
        #expect(desk.bells == 3)
        #expect(desk.screen.contains("likwidacja"))
        desk.press(.escape)
        desk.type("x")
        #expect(desk.workspace.overlay == nil)
    }

    @Test func `another form is not held by what was said of the one before`() throws {
        var desk = try deciding()
        try desk.shop.take(.reject(Self.swapped), with: ID(301), by: "anna")
        desk.press(.function(2), .escape)
        desk.type("x")
        desk.type("O")
        desk.type("Klient przysłał resztę.")
        #expect(!desk.screen.contains("Meanwhile"))
        desk.press(.function(2))
        #expect(desk.message.hasPrefix(" ✓ R-2026-000301: reopened"))
    }

    @Test func `a page tells who else has the return open, and nothing moves for it`() throws {
        var desk = Desk(try .november())
        desk.press(.down, .down, .enter)
        let before = (0..<24).filter { $0 != 9 }.map(desk.row)
        #expect(desk.row(9).isEmpty)
        desk.shop.handlers[ID(301)] = [
            Handler(staff: ID(2), since: desk.shop.now, terminal: "pts/4")
        ]
        desk.hear("handlers")
        #expect(desk.row(9) == " ! marek has it open since 14:02 (pts/4)")
        #expect((0..<24).filter { $0 != 9 }.map(desk.row) == before)
    }

    @Test func `the queue tells it too, and keeps the cursor and the marks`() throws {
        var desk = Desk(try .november(), 120, 40)
        desk.press(.down)
        desk.type(" ")
        desk.shop.handlers[ID(301)] = [
            Handler(staff: ID(2), since: desk.shop.now, terminal: "pts/4")
        ]
        desk.hear("handlers")
        #expect(desk.row(5).contains("marek"))
        #expect(desk.row(4).hasPrefix(" * R-2026-000291"))
        #expect(desk.selected == "R-2026-000301")
    }

    @Test func `a return is handled while it is open, and never under the cursor`() throws {
        var desk = Desk(try .november())
        desk.press(.down, .down)
        #expect(desk.shop.kept.isEmpty)
        desk.press(.enter)
        #expect(desk.shop.kept == [.handle(ID(301))])
        desk.type("?")
        desk.press(.escape)
        desk.type("n")
        #expect(desk.shop.kept == [.handle(ID(301)), .handle(ID(304))])
        desk.press(.escape)
        #expect(desk.shop.kept.last == .release)
        desk.type("t")
        #expect(desk.shop.kept.last == .handle(ID(304)))
        desk.press(.escape)
        #expect(desk.shop.kept.last == .release)
        #expect(desk.shop.kept.count == 5)
    }

    @Test func `a step that ends the form ends the handling`() throws {
        var desk = Desk(try .november())
        desk.press(.down, .down, .down)
        desk.type("t")
        desk.press(.function(2))
        #expect(desk.shop.kept == [.handle(ID(304)), .release])
    }

    @Test func `a handler that cannot be kept disturbs nobody`() throws {
        var desk = Desk(try .november())
        desk.isSlow = true
        desk.press(.enter)
        for case .keep(let ticket, .handle) in desk.waiting {
            desk.take(.failed(Return.Refusal.noSuchReturn), for: ticket)
        }
        #expect(desk.message.isEmpty)
        #expect(desk.bells == 0)
    }
}

import Canvas
import Shop
import Testing

@testable import Panes

/// Receiving a whole paper, in part or in one go, and ending one.
@Suite struct ReceivePaperTests {
    private func on(
        _ number: String,
        in language: Language = .english,
        as name: String = "ola"
    ) throws -> Desk {
        var desk = Desk(try .papered(), 80, 24, in: language, as: name)
        desk.type("S")
        while desk.selected != number { desk.press(.down) }
        return desk
    }

    @Test func `all that is still to come is proposed, line by line`() throws {
        var desk = try on("ZD-2026-000003", in: .polish)
        desk.type("e")
        let expected = """
             1 Zamów. 2 Zwroty 3![3 Magazyn 1!] 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep    ola
             Dokumenty › ZD-2026-000003 › przyjmij                            6 · wg daty ▼
            ── ZD-2026-000003 › przyjmij ───────────────────────────────────────────────────
              Co przyszło                      [a całość] c liczę   skan liczy sztukę
            › KUB-LAS Kubek emaliowany „Las”   − 12 +  z 20, było 8
              PAS-SK Pasek skórzany            30  z 30
              Dokument dostawcy
              Lokalizacja                                              puste: zwykłe miejsca

            ── Po przyjęciu ────────────────────────────────────────────────────────────────
              Szt.        42 szt.  ·  to już wszystko
              Status      przyjęte w części → przyjęte
              Koszt       300,00 zł  wg ustaleń










             F2 wykonaj  Enter dalej  + − licz  Esc wyjdź
            """
        #expect(desk.screen == expected)
        desk.press(.function(2))
        #expect(desk.message == " ✓ ZD-2026-000003: przyjęto 42 szt., to już wszystko")
        let counts = [
            StockCount(variant: ID(1), units: 12), StockCount(variant: ID(3), units: 30),
        ]
        #expect(desk.shop.taken == [.receive(counts, reference: "")])
        #expect(desk.shop.papers[2].row.status == .purchase(.received))
    }

    @Test func `a part of it is received, with the supplier's paper and a bin`() throws {
        var desk = try on("ZD-2026-000003")
        desk.type("e5")
        desk.press(.down)
        desk.type("0")
        desk.press(.down)
        desk.type("WZ 5")
        desk.press(.down)
        desk.type("b-01-1")
        #expect(desk.screen.contains("still to come 37 pcs"))
        #expect(desk.screen.contains("125.00 zł"))
        desk.press(.enter)
        #expect(desk.message == " ✓ ZD-2026-000003: received 5 pcs, still to come 37 pcs")
        let count = StockCount(variant: ID(1), units: 5, bin: ID(7))
        #expect(desk.shop.taken == [.receive([count], reference: "WZ 5")])
    }

    @Test func `more than was ordered is taken in, and told`() throws {
        var desk = try on("ZD-2026-000003")
        desk.type("e15")
        #expect(desk.screen.contains("KUB-LAS: 3 more than ordered"))
    }

    @Test func `a scan begins to count from zero, wherever the focus is`() throws {
        var desk = try on("ZD-2026-000003")
        desk.type("e")
        desk.scan("5901234567003")
        desk.scan("5901234567003")
        desk.press(.down)
        desk.scan("5901234567001")
        let form = try #require(desk.workspace.form)
        #expect(form.form.number(.units(0)) == 1)
        #expect(form.form.number(.units(1)) == 2)
        #expect(form.form.choice(.scope) == 1)
        desk.press(.function(2))
        #expect(desk.shop.taken.map(\.units) == [3])
    }

    @Test func `what somebody has typed stays when the first scan begins to count`() throws {
        var desk = try on("ZD-2026-000003")
        desk.type("e5")
        desk.scan("5901234567003")
        let form = try #require(desk.workspace.form)
        #expect(form.form.number(.units(0)) == 5)
        #expect(form.form.number(.units(1)) == 1)
        desk.scan("5901234567001")
        #expect(desk.workspace.form?.form.number(.units(0)) == 6)
    }

    @Test func `what is not on the paper is refused loudly, and nothing is counted`() throws {
        var desk = try on("ZD-2026-000003")
        desk.type("e")
        desk.scan("5901234567002")
        #expect(desk.message.contains("5901234567002 is not on ZD-2026-000003"))
        #expect(desk.bells == 1)
        #expect(desk.workspace.form?.form.number(.units(0)) == 12)
    }

    @Test func `counting is chosen by a key, and given up again`() throws {
        var desk = try on("ZD-2026-000003")
        desk.type("e")
        desk.press(.up)
        desk.type("c")
        #expect(desk.workspace.form?.form.number(.units(1)) == 0)
        #expect(desk.screen.contains("! "))
        desk.type("a")
        #expect(desk.workspace.form?.form.number(.units(1)) == 30)
    }

    @Test func `a bin that is not there stops it, and the answers stay`() throws {
        var desk = try on("ZD-2026-000003")
        desk.type("e4")
        desk.press(.down, .down, .down)
        desk.type("X-99")
        desk.press(.function(2))
        #expect(desk.screen.contains("no bin “X-99”"))
        #expect(desk.workspace.form?.form.number(.units(0)) == 4)
        #expect(desk.shop.taken.isEmpty)
    }

    @Test func `a transfer arrives in part, and never more than was sent`() throws {
        var desk = try on("MM-2026-000005")
        desk.type("e5")
        desk.press(.function(2))
        #expect(desk.screen.contains("Not so much of it is on its way"), "\(desk.screen)")
        desk.type("3")
        desk.press(.function(2))
        #expect(desk.message == " ✓ MM-2026-000005: received 4 pcs, still to come 1 pc")
        #expect(desk.shop.taken == [.arrive([ID(1): 3, ID(2): 1], in: nil)])
    }

    @Test func `what never arrives is given up with a reason`() throws {
        var desk = try on("MM-2026-000005", in: .polish)
        desk.type("D")
        let expected = """
             1 Zamów. 2 Zwroty 3![3 Magazyn 1!] 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep    ola
             Dokumenty › MM-2026-000005 › zamknij                             6 · wg daty ▼
            ── MM-2026-000005 › zamknij ────────────────────────────────────────────────────
            › Powód *

            ── Po zamknięciu ───────────────────────────────────────────────────────────────
              Zaginęło    5 szt.  do spisania, przestaje być w drodze
                          4 × KUB-LAS  Kubek emaliowany „Las”
                          1 × SUK-LN-38  Sukienka lniana z kieszeniami, zielona, r. 38














             F2 wykonaj  Esc wyjdź
            """
        #expect(desk.screen == expected)
        desk.press(.function(2))
        #expect(desk.shop.taken.isEmpty)
        desk.type("zgubione")
        desk.press(.function(2))
        #expect(desk.message == " ✓ MM-2026-000005: zaginęło 5 szt.")
        #expect(desk.shop.taken == [.giveUp(reason: "zgubione")])
    }

    @Test func `an order is closed when no more of it comes, after a question`() throws {
        var desk = try on("ZD-2026-000003")
        desk.type("D")
        #expect(desk.screen.contains("Wait no longer for 42 pcs of ZD-2026-000003?"))
        desk.press(.enter)
        #expect(desk.shop.taken.isEmpty)
        desk.type("Dy")
        #expect(desk.message == " ✓ ZD-2026-000003: closed")
        #expect(desk.shop.papers[2].row.status == .purchase(.closed))
        desk.type("e")
        #expect(desk.message.hasPrefix(" ✗ ZD-2026-000003"))
    }

    @Test(arguments: ["ZD-2026-000001", "PZ-2026-000002", "INW-2026-000006", "ZD-2026-000004"])
    func `what has ended, or never comes, is neither received nor closed`(number: String) throws {
        for key in ["e", "D"] {
            var desk = try on(number)
            desk.type(key)
            #expect(desk.message.hasPrefix(" ✗ "))
            #expect(desk.workspace.overlay == nil)
        }
    }

    @Test func `on a stocktake that is under way i goes on counting`() throws {
        var desk = try on("INW-2026-000006")
        desk.type("i")
        #expect(desk.row(1).contains("INW-2026-000006 › shelves"))
        desk.press(.escape)
        #expect(desk.workspace.overlay == nil)
        #expect(desk.selected == "INW-2026-000006")
        desk.type("e")
        #expect(desk.message.hasPrefix(" ✗ "))
    }

    @Test func `who may not keep stock only looks`() throws {
        var desk = try on("ZD-2026-000003", as: "ewa")
        desk.type("e")
        #expect(desk.message.hasPrefix(" ✗ "))
        #expect(desk.workspace.overlay == nil)
    }

    @Test func `what others do meanwhile shows in the form at once`() throws {
        var desk = try on("ZD-2026-000003")
        desk.type("e9")
        let other = [StockCount(variant: ID(3), units: 30)]
        let row = desk.shop.papers[2].row
        _ = try desk.shop.takePaper(.receive(other, reference: ""), with: row)
        desk.hear("stock")
        #expect(desk.message.contains("ZD-2026-000003 has changed meanwhile"))
        let form = try #require(desk.workspace.form)
        #expect(form.form.number(.units(0)) == 9)
        #expect(form.form[.units(1)] == nil)
        let now = desk.shop.papers[2].row
        _ = try desk.shop.takePaper(.close, with: now)
        desk.hear("stock-documents")
        #expect(desk.workspace.overlay == nil)
    }

    @Test func `who was too late goes on with the paper as it is now`() throws {
        var desk = try on("ZD-2026-000003")
        desk.type("e9")
        let row = desk.shop.papers[2].row
        let other = [StockCount(variant: ID(3), units: 30), StockCount(variant: ID(1), units: 2)]
        _ = try desk.shop.takePaper(.receive(other, reference: ""), with: row)
        desk.press(.function(2))
        #expect(desk.message.hasPrefix(" ✗ ZD-2026-000003"))
        #expect(desk.shop.taken.count == 1)
        let form = try #require(desk.workspace.form)
        #expect(form.form.number(.units(0)) == 9)
        #expect(form.form[.units(1)] == nil)
        desk.press(.function(2))
        #expect(desk.message == " ✓ ZD-2026-000003: received 9 pcs, still to come 1 pc")
    }
}

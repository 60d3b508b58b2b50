import Canvas
import Shop
import Testing

@testable import Panes

/// Receiving, ordering and sending goods from the stock pane.
@Suite struct StockPaperFormTests {
    private func onMug(_ change: (inout StockFile) -> Void = { _ in }) throws -> Desk {
        var shop = try PaperShop.stocked()
        change(&shop.articles[0])
        var desk = Desk(shop, 80, 24, as: "ola")
        desk.type("3")
        #expect(desk.selected == "KUB-LAS")
        return desk
    }

    private func ordered(_ units: Int, _ kind: IncomingUnits.Kind = .purchase) -> IncomingUnits {
        IncomingUnits(
            number: kind == .purchase ? "ZD-2026-000007" : "MM-2026-000002",
            kind: kind,
            source: kind == .purchase ? "Hurtownia Włókno" : "SKLEP",
            target: ID(1),
            units: units,
            since: Moment(at: Instant(milliseconds: 0), day: Day(number: 0))
        )
    }

    @Test func `goods that nobody ordered are received with their supplier`() throws {
        var desk = try onMug()
        desk.type("e")
        let expected = """
             1 Orders 2 Returns 3![3 Stock 1!] 4 Loyalty 6 Mess. 8 History 9 Shop       ola
             Stock › KUB-LAS › receive                        6 · by name ▲ · 988,224.32 zł
            ── KUB-LAS › receive ───────────────────────────────────────────────────────────
            › Pcs           − 1 +
              Supplier
              Their paper
              At cost                                 of all together
              Bin                                     empty: the usual place

            ── If received now ─────────────────────────────────────────────────────────────
              MAIN A-04-2             10 → 11
              On hand                 16 → 17
              Available               10 → 11










             F2 do it  Enter next  + − count  Esc leave
            """
        #expect(desk.screen == expected)
        desk.type("12")
        desk.press(.tab)
        desk.type("Hurt")
        desk.press(.function(2))
        #expect(desk.message == " ✓ KUB-LAS: received 12 pcs, on hand 28, available 22")
    }

    @Test func `what was ordered is proposed, and a purchase order is chosen`() throws {
        var desk = try onMug { $0.incoming = [ordered(5)] }
        desk.type("e")
        #expect(desk.screen.contains("ZD-2026-000007 Hurtownia Włókno (5)"))
        #expect(desk.screen.contains("  Pcs           5\n"))
        #expect(!desk.screen.contains("Supplier"))
        desk.press(.function(2))
        #expect(desk.message.contains("received 5 pcs"))
    }

    @Test func `no more arrives of a transfer than was sent`() throws {
        var desk = try onMug { $0.incoming = [ordered(2, .transfer)] }
        desk.type("e")
        #expect(!desk.screen.contains("At cost"))
        desk.press(.tab)
        desk.type("9")
        desk.press(.function(2))
        #expect(desk.screen.contains("Not so much of it is on its way"))
        #expect(desk.shop.articles[0].row.levels.onHand == 16)
    }

    @Test func `nothing is received of nothing, and a bin has to be there`() throws {
        var desk = try onMug()
        desk.type("e0")
        desk.press(.function(2))
        #expect(desk.screen.contains("Say how many units"))
        desk.type("3")
        for _ in 0..<4 { desk.press(.tab) }
        desk.type("Z-99")
        desk.press(.function(2))
        #expect(desk.screen.contains("no bin “Z-99”"))
    }

    @Test func `an order names its supplier, and what is incoming grows`() throws {
        var desk = try onMug()
        desk.type("b40")
        desk.press(.function(2))
        #expect(desk.screen.contains("Say from whom the goods are ordered"))
        desk.type("Hurt")
        #expect(desk.screen.contains("→ \(desk.shop.articles[0].row.levels.incoming + 40)"))
        desk.press(.function(2))
        #expect(desk.message.contains("ordered 40 pcs"))
    }

    @Test func `goods go to another warehouse, and not more than lie in this one`() throws {
        var desk = try onMug()
        desk.type("t")
        #expect(desk.screen.contains("MAIN (10)"))
        desk.press(.tab, .tab)
        desk.type("99")
        desk.press(.function(2))
        #expect(desk.screen.contains("99 asked for, 10 available"))
        for _ in 0..<2 { desk.press(.backspace) }
        desk.type("3")
        desk.press(.function(2))
        #expect(desk.message.contains("sent 3 pcs"))
    }

    @Test func `what is on its way stands on the article's page, in Polish too`() throws {
        var desk = try onMug { $0.incoming = [ordered(5), ordered(2, .transfer)] }
        desk.press(.enter)
        #expect(desk.screen.contains("ZD-2026-000007"))
        #expect(desk.screen.contains("Hurtownia Włókno"))
        #expect(desk.screen.contains("MM-2026-000002"))
    }
}

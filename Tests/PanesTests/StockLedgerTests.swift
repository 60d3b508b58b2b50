import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct StockLedgerTests {
    private func onMug(_ width: Int = 80, _ height: Int = 24, as name: String = "ola") throws
        -> Desk
    {
        var desk = Desk(try .stocked(), width, height, as: name)
        desk.type("3")
        #expect(desk.selected == "KUB-LAS")
        return desk
    }

    @Test func `x lists the movements with the level that each led to`() throws {
        var desk = try onMug(100, 30)
        desk.type("x")
        let expected = """
             Zaplecze  1 Orders  2 Returns 3! [3 Stock 1!] 4 Loyalty  6 Messages  8 History  9 Shop ola · owner
             Stock › KUB-LAS › explain                                            6 · by name ▲ · 988,224.32 zł
            ── KUB-LAS · Kubek emaliowany „Las” ───────────────────────────────────────────────── 6 movements ──
             Available     10  = 16 on hand − 2 not for sale − 3 for orders − 1 in carts

               When           What            Change   Level Bin             Because of          At cost Who
            ›  17 Nov 11:05   return              +2      16 MAIN quarantine ZP-104093         +50.00 zł marek
               16 Nov 11:05   correction          −4      14 MAIN A-04-2     stłuczone        −100.00 zł anna
               15 Nov 11:05   transfer            +4      18 SKLEP shelf     MM-2026-0000…               marek
               15 Nov 11:05   transfer            −4      14 MAIN A-04-2     MM-2026-0000…               marek
               12 Nov 11:05   sale               −22      18 MAIN A-04-2     ZP-104118        −550.00 zł ola
               1 Nov 11:05    receipt            +40      40 MAIN A-04-2     PZ-2026-0000…  +1,000.00 zł marek
               before that                                 0
















             ↑↓ back in time  r its order  Esc leave
            """
        #expect(desk.screen == expected)
        desk.type("j")
        desk.type("r")
        #expect(desk.message.contains("No order is behind this one."))
        desk.type("gr")
        #expect(desk.row(1).hasPrefix(" Orders › number:zp-104093"))
        desk.press(.escape, .escape)
        #expect(desk.row(0).contains("[3 Stock"))
    }

    @Test func `a long ledger is read as one goes back`() throws {
        var desk = try onMug()
        let bin = desk.shop.warehouses[ID<Bin>(6)]
        #expect(bin != nil)
        for _ in 0..<450 {
            _ = try desk.shop.changeStock(
                .adjust(by: 1, in: ID(6), at: nil, reason: "liczenie"),
                of: ID(1)
            )
        }
        desk.type("x")
        #expect(desk.row(2).contains("200+ movements"))
        #expect(desk.row(6).contains("+1     466"))
        for _ in 0..<4 { desk.press(.end) }
        #expect(desk.row(2).contains("456 movements"))
        #expect(desk.screen.contains("before that"))
        desk.press(.escape)
        #expect(desk.workspace.overlay == nil)
    }

    @Test func `what others book shows in the ledger at once`() throws {
        var desk = try onMug()
        desk.type("x")
        #expect(desk.row(2).contains("6 movements"))
        _ = try desk.shop.changeStock(
            .adjust(by: 5, in: ID(6), at: nil, reason: "znalezione"),
            of: ID(1)
        )
        desk.hear("stock")
        #expect(desk.row(2).contains("7 movements"))
        #expect(desk.row(3).contains("= 21 on hand"))
        #expect(desk.row(6).contains("+5      21"))
    }
}

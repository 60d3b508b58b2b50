import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct HostileTextTests {
    @Test func `no name moves, rings, recolours, reorders or widens`() throws {
        var desk = Desk(try .hostile())
        desk.type("1")
        let expected = """
            [1 Orders] 2 Returns  3 Stock  4 Loyalty  6 Messages  8 History  9 Shop     ola
             Orders                                                           5 · by date ▼
               Number        Placed ▼  Status         Customer            Pcs          Total
            ›  ZP-5          5 Nov     ✓ delivered    Ewa Lis z o.o.        1      100.00 zł
               ZP-4          4 Nov     ✓ delivered    Brzęczyszczykie…      1      100.00 zł
               ZP-3          3 Nov     ✓ delivered    👩👩👧👦 Rodzina      1      100.00 zł
               ZP-2          2 Nov     ✓ delivered    awE Lis               1      100.00 zł
               ZP-1          1 Nov     ✓ delivered    ·[2J·]52;c;AAAA…      1      100.00 zł













            ── ZP-5 · delivered ────────────────────────────────────────────────── 1 of 5 ──

             Enter open  / filter  s sort  i register a return  : all actions  ? help
            """
        #expect(desk.screen == expected)
    }

    @Test func `nor does it on a page`() throws {
        var desk = Desk(try .hostile())
        desk.type("1")
        desk.press(.enter)
        let expected = """
            [1 Orders] 2 Returns  3 Stock  4 Loyalty  6 Messages  8 History  9 Shop     ola
             Orders › ZP-5                                                    5 · by date ▼
            ── ZP-5 · delivered ────────────────────────────────────────────────── 1 of 5 ──
             Customer      Ewa Lis z o.o.              Łódź·31m
             Contact       zp-5@example.com  ·  +48 601 000 015
             Placed        5 Nov 10:15         card 100.00 zł          shop
             Returns       can be returned until 5 Dec

             Article             Bought      Back            Paid           Total  SKU
             Ewa Lis z o.o.           1                 100.00 zł       100.00 zł  ·59
             Total             100.00 zł  = goods 100.00 zł + delivery 0.00 zł

             Parcel        InPost 620000000105  ·  sent 6 Nov  ·  delivered 8 Nov










             Esc back  i register a return  w claim  n next  : all actions  ? help
            """
        #expect(desk.screen == expected)
        for _ in 0..<4 {
            desk.type("n")
            #expect(
                desk.screen.unicodeScalars.allSatisfy { scalar in
                    scalar == "\n" || scalar.properties.generalCategory != .control
                }
            )
            #expect(!desk.screen.contains("\u{202E}"))
        }
    }

    @Test func `ten thousand letters do not push the page out of reach`() throws {
        var desk = Desk(try .hostile())
        desk.type("1")
        desk.press(.down, .enter, .end)
        #expect(desk.screen.contains("InPost"))
        desk.press(.home)
        #expect(desk.row(3).hasPrefix(" Customer"))
    }
}

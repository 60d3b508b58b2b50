import Canvas
import Shop
import Testing

@testable import Panes

/// Gift cards in the fourth pane: listed, sold, spent, blocked and scanned.
@Suite struct GiftCardScreenTests {
    private func shop() throws -> PaperShop {
        var shop = try PaperShop.november()
        _ = try shop.sell(GiftCardSale(amount: Money(minorUnits: 20_000)))
        _ = try shop.sell(GiftCardSale(amount: Money(minorUnits: 5_000), isActivated: false))
        _ = try shop.changeCard(.spend(Money(minorUnits: 7_550), order: ""), of: ID(1))
        return shop
    }

    @Test func `an empty list says what to do`() throws {
        var desk = Desk(try .november(), 80, 24, in: .polish)
        desk.type("Z")
        #expect(desk.screen.contains("i sprzedaje kartę i pokazuje jej kod do wydania."))
    }

    @Test func `cards stand in a list with what is left`() throws {
        var desk = Desk(try shop(), 120, 40, as: "ola")
        desk.type("Z")
        let expected = """
             Zaplecze  1 Orders  2 Returns 3!  3 Stock [4 Loyalty] 6 Messages  8 History  9 Shop                        ola · owner
             Gift cards                                                                                   2 · by sale ▼ · 174.50 zł
               Number        Code                Balance        Worth Status         Valid until  Last used    About
            ›  G-2026-000002 ••••-••••-MV5C     50.00 zł     50.00 zł not activated  17 Nov 2027  14:02
               G-2026-000001 ••••-••••-FNVN    124.50 zł    200.00 zł active         17 Nov 2027  14:02



















            ── G-2026-000002 · not activated · 50.00 zł ────────────────────────────────────────────────────────────────── 1 of 2 ──
             Balance       50.00 zł  ·  worth 50.00 zł when made
             Code          ••••-••••-MV5C  ·  in full: zaplecze giftcards show G-2026-000002 --code
             Valid until   17 Nov 2027  ·  365 days left

             When          What                   Change       Balance  About                                          Who
             14:02         sold                 50.00 zł      50.00 zł                                                 ola








             Enter open   i sell a card   a activate   D block   v views   / filter   s sort   : all actions   ? help   q quit
            """
        #expect(desk.screen == expected)
    }

    @Test func `and in Polish, on a page with the ledger`() throws {
        var desk = Desk(try shop(), 80, 24, in: .polish, as: "ola")
        desk.type("Z")
        desk.press(.down)
        desk.press(.enter)
        let expected = """
             1 Zamów. 2 Zwroty 3! 3 Magazyn[4 Lojalność] 6 Wiad. 8 Historia 9 Sklep     ola
             Karty podarunkowe › G-2026-000001               2 · wg sprzedaży ▼ · 174,50 zł
            ── G-2026-000001 · aktywna · 124,50 zł ──────────────────────────────── 2 z 2 ──
             Saldo         124,50 zł  ·  wartość początkowa 200,00 zł
             Kod           ••••-••••-FNVN  ·  w całości: zaplecze giftcards show
                           G-2026-000001 --code
             Ważna do      17 lis 2027  ·  zostało 365 dni

             Kiedy         Co                     Zmiana         Saldo  Dotyczy      Kto
             14:02         płatność            −75,50 zł     124,50 zł               ola
             14:02         aktywacja                         200,00 zł               ola
             14:02         sprzedaż            200,00 zł     200,00 zł               ola











             Esc wstecz  e przyjmij płatność  D zablokuj  u cofnij  : wszystko  ? pomoc
            """
        #expect(desk.screen == expected)
    }

    @Test func `a card is sold, and its code stands on the screen once`() throws {
        var desk = Desk(try shop(), 80, 24, as: "ola")
        desk.type("Z")
        desk.type("i")
        desk.type("120")
        desk.press(.function(2))
        let code = PaperShop.code(of: 3).grouped
        #expect(desk.screen.contains(code), "\(desk.screen)")
        desk.press(.escape)
        #expect(!desk.screen.contains(code))
        #expect(desk.screen.contains("G-2026-000003"))
    }

    @Test func `an amount is taken off and back again`() throws {
        var desk = Desk(try shop(), 80, 24, as: "ola")
        desk.type("Z")
        desk.press(.down)
        desk.type("e")
        desk.type("200")
        desk.press(.function(2))
        #expect(desk.screen.contains("124.50"), "\(desk.screen)")
        desk.press(.backspace, .backspace, .backspace)
        desk.type("24,50")
        desk.press(.function(2))
        #expect(desk.screen.contains("G-2026-000001: spent, balance 100.00 zł"), "\(desk.screen)")
        desk.type("u")
        #expect(desk.screen.contains("G-2026-000001: undone, balance 124.50 zł"), "\(desk.screen)")
    }

    @Test func `a card is activated and blocked`() throws {
        var desk = Desk(try shop(), 80, 24, as: "ola")
        desk.type("Z")
        desk.type("e")
        #expect(desk.screen.contains("is not activated yet"), "\(desk.screen)")
        desk.type("a")
        #expect(desk.screen.contains("G-2026-000002: activated"), "\(desk.screen)")
        desk.type("D")
        desk.type("zgubiona")
        desk.press(.function(2))
        #expect(desk.screen.contains("G-2026-000002: blocked"), "\(desk.screen)")
        desk.type("e")
        #expect(desk.screen.contains("is blocked"), "\(desk.screen)")
    }

    @Test func `a scan of its code opens a card from anywhere`() throws {
        var desk = Desk(try shop(), 80, 24, as: "ola")
        desk.type("1")
        desk.scan(PaperShop.code(of: 1).text)
        #expect(desk.screen.contains("Gift cards › G-2026-000001"), "\(desk.screen)")
        desk.press(.escape)
        #expect(desk.screen.contains("Orders"))
    }
}

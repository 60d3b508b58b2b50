import Canvas
import Shop
import Testing

@testable import Panes

/// Coupons and rewards in the fourth pane.
@Suite struct CouponScreenTests {
    private func shop() throws -> PaperShop {
        var shop = try PaperShop.november()
        shop.issueCoupon()
        shop.issueCoupon()
        return shop
    }

    private func order(in shop: PaperShop) throws -> String {
        try #require(shop.purchases.first { $0.order.status != .cancelled }).order.number
    }

    @Test func `coupons stand in a list with what they give`() throws {
        var desk = Desk(try shop(), 100, 24, as: "ola")
        desk.type("Y")
        let expected = """
             Zaplecze  1 Orders  2 Returns 3!  3 Stock [4 Loyalty] 6 Messages  8 History  9 Shop    ola · owner
             Coupons                                                                             2 · by issue ▼
               Number         Status       Gives         Reward      Valid until    Points Customer    Order
            ›  KP-2026-000002 issued       20.00 zł off  20 zł mniej 17 Dec 2026       400 Anna Lewan…
               KP-2026-000001 issued       20.00 zł off  20 zł mniej 17 Dec 2026       400 Anna Lewan…
















            ── KP-2026-000002 · issued · 20.00 zł off ──────────────────────────────────────────────── 1 of 2 ──

             Enter open  e use on an order  D give back  v views  / filter  : all actions  ? help  q quit
            """
        #expect(desk.screen == expected)
    }

    @Test func `a coupon is used on an order, and taken back`() throws {
        let shop = try shop()
        let number = try order(in: shop)
        var desk = Desk(shop, 100, 24, as: "ola")
        desk.type("Y")
        desk.type("e")
        desk.type("NIC")
        desk.press(.function(2))
        #expect(desk.screen.contains("There is no order “NIC”"), "\(desk.screen)")
        desk.press(.backspace, .backspace, .backspace)
        desk.type(number)
        desk.press(.function(2))
        #expect(desk.screen.contains("KP-2026-000002: used on order \(number)"), "\(desk.screen)")
        desk.type("e")
        #expect(desk.screen.contains("was used on order \(number)"), "\(desk.screen)")
        desk.type("u")
        #expect(desk.screen.contains("KP-2026-000002: use taken back"), "\(desk.screen)")
    }

    @Test func `a coupon is given back only after a question that names its points`() throws {
        var desk = Desk(try shop(), 100, 24, in: .polish, as: "ola")
        desk.type("Y")
        desk.type("D")
        #expect(
            desk.screen.contains("Oddać KP-2026-000002? Na konto L-000001 wróci: 400 punktów."),
            "\(desk.screen)"
        )
        desk.press(.enter)
        #expect(!desk.screen.contains("KP-2026-000002: oddanie"))
        desk.type("D")
        desk.type("t")
        #expect(desk.screen.contains("KP-2026-000002: oddanie"), "\(desk.screen)")
        desk.type("e")
        #expect(desk.screen.contains("kupon oddano"), "\(desk.screen)")
    }

    @Test func `a scan of its code opens a coupon from anywhere`() throws {
        var desk = Desk(try shop(), 100, 24, in: .polish, as: "ola")
        desk.type("1")
        desk.scan(PaperShop.code(of: 1).text)
        let expected = """
             Zaplecze  1 Zamówienia  2 Zwroty 3!  3 Magazyn [4 Lojalność] 6 Wiadomości  8 Historia  9 Sklep ola
             Kupony › KP-2026-000001                                                           1 · wg wydania ▼
            ── KP-2026-000001 · wydany · rabat 20,00 zł ─────────────────────────────────────────────── 1 z 1 ──
             Nagroda       20 zł mniej  ·  400 punktów
             Kod           YGUV-8NB7-FNVN
             Ważny do      17 gru 2026  ·  zostało 30 dni
             Klient        Anna Lewandowska  ·  L-000001

             Kiedy         Co                                        Kto
             14:02         wydanie                                   ola













             Esc wstecz  e użyj kuponu  D oddaj kupon  n następny  N poprzedni  : wszystko  ? pomoc  q zakończ
            """
        #expect(desk.screen == expected)
        desk.press(.escape)
        #expect(desk.screen.contains("Zamówienia"))
    }

    @Test func `rewards are added, changed and switched off`() throws {
        var desk = Desk(try .november(), 100, 30, as: "ola")
        desk.type("X")
        #expect(desk.screen.contains("No rewards yet, so points buy nothing. i adds one."))
        desk.type("i")
        desk.type("Kawa")
        desk.press(.tab, .tab)
        desk.type("15")
        desk.press(.tab)
        desk.type("250")
        #expect(desk.screen.contains("15% off  for 250 points"), "\(desk.screen)")
        desk.press(.function(2))
        #expect(desk.screen.contains("Kawa: offered"), "\(desk.screen)")
        desk.type("e")
        desk.press(.tab, .tab)
        desk.press(.backspace, .backspace)
        desk.press(.function(2))
        #expect(desk.screen.contains("A percentage is from 1 to 100."), "\(desk.screen)")
        desk.type("20")
        desk.press(.function(2))
        #expect(desk.screen.contains("20% off"), "\(desk.screen)")
        desk.type("D")
        #expect(desk.screen.contains("Kawa: switched off"), "\(desk.screen)")
    }

    @Test func `rewards stand in a list, with the terms of each below`() throws {
        var shop = try shop()
        let dear = Reward.Terms(
            name: "Kurtka",
            gives: .product("KURTKA-M"),
            cost: 12_900,
            tier: .gold,
            perCustomer: 1,
            inTotal: 50,
            until: day("2026-12-24")
        )
        _ = shop.keepReward(.add(dear))
        var desk = Desk(shop, 80, 30, in: .polish, as: "ola")
        desk.type("X")
        desk.press(.down)
        let expected = """
             1 Zamów. 2 Zwroty 3! 3 Magazyn[4 Lojalność] 6 Wiad. 8 Historia 9 Sklep     ola
             Nagrody                                                       2 · wg punktów ▲
               Nagroda         Co daje       Punkty ▲ Od poziomu     Odebrano Status
               20 zł mniej     rabat 20,00 …      400 Brązowy               0 dostępna
            ›  Kurtka          produkt KURT…   12 900 Złoty            0 z 50 dostępna









            ── Kurtka · dostępna · 12 900 punktów ───────────────────────────────── 2 z 2 ──
             Co daje       produkt KURTKA-M  ·  kupon ważny 90 dni
             Od poziomu    Złoty
             Limity        na klienta: 1  ·  łącznie: 50
             Oferowana     do 24 gru 2026
             Odebrano      0 z 50  ·  wykorzystano: 0









             Enter otwórz  i dodaj nagrodę  e zmień  : wszystko  ? pomoc
            """
        #expect(desk.screen == expected)
        desk.type("e")
        let form = """
             1 Zamów. 2 Zwroty 3! 3 Magazyn[4 Lojalność] 6 Wiad. 8 Historia 9 Sklep     ola
             Nagrody › Kurtka › zmień                                      2 · wg punktów ▲
            ── Kurtka › zmień ──────────────────────────────────────────────────────────────
            › Nazwa *        Kurtka
              Rodzaj         ‹ produkt ›
              Ile            KURTKA-M                  %, kwota albo SKU, wg rodzaju
              Punkty *       12900
              Od poziomu      Brązowy  Srebrny [Złoty] VIP
              Na klienta     1                         puste: bez limitu
              Łącznie        50                        puste: bez limitu
              Dni ważności   90
              Od dnia                                  puste: zawsze
              Do dnia        2026-12-24                puste: zawsze

            ── Po zmianie ──────────────────────────────────────────────────────────────────
              Co daje     produkt KURTKA-M  za 12 900 punktów













             F2 wykonaj  Enter dalej  Esc wyjdź
            """
        #expect(desk.screen == form)
    }

    @Test func `what points buy is a menu with what each costs`() throws {
        var shop = try shop()
        let dear = Reward.Terms(name: "Kurtka", gives: .product("KURTKA-M"), cost: 900)
        _ = shop.keepReward(.add(dear))
        var desk = Desk(shop, 80, 24, in: .polish, as: "ola")
        desk.type("X")
        desk.askForRewards(of: "L-000001")
        let expected = """
             1 Zamów. 2 Zwroty 3! 3 Magazyn[4 Lojalność] 6 Wiad. 8 Historia 9 Sklep     ola
             Nagrody                                                       2 · wg punktów ▲
               Nagroda         Co daje       Punkty ▲ Od poziomu     Odebrano Status
            ›  20 zł mniej     rabat 20,00 …      400 Brązowy               0 dostępna
               Kurtka          produkt KURT…      900 Brązowy               0 dostępna




                             ── Na co wymienić punkty L-000001? ───────────

                               ›    20 zł mniej · 400 punktów
                                    Kurtka · 900 punktów  brakuje 400 pkt

                             ──────────────────────────────────────────────






            ── 20 zł mniej · dostępna · 400 punktów ─────────────────────────────── 1 z 2 ──

             ↑↓ wybierz  Enter wykonaj  Esc wyjdź
            """
        #expect(desk.screen == expected)
    }

    @Test func `below the list the code is not shown`() throws {
        var desk = Desk(try shop(), 80, 40, as: "ola")
        desk.type("Y")
        #expect(!desk.screen.contains(PaperShop.code(of: 2).grouped))
        desk.press(.enter)
        #expect(desk.screen.contains(PaperShop.code(of: 2).grouped), "\(desk.screen)")
    }

    @Test func `a reward is chosen from what is in reach, the rest says what is missing`() throws {
        var shop = try shop()
        let dear = Reward.Terms(name: "Kurtka", gives: .product("KURTKA-M"), cost: 900)
        _ = shop.keepReward(.add(dear))
        var desk = Desk(shop, 100, 24, as: "ola")
        desk.type("X")
        desk.askForRewards(of: "L-000001")
        #expect(desk.screen.contains("20 zł mniej · 400 points"), "\(desk.screen)")
        #expect(desk.screen.contains("Kurtka · 900 points"), "\(desk.screen)")
        desk.press(.down, .enter)
        #expect(desk.screen.contains("400 points short"), "\(desk.screen)")
        desk.press(.up, .enter)
        #expect(desk.screen.contains(PaperShop.code(of: 3).grouped), "\(desk.screen)")
    }
}

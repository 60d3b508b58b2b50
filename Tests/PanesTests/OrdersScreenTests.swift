import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct OrdersScreenTests {
    @Test func `orders stand newest first, with the keys that work`() throws {
        var desk = Desk(try .november())
        desk.type("1")
        desk.press(.down, .down)
        let expected = """
            [1 Orders] 2 Returns 3!  3 Stock  4 Loyalty  6 Messages  8 History  9 Shop  ola
             Orders                                                           9 · by date ▼
               Number        Placed ▼  Status         Customer            Pcs          Total
               ZP-104402     17 Nov    ○ new          作者 王小明           1       35.50 zł
               ZP-104401     16 Nov    ! on hold      Karolina Król         2      129.80 zł
            ›  ZP-104300     2 Nov     ✓ delivered    Hanna Mazur           1       77.89 zł
               ZP-104270     30 Oct    ✓ delivered    Piotr Kowalczyk       1       35.50 zł
               ZP-104266     28 Oct    ✓ delivered    Zofia Dąbrowska       4    1,507.99 zł
               ZP-104093     22 Oct    ✓ delivered    Łukasz Żółkiews…      1       89.00 zł
               ZP-104118     20 Oct    ✓ delivered    Agnieszka Wiśni…      3      412.70 zł
               ZP-104090     8 Oct     ✓ delivered    Tomasz Grabowski      1      149.00 zł
               ZP-104080     5 Oct     ✓ delivered    Ewa Lis               2      178.00 zł









            ── ZP-104300 · delivered ───────────────────────────────────────────── 3 of 9 ──

             Enter open  / filter  s sort  i register a return  : all actions  ? help
            """
        #expect(desk.screen == expected)
        #expect(desk.canvas[0, 5].style == .accent.selected)
        #expect(desk.canvas[3, 5].style == .plain.selected)
        #expect(desk.canvas[28, 4].style == .warn)
    }

    @Test func `a page tells all that is known of an order`() throws {
        var desk = Desk(try .november())
        desk.type("1")
        desk.press(.down, .down, .enter)
        let expected = """
            [1 Orders] 2 Returns 3!  3 Stock  4 Loyalty  6 Messages  8 History  9 Shop  ola
             Orders › ZP-104300                                               9 · by date ▼
            ── ZP-104300 · delivered ───────────────────────────────────────────── 3 of 9 ──
             Customer      Hanna Mazur                 Wrocław
             Contact       zp-104300@example.com  ·  +48 601 000 015
             Placed        2 Nov 10:15         card 77.89 zł           shop
             Returns       can be returned until 2 Dec

             Article             Bought      Back            Paid           Total  SKU
             Koc bawełniany           1                  64.90 zł        64.90 zł  5902222…
             Total              77.89 zł  = goods 64.90 zł + delivery 12.99 zł

             Parcel        InPost 620000000105  ·  sent 3 Nov  ·  delivered 5 Nov

             R-2026-000308  ·  ○ registered  ·  waits for the parcel  ·  77.89 zł








             Esc back  i register a return  w claim  n next  : all actions  ? help
            """
        #expect(desk.screen == expected)
    }

    @Test func `where there is room the order lies below the list, in brief`() throws {
        var desk = Desk(try .november(), 120, 40, in: .polish)
        desk.type("1")
        desk.press(.down)
        let expected = """
             Zaplecze [1 Zamówienia] 2 Zwroty 3!  3 Magazyn  4 Lojalność  6 Wiadomości  8 Historia  9 Sklep        ola · właściciel
             Zamówienia                                                                                               9 · wg daty ▼
               Numer           Złożone ▼   Status         Klient            Miasto      Szt.        Wartość     Wypłacono Kanał
               ZP-104402       17 lis      ○ nowe         作者 王小明       Warszawa       1       35,50 zł               shop
            ›  ZP-104401       16 lis      ! wstrzymane   Karolina Król     Sopot          2      129,80 zł               shop
               ZP-104300       2 lis       ✓ doręczone    Hanna Mazur       Wrocław        1       77,89 zł               shop
               ZP-104270       30 paź      ✓ doręczone    Piotr Kowalczyk   Poznań         1       35,50 zł               shop
               ZP-104266       28 paź      ✓ doręczone    Zofia Dąbrowska   Gdańsk         4    1 507,99 zł               shop
               ZP-104093       22 paź      ✓ doręczone    Łukasz Żółkiewski Łódź           1       89,00 zł               shop
               ZP-104118       20 paź      ✓ doręczone    Agnieszka Wiśnie… Kraków         3      412,70 zł               shop
               ZP-104090       8 paź       ✓ doręczone    Tomasz Grabowski  Radom          1      149,00 zł               shop
               ZP-104080       5 paź       ✓ doręczone    Ewa Lis           Lublin         2      178,00 zł     178,00 zł shop












            ── ZP-104401 · wstrzymane ───────────────────────────────────────────────────────────────────────────────────── 2 z 9 ──
             Klient        Karolina Król               Sopot
             Złożone       16 lis 10:15        karta 129,80 zł         shop
             Zwroty        zwrot możliwy, dostawa jeszcze nieznana

             Towar                                          Kupiono   Wróciło       Zapłacono
             Koc bawełniany                                       2                 129,80 zł
             Razem             129,80 zł  = towar 129,80 zł + dostawa 0,00 zł

             Notatka       Klientka prosi o kontakt przed wysyłką.





             Enter otwórz   / filtr   s sortuj   D anuluj   W wstrzymaj   Spacja zaznacz   : wszystko   ? pomoc   q zakończ
            """
        #expect(desk.screen == expected)
    }

    @Test func `the first order comes out of a file`() {
        var desk = Desk(.empty(), in: .polish)
        desk.type("1")
        let expected = """
            [1 Zamówienia] 2 Zwroty 3 Magazyn 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep      ola
             Zamówienia                                                       0 · wg daty ▼
               Numer         Złożone ▼ Status         Klient             Szt.        Wartość

               Nie ma jeszcze zamówień. Wczyta je zaplecze import orders PLIK --map generic.


















             / filtr  s sortuj  o kolumny  p przesyłki  P do wypłaty  : wszystko  ? pomoc
            """
        #expect(desk.screen == expected)
    }

    @Test func `a single order is a list too`() {
        var shop = PaperShop.empty()
        shop.order("ZP-1", "Ewa Lis", "Lublin", placed: "2026-11-16", [article("Koc", 1, 4_990)])
        var desk = Desk(shop)
        desk.type("1")
        #expect(
            desk.row(3)
                == "›  ZP-1          16 Nov    ✓ delivered    Ewa Lis               1       49.90 zł"
        )
        desk.press(.down, .up, .pageDown, .end, .home)
        #expect(desk.selected == "ZP-1")
        #expect(desk.row(21).hasSuffix(" 1 of 1 ──"))
    }

    @Test func `nothing is registered from an order that was not sent`() throws {
        var desk = Desk(try .november())
        desk.type("1i")
        #expect(desk.message.hasPrefix(" ✗ The order has the status “new”"))
        #expect(desk.bells == 1)
        #expect(!desk.row(23).contains("register"))
    }
}

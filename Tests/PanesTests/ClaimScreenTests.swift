import Canvas
import Shop
import Testing

@testable import Panes

/// Claims on the screen: the law's clock, taking in, answering, taking back.
@Suite struct ClaimScreenTests {
    @Test func `what silence accepts next stands first, also without colour`() throws {
        var desk = Desk(try .withClaims(), in: .polish)
        desk.type("C")
        let expected = """
             1 Zamów.[2 Zwroty 3!] 3 Magazyn 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep       ola
             Reklamacje                                                    5 · wg terminu ▲
               Numer         Odpowiedź do ▲   Status            Żądanie       Klient
            ›  K-2026-000002 !uznana 17 lis   ● do rozpatrzenia zwrot pienię… Tomasz Grabow…
               K-2026-000001 !! dziś          ● do rozpatrzenia naprawa       Łukasz Żółkie…
               K-2026-000003 7 d              ● do rozpatrzenia obniżenie ce… Zofia Dąbrows…
               K-2026-000004                  ○ uznana          wymiana       Tomasz Grabow…
               K-2026-000005                  ✗ wycofana        zwrot pienię… Zofia Dąbrows…













            ── K-2026-000002 · ● do rozpatrzenia · !uznana 17 lis ───────────────── 1 z 5 ──

             Enter otwórz  a odpowiedz  e zapowiedz towar  D wycofaj  : wszystko  ? pomoc
            """
        #expect(desk.screen == expected)
    }

    @Test func `a wide screen shows the article, the return and the page below`() throws {
        var desk = Desk(try .withClaims(), 120, 40)
        desk.type("C")
        let expected = """
             Zaplecze  1 Orders [2 Returns 3!] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop                        ola · owner
             Claims                                                                                               5 · by deadline ▲
               Number        Answer by ▲      Status            Demand       Customer       Article        Order       Returns
            ›  K-2026-000002 !accepted 17 Nov ● to answer       money back   Tomasz Grabow… Czajnik        ZP-104090
               K-2026-000001 !! today         ● to answer       repair       Łukasz Żółkie… Kubek emaliow… ZP-104093
               K-2026-000003 7 d              ● to answer       price cut    Zofia Dąbrows… Płaszcz wełni… ZP-104266
               K-2026-000004                  ○ accepted        exchange     Tomasz Grabow… Czajnik        ZP-104091   R-2026-000507
               K-2026-000005                  ✗ withdrawn       money back   Zofia Dąbrows… Szalik kaszmi… ZP-104267
















            ── K-2026-000002 · ● to answer · unanswered, so accepted by law since Tue 17 Nov ───────────────────────────── 1 of 5 ──
             Customer      Tomasz Grabowski  ·  zp-104090@example.com  ·  +48 601 000 017
             Order         ZP-104090  ·  8 Oct  ·  delivered 11 Oct  ·  liable until 11 Oct 2028
             Received      Mon 2 Nov  ·  last day to answer: Mon 16 Nov
             Demand        money back
             Defect        Nie wyłącza się po zagotowaniu wody

             Article                                        Claimed    Bought            Paid  SKU
             Czajnik                                              1         1       149.00 zł  5902222333304

             Answer        a answers it




             Enter open   a answer   e goods come in   D withdraw   / filter   s sort   r related   : all actions   ? help   q quit
            """
        #expect(desk.screen == expected)
    }

    @Test func `the page tells the law's clock, the defect and what came of it`() throws {
        var desk = Desk(try .withClaims(), in: .polish)
        desk.type("CGk")
        desk.press(.enter)
        let expected = """
             1 Zamów.[2 Zwroty 3!] 3 Magazyn 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep       ola
             Reklamacje › K-2026-000004                                    5 · wg terminu ▲
            ── K-2026-000004 · ○ uznana ─────────────────────────────────────────── 4 z 5 ──
             Klient        Tomasz Grabowski  ·  zp-104091@example.com  ·  +48 601 000 020
             Zamówienie    ZP-104091  ·  8 paź  ·  doręczono 11 paź  ·  odpowiedzialność do
                           11 paź 2028
             Wpłynęła      czw. 12 lis  ·  ostatni dzień na odpowiedź: czw. 26 lis
             Żądanie       wymiana
             Wada          Ułamany uchwyt

             Towar                      Reklam.   Kupiono       Zapłacono  SKU
             Czajnik                          1         1       149,00 zł  5902222333304

             Odpowiedź     ✓ uznana: wymiana  ·  14 lis 09:30, anna
             Zwroty        R-2026-000507  ·  ○ zarejestrowany  ·  czeka na paczkę
             Ostatni krok  rozpatrzona 14 lis 09:30, anna







             Esc wstecz  a odpowiedz  z zamknij  D wycofaj  n następny  : wszystko  ? pomoc
            """
        #expect(desk.screen == expected)
    }

    @Test func `without claims it says how to take one in`() throws {
        var desk = Desk(try .november())
        desk.type("C")
        #expect(desk.screen.contains("No claims yet. w takes one in, from its order."))
        desk.type("a")
        #expect(desk.screen.contains("Nothing is selected."))
    }

    @Test func `a price cut says what it opens before it is given`() throws {
        var desk = Desk(try .withClaims())
        desk.type("Cjja")
        desk.type("c")
        let expected = """
             1 Orders [2 Returns 3!] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop  ola
             Claims › K-2026-000003 › answer                              5 · by deadline ▲
            ── K-2026-000003 › answer ──────────────────────────────────────────────────────
            › Answer *       r repair  x exchange [c price cut] m money back  n refused
                Price cut * 20.00                     at most 756.44 zł
              Reason

            ── If answered now ─────────────────────────────────────────────────────────────
              Refund      20.00 zł  a return of the claim is opened, accepted, to be
                          settled
              Goods       stays with the customer
              Message     to zp-104266@example.com, held 60 s for undo
                          ✓ accepted: price cut 20.00 zł










             F2 do it  Enter next  ←→ r x c m n choose  Esc leave
            """
        #expect(desk.screen == expected)
        desk.press(.function(2))
        #expect(desk.screen.contains("K-2026-000003: answered"))
        let claim = try #require(desk.shop.claimFile(of: ID(3)))
        let goods = try #require(claim.claim.goods.flatMap { claim.purchase[$0] })
        #expect(goods.status == .accepted && goods.owed == grosze(2_000))
    }

    @Test func `an answer can be taken back where it is seen`() throws {
        var desk = Desk(try .withClaims())
        desk.type("Cjja")
        desk.type("c")
        desk.press(.function(2))
        #expect(desk.screen.contains("u undoes it until"))
        desk.type("u")
        let claim = try #require(desk.shop.claimFile(of: ID(3)))
        #expect(claim.claim.status == .registered && claim.claim.goods == nil)
        #expect(desk.screen.contains("K-2026-000003: last step undone"))
    }

    @Test func `goods that are under way elsewhere cannot be promised once more`() throws {
        var desk = Desk(try .withClaims())
        desk.type("Cja")
        desk.type("r")
        desk.press(.function(2))
        #expect(desk.shop.claimFile(of: ID(1))?.claim.status == .registered)
        #expect(desk.screen.contains("Kubek emaliowany"))
    }

    @Test func `a refusal without what the law asks for says so before it is given`() throws {
        var desk = Desk(try .withClaims())
        desk.type("Cjja")
        desk.type("n")
        desk.press(.enter)
        desk.type("dropped")
        #expect(desk.screen.contains("The shop's statement on disputes out of court is missing"))
        var said = Desk(try .withClaims())
        said.shop.rules.adrStatement = "We decline."
        said.hear("rules")
        said.type("Cjja")
        said.type("n")
        said.press(.enter)
        said.type("dropped")
        #expect(said.screen.contains("nothing goes back"))
        #expect(!said.screen.contains("disputes out of court"))
    }

    @Test func `silence has accepted it, so it cannot be refused any more`() throws {
        var desk = Desk(try .withClaims())
        desk.type("Ca")
        desk.type("n")
        #expect(desk.screen.contains("counts as accepted since"))
        desk.press(.function(2))
        #expect(desk.shop.claimFile(of: ID(2))?.claim.status == .registered)
    }

    @Test func `what is not open says what is, and whose right it takes`() throws {
        var desk = Desk(try .withClaims())
        desk.type("Cz")
        #expect(desk.screen.contains("this step is not open"))
        var warehouse = Desk(try .withClaims(), as: "marek")
        warehouse.type("Ca")
        #expect(warehouse.screen.contains("answering claims"))
    }

    @Test func `a complaint is taken in from its order, with its goods`() throws {
        var desk = Desk(try .november(), in: .polish)
        desk.type("1/")
        desk.type("104090")
        desk.press(.enter)
        desk.type("w")
        #expect(desk.screen.contains("ZP-104090 › reklamacja"))
        desk.type("1")
        desk.press(.tab)
        desk.type("Nie grzeje")
        desk.press(.tab)
        desk.type("m")
        let expected = """
            [1 Zamówienia] 2 Zwroty 3! 3 Magazyn 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep   ola
             Zamówienia › 104090 › ZP-104090 › reklamacja                     1 · wg daty ▼
            ── ZP-104090 › reklamacja ──────────────────────────────────────────────────────
              Czajnik            1  kupiono 1, u klienta 1
              Wada *             Nie grzeje                słowami klienta
            › Żądanie *           r naprawa  x wymiana  c obniżenie ceny [m zwrot pieniędzy]
              Wpłynęła *         2026-11-17                wt. 17 lis
              Towar przychodzi   [ ]

            ── Po zarejestrowaniu ──────────────────────────────────────────────────────────
              Termin      na odpowiedź 14 dni (do: wt. 1 gru)
              Towar       na razie nie ma przyjść
              Wiadomość   na adres zp-104090@example.com, czeka 60 s na ewentualne
                          cofnięcie









             F2 wykonaj  Enter dalej  ←→ r x c m wybierz  Esc wyjdź
            """
        #expect(desk.screen == expected)
        desk.press(.function(2))
        #expect(desk.screen.contains("K-2026-000001 zarejestrowana"))
        let claim = try #require(desk.shop.claimFile(of: ID(1))?.claim)
        #expect(claim.demand == .money && claim.defect == "Nie grzeje")
    }

    @Test func `an order names its claims, a return the claim that has opened it`() throws {
        var desk = Desk(try .withClaims(), 120, 40)
        desk.type("1/")
        desk.type("104091")
        desk.press(.enter, .enter)
        #expect(desk.screen.contains("K-2026-000004  ·  ○ accepted"))
        let claim = try #require(desk.shop.claimFile(of: ID(4)))
        let goods = try #require(claim.claim.goods.flatMap { claim.purchase[$0]?.number })
        desk.scan(goods)
        #expect(desk.screen.contains("K-2026-000004  ·  ○ accepted  ·  exchange"))
        #expect(desk.screen.contains("Claim"))
    }

    @Test func `a scan of its number opens the claim`() throws {
        var desk = Desk(try .withClaims())
        desk.scan("K-2026-000002")
        #expect(desk.screen.contains("Nie wyłącza się po zagotowaniu wody"))
    }

    @Test(arguments: [
        (0, "!! today", "!! dziś"), (1, "! tomorrow", "! jutro"), (9, "9 d", "9 d"),
    ])
    func `days left are short in both languages`(days: Int, english: String, polish: String) {
        let term = Claim.Term.answerBy(day("2026-11-17") + days)
        #expect(term.short(today: day("2026-11-17"), in: .english) == english)
        #expect(term.short(today: day("2026-11-17"), in: .polish) == polish)
    }

    @Test func `a company's claim is overdue and never accepted by silence`() {
        let term = Claim.Term.answerBy(day("2026-11-10"))
        #expect(term.short(today: day("2026-11-17"), in: .polish) == "!-7 d")
        let phrase = term.phrase(today: day("2026-11-17"), isConsumers: false, in: .english)
        #expect(phrase == "7 days overdue (Tue 10 Nov)")
    }
}

import Canvas
import Shop
import Testing

@testable import Panes

/// What arrives after the decision, and what a page tells of a return's parts.
@Suite struct FollowUpTests {
    func desk(_ language: Language = .english) throws -> Desk {
        var desk = Desk(try .november(), in: language)
        desk.press(.down, .down, .down)
        return desk
    }

    @Test func `one key opens a return for what came late, and receives it`() throws {
        var desk = try desk(.polish)
        desk.type("f")
        let number = try #require(desk.shop.purchases[3].returns.last).number
        #expect(desk.row(1).contains(" Zwroty › numer:\(number.folded) › \(number)"))
        #expect(desk.message == " ✓ \(number) kontynuuje R-2026-000304. Esc, potem u: cofa to.")
        #expect(desk.workspace.overlay != nil)
        desk.press(.escape, .enter)
        #expect(desk.screen.contains(" Kontynuuje    R-2026-000304 zaakceptowany"))
        desk.type("u")
        #expect(desk.message.hasPrefix(" ✓ \(number): ostatni krok cofnięty · anulowany"))
        #expect(desk.shop.purchases[3].returns.last?.status == .cancelled)
    }

    @Test func `the first return says which follow it`() throws {
        var desk = try desk()
        desk.type("f")
        let number = try #require(desk.shop.purchases[3].returns.last).number
        desk.press(.escape, .escape, .home, .down, .down, .down, .enter)
        #expect(desk.selected == "R-2026-000304")
        #expect(desk.screen.contains(" Followed by   \(number) registered"))
    }

    @Test func `before the decision it is received with the rest`() throws {
        var desk = Desk(try .november())
        desk.type("f")
        #expect(desk.message.contains("what arrives now is received with it"))
        #expect(desk.bells == 1)
        desk.press(.end)
        desk.press(.up, .up)
        #expect(desk.selected == "R-2025-000014")
        desk.type("f")
        #expect(desk.message.contains("is history"))
    }

    @Test func `the page tells receipts, notes, seals, cases and files`() throws {
        var shop = try PaperShop.november()
        let late = Receipt.Counted(
            item: .line(ID(32)),
            units: 1,
            condition: .used,
            proposal: .outlet,
            isSealIntact: false,
            note: "plama na końcu"
        )
        let receipt = Receipt(items: [late], shelf: "Z-08")
        try shop.take(.receive(receipt), with: ID(301), by: "anna", at: moment("2026-11-17", 8, 30))
        shop.hold(ID(301), for: .swapped, of: "620000000104")
        shop.evidence[ID(301)] = [
            Evidence(
                name: "R-2026-000301 rękaw.jpg",
                digest: "9f3a1c44d0e1",
                size: 1_234_567,
                modified: moment("2026-11-16", 9, 14).at,
                taken: moment("2026-11-16", 9, 15)
            )
        ]
        var desk = Desk(shop)
        #expect(desk.row(5).contains("! held back"))
        desk.press(.down, .down, .enter)
        let english = """
             1 Orders [2 Returns 3!] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop  ola
             Returns › R-2026-000301                                      8 · by deadline ▲
            ── R-2026-000301 · awaiting · due in 2 days (Thu 19 Nov) ───────────── 3 of 8 ──
             Customer      Zofia Dąbrowska
             Contact       zp-104266@example.com  ·  +48 601 000 013
             Order         ZP-104266        28 Oct        1,507.99 zł  card
             Parcel        InPost C         shelf Z-07  received 16 Nov 09:12 by marek
             Case          ! refund held back: swapped, parcel 620000000104
             Receipt       16 Nov 09:12  ·  marek  ·  3 pcs  ·  shelf Z-07
             Receipt       17 Nov 08:30  ·  anna  ·  1 pc  ·  shelf Z-08
             Statement     sent 5 Nov  ·  reached us 5 Nov
             Last step     received 08:30 by anna

             Line              Back     Condition   Decision             Refund  Reason
             Płaszcz …, r. 40  1 of 1   as new      – pending                    size/fit
             Botki sk…, r. 39  1 of 1   used        – pending                    size/fit
             Szalik kaszmiro…  1 of 2   as new      – pending                    size/fit
             Szalik kaszmiro…  1 of 2   used        – pending                    size/fit
             If all is accepted        1,489.99 zł  = lines at the price paid 1,493.00 +
                                                  delivery 14.99 − return shipping 18.00
             Note          Szalik kaszmirowy  ·  seal broken  ·  plama na końcu
             Evidence      R-2026-000301 rękaw.jpg  ·  1.2 MB  ·  16 Nov 09:14  ·  9f3a1c44

             Esc back  e receive  a accept  d reject  x explain  : all actions  ? help
            """
        #expect(desk.screen == english)
        desk = Desk(shop, 120, 40, in: .polish)
        desk.press(.down, .down, .enter)
        let polish = """
             Zaplecze  1 Zamówienia [2 Zwroty 3!] 3 Magazyn  4 Lojalność  6 Wiadomości  8 Historia  9 Sklep        ola · właściciel
             Zwroty › R-2026-000301                                                                                8 · wg terminu ▲
            ── R-2026-000301 · oczekuje na realizację · termin za 2 dni (czw. 19 lis) ───────────────────────────────────── 3 z 8 ──
             Klient        Zofia Dąbrowska
             Kontakt       zp-104266@example.com  ·  +48 601 000 013
             Zamówienie    ZP-104266        28 paź        1 507,99 zł  karta
             Przesyłka     InPost C         regał Z-07  przyjęta 16 lis 09:12 przez: marek
             Sprawa        ! kwota wstrzymana: towar podmieniony, 620000000104
             Przyjęcie     16 lis 09:12  ·  marek  ·  3 szt.  ·  regał Z-07
             Przyjęcie     17 lis 08:30  ·  anna  ·  1 szt.  ·  regał Z-08
             Oświadczenie  wysłano 5 lis  ·  dotarło 5 lis
             Ostatni krok  przyjęty 08:30 przez: anna

             Pozycja                            Wróciło    Ocena           Decyzja                   Kwota  Powód           Kupiono
             Płaszcz wełniany granatowy, r. 40  1 z 1      pełnowart.      – do decyzji                     rozmiar               1
             Botki skórzane, r. 39              1 z 1      ślady uż.       – do decyzji                     rozmiar               1
             Szalik kaszmirowy                  1 z 2      pełnowart.      – do decyzji                     rozmiar               2
             Szalik kaszmirowy                  1 z 2      ślady uż.       – do decyzji                     rozmiar               2
             Przy przyjęciu całości    1 489,99 zł  = pozycje po cenie zapłaconej 1 493,00 + dostawa 14,99 − przesyłka zwrotna
                                                  18,00
             Notatka       Szalik kaszmirowy  ·  plomba naruszona  ·  plama na końcu
             Dowód         R-2026-000301 rękaw.jpg  ·  1,2 MB  ·  16 lis 09:14  ·  9f3a1c44

















             Esc wstecz   e przyjmij   a akceptuj   d odrzuć   x wyjaśnij   n następny   : wszystko   ? pomoc   q zakończ
            """
        #expect(desk.screen == polish)
    }

    @Test func `a locker's code is ten digits, typed or scanned`() throws {
        var counter = FormsCounter()
        counter.rules.lockerPrices = Rules.LockerPrices(
            small: grosze(1_299),
            medium: grosze(1_499),
            large: grosze(1_699)
        )
        let order = counter.order(counter.lines)
        let file = OrderFile(purchase: Purchase(order: order), staff: [:])
        var form = RegisterForm(file, scene: counter.scene)
        form.press(.character("1"), in: counter.scene)
        #expect(!form.form.asks(.lockerCode))
        form.type("a", into: .wayBack, in: counter.scene)
        form.type("4821 9930 1", into: .lockerCode, in: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.error(.lockerCode)?.hasPrefix("The code has 10 digits") == true)
        form.type("4821 9930 17", into: .lockerCode, in: counter.scene)
        guard case .register(let announcement, _)? = form.submit(in: counter.scene) else {
            Issue.record("not submitted")
            return
        }
        #expect(announcement.lockerCode == "4821993017")
        form.type("w", into: .wayBack, in: counter.scene)
        guard case .register(let plain, _)? = form.submit(in: counter.scene) else {
            Issue.record("not submitted")
            return
        }
        #expect(plain.lockerCode.isEmpty)
    }
}

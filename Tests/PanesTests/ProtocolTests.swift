import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct ProtocolTests {
    private func shop() throws -> PaperShop {
        var shop = try PaperShop.november()
        shop.rules.shopName = "Kubki i Spółka sp. z o.o."
        shop.rules.shopAddress = "ul. Długa 1, 00-001 Warszawa"
        shop.rules.shopTaxNumber = "5250000000"
        return shop
    }

    private func text(
        of key: Int64,
        in language: Language,
        width: Int = AcceptanceProtocol.width,
        _ shop: PaperShop
    ) throws -> String {
        let paper = try AcceptanceProtocol(
            of: try #require(shop.file(of: ID(key))),
            under: shop.rules,
            in: language,
            zone: shop.zone
        )
        let lines = paper.lines(width: width, at: shop.now)
        #expect(lines.allSatisfy { $0.width <= width })
        return lines.joined(separator: "\n").replacing("\u{A0}", with: " ")
    }

    @Test func `before a decision it says what came, and what it comes to`() throws {
        let paper = try text(of: 301, in: .polish, shop())
        let expected = """
            Kubki i Spółka sp. z o.o.
            ul. Długa 1, 00-001 Warszawa
            NIP 5250000000

            PROTOKÓŁ PRZYJĘCIA ZWROTU R-2026-000301

            Klient           Zofia Dąbrowska
            Dowód sprzedaży  zamówienie ZP-104266 z 28 paź 2026
            Oświadczenie     wysłane 5 lis 2026, w sklepie 5 lis 2026
            Towar w sklepie  16 lis 2026
            Przyjęcie        marek
            Nadanie          InPost C

            ── Towar ───────────────────────────────────────────────────────────────────────
            1. Płaszcz wełniany granatowy, r. 40
               SKU 5901234567893, zgłoszono 1 szt., przyjęto 1 szt.
               – 1 szt.: pełnowartościowy; do decyzji
            2. Botki skórzane, r. 39
               SKU 5907654321091, zgłoszono 1 szt., przyjęto 1 szt.
               – 1 szt.: ślady użycia; do decyzji
            3. Szalik kaszmirowy
               SKU 5901111222235, zgłoszono 2 szt., przyjęto 1 szt., brak 1 szt.
               – 1 szt.: pełnowartościowy; do decyzji

            ── Kwota przy przyjęciu całości ────────────────────────────────────────────────
            Płaszcz wełniany granatowy, r. 40: 1 × 756,44 zł po cenie
            zapłaconej                                                             756,44 zł
            Botki skórzane, r. 39: 1 × 435,50 zł po cenie zapłaconej               435,50 zł
            Szalik kaszmirowy: 1 × 150,53 zł po cenie zapłaconej                   150,53 zł
            przesyłka zwrotna: wykorzystana etykieta                               −18,00 zł
            Razem                                                                1 324,47 zł



            ......................................    ......................................
            data i podpis kupującego                  data i podpis sprzedawcy

            Wydruk 2026-11-17 14:02
            """
        #expect(paper == expected)
    }

    @Test func `after it, what was decided, what is refused and why`() throws {
        var shop = try shop()
        let judgement = Judgement(decisions: [
            Decision(
                line: ID(30),
                condition: .asNew,
                units: 1,
                verdict: .accepted(
                    Decision.Diminished(amount: grosze(8_000), finding: "ślady na rękawie")
                ),
                disposition: .outlet
            ),
            Decision(
                line: ID(31),
                condition: .used,
                units: 1,
                verdict: .refused(.swapped),
                disposition: .backToCustomer
            ),
            Decision(
                line: ID(32),
                condition: .asNew,
                units: 1,
                verdict: .accepted(nil),
                disposition: .restock
            ),
        ])
        try shop.take(.accept(judgement), with: ID(301), by: "anna")
        let paper = try text(of: 301, in: .english, shop)
        let expected = """
            Kubki i Spółka sp. z o.o.
            ul. Długa 1, 00-001 Warszawa
            NIP 5250000000

            RETURN PROTOCOL R-2026-000301

            Customer         Zofia Dąbrowska
            Proof of sale    order ZP-104266 of 28 Oct 2026
            Statement        sent 5 Nov 2026, reached us 5 Nov 2026
            Goods here       16 Nov 2026
            Received by      marek
            Way back         InPost C

            ── Goods ───────────────────────────────────────────────────────────────────────
            1. Płaszcz wełniany granatowy, r. 40
               SKU 5901234567893, announced 1 pc, received 1 pc
               – 1 pc: as new; accepted, outlet
            2. Botki skórzane, r. 39
               SKU 5907654321091, announced 1 pc, received 1 pc
               – 1 pc: used; refused: swapped, back to customer
            3. Szalik kaszmirowy
               SKU 5901111222235, announced 2 pcs, received 1 pc, missing 1 pc
               – 1 pc: as new; accepted, restock

            ── Refund ──────────────────────────────────────────────────────────────────────
            Płaszcz wełniany granatowy, r. 40: 1 × 756.44 zł at the price
            paid                                                                   756.44 zł
            Szalik kaszmirowy: 1 × 150.53 zł at the price paid                     150.53 zł
            diminished value (Płaszcz wełniany granatowy, r. 40): ślady na
            rękawie                                                                −80.00 zł
            return shipping: the label that was used                               −18.00 zł
            Total                                                                  808.97 zł



            ......................................    ......................................
            date and customer's signature             date and seller's signature

            Printed 2026-11-17 14:02
            """
        #expect(paper == expected)
    }

    @Test func `a settled one names the money and the document, a rejected one the reason`() throws
    {
        let settled = try text(of: 280, in: .polish, shop())
        #expect(settled.contains("Wypłacono 178,00 zł, "))
        #expect(settled.contains("Dokument: ewidencja zwrotów"))
        let rejected = try text(of: 283, in: .polish, shop())
        #expect(rejected.contains("Nic do zwrotu"))
        #expect(rejected.contains("Odrzucony: towar podmieniony, W paczce inny czajnik."))
    }

    @Test func `there is none before goods are here, nor of history`() throws {
        let shop = try shop()
        #expect(throws: AcceptanceProtocol.Refusal.notReceived) {
            try text(of: 308, in: .english, shop)
        }
        #expect(throws: AcceptanceProtocol.Refusal.isHistory) {
            try text(of: 14, in: .english, shop)
        }
    }

    @Test(arguments: [40, 60, 72])
    func `a narrow screen loses nothing of it`(width: Int) throws {
        let paper = try text(of: 301, in: .english, width: width, shop())
        let words = paper.split { $0.isWhitespace }.joined(separator: " ")
        #expect(words.contains("Płaszcz wełniany granatowy, r. 40"))
    }

    @Test func `names from outside cannot act, and none is cut`() throws {
        let name = "\u{1B}[31mPłaszcz\u{202E} " + String(repeating: "x", count: 200)
        let lines = name.lines(width: 30)
        #expect(lines.allSatisfy { $0.width <= 30 })
        #expect(!lines.joined().unicodeScalars.contains("\u{1B}"))
        #expect(lines.joined().filter { $0 == "x" }.count == 200)
    }

    @Test func `V shows it over the list, wherever returns are`() throws {
        var desk = Desk(try shop())
        desk.type("V")
        #expect(desk.screen.contains("Return protocol R-2026-000287"))
        #expect(desk.screen.contains("Kubki i Spółka"))
        desk.press(.escape)
        desk.type("EV")
        #expect(desk.screen.contains("Return protocol R-2026-000280"))
        desk.press(.escape, .enter)
        desk.type("V")
        #expect(desk.screen.contains("Return protocol R-2026-000280"))
    }

    @Test func `V says why there is none`() throws {
        var desk = Desk(try shop())
        desk.press(.down, .down, .down, .down)
        #expect(desk.selected == "R-2026-000308")
        desk.type("V")
        #expect(desk.workspace.overlay == nil)
        #expect(desk.screen.contains("Nothing is received yet"))
        desk.press(.down)
        desk.type("V")
        #expect(desk.screen.contains("This return is imported"))
        var empty = Desk(.empty())
        empty.type("2V")
        #expect(empty.screen.contains("Nothing is selected"))
    }
}

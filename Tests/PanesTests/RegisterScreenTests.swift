import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct RegisterScreenTests {
    /// The shop in November, with one more return settled, by a correction invoice.
    private func shop() throws -> PaperShop {
        var shop = try PaperShop.november()
        let purchase = try #require(shop.purchases.first { $0[ID(304)] != nil })
        let settlement = Settlement(
            payouts: purchase.payouts(for: try #require(purchase[ID(304)])),
            document: .correctionInvoice("KOR/11/2026")
        )
        try shop.take(
            .settle(settlement),
            with: ID(304),
            by: "ola",
            at: moment("2026-11-17", 14)
        )
        return shop
    }

    @Test func `what was settled stands with its documents, the newest first`() throws {
        var desk = Desk(try shop(), 132, 24, in: .polish)
        desk.type("E")
        let expected = """
             Zaplecze  1 Zamówienia [2 Zwroty 3!] 3 Magazyn  4 Lojalność  6 Wiadomości  8 Historia  9 Sklep                    ola · właściciel
             Ewidencja zwrotów                                                                                                    2 · wg daty ▼
               Numer         Zwrot ▼   Sprzedaż Zamówienie     Klient                      Brutto         VAT     Wypłacono Dokument
            ›  R-2026-000304 17 lis    30 paź   ZP-104270      Piotr Kowalczyk           35,50 zł     6,64 zł      35,50 zł KOR/11/2026
               R-2026-000280 21 paź    5 paź    ZP-104080      Ewa Lis                  178,00 zł    33,28 zł     178,00 zł ewidencja
















            ── R-2026-000304 · rozliczony ───────────────────────────────────────────────────────────────────────────────────────────── 1 z 2 ──

             Enter otwórz   V protokół   / filtr   s sortuj   x wyjaśnij   r powiązane   H historia   : wszystko   ? pomoc   q zakończ
            """
        #expect(desk.screen == expected)
    }

    @Test func `the register in English, on a small terminal`() throws {
        var desk = Desk(try shop())
        desk.type("E")
        let expected = """
             1 Orders [2 Returns 3!] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop  ola
             Register of returns                                              2 · by date ▼
               Number        Settled ▼         Gross         VAT      Refunded Document
            ›  R-2026-000304 17 Nov         35.50 zł     6.64 zł      35.50 zł KOR/11/2026
               R-2026-000280 21 Oct        178.00 zł    33.28 zł     178.00 zł register
















            ── R-2026-000304 · settled ─────────────────────────────────────────── 1 of 2 ──

             Enter open  V protocol  / filter  s sort  x explain  : all actions  ? help
            """
        #expect(desk.screen == expected)
    }

    @Test func `a month is a query`() throws {
        var desk = Desk(try shop())
        desk.type("E/settled:2026-10")
        desk.press(.enter)
        #expect(desk.screen.contains("R-2026-000280"))
        #expect(!desk.screen.contains("R-2026-000304"))
    }

    @Test(arguments: [
        (Language.english, "No return is settled yet."),
        (.polish, "Żaden zwrot nie jest jeszcze rozliczony."),
    ])
    func `nothing settled is said`(language: Language, text: String) throws {
        var desk = Desk(.empty(), in: language)
        desk.type("E")
        #expect(desk.screen.contains(text))
    }

    @Test func `the file of a record is the return's`() throws {
        var desk = Desk(try shop(), 100, 30)
        desk.type("E")
        desk.press(.enter)
        #expect(desk.selected == "R-2026-000304")
        #expect(desk.screen.contains("Lampka biurkowa"))
    }

    @Test func `the command line of the register names its days`() throws {
        var desk = Desk(try shop())
        desk.type("E")
        let line = desk.workspace.commandLine(for: .filter)
        #expect(line == "zaplecze documents register --from DAY --to DAY")
    }
}

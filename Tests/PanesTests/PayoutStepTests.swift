import Canvas
import Shop
import Testing

@testable import Panes

/// Steps with the return under the cursor of *to pay*.
@Suite struct PayoutStepTests {
    func desk(
        at number: Int,
        in language: Language = .english,
        as name: String = "ola"
    ) throws -> Desk {
        var desk = Desk(try .payday(), in: language, as: name)
        desk.type("P")
        for _ in 0..<number - 501 { desk.press(.down) }
        #expect(desk.selected == "R-2026-000\(number)")
        return desk
    }

    @Test func `settling works from there, with its undo`() throws {
        var desk = try desk(at: 504)
        desk.type("t")
        #expect(desk.row(2).contains("R-2026-000504 › settle"))
        desk.press(.function(2))
        desk.hear("returns")
        #expect(desk.message.hasPrefix(" ✓ R-2026-000504: settled"))
        #expect(!desk.row(7).contains("R-2026-000504"))
        desk.type("u")
        #expect(desk.screen.contains("Undo settle of R-2026-000504"))
        desk.type("y")
        desk.hear("returns")
        #expect(desk.row(6).contains("R-2026-000504"))
    }

    @Test func `a proposal is confirmed from there`() throws {
        var desk = try desk(at: 506)
        #expect(
            desk.workspace.commandLine(for: .settle) == "zaplecze returns confirm R-2026-000506"
        )
        desk.type("t")
        #expect(desk.row(2).contains("R-2026-000506 › confirm"))
        desk.type("c")
        desk.press(.function(2))
        #expect(desk.message.hasPrefix(" ✓ R-2026-000506: settled"))
    }

    @Test func `the bank has paid: asked with the amount, No has the focus`() throws {
        var desk = try desk(at: 505)
        desk.type("T")
        #expect(desk.screen.contains("Has the bank paid 64.90 zł for R-2026-000505?"))
        desk.press(.enter)
        #expect(desk.shop.file(of: ID(505))?.goods.status == .accepted)
        desk.type("Ty")
        #expect(desk.message.hasPrefix(" ✓ R-2026-000505: settled"))
        #expect(desk.shop.file(of: ID(505))?.goods.status == .settled)
        var other = try self.desk(at: 505, in: .polish)
        other.type("T")
        #expect(other.screen.contains("Bank wypłacił 64,90 zł za R-2026-000505?"))
    }

    @Test func `the bank has sent it back: why, and then the account is asked anew`() throws {
        var desk = try desk(at: 505)
        desk.type("b")
        let expected = """
             1 Orders [2 Returns] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop     ola
             To pay › R-2026-000505 › payout bounced                      9 · by deadline ▲
            ── R-2026-000505 › payout bounced ──────────────────────────────────────────────
            › Reason *

            ── If marked now ───────────────────────────────────────────────────────────────
              Refund      64.90 zł  due again, to be settled anew
              Account     PL61 … 2874  ·  to be asked for anew, K notes it
              Message     to zp-105505@example.com, held 60 s for undo














             F2 do it  Enter do it  Esc leave
            """
        #expect(desk.screen == expected)
        desk.press(.function(2))
        #expect(desk.row(4).contains("!"))
        desk.type("Konto zamknięte")
        desk.press(.function(2))
        #expect(desk.message.contains("payout marked as bounced"))
        desk.hear("returns")
        desk.press(.enter)
        let page = """
             1 Orders [2 Returns] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop     ola
             To pay › R-2026-000505                9 · by deadline ▲ · 1,261.70 zł + €42.00
            ── R-2026-000505 · accepted · due in 6 days (Mon 23 Nov) ───────────── 5 of 9 ──
             Customer      Hanna Mazur
             Contact       zp-105505@example.com  ·  +48 601 000 015
             Order         ZP-105505        2 Nov            64.90 zł  bank transfer
             Parcel        own parcel                   received 12 Nov 09:00 by marek
             Statement     sent 9 Nov  ·  reached us 9 Nov
             Last step     payout marked as bounced 14:02 by ola

             Line              Back     Condition   Decision             Refund  Reason
             Czajnik           1 of 1   as new      restock            64.90 zł  not given
             To refund                    64.90 zł  = lines at the price paid 64.90
             Account       ! none known, K notes it
             Transfer      64.90 zł  ·  ! came back from the bank  ·  P-2026-000001  ·
                           PL61 … 2874  ·  sent 17 Nov 14:02 by ola






                                     u undoes: payout bounced R-2026-000505, until 14:03:00
             Esc back  t settle  K account  V protocol  x explain  : all actions  ? help
            """
        #expect(desk.screen == page)
    }

    @Test(arguments: [
        (504, "T", "No transfer of it is with the bank"),
        (505, "t", "Its transfer is with the bank since"),
        (505, "K", "The transfer is on its way to that account already"),
        (505, "B", "That is with the bank already"),
        (501, "b", "so no payout of it can be marked"),
    ])
    func `what cannot be done says why`(number: Int, key: String, why: String) throws {
        var desk = try desk(at: number)
        desk.type(key)
        #expect(desk.message.hasPrefix(" ✗"))
        #expect((desk.message + desk.hints).contains(why))
        #expect(desk.workspace.overlay == nil)
    }

    @Test(arguments: ["B", "t", "T"])
    func `who may not pay is told so`(key: String) throws {
        var desk = try desk(at: 505, as: "marek")
        desk.type(key)
        #expect(desk.message.hasPrefix(" ✗"))
        #expect(desk.workspace.overlay == nil)
        #expect(desk.workspace.bulk == nil)
    }

    @Test func `somebody else was faster`() throws {
        var desk = try desk(at: 504)
        desk.type("t")
        try desk.shop.payOut(504, at: moment("2026-11-17", 14))
        desk.press(.function(2))
        #expect(desk.screen.contains("Meanwhile: settled"))
        #expect(desk.message.contains("R-2026-000504"))
    }

    @Test func `the bank's answer was noted by somebody else meanwhile`() throws {
        var desk = try desk(at: 505)
        desk.type("T")
        try desk.shop.take(.clear, with: ID(505), by: "anna")
        desk.type("y")
        #expect(desk.message.hasPrefix(" ✗"))
        #expect((desk.message + desk.hints).contains("anna"))
        #expect(desk.shop.file(of: ID(505))?.goods.entries.standing.count == 1)
    }

    @Test func `what is explained is the refund under the cursor`() throws {
        var desk = try desk(at: 504)
        desk.type("x")
        #expect(desk.screen.contains("35.50 zł"))
        #expect(desk.screen.contains("R-2026-000504"))
    }

    @Test func `the page at the bank tells since when, by whom and in which file`() throws {
        var desk = try desk(at: 505, in: .polish)
        desk.press(.enter)
        let expected = """
             1 Zamów.[2 Zwroty] 3 Magazyn 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep          ola
             Do wypłaty › R-2026-000505            9 · wg terminu ▲ · 1 261,70 zł + 42,00 €
            ── R-2026-000505 · w banku · termin za 6 dni (pon. 23 lis) ──────────── 5 z 9 ──
             Klient        Hanna Mazur
             Kontakt       zp-105505@example.com  ·  +48 601 000 015
             Zamówienie    ZP-105505        2 lis            64,90 zł  przelew
             Przesyłka     nadanie własne               przyjęta 12 lis 09:00 przez: marek
             Oświadczenie  wysłano 9 lis  ·  dotarło 9 lis
             Ostatni krok  wysłany do banku 14:02 przez: ola

             Pozycja           Wróciło  Ocena       Decyzja               Kwota  Powód
             Czajnik           1 z 1    pełnowart.  do sprzedaży       64,90 zł  nie podano
             Do zwrotu                    64,90 zł  = pozycje po cenie zapłaconej 64,90
             Konto         PL61 … 2874
             Przelew       64,90 zł  ·  w banku  ·  P-2026-000001  ·  PL61 … 2874  ·
                           wysłano 17 lis 14:02 przez: ola







             Esc wstecz  T bank potwierdził  b wypłata wróciła  : wszystko  ? pomoc
            """
        #expect(desk.screen == expected)
    }
}

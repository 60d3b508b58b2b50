import Canvas
import Shop
import Testing

@testable import Panes

/// Bank files that no bank was given, and correction invoices noted before the money goes out.
@Suite struct WithdrawTransferTests {
    private func desk(at number: Int, in language: Language = .english) throws -> Desk {
        var desk = Desk(try .payday(), in: language)
        desk.type("P")
        for _ in 0..<number - 501 { desk.press(.down) }
        return desk
    }

    @Test func `what the bank never had is to be paid again, with a reason`() throws {
        var desk = try desk(at: 505)
        #expect(
            desk.workspace.commandLine(for: .withdrawTransfer)
                == "zaplecze payouts withdraw R-2026-000505 --reason TEXT"
        )
        desk.type("D")
        let expected = """
             1 Orders [2 Returns] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop     ola
             To pay › R-2026-000505 › withdraw transfer                   9 · by deadline ▲
            ── R-2026-000505 › withdraw transfer ───────────────────────────────────────────
              Withdraw * [1 this return alone] 2 the file P-2026-000001
            › Reason *

            ── If withdrawn now ────────────────────────────────────────────────────────────
              Refund      64.90 zł  to be paid again
              !           Only for a file the bank does not have: else it is paid twice.
              Message     none













             F2 do it  Enter do it  Esc leave
            """
        #expect(desk.screen == expected)
        desk.press(.function(2))
        #expect(desk.screen.contains("Withdrawing a transfer needs a reason."))
        desk.type("zła data")
        desk.press(.function(2))
        #expect(desk.message.hasPrefix(" ✓ R-2026-000505: transfer withdrawn"))
        desk.hear("returns")
        desk.press(.enter)
        #expect(desk.screen.contains("Account       PL61 … 2874"))
        #expect(desk.screen.contains("64.90 zł  ·  withdrawn  ·  P-2026-000001  ·  zła data"))
        #expect(!desk.screen.contains("came back from the bank"))
        #expect(!desk.screen.contains("u undoes"))
    }

    @Test func `the whole file is withdrawn, and told not to be handed in`() throws {
        var desk = try desk(at: 505, in: .polish)
        desk.type("Dniewysłany")
        desk.press(.up)
        desk.type("2")
        #expect(desk.screen.contains("wszystko z P-2026-000001 znowu do wypłaty"))
        #expect(desk.screen.contains("Tylko gdy bank nie ma tego pliku"))
        desk.press(.function(2))
        #expect(
            desk.message
                == " ✓ P-2026-000001: wycofano, 1 przelew. Nie przekazuj go już do banku."
        )
        #expect(desk.shop.file(of: ID(505))?.goods.transfer == nil)
    }

    @Test(arguments: [
        (501, "D", "No transfer of it is with the bank"),
        (505, "F", "Its transfer is with the bank since"),
    ])
    func `what cannot be done says why`(number: Int, key: String, why: String) throws {
        var desk = try desk(at: number)
        desk.type(key)
        #expect((desk.message + desk.hints).contains(why), "\(desk.message)")
        #expect(desk.workspace.overlay == nil)
    }

    @Test func `a correction's number is noted, and can be taken off`() throws {
        var desk = try desk(at: 501)
        desk.type("F")
        desk.press(.function(2))
        #expect(desk.screen.contains("Nothing has changed."))
        desk.type("FK/12/2026")
        let expected = """
             1 Orders [2 Returns] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop     ola
             To pay › R-2026-000501 › correction invoice                  9 · by deadline ▲
            ── R-2026-000501 › correction invoice ──────────────────────────────────────────
            › Number   FK/12/2026

            ── If noted now ────────────────────────────────────────────────────────────────
              Document    correction invoice FK/12/2026
















             F2 do it  Enter do it  Esc leave
            """
        #expect(desk.screen == expected)
        desk.press(.function(2))
        #expect(desk.message == " ✓ R-2026-000501: correction invoice FK/12/2026 noted")
        desk.hear("returns")
        desk.press(.enter)
        #expect(desk.screen.contains("FK/12/2026"))
        desk.type("t")
        #expect(desk.screen.contains("[c correction invoice]"))
        #expect(desk.screen.contains("FK/12/2026"))
        desk.press(.escape)
        desk.type("F")
        desk.press(.control("u"), .function(2))
        #expect(desk.message == " ✓ R-2026-000501: no correction invoice known any more")
    }

    @Test func `an account for what was paid by card asks how the customer wanted it`() throws {
        var desk = try desk(at: 504)
        desk.type("K")
        #expect(!desk.screen.contains("Consent"))
        desk.type("PL61109010140000071219812874")
        #expect(desk.screen.contains("Consent *"))
        desk.press(.function(2))
        #expect(desk.screen.contains("Write down how"))
        desk.type("e-mail z 21 listopada")
        desk.press(.function(2))
        #expect(desk.message == " ✓ R-2026-000504: account PL61 … 2874 noted")
        desk.hear("returns")
        desk.type("B")
        #expect(desk.screen.contains("35.50 zł"))
        #expect(!desk.screen.contains("It was paid by another way"))
        desk.press(.escape)
        desk.press(.enter)
        #expect(desk.screen.contains("PL61 … 2874  ·  e-mail z 21 listopada"))
        desk.type("t")
        #expect(desk.screen.contains("e-mail z 21 listopada"))
        #expect(desk.screen.contains("= bank transfer 35.50"))
    }
}

import Canvas
import Shop
import Testing

@testable import Panes

/// A bank file: the plan first, then all of it at once.
@Suite struct BankFileTests {
    func desk(
        _ width: Int = 80,
        _ height: Int = 24,
        in language: Language = .english
    ) throws -> Desk {
        var desk = Desk(try .payday(), width, height, in: language)
        desk.type("P")
        return desk
    }

    /// All in złoty marked, and one of them settled by somebody else right after.
    func marked(_ language: Language = .english) throws -> Desk {
        var desk = try desk(in: language)
        desk.type("A")
        for _ in 0..<6 { desk.press(.down) }
        desk.type(" ")
        try desk.shop.payOut(504, at: moment("2026-11-17", 14))
        return desk
    }

    @Test func `the plan says of each what would happen, and does nothing yet`() throws {
        var desk = try marked()
        desk.type("B")
        let expected = """
             1 Orders [2 Returns] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop     ola
             To pay › bank file Elixir-0 · 8 returns           9 · by deadline ▲ · 8 marked
            ── bank file Elixir-0 · 8 returns ───────────────────────── refunds 845.81 zł ──
             3 can · 1 changed meanwhile · 2 no account · 2 cannot
               Number        Customer               What would happen
            ›  R-2026-000501 Łukasz Żółkiewski      can, refund 76.01 zł
               R-2026-000502 Agnieszka Wiśniewska   ✗ no account: K notes it
               R-2026-000503 Małgorzata Szczepańsk… ✗ no account: K notes it
               R-2026-000504 Piotr Kowalczyk        changed meanwhile: settled 14:00 by ola
               R-2026-000505 Hanna Mazur            ✗ at the bank already
               R-2026-000506 Ewa Lis                can, refund 640.00 zł
               R-2026-000508 Tomasz Grabowski       ✗ held back: parcel 620000000108
               R-2026-000509 Karolina Król          can, refund 129.80 zł




            ────────────────────────────────────────────────────────────────────────────────
             R-2026-000501  can, refund 76.01 zł


             F2 runs it for 3 of 8.

             F2 make the file  ↑↓ scroll  Esc leave
            """
        #expect(desk.screen == expected)
        #expect(desk.shop.bankFiles.count == 1)
        desk.press(.enter)
        #expect(desk.shop.bankFiles.count == 1)
    }

    @Test func `the file is made in one action, and told with its number and place`() throws {
        var desk = try marked(.polish)
        desk.type("B")
        desk.press(.function(2))
        desk.hear("returns")
        let expected = """
             1 Zamów.[2 Zwroty] 3 Magazyn 4 Lojaln. 6 Wiad. 8 Historia 9 Sklep          ola
             Do wypłaty › plik do banku Elixir-0 · 8 zwrotów  8 · wg terminu ▲ · 5 zaznacz…
            ── plik do banku Elixir-0 · 8 zwrotów ─────────────────────── kwoty 845,81 zł ──
             P-2026-000002: 3 przelewy, 845,81 zł.
               Numer         Klient                 Co się stało
            ›  R-2026-000501 Łukasz Żółkiewski      ✓ wysłano, 76,01 zł
               R-2026-000502 Agnieszka Wiśniewska   ✗ brak konta: K je zapisuje
               R-2026-000503 Małgorzata Szczepańsk… ✗ brak konta: K je zapisuje
               R-2026-000504 Piotr Kowalczyk        zmienione w międzyczasie: rozliczony 14…
               R-2026-000505 Hanna Mazur            ✗ już w banku
               R-2026-000506 Ewa Lis                ✓ wysłano, 640,00 zł
               R-2026-000508 Tomasz Grabowski       ✗ wstrzymane: paczka 620000000108
               R-2026-000509 Karolina Król          ✓ wysłano, 129,80 zł




            ────────────────────────────────────────────────────────────────────────────────
             R-2026-000501  ✓ wysłano, 76,01 zł


             Plik: pliki/P-2026-000002.pli
             ✓ P-2026-000002: 3 przelewy, 845,81 zł.
             ↑↓ przewiń  Esc wyjdź
            """
        #expect(desk.screen == expected)
        #expect(desk.shop.bankFiles.last?.orders.map(\.number).count == 3)
        desk.press(.escape)
        #expect(desk.row(1).contains("5 zaznaczonych"))
        #expect(desk.screen.contains("→ P-2026-000002"))
    }

    @Test func `without marks it is made of the one under the cursor`() throws {
        var desk = try desk()
        desk.type("B")
        desk.press(.function(2))
        #expect(desk.message == " ✓ P-2026-000002: 1 transfer, 76.01 zł.")
        desk.press(.escape)
        desk.type("u")
        #expect(desk.message == " ✗ No step of this return can be undone. Look at its history.")
    }

    @Test func `two currencies need two files: it asks which`() throws {
        var desk = try desk()
        desk.type("AB")
        let expected = """
             1 Orders [2 Returns] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop     ola
             To pay › bank file · 9 returns                    9 · by deadline ▲ · 9 marked
            ── bank file · 9 returns ───────────────────────────────────────────────────────
            › Format *  1 Elixir-0 (PLN)  2 SEPA pain.001 (EUR)

            ── F2 then ─────────────────────────────────────────────────────────────────────
              Plan        shows what would happen with each of them; nothing is done yet
              Bank file   one file is of one currency; the others keep their marks















             F2 do it  Enter do it  ←→ 1 2 choose  Esc leave
            """
        #expect(desk.screen == expected)
        desk.type("2")
        desk.press(.function(2))
        #expect(desk.row(1).contains("bank file SEPA pain.001 · 9 returns"))
        #expect(desk.screen.contains("✗ None of these can."))
        desk.press(.escape)
        desk.shop.rules.fourEyesLimit = nil
        desk.hear("rules")
        desk.type("B2")
        desk.press(.function(2))
        desk.press(.function(2))
        #expect(desk.message == " ✓ P-2026-000002: 1 transfer, €42.00.")
    }

    @Test func `no format takes pounds`() throws {
        var desk = try desk()
        let last = desk.shop.purchases[0]
        var order = last.order
        order.currency = .gbp
        desk.shop.purchases[0] = Purchase(order: order, returns: last.returns)
        desk.hear("returns")
        desk.type("B")
        #expect(desk.message.hasPrefix(" ✗ No bank file takes GBP"))
    }

    @Test func `the shop's own account is missing: the plan stands again`() throws {
        var desk = try desk()
        desk.shop.rules.bankAccount = nil
        desk.type("B")
        desk.press(.function(2))
        #expect(desk.message.hasPrefix(" ✗ The shop's own account is not set."))
        #expect(desk.workspace.bulk?.stage == .planned)
        desk.shop.rules.bankAccount = try IBAN(typed: PaperShop.polish)
        desk.press(.function(2))
        #expect(desk.message.hasPrefix(" ✓ P-2026-000002"))
    }

    @Test func `more than twenty are made by typing how many they are`() throws {
        var desk = Desk(try .manyPayouts(21))
        desk.type("PAB")
        desk.press(.function(2))
        #expect(desk.message == " ✗ Type 21 first.")
        desk.type("21")
        desk.press(.enter)
        #expect(desk.message.hasPrefix(" ✓ P-2026-000001: 21 transfers"))
        #expect(desk.shop.bankFiles.count == 1)
    }

    @Test func `what changed between the plan and F2 is left out, and said`() throws {
        var desk = Desk(try .manyPayouts(3))
        desk.type("PAB")
        try desk.shop.payOut(601, at: moment("2026-11-17", 14))
        desk.press(.function(2))
        #expect(desk.message.hasPrefix(" ✗ P-2026-000001: 2 transfers, 200.02 zł, 1 left out."))
        #expect(desk.screen.contains("✗ left out: changed since the plan"))
    }

    @Test func `where it lies is told also to who has gone on`() throws {
        var desk = Desk(try .manyPayouts(3))
        desk.type("PAB")
        desk.isSlow = true
        desk.press(.function(2))
        desk.type("J1")
        desk.catchUp()
        let news = " ✓ P-2026-000001: 3 transfers, 300.03 zł. It lies in "
        #expect(desk.message.hasPrefix(news))
        desk.type("J")
        #expect(desk.row(21).hasPrefix(" It lies in pliki/"))
    }

    @Test func `a file that was not written is still with the bank, and can be had`() throws {
        var desk = Desk(try .manyPayouts(3), 120, 24)
        let place = Unreadable.Place.file("P-2026-000001.pli")
        desk.shop.bankFilePlace = .failed(Unreadable(.notAllowed, at: place))
        desk.type("PAB")
        desk.press(.function(2))
        #expect(desk.message.hasPrefix(" ✗ P-2026-000001: 3 transfers"))
        #expect(desk.row(21).hasPrefix(" ✗ Not written, zaplecze payouts show P-2026-000001"))
        desk.shop = try .manyPayouts(1)
        desk.shop.bankFilePlace = .nowhere
        desk.press(.escape, .escape)
        desk.hear("returns")
        desk.type("B")
        desk.press(.function(2))
        #expect(desk.row(21) == " zaplecze payouts show P-2026-000001 gives the file.")
    }

    @Test func `a second F2 while it is made makes no second file`() throws {
        var desk = Desk(try .manyPayouts(3))
        desk.type("PAB")
        desk.isSlow = true
        desk.press(.function(2))
        desk.press(.function(2), .escape)
        desk.catchUp()
        #expect(desk.shop.bankFiles.count == 1)
        #expect(desk.message.hasPrefix(" ✓ P-2026-000001: 3 transfers"))
    }

    @Test func `the bank has paid all of a file: one run`() throws {
        var desk = Desk(try .manyPayouts(3))
        desk.type("PAB")
        desk.press(.function(2), .escape)
        desk.hear("returns")
        desk.type("AT")
        #expect(desk.row(3) == " 3 can")
        #expect(desk.hints.hasPrefix(" F2 bank confirmed"))
        desk.press(.function(2))
        #expect(desk.message.hasPrefix(" ✓ 3 settled."))
        let statuses = [600, 601, 602].map { desk.shop.file(of: ID($0))?.goods.status }
        #expect(statuses.allSatisfy { $0 == .settled })
    }

    @Test func `none of the marked is with the bank`() throws {
        var desk = Desk(try .manyPayouts(3), in: .polish)
        desk.type("PAT")
        #expect(desk.message == " ✗ Żaden z zaznaczonych zwrotów nie jest w banku.")
    }
}

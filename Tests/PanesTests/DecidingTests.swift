import Canvas
import Shop
import Testing

@testable import Panes

/// Deciding on what lies at the desk: what the counter noted, refusals on several
/// grounds, explaining within the form.
@Suite struct DecidingTests {
    var counter = FormsCounter()

    /// Four of five jackets came, one of them worn with a note, and earphones whose
    /// seal is broken were counted between them.
    func file() throws -> ReturnFile {
        let jackets = counter.line(1, "Kurtka przejściowa oliwkowa, r. L", units: 5, each: 12_349)
        let lines = [jackets] + counter.lines.dropFirst()
        let items = [
            Receipt.Counted(
                item: .line(ID(1)),
                units: 1,
                condition: .used,
                proposal: .outlet,
                note: "rozdarty rękaw"
            ),
            Receipt.Counted(
                item: .line(ID(3)),
                units: 1,
                condition: .opened,
                proposal: .outlet,
                isSealIntact: false
            ),
            Receipt.Counted(item: .line(ID(1)), units: 3, condition: .damaged, proposal: .scrap),
        ]
        return try counter.file(
            counter.order(lines),
            announced: [(1, 4), (3, 1)],
            steps: [.receive(Receipt(items: items))]
        )
    }

    /// Two of three damaged ones refused, one as swapped and one as late, and the worn
    /// one worth less.
    func form() throws -> AcceptForm {
        var form = AcceptForm(try file(), scene: counter.scene)
        form.type("z", into: .verdict(1), in: counter.scene)
        form.type("2", into: .refused(1), in: counter.scene)
        form.type("l", into: .otherGround(1), in: counter.scene)
        form.type("20", into: .diminished(0), in: counter.scene)
        return form
    }

    @Test mutating func `notes stand beside their group, groups of a line together`() throws {
        let english = """
            ── R-2026-000294 › accept ──────────────────────────────────────────────────────
              Kurtka przejściowa oliwkowa, r. L · 1 pc · used
                Decision           ‹ a accepted ›  rozdarty rękaw
                Goes to            ‹ t outlet ›
            ›   Diminished value   20                        zł
                Finding *          rozdarty rękaw
              Kurtka przejściowa oliwkowa, r. L · 3 pcs · damaged
                Decision           ‹ z refused: swapped ›
                Units refused      2  of 3
                Some of them for   ‹ l out of time ›
                How many           1  of 2
                Goes to            ‹ s scrap ›
                Diminished value                             zł
              Słuchawki douszne · 1 pc · opened
                Decision           ‹ x refused: excluded by law ›  seal broken
                Goes to            ‹ b back to customer ›
              Adjustment                                     zł

            ── If accepted now ─────────────────────────────────────────────────────────────
              !           The statement came in time.
              Refund      226.98 zł  = lines at the price paid 246.98 − diminished value
                          20.00
                          246.98 zł  Kurtka przejściowa oliwkowa, r. L: 2 × 123.49 zł at
                                     the price paid
                          −20.00 zł  diminished value (Kurtka przejściowa oliwkowa, r. L):
                                     rozdarty rękaw
              Message     to m…@example.com, held 60 s for undo



            """
        let small = try counter.screen(form(), 80, 30)
        #expect(small == english)
        counter.language = .polish
        let polish = """
            ── R-2026-000294 › akceptacja ──────────────────────────────────────────────────────────────────────────────────────────
              Kurtka przejściowa oliwkowa, r. L · 1 szt. · ślady użycia
                Decyzja                 ‹ a przyjęte ›  rozdarty rękaw
                Dokąd                    r do sprzedaży [t outlet] p naprawa  v do dostawcy  s likwidacja  b odesłać klientowi
            ›   Zmniejszenie wartości   20                        zł
                Ustalenie *             rozdarty rękaw
              Kurtka przejściowa oliwkowa, r. L · 3 szt. · uszkodzony
                Decyzja                 ‹ z odmowa: towar podmieniony ›
                Ile z odmową            2  z 3
                Część za                ‹ l po terminie ›
                Ile                     1  z 2
                Dokąd                    r do sprzedaży  t outlet  p naprawa  v do dostawcy [s likwidacja] b odesłać klientowi
                Zmniejszenie wartości                             zł
              Słuchawki douszne · 1 szt. · otwarte opakowanie
                Decyzja                 ‹ x odmowa: wyłączenie ustawowe ›  plomba naruszona
                Dokąd                    r do sprzedaży  t outlet  p naprawa  v do dostawcy  s likwidacja [b odesłać klientowi]
              Korekta                                             zł

            ── Po zaakceptowaniu ───────────────────────────────────────────────────────────────────────────────────────────────────
              !           Oświadczenie złożono w terminie.
              Kwota       226,98 zł  = pozycje po cenie zapłaconej 246,98 − zmniejszenie wartości 20,00
                          246,98 zł  Kurtka przejściowa oliwkowa, r. L: 2 × 123,49 zł po cenie zapłaconej
                          −20,00 zł  zmniejszenie wartości (Kurtka przejściowa oliwkowa, r. L): rozdarty rękaw
              Wiadomość   na adres m…@example.com, czeka 60 s na ewentualne cofnięcie
















            """
        let large = try counter.screen(form(), 120, 40)
        #expect(large == polish)
    }

    @Test func `one group can be refused on two grounds, and the note is the finding`() throws {
        var form = try form()
        guard case .take(.accept(let judgement), _, _)? = form.submit(in: counter.scene) else {
            Issue.record("not submitted")
            return
        }
        let diminished = Decision.Diminished(amount: grosze(2_000), finding: "rozdarty rękaw")
        #expect(judgement.decisions.first?.verdict == .accepted(diminished))
        let damaged = judgement.decisions.filter { $0.condition == .damaged }
        #expect(damaged.map(\.units) == [1, 1, 1])
        #expect(
            damaged.map(\.verdict) == [.accepted(nil), .refused(.swapped), .refused(.outOfTime)]
        )
        #expect(damaged.last?.disposition == .backToCustomer)
    }

    @Test func `no more are refused on the other ground than leave one for the first`() throws {
        var form = try form()
        form.type("9", into: .otherUnits(1), in: counter.scene)
        form.type("3", into: .refused(1), in: counter.scene)
        guard case .take(.accept(let judgement), _, _)? = form.submit(in: counter.scene) else {
            Issue.record("not submitted")
            return
        }
        let damaged = judgement.decisions.filter { $0.condition == .damaged }
        #expect(damaged.map(\.verdict) == [.refused(.swapped), .refused(.outOfTime)])
        #expect(damaged.map(\.units) == [1, 2])
        form.type("a", into: .verdict(1), in: counter.scene)
        #expect(!form.form.asks(.otherGround(1)))
        #expect(!form.form.asks(.otherUnits(1)))
    }

    @Test mutating func `what is frozen says so at the top`() throws {
        var file = try file()
        let hold = Return.Hold(parcel: ID(1), tracking: "6200001", finding: .swapped)
        file.goods.holds = [hold]
        file.purchase = Purchase(order: counter.order(counter.lines), returns: [file.goods])
        let english = counter.screen(AcceptForm(file, scene: counter.scene), 80, 24)
        let top = """
            ── R-2026-000294 › accept ─────────────────────────────────────────── 1 of 13 ──
              ! Refund held back: there is an open case about parcel 6200001 (swapped).
                Close the case first.
            """
        #expect(english.hasPrefix(top))
        counter.language = .polish
        let polish = counter.screen(SettleForm(file, scene: counter.scene), 80, 24)
        #expect(polish.contains("! Kwota wstrzymana: trwa sprawa przesyłki 6200001"))
    }

    @Test func `F3 explains the refund over the form, and Esc loses nothing`() throws {
        var desk = Desk(try .november())
        desk.press(.down, .down)
        desk.type("a")
        desk.press(.end)
        for _ in 0..<3 { desk.press(.down) }
        let before = desk.screen
        desk.press(.function(3))
        let expected = """
             1 Orders [2 Returns 3!] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop  ola
             Returns › R-2026-000301 › accept                             8 · by deadline ▲
            ── R-2026-000301 › accept ──────────────────────────────────────────────────────
              Płaszcz wełniany granatowy, r. 40 · 1 pc · as new
                Decision              ‹ a accepted ›
                Goes to               ‹ r restock ›

              ── R-2026-000301 · 1,324.47 zł ─────────────────────────────────────────────

                    +756.44 zł  Płaszcz wełniany granatowy, r. 40: 1 × 756.44 zł at the
                                price paid
                    +435.50 zł  Botki skórzane, r. 39: 1 × 435.50 zł at the price paid
                    +150.53 zł  Szalik kaszmirowy: 1 × 150.53 zł at the price paid
                     −18.00 zł  return shipping: the label that was used
                   1,324.47 zł

              ────────────────────────────────────────────────────────────────────────────

                          shipping 18.00
                          756.44 zł  Płaszcz wełniany granatowy, r. 40: 1 × 756.44 zł at
                                     the price paid
              … 5 more

             ↑↓ scroll  Esc close
            """
        #expect(desk.screen == expected)
        desk.press(.escape)
        #expect(desk.screen == before)
        desk.press(.function(3), .function(3))
        #expect(desk.screen == before)
    }

    @Test func `where nothing can be explained F3 says why`() throws {
        var desk = Desk(try .november())
        desk.press(.down, .down, .down, .down)
        desk.type("D")
        desk.press(.function(3))
        #expect(desk.message == " ✗ There is no refund to explain here.")
        #expect(desk.bells == 1)
        #expect(!desk.hints.contains("F3"))
    }

    @Test func `money that is out already is taken off what is explained`() throws {
        var shop = try PaperShop.november()
        let entry = Return.Step.bounce(entry: 1, reason: "konto zamknięte")
        try shop.take(entry, with: ID(280), by: "ola")
        try shop.payOut(280, at: moment("2026-11-17", 13))
        let file = try #require(shop.file(of: ID(280)))
        var goods = file.goods
        goods.status = .accepted
        let order = try #require(file.purchase).order
        let explanation = RefundExplanation(goods.rows.standing, of: goods, in: order)
        let lines = explanation.lines(width: 72, in: Desk(shop).workspace.scene)
        let text = lines.map { $0.map(\.text).joined().replacing("\u{A0}", with: " ") }
        #expect(
            text == [
                "    +178.00 zł  Plecak miejski: 2 × 89.00 zł at the price paid",
                "     178.00 zł",
                "    −178.00 zł  paid out by card, 17 Nov",
                "       0.00 zł",
            ]
        )
    }
}

import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct FormsSettleTests {
    var counter = FormsCounter()

    /// Two jackets that were paid for in some ways, accepted.
    func file(_ paid: [Instrument], invoice: String = "") throws -> ReturnFile {
        let payments = paid.map { Order.Payment(instrument: $0, amount: Money(minorUnits: 24_324)) }
        let order = counter.order(
            counter.lines,
            payments: payments,
            invoice: invoice
        )
        let counted = Receipt.Counted(item: .line(ID(1)), units: 2)
        let decision = Decision(
            line: ID(1),
            condition: .asNew,
            units: 2,
            verdict: .accepted(nil),
            disposition: .restock
        )
        return try counter.file(
            order,
            announced: [(1, 2)],
            steps: [
                .receive(Receipt(items: [counted])), .accept(Judgement(decisions: [decision])),
            ]
        )
    }

    func form(_ file: ReturnFile) throws -> SettleForm {
        SettleForm(file, scene: counter.scene)
    }

    func payout(_ instrument: Instrument, _ amount: Int, _ reference: String = "")
        -> Settlement.Payout
    {
        Settlement.Payout(
            instrument: instrument,
            amount: Money(minorUnits: amount),
            reference: reference
        )
    }

    @Test func `money goes back the way it came`() throws {
        var form = try form(file([.card, .blik]))
        #expect(!form.form.asks(.consent))
        form.type("PX-1", into: .reference(.card), in: counter.scene)
        let settlement = Settlement(
            payouts: [payout(.card, 12_349, "PX-1"), payout(.blik, 12_349)],
            document: .register
        )
        #expect(form.submit(in: counter.scene) == .take(.settle(settlement), with: ID(1), seen: 3))
    }

    @Test mutating func `cash on delivery goes by transfer, with consent`() throws {
        var form = try form(file([.card, .cashOnDelivery]))
        #expect(form.form.rows[form.form.focus].name == .reference(.transfer))
        let english = """
            ── R-2026-000294 › settle ──────────────────────────────────────────────────────
              Bank transfer   123.49                    zł
            ›   Reference *
              Card            123.49                    zł
                Reference
              BLIK                                      zł
              Cash                                      zł
              Elsewhere                                 zł
              Gift card                                 zł
              Points                                    zł
              Document        [r register of returns] c correction invoice
              Consent *

            ── If settled now ──────────────────────────────────────────────────────────────
              Refund      246.98 zł  = bank transfer 123.49 + card 123.49
              !           123.49 zł was paid on delivery. Refunds cannot go out this way:
                          cash on delivery. Choose bank transfer, card, BLIK, cash,
                          elsewhere, gift card or points.
              Account     ! none known; B needs one, K notes it
              !           A transfer needs the bank's reference, or the account that it
                          went to, by which it is found. Enter one of them.
              Message     to m…@example.com, held 60 s for undo


            """
        #expect(counter.screen(form, 80, 24) == english)
        counter.language = .polish
        form = try self.form(file([.card, .cashOnDelivery]))
        let polish = """
            ── R-2026-000294 › rozliczenie ─────────────────────────────────────────────────────────────────────────────────────────
              Przelew             123,49                    zł
            ›   Nr operacji *
              Karta               123,49                    zł
                Nr operacji
              BLIK                                          zł
              Gotówka                                       zł
              Poza sklepem                                  zł
              Karta podarunkowa                             zł
              Punkty                                        zł
              Dokument            [r ewidencja zwrotów] c faktura korygująca
              Zgoda *

            ── Po rozliczeniu ──────────────────────────────────────────────────────────────────────────────────────────────────────
              Do wypłaty  246,98 zł  = przelew 123,49 + karta 123,49
              !           123,49 zł wpłacono za pobraniem. Tą drogą nie można wypłacić: pobranie. Do wyboru: przelew, karta, BLIK,
                          gotówka, poza sklepem, karta podarunkowa lub punkty.
              Konto       ! nieznane; plik B go wymaga, K je zapisuje
              !           Przelew wymaga numeru operacji z banku albo konta, na które wyszedł, żeby można go było odszukać. Wpisz
                          jedno z nich.
              Wiadomość   na adres m…@example.com, czeka 60 s na ewentualne cofnięcie









            """
        #expect(counter.screen(form, 120, 30) == polish)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.form.wrong == [.reference(.transfer)])
        form.type("ELX-7", into: .reference(.transfer), in: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.form.wrong == [.consent])
        form.type("e-mail z 21 listopada", into: .consent, in: counter.scene)
        let settlement = Settlement(
            payouts: [payout(.transfer, 12_349, "ELX-7"), payout(.card, 12_349)],
            document: .register,
            consent: "e-mail z 21 listopada"
        )
        #expect(form.submit(in: counter.scene) == .take(.settle(settlement), with: ID(1), seen: 3))
    }

    @Test mutating func `what a gift card paid goes back to one, named or not`() throws {
        var form = try form(file([.giftCard]))
        #expect(!form.form.asks(.consent))
        let english = """
            ── R-2026-000294 › settle ──────────────────────────────────────────────────────
            › Bank transfer                             zł
              Card                                      zł
              BLIK                                      zł
              Cash                                      zł
              Elsewhere                                 zł
              Gift card       243.24                    zł
                Number                                  number or code
              Points                                    zł
              Document        [r register of returns] c correction invoice

            ── If settled now ──────────────────────────────────────────────────────────────
              Refund      243.24 zł  = gift card 243.24
              Gift card   the one that paid, or a new one with its code by mail
              Message     to m…@example.com, held 60 s for undo









            """
        #expect(counter.screen(form, 80, 24) == english)
        form.type("G-2026-000004", into: .reference(.giftCard), in: counter.scene)
        let settlement = Settlement(
            payouts: [payout(.giftCard, 24_324, "G-2026-000004")],
            document: .register
        )
        #expect(form.submit(in: counter.scene) == .take(.settle(settlement), with: ID(1), seen: 3))
        counter.language = .polish
        let polish = """
            ── R-2026-000294 › rozliczenie ─────────────────────────────────────────────────
            › Przelew                                       zł
              Karta                                         zł
              BLIK                                          zł
              Gotówka                                       zł
              Poza sklepem                                  zł
              Karta podarunkowa   243,24                    zł
                Numer                                       numer albo kod
              Punkty                                        zł
              Dokument            [r ewidencja zwrotów] c faktura korygująca

            ── Po rozliczeniu ──────────────────────────────────────────────────────────────
              Do wypłaty  243,24 zł  = karta podarunkowa 243,24
              Karta       ta, którą zapłacono, albo nowa z kodem wysłanym mailem
              Wiadomość   na adres m…@example.com, czeka 60 s na ewentualne cofnięcie









            """
        form = try self.form(file([.giftCard]))
        #expect(counter.screen(form, 80, 24) == polish)
    }

    @Test func `an invoiced order asks for the number of the correction`() throws {
        var form = try form(file([.card, .blik], invoice: "FV/2026/11/17"))
        #expect(form.form.rows[form.form.focus].name == .documentNumber)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.error(.documentNumber) == "The correction invoice has no number. Enter it.")
        form.type("KOR/1/11", into: .documentNumber, in: counter.scene)
        guard case .take(.settle(let settlement), _, _)? = form.submit(in: counter.scene) else {
            Issue.record("not submitted")
            return
        }
        #expect(settlement.document == .correctionInvoice("KOR/1/11"))
    }

    @Test func `payouts must add up, and be amounts`() throws {
        var form = try form(file([.card, .blik]))
        form.type("100", into: .payout(.blik), in: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        let apart = "The payouts add up to 223.49 zł, but 246.98 zł is due. Add 23.49 zł."
        #expect(form.error(.payout(.blik)) == apart)
        form.type("sto", into: .payout(.blik), in: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.error(.payout(.blik)) == "“sto” is no amount. Type it like 12.50.")
        form.type("-5", into: .payout(.card), in: counter.scene)
        form.type("0", into: .payout(.blik), in: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.error(.payout(.card))?.hasPrefix("Every payout must be") == true)
    }

    @Test func `another way asks for consent as soon as it is typed`() throws {
        var form = try form(file([.card, .blik]))
        form.type("246.98", into: .payout(.card), in: counter.scene)
        #expect(form.form.asks(.consent))
        form.type("123.49", into: .payout(.card), in: counter.scene)
        #expect(!form.form.asks(.consent))
        #expect(!form.form.isDirty)
    }
}

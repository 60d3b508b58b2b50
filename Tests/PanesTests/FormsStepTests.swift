import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct FormsStepTests {
    var counter = FormsCounter()

    let receipt = Return.Step.receive(
        Receipt(items: [Receipt.Counted(item: .line(ID(1)), units: 2)])
    )
    let accept = Return.Step.accept(
        Judgement(decisions: [
            Decision(
                line: ID(1),
                condition: .asNew,
                units: 2,
                verdict: .accepted(nil),
                disposition: .restock
            )
        ])
    )

    func file(_ steps: [Return.Step], payments: [Order.Payment]? = nil) throws -> ReturnFile {
        let order = counter.order(counter.lines, payments: payments)
        return try counter.file(order, announced: [(1, 2)], steps: steps)
    }

    @Test mutating func `a rejection needs a ground and a reason`() throws {
        var form = try RejectForm(file([receipt]), scene: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.form.wrong == [.ground])
        form.type("z", into: .ground, in: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.form.wrong == [.note])
        form.type("inna kurtka, bez metki", into: .note, in: counter.scene)
        let rejection = Return.Rejection(ground: .swapped, note: "inna kurtka, bez metki")
        #expect(form.submit(in: counter.scene) == .take(.reject(rejection), with: ID(1), seen: 2))
        counter.language = .polish
        form = try RejectForm(file([receipt]), scene: counter.scene)
        let expected = """
            ── R-2026-000294 › odrzucenie ──────────────────────────────────────────────────
            › Podstawa odmowy * ‹ … ›
              Powód *

            ── Po odrzuceniu ───────────────────────────────────────────────────────────────
              Kwota       0,00 zł
              Towar       2 szt. → odesłać klientowi
              Wiadomość   na adres m…@example.com, czeka 60 s na ewentualne cofnięcie












            """
        #expect(counter.screen(form, 80, 20) == expected)
    }

    @Test func `cancelling needs a note`() throws {
        var form = try CancelForm(file([]), scene: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.form.wrong == [.note])
        form.type("pomyłka", into: .note, in: counter.scene)
        let step = Return.Step.cancel(note: "pomyłka")
        #expect(form.submit(in: counter.scene) == .take(step, with: ID(1), seen: 1))
    }

    @Test func `reopening needs a reason and tells what is taken back`() throws {
        var form = try ReopenForm(file([receipt, accept]), scene: counter.scene)
        let expected = """
            ── R-2026-000294 › reopen ──────────────────────────────────────────────────────
            › Reason *

            ── If reopened now ─────────────────────────────────────────────────────────────
              Decision    taken back with the 246.98 zł owed, a new one is due
              Message     none; one that is still held is withdrawn






            """
        #expect(counter.screen(form, 80, 12) == expected)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.form.wrong == [.note])
        form.type("dosłano metkę", into: .note, in: counter.scene)
        let step = Return.Step.reopen(reason: "dosłano metkę")
        #expect(form.submit(in: counter.scene) == .take(step, with: ID(1), seen: 3))
    }

    @Test func `a form that is open in the wrong status says what is open`() throws {
        var form = try CancelForm(file([receipt]), scene: counter.scene)
        form.type("pomyłka", into: .note, in: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.error(.note)?.contains("it cannot be cancelled") == true)
    }

    @Test func `the only payout is chosen at once, one of two is asked for`() throws {
        let half = Money(minorUnits: 12_349)
        func settled(_ instruments: [Instrument]) throws -> ReturnFile {
            let amount = Money(minorUnits: 24_698 / instruments.count)
            let payouts = instruments.map {
                Settlement.Payout(instrument: $0, amount: amount, reference: "PX-\($0.rawValue)")
            }
            let settlement = Settlement(payouts: payouts, document: .register, consent: "tak")
            return try file(
                [receipt, accept, .settle(settlement)],
                payments: [
                    Order.Payment(instrument: .card, amount: half),
                    Order.Payment(instrument: .blik, amount: half * 3),
                ]
            )
        }
        var one = try BounceForm(settled([.card]), scene: counter.scene)
        #expect(one.form.rows[one.form.focus].name == .note)
        #expect(one.submit(in: counter.scene) == nil)
        #expect(one.form.wrong == [.note])
        var two = try BounceForm(settled([.card, .blik]), scene: counter.scene)
        #expect(two.submit(in: counter.scene) == nil)
        #expect(two.form.wrong == [.entry])
        two.press(.character("2"), in: counter.scene)
        two.type("konto zamknięte", into: .note, in: counter.scene)
        let expected = """
            ── R-2026-000294 › payout bounced ──────────────────────────────────────────────────────────────────────────────────────
              Payout *  1 123.49 zł · card · 22 Nov · PX-card [2 123.49 zł · BLIK · 22 Nov · PX-blik]
            › Reason * konto zamknięte

            ── If marked now ───────────────────────────────────────────────────────────────────────────────────────────────────────
              Refund      123.49 zł  due again, to be settled anew
              Message     to m…@example.com, held 60 s for undo





            """
        #expect(counter.screen(two, 120, 12) == expected)
        let step = Return.Step.bounce(entry: 2, reason: "konto zamknięte")
        #expect(two.submit(in: counter.scene) == .take(step, with: ID(1), seen: 4))
    }
}

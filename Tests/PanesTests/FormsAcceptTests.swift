import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct FormsAcceptTests {
    var counter = FormsCounter()

    /// Two jackets by locker, received in a condition.
    func file(_ units: Int = 2, _ condition: Condition = .asNew) throws -> ReturnFile {
        var counter = counter
        counter.rules.lockerPrices = Rules.LockerPrices(
            small: Money(minorUnits: 1_299),
            medium: Money(minorUnits: 1_499),
            large: Money(minorUnits: 1_699)
        )
        let counted = Receipt.Counted(
            item: .line(ID(1)),
            units: units,
            condition: condition,
            proposal: condition.usualDisposition
        )
        return try counter.file(
            counter.order(counter.lines),
            announced: [(1, 2)],
            wayBack: .locker(.a),
            steps: [.receive(Receipt(items: [counted]))]
        )
    }

    func form(_ file: ReturnFile) throws -> AcceptForm {
        AcceptForm(file, scene: counter.scene)
    }

    func judgement(_ action: Action?) -> Judgement? {
        guard case .take(.accept(let judgement), with: ID(1), seen: 2)? = action else { return nil }
        return judgement
    }

    @Test func `everything is accepted as proposed with one key`() throws {
        var form = try form(file())
        let decision = Decision(
            line: ID(1),
            condition: .asNew,
            units: 2,
            verdict: .accepted(nil),
            disposition: .restock
        )
        #expect(!form.form.isDirty)
        #expect(judgement(form.submit(in: counter.scene)) == Judgement(decisions: [decision]))
    }

    @Test func `the refund is told row by row`() throws {
        let expected = """
            ── R-2026-000294 › accept ──────────────────────────────────────────────────────
              Kurtka przejściowa oliwkowa, r. L · 2 pcs · as new
            ›   Decision              ‹ a accepted ›
                Goes to               ‹ r restock ›
              Waive return shipping   [ ]  12.99 zł
              Adjustment                                        zł

            ── If accepted now ─────────────────────────────────────────────────────────────
              Refund      233.99 zł  = lines at the price paid 246.98 − return shipping
                          12.99
                          246.98 zł  Kurtka przejściowa oliwkowa, r. L: 2 × 123.49 zł at
                                     the price paid
                          −12.99 zł  return shipping: the label that was used
              Message     to m…@example.com, held 60 s for undo






            """
        #expect(counter.screen(try form(file()), 80, 20) == expected)
    }

    @Test mutating func `one of two refused, the other worth less`() throws {
        counter.language = .polish
        var form = try form(file(2, .used))
        let scene = counter.scene
        form.type("z", into: .verdict(0), in: scene)
        form.type("1", into: .refused(0), in: scene)
        form.type("20,5", into: .diminished(0), in: scene)
        form.type("rozdarty rękaw", into: .finding(0), in: scene)
        let narrow = """
            ── R-2026-000294 › akceptacja ──────────────────────────────────────────────────
              Kurtka przejściowa oliwkowa, r. L · 2 szt. · ślady użycia
                Decyzja                          ‹ z odmowa: towar podmieniony ›
                Ile z odmową                     1  z 2
                Dokąd                            ‹ t outlet ›
                Zmniejszenie wartości            20,5                      zł
            ›   Ustalenie *                      rozdarty rękaw
              Przesyłka zwrotna bez potrącenia   [ ]  12,99 zł
              Korekta                                                      zł

            ── Po zaakceptowaniu ───────────────────────────────────────────────────────────
              Kwota       90,00 zł  = pozycje po cenie zapłaconej 123,49 − zmniejszenie
                          wartości 20,50 − przesyłka zwrotna 12,99
                          123,49 zł  Kurtka przejściowa oliwkowa, r. L: 1 × 123,49 zł po
                                     cenie zapłaconej
                          −20,50 zł  zmniejszenie wartości (Kurtka przejściowa oliwkowa,
                                     r. L): rozdarty rękaw
                          −12,99 zł  przesyłka zwrotna: wykorzystana etykieta
              Wiadomość   na adres m…@example.com, czeka 60 s na ewentualne cofnięcie





            """
        #expect(counter.screen(form, 80, 24) == narrow)
        let wide = """
            ── R-2026-000294 › akceptacja ──────────────────────────────────────────────────────────────────────────────────────────
              Kurtka przejściowa oliwkowa, r. L · 2 szt. · ślady użycia
                Decyzja                          ‹ z odmowa: towar podmieniony ›
                Ile z odmową                     1  z 2
                Dokąd                            ‹ t outlet ›
                Zmniejszenie wartości            20,5                      zł
            ›   Ustalenie *                      rozdarty rękaw
              Przesyłka zwrotna bez potrącenia   [ ]  12,99 zł
              Korekta                                                      zł

            ── Po zaakceptowaniu ───────────────────────────────────────────────────────────────────────────────────────────────────
              Kwota       90,00 zł  = pozycje po cenie zapłaconej 123,49 − zmniejszenie wartości 20,50 − przesyłka zwrotna 12,99
                          123,49 zł  Kurtka przejściowa oliwkowa, r. L: 1 × 123,49 zł po cenie zapłaconej
                          −20,50 zł  zmniejszenie wartości (Kurtka przejściowa oliwkowa, r. L): rozdarty rękaw
                          −12,99 zł  przesyłka zwrotna: wykorzystana etykieta
              Wiadomość   na adres m…@example.com, czeka 60 s na ewentualne cofnięcie














            """
        #expect(counter.screen(form, 120, 30) == wide)
        let diminished = Decision.Diminished(
            amount: Money(minorUnits: 2_050),
            finding: "rozdarty rękaw"
        )
        var kept = Decision(
            line: ID(1),
            condition: .used,
            units: 1,
            verdict: .accepted(diminished),
            disposition: .outlet
        )
        let judgement = judgement(form.submit(in: scene))
        #expect(judgement?.decisions.first == kept)
        kept.verdict = .refused(.swapped)
        kept.disposition = .backToCustomer
        #expect(judgement?.decisions.last == kept)
    }

    @Test func `what is refused goes back to the customer, and back again when accepted`() throws {
        var form = try form(file(2, .used))
        let scene = counter.scene
        let back = Disposition.allCases.firstIndex(of: .backToCustomer)
        form.type("g", into: .verdict(0), in: scene)
        #expect(form.form.choice(.disposition(0)) == back)
        #expect(!form.form.asks(.diminished(0)))
        form.type("a", into: .verdict(0), in: scene)
        #expect(form.form.choice(.disposition(0)) == Disposition.allCases.firstIndex(of: .outlet))
        #expect(!form.form.isDirty)
    }

    @Test func `nothing accepted is no acceptance`() throws {
        var form = try form(file())
        form.type("l", into: .verdict(0), in: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.error(.verdict(0))?.hasPrefix("No unit would be accepted") == true)
    }

    @Test func `more than was bought is split off and refused`() throws {
        var form = try form(file(3))
        #expect(form.form.row(.verdict(0))?.heading.contains("2") == true)
        #expect(form.form.choice(.verdict(1)) == 3)
        #expect(judgement(form.submit(in: counter.scene))?.decisions.map(\.units) == [2, 1])
        form.type("a", into: .verdict(1), in: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.error(.verdict(0))?.contains("3 pcs would be accepted") == true)
    }

    @Test(arguments: [
        ("20", "", FormQuestion.finding(0)), ("0", "plama", .diminished(0)),
        ("-5", "plama", .diminished(0)), ("246,99", "plama", .diminished(0)),
        ("dużo", "plama", .diminished(0)),
    ])
    func `a deduction must be sound`(
        amount: String,
        finding: String,
        question: FormQuestion
    ) throws {
        var form = try form(file(2, .damaged))
        form.type(amount, into: .diminished(0), in: counter.scene)
        form.type(finding, into: .finding(0), in: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.form.wrong == [question])
    }

    @Test(arguments: [
        ("5", "", FormQuestion.adjustmentReason), ("-1000", "gest", .adjustment),
        ("1000", "gest", .adjustment), ("x", "gest", .adjustment),
    ])
    func `an adjustment must be sound`(
        amount: String,
        reason: String,
        question: FormQuestion
    ) throws {
        var form = try form(file())
        form.type(amount, into: .adjustment, in: counter.scene)
        form.type(reason, into: .adjustmentReason, in: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.form.wrong == [question])
    }

    @Test func `less is given with a reason, and the label for nothing`() throws {
        var form = try form(file())
        form.type("−3,20", into: .adjustment, in: counter.scene)
        form.type("brak metki", into: .adjustmentReason, in: counter.scene)
        form.type(" ", into: .waivesLabel, in: counter.scene)
        let judgement = judgement(form.submit(in: counter.scene))
        #expect(judgement?.waivesLabel == true)
        #expect(judgement?.adjustment?.amount == Money(minorUnits: -320))
        #expect(judgement?.adjustment?.reason == "brak metki")
    }

    @Test mutating func `only who may adjust is asked, and only a label that is due`() throws {
        let file = try file()
        counter.rights = Shop.Role.warehouse.rights
        let form = try form(file)
        #expect(form.form.row(.adjustment) == nil)
        #expect(form.form.asks(.waivesLabel))
        let counted = Receipt.Counted(item: .line(ID(1)), units: 2)
        let plain = try counter.file(
            counter.order(counter.lines),
            announced: [(1, 2)],
            steps: [.receive(Receipt(items: [counted]))]
        )
        #expect(try self.form(plain).form.row(.waivesLabel) == nil)
    }
}

import Canvas
import Shop
import Testing

@testable import Panes

@Suite struct FormsRegisterTests {
    var counter = FormsCounter()

    func form(_ order: Order? = nil, _ counter: FormsCounter? = nil) -> RegisterForm {
        let counter = counter ?? self.counter
        let order = order ?? counter.order(counter.lines)
        let file = OrderFile(purchase: Purchase(order: order), staff: [:])
        return RegisterForm(file, scene: counter.scene)
    }

    @Test func `nothing is chosen at first, and the preview says so`() {
        let expected = """
            ── ZP-104201 › register ────────────────────────────────────────────────────────
            › Kurtka przejściowa oliwkowa, r. L   − 0 +  bought 2, left 2
              Szalik kaszmirowy                   0  bought 1, left 1
              Słuchawki douszne                   0  bought 1, left 1
              Statement sent *                    2026-11-22                Sun 22 Nov
              Statement reached us *              2026-11-22                Sun 22 Nov
              Way back                            ‹ w own parcel ›  lockers are not set up

            ── If registered now ───────────────────────────────────────────────────────────
              Window      can be returned until 2 Dec
              !           Nothing is chosen or counted yet. Give at least one line with
                          its units.








            """
        #expect(counter.screen(form(), 80, 20) == expected)
    }

    @Test mutating func `one jacket by locker, in Polish`() {
        counter.language = .polish
        counter.rules.lockerPrices = Rules.LockerPrices(
            small: Money(minorUnits: 1_299),
            medium: Money(minorUnits: 1_499),
            large: Money(minorUnits: 1_699)
        )
        var form = form()
        form.press(.character("1"), .tab, .character("s"), in: counter.scene)
        form.type("a", into: .wayBack, in: counter.scene)
        let expected = """
            ── ZP-104201 › rejestracja ─────────────────────────────────────────────────────────────────────────────────────────────
              Kurtka przejściowa oliwkowa, r. L   1  kupiono 2, zostało 2
                Powód                             ‹ s rozmiar ›
                W zamian                                                    SKU albo EAN
              Szalik kaszmirowy                   0  kupiono 1, zostało 1
              Słuchawki douszne                   0  kupiono 1, zostało 1
              Oświadczenie wysłano *              2026-11-22                niedz. 22 lis
              Oświadczenie dotarło *              2026-11-22                niedz. 22 lis
            › Nadanie                             ‹ a InPost A 12,99 zł ›
                Kod na paczce                                               10 cyfr, jeśli znany

            ── Po zarejestrowaniu ──────────────────────────────────────────────────────────────────────────────────────────────────
              Termin      zwrot możliwy do 2 gru
              Kwota       110,50 zł  = pozycje po cenie zapłaconej 123,49 − przesyłka zwrotna 12,99  przy przyjęciu całości
              Wiadomość   na adres m…@example.com, czeka 60 s na ewentualne cofnięcie





            """
        #expect(counter.screen(form, 120, 20) == expected)
    }

    @Test func `what is announced becomes an action`() {
        var form = form()
        let scene = counter.scene
        form.press(.character("2"), .tab, .character("d"), in: scene)
        form.type("21.11", into: .sent, in: scene)
        form.type("p", into: .wayBack, in: scene)
        let announcement = Announcement(
            lines: [Return.Line(orderLine: ID(1), units: 2, reason: .defective)],
            statementSent: counter.moment(21, 12),
            statementReached: scene.moment,
            wayBack: .inPerson
        )
        #expect(
            form.handle(.function(2), in: scene) == .submitted(.register(announcement, of: ID(7)))
        )
    }

    @Test func `nothing chosen is refused on the first line`() {
        var form = form()
        #expect(form.handle(.function(2), in: counter.scene) == .refused)
        #expect(form.error(.units(0))?.hasPrefix("Nothing is chosen") == true)
    }

    @Test(arguments: [
        ("23.11.2026", "22.11", FormQuestion.sent), ("1.11", "22.11", .sent),
        ("20.11", "19.11", .reached), ("20.11", "24.11.2026", .reached),
    ])
    func `dates that do not fit are refused where they are wrong`(
        sent: String,
        reached: String,
        question: FormQuestion
    ) {
        var form = form()
        form.press(.character("1"), in: counter.scene)
        form.type(sent, into: .sent, in: counter.scene)
        form.type(reached, into: .reached, in: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.error(question)?.hasPrefix("The dates do not fit") == true)
        #expect(form.form.wrong == [question])
    }

    @Test func `what is no day is refused before anything else`() {
        var form = form()
        form.type("31.2", into: .sent, in: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.error(.sent) == "There is no such day. Type it like 2026-11-22 or 22.11.")
        #expect(form.form.row(.sent)?.hint == "")
    }

    @Test mutating func `after the window the right to register late asks for a reason`() {
        counter.today = 30
        let order = counter.order(counter.lines, placed: -15)
        var form = form(order)
        form.press(.character("1"), in: counter.scene)
        #expect(form.form.asks(.lateReason))
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.error(.lateReason)?.hasPrefix("Goods of this order could") == true)
        form.type("długi pobyt w szpitalu", into: .lateReason, in: counter.scene)
        guard case .register(let announcement, _)? = form.submit(in: counter.scene) else {
            Issue.record("not submitted")
            return
        }
        #expect(announcement.lateReason == "długi pobyt w szpitalu")
    }

    @Test mutating func `without that right the window is closed`() {
        counter.today = 30
        counter.rights = Shop.Role.warehouse.rights
        var form = form(counter.order(counter.lines, placed: -15))
        form.press(.character("1"), in: counter.scene)
        #expect(!form.form.asks(.lateReason))
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.error(.sent)?.hasPrefix("Goods of this order could") == true)
    }

    @Test func `a locker that is not set up says why`() {
        var form = form()
        form.type("b", into: .wayBack, in: counter.scene)
        #expect(form.error(.wayBack)?.hasPrefix("Parcel lockers are not set up") == true)
        #expect(form.form.choice(.wayBack) == 0)
    }

    @Test func `an order that was not sent is refused`() {
        var order = counter.order(counter.lines)
        order.status = .packed
        var form = form(order)
        form.press(.character("1"), in: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.error(.units(0))?.contains("It has not been sent yet") == true)
    }

    @Test func `only what can still come back is asked for`() throws {
        let file = try counter.file(counter.order(counter.lines), announced: [(1, 1), (2, 1)])
        let purchase = try #require(file.purchase)
        let form = RegisterForm(
            OrderFile(purchase: purchase, staff: [:]),
            scene: counter.scene
        )
        #expect(form.form.row(.units(0))?.hint == "bought 2, left 1")
        #expect(form.form.row(.units(1))?.label == "Słuchawki douszne")
        #expect(form.form.row(.units(2)) == nil)
    }

    @Test func `looking around changes nothing, a unit does`() {
        var form = form()
        form.press(.tab, .down, .right, .left, .end, in: counter.scene)
        #expect(!form.form.isDirty)
        form.type("1", into: .units(1), in: counter.scene)
        #expect(form.form.isDirty)
    }
}

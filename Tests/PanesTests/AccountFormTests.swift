import Canvas
import Shop
import Testing

@testable import Panes

/// Accounts and codes that are noted with a return.
@Suite struct AccountFormTests {
    func desk(_ key: String, in language: Language = .english) throws -> Desk {
        var desk = Desk(try .payday(), in: language)
        desk.type(key)
        return desk
    }

    @Test func `an account is checked while it is typed, and noted`() throws {
        var desk = try desk("P")
        desk.press(.down)
        desk.type("K61109010140000071219812875")
        let wrong = """
             1 Orders [2 Returns] 3 Stock  4 Loyalty  6 Messages  8 History  9 Shop     ola
             To pay › R-2026-000502 › account      9 · by deadline ▲ · 1,261.70 zł + €42.00
            ── R-2026-000502 › account ─────────────────────────────────────────────────────
            › Account   61109010140000071219812875

            ── If noted now ────────────────────────────────────────────────────────────────
              !           The account number's check digits do not fit: one digit is
                          wrong, or two have changed places.















             F2 do it  Enter do it  Esc leave
            """
        #expect(desk.screen == wrong)
        desk.press(.function(2))
        #expect(desk.screen.contains("check digits do not fit"))
        desk.press(.backspace)
        desk.type("4")
        #expect(desk.screen.contains("Account     PL61 1090 1014 0000 0712 1981 2874"))
        desk.press(.function(2))
        #expect(desk.message == " ✓ R-2026-000502: account PL61 … 2874 noted")
        desk.hear("returns")
        #expect(desk.row(4).contains("PL61 … 2874"))
        #expect(!desk.screen.contains("1090"))
    }

    @Test func `what is known stands there, and can be taken away`() throws {
        var desk = try desk("P", in: .polish)
        desk.type("K")
        #expect(desk.screen.contains("PL61 1090 1014 0000 0712 1981 2874"))
        desk.press(.function(2))
        #expect(desk.screen.contains("Nic się nie zmieniło."))
        desk.press(.control("u"))
        #expect(desk.screen.contains("nieznane: nie można wysłać przelewu"))
        desk.press(.function(2))
        #expect(desk.message == " ✓ R-2026-000501: usunięto konto")
    }

    @Test func `somebody noted another one meanwhile`() throws {
        var desk = try desk("P")
        desk.press(.down)
        desk.type("KPL61109010140000071219812874")
        let german = try IBAN(typed: PaperShop.german)
        _ = try desk.shop.pay(.setAccount(german, of: ID(502), seen: 3))
        desk.press(.function(2))
        #expect(desk.workspace.form != nil)
        #expect(desk.message.hasPrefix(" ✗"))
        desk.press(.function(2))
        #expect(desk.shop.file(of: ID(502))?.goods.account?.text == PaperShop.polish)
    }

    @Test func `a code for a locker comes later than the return`() throws {
        var desk = try desk("2")
        desk.type("/R-2026-000501")
        desk.press(.enter)
        desk.type("L4821")
        desk.press(.function(2))
        #expect(desk.screen.contains("The code has 10 digits"))
        desk.type(" 993017")
        desk.press(.function(2))
        #expect(desk.message == " ✓ R-2026-000501: code 4821993017 noted")
    }

    @Test func `what comes otherwise has no code`() throws {
        var desk = try desk("2", in: .polish)
        desk.type("/R-2026-000502")
        desk.press(.enter)
        desk.type("L")
        #expect(desk.message.contains("nie wraca Paczkomatem"))
    }

    @Test func `one account at a time`() throws {
        var desk = try desk("P")
        desk.type("  K")
        #expect(desk.message == " ✗ One return at a time. Esc clears the marks.")
    }
}

/// Where money goes back by transfer, the account is asked for early, and seen when paid.
@Suite struct AccountQuestionTests {
    let counter = FormsCounter()

    @Test(arguments: [(Instrument.transfer, true), (.cashOnDelivery, true), (.card, false)])
    func `registering asks for it where money can only go back there`(
        paid: Instrument,
        asks: Bool
    ) throws {
        let payment = Order.Payment(instrument: paid, amount: grosze(10_000))
        let order = counter.order(counter.lines, payments: [payment])
        let file = OrderFile(purchase: Purchase(order: order), staff: [:])
        var form = RegisterForm(file, scene: counter.scene)
        #expect(form.form.asks(.account) == asks)
        guard asks else { return }
        form.type("1", into: .units(0), in: counter.scene)
        form.type("PL00 1234", into: .account, in: counter.scene)
        #expect(form.submit(in: counter.scene) == nil)
        #expect(form.form.wrong == [.account])
        form.type("61 1090 1014 0000 0712 1981 2874", into: .account, in: counter.scene)
        #expect(counter.screen(form, 100, 40).contains("PL61 1090 1014 0000 0712 1981 2874"))
        guard case .register(let announcement, _)? = form.submit(in: counter.scene) else {
            Issue.record("not submitted")
            return
        }
        #expect(announcement.account?.text == PaperShop.polish)
        form.type("", into: .account, in: counter.scene)
        #expect(form.submit(in: counter.scene) != nil)
    }

    @Test func `what goes back elsewhere needs its reference`() throws {
        let settle = FormsSettleTests()
        var form = try settle.form(settle.file([.card, .blik]))
        let scene = counter.scene
        form.type("", into: .payout(.card), in: scene)
        form.type("", into: .payout(.blik), in: scene)
        form.type("246.98", into: .payout(.external), in: scene)
        form.type("zgoda mailem", into: .consent, in: scene)
        #expect(form.submit(in: scene) == nil)
        #expect(form.form.wrong == [.reference(.external)])
        form.type("ALG-77", into: .reference(.external), in: scene)
        #expect(form.submit(in: scene) != nil)
    }

    @Test func `settling by transfer shows the account, or that none is known`() throws {
        let settle = FormsSettleTests()
        var file = try settle.file([.transfer])
        let none = try settle.form(file)
        #expect(counter.screen(none, 80, 24).contains("! none known; B needs one, K notes it"))
        file.goods.account = try IBAN(typed: PaperShop.polish)
        let known = try settle.form(file)
        let screen = counter.screen(known, 80, 24)
        #expect(screen.contains("Account     PL61 1090 1014 0000 0712 1981 2874"))
    }
}

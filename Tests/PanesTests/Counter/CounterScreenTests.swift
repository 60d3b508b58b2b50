import Canvas
import Shop
import Testing

@testable import Panes

/// The counter as customers see it.
@Suite struct CounterScreenTests {
    private func screen(_ text: String, _ keys: String) -> String {
        AtCounter.screen(text, keys)
    }

    @Test(arguments: [
        (Language.english, "› 1  English\n  2  Polski"), (.polish, "  1  English\n› 2  Polski"),
    ])
    func `the first screen speaks both languages and asks for one`(
        language: Language,
        menu: String
    ) throws {
        let at = try AtCounter(in: language)
        let text = """
            Zwroty i reklamacje · Returns and complaints

            Tu zgłosisz zwrot, wymianę albo reklamację i sprawdzisz ich stan.
            Here you can return or exchange goods, complain, and see how it stands.

            \(menu)
            """
        #expect(at.picture == screen(text, "Enter = dalej / next"))
        #expect(at.screen.nextChange == nil)
    }

    @Test func `mistakes are told in place`() throws {
        var at = try AtCounter()
        try at.press(.enter)
        try at.fill("anna")
        let text = """
            Your e-mail address

            Write the address that you ordered with.

            anna

            ! Write the whole address, such as anna@example.com.
            """
        #expect(at.picture == screen(text, "Enter = next   Esc = back   F10 = finish"))
        try at.type("@")
        #expect(!at.picture.contains("!"))
        try at.fill("example.com")
        try at.press(.enter)
        #expect(at.picture.contains("! Write the order's number."))
        #expect(at.errands.isEmpty)
    }

    @Test(arguments: Language.allCases)
    func `an order that does not exist looks like any other`(language: Language) throws {
        var pictures: [[String]] = []
        for address in [AtCounter.anna, "adam@example.com"] {
            var at = try AtCounter(in: language)
            var seen: [String] = []
            try at.press(.enter)
            try at.fill(address)
            try at.fill("ZP-1")
            seen.append(at.picture)
            for code in ["1", "123456", "000 000"] {
                try at.fill(code)
                seen.append(at.picture)
                try at.press(.control("u"))
            }
            try at.press(.escape, .enter)
            seen.append(at.picture)
            pictures.append(seen.map { $0.replacing(address, with: "adres") })
        }
        #expect(pictures[0] == pictures[1])
        #expect(pictures[0][0].contains("ZP-1"))
    }

    @Test func `a return from the goods to the code on the parcel`() throws {
        var at = try AtCounter(in: .polish)
        try at.letIn()
        #expect(at.picture.contains("Zwrot możliwy do 10 gru."))
        try at.type("1")
        try at.press(.down, .character(" "), .enter)
        #expect(at.picture.contains("Dlaczego zwracasz: Talerz?"))
        try at.type("1")
        let ways = """
            Jak towar do nas wróci?

            › 1  Nadam paczkę na adres sklepu
              2  InPost, gabaryt A: zwrot mniejszy o 14,99 zł
              3  InPost, gabaryt B: zwrot mniejszy o 16,99 zł
              4  InPost, gabaryt C: zwrot mniejszy o 19,99 zł
              5  Oddam na miejscu
            """
        #expect(at.picture == screen(ways, "Enter = dalej   Esc = wstecz   F10 = zakończ"))
        try at.type("2")
        try at.fill("61 1090 1014 0000 0712 1981 2875")
        #expect(at.picture.contains("! Cyfry kontrolne konta"))
        try at.press(.backspace)
        try at.fill("4")
        let summary = """
            Czy to Twój zwrot?

            1 × Talerz

            Sposób zwrotu: InPost A
            Konto: PL61 1090 1014 0000 0712 1981 2874

            +30,00 zł  Talerz: 1 × 30,00 zł po cenie zapłaconej
            −14,99 zł  przesyłka zwrotna
            Do zwrotu: 15,01 zł  przy przyjęciu całości
            """
        #expect(
            at.picture == screen(summary, "F2 = zgłaszam zwrot   Esc = wstecz   F10 = zakończ")
        )
        try at.press(.function(2))
        let done = """
            Zwrot jest zarejestrowany

            Numer zwrotu: R-2026-000009

            Napisz ten kod na paczce i nadaj ją w dowolnym paczkomacie.

            Kod na paczkę: 4821 9930 17

            Potwierdzenie wysyłamy pocztą elektroniczną.
            """
        #expect(at.picture == screen(done, "Esc = inna sprawa   F10 = zakończ"))
        let label = Money(minorUnits: 1_499)
        let wish = Counter.Wish(
            lines: [Return.Line(orderLine: ID(2), units: 1)],
            wayBack: .locker(.a),
            account: try IBAN(typed: "PL61109010140000071219812874"),
            shown: Counter.Terms(
                rows: [
                    RefundRow(.units(line: ID(2), run: 0, units: 1), Money(minorUnits: 3_000)),
                    RefundRow(.label(price: label), -label),
                ],
                label: label,
                waits: []
            )
        )
        let visit = Counter.Visit(order: ID(1), address: AtCounter.anna)
        #expect(at.errands.contains(.register(wish, visit)))
        #expect(
            at.errands.last
                == .lockerCode(LockerParcel(goods: ID(9), number: "R-2026-000009", size: .a), visit)
        )
    }

    @Test func `where there is no code the staff will send it`() throws {
        var at = try AtCounter()
        at.lockerCode = nil
        try at.letIn(AtCounter.ewa, "ZP-2")
        try at.type("1")
        try at.press(.right, .enter)
        // A defect is the shop's affair, and so is the label; a card needs no account.
        try at.type("5")
        #expect(at.picture.contains("2  InPost, size A: free of charge"))
        try at.type("2")
        #expect(at.picture.contains("To be paid back: 250.00 zł"))
        try at.press(.function(2))
        #expect(at.picture.contains("The staff will send you the code for the parcel by e-mail."))
    }

    @Test func `a complaint has a demand and a defect and never costs the way back`() throws {
        var at = try AtCounter()
        try at.letIn()
        try at.type("2")
        try at.press(.right, .enter)
        try at.type("1")
        try at.press(.enter)
        #expect(at.picture.contains("! Write what is wrong."))
        try at.fill("pęknięty uchwyt")
        #expect(!at.picture.contains("InPost"))
        try at.type("3")
        let summary = """
            Is this your complaint?

            1 × Kubek

            What is wrong: pęknięty uchwyt
            Demand: repair
            Goods: you keep them for now
            """
        #expect(
            at.picture == screen(summary, "F2 = make the complaint   Esc = back   F10 = finish")
        )
        try at.press(.function(2))
        #expect(at.picture.contains("K-2026-000003"))
        #expect(at.picture.contains("We will answer by 4 Dec 2026."))
        guard case .complain(let complaint, _)? = at.errands.last else {
            Issue.record("no complaint")
            return
        }
        #expect(complaint.lines == [Claim.Line(orderLine: ID(1), units: 1)])
        #expect(complaint.demand == .repair)
        #expect(complaint.defect == "pęknięty uchwyt")
        #expect(!complaint.bringsGoods)
    }

    @Test func `whoever demands a price cut can say by how much`() throws {
        var at = try AtCounter(in: .polish)
        try at.letIn()
        try at.type("2")
        try at.press(.right, .enter)
        try at.type("3")
        let question = """
            O ile obniżyć cenę?

            Możesz zostawić puste pole, wtedy kwotę zaproponujemy.
            """
        #expect(at.picture.contains(question.replacing("\n\n", with: "\n\n  ")))
        try at.fill("60")
        #expect(at.picture.contains("! Więcej niż zero, a najwyżej 49,90 zł."))
        try at.press(.control("u"))
        try at.fill("12,5")
        try at.fill("odprysk")
        try at.press(.escape, .escape)
        #expect(at.picture.contains("12,5"))
        try at.press(.enter, .enter)
        try at.type("3")
        try at.press(.enter)
        #expect(at.picture.contains("Żądanie: obniżenie ceny 12,50 zł"))
        try at.press(.function(2))
        guard case .complain(let complaint, _)? = at.errands.last else {
            Issue.record("no complaint")
            return
        }
        #expect(complaint.amount == Money(minorUnits: 1_250))
    }

    @Test func `a price cut may be demanded without an amount`() throws {
        var at = try AtCounter()
        try at.letIn()
        try at.type("2")
        try at.press(.right, .enter)
        try at.type("3")
        try at.press(.enter)
        try at.fill("a chip")
        try at.type("3")
        try at.press(.enter, .function(2))
        guard case .complain(let complaint, _)? = at.errands.last else {
            Issue.record("no complaint")
            return
        }
        #expect(complaint.amount == nil)
        #expect(at.picture.contains("K-2026-000003"))
    }

    @Test func `on the parcel of a complaint stands the number of its return`() throws {
        var at = try AtCounter()
        try at.letIn()
        try at.type("2")
        try at.press(.right, .enter)
        try at.type("1")
        try at.fill("pęknięty uchwyt")
        try at.type("2")
        try at.press(.function(2))
        #expect(at.picture.contains("Number of the complaint: K-2026-000003"))
        #expect(at.picture.contains("Write R-2026-000009 on the parcel and send it to"))
    }

    @Test func `own returns are told with their status and what comes back`() throws {
        var at = try AtCounter()
        try at.letIn()
        try at.type("3")
        #expect(at.picture.contains("› 1  R-2026-000001  Registered               14 Nov"))
        try at.press(.enter)
        let details = """
            R-2026-000001

            Status: Registered
            We are waiting for the goods.

            Order: ZP-1
            Registered: 14 Nov 10:00
            Way back: own parcel
            Account: PL61 … 2874

            1 × Kubek

            +49.90 zł  Kubek: 1 × 49.90 zł at the price paid
            To be paid back: 49.90 zł  if all is accepted
            """
        #expect(at.picture == screen(details, "Enter = next   Esc = back   F10 = finish"))
    }

    @Test func `after the window the return is refused with its day, a complaint is not`() throws {
        var at = try AtCounter(on: "2026-12-20")
        try at.letIn()
        try at.type("1")
        #expect(at.picture.contains("! Returns were possible until 10 Dec 2026."))
        try at.type("2")
        #expect(at.picture.contains("What is it about?"))
    }

    @Test func `what the shop refuses is told without a word of how it works`() throws {
        var at = try AtCounter()
        at.refusal = ShopFile.Refusal.damaged("/srv/shop.sqlite", detail: "malformed")
        try at.press(.enter)
        try at.fill(AtCounter.anna)
        try at.fill("ZP-1")
        #expect(at.picture.contains("This cannot be done here at the moment."))
        #expect(!at.picture.contains("sqlite"))
        try at.press(.enter)
        #expect(at.picture.contains("Returns and complaints"))
    }

    @Test func `small windows keep the question, the answer and the keys`() throws {
        var at = try AtCounter(40, 10)
        #expect(at.picture.contains("› 1  English"))
        try at.letIn()
        #expect(at.picture.contains("4  Finish"))
        try at.type("1")
        #expect(at.picture.contains("› [ ] Kubek"))
        try at.press(.right, .enter, .enter, .enter, .enter)
        #expect(at.picture.contains("↓ there is more"))
        // What has not been seen to its end is not handed in.
        #expect(at.picture.hasSuffix("\n Esc back  Enter further  F10 finish"))
        let before = at.errands.count
        try at.press(.function(2), .enter)
        #expect(at.errands.count == before)
        try at.press(.end)
        #expect(at.picture.contains("To be paid back: 49.90 zł"))
        #expect(at.picture.hasSuffix("\n Esc back  F2 register the return"))
        try at.press(.enter)
        #expect(at.errands.count == before)
        try at.press(.function(2))
        #expect(at.errands.count == before + 1)
        at.resize(39, 10)
        #expect(at.picture.hasPrefix("Too small: 39x10, needs 40x10"))
    }
}

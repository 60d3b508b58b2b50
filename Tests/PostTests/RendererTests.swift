import Panes
import Shop
import Testing

@testable import Post

/// What customers read, whole where it pays.
@Suite struct RendererTests {
    private func letter(
        _ template: Message.Template,
        _ payload: MessagePayload? = nil,
        in language: Language = .polish,
        code: String? = nil
    ) throws -> Letter {
        let letter = try renderer().letter(
            template,
            telling: payload ?? .sample(of: template),
            in: language,
            code: code
        )
        return Letter(
            subject: letter.subject.replacing("\u{A0}", with: " "),
            body: letter.body.replacing("\u{A0}", with: " ")
        )
    }

    @Test func `an announcement is acknowledged with what was stated and when`() throws {
        let letter = try letter(.returnRegistered)
        #expect(letter.subject == "Zwrot R-2026-000123: potwierdzenie zgłoszenia")
        #expect(letter.body == Letters.registered)
    }

    @Test func `a decision names each row, each refusal and the linked order`() throws {
        #expect(try letter(.returnAccepted).body == Letters.accepted)
        #expect(try letter(.returnAccepted, in: .english).body == Letters.acceptedInEnglish)
    }

    @Test func `a settlement names each way, its reference and the document`() throws {
        let letter = try letter(.returnSettled)
        #expect(letter.subject == "Zwrot R-2026-000123: pieniądze zwrócone")
        #expect(letter.body == Letters.settled)
    }

    @Test func `a settlement of nothing speaks of no money`() throws {
        var payload = MessagePayload.settled
        payload.amount = 0
        payload.payouts = []
        let letter = try letter(.returnSettled, payload)
        #expect(letter.subject == "Zwrot R-2026-000123: rozliczony")
        #expect(!letter.body.contains("0,00"))
    }

    @Test func `what came is told with the amount if all of it is accepted`() throws {
        let body = try letter(.returnReceived).body
        #expect(
            body.contains(
                """
                Dotarło:
                - Kubek „Łódź”, 1 szt.
                - Kurtka M, 1 szt.

                Nie dotarło:
                - Kubek „Łódź”, 1 szt.

                Dotarło, a nie pochodzi z tego zamówienia:
                - 5901234123457, 1 szt.

                """
            )
        )
        #expect(
            body.contains("Jeżeli przyjmiemy wszystko, co dotarło, kwota zwrotu wyniesie 133,65 zł")
        )
    }

    @Test func `nothing that came has no heading, nor what is not missing`() throws {
        var payload = MessagePayload.received
        payload.lines = [MessagePayload.Line(name: "Obrus", units: 2, verdict: "missing")]
        let body = try letter(.returnReceived, payload, in: .english).body
        #expect(!body.contains("What came:"))
        #expect(body.contains("What did not come:\n- Obrus, 2 pcs\n"))
        payload.lines = [MessagePayload.Line(name: "Obrus", units: 2, verdict: "received")]
        #expect(try !letter(.returnReceived, payload, in: .english).body.contains("did not come"))
    }

    @Test func `what goes back for an order that is called off is named, where it is known`()
        throws
    {
        var payload = MessagePayload.onItsWay
        let promise = "Jeżeli zamówienie było już opłacone"
        #expect(try letter(.orderCancelled, payload).body.contains(promise))
        payload.amount = 9_000
        let known = try letter(.orderCancelled, payload).body
        #expect(known.contains("Zwrócimy 90,00 zł w taki sposób") && !known.contains(promise))
        payload.amount = 0
        let unpaid = try letter(.orderCancelled, payload).body
        #expect(!unpaid.contains("Zwrócimy") && !unpaid.contains(promise))
    }

    @Test func `what an exchange still costs is paid to the shop's account`() throws {
        var paid = rules
        paid.bankAccount = try IBAN(typed: "PL61109010140000071219812874")
        let letter = try Renderer(rules: paid, zone: zone)
            .letter(.returnAccepted, telling: .accepted, in: .english)
        #expect(
            letter.body.contains(
                "transfer it to account PL61 1090 1014 0000 0712 1981 2874 and give the number "
                    + "ZP-104377"
            )
        )
    }

    @Test func `a refused claim says what the shop does about disputes out of court`() throws {
        let statement = "Sklep nie wyraża zgody na udział w postępowaniu przed WIIH w Łodzi."
        #expect(try !letter(.claimAnswered).body.contains(statement))
        var said = rules
        said.adrStatement = statement
        let renderer = Renderer(rules: said, zone: zone)
        let refused = try renderer.letter(.claimAnswered, telling: .refusedClaim, in: .polish)
        #expect(refused.body.contains("\n\n\(statement)\n\nZ poważaniem"))
        let accepted = try renderer.letter(
            .claimAnswered,
            telling: .acceptedClaim("repair"),
            in: .polish
        )
        #expect(!accepted.body.contains(statement))
    }

    @Test(arguments: TemplateName.all)
    func `a template that ships is whole`(name: TemplateName) {
        #expect(!name.shipped.contains("{{>"))
    }

    @Test func `each way back is described`() throws {
        var payload = MessagePayload.registered
        payload.wayBack = "own"
        #expect(
            try letter(.returnRegistered, payload).body.contains(
                "na adres sklepu: Sklep Zażółć, ul. Długa 1, 00-001 Warszawa. Na paczce"
            )
        )
        payload.wayBack = "person"
        #expect(
            try letter(.returnRegistered, payload).body.contains(
                "przynieść do sklepu: ul. Długa 1, 00-001 Warszawa."
            )
        )
        payload.wayBack = "locker-c"
        payload.lockerCode = nil
        payload.label = nil
        let body = try letter(.returnRegistered, payload).body
        #expect(body.contains("Paczkomacie InPost, gabaryt C."))
        #expect(body.contains("wyślemy w osobnej wiadomości"))
        #expect(body.contains("Przesyłka zwrotna jest bezpłatna."))
    }

    @Test func `goods that are brought are not spoken of as sent`() throws {
        var payload = MessagePayload.registered
        payload.wayBack = "person"
        let polish = try letter(.returnRegistered, payload).body
        #expect(polish.contains("Na oddanie towaru jest 14 dni od odstąpienia od umowy."))
        #expect(polish.contains("Wystarczy oddać go przed końcem tego terminu."))
        #expect(polish.contains("Do czasu otrzymania towaru możemy wstrzymać się z wypłatą."))
        let english = try letter(.returnRegistered, payload, in: .english).body
        #expect(
            english.contains("You have 14 days from your withdrawal to bring the goods back.\n")
        )
        #expect(!english.contains("post"))
    }

    @Test func `an exchange at the price paid has nothing to pay, in both letters`() throws {
        var payload = MessagePayload.registered
        payload.surcharge = 0
        let asked = try letter(.returnRegistered, payload).body
        #expect(asked.contains("Za wymianę nie trzeba nic dopłacać."))
        #expect(!asked.contains("Dopłata"))
        // An earlier program did not say.
        payload.surcharge = nil
        #expect(try !letter(.returnRegistered, payload).body.contains("dopłacać"))
        var decided = MessagePayload.accepted
        decided.exchange?.toPay = 0
        let body = try letter(.returnAccepted, decided).body
        #expect(body.contains("Wyślemy:\n- Kurtka L, 1 szt.\nNic nie trzeba dopłacać.\n"))
        #expect(!body.contains("Dopłata"))
    }

    @Test func `return shipping that is waived is not deducted`() throws {
        var payload = MessagePayload.accepted
        payload.rows = [MessagePayload.Row(kind: "label", amount: 0)]
        let body = try letter(.returnAccepted, payload).body
        #expect(body.contains("Kosztu przesyłki zwrotnej nie potrącamy."))
        #expect(!body.contains("potrącamy 0"))
    }

    @Test(arguments: [
        ("repair", "Towar naprawimy"), ("exchange", "Towar wymienimy"),
        ("priceCut", "Obniżamy cenę o 30,00 zł"), ("money", "zwrócimy zapłaconą za niego kwotę"),
    ])
    func `an accepted claim says what follows`(remedy: String, words: String) throws {
        let body = try letter(.claimAnswered, .acceptedClaim(remedy)).body
        #expect(body.contains("uznajemy reklamację K-2026-000007 do zamówienia ZP-104201"))
        #expect(body.contains(words))
        #expect(!body.contains("nie uznajemy"))
    }

    @Test func `a claim that is refused before its goods came says that they may stay`() throws {
        var payload = MessagePayload.refusedClaim
        #expect(try !letter(.claimAnswered, payload).body.contains("Towaru nie trzeba"))
        payload.claim?.needsNoGoods = true
        #expect(
            try letter(.claimAnswered, payload).body.contains(
                "\n\nTowaru nie trzeba do nas wysyłać ani przynosić.\n\nJeżeli nie zgadzają"
            )
        )
        #expect(
            try letter(.claimAnswered, payload, in: .english).body.contains(
                "\n\nYou need not send or bring the goods to us.\n\nIf you do not agree"
            )
        )
    }

    @Test func `a claim is acknowledged with the day by which it is answered`() throws {
        let body = try letter(.claimRegistered).body
        #expect(body.contains("najpóźniej w dniu: czwartek, 3 grudnia 2026."))
        #expect(body.contains("Żądanie: obniżenie ceny (30,00 zł)\nOpis niezgodności: Nie świeci"))
        #expect(body.contains("numer zwrotu: R-2026-000130"))
    }

    @Test func `a code is told to whoever asked for it`() throws {
        let letter = try letter(.counterCode, code: "048213")
        #expect(letter.body.contains("kod jednorazowy: 048213\n"))
        #expect(letter.body.contains("15 minut"))
        #expect(!letter.subject.contains("048213"))
    }

    @Test func `points come back as a coupon with its code, what it gives and its last day`() throws
    {
        let polish = try letter(.couponIssued, code: "ABCD-EFGH-JK23")
        #expect(polish.subject == "Kupon KP-2026-000001: rabat 20,00 zł")
        #expect(
            polish.body.contains(
                """
                dziękujemy za wymianę punktów (400 punktów) na nagrodę „Kawa gratis”.

                Kod kuponu KP-2026-000001: ABCD-EFGH-JK23
                Co daje: rabat 20,00 zł
                Ważny do: czwartek, 31 grudnia 2026
                """
            )
        )
        let english = try letter(.couponIssued, in: .english, code: "ABCD-EFGH-JK23")
        #expect(english.body.contains("Thank you for spending 400 points on the reward"))
        #expect(english.body.contains("The code of coupon KP-2026-000001: ABCD-EFGH-JK23"))
        #expect(!english.subject.contains("ABCD"))
    }

    @Test func `who asked for an article reads what is there again`() throws {
        let polish = try renderer().letter(.backInStock, telling: .backInStock, in: .polish)
        #expect(polish.subject == "Znów dostępne: Kubek „Łódź”")
        #expect(polish.body.contains("- Kubek „Łódź” (KUB-1)\n"))
        let english = try renderer().letter(.backInStock, telling: .backInStock, in: .english)
        #expect(english.subject == "Back in stock: Kubek „Łódź”")
        #expect(english.body.contains("Dear Anna Żółć,"))
    }

    @Test func `a gift card is told with its code, its worth and its last day`() throws {
        let polish = try letter(.giftCardSold, code: "ABCD-EFGH-JK23")
        #expect(polish.subject == "Karta podarunkowa G-2026-000007")
        #expect(
            polish.body.contains("przesyłamy kartę podarunkową.\n\nNumer karty: G-2026-000007\n")
        )
        #expect(polish.body.contains("Kod: ABCD-EFGH-JK23\nWartość: 120,50 zł\n"))
        #expect(polish.body.contains("Ważna do: wtorek, 23 listopada 2027\n"))
        #expect(!polish.subject.contains("ABCD"))
        var refund = MessagePayload.giftCard
        refund.order = "ZP-104201"
        refund.name = "Anna Żółć"
        let english = try renderer().letter(
            .giftCardSold,
            telling: refund,
            in: .english,
            code: "ABCD-EFGH-JK23"
        )
        #expect(english.body.contains("what came back of your order ZP-104201 is on a gift card."))
    }

    @Test(arguments: TemplateName.all)
    func `each letter names its record and ends with the shop`(name: TemplateName) throws {
        let letter = try letter(
            name.template,
            in: name.language,
            code: MessagePayload.sample(of: name.template).coupon != nil
                || name.template == .counterCode ? "048213" : nil
        )
        let payload = MessagePayload.sample(of: name.template)
        let subject = name.template == .backInStock ? "Kubek" : payload.number
        #expect(subject.isEmpty || letter.subject.contains(subject))
        #expect(payload.number.isEmpty || letter.body.contains(payload.number))
        #expect(letter.body.hasSuffix("\nSklep Zażółć\nul. Długa 1, 00-001 Warszawa\n"))
        #expect(!letter.body.contains("{{") && !letter.body.contains("\n\n\n"))
        for mark in [" .", " ,", ": \n", "()", "  ", "..", "Absent"] {
            #expect(!letter.body.contains(mark), "\(mark)")
        }
    }

    @Test func `a shop without a name or an address still signs`() throws {
        let bare = Renderer(rules: Rules(), zone: zone)
        let letter = try bare.letter(.returnCancelled, telling: .registered, in: .polish)
        #expect(letter.body.hasSuffix("\nZ poważaniem\nSklep\n"))
    }

    @Test func `the shop's own template wins, in its language alone`() throws {
        let own = OwnTemplate(
            template: .returnCancelled,
            language: "pl",
            version: 3,
            text: "Koniec {{number}}\n\nDo widzenia, {{name}}!",
            at: Instant(milliseconds: 0)
        )
        let renderer = Renderer(own: [own], rules: rules, zone: zone)
        let letter = try renderer.letter(.returnCancelled, telling: .registered, in: .polish)
        #expect(
            letter == Letter(subject: "Koniec R-2026-000123", body: "Do widzenia, Anna Żółć!\n")
        )
        let other = try renderer.letter(.returnCancelled, telling: .registered, in: .english)
        #expect(other.subject == "Return R-2026-000123: cancelled")
    }

    @Test func `what an earlier program froze is still told`() throws {
        let letter = try letter(.returnRegistered, MessagePayload())
        #expect(letter.body.contains("potwierdzamy otrzymanie oświadczenia"))
    }
}

import Canvas
import Shop

/// The questions.
extension RegisterForm {
    static func rows(
        for line: Order.Line,
        _ index: Int,
        left: Int,
        _ scene: Scene
    ) -> [FormRow] {
        let language = scene.language
        let stepper = FormField.Stepper(0, in: 0...left)
        var units = FormRow(.units(index), line.name, .number(stepper))
        let (bought, rest) = (language.number(line.units), language.number(left))
        units.hint = scene.say(
            "bought \(bought), left \(rest)",
            "kupiono \(bought), zostało \(rest)"
        )
        let reason = FormRow(
            .reason(index),
            "  " + ColumnTitle.reason.title(in: language),
            .reason(.notGiven, in: language)
        )
        let wanted = FormRow(.wanted(index), "  " + Wish.title(in: scene), .typed())
        var price = FormRow(
            .wantedPrice(index),
            "    " + scene.say("Price each", "Cena za sztukę"),
            .typed()
        )
        price.hint = scene.say("empty: the price paid", "puste: jak zapłacono")
        return [units, reason, wanted, price]
    }

    static func statementRows(
        _ waysBack: [Return.WayBack],
        _ currency: Currency,
        _ scene: Scene
    ) -> [FormRow] {
        let today = FormField.typed(scene.today.iso)
        let off = scene.explanation(of: .lockerOff, currency)
        let ways = FormField.choice(of: waysBack, selected: .ownParcel) { way in
            option(for: way, scene.rules.lockerPrices, off, currency, scene.language)
        }
        var wayBack = FormRow(
            .wayBack,
            ColumnTitle.wayBack.title(in: scene.language),
            ways
        )
        if scene.rules.lockerPrices == nil {
            wayBack.hint = scene.say("lockers are not set up", "paczkomaty wyłączone")
        }
        var lockerCode = FormRow(
            .lockerCode,
            "  " + scene.say("Code on the parcel", "Kod na paczce"),
            .typed()
        )
        lockerCode.hint = scene.say("10 digits, if known", "10 cyfr, jeśli znany")
        return [
            Form.Row(
                .sent,
                scene.say("Statement sent", "Oświadczenie wysłano"),
                today,
                isRequired: true
            ),
            Form.Row(
                .reached,
                scene.say("Statement reached us", "Oświadczenie dotarło"),
                today,
                isRequired: true
            ),
            wayBack, lockerCode,
            FormRow(.account, scene.say("Account", "Konto"), .typed()),
            Form.Row(
                .lateReason,
                scene.say("Why it is taken late", "Dlaczego po terminie"),
                .typed(),
                isRequired: true
            ),
        ]
    }

    private static func option(
        for way: Return.WayBack,
        _ prices: Rules.LockerPrices?,
        _ off: String,
        _ currency: Currency,
        _ language: Language
    ) -> Menu.Option {
        let label = way.label(in: language)
        switch way {
        case .ownParcel: return Menu.Option(label, key: "w")
        case .inPerson: return Menu.Option(label, key: "p")
        case .locker(let size):
            let price = prices.map { " " + language.money($0[size], currency) } ?? ""
            return Menu.Option(
                label + price,
                key: Character(size.rawValue),
                refusal: prices == nil ? off : nil
            )
        }
    }
}

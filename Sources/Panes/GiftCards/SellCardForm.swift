import Canvas
import Shop

/// A gift card is sold, in any amount.
struct SellCardForm: FormScreen {
    var form: Form<FormQuestion>

    init(scene: Scene) {
        var amount = FormRow(
            .amount,
            ColumnTitle.faceValue.title(in: scene.language),
            .typed(),
            isRequired: true
        )
        amount.hint = Rules.currency.sign
        var email = FormRow(.email, ColumnTitle.email.title(in: scene.language), .typed())
        email.hint = scene.say(
            "the code goes there; may be empty",
            "tam pójdzie kod; może być puste"
        )
        form = Form([
            amount,
            FormRow(.activates, scene.say("Active at once", "Od razu aktywna"), .toggle(true)),
            email,
        ])
    }

    func title(in scene: Scene) -> String {
        Command.sellCard.title(in: scene.language).capitalisedFirst
    }

    func consequence(in scene: Scene) -> String { scene.say("If sold now", "Po sprzedaży") }

    func action(in scene: Scene) throws(FormProblem) -> Action {
        let sale = try sale(in: scene)
        var trial = GiftCard(
            id: ID<GiftCard>(0),
            number: "",
            hint: "",
            currency: sale.currency,
            lastDay: scene.today + scene.rules.giftCardDays
        )
        do throws(GiftCard.Refusal) {
            try trial.sell(for: sale.amount)
        } catch {
            throw FormProblem(.amount, error.explanation(in: scene.language, zone: scene.zone))
        }
        guard sale.email.isEmpty || sale.email.isMailAddress else {
            let why = GiftCard.Refusal.unusableAddress(sale.email)
            throw FormProblem(.email, why.explanation(in: scene.language, zone: scene.zone))
        }
        return .sellGiftCard(sale)
    }

    private func sale(in scene: Scene) throws(FormProblem) -> GiftCardSale {
        GiftCardSale(
            amount: try amount(.amount, in: Rules.currency, scene) ?? .zero,
            isActivated: form.isOn(.activates),
            email: typed(.email),
            language: scene.language.rawValue
        )
    }

    func preview(in scene: Scene) -> [[Label]] {
        let language = scene.language
        let last = scene.today + scene.rules.giftCardDays
        let code = ColumnTitle.code.title(in: language)
        var lines = [
            labelled(
                ColumnTitle.validUntil.title(in: language),
                [Label(language.date(last), .heading)]
            ),
            labelled(
                code,
                [
                    Label(
                        typed(.email).isEmpty
                            ? scene.say("shown after the sale", "pokaże się po sprzedaży")
                            : scene.say(
                                "shown after the sale, and mailed",
                                "pokaże się po sprzedaży i pójdzie mailem"
                            ),
                        .dim
                    )
                ]
            ),
        ]
        guard !typed(.amount).isEmpty else { return lines }
        do throws(FormProblem) {
            _ = try action(in: scene)
        } catch {
            lines += refusal(error.text)
        }
        return lines
    }
}

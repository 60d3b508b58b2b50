import Canvas
import Shop

/// The questions.
extension SettleForm {
    static func payoutRows(
        _ near: [Settlement.Payout],
        _ goods: Return,
        _ currency: Currency,
        _ scene: Scene
    ) -> [FormRow] {
        let language = scene.language
        let stranded = near.filter { !$0.instrument.isOffered }.map(\.amount).total
        return offered.flatMap { instrument -> [FormRow] in
            var amount = near.filter { $0.instrument == instrument }.map(\.amount).total
            if instrument == .transfer { amount += stranded }
            let text = amount > .zero ? language.typed(amount, currency) : ""
            var payout = FormRow(
                .payout(instrument),
                instrument.label(in: language).capitalisedFirst,
                .typed(text)
            )
            payout.hint = currency.sign
            var reference = FormRow(
                .reference(instrument),
                "  " + title(ofReference: instrument, scene),
                .typed(),
                isRequired: instrument == .external
                    || instrument == .transfer && goods.account == nil
            )
            if instrument == .giftCard {
                reference.hint = scene.say("number or code", "numer albo kod")
            }
            return [payout, reference]
        }
    }

    /// A gift card is called by its number, which is no reference of anybody else's.
    private static func title(ofReference instrument: Instrument, _ scene: Scene) -> String {
        let title: ColumnTitle = instrument.isKeptHere ? .number : .reference
        return title.title(in: scene.language)
    }

    /// An order that was invoiced asks for a correction.
    static func documentRows(
        _ near: Return.Document,
        _ goods: Return,
        _ scene: Scene
    ) -> [FormRow] {
        let language = scene.language
        let papers = [
            Menu.Option(Return.Document.register.label(in: language), key: "r"),
            Menu.Option(scene.say("correction invoice", "faktura korygująca"), key: "c"),
        ]
        let consent = FactName.consent.label.text(in: language).capitalisedFirst
        let isSeen = scene.visitor.rights.contains(.seeNames)
        var number: String?
        if case .correctionInvoice(let known) = near { number = known }
        return [
            Form.Row(
                .document,
                ColumnTitle.document.title(in: language),
                .choice(FormField.Choice(papers, selected: number == nil ? 0 : 1))
            ),
            Form.Row(
                .documentNumber,
                "  " + ColumnTitle.number.title(in: language),
                .typed(number ?? ""),
                isRequired: true
            ),
            Form.Row(
                .consent,
                consent,
                .typed(isSeen ? goods.accountConsent : ""),
                isRequired: true
            ),
        ]
    }
}

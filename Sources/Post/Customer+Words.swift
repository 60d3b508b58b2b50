import Panes
import Shop

extension Instrument {
    /// How money went, behind an amount.
    func sentence(in language: Language) -> String {
        switch self {
        case .external:
            language.choose(
                english: "through the service that took the payment",
                polish: "przez serwis, w którym opłacono zamówienie"
            )
        case .giftCard: language.choose(english: "to the gift card", polish: "na kartę podarunkową")
        case .points: language.choose(english: "in points", polish: "w punktach")
        case .card: language.choose(english: "to the card", polish: "na kartę")
        case .blik: language.choose(english: "by BLIK", polish: "zwrotem BLIK")
        case .cash: language.choose(english: "in cash", polish: "gotówką")
        case .cashOnDelivery, .transfer:
            language.choose(english: "by bank transfer", polish: "przelewem")
        }
    }
}

extension MessagePayload.Row {
    /// What the row is, in the list of what a refund is made of.
    func label(in language: Language) -> String {
        let article = name?.inline ?? ""
        let count = units.map { ", " + language.pieces($0) } ?? ""
        switch kind {
        case "units": return article + count
        case "exchanged":
            return language.choose(english: "exchanged: ", polish: "wymiana: ") + article + count
        case "delivery": return language.choose(english: "delivery", polish: "dostawa")
        case "label":
            return language.choose(english: "return shipping", polish: "przesyłka zwrotna")
        case "diminished":
            return language.choose(
                english: "diminished value: ",
                polish: "zmniejszenie wartości: "
            ) + article
        case "unpaid":
            return language.choose(
                english: "not paid when the order was placed",
                polish: "kwota nieopłacona w zamówieniu"
            )
        case "reduction":
            return language.choose(english: "price cut: ", polish: "obniżenie ceny: ") + article
        case "reduced":
            return language.choose(
                english: "price cut granted before: ",
                polish: "wcześniejsze obniżenie ceny: "
            ) + article
        case _:
            let reason = text?.inline ?? ""
            let word = language.choose(english: "adjustment", polish: "korekta")
            return reason.isEmpty ? word : "\(word): \(reason)"
        }
    }
}

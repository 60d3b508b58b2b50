import Panes
import Shop

/// What a customer is told where staff read a word or two.
extension Ground {
    /// Behind *because* or a colon.
    func sentence(in language: Language) -> String {
        switch self {
        case .outOfTime:
            language.choose(
                english: "the time for returning goods was over when the statement was sent",
                polish: "termin na zwrot minął przed wysłaniem oświadczenia"
            )
        case .excludedByLaw:
            language.choose(
                english: "the law excludes such goods from withdrawal (Polish Consumer Rights "
                    + "Act, article 38)",
                polish: "prawo odstąpienia od umowy nie obejmuje tego towaru (art. 38 ustawy "
                    + "o prawach konsumenta)"
            )
        case .notOurGoods:
            language.choose(
                english: "the goods do not come from our shop",
                polish: "towar nie pochodzi z naszego sklepu"
            )
        case .notInThisOrder:
            language.choose(
                english: "the goods were not part of this order",
                polish: "towaru nie było w tym zamówieniu"
            )
        case .swapped:
            language.choose(
                english: "the goods are not those that we sent",
                polish: "przysłany towar nie jest tym, który został wysłany z naszego sklepu"
            )
        case .claimRefused:
            language.choose(
                english: "the claim about these goods was refused",
                polish: "reklamacja tego towaru została odrzucona"
            )
        }
    }
}

extension Disposition {
    /// What happens to refused goods, as a sentence.
    func sentence(in language: Language) -> String {
        switch self {
        case .backToCustomer:
            language.choose(
                english: "We will send the goods back to you.",
                polish: "Towar odeślemy do Państwa."
            )
        case .repair:
            language.choose(
                english: "The goods go to repair.",
                polish: "Towar trafia do naprawy."
            )
        case .supplier:
            language.choose(
                english: "The goods go to their supplier.",
                polish: "Towar trafia do dostawcy."
            )
        case .scrap:
            language.choose(
                english: "The goods will be disposed of.",
                polish: "Towar zostanie zutylizowany."
            )
        case .restock, .outlet:
            language.choose(
                english: "The goods stay with the shop.",
                polish: "Towar pozostaje w sklepie."
            )
        }
    }
}

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

package import Shop

/// What a customer is told where staff read a word or two.
extension Ground {
    /// Behind *because* or a colon.
    package func sentence(in language: Language) -> String {
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
    package func sentence(in language: Language) -> String {
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

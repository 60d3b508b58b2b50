import Shop

/// Articles of product files and feeds.
extension UnreadableWording {
    func belowZero(_ text: String) -> String {
        language.choose(
            english: "\(language.quoted(text)) is below zero. Correct it.",
            polish: "wartość \(language.quoted(text)) jest ujemna. Popraw ją."
        )
    }

    func stockOutOfRange(_ text: String) -> String {
        let most = language.number(IncomingLine.unitsLimit)
        return language.choose(
            english: "there cannot be \(language.quoted(text)) units in stock, only whole ones "
                + "from 0 to \(most). Correct the number.",
            polish: "stan nie może wynosić \(language.quoted(text)), "
                + "tylko całe sztuki od 0 do \(most). Popraw go."
        )
    }

    func duplicate(_ text: String, _ first: Unreadable.Place) -> String {
        let place = first.label(in: language)
        return language.choose(
            english: "\(language.quoted(text)) is in the file already: \(place). "
                + "Keep one of the two.",
            polish: "\(language.quoted(text)) już jest w tym pliku: \(place). "
                + "Zostaw tylko jeden z nich."
        )
    }

    func noSuchWarehouse(_ code: String, _ known: [String]) -> String {
        let code = language.quoted(code)
        let warehouses = language.list(known.map { language.quoted($0) })
        return language.choose(
            english: "there is no warehouse \(code), but there are: \(warehouses). "
                + "Say in the mapping which is meant.",
            polish: "nie ma magazynu \(code), a są: \(warehouses). "
                + "Wskaż w mapowaniu, o który chodzi."
        )
    }

    func severalComponents(_ product: String) -> String {
        let product = language.quoted(product)
        return language.choose(
            english: "\(product) stands for several variants, and a bundle needs one of them. "
                + "Name it by its SKU.",
            polish: "\(product) oznacza kilka wariantów, a zestaw potrzebuje jednego z nich. "
                + "Wskaż go po SKU."
        )
    }

    func otherCurrency(_ currency: Currency) -> String {
        let (own, other) = (Rules.currency.code, currency.code)
        return language.choose(
            english: "the price is in \(other), and the shop's prices are in \(own). "
                + "Convert it.",
            polish: "cena jest w \(other), a ceny sklepu są w \(own). Przelicz ją."
        )
    }

    func fitsSeveral(_ skus: [String]) -> String {
        let variants = language.list(skus.map { language.quoted($0) })
        return language.choose(
            english: "its codes are those of several variants: \(variants). "
                + "Correct the file, or the codes in the shop.",
            polish: "jego kody należą do kilku wariantów: \(variants). "
                + "Popraw plik albo kody w sklepie."
        )
    }
}

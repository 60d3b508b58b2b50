package import Shop

extension ArticleChange {
    /// What changes, from what to what: `price 10.00 zł → 12.00 zł`.
    package func text(in language: Language) -> String {
        guard let (from, to) = values(in: language) else { return title.text(in: language) }
        return "\(title.text(in: language)) \(from) → \(to)"
    }

    private var title: Wording {
        switch self {
        case .price, .cost, .name, .vat, .product: fact.wording
        case .category: Wording("category", "kategoria")
        case .kind: Wording("kind", "rodzaj")
        case .contents: Wording("contents", "skład")
        case .ean: Wording("EAN", "EAN")
        case .supplierCode: Wording("supplier's code", "kod dostawcy")
        case .onHand(let warehouse, _, _): Wording("stock in \(warehouse)", "stan w \(warehouse)")
        case .atSupplier: Wording("at the supplier", "u dostawcy")
        }
    }

    private func values(in language: Language) -> (String, String)? {
        switch self {
        case .price(let from, let to), .cost(let from, let to):
            (price(from, language), price(to, language))
        case .name(let from, let to), .ean(let from, let to):
            (text(from, language), text(to, language))
        case .category(let from, let to): (text(from, language), text(to, language))
        case .product(let from, let to): (text(from ?? "", language), text(to, language))
        case .kind(let from, let to):
            (text(from.label(in: language), language), text(to.label(in: language), language))
        case .contents: nil
        case .supplierCode(let from, let to): (text(from ?? "", language), text(to, language))
        case .vat(let from, let to): (language.rate(from), language.rate(to))
        case .onHand(_, let from, let to): (language.number(from), language.number(to))
        case .atSupplier(let from, let to):
            (from.map(language.number) ?? "–", to.map(language.number) ?? "∞")
        }
    }

    private func price(_ price: ArticlePrice?, _ language: Language) -> String {
        price.map { language.money($0.amount, $0.currency) } ?? "–"
    }

    private func text(_ text: String, _ language: Language) -> String {
        text.isEmpty ? "–" : language.quoted(text)
    }
}

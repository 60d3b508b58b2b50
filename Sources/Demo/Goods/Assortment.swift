internal import Shop

/// An article on the shelf: a variant with what the till knows of it.
struct Article: Sendable {
    let variant: Variant
    let price: Money
    let department: Design.Department
    let vat: Int
}

/// All that the shop sells.
struct Assortment: Sendable {
    let products: [Product]
    let articles: [Article]
    let gifts: [Article]
    /// For each month, how often each article is bought.
    private let demand: [Odds<Int>]

    init(dice: inout Dice) {
        var products: [Product] = []
        var shelf: [(article: Article, design: Design, weight: Int)] = []
        for design in Design.all {
            let product = ID<Product>(Int64(products.count + 1))
            products.append(
                Product(id: product, name: design.name, category: design.department.category)
            )
            for made in Self.versions(of: design) {
                let variant = Variant(
                    id: ID(Int64(shelf.count + 1)),
                    product: product,
                    sku: made.sku,
                    ean: Self.ean(Int64(shelf.count), of: design.department, dice: &dice),
                    name: made.name,
                    asksForSeal: design.asksForSeal
                )
                let article = Article(
                    variant: variant,
                    price: Money(minorUnits: design.price),
                    department: design.department,
                    vat: design.vat
                )
                shelf.append((article, design, made.weight))
            }
        }
        self.products = products
        articles = shelf.map(\.article)
        gifts = articles.filter { $0.department == .gifts }
        demand = (1...12).map { month in
            Odds(
                shelf.enumerated().map { index, place in
                    let isSold = place.article.department != .gifts
                    let season = place.design.season.weight(in: month)
                    return (index, isSold ? place.weight * place.design.popularity * season : 0)
                }
            )
        }
    }

    /// An article as customers choose them in a month.
    func article(inMonth month: Int, with dice: inout Dice) -> Article {
        articles[demand[month - 1].draw(with: &dice)]
    }

    func article(_ id: ID<Variant>) -> Article? {
        let index = Int(id.key) - 1
        return articles.indices.contains(index) ? articles[index] : nil
    }

    func department(of line: Order.Line?) -> Design.Department {
        line?.variant.flatMap(article)?.department ?? .gifts
    }

    private static func versions(
        of design: Design
    ) -> [(sku: String, name: String, weight: Int)] {
        let sizes = design.sizes.all
        let whole = max(1, sizes.map(\.weight).reduce(0, +) * max(1, design.colours.count))
        let colours: [Colour?] = design.colours.isEmpty ? [nil] : design.colours
        return colours.flatMap { colour in
            sizes.enumerated().map { index, size in
                let look = colour.map { " " + $0.form(design.gender) } ?? ""
                return (
                    sku: [design.code, colour?.code, design.sizes.code(size.label, at: index)]
                        .compactMap(\.self).joined(separator: "-"),
                    name: design.name + look + design.sizes.phrase(size.label),
                    weight: 1_000 * size.weight / whole
                )
            }
        }
    }

    /// Numbers under a Polish prefix (590) and the made-up one of a supplier.
    private static func ean(
        _ number: Int64,
        of department: Design.Department,
        dice: inout Dice
    ) -> String {
        let supplier =
            switch department {
            case .clothes: "3344"
            case .shoes: "1276"
            case .accessories: "7811"
            case .home: "4502"
            case .cosmetics, .gifts: "8093"
            }
        let article = padded(Int(number) * 97 + dice.below(97), 5)
        return CheckDigit.ean("590" + supplier + article)
    }
}

extension Sizes {
    /// The size in an SKU, or nil where there is only one.
    fileprivate func code(_ label: String, at index: Int) -> String? {
        switch self {
        case .one: nil
        case .letters, .wideLetters, .women, .men: label
        case .trousers: String(label.prefix(2))
        case .measures(let labels): labels.count > 1 ? String(index + 1) : nil
        }
    }
}

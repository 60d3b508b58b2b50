import Shop
import Testing

@testable import ShopStore

extension TestShop {
    /// Takes articles in as a file of them would be.
    @discardableResult
    func take(
        _ articles: [IncomingArticle],
        as purpose: ArticleImport.Purpose,
        digest: String = "d",
        isConfirmed: Bool = false,
        and faults: [Unreadable] = []
    ) throws -> FeedSummary {
        try store.takeIn(work(purpose, digest, isConfirmed), by: by) { take in
            for article in articles { _ = try take(.success(article)) }
            for fault in faults { _ = try take(.failure(fault)) }
        }
    }

    func preview(
        _ articles: [IncomingArticle],
        as purpose: ArticleImport.Purpose,
        digest: String = "d"
    ) throws -> FeedPreview {
        try store.preview(of: work(purpose, digest, false), by: owner) { take in
            for article in articles { _ = try take(.success(article)) }
        }
    }

    private func work(
        _ purpose: ArticleImport.Purpose,
        _ digest: String,
        _ isConfirmed: Bool
    ) -> ArticleImport {
        ArticleImport(
            purpose,
            file: "plik.csv",
            digest: digest,
            mapping: "generic",
            isConfirmed: isConfirmed
        )
    }

    /// What the supplier has of each article, by its SKU.
    func offered() throws -> [String: Int?] {
        try store.engine.read { session in
            let rows = try session.all(
                """
                SELECT v.sku, s.units FROM supplier_articles AS s
                JOIN variants AS v ON v.id = s.variant_id
                """,
                from: "supplier_articles"
            ) { (try $0.text(), try $0.optionalInteger()) }
            return Dictionary(rows) { first, _ in first }
        }
    }

    /// The SKUs of each product, by its code.
    func siblings() throws -> [String: [String]] {
        try store.engine.read { session in
            let rows = try session.all(
                """
                SELECT coalesce(p.code, '-'), v.sku FROM variants AS v
                JOIN products AS p ON p.id = v.product_id ORDER BY v.sku
                """,
                from: "variants"
            ) { (try $0.text(), try $0.text()) }
            return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
        }
    }

    func price(_ sku: String) throws -> Int? { try row(sku).price?.minorUnits }
}

/// An article in a row of its own.
func article(
    _ sku: String?,
    row: Int = 1,
    of product: String? = nil,
    named name: String? = nil,
    ean: String? = nil,
    code: String? = nil,
    price: Int? = nil,
    cost: Int? = nil,
    units: Int? = nil,
    in warehouse: String? = nil,
    components: [IncomingComponent] = []
) -> IncomingArticle {
    IncomingArticle(
        place: .row(row, column: nil),
        product: IncomingProduct(key: product, name: name),
        sku: sku,
        ean: ean,
        supplierCode: code,
        price: price.map { ArticlePrice(grosze($0), .pln) },
        cost: cost.map { ArticlePrice(grosze($0), .pln) },
        levels: units.map { [IncomingLevel(.counted($0), in: warehouse)] } ?? [],
        components: components
    )
}

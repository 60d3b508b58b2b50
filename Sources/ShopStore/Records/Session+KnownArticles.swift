import Shop

/// How articles of a file are found among the shop's variants.
struct ArticleSearch {
    let session: Session
    /// Whose codes and units are looked at; nil for those of the shop's own files.
    let supplier: ID<Supplier>?
    /// Whether levels are read, which only a count of stock asks for.
    let readsLevels: Bool
    /// The last variant that was there when the search began.
    ///
    /// Sizes may have a supplier's
    /// code in common: one that was only just added is not found by it.
    private let last: ID<Variant>

    init(_ session: Session, supplier: ID<Supplier>?, readsLevels: Bool) throws {
        self.session = session
        self.supplier = supplier
        self.readsLevels = readsLevels
        last = ID(try session.nextKey(of: "variants") - 1)
    }

    var known: KnownArticles {
        KnownArticles(
            byEAN: { try only("v.ean <> '' AND v.ean IN (\(list: $0.articleNumbers))") },
            bySupplierCode: { try only(coded($0)) },
            bySKU: { try only("v.sku_key = \($0.folded)") },
            component: component
        )
    }

    private func coded(_ code: String) -> SQL {
        guard let supplier else {
            return "v.supplier_code <> '' AND v.supplier_code = \(code) AND v.id <= \(last)"
        }
        return """
            v.id <= \(last) AND v.id IN (SELECT variant_id FROM supplier_articles
                WHERE supplier_id = \(supplier) AND code_key = \(code.folded))
            """
    }

    /// The variant that a condition holds for; nil where it does for none or several.
    private func only(_ condition: SQL) throws -> KnownArticle? {
        let found = try session.all(
            "\(sql: question) WHERE \(sql: condition) ORDER BY v.id LIMIT 2",
            from: "variants",
            KnownArticle.init(reading:)
        )
        guard found.count == 1 else { return nil }
        return try found.first.map(complete)
    }

    private func complete(_ article: KnownArticle) throws -> KnownArticle {
        var article = article
        if readsLevels { article.onHand = try session.shelves(of: article.id) }
        if article.kind == .bundle { article.components = try session.components(of: article.id) }
        return article
    }

    /// A part of a bundle by its SKU or EAN, or as the only variant of a product.
    private func component(_ part: IncomingComponent) throws -> ID<Variant>? {
        if let sku = part.sku, let found = try only("v.sku_key = \(sku.folded)") { return found.id }
        if let ean = part.ean,
            let found = try only("v.ean <> '' AND v.ean IN (\(list: ean.articleNumbers))")
        {
            return found.id
        }
        guard part.sku == nil, part.ean == nil, let product = part.product else { return nil }
        return try only("p.code = \(product)")?.id
    }

    func countVariants(of product: String) throws -> Int {
        try session.number(
            """
            SELECT count(*) FROM variants AS v JOIN products AS p ON p.id = v.product_id
            WHERE p.code = \(product)
            """
        )
    }

    /// The SKUs of the variants that have an article's number, where several have.
    func sharing(_ ean: String) throws -> [String] {
        let skus = try session.all(
            """
            SELECT sku FROM variants WHERE ean <> '' AND ean IN (\(list: ean.articleNumbers))
            ORDER BY id LIMIT 9
            """,
            from: "variants"
        ) { try $0.text() }
        return skus.count > 1 ? skus : []
    }

    /// Passes on what the supplier had when the shop last heard of it.
    func eachOffered(_ body: (KnownArticle) throws -> Void) throws {
        guard let supplier else { return }
        try session.each(
            """
            \(sql: question) WHERE s.supplier_id = \(supplier) AND (s.units IS NULL OR s.units > 0)
            """,
            from: "supplier_articles"
        ) { try body(KnownArticle(reading: &$0)) }
    }

    private var question: SQL {
        """
        SELECT v.id, v.sku, v.ean, v.name, v.kind, v.price, v.vat, p.code, p.category,
            \(sql: supplier == nil ? "v.supplier_code, v.cost, NULL" : "s.code, s.cost, s.units")
        FROM variants AS v JOIN products AS p ON p.id = v.product_id
        \(sql: join)
        """
    }

    private var join: SQL {
        guard let supplier else { return .empty }
        return """
            LEFT JOIN supplier_articles AS s
                ON s.variant_id = v.id AND s.supplier_id = \(supplier)
            """
    }
}

extension Session {
    /// Units of a variant on the shelves of each warehouse, by the warehouse's code.
    fileprivate func shelves(of variant: ID<Variant>) throws -> [String: Int] {
        let sums = try all(
            """
            SELECT w.code, sum(l.units) FROM stock_levels AS l
            JOIN bins AS b ON b.id = l.bin_id JOIN warehouses AS w ON w.id = b.warehouse_id
            WHERE l.variant_id = \(variant) AND b.purpose = \(Bin.Purpose.shelf)
            GROUP BY w.code
            """,
            from: "stock_levels"
        ) { (try $0.text(), try $0.integer()) }
        return Dictionary(sums) { first, _ in first }
    }

    fileprivate func components(of bundle: ID<Variant>) throws -> [ID<Variant>: Int] {
        let parts = try all(
            "SELECT variant_id, units FROM bundle_components WHERE bundle_id = \(bundle)",
            from: "bundle_components"
        ) { (try $0.id(Variant.self), try $0.units()) }
        return Dictionary(parts) { first, _ in first }
    }

    /// The supplier of that name; nil where the shop has none yet.
    func knownSupplier(named name: String) throws -> ID<Supplier>? {
        try first(
            "SELECT id FROM suppliers WHERE name_key = \(name.supplierName.folded)",
            from: "suppliers"
        ) { try $0.id() }
    }
}

extension ID<Supplier> {
    /// A supplier of whom the shop has nothing yet.
    static var nobody: ID<Supplier> { ID(0) }
}

extension KnownArticle {
    /// Reads what ``ArticleSearch`` asks for.
    fileprivate init(reading row: inout RowReader) throws {
        self.init(id: try row.id(), sku: try row.text(), ean: try row.text())
        name = try row.text()
        kind = try row.word()
        price = try row.optionalMoney().map { ArticlePrice($0, Rules.currency) }
        vat = try row.optionalInteger()
        product = try row.optionalText()
        category = try row.text()
        let code = try row.optionalText()
        supplierCode = code?.isEmpty == true ? nil : code
        cost = try row.optionalMoney().map { ArticlePrice($0, Rules.currency) }
        atSupplier = try row.optionalInteger()
    }
}

extension String {
    /// The ways in which an article's number may be written.
    fileprivate var articleNumbers: [String] { Code(self)?.articleNumbers ?? [self] }

    /// A supplier's name without the spaces that nobody sees.
    var supplierName: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

import Shop

/// Products and what they are made of.
extension ArticleWriter {
    /// A product's key; those of suppliers are apart from each other.
    private func key(of product: IncomingProduct) -> String? {
        product.key.map { key in work.supplier.map { "\($0.supplierName.folded)/\(key)" } ?? key }
    }

    private func product(_ key: String) throws -> ID<Product>? {
        try session.first("SELECT id FROM products WHERE code = \(key)", from: "products") {
            try $0.id()
        }
    }

    /// The product of an article, made where the shop has none with its key.
    func product(of article: IncomingArticle) throws -> ID<Product> {
        let key = key(of: article.product)
        if let key, let known = try product(key) {
            if let category = article.product.category {
                try session.run("UPDATE products SET category = \(category) WHERE id = \(known)")
            }
            return known
        }
        let product = Product(
            id: ID(try session.nextKey(of: "products")),
            name: article.product.name ?? article.label
        )
        try session.insert(product)
        try session.run(
            """
            UPDATE products SET code = \(key), category = \(article.product.category ?? "")
            WHERE id = \(product.id)
            """
        )
        return product.id
    }

    /// Puts a variant under the product that a file names; one that an order made on its way
    /// in was a product of its own.
    func adopt(_ variant: ID<Variant>, _ article: IncomingArticle) throws {
        guard let key = key(of: article.product) else { return }
        let own = try session.first(
            """
            SELECT p.id, p.code, (SELECT count(*) FROM variants AS s WHERE s.product_id = p.id)
            FROM products AS p JOIN variants AS v ON v.product_id = p.id WHERE v.id = \(variant)
            """,
            from: "products"
        ) { (try $0.id(Product.self), try $0.optionalText(), try $0.integer()) }
        guard let (id, code, siblings) = own else { return }
        if code == nil, siblings == 1, try product(key) == nil {
            try session.run(
                """
                UPDATE products SET code = \(key), name = \(article.product.name ?? article.label)
                WHERE id = \(id)
                """
            )
            return
        }
        try set("product_id = \(product(of: article))", of: variant)
        if siblings == 1 { try session.run("DELETE FROM products WHERE id = \(id)") }
    }

    func setCategory(_ category: String, of variant: ID<Variant>) throws {
        try session.run(
            """
            UPDATE products SET category = \(category)
            WHERE id = (SELECT product_id FROM variants WHERE id = \(variant))
            """
        )
    }

    func setContents(of variant: ID<Variant>, _ article: IncomingArticle) throws {
        if article.isDigital {
            return try session.apply(ArticleTerms(kind: .digital), to: variant)
        }
        guard !article.components.isEmpty else { return }
        let search = try ArticleSearch(session, supplier: supplier, readsLevels: false)
        var parts: [ID<Variant>: Int] = [:]
        for part in article.components {
            guard let component = try search.known.component(part) else {
                throw StockRefusal.noSuchArticle(part.sku ?? part.ean ?? part.product ?? "")
            }
            parts[component, default: 0] += part.units
        }
        try session.apply(ArticleTerms(kind: .bundle(parts)), to: variant)
    }
}

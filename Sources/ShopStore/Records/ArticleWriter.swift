import Shop

/// Writes what a file tells of articles.
struct ArticleWriter {
    let session: Session
    let work: ArticleImport
    /// Nil for the shop's own files.
    let supplier: ID<Supplier>?
    let warehouses: Warehouses
    /// Whether the shop begins to keep stock with this file.
    let isOpening: Bool
    let occasion: Occasion

    /// Makes a variant, a sibling of those that have its product's key.
    func add(_ article: IncomingArticle) throws -> ID<Variant> {
        let name = article.fullName ?? article.label
        let variant = Variant(
            id: ID(try session.nextKey(of: "variants")),
            product: try product(of: article),
            sku: try freeSKU(of: article),
            ean: article.ean ?? "",
            name: name,
            kind: article.isDigital ? .digital : .counted
        )
        try session.insert(variant)
        let ownCost = supplier == nil ? article.cost?.amount : nil
        let ownCode = supplier == nil ? article.supplierCode ?? "" : ""
        try session.run(
            """
            UPDATE variants SET price = \(article.price?.amount), vat = \(article.vat),
                cost = \(ownCost), supplier_code = \(ownCode)
            WHERE id = \(variant.id)
            """
        )
        if supplier == nil {
            try setContents(of: variant.id, article)
        } else {
            try offer(
                variant.id,
                code: article.supplierCode ?? article.sku,
                article,
                cost: article.cost?.amount,
                units: article.stock?.units
            )
        }
        return variant.id
    }

    /// Brings a variant to what a file tells of it.
    func change(
        _ known: KnownArticle,
        _ changes: [ArticleChange],
        _ article: IncomingArticle
    ) throws {
        var offer = (code: String?.none, cost: Money?.none, units: Int?.none, isTold: false)
        for change in changes {
            switch change {
            case .price(_, let price): try set("price = \(price.amount)", of: known.id)
            case .name(_, let name): try rename(known.id, name, article.product.name)
            case .ean(_, let ean):
                let search = "\(known.sku) \(ean)".searchText
                try set("ean = \(ean), search = \(search)", of: known.id)
            case .vat(_, let vat): try set("vat = \(vat)", of: known.id)
            case .cost(_, let cost):
                guard supplier == nil else {
                    (offer.cost, offer.isTold) = (cost.amount, true)
                    continue
                }
                try set("cost = \(cost.amount)", of: known.id)
            case .supplierCode(_, let code):
                guard supplier == nil else {
                    (offer.code, offer.isTold) = (code, true)
                    continue
                }
                try set("supplier_code = \(code)", of: known.id)
            case .atSupplier(_, let units): (offer.units, offer.isTold) = (units, true)
            case .onHand(let warehouse, let before, let after):
                try bring(known, by: after - before, in: warehouse, article)
            case .product: try adopt(known.id, article)
            case .category(_, let category): try setCategory(category, of: known.id)
            case .kind, .contents: try setContents(of: known.id, article)
            }
        }
        if offer.isTold {
            let code = offer.code
            try self.offer(known.id, code: code, article, cost: offer.cost, units: offer.units)
        }
        if changes.contains(where: \.leavesUncounted) { try setUnits(nil, of: known.id) }
    }

    /// The supplier does not have it any more.
    func giveUp(_ variant: ID<Variant>) throws {
        try setUnits(0, of: variant)
    }

    private func setUnits(_ units: Int?, of variant: ID<Variant>) throws {
        try session.run(
            """
            UPDATE supplier_articles SET units = \(units)
            WHERE supplier_id = \(supplier) AND variant_id = \(variant)
            """
        )
    }

    func set(_ values: SQL, of variant: ID<Variant>) throws {
        try session.run("UPDATE variants SET \(sql: values) WHERE id = \(variant)")
    }

    private func rename(_ variant: ID<Variant>, _ name: String, _ product: String?) throws {
        let key = name.sortKey
        try set(
            "name = \(name), name_key = \(key), name_search = \(name.searchText)",
            of: variant
        )
        guard let product else { return }
        try session.run(
            """
            UPDATE products SET name = \(product)
            WHERE id = (SELECT product_id FROM variants WHERE id = \(variant))
            """
        )
    }

    /// The first of its codes that no other variant is called by.
    private func freeSKU(of article: IncomingArticle) throws -> String {
        var codes = [article.sku, article.supplierCode, article.ean].compactMap(\.self)
        if let name = work.supplier?.supplierName, let code = codes.first {
            codes.append("\(name)-\(code)")
        }
        for code in codes {
            let taken = try session.number(
                "SELECT count(*) FROM variants WHERE sku_key = \(code.folded)"
            )
            if taken == 0 { return code }
        }
        throw Unreadable(.fitsSeveral(codes), at: article.place)
    }

    /// Writes what the supplier has of it; what is nil stays as it is.
    private func offer(
        _ variant: ID<Variant>,
        code: String?,
        _ article: IncomingArticle,
        cost: Money?,
        units: Int?
    ) throws {
        let name = code ?? article.ean ?? ""
        try session.run(
            """
            INSERT INTO supplier_articles (supplier_id, variant_id, code, code_key, cost, units)
            VALUES (\(supplier), \(variant), \(name), \(name.folded), \(cost), \(units))
            ON CONFLICT (supplier_id, variant_id) DO UPDATE SET
                code = coalesce(\(code), supplier_articles.code),
                code_key = coalesce(\(code?.folded), supplier_articles.code_key),
                cost = coalesce(excluded.cost, supplier_articles.cost),
                units = coalesce(excluded.units, supplier_articles.units)
            """
        )
    }
}

extension ArticleChange {
    fileprivate var leavesUncounted: Bool {
        switch self {
        case .atSupplier(_, let units): units == nil
        case .price, .cost, .name, .ean, .supplierCode, .vat, .onHand, .product, .category, .kind,
            .contents:
            false
        }
    }
}

extension FeedTerms {
    /// The variants that an article's codes name: by EAN, then by the supplier's code,
    /// then by SKU; several where the codes disagree.
    ///
    /// What a supplier's feed calls its SKU is the supplier's code, where it tells no other;
    /// only where nobody has that code it may be one of the shop's SKUs.
    func matches(
        of article: IncomingArticle,
        among known: KnownArticles
    ) throws -> [KnownArticle] {
        let isSupplierCode = holder == .supplier && article.supplierCode == nil
        let code = isSupplierCode ? article.sku : article.supplierCode
        let coded = try code.flatMap(known.bySupplierCode)
        let found = [
            try article.ean.flatMap(known.byEAN),
            coded,
            isSupplierCode && coded != nil ? nil : try article.sku.flatMap(known.bySKU),
        ]
        var matches: [KnownArticle] = []
        for case let match? in found where !matches.contains(where: { $0.id == match.id }) {
            matches.append(match)
        }
        return matches
    }

    /// What is wrong with an article that lies where the shop has no warehouse.
    func unknownWarehouse(of article: IncomingArticle) -> Unreadable? {
        guard facts.contains(.stock), case .shop(_, let warehouses) = holder else { return nil }
        let named = article.levels.compactMap(\.warehouse)
        guard let unknown = named.first(where: { !warehouses.contains($0) }) else { return nil }
        let problem = Unreadable.Problem.noSuchWarehouse(unknown, known: warehouses.sorted())
        return Unreadable(problem, at: article.place)
    }
}

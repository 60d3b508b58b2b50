extension FeedTerms {
    /// The variants that an article's codes name: by EAN, then by the supplier's code,
    /// then by SKU; several where the codes disagree.
    ///
    /// What a supplier's feed calls its SKU is the supplier's code, where it tells no other.
    func matches(
        of article: IncomingArticle,
        among known: KnownArticles
    ) throws -> [KnownArticle] {
        let supplierCode = holder == .supplier ? article.sku : nil
        let found = [
            try article.ean.flatMap(known.byEAN),
            try (article.supplierCode ?? supplierCode).flatMap(known.bySupplierCode),
            try article.sku.flatMap(known.bySKU),
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

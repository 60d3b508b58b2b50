extension FeedTerms {
    /// What an article of a file changes in the variant that it names.
    func changes(of known: KnownArticle, to article: IncomingArticle) -> [ArticleChange] {
        var changes: [ArticleChange] = []
        if let price = article.price, price != known.price {
            changes.append(.price(from: known.price, to: price))
        }
        changes += stockChanges(of: known, to: article)
        if let name = article.fullName, name != known.name {
            changes.append(.name(from: known.name, to: name))
        }
        if let cost = article.cost, cost != known.cost {
            changes.append(.cost(from: known.cost, to: cost))
        }
        changes += codeChanges(of: known, to: article)
        if let vat = article.vat, vat != known.vat {
            changes.append(.vat(from: known.vat, to: vat))
        }
        changes += productChanges(of: known, to: article)
        if article.isDigital, known.kind == .counted {
            changes.append(.kind(from: .counted, to: .digital))
        }
        return changes.filter { facts.contains($0.fact) }
    }

    /// Only what both sides count is compared.
    private func stockChanges(
        of known: KnownArticle,
        to article: IncomingArticle
    ) -> [ArticleChange] {
        guard known.isCounted, !article.isDigital else { return [] }
        switch holder {
        case .supplier:
            guard let stock = article.stock, stock.units != known.atSupplier else { return [] }
            return [.atSupplier(from: known.atSupplier, to: stock.units)]
        case .shop(let main, _):
            var told: [String: Int] = [:]
            for level in article.levels {
                guard let units = level.stock.units else { continue }
                told[level.warehouse ?? main, default: 0] += units
            }
            return told.sorted { $0.key < $1.key }.compactMap { warehouse, units in
                let before = known.onHand[warehouse] ?? 0
                guard units != before else { return nil }
                return .onHand(warehouse: warehouse, from: before, to: units)
            }
        }
    }

    private func productChanges(
        of known: KnownArticle,
        to article: IncomingArticle
    ) -> [ArticleChange] {
        var changes: [ArticleChange] = []
        if let key = article.product.key, key != known.product {
            changes.append(.product(from: known.product, to: key))
        }
        if let category = article.product.category, category != known.category {
            changes.append(.category(from: known.category, to: category))
        }
        return changes
    }

    private func codeChanges(
        of known: KnownArticle,
        to article: IncomingArticle
    ) -> [ArticleChange] {
        var changes: [ArticleChange] = []
        if let ean = article.ean, ean != known.ean, !ean.isSameArticle(as: known.ean) {
            changes.append(.ean(from: known.ean, to: ean))
        }
        let supplierCode = article.supplierCode ?? (holder == .supplier ? article.sku : nil)
        if let supplierCode, supplierCode != known.supplierCode {
            changes.append(.supplierCode(from: known.supplierCode, to: supplierCode))
        }
        return changes
    }
}

extension String {
    /// Whether two article numbers differ by the zeros before them only.
    fileprivate func isSameArticle(as other: String) -> Bool {
        Code(self)?.articleNumbers.contains(other) ?? false
    }
}

import Shop

/// Reads an article out of what a file says of it.
struct ArticleReader {
    let bound: [ArticleField: BoundSource]
    let numbers: NumberFormat
    let uncounted: [String]
    let roundsDown: Bool
    private let currency: Currency
    private let hasParents: Bool

    init(_ bound: [ArticleField: BoundSource], _ mapping: ArticleMapping, currency: Currency) {
        self.bound = bound
        self.currency = currency
        numbers = mapping.numbers
        uncounted = mapping.uncounted
        roundsDown = mapping.roundsDown
        hasParents = mapping.sources[.parent] != nil
    }

    func article(_ record: Record, _ kind: ArticleColumns.Kind) throws(Unreadable)
        -> IncomingArticle
    {
        let row = record.row
        let currency = try currency(row)
        let vat = try bound[.vat]?.rate(row, numbers)
        var article = IncomingArticle(
            place: row.place(),
            product: try product(record),
            sku: try text(.sku, row),
            ean: try ean(row),
            supplierCode: try text(.supplierCode, row),
            price: try price(row, vat, currency),
            cost: try money(.cost, row, currency).map { ArticlePrice($0, currency) },
            vat: vat
        )
        try settleCodes(of: &article, row)
        // A row that is the product itself has no name beside it.
        let parent = try text(.parent, row)
        if !hasParents || parent != nil { article.name = try text(.name, row) }
        switch kind {
        case .digital:
            article.isDigital = true
        case .uncounted:
            article.levels = [IncomingLevel(.uncounted)]
        case .article, .parent, .setAside:
            article.levels = try levels(record.stocks)
        }
        article.components = try components(record)
        return article
    }

    /// What the row says in a field; nil where it says nothing.
    func text(_ field: ArticleField, _ row: Row) throws(Unreadable) -> String? {
        guard let source = bound[field] else { return nil }
        let text = try source.text(row)
        guard text.count <= IncomingArticle.textLimit else {
            throw source.error(.fieldTooLong(limit: IncomingArticle.textLimit), row)
        }
        return text.isEmpty ? nil : text
    }

    func error(_ problem: Unreadable.Problem, _ field: ArticleField, _ row: Row) -> Unreadable {
        Unreadable(problem, at: row.place(bound[field]?.name ?? field.rawValue))
    }
}

extension ArticleReader {
    /// Makes a SKU where there is no code at all, if the mapping says of what.
    private func settleCodes(
        of article: inout IncomingArticle,
        _ row: Row
    ) throws(Unreadable) {
        guard article.sku == nil, article.ean == nil, article.supplierCode == nil else { return }
        article.sku = try text(.madeSKU, row)
        guard article.sku == nil else { return }
        let field = ArticleField.codes.first { bound[$0] != nil } ?? .sku
        throw error(.missingValue, field, row)
    }

    private func product(_ record: Record) throws(Unreadable) -> IncomingProduct {
        guard let row = record.product else {
            return IncomingProduct(key: try text(.parent, record.row))
        }
        var key = try text(.key, row)
        if key == nil { key = try text(.id, row).map { "id:\($0)" } }
        return IncomingProduct(
            key: key,
            name: try text(.productName, row),
            category: try text(.category, row)
        )
    }

    private func ean(_ row: Row) throws(Unreadable) -> String? {
        if let ean = try text(.ean, row)?.asEAN { return ean }
        guard let gtin = try text(.gtin, row)?.asEAN, Code(gtin)?.isArticleNumber == true else {
            return nil
        }
        return gtin
    }

    private func currency(_ row: Row) throws(Unreadable) -> Currency {
        guard let code = try text(.currency, row) else { return currency }
        guard let currency = Currency(code: code) else {
            throw error(.noSuchCurrency(code), .currency, row)
        }
        return currency
    }

    private func price(
        _ row: Row,
        _ vat: Int?,
        _ currency: Currency
    ) throws(Unreadable) -> ArticlePrice? {
        if let price = try money(.price, row, currency) { return ArticlePrice(price, currency) }
        guard let source = bound[.netPrice], let net = try number(.netPrice, row) else {
            return nil
        }
        guard let vat else { throw error(.missingValue, .vat, row) }
        guard let gross = net.adding(tax: vat)?.money(in: currency) else {
            throw source.error(.amountTooLarge(source.excerpt(row)), row)
        }
        return ArticlePrice(gross, currency)
    }

    private func money(
        _ field: ArticleField,
        _ row: Row,
        _ currency: Currency
    ) throws(Unreadable) -> Money? {
        guard let source = bound[field], let number = try number(field, row) else { return nil }
        guard let money = number.money(in: currency) else {
            throw source.error(.amountTooLarge(source.excerpt(row)), row)
        }
        return money
    }

    private func number(_ field: ArticleField, _ row: Row) throws(Unreadable) -> ExactNumber? {
        guard let source = bound[field], let number = try source.number(row, numbers) else {
            return nil
        }
        guard number.digits >= 0 else { throw source.error(.belowZero(source.excerpt(row)), row) }
        return number
    }
}

extension String {
    /// An article number without the hyphens and spaces that books have; nil for what
    /// people write where there is none, such as `-`, `brak` or `0`.
    fileprivate var asEAN: String? {
        guard contains(where: { ("1"..."9").contains($0) }) else { return nil }
        let digits = filter { $0 != "-" && $0 != " " }
        return Code(digits)?.isArticleNumber == true ? digits : self
    }
}

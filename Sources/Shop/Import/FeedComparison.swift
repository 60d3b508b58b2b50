/// Compares a file of articles with the shop, one article after the other, and changes
/// nothing.
///
/// Of each variant that was found it keeps its key, the place of the article in the file
/// and what becomes of its units, no more.
///
///     var comparison = FeedComparison(FeedTerms(holder: .supplier), among: known)
///     try file.read { entry, _ in ... try comparison.compare(article) ... }
///     for known in ofThatSupplier where comparison.isGone(known) { ... }
///     try comparison.summary.check(isConfirmed: false, isWhole: true)
package struct FeedComparison {
    package private(set) var summary = FeedSummary()
    private let terms: FeedTerms
    private let known: KnownArticles
    /// The variants that were met.
    private var met: [ID<Variant>: Meeting] = [:]

    private struct Meeting {
        var place: Unreadable.Place
        /// Those that were told of, where the file has a row for each.
        var warehouses: [String]
        let before: Int
        var after: Int
    }

    package init(_ terms: FeedTerms, among known: KnownArticles) {
        self.terms = terms
        self.known = known
    }

    /// What the next article of the file comes to.
    package mutating func compare(_ article: IncomingArticle) throws -> ArticleFinding {
        let finding = try finding(of: article)
        count(finding)
        return finding
    }

    /// Counts an article that could not be read in the first place.
    package mutating func countUnreadable(_ reason: Unreadable) {
        summary.articles += 1
        summary.refuse(reason)
    }

    /// Counts an article as refused of which more was found: it turned out that the shop
    /// cannot take it so.
    package mutating func refuse(_ finding: ArticleFinding, because reason: Unreadable) {
        switch finding {
        case .new: summary.new -= 1
        case .unchanged: summary.unchanged -= 1
        case .changed(_, let changes):
            summary.changed -= 1
            for fact in Set(changes.map(\.fact)) { summary.changes[fact, default: 0] -= 1 }
        case .refused: summary.refused -= 1
        }
        summary.refuse(reason)
    }

    /// Notes the variant that a new article has become, so that it is not found gone, nor a
    /// second time.
    package mutating func note(_ variant: ID<Variant>, madeOf article: IncomingArticle) {
        let warehouse = terms.holder == .supplier ? nil : article.onlyWarehouse
        met[variant] = Meeting(
            place: article.place,
            warehouses: warehouse.map { [$0] } ?? [],
            before: 0,
            after: 0
        )
    }

    /// Whether a variant that the feed used to have is not in it any more.
    ///
    /// To be asked once for each of them, after the last article of a feed that is full.
    package mutating func isGone(_ known: KnownArticle) -> Bool {
        guard met[known.id] == nil else { return false }
        summary.gone += 1
        if units(of: known) > 0 {
            summary.stocked += 1
            summary.emptied += 1
        }
        return true
    }
}

extension FeedComparison {
    private mutating func finding(of article: IncomingArticle) throws -> ArticleFinding {
        if let unknown = terms.unknownWarehouse(of: article) {
            return .refused(unknown)
        }
        let matches = try terms.matches(of: article, among: known)
        guard let match = matches.first else { return .new(article) }
        guard matches.count == 1 else {
            let skus = matches.map(\.sku)
            return .refused(Unreadable(.fitsSeveral(skus), at: article.place))
        }
        if let first = meet(match, in: article) {
            return .refused(Unreadable(.duplicate(match.sku, first: first), at: article.place))
        }
        var changes = terms.changes(of: match, to: article)
        if terms.facts.contains(.kind), try differs(match, from: article.components) {
            changes.append(.contents)
        }
        countStock(of: match, changes)
        return changes.isEmpty ? .unchanged(match) : .changed(match, changes)
    }

    /// Whether a bundle is made of other parts; one that nobody knows yet is another.
    private func differs(
        _ match: KnownArticle,
        from parts: [IncomingComponent]
    ) throws -> Bool {
        guard !parts.isEmpty else { return false }
        var components: [ID<Variant>: Int] = [:]
        for part in parts {
            guard let variant = try known.component(part) else { return true }
            components[variant, default: 0] += part.units
        }
        return components != match.components
    }

    private mutating func count(_ finding: ArticleFinding) {
        summary.articles += 1
        switch finding {
        case .new: summary.new += 1
        case .unchanged: summary.unchanged += 1
        case .changed(_, let changes):
            summary.changed += 1
            for fact in Set(changes.map(\.fact)) { summary.changes[fact, default: 0] += 1 }
        case .refused(let reason): summary.refuse(reason)
        }
    }

    /// Notes that an article is this variant; returns where an earlier one was.
    ///
    /// Of the shop's own stock a file may have a row for each warehouse.
    private mutating func meet(
        _ known: KnownArticle,
        in article: IncomingArticle
    ) -> Unreadable.Place? {
        let warehouse = terms.holder == .supplier ? nil : article.onlyWarehouse
        guard var meeting = met[known.id] else {
            let units = units(of: known)
            if units > 0 { summary.stocked += 1 }
            met[known.id] = Meeting(
                place: article.place,
                warehouses: warehouse.map { [$0] } ?? [],
                before: units,
                after: units
            )
            return nil
        }
        guard let warehouse, !meeting.warehouses.isEmpty, !meeting.warehouses.contains(warehouse)
        else { return meeting.place }
        meeting.warehouses.append(warehouse)
        met[known.id] = meeting
        return nil
    }

    private mutating func countStock(of known: KnownArticle, _ changes: [ArticleChange]) {
        guard var meeting = met[known.id], meeting.before > 0 else { return }
        let wasEmptied = meeting.after <= 0
        for change in changes { change.count(in: &meeting.after) }
        met[known.id] = meeting
        let isEmptied = meeting.after <= 0
        if isEmptied != wasEmptied { summary.emptied += isEmptied ? 1 : -1 }
    }

    /// What there is of a variant, with whoever the file speaks of; what a supplier has
    /// without counting it is there.
    private func units(of known: KnownArticle) -> Int {
        switch terms.holder {
        case .shop: known.onHand.values.reduce(0, +)
        case .supplier: known.atSupplier ?? (known.supplierCode == nil ? 0 : 1)
        }
    }
}

extension IncomingArticle {
    /// The warehouse that it is about, where it is about one.
    fileprivate var onlyWarehouse: String? {
        levels.count == 1 ? levels[0].warehouse : nil
    }
}

extension ArticleChange {
    /// Brings a number of units to what it is by the change; what nobody counts is there.
    fileprivate func count(in units: inout Int) {
        switch self {
        case .onHand(_, let before, let after): units += after - before
        case .atSupplier(_, let after): units = after ?? 1
        case .price, .cost, .name, .ean, .supplierCode, .vat, .product, .category, .kind, .contents:
            break
        }
    }
}

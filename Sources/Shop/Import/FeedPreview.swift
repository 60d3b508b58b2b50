/// What a file of articles would do, for people to look at: figures of all of it, and the
/// first articles of each kind.
///
///     var preview = FeedPreview()
///     preview.add(try comparison.compare(article))
///     preview.addGone(known)
///     preview.summary = comparison.summary
package struct FeedPreview: Hashable, Sendable {
    package var summary = FeedSummary()
    package private(set) var rows: [Row] = []
    private var counts: [Kind: Int] = [:]
    private let limit: Int

    /// What an article of the file, or a variant of the shop, comes to.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case refused
        case gone
        case changed
        case new
    }

    package struct Row: Hashable, Sendable {
        package var kind: Kind
        /// The shop's SKU, or the code that the file has.
        package var code: String
        package var name: String
        package var changes: [ArticleChange]
        package var reason: Unreadable?
    }

    /// - Parameter limit: How many articles of each kind are kept.
    package init(limit: Int = 1_000) {
        self.limit = limit
    }

    /// How many articles of a kind there are, kept or not.
    package func count(_ kind: Kind) -> Int { counts[kind, default: 0] }

    /// Whether there are more articles of a kind than are kept.
    package func isCut(_ kind: Kind) -> Bool {
        count(kind) > limit
    }

    package mutating func add(_ finding: ArticleFinding) {
        switch finding {
        case .new(let article):
            let code = article.sku ?? article.supplierCode ?? article.ean ?? ""
            let name = article.fullName ?? ""
            add(Row(kind: .new, code: code, name: name, changes: [], reason: nil))
        case .changed(let known, let changes):
            add(Row(kind: .changed, known, changes))
        case .refused(let reason): addRefused(reason)
        case .unchanged: break
        }
    }

    package mutating func addRefused(_ reason: Unreadable) {
        add(Row(kind: .refused, code: "", name: "", changes: [], reason: reason))
    }

    package mutating func addGone(_ known: KnownArticle) {
        add(Row(kind: .gone, known, []))
    }

    private mutating func add(_ row: Row) {
        counts[row.kind, default: 0] += 1
        if !isCut(row.kind) { rows.append(row) }
    }
}

extension FeedPreview.Row {
    fileprivate init(kind: FeedPreview.Kind, _ known: KnownArticle, _ changes: [ArticleChange]) {
        self.init(
            kind: kind,
            code: known.sku,
            name: known.name,
            changes: changes,
            reason: nil
        )
    }
}

import Shop

/// One pass over a file of articles inside a transaction: it tells what would change and,
/// with a writer, changes it.
struct ArticlePass {
    private(set) var preview = FeedPreview()
    private let work: ArticleImport
    private let search: ArticleSearch
    private let isRepeated: Bool
    /// Nil where nothing is to be written.
    private var writer: ArticleWriter?
    private var comparison: FeedComparison
    /// The codes of articles that would be new, of which a bundle may be made; 64 bits of each.
    private var newCodes: Set<Int> = []
    /// How many would be new of each product.
    private var newVariants: [Int: Int] = [:]
    /// The category that was told first of each product, as 64 bits of either.
    private var categories: [Int: Int] = [:]

    init(_ work: ArticleImport, in session: Session) throws {
        self.work = work
        let warehouses = try session.warehouses()
        let codes = warehouses.all.map(\.code)
        let holder: FeedTerms.Holder =
            work.supplier == nil
            ? .shop(
                main: work.warehouse ?? warehouses.main?.code ?? Warehouse.mainCode,
                warehouses: Set(codes)
            )
            : .supplier
        isRepeated = try session.isLast(work)
        search = try ArticleSearch(
            session,
            supplier: work.supplier.map { try session.knownSupplier(named: $0) ?? .nobody },
            readsLevels: work.purpose == .stock
        )
        let facts = isRepeated && work.purpose == .stock ? [] : work.facts
        comparison = FeedComparison(FeedTerms(holder: holder, facts: facts), among: search.known)
    }

    /// Reads the file and, after all else in it, what is made of other articles.
    mutating func run(_ read: ArticleReading, writingWith writer: ArticleWriter? = nil) throws {
        self.writer = writer
        var hasBundles = false
        try read { result in
            switch result {
            case .failure(let reason):
                comparison.countUnreadable(reason)
                return refuse(reason)
            case .success(let article):
                guard article.components.isEmpty else {
                    hasBundles = true
                    return nil
                }
                return try take(article)
            }
        }
        if hasBundles {
            try read { result in
                switch result {
                case .success(let article) where !article.components.isEmpty: try take(article)
                case .success, .failure: nil
                }
            }
        }
        if work.supplier != nil { try takeGone() }
        preview.summary = comparison.summary
        preview.summary.isRepeated = isRepeated && work.purpose == .stock
    }

    private mutating func take(_ told: IncomingArticle) throws -> Unreadable? {
        let article = settled(told)
        if let reason = work.foreignPrice(of: article) {
            comparison.countUnreadable(reason)
            return refuse(reason)
        }
        let finding = try comparison.compare(article)
        do {
            try admit(finding, article)
            try write(finding, article)
        } catch let refusal as StockRefusal {
            let reason = Unreadable(.stock(refusal), at: article.place)
            comparison.refuse(finding, because: reason)
            return refuse(reason)
        } catch let reason as Unreadable {
            comparison.refuse(finding, because: reason)
            return refuse(reason)
        }
        preview.add(finding)
        switch finding {
        case .refused(let reason): return reason
        case .new, .unchanged, .changed: return nil
        }
    }

    /// The article without a category that differs from its siblings': the first one counts.
    private mutating func settled(_ article: IncomingArticle) -> IncomingArticle {
        guard let key = article.product.key, let category = article.product.category else {
            return article
        }
        let first = categories[key.hashValue]
        guard let first, first != category.hashValue else {
            categories[key.hashValue] = category.hashValue
            return article
        }
        var settled = article
        settled.product.category = nil
        return settled
    }

    private mutating func refuse(_ reason: Unreadable) -> Unreadable {
        preview.addRefused(reason)
        return reason
    }

    /// A list of stock makes no articles, and a bundle is made of what there is.
    private mutating func admit(_ finding: ArticleFinding, _ article: IncomingArticle) throws {
        switch finding {
        case .new where work.purpose == .stock:
            throw StockRefusal.noSuchArticle(article.label)
        case .new:
            let sharing = try article.ean.map(search.sharing) ?? []
            guard sharing.isEmpty else {
                throw Unreadable(.fitsSeveral(sharing), at: article.place)
            }
            if writer == nil { noteNew(article) }
        case .changed(_, let changes) where !changes.contains(.contents): return
        case .unchanged, .refused: return
        case .changed: break
        }
        guard work.facts.contains(.kind) else { return }
        for part in article.components { try admit(part, at: article.place) }
    }

    /// What is not written yet is remembered, since a bundle may be made of it.
    private mutating func noteNew(_ article: IncomingArticle) {
        for code in article.codes { newCodes.insert(code.hashValue) }
        if let product = article.product.key { newVariants[product.hashValue, default: 0] += 1 }
    }

    private func admit(_ part: IncomingComponent, at place: Unreadable.Place) throws {
        if part.codes.isEmpty, let product = part.product {
            let variants =
                try search.countVariants(of: product) + newVariants[product.hashValue, default: 0]
            guard variants <= 1 else { throw Unreadable(.severalComponents(product), at: place) }
            if variants == 1 { return }
        } else {
            let isNew = part.codes.contains { newCodes.contains($0.hashValue) }
            if try isNew || search.known.component(part) != nil { return }
        }
        throw StockRefusal.noSuchArticle(part.codes.first ?? part.product ?? "")
    }

    private mutating func write(_ finding: ArticleFinding, _ article: IncomingArticle) throws {
        guard let writer else { return }
        switch finding {
        case .new:
            let variant = try search.session.whole { try writer.add(article) }
            comparison.note(variant, madeOf: article)
        case .changed(let known, let changes):
            if changes.count == 1, changes[0].isBooking {
                try writer.change(known, changes, article)
            } else {
                try search.session.whole { try writer.change(known, changes, article) }
            }
        case .unchanged, .refused: break
        }
    }

    private mutating func takeGone() throws {
        var gone: [ID<Variant>] = []
        try search.eachOffered { known in
            guard comparison.isGone(known) else { return }
            preview.addGone(known)
            gone.append(known.id)
        }
        for variant in gone { try writer?.giveUp(variant) }
    }
}

extension ArticleChange {
    /// Whether it is a single booking of stock, which is refused before anything of it is
    /// written, and so is whole by itself.
    fileprivate var isBooking: Bool {
        switch self {
        case .onHand: true
        case .price, .cost, .name, .ean, .supplierCode, .vat, .atSupplier, .product, .category,
            .kind, .contents:
            false
        }
    }
}

extension IncomingArticle {
    fileprivate var codes: [String] { [sku?.folded, ean].compactMap(\.self) }
}

extension IncomingComponent {
    fileprivate var codes: [String] { [sku?.folded, ean].compactMap(\.self) }
}

extension Session {
    /// Whether a file is the one of its purpose that was taken in last.
    fileprivate func isLast(_ work: ArticleImport) throws -> Bool {
        let last = try first(
            """
            SELECT digest FROM article_files WHERE purpose = \(work.purpose.word)
            ORDER BY id DESC LIMIT 1
            """,
            from: "article_files"
        ) { try $0.text() }
        return last == work.digest
    }
}

extension ArticleImport.Purpose {
    /// The word by which it is stored.
    var word: String {
        switch self {
        case .products: "products"
        case .stock: "stock"
        case .feed: "feed"
        }
    }
}

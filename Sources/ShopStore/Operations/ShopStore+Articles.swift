package import Shop

extension ShopStore {
    /// What a file of articles would change; nothing is written.
    package func preview(
        of work: ArticleImport,
        by visitor: Visitor,
        _ read: ArticleReading
    ) throws -> FeedPreview {
        for right in work.rights where !visitor.rights.contains(right) { throw Forbidden(right) }
        return try self.read(by: visitor) { session in
            var pass = try ArticlePass(work, in: session)
            try pass.run(read)
            return pass.preview
        }
    }

    /// Takes a file of articles in, in one transaction: a supplier's feed whole or not at
    /// all, of the shop's own files the good rows.
    ///
    /// What changes nothing writes nothing.
    ///
    /// - Throws: `FeedRefusal` where the file as a whole cannot be taken, and what `read` throws.
    package func takeIn(
        _ work: ArticleImport,
        by signatory: Signatory,
        _ read: ArticleReading
    ) throws -> FeedSummary {
        do {
            return try change(by: signatory, needsOneOf: work.rights) { session, occasion in
                for right in work.rights where !occasion.rights.contains(right) {
                    throw Forbidden(right)
                }
                let summary = try session.takeIn(work, on: occasion, read)
                return (summary, Deed(work, summary))
            }
        } catch let unchanged as NothingChanged {
            return unchanged.summary
        }
    }
}

/// Breaks a transaction off in which nothing was to be done.
private struct NothingChanged: Error {
    let summary: FeedSummary
}

extension Session {
    fileprivate func takeIn(
        _ work: ArticleImport,
        on occasion: Occasion,
        _ read: ArticleReading
    ) throws -> FeedSummary {
        let isOpening = try work.purpose == .stock && stockOpening() == nil
        if isOpening { try openStock(at: occasion.now) }
        let supplier = try work.supplier.map(supplier(named:))
        var pass = try ArticlePass(work, in: self)
        let writer = ArticleWriter(
            session: self,
            work: work,
            supplier: supplier,
            warehouses: try warehouses(),
            isOpening: isOpening,
            occasion: occasion
        )
        try pass.run(read, writingWith: writer)
        let summary = pass.preview.summary
        try summary.check(isConfirmed: work.isConfirmed, isWhole: work.isWhole)
        // A list of which nothing could be taken counts nothing, and opens no stock.
        let isTaken = summary.refused == 0 || summary.changed > 0
        let isCounted = work.purpose == .stock && !summary.isRepeated && isTaken
        guard isCounted || !summary.changesNothing else {
            throw NothingChanged(summary: summary)
        }
        try note(work, of: supplier, at: occasion.now)
        try move("stock")
        return summary
    }

    private func note(
        _ work: ArticleImport,
        of supplier: ID<Supplier>?,
        at now: Moment
    ) throws {
        try run(
            """
            INSERT INTO article_files (purpose, supplier_id, digest, mapping, at, day)
            VALUES (\(work.purpose.word), \(supplier), \(work.digest), \(work.mapping),
                \(now.at), \(now.day))
            """
        )
    }
}

extension Deed {
    fileprivate init(_ work: ArticleImport, _ summary: FeedSummary) {
        let action: Action =
            switch work.purpose {
            case .products: .productsImported
            case .stock: .stockImported
            case .feed: .feedApplied
            }
        let facts = [
            Fact("file", String(work.digest.prefix(12))), Fact("mapping", work.mapping),
            Fact("supplier", work.supplier?.supplierName ?? ""),
            Fact("new", String(summary.new)), Fact("changed", String(summary.changed)),
            Fact("gone", work.supplier == nil ? "" : String(summary.gone)),
            Fact("rejected", summary.refused == 0 ? "" : String(summary.refused)),
        ]
        self.init(action, on: [], after: facts.filter { !$0.value.isEmpty })
    }
}

package import Shop

extension ShopStore {
    /// Begins a stocktake.
    ///
    /// - Returns: Its number.
    /// - Throws: `StockRefusal` where no bin or no article belongs to it, or another one counts
    ///   some of it.
    @discardableResult
    package func startStocktake(
        of scope: Stocktake.Scope,
        by signatory: Signatory
    ) throws -> String {
        try change(by: signatory, needs: .keepStock) { session, occasion in
            try session.requireOpenStock()
            guard let warehouse = try session.warehouses()[scope.warehouse] else {
                throw StockRefusal.noSuchWarehouse("")
            }
            let range = try session.range(scope.articles, at: occasion.now)
            let paper = try session.newDocument(.stocktake, on: occasion)
            let stocktake = Stocktake(
                id: paper.id,
                number: paper.number,
                warehouse: scope.warehouse,
                bins: scope.bins,
                range: range,
                counters: scope.counters
            )
            guard warehouse.bins.contains(where: stocktake.counts) else {
                throw StockRefusal.noSuchBin(scope.bins)
            }
            for other in try session.openStocktakes()
            where other.overlaps(stocktake, on: warehouse.bins) {
                throw StockRefusal.countedElsewhere(other.number)
            }
            try session.insert(stocktake)
            let facts = [
                Deed.Fact("warehouse", warehouse.code), Deed.Fact("bins", scope.bins),
                Deed.Fact("articles", range.map { String($0.articles.count) } ?? ""),
                Deed.Fact("counters", String(stocktake.counters)),
            ].filter { !$0.value.isEmpty }
            let deed = Deed(.stocktakeStarted, on: [.stockDocument(paper.id)], after: facts)
            return (paper.number, deed)
        }
    }

    /// Hands a sheet in: what somebody has counted in one bin.
    package func handIn(
        _ units: [ID<Variant>: Int],
        in bin: ID<Bin>,
        for number: String,
        by signatory: Signatory
    ) throws {
        try change(by: signatory, needs: .keepStock) { session, occasion in
            let before = try session.stocktake(session.document(numbered: number, .stocktake))
            guard let place = try session.warehouses()[bin],
                before.counts(place)
            else { throw StockRefusal.notInStocktake("") }
            for variant in units.keys.sorted() {
                let sku = try session.countedArticle(variant)
                guard before.counts(variant) else { throw StockRefusal.notInRange(article: sku) }
            }
            var after = before
            try after.handIn(units, in: bin, booked: session.booked(in: bin), on: occasion)
            try session.save(after, after: before)
            let facts = [
                Deed.Fact("bin", place.label),
                Deed.Fact("units", String(units.values.reduce(0, +))),
            ]
            return ((), Deed(.sheetHandedIn, on: [.stockDocument(after.id)], after: facts))
        }
    }

    /// Writes all differences into the books, in one transaction.
    ///
    /// - Parameters:
    ///   - choices: What is kept where stock has moved since it was counted.
    ///   - seen: The version that was reviewed; nil for whatever stands there.
    /// - Returns: By how many units each place has changed.
    @discardableResult
    package func postStocktake(
        _ number: String,
        _ choices: [CountResult.Place: CountChoice] = [:],
        seen: Int? = nil,
        by signatory: Signatory
    ) throws -> [CountPosting] {
        try change(by: signatory, needs: .keepStock) { session, occasion in
            let before = try session.stocktake(session.document(numbered: number, .stocktake))
            guard seen == nil || seen == before.version || before.status != .counting else {
                throw StockRefusal.countedMeanwhile(number)
            }
            var after = before
            try after.post()
            let postings = after.postings(
                booked: try session.bookedNow(of: before),
                choices: choices
            ).filter { $0.delta != 0 }
            for posting in postings { try session.post(posting, of: after, on: occasion) }
            try session.save(after, after: before)
            let subjects = postings.map { Deed.Subject.variant($0.result.place.variant) }
            let facts = [
                Deed.Fact("articles", String(postings.count)),
                Deed.Fact("units", String(postings.map(\.delta).reduce(0, +))),
            ]
            let deed = Deed(
                .stocktakePosted,
                on: ([.stockDocument(after.id)] + subjects).unique,
                after: facts
            )
            return (postings, deed)
        }
    }

    /// Gives a stocktake up; no level changes.
    package func cancelStocktake(_ number: String, by signatory: Signatory) throws {
        try change(by: signatory, needs: .keepStock) { session, _ in
            let before = try session.stocktake(session.document(numbered: number, .stocktake))
            var after = before
            try after.cancel()
            try session.save(after, after: before)
            return ((), Deed(.stocktakeCancelled, on: [.stockDocument(after.id)]))
        }
    }
}

extension Session {
    /// The SKU of an article that has stock of its own.
    func countedArticle(_ variant: ID<Variant>) throws -> String {
        let article = try first(
            "SELECT sku, kind FROM variants WHERE id = \(variant)",
            from: "variants"
        ) { (try $0.text(), try $0.word(Variant.Kind.self)) }
        guard let article else { throw StockRefusal.noSuchArticle("") }
        guard article.1 == .counted else { throw StockRefusal.notCounted(article: article.0) }
        return article.0
    }

    fileprivate func post(
        _ posting: CountPosting,
        of stocktake: Stocktake,
        on occasion: Occasion
    ) throws {
        let place = posting.result.place
        let cause = StockMovement.Cause.document(stocktake.id)
        try book(on: place.variant, occasion) { open in
            if posting.delta > 0 {
                let cost = open.card.lastCost.of(posting.delta)
                try open.card.bring(
                    posting.delta,
                    to: place.bin,
                    .stocktake,
                    because: cause,
                    at: cost
                )
            } else {
                try open.card.take(-posting.delta, from: place.bin, .stocktake, because: cause)
            }
        }
    }
}

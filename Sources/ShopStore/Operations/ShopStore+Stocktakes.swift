package import Shop

extension ShopStore {
    /// Begins a stocktake of the bins of a warehouse whose labels begin so.
    ///
    /// - Returns: Its number.
    @discardableResult
    package func startStocktake(
        of warehouse: ID<Warehouse>,
        bins: String = "",
        counters: Int = 1,
        by signatory: Signatory
    ) throws -> String {
        try change(by: signatory, needs: .keepStock) { session, occasion in
            try session.requireOpenStock()
            guard let known = try session.warehouses()[warehouse] else {
                throw StockRefusal.noSuchWarehouse("")
            }
            guard known.bins.contains(where: { $0.isCounted(under: bins) }) else {
                throw StockRefusal.noSuchBin(bins)
            }
            let paper = try session.newDocument(.stocktake, on: occasion)
            let stocktake = Stocktake(
                id: paper.id,
                number: paper.number,
                warehouse: warehouse,
                bins: bins,
                counters: min(2, max(1, counters))
            )
            try session.insert(stocktake)
            let facts = [
                Deed.Fact("warehouse", known.code), Deed.Fact("bins", bins),
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
                place.warehouse == before.warehouse, place.isCounted(under: before.bins)
            else { throw StockRefusal.notInStocktake("") }
            for variant in units.keys { _ = try session.countedArticle(variant) }
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
    /// - Parameter choices: What is kept where stock has moved since it was counted.
    /// - Returns: By how many units each place has changed.
    @discardableResult
    package func postStocktake(
        _ number: String,
        _ choices: [CountResult.Place: CountChoice] = [:],
        by signatory: Signatory
    ) throws -> [CountPosting] {
        try change(by: signatory, needs: .keepStock) { session, occasion in
            let before = try session.stocktake(session.document(numbered: number, .stocktake))
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

    /// Keeps what somebody has counted so far in a bin, so that it outlives a dropped line.
    package func keepCount(
        _ units: [ID<Variant>: Int],
        in bin: ID<Bin>,
        for stocktake: ID<StockDocument>,
        by visitor: Visitor
    ) throws {
        try keep { session in
            try session.run(
                """
                DELETE FROM count_drafts WHERE document_id = \(stocktake) AND bin_id = \(bin)
                    AND staff_id = \(visitor.staff.id)
                """
            )
            for (variant, units) in units.sorted(by: { $0.key < $1.key }) {
                try session.run(
                    """
                    INSERT INTO count_drafts
                        (document_id, bin_id, staff_id, variant_id, units, at)
                    VALUES (\(stocktake), \(bin), \(visitor.staff.id), \(variant), \(units),
                        \(moment.at))
                    """
                )
            }
        }
    }

    /// What somebody had counted in a bin before the line dropped.
    package func keptCount(
        in bin: ID<Bin>,
        for stocktake: ID<StockDocument>,
        by visitor: Visitor
    ) throws -> [ID<Variant>: Int] {
        try read(by: visitor) { session in
            let lines = try session.all(
                """
                SELECT variant_id, units FROM count_drafts
                WHERE document_id = \(stocktake) AND bin_id = \(bin)
                    AND staff_id = \(visitor.staff.id)
                """,
                from: "count_drafts"
            ) { (try $0.id(Variant.self), try $0.units()) }
            return Dictionary(lines) { first, _ in first }
        }
    }
}

extension Session {
    /// The SKU of an article that has stock of its own.
    fileprivate func countedArticle(_ variant: ID<Variant>) throws -> String {
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

extension Bin {
    /// Whether it is counted in a stocktake of bins whose labels begin so.
    func isCounted(under beginning: String) -> Bool {
        beginning.isEmpty || code.folded.hasPrefix(beginning.folded)
    }
}

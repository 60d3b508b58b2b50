package import Shop

extension ShopStore {
    /// Begins to keep stock, with what is there now.
    ///
    /// From here on orders reserve and move (DECISIONS 6).
    ///
    /// - Throws: `StockRefusal.alreadyOpened` where it has begun; nothing is then written.
    package func openStock(with counts: [StockCount] = [], by signatory: Signatory) throws {
        try change(by: signatory, needs: .keepStock) { session, occasion in
            guard try session.stockOpening() == nil else { throw StockRefusal.alreadyOpened }
            try session.openStock(at: occasion.now)
            for count in counts where count.units > 0 {
                try session.bring(count, .opening, because: .reason(""), on: occasion)
            }
            let units = counts.map(\.units).reduce(0, +)
            let facts = [
                Deed.Fact("articles", String(counts.count)), Deed.Fact("units", String(units)),
            ]
            return ((), Deed(.stockOpened, on: [], after: facts))
        }
    }

    /// When the shop began to keep stock; nil where it has not.
    package func stockOpening(by visitor: Visitor) throws -> Moment? {
        try read(by: visitor) { try $0.stockOpening() }
    }

    /// All warehouses with their bins, the main one first.
    package func warehouses(by visitor: Visitor) throws -> Warehouses {
        try read(by: visitor) { try $0.warehouses() }
    }

    /// Corrects a level by hand.
    ///
    /// - Parameter reason: Why it differs from the books; it may not be blank.
    /// - Returns: How much there is now.
    @discardableResult
    package func adjust(
        _ variant: ID<Variant>,
        by delta: Int,
        in bin: ID<Bin>? = nil,
        at cost: Money? = nil,
        reason: String,
        by signatory: Signatory
    ) throws -> StockLevels {
        try keepStock(of: variant, by: signatory) { session, occasion in
            guard reason.contains(where: { !$0.isWhitespace }) else {
                throw StockRefusal.missingReason
            }
            guard delta != 0 else { throw StockRefusal.unitsNotPositive }
            guard delta.magnitude <= IncomingLine.unitsLimit else {
                throw StockRefusal.tooMany(article: try session.countedArticle(variant))
            }
            if delta > 0 {
                let count = StockCount(variant: variant, units: delta, bin: bin, cost: cost)
                try session.bring(count, .adjustment, because: .reason(reason), on: occasion)
            } else {
                try session.book(on: variant, occasion) { open in
                    let bin = try open.card.bin(or: bin)
                    let cause = StockMovement.Cause.reason(reason)
                    try open.card.take(-delta, from: bin, .adjustment, because: cause)
                }
            }
            let facts = [Deed.Fact("units", String(delta))]
            return Deed(.stockAdjusted, on: [.variant(variant)], after: facts, note: reason)
        }
    }

    /// Carries units from one bin to another of the same warehouse.
    @discardableResult
    package func move(
        _ units: Int,
        of variant: ID<Variant>,
        from source: ID<Bin>,
        to target: ID<Bin>,
        reason: String = "",
        by signatory: Signatory
    ) throws -> StockLevels {
        try keepStock(of: variant, by: signatory) { session, occasion in
            guard units > 0 else { throw StockRefusal.unitsNotPositive }
            let warehouses = try session.warehouses()
            guard let from = warehouses[source], let to = warehouses[target],
                from.warehouse == to.warehouse
            else { throw StockRefusal.noSuchBin(warehouses[target]?.label ?? "") }
            let undecided = try session.undecided(variant, in: from)
            try session.book(on: variant, occasion) { open in
                let cause = StockMovement.Cause.reason(reason)
                if undecided > 0, units > open.card.levels[source, default: 0] - undecided {
                    throw StockRefusal.undecided(article: open.card.article, units: undecided)
                }
                try open.card.shift(units, from: source, to: target, .transfer, because: cause)
            }
            let facts = [
                Deed.Fact("units", String(units)), Deed.Fact("from", from.label),
                Deed.Fact("to", to.label),
            ]
            return Deed(.stockMoved, on: [.variant(variant)], after: facts, note: reason)
        }
    }

    private func keepStock(
        of variant: ID<Variant>,
        by signatory: Signatory,
        _ body: (Session, Occasion) throws -> Deed
    ) throws -> StockLevels {
        try change(by: signatory, needs: .keepStock) { session, occasion in
            guard try session.stockOpening() != nil else { throw StockRefusal.notOpened }
            let deed = try body(session, occasion)
            return (try session.stockLevels(of: variant, at: occasion.now.at), deed)
        }
    }
}

extension Session {
    func openStock(at now: Moment) throws {
        try run(
            "INSERT INTO openings (chapter, at, day) VALUES ('stock', \(now.at), \(now.day))"
        )
    }

    /// Units in a bin of which their returns have yet to say where they go: whoever carried them
    /// to a shelf would sell them twice, since the decision brings them there once more.
    fileprivate func undecided(_ variant: ID<Variant>, in bin: Bin) throws -> Int {
        guard bin.purpose == .quarantine else { return 0 }
        let kinds = [StockMovement.Kind.goodsReturned, .disposition].map(\.rawValue)
        return try number(
            """
            SELECT coalesce(sum(delta), 0) FROM stock_movements
            WHERE variant_id = \(variant) AND bin_id = \(bin.id) AND kind IN (\(list: kinds))
            """
        )
    }

    /// Units that come in, at what they cost or, where nobody knows, at what the last did.
    func bring(
        _ count: StockCount,
        _ kind: StockMovement.Kind,
        to warehouse: ID<Warehouse>? = nil,
        because cause: StockMovement.Cause,
        on occasion: Occasion
    ) throws {
        guard count.units > 0 else { throw StockRefusal.unitsNotPositive }
        try book(on: count.variant, occasion) { open in
            let bin = try open.card.bin(or: count.bin, in: warehouse)
            let cost = count.cost ?? open.card.lastCost.of(count.units)
            try open.card.bring(count.units, to: bin, kind, because: cause, at: cost)
        }
    }

    /// How much there is of a variant.
    func stockLevels(of variant: ID<Variant>, at now: Instant) throws -> StockLevels {
        let levels = try first(
            """
            SELECT on_hand, unsellable, reserved,
                (SELECT coalesce(sum(c.units), 0) FROM cart_reservations AS c
                    WHERE c.variant_id = t.variant_id AND c.expires_at > \(now)),
                awaited, incoming, value
            FROM stock_totals AS t WHERE variant_id = \(variant)
            """,
            from: "stock_totals",
            StockLevels.init(reading:)
        )
        return levels ?? StockLevels()
    }
}

extension StockCard {
    /// The bin that was named or, where none was, where the article lies in a warehouse: the
    /// main one unless another is named.
    func bin(or named: ID<Bin>?, in warehouse: ID<Warehouse>? = nil) throws -> ID<Bin> {
        if let named {
            guard warehouses[named] != nil else { throw StockRefusal.noSuchBin("") }
            return named
        }
        guard let home = (warehouse ?? warehouses.main?.id).flatMap(home(in:)) else {
            throw StockRefusal.noSuchWarehouse(Warehouse.mainCode)
        }
        return home.id
    }
}

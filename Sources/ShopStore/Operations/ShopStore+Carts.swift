package import Shop

extension ShopStore {
    /// Keeps units for somebody's cart while they pay, for so many seconds.
    ///
    /// The cart's claim to the article is then just these units, whatever it was before.
    ///
    /// - Throws: `StockRefusal.notAvailable` where fewer are free, unless the article takes
    ///   pre-orders; nothing is then written.
    @discardableResult
    package func reserve(
        _ units: Int,
        of variant: ID<Variant>,
        for cart: String,
        seconds: Int,
        by signatory: Signatory
    ) throws -> CartReservation {
        try change(by: signatory, needs: .keepStock) { session, occasion in
            guard units > 0, units <= IncomingLine.unitsLimit else {
                throw StockRefusal.unitsNotPositive
            }
            guard (1...CartReservation.longest).contains(seconds) else {
                throw StockRefusal.notATime
            }
            guard try session.stockOpening() != nil else { throw StockRefusal.notOpened }
            let until = occasion.now.at + seconds
            let own: SQL = "cart = \(cart) AND article_id = \(variant)"
            try session.clearCarts(own, on: occasion) {
                for part in try session.parts(of: variant) {
                    try session.reserve(part, units, in: variant, cart, until, on: occasion)
                }
            }
            let reservation = CartReservation(cart: cart, units: units, until: until)
            let facts = [Deed.Fact("units", String(units)), Deed.Fact("cart", cart)]
            return (reservation, Deed(.stockReserved, on: [.variant(variant)], after: facts))
        }
    }

    /// Gives free what was kept for a cart.
    ///
    /// - Returns: How many articles were.
    @discardableResult
    package func release(cart: String, by signatory: Signatory) throws -> Int {
        try change(by: signatory, needs: .keepStock) { session, occasion in
            let articles = try session.number(
                "SELECT count(DISTINCT article_id) FROM cart_reservations WHERE cart = \(cart)"
            )
            try session.clearCarts("cart = \(cart)", on: occasion)
            let facts = [Deed.Fact("cart", cart)]
            return (articles, Deed(.stockReleased, on: [], after: facts))
        }
    }

    /// How many claims of carts have lapsed and not been cleared away.
    package func lapsedCarts() throws -> Int {
        let now = moment.at
        return try engine.read {
            try $0.number("SELECT count(*) FROM cart_reservations WHERE expires_at <= \(now)")
        }
    }

    /// Clears away what has lapsed: no level depends on it, but who waits for what is free
    /// again is told.
    ///
    /// - Returns: How many claims were cleared.
    @discardableResult
    package func tidyCarts(by signatory: Signatory) throws -> Int {
        try change(by: signatory, needs: .keepStock) { session, occasion in
            let cleared = try session.clearCarts("expires_at <= \(occasion.now.at)", on: occasion)
            let facts = [Deed.Fact("carts", String(cleared))]
            return (cleared, Deed(.stockReleased, on: [], after: facts))
        }
    }
}

extension Session {
    /// What one unit of an article takes from stock: itself, its components or nothing.
    func parts(of variant: ID<Variant>) throws -> [ArticlePart] {
        try all(
            """
            SELECT v.id, v.sku, v.takes_preorders, 1 FROM variants AS v
            WHERE v.id = \(variant) AND v.kind = \(Variant.Kind.counted)
            UNION ALL
            SELECT v.id, v.sku, v.takes_preorders, c.units
            FROM variants AS b JOIN bundle_components AS c ON c.bundle_id = b.id
            JOIN variants AS v ON v.id = c.variant_id
            WHERE b.id = \(variant) AND b.kind = \(Variant.Kind.bundle)
            """,
            from: "variants"
        ) { row in
            ArticlePart(
                variant: try row.id(),
                sku: try row.text(),
                takesPreorders: try row.flag(),
                units: try row.units()
            )
        }
    }

    /// Takes claims of carts away, and tells those who wait for what they kept.
    ///
    /// Units whose claim had lapsed count as kept until now.
    ///
    /// - Parameter body: Makes the claims that come in their place.
    @discardableResult
    fileprivate func clearCarts(
        _ condition: SQL,
        on occasion: Occasion,
        _ body: () throws -> Void = {}
    ) throws -> Int {
        let lapsed = try all(
            """
            SELECT variant_id,
                sum(CASE WHEN expires_at <= \(occasion.now.at) THEN units ELSE 0 END)
            FROM cart_reservations WHERE \(sql: condition) GROUP BY variant_id
            """,
            from: "cart_reservations"
        ) { (try $0.id(Variant.self), try $0.integer()) }
        let kept = Dictionary(lapsed) { first, _ in first }
        var before: [ID<Variant>: Int] = [:]
        for variant in kept.keys.sorted() {
            let now = occasion.now.at
            let awaited = try awaitedAvailability(touching: variant, at: now, less: kept)
            before.merge(awaited) { first, _ in first }
        }
        let cleared = try run("DELETE FROM cart_reservations WHERE \(sql: condition)")
        try body()
        try tellOfStock(since: before, on: occasion)
        try move("stock")
        return cleared
    }

    fileprivate func reserve(
        _ part: ArticlePart,
        _ units: Int,
        in article: ID<Variant>,
        _ cart: String,
        _ until: Instant,
        on occasion: Occasion
    ) throws {
        let (asked, isTooMany) = units.multipliedReportingOverflow(by: part.units)
        guard !isTooMany, asked <= IncomingLine.unitsLimit else {
            throw StockRefusal.tooMany(article: part.sku)
        }
        let available = try stockLevels(of: part.variant, at: occasion.now.at).available
        guard available >= asked || part.takesPreorders else {
            throw StockRefusal.notAvailable(
                article: part.sku,
                asked: asked,
                available: available
            )
        }
        try run(
            """
            INSERT INTO cart_reservations
                (cart, article_id, variant_id, units, made_at, expires_at)
            VALUES (\(cart), \(article), \(part.variant), \(asked), \(occasion.now.at), \(until))
            """
        )
    }
}

/// What an article takes from stock, a component of a bundle or the article itself.
struct ArticlePart {
    var variant: ID<Variant>
    var sku: String
    var takesPreorders: Bool
    var units: Int
}

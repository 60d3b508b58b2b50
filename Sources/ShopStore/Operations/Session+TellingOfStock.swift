import Shop

/// Who asked for an article is told when it is there again: as many people as units have
/// become available, who asked first among them, and each of them once (PRODUCT section 4).
extension Session {
    /// What can be sold of each article that somebody waits for, a variant itself or a bundle
    /// that it is part of.
    ///
    /// - Parameter kept: Units that count as not to be sold, whatever the levels say.
    func awaitedAvailability(
        touching variant: ID<Variant>,
        at now: Instant,
        less kept: [ID<Variant>: Int] = [:]
    ) throws -> [ID<Variant>: Int] {
        let awaited: [ID<Variant>] = try all(
            """
            SELECT DISTINCT r.variant_id FROM stock_requests AS r
            WHERE r.told_at IS NULL AND (r.variant_id = \(variant) OR r.variant_id IN (
                SELECT c.bundle_id FROM bundle_components AS c WHERE c.variant_id = \(variant)))
            """,
            from: "stock_requests"
        ) { try $0.id() }
        return try Dictionary(
            awaited.map { ($0, try available($0, at: now, less: kept)) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Tells those who waited, as many as there are units more than before.
    func tellOfStock(
        since before: [ID<Variant>: Int],
        on occasion: Occasion
    ) throws {
        for (article, earlier) in before.sorted(by: { $0.key < $1.key }) {
            let now = try available(article, at: occasion.now.at)
            guard now > earlier else { continue }
            for request in try openRequests(for: article, limit: now - earlier) {
                try tell(request, on: occasion)
            }
        }
    }

    /// What can be sold of an article now; of a bundle as much as its components allow.
    func available(
        _ article: ID<Variant>,
        at now: Instant,
        less kept: [ID<Variant>: Int] = [:]
    ) throws -> Int {
        try parts(of: article).map { part in
            let available = try stockLevels(of: part.variant, at: now).available
            return max(0, available - kept[part.variant, default: 0]) / part.units
        }.min() ?? 0
    }

    private func openRequests(for article: ID<Variant>, limit: Int) throws -> [StockRequest] {
        try requests(
            """
            WHERE r.variant_id = \(article) AND r.told_at IS NULL
            ORDER BY r.asked_at, r.id LIMIT \(limit)
            """
        )
    }

    func requests(_ condition: SQL) throws -> [StockRequest] {
        try all(
            """
            SELECT r.id, r.variant_id, r.email, r.name, r.language, r.asked_at, r.asked_day,
                r.told_at
            FROM stock_requests AS r \(sql: condition)
            """,
            from: "stock_requests"
        ) { row in
            StockRequest(
                id: try row.id(),
                variant: try row.id(),
                email: try row.text(),
                name: try row.text(),
                language: try row.text(),
                asked: try row.moment(),
                told: try row.optionalInstant()
            )
        }
    }

    private func tell(_ request: StockRequest, on occasion: Occasion) throws {
        let article = try first(
            "SELECT name, sku FROM variants WHERE id = \(request.variant)",
            from: "variants"
        ) { (name: try $0.text(), sku: try $0.text()) }
        guard let article else { return }
        try run(
            "UPDATE stock_requests SET told_at = \(occasion.now.at) WHERE id = \(request.id)"
        )
        var payload = MessagePayload()
        payload.number = article.sku
        payload.name = request.name
        payload.reached = request.asked.at.milliseconds
        payload.lines = [
            MessagePayload.Line(name: article.name, units: 1, verdict: "available")
        ]
        try write(
            OwedMessage(
                template: .backInStock,
                cause: "stock-request:\(request.id.key)",
                record: article.sku,
                recipient: OwedMessage.Recipient(
                    email: request.email,
                    name: request.name,
                    language: request.language
                ),
                payload: payload,
                holdUntil: occasion.now.at
            ),
            at: occasion.now
        )
    }
}

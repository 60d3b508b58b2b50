package import Shop

extension ShopStore {
    /// Notes that somebody wants to know when an article is there again.
    ///
    /// Who has asked already keeps their place.
    ///
    /// - Throws: `StockRefusal.isAvailable` where it is there now.
    @discardableResult
    package func request(
        _ variant: ID<Variant>,
        email: String,
        name: String = "",
        language: String,
        by signatory: Signatory
    ) throws -> StockRequest {
        try change(by: signatory, needsOneOf: [.keepStock, .register]) { session, occasion in
            try session.requireOpenStock()
            guard StockRequest.canBeTold(at: email) else {
                throw StockRefusal.unusableAddress(email)
            }
            let parts = try session.parts(of: variant)
            guard !parts.isEmpty else { throw StockRefusal.isAvailable }
            guard try session.available(variant, at: occasion.now.at) == 0 else {
                throw StockRefusal.isAvailable
            }
            try session.run(
                """
                INSERT INTO stock_requests (variant_id, email, email_key, name, language,
                    asked_at, asked_day)
                VALUES (\(variant), \(email), \(email.folded), \(name), \(language),
                    \(occasion.now.at), \(occasion.now.day))
                ON CONFLICT DO NOTHING
                """
            )
            let request = try session.requests(
                """
                WHERE r.variant_id = \(variant) AND r.email_key = \(email.folded)
                    AND r.told_at IS NULL
                """
            ).first
            guard let request else { throw StockRefusal.unusableAddress(email) }
            let deed = Deed(.stockRequested, on: [.variant(variant)], note: email)
            return (request, deed)
        }
    }

    /// Who waits for an article, or for any, who asked first among them; addresses are masked
    /// for those who may not see them.
    package func stockRequests(
        for variant: ID<Variant>? = nil,
        by visitor: Visitor
    ) throws -> [StockRequest] {
        try read(by: visitor) { session in
            let condition: SQL = variant.map { "AND r.variant_id = \($0)" } ?? .empty
            let requests = try session.requests(
                "WHERE r.told_at IS NULL \(sql: condition) ORDER BY r.asked_at, r.id LIMIT 1000"
            )
            return requests.map { request in
                var request = request
                if !visitor.rights.contains(.seeEmails) {
                    request.email = Masked.email(request.email)
                }
                if !visitor.rights.contains(.seeNames) {
                    request.name = Masked.name(request.name)
                }
                return request
            }
        }
    }
}

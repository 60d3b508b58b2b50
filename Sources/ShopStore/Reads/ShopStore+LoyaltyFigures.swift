package import Shop

extension ShopStore {
    /// How the programme does today.
    ///
    /// - Throws: `PointsRefusal.notOpened` where the shop has none.
    package func loyaltyFigures(by visitor: Visitor) throws -> LoyaltyFigures {
        try read(by: visitor) { session in
            guard let terms = try session.terms(at: moment.at) else {
                throw PointsRefusal.notOpened
            }
            var figures = LoyaltyFigures()
            try session.countAccounts(in: &figures)
            try session.countEntries(in: &figures)
            for days in LoyaltyFigures.horizons {
                figures.expiring[days] = try session.number(
                    """
                    SELECT coalesce(sum(available), 0) FROM point_lots
                    WHERE available > 0 AND expiry_day BETWEEN \(moment.day)
                        AND \(moment.day + days)
                    """
                )
            }
            figures.liability = terms.value(of: max(0, figures.outstanding))
            try session.countSales(in: &figures, on: moment.day)
            let year = TierStanding.period(endingOn: moment.day)
            figures.chosen = try session.rewardFigures(over: year)
                .filter { $0.redeemed > 0 }.prefix(LoyaltyFigures.most).map(\.self)
            return figures
        }
    }
}

extension Session {
    fileprivate func countAccounts(in figures: inout LoyaltyFigures) throws {
        try each(
            """
            SELECT tier, count(*), sum(available), sum(pending), sum(owed)
            FROM point_accounts GROUP BY tier
            """,
            from: "point_accounts"
        ) { row in
            let tier: Tier = try row.word()
            let accounts = try row.integer()
            figures.byTier[tier] = accounts
            figures.accounts += accounts
            figures.outstanding += try row.integer()
            figures.pending += try row.integer()
            figures.owed += try row.integer()
        }
        figures.outstanding -= figures.owed
    }

    /// What came is what waits no longer; what was taken back of it came never.
    fileprivate func countEntries(in figures: inout LoyaltyFigures) throws {
        try each(
            "SELECT kind, sum(available) FROM point_entries GROUP BY kind",
            from: "point_entries"
        ) { row in
            let kind: PointEntry.Kind = try row.word()
            let points = try row.integer()
            switch kind {
            case .released, .clawedBack, .regained, .adjusted, .refunded, .recalled:
                figures.earned += points
            case .redeemed, .restored: figures.redeemed -= points
            case .expired: figures.expired -= points
            case .earned, .setOff: break
            }
        }
    }

    fileprivate func countSales(in figures: inout LoyaltyFigures, on day: Day) throws {
        let days = TierStanding.period(endingOn: day)
        let sales = try first(
            """
            SELECT coalesce(sum(o.total - o.refunded), 0), coalesce(sum(
                CASE WHEN a.customer_id IS NULL THEN 0 ELSE o.total - o.refunded END), 0)
            FROM orders AS o LEFT JOIN point_accounts AS a ON a.customer_id = o.customer_id
            WHERE o.placed_day BETWEEN \(days.lowerBound) AND \(days.upperBound)
                AND o.status <> \(Order.Status.cancelled) AND o.currency = \(Rules.currency)
            """,
            from: "orders"
        ) { (all: try $0.money(), members: try $0.money()) }
        figures.sales = sales?.all ?? .zero
        figures.memberSales = sales?.members ?? .zero
    }
}

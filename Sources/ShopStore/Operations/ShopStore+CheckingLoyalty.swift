package import Shop

/// What a check of the programme has added up, and what is wrong.
package struct LoyaltyAudit: Hashable, Sendable {
    package var accounts = 0
    package var lots = 0
    package var entries = 0
    package var coupons = 0
    package var giftCards = 0
    package var findings: [Finding] = []
}

extension ShopStore {
    /// Adds points, coupons and gift cards up again, all as they are at one moment.
    package func checkLoyalty(by visitor: Visitor) throws -> LoyaltyAudit {
        try read(by: visitor) { session in
            LoyaltyAudit(
                accounts: try session.number("SELECT count(*) FROM point_accounts"),
                lots: try session.number("SELECT count(*) FROM point_lots"),
                entries: try session.number("SELECT count(*) FROM point_entries"),
                coupons: try session.number("SELECT count(*) FROM coupons"),
                giftCards: try session.number("SELECT count(*) FROM gift_cards"),
                findings: try session.pointsFindings() + session.orderPointsFindings()
                    + session.couponFindings() + session.giftCardFindings()
            )
        }
    }
}

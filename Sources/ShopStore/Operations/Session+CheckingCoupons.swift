import Shop

extension Session {
    /// What is wrong with coupons: how they stand, and the points that they hold by the ledger.
    func couponFindings() throws -> [Finding] {
        var findings: [Finding] = []
        let stored = try storedCoupons()
        for coupon in try coupons(where: "1 = 1", limit: .max) {
            let levels = StoredCoupon(
                version: coupon.version,
                status: coupon.status,
                order: coupon.use?.order
            )
            let points = try -number(
                "SELECT coalesce(sum(available), 0) FROM point_entries WHERE coupon_id = \(coupon.id)"
            )
            let held = coupon.status == .returned ? 0 : coupon.cost
            if stored[coupon.id] != levels || points != held || !coupon.hasSoundEvents {
                findings.append(.coupon(number: coupon.number))
            }
        }
        return findings
    }

    private func storedCoupons() throws -> [ID<Coupon>: StoredCoupon] {
        let pairs = try all(
            "SELECT id, version, status, order_id FROM coupons",
            from: "coupons"
        ) { row in
            let id: ID<Coupon> = try row.id()
            return (
                id,
                StoredCoupon(
                    version: try row.integer(),
                    status: try row.word(),
                    order: try row.optionalID()
                )
            )
        }
        return Dictionary(uniqueKeysWithValues: pairs)
    }
}

/// How a coupon stands by its own row.
private struct StoredCoupon: Hashable {
    var version: Int
    var status: Coupon.Status
    var order: ID<Order>?
}

extension Coupon {
    /// It is issued once and first, and what ends it stays the end.
    fileprivate var hasSoundEvents: Bool {
        var before: Status?
        for event in events {
            let isSound =
                switch (event.kind, before) {
                case (.issued, nil), (.used, .issued), (.returned, .issued),
                    (.expired, .issued), (.reopened, .used):
                    true
                case _: false
                }
            guard isSound else { return false }
            before = event.kind.status
        }
        return before != nil
    }
}

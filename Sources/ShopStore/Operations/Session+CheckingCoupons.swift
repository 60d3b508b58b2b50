import Shop

extension Session {
    /// What is wrong with coupons: how they stand, and the points that they hold by the ledger.
    func couponFindings() throws -> [Finding] {
        var findings: [Finding] = []
        var last: Int64 = 0
        while true {
            let some = SQL("id > \(last) AND id <= \(last + 1_000)")
            findings += try couponFindings(where: some)
            last += 1_000
            guard try number("SELECT EXISTS (SELECT 1 FROM coupons WHERE id > \(last))") == 1
            else { return findings }
        }
    }

    private func couponFindings(where some: SQL) throws -> [Finding] {
        var findings: [Finding] = []
        let stored = try storedCoupons(where: some)
        for coupon in try coupons(where: some, limit: .max) {
            let levels = StoredCoupon(
                version: coupon.version,
                status: coupon.status,
                order: coupon.use?.order,
                points: coupon.status == .returned ? 0 : coupon.cost
            )
            if stored[coupon.id] != levels || !coupon.hasSoundEvents {
                findings.append(.coupon(number: coupon.number))
            }
        }
        return findings
    }

    /// Coupons by their own rows, and the points that they hold by the ledger.
    private func storedCoupons(where some: SQL) throws -> [ID<Coupon>: StoredCoupon] {
        let pairs = try all(
            """
            SELECT id, version, status, order_id, (SELECT coalesce(-sum(e.available), 0)
                FROM point_entries AS e WHERE e.coupon_id = coupons.id)
            FROM coupons WHERE \(sql: some)
            """,
            from: "coupons"
        ) { row in
            let id: ID<Coupon> = try row.id()
            return (
                id,
                StoredCoupon(
                    version: try row.integer(),
                    status: try row.word(),
                    order: try row.optionalID(),
                    points: try row.integer()
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
    var points: Int
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

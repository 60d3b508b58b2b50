/// What a customer or the staff do with points.
extension PointsAccount {
    /// Spends points on a reward, those first that expire soonest.
    package mutating func redeem(
        _ points: Int,
        for coupon: ID<Coupon>
    ) throws(PointsRefusal) {
        try take(points, .redeemed, because: .coupon(coupon))
    }

    /// Puts the points of a coupon that was given back where they came from, with the expiry
    /// that they had there.
    ///
    /// - Parameter takes: What the coupon took of each lot.
    package mutating func restore(_ takes: [ID<PointLot>: Int], of coupon: ID<Coupon>) {
        for (lot, points) in takes.sorted(by: { $0.key < $1.key }) {
            put(points, into: lot, .restored, because: .coupon(coupon))
        }
    }

    /// Gives points by hand or, below zero, takes them; never more than there are.
    ///
    /// - Parameter lifetime: For how many days points that are given can be spent.
    package mutating func adjust(
        by points: Int,
        because reason: String,
        lifetime: Int?,
        on day: Day
    ) throws(PointsRefusal) {
        guard points != 0 else { throw .nothingToBook }
        guard !reason.isBlank else { throw .missingReason }
        let cause = PointEntry.Cause.reason(reason.trimmed)
        guard points > 0 else {
            return try take(-points, .adjusted, because: cause)
        }
        try give(points, .adjustment, .adjusted, because: cause, lifetime: lifetime, on: day)
    }

    /// Pays a refund in points.
    package mutating func refund(
        _ points: Int,
        for goods: ID<Return>,
        entry: Int,
        lifetime: Int?,
        on day: Day
    ) throws(PointsRefusal) {
        guard points > 0 else { throw .nothingToBook }
        try give(
            points,
            .refund(goods),
            .refunded,
            because: .refund(of: goods, entry: entry),
            lifetime: lifetime,
            on: day
        )
    }

    /// Takes a refund in points back: those that it gave, then any others that are there.
    ///
    /// - Throws: `PointsRefusal.spentMeanwhile` where there are not so many any more
    ///   (DECISIONS 10).
    package mutating func recall(
        _ points: Int,
        of goods: ID<Return>,
        entry: Int
    ) throws(PointsRefusal) {
        guard points <= available else { throw .spentMeanwhile(missing: points - available) }
        let cause = PointEntry.Cause.refund(of: goods, entry: entry)
        var left = points
        for lot in lots where lot.source == .refund(goods) {
            left -= take(upTo: left, from: lot.id, .recalled, because: cause)
        }
        _ = take(upTo: left, .recalled, because: cause)
    }

    private mutating func give(
        _ points: Int,
        _ source: PointLot.Source,
        _ kind: PointEntry.Kind,
        because cause: PointEntry.Cause,
        lifetime: Int?,
        on day: Day
    ) throws(PointsRefusal) {
        guard points <= PointsAccount.limit - available - pending else { throw .tooMany }
        open(
            source,
            points,
            isPending: false,
            lifetime: lifetime,
            expiry: lifetime.map { day + $0 },
            kind,
            because: cause
        )
        bringUpToDate(on: day)
    }

    private mutating func take(
        _ points: Int,
        _ kind: PointEntry.Kind,
        because cause: PointEntry.Cause
    ) throws(PointsRefusal) {
        guard points > 0 else { throw .nothingToBook }
        guard points <= available else { throw .notThere(asked: points, there: balance) }
        _ = take(upTo: points, kind, because: cause)
    }
}

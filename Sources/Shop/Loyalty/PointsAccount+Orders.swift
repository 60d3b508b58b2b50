/// What an order gave, and what of it was taken back.
package struct OrderPoints: Hashable, Sendable {
    package var order: ID<Order>
    package var lot: ID<PointLot>
    /// What it gave in the first place.
    package var granted: Int
    /// What was taken back for goods that came back, and not given again.
    package var clawedBack: Int
    /// What of its lot has expired.
    package var expired: Int

    package init(
        order: ID<Order>,
        lot: ID<PointLot>,
        granted: Int,
        clawedBack: Int = 0,
        expired: Int = 0
    ) {
        self.order = order
        self.lot = lot
        self.granted = granted
        self.clawedBack = clawedBack
        self.expired = expired
    }
}

extension PointsAccount {
    /// An order gives points, which wait until their day of release is known and reached.
    @discardableResult
    package mutating func earn(
        _ points: Int,
        for order: ID<Order>,
        lifetime: Int?
    ) -> ID<PointLot> {
        open(
            .order(order),
            points,
            isPending: true,
            lifetime: lifetime,
            .earned,
            because: .order(order)
        )
    }

    /// Books the difference between what an order gave and what it is due for the goods that
    /// the customer keeps.
    ///
    /// Taken back are the points of its own lot that wait, then those that can be spent, then
    /// those of other lots; the rest is owed. What has expired of it is gone already and is
    /// not taken a second time through what was spent: an order that gave 100, of which 60
    /// were spent and 40 expired, gives back 10 when half of its value returns.
    package mutating func settle(_ points: OrderPoints, due: Int) {
        let cause = PointEntry.Cause.order(points.order)
        let kept = points.granted - points.clawedBack
        if kept < due {
            put(due - kept, into: points.lot, .regained, because: cause)
        } else if kept - points.expired > due {
            clawBack(kept - points.expired - due, from: points.lot, because: cause)
        }
    }

    private mutating func clawBack(
        _ points: Int,
        from lot: ID<PointLot>,
        because cause: PointEntry.Cause
    ) {
        var left = points
        left -= takePending(upTo: left, from: lot, .clawedBack, because: cause)
        left -= take(upTo: left, from: lot, .clawedBack, because: cause)
        left -= take(upTo: left, .clawedBack, because: cause)
        owe(left, .clawedBack, because: cause)
    }
}

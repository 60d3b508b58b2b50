import Testing

@testable import Shop

/// Whatever happens in whatever order: the lots are the ledger, the balance is the lots less
/// what is owed, and no point counts twice.
@Suite struct PointsHistoryTests {
    /// One account under random hands, with what a careful bookkeeper writes beside it.
    private struct History {
        var account = PointsAccount(of: ID(1))
        var day = Day(number: 20_000)
        var orders: [ID<Order>: OrderPoints] = [:]
        var lotOrders: [ID<PointLot>: ID<Order>] = [:]
        var coupons: [ID<Coupon>: [ID<PointLot>: Int]] = [:]
        var refunds: [ID<Return>: Int] = [:]
        var next: Int64 = 1
        var seen = 0

        /// What the new entries say, in the bookkeeper's own books.
        mutating func read() {
            for entry in account.entries.dropFirst(seen) {
                switch (entry.kind, entry.cause) {
                case (.expired, _):
                    if let lot = entry.lot, let order = lotOrders[lot] {
                        orders[order]?.expired -= entry.available
                    }
                case (.clawedBack, .order(let order)), (.regained, .order(let order)):
                    orders[order]?.clawedBack -= entry.available + entry.pending
                case (.redeemed, .coupon(let coupon)):
                    if let lot = entry.lot { coupons[coupon, default: [:]][lot] = -entry.available }
                case _: break
                }
            }
            seen = account.entries.count
        }
    }

    private static func take(_ step: Int, _ dice: inout SplitMix64, in history: inout History) {
        let key = history.next
        switch step {
        case 0, 1:
            history.next += 1
            let points = dice.below(500)
            let lifetime = dice.below(3) == 0 ? nil : 1 + dice.below(40)
            let order = ID<Order>(key)
            let lot = history.account.earn(points, for: order, lifetime: lifetime)
            history.orders[order] = OrderPoints(order: order, lot: lot, granted: points)
            history.lotOrders[lot] = order
        case 2:
            guard let lot = history.account.lots.filter({ !$0.isReleased }).map(\.id).min() else {
                return
            }
            history.account.setRelease(history.day + dice.below(10), of: lot)
        case 3:
            history.next += 1
            try? history.account.redeem(1 + dice.below(400), for: ID(key))
        case 4:
            guard let coupon = history.coupons.keys.min() else { return }
            history.account.restore(history.coupons.removeValue(forKey: coupon) ?? [:], of: coupon)
        case 5, 6:
            let known = history.orders.values.sorted { $0.order < $1.order }
            guard !known.isEmpty else { return }
            let points = known[dice.below(known.count)]
            history.account.settle(points, due: dice.below(points.granted + 1))
        case 7:
            try? history.account.adjust(
                by: dice.below(200) - 100,
                because: "count",
                lifetime: 20,
                on: history.day
            )
        case 8:
            history.next += 1
            let points = 1 + dice.below(100)
            try? history.account.refund(
                points,
                for: ID(key),
                entry: 1,
                lifetime: 15,
                on: history.day
            )
            history.refunds[ID(key)] = points
        case 9:
            guard let refund = history.refunds.keys.min(),
                let points = history.refunds.removeValue(forKey: refund)
            else { return }
            try? history.account.recall(points, of: refund, entry: 1)
        case _:
            history.day = history.day + dice.below(6)
        }
        history.account.bringUpToDate(on: history.day)
        history.read()
    }

    private static func check(_ history: History) {
        let account = history.account
        var lots: [ID<PointLot>: (pending: Int, available: Int)] = [:]
        var owed = 0
        for entry in account.entries {
            if let lot = entry.lot {
                lots[lot, default: (0, 0)].pending += entry.pending
                lots[lot, default: (0, 0)].available += entry.available
            } else {
                owed -= entry.available
            }
        }
        for lot in account.lots {
            #expect(lot.pending == lots[lot.id]?.pending ?? 0)
            #expect(lot.available == lots[lot.id]?.available ?? 0)
            #expect(lot.pending >= 0 && lot.available >= 0)
            #expect(lot.pending == 0 || !lot.isReleased)
            #expect(lot.available == 0 || !lot.isExpired(on: history.day))
        }
        #expect(account.owed == owed)
        #expect(owed >= 0)
        #expect(owed == 0 || account.available == 0)
        #expect(account.balance == account.entries.map(\.available).reduce(0, +))
        for points in history.orders.values {
            #expect(points.clawedBack >= 0)
            // Each point of an order leaves once at most, whether it expires or is taken back.
            #expect(points.clawedBack <= points.granted)
            #expect(points.expired <= points.granted)
        }
    }

    @Test(arguments: 0..<60)
    func `lots, ledger and balance agree, and no point leaves twice`(seed: Int) {
        var dice = SplitMix64(seed: seed)
        var history = History()
        for _ in 0..<120 {
            Self.take(dice.below(12), &dice, in: &history)
            Self.check(history)
        }
    }

    @Test(arguments: 0..<40)
    func `whatever way goods come back, the end is the same`(seed: Int) {
        var dice = SplitMix64(seed: seed)
        let grant = PointGrant(
            line: ID(1),
            points: 1 + dice.below(300),
            value: Money(minorUnits: 1 + dice.below(50_000))
        )
        var account = PointsAccount(of: ID(1))
        let lot = account.earn(grant.points, for: ID(1), lifetime: nil)
        var points = OrderPoints(order: ID(1), lot: lot, granted: grant.points)
        var back = Money.zero
        while back < grant.value {
            back += Money(minorUnits: 1 + dice.below(10_000))
            let due = grant.due(after: back)
            account.settle(points, due: due)
            points.clawedBack = grant.points - due
            #expect(account.pending == due)
        }
        #expect(account.pending == 0)
        #expect(account.owed == 0)
    }
}

extension SplitMix64 {
    /// From nothing up to, and without, the bound.
    fileprivate mutating func below(_ bound: Int) -> Int { number(0...bound - 1) }
}

import Testing

@testable import Shop

@Suite struct CouponHistoryTests {
    @Test(arguments: 1...200)
    func `points in coupons and in the account are what was given, within all limits`(
        seed: Int
    ) throws {
        var history = CouponHistory(seed: seed)
        for _ in 1...60 { try history.step() }
        let held = history.coupons.filter { $0.status != .returned }
        let points = held.map(\.cost).reduce(0, +)
        #expect(history.account.balance + points == CouponHistory.given)
        let entries = history.account.entries.filter {
            if case .coupon = $0.cause { true } else { false }
        }
        #expect(-entries.map(\.available).reduce(0, +) == points)
        for coupon in history.coupons {
            let own = entries.filter { $0.cause == .coupon(coupon.id) }
            let sum = -own.map(\.available).reduce(0, +)
            #expect(sum == (coupon.status == .returned ? 0 : coupon.cost))
            #expect(coupon.events.map(\.at) == coupon.events.map(\.at).sorted())
        }
        for reward in history.rewards {
            let taken = held.count { $0.reward == reward.id }
            #expect(taken <= min(reward.terms.perCustomer ?? .max, reward.terms.inTotal ?? .max))
        }
        #expect(!history.coupons.isEmpty)
    }
}

/// One customer at random with three rewards, day after day.
private struct CouponHistory {
    static let given = 2_500

    var chance: SplitMix64
    var account = PointsAccount(of: ID(1))
    var coupons: [Coupon] = []
    let rewards: [Reward]
    private var now = moment("2026-03-10")
    private let sold = order([line(1, units: 1, gross: 10_000)])

    init(seed: Int) {
        chance = SplitMix64(seed: seed)
        rewards = [(300, 3, nil), (120, nil, 4), (50, nil, nil)].enumerated().map { place, plan in
            let terms = Reward.Terms(
                name: "\(place)",
                gives: .freeDelivery,
                cost: plan.0,
                perCustomer: plan.1,
                inTotal: plan.2,
                validDays: 6
            )
            return Reward(id: ID(Int64(place + 1)), terms: terms)
        }
        for key in 1...5 {
            let lot = account.earn(500, for: ID(Int64(key)), lifetime: nil)
            account.setRelease(now.day, of: lot)
        }
        account.bringUpToDate(on: now.day)
    }

    mutating func step() throws {
        let occasion = occasion(now: now)
        let place = coupons.indices.randomElement(using: &chance)
        switch (chance.number(0...5), place) {
        case (0, let place?): try? coupons[place].use(on: sold, occasion)
        case (1, let place?): try? coupons[place].reopen(on: occasion)
        case (2, let place?): giveBack(place, occasion)
        case (3, _):
            now = Moment(at: now.at + 86_400, day: now.day + 1)
            for place in coupons.indices { coupons[place].expire(on: occasion) }
        case _: try redeem(occasion)
        }
    }

    private mutating func giveBack(_ place: Int, _ occasion: Occasion) {
        let id = coupons[place].id
        let takes = account.entries.filter { $0.cause == .coupon(id) }
            .reduce(into: [ID<PointLot>: Int]()) { takes, entry in
                if let lot = entry.lot { takes[lot, default: 0] -= entry.available }
            }
        guard (try? coupons[place].giveBack(on: occasion)) != nil else { return }
        account.restore(takes, of: id)
    }

    private mutating func redeem(_ occasion: Occasion) throws {
        guard let reward = chance.pick(rewards) else { return }
        let taken = coupons.count { $0.reward == reward.id && $0.status != .returned }
        let key = Int64(coupons.count + 1)
        let coupon = try? Reward.Offer(reward, takenByCustomer: taken, takenInTotal: taken).redeem(
            for: &account,
            of: .bronze,
            as: Coupon.Slip(id: ID(key), number: "KP-\(key)", hint: "WXYZ"),
            on: occasion
        )
        if let coupon { coupons.append(coupon) }
    }
}

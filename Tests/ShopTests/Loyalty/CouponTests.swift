import Testing

@testable import Shop

@Suite struct CouponTests {
    private let reward = Reward(
        id: ID(3),
        terms: Reward.Terms(
            name: "20 zł mniej",
            gives: .amountOff(grosze(2_000)),
            cost: 400,
            validDays: 30
        )
    )
    private let sold = order([line(1, units: 1, gross: 10_000)])

    private func coupon(on occasion: Occasion = occasion()) throws -> Coupon {
        var account = account(400)
        return try Reward.Offer(reward).redeem(
            for: &account,
            of: .bronze,
            as: Coupon.Slip(id: ID(1), number: "KP-000001", hint: "WXYZ"),
            on: occasion
        )
    }

    private func account(_ points: Int) -> PointsAccount {
        var account = PointsAccount(of: ID(8))
        let lot = account.earn(points, for: ID(1), lifetime: nil)
        account.setRelease(day("2026-03-01"), of: lot)
        account.bringUpToDate(on: day("2026-03-01"))
        return account
    }

    @Test func `redeeming takes the points and freezes what the coupon gives`() throws {
        var account = account(1_000)
        let coupon = try Reward.Offer(reward).redeem(
            for: &account,
            of: .gold,
            as: Coupon.Slip(id: ID(5), number: "KP-000005", hint: "WXYZ"),
            on: occasion()
        )
        #expect(account.balance == 600)
        #expect(account.entries.last?.cause == .coupon(ID(5)))
        #expect(coupon.customer == ID(8))
        #expect(coupon.gives == .amountOff(grosze(2_000)))
        #expect(coupon.cost == 400)
        #expect(coupon.lastDay == day("2026-04-09"))
        #expect(coupon.status == .issued)
    }

    @Test func `a refused reward takes no points`() throws {
        var account = account(399)
        let before = account
        #expect(throws: Reward.Refusal.notEnough(missing: 1)) {
            try Reward.Offer(reward).redeem(
                for: &account,
                of: .bronze,
                as: Coupon.Slip(id: ID(5), number: "KP-000005", hint: "WXYZ"),
                on: occasion()
            )
        }
        #expect(account == before)
    }

    @Test func `a coupon is good once, and tells who used it on what and when`() throws {
        var coupon = try coupon()
        try coupon.use(on: sold, occasion())
        let use = try #require(coupon.use)
        #expect(use.number == "ZP-1")
        let later = occasion(now: moment("2026-03-11"), by: 2)
        #expect(throws: Coupon.Refusal.usedAlready(use)) { try coupon.use(on: sold, later) }
        #expect(throws: Coupon.Refusal.usedAlready(use)) { try coupon.giveBack(on: later) }
        #expect(coupon.version == 2)
    }

    @Test func `a coupon is good to the end of its last day`() throws {
        var last = try coupon()
        try last.use(on: sold, occasion(now: moment("2026-04-09", hour: 23)))
        #expect(last.status == .used)
        var late = try coupon()
        let after = occasion(now: moment("2026-04-10", hour: 0))
        let over = Coupon.Refusal.expired(on: day("2026-04-09"))
        #expect(late.standing(on: after.now.day) == .expired)
        #expect(throws: over) { try late.use(on: sold, after) }
        #expect(throws: over) { try late.giveBack(on: after) }
        let noted = (late.expire(on: after), late.expire(on: after))
        #expect(noted == (true, false))
        #expect(late.status == .expired)
        #expect(throws: over) { try late.use(on: sold, after) }
    }

    @Test func `what was given back is good for nothing`() throws {
        var coupon = try coupon()
        try coupon.giveBack(on: occasion())
        let refusal = Coupon.Refusal.returned(moment("2026-03-10"))
        #expect(throws: refusal) { try coupon.use(on: sold, occasion()) }
        #expect(throws: refusal) { try coupon.giveBack(on: occasion()) }
        #expect(throws: Coupon.Refusal.notUsed(.returned)) { try coupon.reopen(on: occasion()) }
    }

    @Test func `a mistaken use is taken back by whoever made it, soon, or by a manager`() throws {
        let clerk: Set<Right> = [.look, .serveLoyalty]
        let start = moment("2026-03-10")
        func at(_ seconds: Int, by staff: Int64, _ rights: Set<Right>) -> Occasion {
            let now = Moment(at: start.at + seconds, day: start.day)
            return occasion(now: now, by: staff, rights: rights)
        }
        var used = try coupon()
        try used.use(on: sold, at(0, by: 2, clerk))
        var coupon = used
        try coupon.reopen(on: at(59, by: 2, clerk))
        #expect(coupon.status == .issued)
        coupon = used
        #expect(throws: Coupon.Refusal.tooLateToReopen(since: start.at + 60)) {
            try coupon.reopen(on: at(60, by: 2, clerk))
        }
        #expect(throws: Coupon.Refusal.usedBySomebodyElse(.staff(ID(2)))) {
            try coupon.reopen(on: at(5, by: 3, clerk))
        }
        try coupon.reopen(on: at(5_000, by: 4, Set(Right.allCases)))
        try coupon.use(on: sold, at(5_001, by: 3, clerk))
        #expect(coupon.version == 4)
    }

    @Test func `an order that is called off takes no coupon`() throws {
        var coupon = try coupon()
        var cancelled = sold
        cancelled.status = .cancelled
        #expect(throws: Coupon.Refusal.orderCancelled("ZP-1")) {
            try coupon.use(on: cancelled, occasion())
        }
        #expect(coupon.status == .issued)
    }
}

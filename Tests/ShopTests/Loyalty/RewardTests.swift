import Testing

@testable import Shop

@Suite struct RewardTests {
    private let today = day("2026-03-10")

    private func offer(
        _ key: Int64,
        cost: Int,
        tier: Tier = .bronze,
        perCustomer: Int? = nil,
        inTotal: Int? = nil,
        from: Day? = nil,
        until: Day? = nil,
        taken: (Int, Int) = (0, 0)
    ) -> Reward.Offer {
        let terms = Reward.Terms(
            name: "Reward \(key)",
            gives: .freeDelivery,
            cost: cost,
            tier: tier,
            perCustomer: perCustomer,
            inTotal: inTotal,
            from: from,
            until: until
        )
        return Reward.Offer(
            Reward(id: ID(key), terms: terms),
            takenByCustomer: taken.0,
            takenInTotal: taken.1
        )
    }

    private func refusal(_ offer: Reward.Offer, _ balance: Int = 1_000) -> Reward.Refusal? {
        offer.refusal(for: Reward.Seeker(balance: balance, tier: .silver), on: today)
    }

    @Test func `each thing that keeps a customer from a reward is told by name`() {
        #expect(refusal(offer(1, cost: 1_000)) == nil)
        #expect(refusal(offer(1, cost: 1_001)) == .notEnough(missing: 1))
        #expect(refusal(offer(1, cost: 100), -30) == .notEnough(missing: 130))
        #expect(
            refusal(offer(1, cost: 1, tier: .gold)) == .tierTooLow(needed: .gold, had: .silver)
        )
        #expect(refusal(offer(1, cost: 1, from: today)) == nil)
        #expect(refusal(offer(1, cost: 1, from: today + 1)) == .notYet(from: today + 1))
        #expect(refusal(offer(1, cost: 1, until: today)) == nil)
        #expect(refusal(offer(1, cost: 1, until: today - 1)) == .over(since: today - 1))
        #expect(refusal(offer(1, cost: 1, perCustomer: 2, taken: (2, 2))) == .limitReached(2))
        #expect(refusal(offer(1, cost: 1, inTotal: 9, taken: (1, 9))) == .noneLeft(of: 9))
        var off = offer(1, cost: 1)
        off.reward.isOffered = false
        #expect(refusal(off) == .switchedOff)
    }

    @Test(arguments: [-500, 0, 99, 100, 249, 250, 999, 1_000, 5_000])
    func `what is missing to the next reward is told for any balance`(balance: Int) {
        let offers = [
            offer(1, cost: 1_000), offer(2, cost: 100), offer(3, cost: 250),
            offer(4, cost: 200, tier: .vip), offer(5, cost: 10, perCustomer: 1, taken: (1, 1)),
            offer(6, cost: 300, until: today - 1),
        ]
        let prospect = Reward.next(
            for: Reward.Seeker(balance: balance, tier: .bronze),
            among: offers,
            on: today
        )
        let costs = [100, 250, 1_000]
        #expect(prospect.open.map(\.terms.cost) == costs.filter { $0 <= balance })
        let next = costs.first { $0 > balance }
        #expect(prospect.next?.terms.cost == next)
        #expect(prospect.missing == next.map { $0 - balance } ?? 0)
    }

    @Test func `a reward out of reach is shown with what is missing, one that is over is not`() {
        let choices = Reward.choices(
            for: Reward.Seeker(balance: 150, tier: .bronze),
            among: [
                offer(1, cost: 400), offer(2, cost: 100, until: today - 1),
                offer(3, cost: 120, from: today + 5), offer(4, cost: 150),
            ],
            on: today
        )
        #expect(choices.map(\.reward.id) == [ID(3), ID(4), ID(1)])
        let refusals: [Reward.Refusal?] = [
            .notYet(from: today + 5), nil, .notEnough(missing: 250),
        ]
        #expect(choices.map(\.refusal) == refusals)
    }

    @Test func `terms that cannot stand are told apart`() {
        func problem(_ change: (inout Reward.Terms) -> Void) -> Reward.Terms.Problem? {
            var terms = Reward.Terms(name: "Kawa", gives: .percentOff(10), cost: 300)
            change(&terms)
            return terms.problem
        }
        #expect(problem { _ in } == nil)
        #expect(problem { $0.name = " " } == .nameless)
        #expect(problem { $0.gives = .percentOff(0) } == .percent)
        #expect(problem { $0.gives = .percentOff(101) } == .percent)
        #expect(problem { $0.gives = .amountOff(.zero) } == .amount)
        #expect(problem { $0.gives = .product("") } == .missingArticle)
        #expect(problem { $0.cost = 0 } == .cost)
        #expect(problem { $0.perCustomer = 0 } == .limit)
        #expect(problem { $0.inTotal = -1 } == .limit)
        #expect(problem { $0.validDays = 0 } == .validDays)
        #expect(
            problem {
                $0.from = today
                $0.until = today - 1
            } == .days
        )
    }
}

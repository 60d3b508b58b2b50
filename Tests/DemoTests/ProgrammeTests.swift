import Demo
import Shop
import Testing

/// How a made-up shop rewards its customers.
@Suite struct ProgrammeTests {
    private let past = Told.small.programme

    @Test func `it began half a year ago and looked at each day since`() {
        #expect(past.opening.now.day == Told.today - 180)
        #expect(past.mornings.count == 180)
        #expect(past.mornings.last?.day == Told.today)
    }

    @Test func `it begins later where too many orders would take part`() {
        let orders = (1...30).map { days in
            Order(
                id: ID(Int64(days)),
                number: "ZP-\(days)",
                placed: moment(Told.today - days),
                status: .delivered,
                customer: ID(1),
                buyer: Order.Buyer(name: "Anna Łącka"),
                lines: []
            )
        }
        var programme = MadeUpProgramme(of: .made(orders: 0))
        for order in orders {
            for _ in 0..<1_000 { programme.hear(.order(order)) }
        }
        #expect(programme.programme.opening.now.day == Told.today - 10)
    }

    @Test func `its rules and rewards can stand, and there is a reward of each kind`() {
        #expect(past.terms.problem == nil)
        #expect(past.terms.extras.count == 2)
        #expect(past.rewards.allSatisfy { $0.problem == nil })
        #expect(Set(past.rewards.map(\.gives.kind)) == Set(Reward.Kind.allCases))
    }

    @Test func `about a tenth of its customers want something, always the same`() {
        let day = Told.today
        let wishes = (1...1_000).map { past.wish(ID($0), day) }
        #expect((80...160).contains(wishes.count { $0 != nil }))
        let again = Told(.made(orders: 10)).programme
        #expect(wishes == (1...1_000).map { again.wish(ID($0), day) })
    }

    @Test func `no more is taken off a gift card than is on it, and nothing before it is sold`() {
        #expect(past.cards.count == 20)
        for card in past.cards {
            #expect(card.sold.at >= past.opening.now.at)
            #expect(card.spendings.map(\.amount).reduce(.zero, +) <= card.amount)
            #expect(card.spendings.allSatisfy { $0.at > card.sold && $0.amount > .zero })
        }
        #expect(past.cards.contains { !$0.spendings.isEmpty })
    }

    @Test func `its products lie in categories that rules can name`() {
        #expect(Told.small.products.allSatisfy { !$0.category.isEmpty })
        #expect(Told.small.products.contains { $0.category == "Obuwie" })
    }

    private func moment(_ day: Day) -> Moment {
        Zone.warsaw.moment(at: Zone.warsaw.instant(day: day, seconds: 36_000))
    }
}

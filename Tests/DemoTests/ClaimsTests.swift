import Demo
import Shop
import Testing

@Suite struct ClaimsTests {
    private let claims = Told.small.claims.claims

    @Test func `some of everything is complained of`() {
        #expect(Set(claims.map(\.complaint.demand)) == Set(Claim.Demand.allCases))
        #expect(Set(claims.map(\.complaint.defect)).count == claims.count)
        #expect(claims.contains { $0.complaint.bringsGoods })
        #expect(claims.map(\.registered.now) == claims.map(\.registered.now).sorted())
    }

    @Test func `nobody says no to what was complained of, and each clock stands elsewhere`() throws
    {
        var terms: Set<Claim.Term> = []
        for (index, past) in claims.enumerated() {
            let order = try #require(Told.small.orders.first { $0.id == past.order })
            #expect(!Told.small.returns.contains { $0.purchase.order.id == order.id })
            var purchase = Purchase(order: order)
            let id = ID<Claim>(Int64(index + 1))
            let name = Return.Name(id: ID(1), number: "R-1")
            _ = try purchase.complain(
                past.complaint,
                id: id,
                number: "K-1",
                opening: name,
                on: past.registered
            )
            for answer in past.steps {
                #expect(answer.occasion.now.day < Told.today)
                _ = try purchase.take(answer.step, with: id, opening: name, on: answer.occasion)
            }
            if let claim = purchase.claim(id) {
                terms.insert(claim.term(under: past.registered.rules, on: Told.today))
            }
        }
        #expect(terms.contains(.answerBy(Told.today)))
        #expect(terms.contains(.acceptedSince(Told.today)))
        #expect(terms.contains(.nothingDue))
    }

    @Test func `a shop without orders has no claims`() {
        #expect(Told(.made(orders: 0)).claims.claims.isEmpty)
    }
}

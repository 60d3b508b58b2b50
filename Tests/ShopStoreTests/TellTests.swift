import Shop
import Testing

@testable import ShopStore

/// A shop that is told its past.
@Suite struct TellTests {
    private func purchase() -> Purchase {
        let lines = [
            Order.Line(
                id: ID(1),
                variant: ID(1),
                sku: "A",
                name: "Towar A",
                units: 2,
                gross: grosze(10_000),
                runs: [Order.Run(units: 2, paid: grosze(5_000))]
            )
        ]
        let order = Order(
            id: ID(1),
            number: "ZP-1",
            placed: moment("2026-02-02"),
            status: .delivered,
            customer: ID(1),
            buyer: Order.Buyer(name: "Anna Łącka", email: "anna@example.com"),
            lines: lines,
            payments: [Order.Payment(instrument: .card, amount: grosze(7_000))]
        )
        return Purchase(order: order)
    }

    private func goods(_ key: Int64, by author: Author) -> Return {
        Return(
            id: ID(key),
            number: "R-2026-00000\(key + 4)",
            order: ID(1),
            registered: moment("2026-02-10"),
            dates: Return.Dates(
                statementSent: moment("2026-02-10"),
                statementReached: moment("2026-02-10")
            ),
            lines: [Return.Line(orderLine: ID(1), units: 1)],
            lastStep: Return.LastStep(
                kind: .register,
                from: nil,
                author: author,
                at: moment("2026-02-10").at,
                undoUntil: moment("2026-02-10").at
            )
        )
    }

    private func tell(
        _ shop: TestShop,
        claims: [PastClaim] = [],
        seed: UInt64 = 7
    ) throws {
        let author = shop.owner.signatory.author
        let purchase = purchase()
        let step = { (hour: Int, note: String) in
            PastStep(
                kind: .register,
                status: .registered,
                author: author,
                at: moment("2026-02-10", hour: hour),
                note: note
            )
        }
        let facts: [PastFact] = [
            .product(Product(id: ID(1), name: "Towar A")),
            .variant(Variant(id: ID(1), product: ID(1), sku: "A", ean: "", name: "Towar A")),
            .customer(Customer(id: ID(1), name: "Anna Łącka", email: "Anna@example.com")),
            .customer(Customer(id: ID(2), name: "Jan", email: "")),
            .customer(Customer(id: ID(3), name: "Ewa", email: "")),
            .order(purchase.order),
            .goodsReturned(goods(1, by: author), of: purchase, steps: [step(14, "późniejszy")]),
            .goodsReturned(goods(2, by: author), of: purchase, steps: [step(9, "wcześniejszy")]),
        ]
        try shop.store.tell(
            facts,
            claims: { claims },
            seed: seed,
            at: shop.store.moment,
            by: shop.owner.signatory
        )
    }

    @Test func `what is told adds up, and its history is in the order of time`() throws {
        let shop = try TestShop()
        try tell(shop)
        #expect(try shop.store.check() == [])
        let rows = try shop.store.history(.everything, at: .last, limit: 9, by: shop.owner).rows
        #expect(rows.reversed().map(\.note) == ["", "wcześniejszy", "późniejszy", ""])
        #expect(rows.first?.action == .demoMade)
        let order = try shop.store.orders(
            .everything,
            sort: Sort(.placed),
            at: .first,
            limit: 1,
            by: shop.owner
        ).rows[0]
        #expect(order.returns == 2)
    }

    @Test func `claims are told with what their answers set off, each step at its time`() throws {
        let shop = try TestShop()
        let occasion = { (day: String) in
            Occasion(
                author: shop.owner.signatory.author,
                rights: Role.owner.rights,
                now: moment(day),
                rules: Rules()
            )
        }
        let complaint = Complaint(
            lines: [Claim.Line(orderLine: ID(1), units: 1)],
            demand: .priceCut,
            amount: grosze(1_000),
            defect: "Zarysowany",
            received: moment("2026-02-12")
        )
        let answer = Claim.Step.answer(.accepted(.priceCut(grosze(1_000))), reason: "Tak")
        let past = PastClaim(
            about: ID(1),
            complaint,
            registered: occasion("2026-02-12"),
            steps: [PastAnswer(answer, on: occasion("2026-02-14"))]
        )
        try tell(shop, claims: [past])
        #expect(try shop.store.check() == [])
        let purchase = try #require(try shop.store.order(ID(1), by: shop.owner)).purchase
        #expect(purchase.claims.map(\.status) == [.answered])
        #expect(purchase.returns.map(\.number).last == "R-2026-000007")
        #expect(purchase.returns.last?.due == grosze(1_000))
        let rows = try shop.store.history(.everything, at: .last, limit: 9, by: shop.owner).rows
        let notes = ["", "wcześniejszy", "późniejszy", "Zarysowany", "Tak", ""]
        #expect(rows.reversed().map(\.note) == notes)
        #expect(try shop.store.number("SELECT count(*) FROM messages WHERE state = 'queued'") == 2)
    }

    @Test func `numbers go on where the past ends, and work goes on`() throws {
        let shop = try TestShop()
        try tell(shop)
        try shop.receive(shop.goods(ID(1)))
        try shop.accept(shop.goods(ID(1)))
        #expect(try shop.store.check() == [])
        let key = try shop.add(order("ZP-2"))
        #expect(try shop.register(1, of: key).number == "R-2026-000007")
        let again = order("ZP-3", by: IncomingCustomer(email: "anna@EXAMPLE.com"))
        let file = try #require(try shop.store.order(shop.add(again), by: shop.owner))
        #expect(file.purchase.order.customer == ID(1))
    }

    @Test func `the same past and seed give the same shop`() throws {
        let shops = [try TestShop(), try TestShop(), try TestShop()]
        try tell(shops[0])
        try tell(shops[1])
        try tell(shops[2], seed: 8)
        #expect(try shops[0].store.dump() == shops[1].store.dump())
        #expect(try shops[0].store.dump() != shops[2].store.dump())
    }

    @Test func `a shop that has a past is told no other`() throws {
        let shop = try TestShop()
        try shop.add(order())
        let before = try shop.store.dump()
        #expect(throws: ShopFile.Refusal.self) { try tell(shop) }
        #expect(try shop.store.dump() == before)
    }
}

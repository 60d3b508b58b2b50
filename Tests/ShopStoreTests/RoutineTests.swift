import Shop
import Testing

@testable import ShopStore

/// Steps taken with many at once: first the plan, then the run.
@Suite struct RoutineTests {
    private func marked(_ goods: Return, seen: Int? = nil) -> Marked {
        Marked(id: goods.id, number: goods.number, seen: seen ?? goods.version)
    }

    private func verdicts(
        _ routine: Routine,
        on marked: [Marked],
        in shop: TestShop,
        by visitor: Visitor? = nil
    ) throws -> [PlannedStep.Verdict] {
        let plan = try shop.store.plan(routine, for: marked, by: visitor ?? shop.owner)
        #expect(plan.map(\.number) == marked.map(\.number))
        #expect(plan.map(\.id) == marked.map(\.id.key))
        #expect(plan.map(\.seen) == marked.map(\.seen))
        return plan.map(\.verdict)
    }

    @Test func `a run takes a return from registered to settled`() throws {
        let shop = try TestShop()
        let goods = try shop.register(2, 1, of: shop.add(order()))
        let routines: [(Routine, Return.Status)] = [
            (.receive(shelf: "Q-7"), .awaiting), (.accept, .accepted), (.settle, .settled),
        ]
        for (seen, (routine, status)) in routines.enumerated() {
            let after = try shop.store.run(
                routine,
                with: goods.id,
                seen: seen + 1,
                by: shop.owner.signatory
            )
            #expect(after.status == status)
            #expect(try shop.goods(goods.id) == after)
        }
        let settled = try shop.goods(goods.id)
        #expect(settled.receptions.standing.map(\.shelf) == ["Q-7", "Q-7"])
        #expect(settled.givenBack == grosze(24_999))
        #expect(
            try shop.steps(of: goods.id).map(\.action) == [
                .returnRegistered, .returnReceived, .returnAccepted, .returnSettled,
            ]
        )
        #expect(try shop.store.check() == [])
    }

    @Test func `a run is refused as a step is, and writes nothing`() throws {
        let shop = try TestShop()
        let marek = try shop.visitor(.accounting, named: "marek")
        let goods = try shop.register(1, of: shop.add(order()))
        try shop.receive(goods)
        let before = try shop.store.dump()
        #expect(throws: Stale.self) {
            try shop.store.run(.accept, with: goods.id, seen: 1, by: shop.owner.signatory)
        }
        #expect(throws: Forbidden(.process)) {
            try shop.store.run(.accept, with: goods.id, seen: 2, by: marek.signatory)
        }
        #expect(throws: Return.Refusal.outOfOrder(.settle, .awaiting, open: goods.awaitingSteps)) {
            try shop.store.run(.settle, with: goods.id, seen: 2, by: shop.owner.signatory)
        }
        #expect(throws: Return.Refusal.noSuchReturn) {
            try shop.store.run(.accept, with: ID(77), seen: 2, by: shop.owner.signatory)
        }
        #expect(try shop.store.dump() == before)
    }

    @Test func `a run is undone return by return, by whoever ran it`() throws {
        let shop = try TestShop()
        let marek = try shop.visitor(.manager, named: "marek")
        let key = try shop.add(order())
        let some = [try shop.register(1, of: key), try shop.register(1, of: key)]
        for goods in some {
            try shop.store.run(.receive(shelf: ""), with: goods.id, seen: 1, by: marek.signatory)
        }
        let back = some.map { marked($0, seen: 2) }
        #expect(
            try verdicts(.undo, on: back, in: shop)
                == Array(repeating: .cannot(.notYours(marek.signatory.author)), count: 2)
        )
        for goods in some {
            try shop.store.run(.undo, with: goods.id, seen: 2, by: marek.signatory)
            #expect(try shop.goods(goods.id).status == .registered)
        }
    }

    @Test func `a plan tells for each return what would become of it`() throws {
        let shop = try TestShop()
        let key = try shop.add(order("ZP-1", [line("A", 4, 40_000)]))
        let registered = try shop.register(1, of: key)
        let awaiting = try shop.receive(shop.register(1, of: key))
        let costly = try shop.receive(
            shop.register(1, of: shop.add(order("ZP-2", [line("B", 1, 80_000)])))
        )
        try shop.take(cancellation("K-1", [line("NIE-MA", 1, 100)]))
        let orphan = try shop.goods(ID(4))
        let rows = [
            marked(registered), marked(awaiting), marked(costly, seen: 1), marked(orphan),
            Marked(id: ID(99), number: "R-2026-000099", seen: 1),
        ]
        let before = try shop.store.dump()
        let verdicts = try verdicts(.accept, on: rows, in: shop)
        #expect(
            verdicts == [
                .skips(.outOfOrder(.accept, .registered, open: [.receive, .cancel])),
                .can(grosze(10_000), .pln),
                .changed(
                    Stale(
                        record: costly.number,
                        seen: 1,
                        now: 2,
                        staff: "owner",
                        action: .step(.receive),
                        at: shop.clock.now
                    )
                ),
                .cannot(.isHistory),
                .cannot(.noSuchReturn),
            ]
        )
        #expect(try shop.store.dump() == before)
        try shop.accept(costly)
        let settling = [marked(try shop.goods(costly.id))]
        #expect(
            try self.verdicts(.settle, on: settling, in: shop)
                == [.proposes(grosze(80_000), .pln)]
        )
    }

    @Test func `a plan goes by the rights and the rules of the moment`() throws {
        let shop = try TestShop()
        let clerk = try shop.visitor(.viewer)
        let goods = try shop.register(1, of: shop.add(order()))
        #expect(
            try verdicts(.receive(shelf: ""), on: [marked(goods)], in: shop, by: clerk)
                == [.cannot(.needsRight(.process))]
        )
        #expect(try verdicts(.undo, on: [marked(goods)], in: shop) == [.can(nil, .pln)])
        shop.clock.advance(seconds: 61)
        let late = Return.Refusal.tooLateToUndo(until: moment("2026-03-10").at + 60)
        #expect(try verdicts(.undo, on: [marked(goods)], in: shop) == [.cannot(late)])
        var nobody = shop.owner
        nobody.rights = []
        #expect(throws: Forbidden(.look)) {
            try shop.store.plan(.accept, for: [marked(goods)], by: nobody)
        }
    }

    @Test func `a case about a parcel keeps the refund back until it is closed`() throws {
        let shop = try TestShop()
        let goods = try shop.receive(shop.register(1, of: shop.add(order())))
        let parcel = try shop.logParcel("P-1", of: [goods.id])
        try shop.openCase(.swapped, about: parcel)
        let hold = Return.Hold(parcel: parcel, tracking: "P-1", finding: .swapped)
        #expect(try shop.goods(goods.id).holds == [hold])
        let frozen = Return.Refusal.frozen(.swapped, parcel: "P-1")
        #expect(try verdicts(.accept, on: [marked(goods)], in: shop) == [.cannot(frozen)])
        #expect(throws: frozen) { try shop.accept(goods) }
        let query = try Query<ReturnField>("frozen:yes")
        let list = { (query: Query<ReturnField>) in
            try shop.store.returns(
                query,
                sort: Sort(.due),
                at: .first,
                limit: 9,
                by: shop.owner
            ).rows.map(\.isFrozen)
        }
        #expect(try list(query) == [true])
        try shop.store.tamper(
            """
            UPDATE parcel_cases SET outcome = 'nadawca dosłał', closed_at = opened_at,
                closed_day = opened_day, closed_staff_id = staff_id
            """
        )
        #expect(try list(query) == [])
        #expect(try list(.everything) == [false])
        #expect(try shop.goods(goods.id).holds == [])
        #expect(try shop.accept(goods).status == .accepted)
    }

    @Test func `damage in transit keeps nothing back, and two open cases are found`() throws {
        let shop = try TestShop()
        let goods = try shop.receive(shop.register(1, of: shop.add(order())))
        let parcel = try shop.logParcel("P-1", of: [goods.id])
        try shop.openCase(.damagedInTransit, about: parcel)
        #expect(try shop.goods(goods.id).holds == [])
        for next in [Parcel.Finding.swapped, .empty] {
            _ = try shop.handle(.close(outcome: "protokół"), parcel)
            try shop.openCase(next, about: parcel)
        }
        let finding = Finding.returnLevels(number: goods.number)
        #expect(try !shop.store.check().contains(finding))
        try shop.store.engine.write { session in
            try session.runScript("UPDATE parcel_cases SET outcome = NULL")
        }
        #expect(try shop.store.check().contains(finding))
    }

    @Test func `returns of one order are planned one after the other, as they are run`() throws {
        let shop = try TestShop()
        let key = try shop.add(order("ZP-1", [line("A", 2, 10_000)], paid: 7_000))
        let some = [try shop.register(1, of: key), try shop.register(1, of: key)].map(\.id)
        for id in some { try shop.receive(shop.goods(id)) }
        let rows = try some.map { marked(try shop.goods($0)) }
        #expect(
            try verdicts(.accept, on: rows, in: shop)
                == [.can(grosze(5_000), .pln), .can(grosze(2_000), .pln)]
        )
        for row in rows {
            try shop.store.run(.accept, with: row.id, seen: row.seen, by: shop.owner.signatory)
        }
        #expect(try some.map { try shop.goods($0).owed } == [grosze(5_000), grosze(2_000)])
    }

    @Test func `what a run will leave alone takes nothing from the others of its order`() throws {
        let shop = try TestShop()
        let key = try shop.add(order("ZP-1", [line("A", 2, 10_000)], paid: 7_000))
        let some = [try shop.register(1, of: key), try shop.register(1, of: key)].map(\.id)
        for id in some { try shop.receive(shop.goods(id)) }
        let rows = try [marked(shop.goods(some[0]), seen: 1), marked(shop.goods(some[1]))]
        let verdicts = try verdicts(.accept, on: rows, in: shop)
        #expect(verdicts[1] == .can(grosze(5_000), .pln))
    }

    @Test func `two thousand marked returns are planned`() throws {
        let shop = try TestShop()
        let author = shop.owner.signatory.author
        let facts = (1...Int64(1_000)).flatMap { PastFact.twoReturns(of: $0, by: author) }
        try shop.store.tell(
            [.product(Product(id: ID(1), name: "Towar A")), .variantA] + facts,
            seed: 1,
            at: shop.store.moment,
            by: shop.owner.signatory
        )
        let rows = (1...Int64(2_000)).map { key in
            Marked(
                id: ID(key),
                number: "R-2026-\(key)",
                seen: key.isMultiple(of: 10) ? 3 : 1
            )
        }
        let verdicts = try verdicts(.receive(shelf: "Q-1"), on: rows, in: shop)
        let can = verdicts.count { $0 == .can(grosze(5_000), .pln) }
        let changed = verdicts.count {
            guard case .changed = $0 else { return false }
            return true
        }
        #expect([can, changed] == [1_800, 200])
    }
}

extension Return {
    /// What is open once it is awaiting a decision.
    fileprivate var awaitingSteps: [Step.Kind] { [.receive, .accept, .reject] }
}

extension PastFact {
    fileprivate static let variantA = PastFact.variant(
        Variant(id: ID(1), product: ID(1), sku: "A", ean: "", name: "Towar A")
    )

    /// An order of two units of which one return each is announced.
    fileprivate static func twoReturns(of key: Int64, by author: Author) -> [PastFact] {
        let line = Order.Line(
            id: ID(key),
            variant: ID(1),
            sku: "A",
            name: "Towar A",
            units: 2,
            gross: grosze(10_000),
            runs: [Order.Run(units: 2, paid: grosze(5_000))]
        )
        let order = Order(
            id: ID(key),
            number: "ZP-\(key)",
            placed: moment("2026-03-02"),
            status: .delivered,
            buyer: Order.Buyer(name: "Anna Łącka", email: ""),
            lines: [line],
            payments: [Order.Payment(instrument: .card, amount: grosze(10_000))]
        )
        let stated = moment("2026-03-09")
        let returns = (0...1).map { place in
            Return(
                id: ID(2 * key - 1 + Int64(place)),
                number: "R-2026-\(2 * key - 1 + Int64(place))",
                order: order.id,
                registered: stated,
                dates: Return.Dates(statementSent: stated, statementReached: stated),
                lines: [Return.Line(orderLine: line.id, units: 1)],
                lastStep: Return.LastStep(
                    kind: .register,
                    from: nil,
                    author: author,
                    at: stated.at,
                    undoUntil: stated.at
                )
            )
        }
        let purchase = Purchase(order: order)
        return [.order(order)] + returns.map { .goodsReturned($0, of: purchase, steps: []) }
    }
}

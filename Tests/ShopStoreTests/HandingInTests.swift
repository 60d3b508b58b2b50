import Shop
import Testing

@testable import ShopStore

/// A step hands its author's draft in: what was counted is never counted twice.
@Suite struct HandingInTests {
    /// Who has a draft of what for the return.
    private func drafts(in shop: TestShop) throws -> [String] {
        try shop.store.engine.read { session in
            try session.all(
                """
                SELECT d.return_id, s.name, d.kind FROM drafts AS d
                JOIN staff AS s ON s.id = d.staff_id ORDER BY d.return_id, s.name, d.kind
                """,
                from: "drafts"
            ) { "\(try $0.integer()) \(try $0.text()) \(try $0.text())" }
        }
    }

    private func draft(
        _ kind: Draft.Kind,
        of id: ID<Return>,
        by visitor: Visitor,
        in shop: TestShop
    )
        throws
    {
        try shop.store.engine.write { session in
            _ = try session.run(
                """
                INSERT INTO drafts (staff_id, kind, return_id, seen, body, at)
                VALUES (\(visitor.staff.id), \(kind.rawValue), \(id), 1, 'x', 0)
                """
            )
        }
    }

    @Test func `what was handed in is gone, and handing it in again comes too late`() throws {
        let shop = try TestShop()
        let goods = try shop.register(2, of: shop.add(order()))
        try draft(.receive, of: goods.id, by: shop.owner, in: shop)
        let item = Receipt.Counted(item: .line(goods.lines[0].orderLine), units: 1)
        let step = Return.Step.receive(Receipt(items: [item]))
        try shop.store.take(step, with: goods.id, seen: 1, by: shop.owner.signatory)
        #expect(try drafts(in: shop) == [])
        let before = try shop.store.dump()
        #expect(throws: Stale.self) {
            try shop.store.take(step, with: goods.id, seen: 1, by: shop.owner.signatory)
        }
        #expect(try shop.store.dump() == before)
        #expect(try shop.goods(goods.id).unitsReceived(of: goods.lines[0].orderLine) == 1)
    }

    @Test func `only the author's draft of that step and that return goes`() throws {
        let shop = try TestShop()
        let marek = try shop.visitor(.manager, named: "marek")
        let key = try shop.add(order())
        let goods = try shop.register(1, of: key)
        let other = try shop.register(1, of: key)
        try draft(.receive, of: goods.id, by: shop.owner, in: shop)
        try draft(.reject, of: goods.id, by: shop.owner, in: shop)
        try draft(.receive, of: goods.id, by: marek, in: shop)
        try draft(.receive, of: other.id, by: shop.owner, in: shop)
        try shop.receive(goods)
        #expect(try drafts(in: shop) == ["1 marek receive", "1 owner reject", "2 owner receive"])
    }

    @Test func `a step that is refused leaves the draft`() throws {
        let shop = try TestShop()
        let goods = try shop.register(1, of: shop.add(order()))
        try draft(.receive, of: goods.id, by: shop.owner, in: shop)
        #expect(throws: Return.Refusal.nothingChosen) {
            try shop.take(.receive(Receipt(items: [])), with: goods.id)
        }
        #expect(try drafts(in: shop) == ["1 owner receive"])
    }

    @Test func `a settlement that becomes a proposal is handed in all the same`() throws {
        let shop = try TestShop()
        try shop.store.set(.fourEyesLimit, to: "0", by: shop.owner.signatory)
        let goods = try shop.register(1, of: shop.add(order()))
        try shop.receive(goods)
        try shop.accept(goods)
        try draft(.settle, of: goods.id, by: shop.owner, in: shop)
        #expect(try shop.settle(goods).proposal != nil)
        #expect(try drafts(in: shop) == [])
    }

    @Test func `a run hands in what its author had begun`() throws {
        let shop = try TestShop()
        let goods = try shop.register(1, of: shop.add(order()))
        try draft(.receive, of: goods.id, by: shop.owner, in: shop)
        try shop.store.run(
            .receive(shelf: "Q-1"),
            with: goods.id,
            seen: 1,
            by: shop.owner.signatory
        )
        #expect(try drafts(in: shop) == [])
    }
}

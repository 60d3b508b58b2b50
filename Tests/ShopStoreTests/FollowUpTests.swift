import Shop
import Testing

@testable import ShopStore

/// What arrives after the decision opens a return of its own.
@Suite struct FollowUpTests {
    /// A return of two units of which one came and was accepted.
    private func half(in shop: TestShop) throws -> Return {
        let goods = try shop.register(2, of: shop.add(order()))
        let item = Receipt.Counted(item: .line(goods.lines[0].orderLine), units: 1)
        try shop.take(.receive(Receipt(items: [item])), with: goods.id)
        return try shop.accept(goods)
    }

    @Test func `a follow-up announces what has not come, under the next number`() throws {
        let shop = try TestShop()
        let first = try half(in: shop)
        let messages = try shop.store.number("SELECT count(*) FROM messages")
        let opened = try shop.store.followUp(first.id, by: shop.owner.signatory)
        #expect(opened.number == "R-2026-000002")
        let goods = try shop.goods(opened.id)
        #expect(goods.follows == first.id)
        #expect(goods.status == .registered)
        #expect(goods.lines.map(\.units) == [1])
        #expect(goods.dates == first.dates)
        #expect(try shop.goods(first.id) == first)
        #expect(try shop.store.number("SELECT return_count FROM orders") == 2)
        #expect(try shop.store.number("SELECT count(*) FROM messages") == messages)
        try shop.receive(goods)
        try shop.accept(goods)
        try shop.settle(goods)
        #expect(try shop.store.check() == [])
    }

    @Test func `both returns and the order tell of it`() throws {
        let shop = try TestShop()
        let first = try half(in: shop)
        let opened = try shop.store.followUp(first.id, by: shop.owner.signatory)
        let subjects: [Deed.Subject] = [
            .goodsReturned(first.id), .goodsReturned(opened.id), .order(ID(1)),
        ]
        for subject in subjects {
            let deed = try shop.store.history(
                .everything,
                of: subject,
                at: .first,
                limit: 1,
                by: shop.owner
            ).rows.first
            #expect(deed?.action == .followUpOpened)
            #expect(deed?.record == opened.number)
            #expect(deed?.after.contains(Deed.Fact("follows", first.number)) == true)
        }
    }

    @Test func `before the decision it is refused, and no number is lost`() throws {
        let shop = try TestShop()
        let goods = try shop.register(2, of: shop.add(order()))
        try shop.receive(goods)
        let clerk = try shop.visitor(.accounting)
        try shop.take(cancellation("K-1", [line("NIE-MA", 1, 100)]))
        let before = try shop.store.dump()
        let owner = shop.owner.signatory
        #expect(throws: Return.Refusal.notDecided(.awaiting)) {
            try shop.store.followUp(goods.id, by: owner)
        }
        #expect(throws: Forbidden(.register)) {
            try shop.store.followUp(goods.id, by: clerk.signatory)
        }
        #expect(throws: Return.Refusal.isHistory) { try shop.store.followUp(ID(2), by: owner) }
        #expect(throws: Return.Refusal.noSuchReturn) { try shop.store.followUp(ID(9), by: owner) }
        #expect(try shop.store.dump() == before)
    }

    @Test func `undoing it calls it off`() throws {
        let shop = try TestShop()
        let opened = try shop.store.followUp(half(in: shop).id, by: shop.owner.signatory)
        #expect(try shop.take(.undo, with: opened.id).status == .cancelled)
        #expect(try shop.store.check() == [])
    }
}

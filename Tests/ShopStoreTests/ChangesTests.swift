import Shop
import Testing

@testable import ShopStore

/// What the second of two is told: what happened since they looked.
@Suite struct ChangesTests {
    private func changes(
        of goods: Return,
        since version: Int,
        in shop: TestShop,
        by visitor: Visitor? = nil
    ) throws -> [DeedRow] {
        try shop.store.changes(of: goods.id, since: version, by: visitor ?? shop.owner)
    }

    @Test func `the steps since a version are told, the latest first`() throws {
        let shop = try TestShop()
        let marek = try shop.visitor(.manager, named: "marek")
        let goods = try shop.register(1, of: shop.add(order()))
        try shop.receive(goods)
        try shop.accept(goods, by: marek)
        try shop.settle(goods, by: marek)
        let since = try changes(of: goods, since: 2, in: shop)
        #expect(since.map(\.action) == [.returnSettled, .returnAccepted])
        #expect(since.map(\.author) == ["marek", "marek"])
        #expect(
            try changes(of: goods, since: 0, in: shop).map(\.action) == [
                .returnSettled, .returnAccepted, .returnReceived, .returnRegistered,
            ]
        )
        for version in [4, 5, .max] {
            #expect(try changes(of: goods, since: version, in: shop) == [])
        }
        #expect(try changes(of: goods, since: .min, in: shop).count == 4)
        #expect(try shop.store.changes(of: ID(99), since: 1, by: shop.owner) == [])
    }

    @Test func `what names the return and is no step of it is not among them`() throws {
        let shop = try TestShop()
        let goods = try shop.register(2, of: shop.add(order()))
        let item = Receipt.Counted(item: .line(goods.lines[0].orderLine), units: 1)
        try shop.take(.receive(Receipt(items: [item])), with: goods.id)
        try shop.accept(goods)
        _ = try shop.store.followUp(goods.id, by: shop.owner.signatory)
        try shop.store.change(by: shop.owner.signatory, needs: .look) { _, _ in
            ((), Deed(.evidenceTaken, on: [.goodsReturned(goods.id)]))
        }
        #expect(try changes(of: goods, since: 3, in: shop) == [])
        #expect(try changes(of: goods, since: 2, in: shop).map(\.action) == [.returnAccepted])
        #expect(
            try changes(of: goods, since: 1, in: shop).map(\.action)
                == [.returnAccepted, .returnReceived]
        )
    }

    @Test(arguments: [(Role.viewer, "…"), (.warehouse, "Pani Łącka dzwoniła")])
    func `its notes are for those who see names`(role: Role, seen: String) throws {
        let shop = try TestShop()
        let goods = try shop.register(1, of: shop.add(order()))
        try shop.take(.cancel(note: "Pani Łącka dzwoniła"), with: goods.id)
        let visitor = try shop.visitor(role)
        let told = try changes(of: goods, since: 1, in: shop, by: visitor)
        #expect(told.map(\.note) == [seen])
    }
}

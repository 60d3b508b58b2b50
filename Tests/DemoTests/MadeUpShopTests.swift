import Shop
import Testing

@testable import Demo

@Suite struct MadeUpShopTests {
    @Test func `the same seed tells the same shop`() {
        let first = Told(.made(orders: 300, seed: 4))
        let second = Told(.made(orders: 300, seed: 4))
        #expect(first.variants == second.variants)
        #expect(first.customers == second.customers)
        #expect(first.orders == second.orders)
        #expect(first.returns.map(\.goods) == second.returns.map(\.goods))
        #expect(first.returns.map(\.steps) == second.returns.map(\.steps))
    }

    @Test func `another seed tells another shop`() {
        let first = Told(.made(orders: 300, seed: 4))
        let second = Told(.made(orders: 300, seed: 5))
        #expect(first.customers != second.customers)
        #expect(first.orders != second.orders)
    }

    @Test(arguments: [0, 1, 17, 730, 1_001])
    func `there are as many orders as were asked for`(count: Int) {
        let told = Told(.made(orders: count))
        #expect(told.orders.count == count)
        #expect(told.customers.isEmpty == (count == 0))
    }

    @Test func `a shop sells a few hundred variants`() {
        #expect((300...600).contains(Told.small.variants.count))
        #expect(Set(Told.small.variants.map(\.sku)).count == Told.small.variants.count)
        #expect(Told.small.variants.contains { $0.asksForSeal })
    }

    @Test func `every status of orders and returns occurs`() {
        let told = Told.small
        #expect(Set(told.orders.map(\.status)) == Set(Order.Status.allCases))
        #expect(Set(told.returns.map(\.goods.status)) == Set(Return.Status.allCases))
        #expect(told.orders.contains { $0.isOnHold })
        #expect(Set(told.orders.map(\.channel)) == ["shop", "allegro", "zalando"])
        #expect(Set(told.orders.map(\.buyer.kind)) == Set(Order.Buyer.Kind.allCases))
    }

    @Test(arguments: [1, 7, 40] as [UInt64])
    func `about eight orders out of a hundred come back`(seed: UInt64) {
        let told = Told(.made(orders: 5_000, seed: seed))
        let returned = Set(told.returns.map(\.purchase.order.id))
        #expect((350...450).contains(returned.count))
    }

    @Test func `a few buy often and most buy once`() {
        let told = Told.middling
        let counts = Dictionary(grouping: told.orders.compactMap(\.customer), by: \.self)
            .values.map(\.count).sorted(by: >)
        let best = counts.prefix(counts.count / 5).reduce(0, +)
        #expect(best * 100 / told.orders.count >= 40)
        #expect(counts.filter { $0 == 1 }.count * 2 > counts.count)
    }

    @Test func `trade grows, and peaks on Black Friday`() throws {
        let orders = Told.middling.orders
        let middle = Told.today - Seasons.length / 2
        let early = orders.filter { $0.placed.day < middle }.count
        #expect(early * 10 < orders.count * 4)
        let blackFriday = try #require(Day(iso: "2025-11-28"))
        let friday = orders.filter { $0.placed.day == blackFriday }.count
        let before = orders.filter { $0.placed.day == blackFriday - 14 }.count
        #expect(friday > 2 * before)
    }

    @Test func `the domain refused none of the steps that were told`() {
        var history = MadeUpShop.made(orders: 5_000, seed: 11).makeIterator()
        while history.next() != nil {}
        #expect(history.refusals.isEmpty)
    }
}

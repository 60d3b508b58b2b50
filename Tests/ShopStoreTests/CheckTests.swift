import Shop
import Testing

@testable import ShopStore

/// What `check` finds in figures that were changed by another hand.
@Suite struct CheckTests {
    private func shop() throws -> TestShop {
        let shop = try TestShop()
        let goods = try shop.register(1, of: shop.add(order()))
        try shop.receive(goods)
        try shop.accept(goods)
        try shop.settle(goods)
        try shop.register(0, 1, of: ID(1))
        #expect(try shop.store.check() == [])
        return shop
    }

    @Test(arguments: [
        (
            "UPDATE orders SET goods = goods + 1, total = total + 1",
            Finding.orderTotals(number: "ZP-1")
        ),
        ("UPDATE orders SET units = 9", Finding.orderTotals(number: "ZP-1")),
        (
            "UPDATE line_runs SET paid = paid + 1 WHERE line_id = 1",
            Finding.paidPerUnit(number: "ZP-1")
        ),
        ("UPDATE line_runs SET units = 1 WHERE line_id = 1", Finding.paidPerUnit(number: "ZP-1")),
        ("UPDATE orders SET refunded = 1", Finding.orderRefunded(number: "ZP-1")),
        ("UPDATE orders SET return_count = 7", Finding.orderRefunded(number: "ZP-1")),
        ("UPDATE payments SET amount = 1", Finding.moreMoneyThanPaid(number: "ZP-1")),
    ])
    func `a changed figure of an order is found`(
        change: String,
        finding: Finding
    ) throws {
        let shop = try shop()
        try shop.store.tamper(change)
        #expect(try shop.store.check().contains(finding), "\(change)")
    }

    @Test(arguments: [
        "owed = owed + 1", "given_back = 0", "amount = amount + 1", "units = 7",
        "due_rank = 0, due_day = 5", "settled_day = settled_day - 1",
    ])
    func `a changed figure of a return is found`(change: String) throws {
        let shop = try shop()
        try shop.store.tamper("UPDATE returns SET \(change) WHERE id = 1")
        #expect(try shop.store.check().contains(.returnLevels(number: "R-2026-000001")))
    }

    @Test func `more units than were bought are found`() throws {
        let shop = try shop()
        try shop.store.tamper("UPDATE decisions SET units = 3 WHERE return_id = 1")
        #expect(try shop.store.check().contains(.moreUnitsThanBought(number: "ZP-1")))
    }

    @Test func `an order that lost its lines is found`() throws {
        let shop = try TestShop()
        try shop.add(order())
        try shop.store.tamper("DELETE FROM line_runs; DELETE FROM order_lines;")
        let findings = try shop.store.check()
        #expect(findings == [.orderTotals(number: "ZP-1"), .paidPerUnit(number: "ZP-1")])
    }

    @Test func `a row that names what is not there is found`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("shop.sqlite")
        let store = try ShopStore.create(path, owner: "owner", zone: .utc)
        try TestShop(store, HandClock()).add(order())
        try sqlite(path, "UPDATE order_lines SET variant_id = 99 WHERE id = 1")
        guard case .file? = try store.check().first else {
            Issue.record("not found")
            return
        }
    }
}

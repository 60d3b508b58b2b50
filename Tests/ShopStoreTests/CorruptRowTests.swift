import Shop
import Testing

@testable import ShopStore

/// A row that another hand has changed is an error that names it, never a crash.
@Suite struct CorruptRowTests {
    private func shop() throws -> TestShop {
        let shop = try TestShop()
        let goods = try shop.register(1, 1, of: shop.add(order()))
        try shop.receive(goods)
        try shop.accept(goods)
        try shop.store.set(.fourEyesLimit, to: "0", by: shop.owner.signatory)
        try shop.settle(goods)
        try shop.store.set(.fourEyesLimit, to: "off", by: shop.owner.signatory)
        try shop.settle(goods)
        try shop.dock(goods.id)
        return shop
    }

    private func readAll(_ shop: TestShop) throws {
        let owner = shop.owner
        _ = try shop.store.orders(.everything, sort: Sort(.placed), at: .first, limit: 9, by: owner)
        _ = try shop.store.returns(.everything, sort: Sort(.due), at: .first, limit: 9, by: owner)
        _ = try shop.store.history(.everything, at: .first, limit: 9, by: owner)
        _ = try shop.store.order(ID(1), by: owner)
        _ = try shop.store.goodsReturned(ID(1), by: owner)
        _ = try shop.store.parcels(
            .everything,
            sort: Sort(.waiting),
            at: .first,
            limit: 9,
            by: owner
        )
        _ = try shop.store.parcel(ID(1), by: owner)
        _ = try shop.store.unknownScans(.everything, at: .first, limit: 9, by: owner)
        _ = try shop.store.staff(by: owner)
        _ = try shop.store.rules()
        _ = try shop.store.check()
    }

    private static let damage: [(table: String, key: String, change: String)] = [
        ("orders", "1", "status = 'nonsense'"), ("orders", "1", "currency = '123'"),
        ("orders", "1", "placed_day = 9000000000000000000"),
        ("orders", "1", "placed_at = 9000000000000000000"),
        ("orders", "1", "buyer_kind = ''"),
        ("orders", "1", "cheapest_delivery = 9000000000000000000"),
        ("order_lines", "1", "units = 9000000000000000000"),
        ("order_lines", "1", "gross = 9000000000000000000"),
        ("line_runs", "1", "paid = 9000000000000000000"),
        ("line_runs", "1", "units = 1000000000, paid = 1000000000"),
        ("payments", "1", "instrument = 'muszelki'"),
        ("payments", "1", "amount = 9000000000000000000"),
        ("shipments", "1", "delivered_day = -9000000000000000000"),
        ("returns", "1", "status = 'nonsense'"), ("returns", "1", "kind = ''"),
        ("returns", "1", "way = 'locker-z'"), ("returns", "1", "document = 'x'"),
        ("returns", "1", "ground = 'x'"), ("returns", "1", "last_at = NULL"),
        ("returns", "1", "last_step = 'jump'"), ("returns", "1", "due_rank = 3"),
        ("returns", "1", "registered_day = 9000000000000000000"),
        ("returns", "1", "undo_until = 9000000000000000000"),
        ("returns", "1", "amount = -9000000000000000000"),
        ("return_lines", "1", "reason = 'x'"),
        ("receptions", "1", "condition = 'x'"), ("receptions", "1", "units = NULL"),
        ("receptions", "1", "units = -1"), ("receptions", "1", "proposal = 'x'"),
        ("receptions", "1", "staff_id = NULL"), ("receptions", "1", "at = NULL"),
        ("receptions", "1", "number = number + 5"),
        ("proposals", "1", "document = 'x'"), ("proposals", "1", "document = NULL"),
        ("proposals", "1", "at = NULL"), ("proposals", "1", "staff_id = NULL"),
        ("proposals", "1", "consent = NULL"),
        ("proposal_payouts", "1", "instrument = 'x'"),
        ("proposal_payouts", "1", "amount = 9000000000000000000"),
        ("decisions", "1", "disposition = 'x'"), ("decisions", "1", "ground = 'x'"),
        ("decisions", "1", "line_id = NULL"), ("decisions", "1", "units = 9000000000000000000"),
        ("refund_rows", "1", "kind = 'x'"), ("refund_rows", "1", "run = NULL"),
        ("refund_rows", "1", "amount = 9000000000000000000"),
        ("refund_rows", "1", "units = 9000000000000000000"),
        ("refund_entries", "1", "instrument = 'x'"),
        ("refund_entries", "1", "reverses = 1, number = number + 1"),
        ("parcels", "1", "status = 'x'"), ("parcels", "1", "staff_id = NULL"),
        ("parcels", "1", "logged_day = 9000000000000000000"),
        ("parcel_cases", "1", "finding = 'x', outcome = 'x'"),
        ("parcel_cases", "1", "outcome = 'x'"), ("parcel_cases", "1", "staff_id = NULL"),
        ("drafts", "1", "kind = 'x'"), ("drafts", "1", "at = 9000000000000000000"),
        ("evidence", "1", "modified_at = 9000000000000000000"),
        ("unknown_scans", "1", "day = 9000000000000000000"),
        ("staff", "1", "role = 'king'"), ("deeds", "5", "action = 'return.lose'"),
        ("deeds", "5", "day = 9000000000000000000"),
    ]

    @Test(arguments: damage)
    func `a damaged row is named`(table: String, key: String, change: String) throws {
        let shop = try shop()
        try shop.store.tamper(
            """
            PRAGMA ignore_check_constraints = ON;
            UPDATE \(table) SET \(change);
            PRAGMA ignore_check_constraints = OFF;
            """
        )
        let error = #expect(throws: CorruptRow.self, "\(change)") { try readAll(shop) }
        #expect(error?.table == table, "\(change)")
        #expect(error?.key == key || table == "deeds", "\(change)")
    }

    @Test func `roles that nobody knows are an error too`() throws {
        let shop = try shop()
        try shop.store.tamper("INSERT INTO role_rights VALUES ('owner', 'fly')")
        let error = #expect(throws: CorruptRow.self) { try shop.store.signIn("owner") }
        #expect(error?.table == "role_rights")
    }
}

extension TestShop {
    /// Puts a row into each table of the dock and of a desk's working state.
    fileprivate func dock(_ id: ID<Return>) throws {
        let parcel = try log("P-1", returns: [id])
        try handle(.report(.empty, note: ""), parcel.id)
        let draft = Draft(Draft.Name(.settle, of: id), seen: 1, body: "", at: clock.now)
        try store.keep(.draft(draft), for: owner, in: nil)
        let code = try #require(Code("X"))
        try store.keep(.unknownScan(code, place: ""), for: owner, in: nil)
        try store.tamper(
            """
            INSERT INTO evidence (return_id, name, digest, size, modified_at, taken_at, taken_day)
            VALUES (1, 'R-2026-000001.jpg', 'd', 1, 0, 0, 0)
            """
        )
    }
}

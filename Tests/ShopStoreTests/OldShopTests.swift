import Shop
import Testing

@testable import ShopStore

/// A shop of an earlier program is brought up to date, with all that is in it.
@Suite struct OldShopTests {
    /// Names that follow a phrase in a script of SQL.
    private func names(after phrase: String, in script: String) -> [String] {
        script.split(separator: phrase, omittingEmptySubsequences: false).dropFirst()
            .compactMap { part in
                part.split { $0.isWhitespace || $0 == "(" }.first.map(String.init)
            }
    }

    /// Writes a file of a version with the rows that a shop of today has in its tables.
    private func write(
        version: Int,
        _ path: String,
        from today: String,
        _ store: ShopStore
    ) throws {
        let schema = Schema.migrations.prefix(version).joined(separator: "\n")
        let later = Schema.migrations.dropFirst(version).joined(separator: "\n")
        let copies = try names(after: "CREATE TABLE ", in: schema).map { table in
            let columns = try store.engine.read { session in
                try session.all(
                    .raw("SELECT name FROM pragma_table_info('\(table)')"),
                    from: table
                ) { try $0.text() }
            }.filter { !later.contains("ALTER TABLE \(table) ADD COLUMN \($0) ") }
                .joined(separator: ", ")
            // A table that is gone was copied into another, which today's shop has filled.
            guard !columns.isEmpty else { return "" }
            return "INSERT OR REPLACE INTO main.\(table) (\(columns)) "
                + "SELECT \(columns) FROM today.\(table);"
        }
        try sqlite(
            path,
            """
            \(schema)
            PRAGMA user_version = \(version);
            PRAGMA application_id = \(ShopFile.applicationID);
            ATTACH '\(today)' AS today;
            \(copies.joined(separator: "\n"))
            """
        )
    }

    @Test func `a shop of version 1 opens with its returns and takes the new steps`() throws {
        let folder = try TemporaryFolder()
        let today = folder.file("today.sqlite")
        let old = folder.file("old.sqlite")
        let clock = HandClock()
        var before: Return?
        do {
            let store = try ShopStore.create(today, owner: "owner", zone: .utc) { clock.now }
            let shop = try TestShop(store, clock)
            let goods = try shop.register(1, of: shop.add(order()))
            try shop.receive(goods)
            before = try shop.goods(goods.id)
            try write(version: 1, old, from: today, store)
        }
        let shop = try TestShop(ShopStore.open(old, now: { clock.now }), clock)
        #expect(try shop.store.engine.pragma("user_version").reading == Schema.migrations.count)
        #expect(try shop.goods(ID(1)) == before)
        #expect(try shop.store.check() == [])
        let parcel = try shop.log("P-1", returns: [ID(1)])
        #expect(parcel.status == .matched)
        let session = try shop.store.openSession(for: shop.owner)
        try shop.store.keep(.handle(ID(1)), for: shop.owner, in: session)
        try shop.accept(shop.goods(ID(1)))
        #expect(try shop.store.check() == [])
        #expect(try ShopStore.open(old, patience: 1).check() == [])
    }

    @Test func `one of version 3 keeps its books, and its claims stand where they belong`() throws {
        let folder = try TemporaryFolder()
        let today = folder.file("today.sqlite")
        let old = folder.file("old.sqlite")
        let clock = HandClock()
        var before: [Return] = []
        do {
            let store = try ShopStore.create(today, owner: "owner", zone: .utc) { clock.now }
            let shop = try TestShop(store, clock)
            let settled = try shop.register(1, of: shop.add(order("ZP-1")))
            try shop.receive(settled)
            try shop.accept(settled)
            try shop.settle(settled)
            let claim = try shop.complain(of: shop.add(order("ZP-2")), bringsGoods: true)
            try shop.handle(.answer(.accepted(.exchange), reason: ""), with: claim.id)
            try shop.receive(shop.goods(ID(2)))
            try shop.accept(shop.goods(ID(2)))
            before = try [shop.goods(ID(1)), shop.goods(ID(2))]
            try store.tamper(
                """
                UPDATE orders SET channel = 'exchange' WHERE channel = 'replacement';
                UPDATE returns SET due_rank = 0, due_day = 20530 WHERE claim_id IS NOT NULL;
                """
            )
            try write(version: 3, old, from: today, store)
        }
        let shop = try TestShop(ShopStore.open(old, now: { clock.now }), clock)
        #expect(try [shop.goods(ID(1)), shop.goods(ID(2))] == before)
        #expect(before[0].filing?.day == shop.store.moment.day)
        #expect(try shop.store.check() == [])
        #expect(throws: Return.Refusal.exchangeNotSent(order: "W-2026-000001")) {
            try shop.settle(shop.goods(ID(2)))
        }
        let linked = try #require(try shop.store.goodsReturned(ID(2), by: shop.owner)?.purchase)
        #expect(linked.exchange(for: ID(2))?.isReplacement == true)
        try shop.take(.undo, with: ID(1))
        #expect(try shop.goods(ID(1)).filing == nil)
        #expect(try shop.store.check() == [])
    }

    @Test func `one of version 4 begins to keep stock`() throws {
        let folder = try TemporaryFolder()
        let today = folder.file("today.sqlite")
        let old = folder.file("old.sqlite")
        let clock = HandClock()
        do {
            let store = try ShopStore.create(today, owner: "owner", zone: .utc) { clock.now }
            let shop = try TestShop(store, clock)
            try shop.add(order("ZP-1"))
            _ = try shop.visitor(.warehouse)
            try store.tamper("DELETE FROM role_rights WHERE allows = 'keepStock'")
            try write(version: 4, old, from: today, store)
        }
        let shop = try TestShop(ShopStore.open(old, now: { clock.now }), clock)
        let jacket = try shop.variant("KURTKA-M")
        let clerk = try shop.store.signIn("a-warehouse", terminal: "")
        let count = StockCount(variant: jacket, units: 4, cost: grosze(400))
        try shop.store.openStock(with: [count], by: clerk.signatory)
        try shop.ship(paidOrder(1, "ZP-2"))
        #expect(try shop.levels("KURTKA-M") == StockLevels(onHand: 3, value: grosze(300)))
        #expect(try shop.store.check() == [])
    }
}

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

    /// Writes a file of version 1 with the rows that a shop of today has in its tables.
    private func writeVersionOne(_ path: String, from today: String, _ store: ShopStore) throws {
        let copies = try names(after: "CREATE TABLE ", in: Schema.migrations[0]).map { table in
            let columns = try store.engine.read { session in
                try session.all(
                    .raw("SELECT name FROM pragma_table_info('\(table)')"),
                    from: table
                ) { try $0.text() }
            }.filter { !later.contains("ALTER TABLE \(table) ADD COLUMN \($0) ") }
                .joined(separator: ", ")
            // A table that is gone was copied into another, which today's shop has filled.
            guard !columns.isEmpty else { return "" }
            return "INSERT INTO main.\(table) (\(columns)) SELECT \(columns) FROM today.\(table);"
        }
        try sqlite(
            path,
            """
            \(Schema.migrations[0])
            PRAGMA user_version = 1;
            PRAGMA application_id = \(ShopFile.applicationID);
            ATTACH '\(today)' AS today;
            \(copies.joined(separator: "\n"))
            """
        )
    }

    /// All that came after version 1.
    private var later: String { Schema.migrations.dropFirst().joined(separator: "\n") }

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
            try writeVersionOne(old, from: today, store)
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
}

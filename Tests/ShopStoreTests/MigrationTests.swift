import Shop
import Testing

@testable import ShopStore

/// A shop of an earlier release goes on with all that it has.
@Suite struct MigrationTests {
    /// The tables of the first schema, with the columns that they had.
    private func firstTables(in store: ShopStore) throws -> [(name: String, columns: String)] {
        let added: Set = ["note", "locker_code", "follows_id", "is_proposed"]
        let names = Schema.migrations[0].split(separator: "\n").compactMap { line in
            line.hasPrefix("CREATE TABLE ") ? line.split(separator: " ").dropFirst(2).first : nil
        }
        return try names.map { name in
            let grown = ["receptions", "returns"].contains(name)
            let columns = try store.engine.read { session in
                try session.all(
                    "SELECT name FROM pragma_table_info(\(String(name)))",
                    from: "schema"
                ) { try $0.text() }
            }
            return (
                String(name),
                columns.filter { !grown || !added.contains($0) }.joined(separator: ", ")
            )
        }
    }

    @Test func `a shop of the first release opens with its returns as they were`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("new.sqlite")
        let shop = try TestShop(
            ShopStore.create(path, owner: "owner", zone: .utc, now: { moment("2026-03-10").at }),
            HandClock()
        )
        let goods = try shop.register(2, of: shop.add(order()))
        try shop.receive(goods)
        let accepted = try shop.accept(goods)
        let tables = try firstTables(in: shop.store)
        let copies = tables.map {
            "INSERT INTO \($0.name) (\($0.columns)) SELECT \($0.columns) FROM new.\($0.name);"
        }
        let old = folder.file("old.sqlite")
        try sqlite(
            old,
            """
            \(Schema.migrations[0])
            PRAGMA application_id = \(ShopFile.applicationID); PRAGMA user_version = 1;
            ATTACH '\(path)' AS new; \(copies.joined(separator: "\n"))
            """
        )
        let opened = try TestShop(ShopStore.open(old), HandClock())
        #expect(try opened.goods(goods.id) == accepted)
        #expect(try opened.settle(goods).status == .settled)
        #expect(try opened.store.check() == [])
    }
}

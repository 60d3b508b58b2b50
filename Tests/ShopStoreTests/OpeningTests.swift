import Foundation
import Shop
import Testing

@testable import ShopStore

/// What happens to a file that is opened as a shop, and to one that is none.
@Suite struct OpeningTests {
    private func refusal(of path: String) -> ShopFile.Refusal? {
        #expect(throws: ShopFile.Refusal.self) { try ShopStore.open(path) }
    }

    @Test func `what is not there is not found`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("shop.sqlite")
        #expect(refusal(of: path) == .notFound(path))
        #expect(try folder.contents().isEmpty)
    }

    @Test func `a folder is no database`() throws {
        let folder = try TemporaryFolder()
        #expect(refusal(of: folder.path) == .notADatabase(folder.path))
    }

    @Test(arguments: ["", "zamówienia;kwota\n1;2\n", "SQLite format 3"])
    func `a file of anything else is no database and stays as it is`(text: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("shop.sqlite")
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        #expect(refusal(of: path) == .notADatabase(path))
        #expect(try folder.contents() == ["shop.sqlite": Data(text.utf8)])
    }

    @Test(arguments: ["DELETE", "WAL"])
    func `another program's database stays byte for byte as it is`(mode: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("other.sqlite")
        try sqlite(path, "PRAGMA journal_mode = \(mode); CREATE TABLE t (a);")
        let before = try folder.contents()
        #expect(refusal(of: path) == .notOurs(path))
        #expect(try folder.contents() == before)
    }

    @Test func `a shop of a newer program is left alone`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("shop.sqlite")
        let known = Schema.migrations.count
        try sqlite(
            path,
            """
            PRAGMA application_id = \(ShopFile.applicationID);
            PRAGMA user_version = \(known + 1); CREATE TABLE t (a);
            """
        )
        let before = try folder.contents()
        #expect(refusal(of: path) == .newer(path, version: known + 1, known: known))
        #expect(try folder.contents() == before)
    }

    @Test func `a shop whose version was tampered with is refused, not crashed upon`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("shop.sqlite")
        try sqlite(
            path,
            """
            PRAGMA application_id = \(ShopFile.applicationID);
            PRAGMA user_version = -1; CREATE TABLE t (a);
            """
        )
        guard case .damaged(path, _)? = refusal(of: path) else {
            Issue.record("not refused as damaged")
            return
        }
    }

    @Test func `a torn shop is damaged`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("shop.sqlite")
        try sqlite(path, "PRAGMA application_id = \(ShopFile.applicationID); CREATE TABLE t (a);")
        let whole = try #require(try folder.contents()["shop.sqlite"])
        let torn = whole.prefix(100) + Data(repeating: 7, count: whole.count - 100)
        try torn.write(to: URL(fileURLWithPath: path))
        guard case .damaged(path, _)? = refusal(of: path) else {
            Issue.record("not refused as damaged")
            return
        }
    }

    @Test(.enabled(if: geteuid() != 0, "root may write anywhere"))
    func `in a folder that cannot be written nothing is opened or made`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("shop.sqlite")
        _ = try ShopStore.create(path, owner: "owner", zone: .utc)
        chmod(folder.path, 0o555)
        defer { chmod(folder.path, 0o755) }
        #expect(refusal(of: path) == .notWritable(path))
        let other = folder.file("other.sqlite")
        #expect(throws: ShopFile.Refusal.notWritable(other)) {
            try ShopStore.create(other, owner: "owner", zone: .utc)
        }
    }

    @Test func `a shop is made once`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("shops/warsaw/shop.sqlite")
        _ = try ShopStore.create(path, owner: "owner", zone: .utc)
        #expect(throws: ShopFile.Refusal.alreadyThere(path)) {
            try ShopStore.create(path, owner: "marek", zone: .utc)
        }
        #expect(try ShopStore.open(path).signIn("owner").staff.role == .owner)
    }

    @Test func `a name that nobody can have makes no file`() throws {
        let folder = try TemporaryFolder()
        #expect(throws: Staff.Refusal.unusableName("Jan Nowak")) {
            try ShopStore.create(folder.file("shop.sqlite"), owner: "Jan Nowak", zone: .utc)
        }
        #expect(try folder.contents().isEmpty)
    }

    @Test func `a shop that could not be made leaves nothing in the way`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("shop.sqlite")
        try FileManager.default.createDirectory(
            atPath: path + "-queue",
            withIntermediateDirectories: false
        )
        #expect(throws: ShopFile.Refusal.self) {
            try ShopStore.create(path, owner: "owner", zone: .utc)
        }
        #expect(try folder.contents().isEmpty)
    }

    @Test func `both connections keep what they write and whom they name`() throws {
        let folder = try TemporaryFolder()
        let store = try ShopStore.create(folder.file("s.sqlite"), owner: "owner", zone: .utc)
        for (name, value) in [("synchronous", 2), ("recursive_triggers", 1), ("foreign_keys", 1)] {
            let settings = try store.engine.pragma(name)
            #expect(settings == (value, value), "\(name)")
        }
        #expect(try store.engine.pragma("wal_autocheckpoint").writing == 0)
        let memory = try TestShop().store.engine
        #expect(try memory.pragma("recursive_triggers") == (1, 1))
        #expect(try memory.pragma("foreign_keys") == (1, 1))
    }

    @Test func `opening again changes nothing`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("shop.sqlite")
        let made = try ShopStore.create(path, owner: "owner", zone: .utc)
        let before = try made.dump()
        let opened = try ShopStore.open(path)
        #expect(try opened.dump() == before)
        #expect(try opened.engine.pragma("application_id").reading == 0x5A50_4C5A)
        #expect(try opened.engine.pragma("user_version").reading == Schema.migrations.count)
        #expect(try opened.check() == [])
    }

    @Test func `a shop that nobody has open is whole in its one file`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("shop.sqlite")
        do {
            let store = try ShopStore.create(path, owner: "owner", zone: .utc)
            let owner = try store.signIn("owner")
            try store.set(.undoHold, to: "5", by: owner.signatory)
            #expect(try store.rules().undoHold == 5)
        }
        #expect(try folder.contents().keys.sorted() == ["shop.sqlite", "shop.sqlite-queue"])
        try FileManager.default.moveItem(atPath: path, toPath: folder.file("moved.sqlite"))
        #expect(try ShopStore.open(folder.file("moved.sqlite")).rules().undoHold == 5)
    }

    @Test func `a shop keeps its zone in the file`() throws {
        let folder = try TemporaryFolder()
        let warsaw = try #require(Zone.named("Europe/Warsaw"))
        let path = folder.file("shop.sqlite")
        _ = try ShopStore.create(path, owner: "owner", zone: warsaw)
        let zone = try ShopStore.open(path).zone
        #expect(zone == warsaw)
        #expect(zone.day(at: Instant(milliseconds: 1_774_735_200_000)) == day("2026-03-28"))
        #expect(zone.clock(at: moment("2026-03-29", hour: 0).at).seconds == 3_600)
        #expect(zone.clock(at: moment("2026-03-29", hour: 1).at).seconds == 10_800)
    }
}

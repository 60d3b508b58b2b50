import Foundation
import Shop
import Testing

@testable import ShopStore

/// The history proves that nothing in it was changed or removed.
@Suite struct AuditChainTests {
    /// Deeds 1 to 6: made, taken in, registered, cancelled with a note, and again.
    private func shop() throws -> TestShop {
        let shop = try TestShop()
        let order = try shop.add(order())
        for note in ["klientka zadzwoniła", "drugi raz"] {
            let goods = try shop.register(1, of: order)
            try shop.take(.cancel(note: note), with: goods.id)
        }
        #expect(try shop.store.number("SELECT count(*) FROM deeds") == 6)
        #expect(try shop.store.check() == [])
        return shop
    }

    @Test(arguments: [
        "at = at + 1", "day = day + 1", "staff_id = NULL, service = 'x'", "service = 'x'",
        "terminal = 'pts/9'", "action = 'return.accept'", "record = 'R-2026-000009'",
        "before = ''", "after = 'status' || char(9) || 'accepted'", "note_digest = ''",
        "previous = hash", "hash = previous",
    ])
    func `a changed column is found`(change: String) throws {
        let shop = try shop()
        try shop.store.tamper("UPDATE deeds SET \(change) WHERE id = 4")
        let findings = try shop.store.check()
        #expect(findings.contains(.chainBroken(deed: 4)), "\(change)")
    }

    @Test func `an entry that was changed and sealed again breaks the next one`() throws {
        let shop = try shop()
        let hash = try shop.store.engine.read { session in
            try session.first(
                """
                SELECT id, at, day, staff_id, service, terminal, action, record, before, after,
                    note_digest, previous FROM deeds WHERE id = 3
                """,
                from: "deeds"
            ) { row in
                var entry = try AuditChain.Entry(reading: &row)
                entry.subjects = "orders\t1\nreturns\t1"
                entry.terminal = "pts/9"
                return entry.hash
            }
        }
        try shop.store.tamper(
            "UPDATE deeds SET terminal = 'pts/9', hash = '\(try #require(hash))' WHERE id = 3"
        )
        #expect(try shop.store.check() == [.chainBroken(deed: 4)])
    }

    @Test(arguments: [1, 3, 6])
    func `a removed entry is found`(id: Int64) throws {
        let shop = try shop()
        try shop.store.tamper(
            """
            DELETE FROM deed_private WHERE deed_id = \(id);
            DELETE FROM deed_subjects WHERE deed_id = \(id);
            DELETE FROM deeds WHERE id = \(id);
            """
        )
        #expect(try shop.store.check() == [.chainBroken(deed: id + (id == 6 ? 0 : 1))])
    }

    @Test func `swapped entries are found`() throws {
        let shop = try shop()
        try shop.store.tamper(
            """
            PRAGMA defer_foreign_keys = ON;
            UPDATE deeds SET id = 100 WHERE id = 3;
            UPDATE deeds SET id = 3 WHERE id = 5;
            UPDATE deeds SET id = 5 WHERE id = 100;
            """
        )
        let findings = try shop.store.check()
        #expect(findings.contains(.chainBroken(deed: 3)))
        #expect(findings.contains(.chainBroken(deed: 5)))
    }

    @Test func `an inserted entry is found`() throws {
        let shop = try shop()
        try shop.store.tamper(
            """
            INSERT INTO deeds SELECT 7, at, day, staff_id, service, terminal, action, record,
                before, after, note_digest, previous, hash FROM deeds WHERE id = 6
            """
        )
        #expect(try shop.store.check().contains(.chainBroken(deed: 7)))
    }

    @Test(arguments: [
        "DELETE FROM deed_subjects WHERE deed_id = 4 AND kind = 'orders'",
        "UPDATE deed_subjects SET subject = '77' WHERE deed_id = 4 AND kind = 'orders'",
        "INSERT INTO deed_subjects VALUES (4, 'staff', '1')",
    ])
    func `an entry that was hung on another record is found`(change: String) throws {
        let shop = try shop()
        try shop.store.tamper(change)
        #expect(try shop.store.check() == [.chainBroken(deed: 4)])
    }

    @Test(arguments: [
        "UPDATE deed_private SET value = 'inaczej' WHERE deed_id = 4",
        "UPDATE deed_private SET salt = '00' WHERE deed_id = 4",
        "INSERT INTO deed_private VALUES (3, 'note', '00', 'dopisane')",
    ])
    func `a changed note is found`(change: String) throws {
        let shop = try shop()
        try shop.store.tamper(change)
        let deed: Int64 = change.hasPrefix("INSERT") ? 3 : 4
        #expect(try shop.store.check() == [.noteChanged(deed: deed)])
    }

    @Test func `with a forgotten note the history still proves whole`() throws {
        let shop = try shop()
        try shop.store.engine.write {
            try $0.runScript("UPDATE deed_private SET salt = '', value = '' WHERE deed_id = 4")
        }
        #expect(try shop.store.check() == [])
        let page = try shop.store.history(.everything, at: .first, limit: 9, by: shop.owner)
        #expect(page.rows.first { $0.id == 4 }?.note == "")
        #expect(page.rows.first { $0.id == 6 }?.note == "drugi raz")
    }

    @Test func `columns cannot be moved into each other unseen`() {
        var entry = AuditChain.Entry(
            id: 1,
            at: moment("2026-03-10"),
            staff: ID(1),
            service: nil,
            terminal: "ab",
            action: "c",
            record: "",
            before: "",
            after: "",
            noteDigest: "",
            subjects: "",
            previous: AuditChain.origin
        )
        let hash = entry.hash
        entry.terminal = "a"
        entry.action = "bc"
        #expect(entry.hash != hash)
        #expect(hash.utf8.count == 64)
    }
}

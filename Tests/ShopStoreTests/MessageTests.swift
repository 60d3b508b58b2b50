import Shop
import Testing

@testable import ShopStore

/// Messages as people look at them, and what they do with them.
@Suite struct MessageTests {
    /// One failed, two waiting, one sent, one dropped, one held.
    private func shop() throws -> TestShop {
        let shop = try TestShop.withMessages(5)
        try shop.attempt(67, said: "anna@example.com: no such user")
        try shop.attempt(0)
        try shop.attempt(75)
        try shop.dropMessage(4)
        try shop.register(1, of: shop.add(order("ZP-6")))
        return shop
    }

    @Test func `what failed stands first, then what is to leave, then what has ended`() throws {
        let shop = try shop()
        #expect(try shop.messages().map(\.id) == [1, 5, 3, 6, 4, 2])
        #expect(try shop.messages(sort: Sort(.written)).map(\.id) == [1, 2, 3, 4, 5, 6])
        let records = try shop.messages(sort: Sort(.record, descending: true)).map(\.record)
        #expect(records == (1...6).reversed().map { "R-2026-00000\($0)" })
    }

    @Test(arguments: [
        ("state:held", [6]), ("state:waiting", [5, 3]), ("state:failed", [1]),
        ("state:sent", [2]), ("stan:porzucona", [4]), ("state:withdrawn", []),
        ("state:failed,held", [1, 6]), ("-state:held", [1, 5, 3, 4, 2]),
        ("return:R-2026-000003", [3]), ("000003", [3]), ("anna@example.com", [1, 5, 3, 6, 4, 2]),
        ("łącka state:sent", [2]), ("attempts>0", [1, 3, 2]), ("template:return.settled", []),
        ("to:anna state:dropped", [4]), ("written<1d state:sent", [2]),
    ])
    func `messages are found`(query: String, ids: [Int64]) throws {
        let shop = try shop()
        #expect(try shop.messages(query).map(\.id) == ids)
        #expect(try shop.store.tally(Query<MessageField>(query), by: shop.owner).rows == ids.count)
    }

    @Test func `the held ones wait as soon as their time has come`() throws {
        let shop = try shop()
        shop.clock.advance(seconds: 60)
        #expect(try shop.messages("state:held").isEmpty)
        #expect(try shop.messages("state:waiting").map(\.id) == [5, 3, 6])
    }

    @Test func `pages are read by key in every order`() throws {
        let shop = try shop()
        for key in MessageSort.allCases {
            for descending in [false, true] {
                let sort = Sort(key, descending: descending)
                let all = try shop.messages(sort: sort).map(\.id)
                var walked: [Int64] = []
                var anchor = Anchor.first
                while walked.count < all.count {
                    let page = try shop.store.messages(
                        .everything,
                        sort: sort,
                        at: anchor,
                        limit: 2,
                        by: shop.owner
                    )
                    guard let last = page.rows.last else { break }
                    walked += page.rows.map(\.id)
                    anchor = .after(last.id)
                }
                #expect(walked == all)
            }
        }
    }

    @Test(arguments: Role.allCases.filter { $0 != .counter })
    func `each role sees what it may`(role: Role) throws {
        let shop = try shop()
        let visitor = try shop.visitor(role)
        let file = try shop.message(by: visitor)
        let seesNames = role.rights.contains(.seeNames)
        let seesEmails = role.rights.contains(.seeEmails)
        #expect(file.row.name == (seesNames ? "Anna Łącka" : "A… Ł…"))
        #expect(file.payload.name == file.row.name)
        #expect(file.row.recipient == (seesEmails ? "anna@example.com" : "a…@example.com"))
        #expect((file.letter != nil) == seesEmails)
        let said = seesEmails ? "anna@example.com: no such user" : "…"
        #expect(file.row.problem == .refused(status: 67, said: said))
        #expect(file.deliveries.map(\.said) == [said])
        #expect(try shop.messages("to:anna", by: visitor).isEmpty != seesEmails)
        #expect(try shop.messages("klient:łącka", by: visitor).isEmpty != seesNames)
    }

    @Test func `dropping needs a reason, which the history keeps apart`() throws {
        let shop = try shop()
        #expect(throws: Message.Refusal.missingReason) { try shop.dropMessage(1, "  ") }
        try shop.dropMessage(1, " klient zadzwonił ")
        #expect(try shop.message(1).row.problem == .dropped("klient zadzwonił"))
        let deed = try #require(
            try shop.store.history(
                .everything,
                of: .message(1),
                at: .first,
                limit: 9,
                by: shop.owner
            ).rows.first
        )
        #expect(deed.action == .messageDropped)
        #expect(deed.record == "R-2026-000001")
        #expect(deed.note == "klient zadzwonił")
        #expect(deed.before == [Deed.Fact("status", "failed")])
        #expect(deed.after == [Deed.Fact("status", "dropped")])
        try shop.retryMessage(1)
        #expect(try shop.message(1).row.standing(at: shop.clock.now) == .waiting)
        #expect(try shop.store.check() == [])
    }

    @Test func `a held message that was dropped and is tried again is held again`() throws {
        let shop = try shop()
        try shop.dropMessage(6)
        try shop.retryMessage(6)
        #expect(try shop.message(6).row.standing(at: shop.clock.now) == .held)
    }

    @Test func `only who may do so has messages tried again or drops them`() throws {
        let shop = try shop()
        for role in Role.allCases where !role.rights.contains(.handleMessages) {
            guard role != .counter else { continue }
            let visitor = try shop.visitor(role)
            #expect(throws: Forbidden(.handleMessages)) {
                try shop.store.retry(1, seen: 3, by: visitor.signatory)
            }
            #expect(throws: Forbidden(.handleMessages)) {
                try shop.store.drop(3, because: "x", seen: 3, by: visitor.signatory)
            }
        }
    }

    @Test func `whoever is second is told who was faster`() throws {
        let shop = try shop()
        let seen = try shop.message(1).row.version
        let marek = try shop.visitor(.manager, named: "marek")
        try shop.store.retry(1, seen: seen, by: marek.signatory)
        let stale = #expect(throws: Stale.self) {
            try shop.store.drop(1, because: "x", seen: seen, by: shop.owner.signatory)
        }
        #expect(stale?.staff == "marek" && stale?.action == .message && stale?.now == seen + 1)
        shop.clock.advance(seconds: 3_600)
        let before = try #require(try shop.next())
        try shop.attempt(75)
        let tried = #expect(throws: Stale.self) {
            try shop.store.drop(
                before.id,
                because: "x",
                seen: before.version,
                by: shop.owner.signatory
            )
        }
        #expect(tried?.staff == "zaplecze run" && tried?.at == shop.clock.now)
    }

    @Test func `there is no message that was never written`() throws {
        let shop = try shop()
        #expect(try shop.store.message(99, by: shop.owner) == nil)
        #expect(throws: Message.Refusal.noSuchMessage(99)) {
            try shop.store.retry(99, seen: 1, by: shop.owner.signatory)
        }
    }

    @Test(arguments: [
        "UPDATE messages SET state = 'sent', ended_at = 1 WHERE id = 5",
        "UPDATE messages SET state = 'queued', ended_at = NULL WHERE id = 2",
        "UPDATE messages SET ended_at = 1 WHERE id = 5",
        "UPDATE messages SET body = NULL WHERE id = 2",
        "DELETE FROM deliveries WHERE message_id = 2",
        "INSERT INTO deliveries VALUES (2, 2, 1, 1, 0, '')",
    ])
    func `what its attempts do not lead to is found`(change: String) throws {
        let shop = try shop()
        #expect(try shop.store.check() == [])
        try shop.store.tamper(change)
        let expected = change.contains("id = 5") ? Finding.message(id: 5) : .message(id: 2)
        #expect(try shop.store.check() == [expected])
    }
}

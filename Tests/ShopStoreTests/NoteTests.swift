import Shop
import Testing

@testable import ShopStore

/// Accounts and codes, which are noted with a return.
@Suite struct NoteTests {
    @Test func `an account is noted with its own version and entry, its number apart`() throws {
        let shop = try TestShop.paying()
        let clerk = try shop.visitor(.customerService, named: "jan")
        let goods = try shop.register(1, of: shop.add(order()))
        #expect(throws: Return.Refusal.needsConsent(.transfer)) {
            try shop.store.setAccount(annasAccount, of: goods.id, seen: 1, by: clerk.signatory)
        }
        let noted = try shop.store.setAccount(
            annasAccount,
            consent: "telefonicznie",
            of: goods.id,
            seen: goods.version,
            by: clerk.signatory
        )
        #expect(noted.account == annasAccount && noted.version == 2)
        #expect(noted.accountConsent == "telefonicznie")
        #expect(try shop.goods(goods.id) == noted)
        let deed = try #require(try shop.steps(of: goods.id).last)
        #expect(deed.action == .accountChanged && deed.note == "PL27 … 5387, telefonicznie")
        let facts = (deed.before + deed.after).map { "\($0.name) \($0.value)" }
        #expect(facts == ["account none", "account known"])
        let stale = #expect(throws: Stale.self) {
            try shop.store.setAccount(nil, of: goods.id, seen: 1, by: shop.owner.signatory)
        }
        #expect(stale?.staff == "jan" && stale?.action == .note)
        #expect(throws: Return.Refusal.self) { try shop.take(.undo, with: goods.id) }
        #expect(try shop.store.check() == [])
    }

    @Test func `who may look only sees the ends of an account, and notes none`() throws {
        let shop = try TestShop.paying()
        let goods = try shop.payable("ZP-1")
        try shop.bankFile(of: [goods])
        for role in [Role.warehouse, .viewer] {
            let visitor = try shop.visitor(role)
            let file = try #require(try shop.store.goodsReturned(goods.id, by: visitor))
            for seen in [file.goods, try #require(file.purchase?[goods.id])] {
                #expect(seen.account?.masked == annasAccount.masked)
                #expect(seen.account?.text == "PL27********************5387")
                #expect(seen.transfer?.account.text == "PL27********************5387")
            }
        }
        for role in [Role.accounting, .customerService] {
            let visitor = try shop.visitor(role)
            let file = try #require(try shop.store.goodsReturned(goods.id, by: visitor))
            #expect(file.goods.account == annasAccount)
        }
        let viewer = try shop.store.signIn("a-viewer", terminal: "")
        #expect(throws: Forbidden(.settle)) {
            try shop.store.setAccount(nil, of: goods.id, seen: 5, by: viewer.signatory)
        }
    }

    @Test func `an account stands on the announcement, and is changed until the bank has it`()
        throws
    {
        let shop = try TestShop.paying()
        let goods = try shop.payable("ZP-1")
        #expect(goods.account == annasAccount)
        try shop.bankFile(of: [goods])
        let sent = try shop.goods(goods.id)
        let before = try shop.store.dump()
        #expect(throws: Return.Refusal.accountInUse) {
            try shop.store.setAccount(
                nil,
                of: goods.id,
                seen: sent.version,
                by: shop.owner.signatory
            )
        }
        #expect(try shop.store.dump() == before)
    }

    @Test func `a locker's code is told to the customer, once for each parcel`() throws {
        let shop = try TestShop.paying()
        try shop.store.set(.lockerPrices, to: "1299,1499,1699", by: shop.owner.signatory)
        let (one, two) = (try shop.byLocker("ZP-1"), try shop.byLocker("ZP-2"))
        let clerk = try shop.visitor(.warehouse)
        let noted = try shop.store.setLockerCode(
            "12345 67890",
            of: one.id,
            seen: 1,
            by: clerk.signatory
        )
        #expect(noted.lockerCode == "1234567890")
        #expect(try shop.goods(one.id) == noted)
        #expect(
            try shop.messages(of: one.id)
                == ["return.registered 1 queued", "return.locker-code 2 queued"]
        )
        let deed = try #require(try shop.steps(of: one.id).last)
        #expect(deed.action == .lockerCodeEntered && (deed.before + deed.after).isEmpty)
        #expect(throws: Return.Refusal.lockerCodeInUse(by: one.number)) {
            try shop.store.setLockerCode(
                "1234567890",
                of: two.id,
                seen: 1,
                by: clerk.signatory
            )
        }
        #expect(try shop.goods(two.id).version == 1)
        #expect(try shop.messages(of: two.id).count == 1)
        #expect(try shop.store.check() == [])
    }
}

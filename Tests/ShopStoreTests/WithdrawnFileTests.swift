import Shop
import Testing

@testable import ShopStore

/// Bank files that no bank was given.
@Suite struct WithdrawnFileTests {
    @Test func `a file is withdrawn whole, in one change, and nobody is written to`() throws {
        let shop = try TestShop.paying()
        let ewa = try shop.visitor(.accounting, named: "ewa")
        let (one, two) = (try shop.payable("ZP-1"), try shop.payable("ZP-2"))
        let file = try shop.bankFile(of: [one, two], by: ewa)
        let letters = try shop.messages(of: one.id) + shop.messages(of: two.id)
        #expect(throws: BankFile.Refusal.missingReason) { try shop.withdraw(file, because: " ") }
        let after = try shop.withdraw(file, because: "zła data", by: ewa)
        #expect(after.isWithdrawn && after.standing.isEmpty && after.orders.count == 2)
        #expect(try shop.store.bankFile(file.number, by: ewa) == after)
        #expect(after.orders.compactMap(\.withdrawal?.reason) == ["zła data", "zła data"])
        for goods in [one, two] {
            let again = try shop.goods(goods.id)
            #expect(again.status == .accepted && again.transfer == nil)
            #expect(again.due == grosze(20_000) && again.account == annasAccount)
            #expect(again.withdrawals.map(\.file) == [file.id])
            let deed = try #require(try shop.steps(of: goods.id).last)
            #expect(deed.action == .bankFileWithdrawn && deed.note == "zła data")
            #expect(deed.record == file.number && deed.author == "ewa")
        }
        #expect(try shop.messages(of: one.id) + shop.messages(of: two.id) == letters)
        #expect(throws: BankFile.Refusal.withdrawn(file.number)) { try shop.withdraw(file) }
        #expect(throws: BankFile.Refusal.noSuchFile("P-1")) {
            try shop.store.withdrawBankFile("P-1", because: "x", by: ewa.signatory)
        }
        #expect(try shop.store.check() == [])
        let next = try shop.bankFile(of: [shop.goods(one.id), shop.goods(two.id)], by: ewa)
        #expect(next.number == "P-2026-000002" && next.orders.count == 2)
        try shop.take(.clear, with: one.id)
        #expect(try shop.goods(one.id).givenBack == grosze(20_000))
        #expect(try shop.store.check() == [])
    }

    @Test func `one return is taken out of a file, the rest of it stays`() throws {
        let shop = try TestShop.paying()
        let (one, two) = (try shop.payable("ZP-1"), try shop.payable("ZP-2"))
        let file = try shop.bankFile(of: [one, two])
        try shop.take(.withdraw(reason: "zły klient"), with: one.id)
        #expect(try shop.steps(of: one.id).last?.action == .transferWithdrawn)
        #expect(try shop.steps(of: one.id).last?.note == "zły klient")
        let part = try #require(try shop.store.bankFile(file.number, by: shop.owner))
        #expect(part.standing.map(\.goods) == [two.id] && !part.isWithdrawn)
        #expect(try shop.goods(two.id).transfer != nil)
        #expect(throws: Return.Refusal.cannotUndo(.withdraw)) {
            try shop.take(.undo, with: one.id)
        }
        #expect(try shop.store.check() == [])
        #expect(try shop.withdraw(file).isWithdrawn)
        #expect(try shop.store.check() == [])
    }

    @Test func `what a bank has is not withdrawn`() throws {
        let shop = try TestShop.paying()
        let (one, two) = (try shop.payable("ZP-1"), try shop.payable("ZP-2"))
        let file = try shop.bankFile(of: [one, two])
        try shop.take(.clear, with: one.id)
        let before = try shop.store.dump()
        #expect(throws: BankFile.Refusal.atWork(file.number, because: one.number)) {
            try shop.withdraw(file)
        }
        let clerk = try shop.visitor(.warehouse)
        let held = try shop.store.dump()
        #expect(throws: Forbidden(.settle)) { try shop.withdraw(file, by: clerk) }
        #expect(try shop.store.dump() == held && held.count >= before.count)
        try shop.take(.undo, with: one.id)
        try shop.take(.bounce(entry: nil, reason: "zamknięte"), with: two.id)
        #expect(throws: BankFile.Refusal.atWork(file.number, because: two.number)) {
            try shop.withdraw(file)
        }
        #expect(try shop.store.check() == [])
    }

    @Test func `check finds a transfer that is with the bank although it was withdrawn`() throws {
        let shop = try TestShop.paying()
        let file = try shop.bankFile(of: [shop.payable("ZP-1")])
        try shop.withdraw(file)
        try shop.store.tamper(
            "DELETE FROM transfers WHERE reverses IS NOT NULL; UPDATE returns SET bank_file_id = 1"
        )
        #expect(try shop.store.check() == [.bankFile(number: file.number)])
    }

    @Test func `a correction's number is noted, told in the history and kept`() throws {
        let shop = try TestShop.paying()
        let goods = try shop.payable("ZP-1")
        let clerk = try shop.visitor(.customerService, named: "jan")
        #expect(throws: Forbidden(.settle)) { try shop.correct("FK/1", goods, by: clerk) }
        let noted = try shop.correct("FK/1", goods)
        #expect(noted.correction == "FK/1" && noted.version == goods.version + 1)
        #expect(try shop.goods(goods.id) == noted)
        let deed = try #require(try shop.steps(of: goods.id).last)
        #expect(deed.action == .correctionNoted)
        #expect(deed.after == [Deed.Fact("document", "FK/1")])
        let stale = #expect(throws: Stale.self) { try shop.correct("FK/2", goods) }
        #expect(stale?.action == .note)
        try shop.bankFile(of: [noted])
        #expect(try shop.take(.clear, with: goods.id).document == .correctionInvoice("FK/1"))
        #expect(try shop.store.check() == [])
    }
}

extension TestShop {
    @discardableResult
    fileprivate func withdraw(
        _ file: BankFile,
        because reason: String = "nie wysłano",
        by visitor: Visitor? = nil
    ) throws -> BankFile {
        let signatory = (visitor ?? owner).signatory
        return try store.withdrawBankFile(file.number, because: reason, by: signatory)
    }

    @discardableResult
    fileprivate func correct(
        _ number: String,
        _ goods: Return,
        by visitor: Visitor? = nil
    ) throws -> Return {
        let signatory = (visitor ?? owner).signatory
        return try store.setCorrection(number, of: goods.id, seen: goods.version, by: signatory)
    }
}

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

/// Whatever becomes of bank files, in whatever sequence, money goes out once.
extension WithdrawnFileTests {
    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func `no history of files pays twice or leaves the books unsound`(seed: UInt64) throws {
        let shop = try TestShop.paying()
        let people = [shop.owner, try shop.visitor(.manager, named: "marek")]
        var dice = Dice(seed)
        let returns = try (1...5).map { try shop.payable("ZP-\($0)").id }
        var done: Set<Move> = []
        for _ in 0..<200 {
            shop.clock.advance(seconds: dice.one(of: [1, 1, 20, 90]))
            let move = dice.one(of: Move.allCases)
            do {
                try shop.make(move, of: returns, by: dice.one(of: people), &dice)
                done.insert(move)
            } catch is Return.Refusal {
            } catch is BankFile.Refusal {
            }
        }
        #expect(done.isSuperset(of: [.file, .withdrawFile, .withdraw, .clear, .bounce, .undo]))
        #expect(try shop.store.check() == [])
        for id in returns {
            let goods = try shop.goods(id)
            #expect(goods.givenBack == .zero || goods.givenBack == grosze(20_000))
            let isPaid = goods.owed > .zero && goods.due == .zero
            #expect((goods.status == .settled) == isPaid)
            let files = try shop.store.bankFiles(limit: 999, by: shop.owner)
                .filter { $0.standing.contains { $0.goods == id } }
            if let file = goods.transfer?.file { #expect(files.map(\.id).contains(file)) }
            let withdrawn = goods.withdrawals.map(\.file)
            #expect(Set(withdrawn).isDisjoint(with: files.map(\.id)))
        }
        #expect(try shop.store.number("SELECT count(*) FROM withdrawn_orders") > 0)
    }

    fileprivate enum Move: CaseIterable {
        case file
        case withdrawFile
        case withdraw
        case clear
        case bounce
        case bounceSettled
        case account
        case correction
        case undo
    }
}

extension TestShop {
    /// Does something with one of the returns, or with the last file.
    fileprivate func make(
        _ move: WithdrawnFileTests.Move,
        of returns: [ID<Return>],
        by person: Visitor,
        _ dice: inout Dice
    ) throws {
        let goods = try goods(dice.one(of: returns))
        switch move {
        case .file: try bankFile(of: returns.map { try self.goods($0) }, by: person)
        case .withdrawFile:
            guard let file = try store.bankFiles(limit: 1, by: person).first else { return }
            try withdraw(file, by: person)
        case .withdraw: try take(.withdraw(reason: "pomyłka"), with: goods.id, by: person)
        case .clear: try take(.clear, with: goods.id, by: person)
        case .bounce: try take(.bounce(entry: nil, reason: "złe"), with: goods.id, by: person)
        case .bounceSettled:
            guard let entry = goods.entries.standingEntries.first else { return }
            let step = Return.Step.bounce(entry: entry.number, reason: "złe")
            try take(step, with: goods.id, by: person)
        case .account:
            let by = person.signatory
            let seen = goods.version
            try store.setAccount(annasAccount, of: goods.id, seen: seen, by: by)
        case .correction: try correct(dice.one(of: ["FK/1", ""]), goods, by: person)
        case .undo:
            let all = try returns.map { try self.goods($0) }
            let undoable: [Return.Step.Kind?] = [.clear, .bounce]
            guard let last = all.first(where: { undoable.contains($0.lastStep?.kind) }) else {
                return try self.make(.clear, of: returns, by: person, &dice)
            }
            let isOwners = last.lastStep?.author == owner.signatory.author
            try take(.undo, with: last.id, by: isOwners ? owner : person)
        }
    }

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

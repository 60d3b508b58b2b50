import Shop
import Testing

@testable import ShopStore

/// Bank files: what goes in, what stays out, and that all of it adds up.
@Suite struct PayoutTests {
    @Test func `a file is one change: numbered, kept as it was made, told in the history`() throws {
        let shop = try TestShop.paying()
        let ewa = try shop.visitor(.accounting, named: "ewa")
        let (one, two) = (try shop.payable("ZP-1"), try shop.payable("ZP-2"))
        let file = try shop.bankFile(of: [two, one], by: ewa)
        #expect(file.number == "P-2026-000001" && file.account == shopAccount)
        #expect(file.payer == BankFile.Payer(name: "Sklep Ćma", address: "ul. Długa 5, Łódź"))
        #expect(file.orders.map(\.number) == [two.number, one.number])
        #expect(file.orders.map(\.amount) == [grosze(20_000), grosze(20_000)])
        #expect(file.orders.map(\.name) == ["Anna Łącka", "Anna Łącka"])
        #expect(try shop.store.bankFile("p-2026-000001", by: ewa) == file)
        #expect(try shop.store.bankFiles(limit: 9, by: ewa) == [file])
        let sent = try shop.goods(one.id)
        #expect(sent.status == .accepted && sent.version == one.version + 1)
        #expect(sent.transfer?.file == file.id && sent.transfer?.account == annasAccount)
        #expect(sent.lastStep?.kind == .remit)
        let deed = try #require(try shop.steps(of: one.id).last)
        #expect(deed.action == .bankFileMade && deed.author == "ewa")
        #expect(deed.record == "P-2026-000001" && deed.note.isEmpty)
        #expect(
            deed.after == [
                Deed.Fact("format", "elixir"), Deed.Fact("transfers", "2"),
                Deed.Fact("amount", "40000 PLN"),
            ]
        )
        #expect(try shop.steps(of: two.id).last?.id == deed.id)
        #expect(try shop.store.check() == [])
        #expect(try shop.bankFile(of: [shop.payable("ZP-3")], by: ewa).number == "P-2026-000002")
    }

    @Test func `made again it is the same file, whatever the shop is called by then`() throws {
        let shop = try TestShop.paying()
        let file = try shop.bankFile(of: [shop.payable("ZP-1")])
        try shop.store.set(.shopName, to: "Inny sklep", by: shop.owner.signatory)
        try shop.store.set(.bankAccount, to: "off", by: shop.owner.signatory)
        try shop.store.set(.shopAddress, to: "off", by: shop.owner.signatory)
        #expect(try shop.store.bankFile(file.number, by: shop.owner) == file)
    }

    @Test func `what the bank carried out is settled, what it sent back is due again`() throws {
        let shop = try TestShop.paying()
        let (one, two) = (try shop.payable("ZP-1"), try shop.payable("ZP-2"))
        try shop.bankFile(of: [one, two])
        let settled = try shop.take(.clear, with: one.id)
        #expect(settled.status == .settled && settled.givenBack == grosze(20_000))
        #expect(try shop.goods(one.id) == settled)
        #expect(try shop.messages(of: one.id).last == "return.settled 5 queued")
        let bounced = try shop.take(.bounce(entry: nil, reason: "zamknięte"), with: two.id)
        #expect(bounced.status == .accepted && bounced.account == nil)
        #expect(try shop.goods(two.id) == bounced)
        #expect(try shop.messages(of: two.id).last == "return.bounced 5 queued")
        #expect(try shop.store.number("SELECT sum(refunded) FROM orders") == 20_000)
        let undone = try shop.take(.undo, with: two.id)
        #expect(undone.account == annasAccount && undone.transfer != nil)
        #expect(try shop.goods(two.id) == undone)
        #expect(try shop.store.check() == [])
    }

    @Test func `whoever was faster keeps a return out of the file, and it is not sent`() throws {
        let shop = try TestShop.paying()
        let (one, two) = (try shop.payable("ZP-1"), try shop.payable("ZP-2"))
        try shop.take(.reopen(reason: "zdjęcia"), with: one.id)
        let file = try shop.bankFile(of: [one, two, two])
        #expect(file.orders.map(\.number) == [two.number])
        #expect(try shop.goods(one.id).transfer == nil)
        let before = try shop.store.dump()
        #expect(throws: BankFile.Refusal.nothingToSend) { try shop.bankFile(of: [one, two]) }
        #expect(try shop.store.dump() == before)
    }

    @Test func `two at once send each return once`() throws {
        let shop = try TestShop.paying()
        let ewa = try shop.visitor(.accounting, named: "ewa")
        let goods = try ["ZP-1", "ZP-2"].map { try shop.payable($0) }
        try shop.bankFile(of: goods)
        #expect(throws: BankFile.Refusal.nothingToSend) {
            try shop.bankFile(of: goods, by: ewa)
        }
        #expect(try shop.store.number("SELECT count(*) FROM payment_orders") == 2)
    }

    @Test func `the plan says of each what the file then does`() throws {
        let shop = try TestShop.paying()
        let can = try shop.payable("ZP-1")
        let byCard = try shop.payable("ZP-2", by: .card)
        let unknown = try shop.payable("ZP-3")
        _ = try shop.store.setAccount(
            nil,
            of: unknown.id,
            seen: unknown.version,
            by: shop.owner.signatory
        )
        let nameless = try shop.goods(unknown.id)
        let early = try shop.register(1, of: shop.add(order("ZP-4")))
        let costly = try shop.payable("ZP-5", [line("PLASZCZ", 1, 80_000)])
        let stale = try shop.payable("ZP-6")
        try shop.take(.reopen(reason: "zdjęcia"), with: stale.id)
        let marked = [can, byCard, nameless, early, costly, stale].map(\.marked)
        let plan = try shop.store.bankPlan(.elixir, for: marked, by: shop.owner)
        #expect(plan.map(\.number) == marked.map(\.number))
        #expect(plan[0].verdict == .can(grosze(20_000), .pln))
        #expect(plan[1].verdict == .cannot(.notByTransfer(.card)))
        #expect(plan[2].verdict == .cannot(.missingAccount))
        #expect(plan[3].verdict == .skips(.outOfOrder(.remit, .registered, open: early.openSteps)))
        #expect(plan[4].verdict == .cannot(.needsSecondPerson(limit: grosze(50_000))))
        guard case .changed(let news) = plan[5].verdict else {
            Issue.record("\(plan[5].verdict)")
            return
        }
        #expect(news.action == .step(.reopen))
        let file = try shop.bankFile(of: [can, byCard, nameless, early, costly, stale])
        #expect(file.orders.map(\.number) == [can.number])
    }

    @Test func `what was proposed goes into the file of somebody else`() throws {
        let shop = try TestShop.paying()
        let ewa = try shop.visitor(.accounting, named: "ewa")
        let proposed = try shop.settle(shop.payable("ZP-1", [line("PLASZCZ", 1, 80_000)]))
        #expect(throws: BankFile.Refusal.nothingToSend) { try shop.bankFile(of: [proposed]) }
        let file = try shop.bankFile(of: [proposed], by: ewa)
        #expect(file.total == grosze(80_000))
        #expect(try shop.goods(proposed.id).proposal == nil)
        #expect(try shop.take(.clear, with: proposed.id, by: ewa).givenBack == grosze(80_000))
        #expect(try shop.store.check() == [])
    }

    @Test func `returns of one order go into one file one after the other`() throws {
        let shop = try TestShop.paying()
        let key = try shop.add(order("ZP-1", [line("KURTKA-M", 2, 40_000)], paidBy: .transfer))
        let both = try [1, 1].map { try shop.payable($0, of: key) }
        let plan = try shop.store.bankPlan(.elixir, for: both.map(\.marked), by: shop.owner)
        #expect(plan.map(\.verdict) == [.can(grosze(20_000), .pln), .can(grosze(20_000), .pln)])
        let file = try shop.bankFile(of: both)
        #expect(file.total == grosze(40_000))
        for goods in both { try shop.take(.clear, with: goods.id) }
        #expect(try shop.store.number("SELECT refunded FROM orders") == 40_000)
        #expect(try shop.store.check() == [])
    }

    @Test func `without the shop's name or account nothing is made`() throws {
        let shop = try TestShop.paying()
        let goods = try shop.payable("ZP-1")
        for (setting, refusal) in [
            (Setting.bankAccount, BankFile.Refusal.noAccount), (.shopName, .noName),
        ] {
            try shop.store.set(setting, to: "off", by: shop.owner.signatory)
            let before = try shop.store.dump()
            #expect(throws: refusal) { try shop.bankFile(of: [goods]) }
            #expect(try shop.store.dump() == before)
        }
        #expect(throws: BankFile.Refusal.self) { try shop.bankFile(of: []) }
    }

    @Test func `no format takes any other currency`() throws {
        let shop = try TestShop.paying()
        try shop.store.set(.fourEyesLimit, to: "off", by: shop.owner.signatory)
        let goods = try shop.payable("ZP-1", currency: .gbp)
        #expect(throws: BankFile.Refusal.noFormat(.gbp)) { try shop.bankFile(of: [goods]) }
        let euro = try shop.payable("ZP-2", currency: .eur)
        #expect(try shop.bankFile(.sepa, of: [goods, euro]).orders.map(\.number) == [euro.number])
    }

    @Test func `only who settles makes bank files and reads them`() throws {
        let shop = try TestShop.paying()
        let goods = try shop.payable("ZP-1")
        let clerk = try shop.visitor(.warehouse)
        #expect(throws: Forbidden(.settle)) { try shop.bankFile(of: [goods], by: clerk) }
        let file = try shop.bankFile(of: [goods])
        #expect(throws: Forbidden(.settle)) {
            try shop.store.bankFile(file.number, by: clerk)
        }
        let plan = try shop.store.bankPlan(.elixir, for: [goods.marked], by: clerk)
        #expect(plan.count == 1)
    }

    @Test(arguments: [
        "UPDATE payment_orders SET amount = amount + 1",
        "UPDATE payment_orders SET account = 'DE89370400440532013000'",
        "DELETE FROM payment_orders", "UPDATE transfer_payouts SET amount = amount + 1",
        "DELETE FROM transfer_payouts", "DELETE FROM transfers; UPDATE returns SET account = ''",
        "UPDATE returns SET bank_file_id = NULL",
    ])
    func `check finds what another hand has changed`(change: String) throws {
        let shop = try TestShop.paying()
        try shop.bankFile(of: [shop.payable("ZP-1")])
        #expect(try shop.store.check() == [])
        try shop.store.tamper(change)
        #expect(try !shop.store.check().isEmpty, "\(change)")
    }

    @Test func `check compares what was cleared with what was sent`() throws {
        let shop = try TestShop.paying()
        let goods = try shop.payable("ZP-1")
        try shop.bankFile(of: [goods])
        try shop.take(.clear, with: goods.id)
        try shop.store.tamper(
            "UPDATE transfer_payouts SET amount = 7; UPDATE payment_orders SET amount = 7;"
        )
        #expect(try shop.store.check() == [.returnLevels(number: goods.number)])
    }
}

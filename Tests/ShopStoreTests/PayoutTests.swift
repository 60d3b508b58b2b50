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

/// The list of what is to be paid.
@Suite struct PayoutListTests {
    private func rows(
        of shop: TestShop,
        _ query: String = "",
        by visitor: Visitor? = nil,
        sort: PayoutSort = .due
    ) throws -> [PayoutRow] {
        try shop.store.payouts(
            Query(query),
            sort: Sort(sort),
            at: .first,
            limit: 99,
            by: visitor ?? shop.owner
        ).rows
    }

    @Test func `it holds what is accepted, with the way, the account and how far it is`() throws {
        let shop = try TestShop.paying()
        let sent = try shop.payable("ZP-1")
        let byCard = try shop.payable("ZP-2", by: .card, account: nil)
        let proposed = try shop.payable("ZP-3", [line("PLASZCZ", 1, 80_000)])
        let frozen = try shop.payable("ZP-4")
        try shop.register(1, of: shop.add(order("ZP-5")))
        try shop.settle(shop.payable("ZP-6"))
        try shop.bankFile(of: [sent])
        try shop.settle(proposed)
        try shop.openCase(.notOurGoods, about: shop.logParcel("P-1", of: [frozen.id]))
        let rows = try rows(of: shop, sort: .number)
        #expect(rows.map(\.number) == [sent, byCard, proposed, frozen].map(\.number))
        #expect(rows.map(\.stage) == [.atBank("P-2026-000001"), .toPay, .proposed, .frozen])
        #expect(rows.map(\.due) == [20_000, 20_000, 80_000, 20_000].map(grosze))
        #expect(rows.map(\.instruments) == [[.transfer], [.card], [.transfer], [.transfer]])
        #expect(rows[0].account == "PL27 … 5387" && rows[1].account.isEmpty)
        #expect(rows[0].version == 4 && rows[0].orderNumber == "ZP-1")
        #expect(rows[0].name == "Anna Łącka" && rows[0].deadline == .due(day("2026-03-24")))
        #expect(try shop.store.payoutTally(.everything, by: shop.owner) == Tally(rows: 4))
    }

    @Test func `it is narrowed like returns, and masked for who may only look`() throws {
        let shop = try TestShop.paying()
        let sent = try shop.payable("ZP-1")
        let other = try shop.payable("ZP-2", by: .card, account: nil)
        try shop.bankFile(of: [sent])
        for (query, found) in [
            ("at-bank:yes", [sent]), ("paid-by:card", [other]), ("account:no", [other]),
            ("status:settled", []), ("status:accepted,registered", [sent, other]),
        ] {
            #expect(try rows(of: shop, query).map(\.number) == found.map(\.number), "\(query)")
        }
        let viewer = try shop.visitor(.viewer)
        #expect(try rows(of: shop, by: viewer).map(\.name) == ["A… Ł…", "A… Ł…"])
    }

    @Test(arguments: PayoutSort.allCases)
    func `pages come one after the other in every order`(sort: PayoutSort) throws {
        let shop = try TestShop.paying()
        for index in 1...7 {
            _ = try shop.payable("ZP-\(index)", [line("A", 1, 3_000 * index % 7_001)])
        }
        let all = try rows(of: shop, sort: sort).map(\.id)
        #expect(Set(all).count == 7)
        var paged: [Int64] = []
        var anchor = Anchor.first
        while true {
            let page = try shop.store.payouts(
                .everything,
                sort: Sort(sort),
                at: anchor,
                limit: 2,
                by: shop.owner
            )
            paged += page.rows.map(\.id)
            guard page.hasLater, let last = page.rows.last else { break }
            anchor = .after(last.id)
        }
        #expect(paged == all)
    }
}

let shopAccount = account("PL61 1090 1014 0000 0712 1981 2874")
let annasAccount = account("PL27 1140 2004 0000 3002 0135 5387")

private func account(_ text: String) -> IBAN {
    guard let account = try? IBAN(typed: text) else { preconditionFailure("no account: \(text)") }
    return account
}

extension Return {
    var marked: Marked { Marked(id: id, number: number, seen: version) }
}

/// An order that was paid in another way than by card.
func order(
    _ number: String,
    _ lines: [IncomingLine],
    paidBy instrument: Instrument,
    in currency: Currency = .pln
) -> IncomingOrder {
    var order = order(number, lines)
    order.instrument = instrument
    order.currency = currency
    return order
}

extension TestShop {
    /// A shop that can send transfers.
    static func paying() throws -> TestShop {
        let shop = try TestShop()
        let rules: [(Setting, String)] = [
            (.shopName, "Sklep Ćma"), (.shopAddress, "ul. Długa 5, Łódź"),
            (.bankAccount, shopAccount.text),
        ]
        for (setting, value) in rules {
            try shop.store.set(setting, to: value, by: shop.owner.signatory)
        }
        return shop
    }

    /// An accepted return of one unit of an order's first line, paid by transfer unless told
    /// otherwise.
    func payable(
        _ number: String,
        _ lines: [IncomingLine] = [line("KURTKA-M", 2, 40_000)],
        by instrument: Instrument = .transfer,
        account: IBAN? = annasAccount,
        currency: Currency = .pln
    ) throws -> Return {
        let key = try add(order(number, lines, paidBy: instrument, in: currency))
        return try payable(1, of: key, account: instrument == .card ? nil : account)
    }

    func payable(
        _ units: Int,
        of order: ID<Order>,
        account: IBAN? = annasAccount
    ) throws -> Return {
        let file = try #require(try store.order(order, by: owner))
        let line = try #require(file.purchase.order.lines.first)
        var announcement = announcement([Return.Line(orderLine: line.id, units: units)])
        announcement.account = account
        let id = try store.register(announcement, of: order, by: owner.signatory).id
        try receive(goods(id))
        return try accept(goods(id))
    }

    /// A registered return by locker that waits for its code.
    func byLocker(_ number: String) throws -> Return {
        let key = try add(order(number))
        let file = try #require(try store.order(key, by: owner))
        let line = try #require(file.purchase.order.lines.first)
        var announcement = announcement([Return.Line(orderLine: line.id, units: 1)])
        announcement.wayBack = .locker(.a)
        return try goods(store.register(announcement, of: key, by: owner.signatory).id)
    }

    @discardableResult
    func bankFile(
        _ format: BankFile.Format = .elixir,
        of returns: [Return],
        by visitor: Visitor? = nil
    ) throws -> BankFile {
        try store.makeBankFile(
            format,
            of: returns.map(\.marked),
            by: (visitor ?? owner).signatory
        )
    }
}

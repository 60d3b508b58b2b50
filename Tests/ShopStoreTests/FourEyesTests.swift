import Shop
import Testing

@testable import ShopStore

/// Above the shop's limit nobody sends money alone.
@Suite struct FourEyesTests {
    /// An accepted return of which more is due than one person may send.
    private func costly(in shop: TestShop) throws -> Return {
        let key = try shop.add(order("ZP-1", [line("PLASZCZ", 1, 80_000)]))
        let goods = try shop.register(1, of: key)
        try shop.receive(goods)
        return try shop.accept(goods)
    }

    private func isListed(as query: String, in shop: TestShop) throws -> Bool {
        try shop.store.tally(Query<ReturnField>(query), by: shop.owner).rows == 1
    }

    @Test func `above the limit settling only proposes`() throws {
        let shop = try TestShop()
        let goods = try costly(in: shop)
        let proposed = try shop.settle(goods)
        #expect(proposed.status == .accepted)
        #expect(proposed.entries.entries.isEmpty)
        #expect(try shop.goods(goods.id) == proposed)
        let proposal = try #require(proposed.proposal)
        #expect(proposal.settlement.payouts.map(\.amount) == [grosze(80_000)])
        #expect(proposal.author == shop.owner.signatory.author)
        #expect(try shop.store.number("SELECT refunded FROM orders") == 0)
        #expect(try shop.store.check() == [])
    }

    @Test func `the history tells a proposal as one, with its amount and its ways`() throws {
        let shop = try TestShop()
        let goods = try costly(in: shop)
        try shop.settle(goods)
        let deed = try #require(try shop.steps(of: goods.id).last)
        #expect(deed.action == .settlementProposed)
        #expect(deed.after.contains(Deed.Fact("amount", "80000 PLN")))
        #expect(deed.after.contains(Deed.Fact("instrument", "card")))
        #expect(!deed.before.contains { $0.name == "amount" })
    }

    @Test func `a proposal with all its words is kept as it was made`() throws {
        let shop = try TestShop()
        let goods = try costly(in: shop)
        let settlement = Settlement(
            payouts: [
                Settlement.Payout(instrument: .card, amount: grosze(30_000), reference: "C-1"),
                Settlement.Payout(instrument: .transfer, amount: grosze(50_000), reference: "P-2"),
            ],
            document: .correctionInvoice("FK/9"),
            consent: "telefonicznie"
        )
        try shop.take(.settle(settlement), with: goods.id)
        let read = try #require(try shop.goods(goods.id).proposal)
        #expect(read.settlement == settlement)
        #expect(read.at == shop.store.moment)
        let after = try #require(try shop.steps(of: goods.id).last).after
        #expect(after.filter { $0.name == "instrument" }.map(\.value) == ["card", "transfer"])
    }

    @Test func `a second person confirms, and then the money is out`() throws {
        let shop = try TestShop()
        let ewa = try shop.visitor(.accounting, named: "ewa")
        let goods = try costly(in: shop)
        try shop.settle(goods)
        #expect(try shop.messages(of: goods.id).last == "return.accepted 3 queued")
        let settled = try shop.take(.confirm, with: goods.id, by: ewa)
        #expect(settled.status == .settled)
        #expect(settled.givenBack == grosze(80_000))
        #expect(settled.document == .register)
        #expect(try shop.goods(goods.id) == settled)
        #expect(try shop.store.number("SELECT refunded FROM orders") == 80_000)
        #expect(try shop.messages(of: goods.id).last == "return.settled 5 queued")
        let deed = try #require(try shop.steps(of: goods.id).last)
        #expect(deed.action == .settlementConfirmed)
        #expect(deed.author == "ewa")
        #expect(deed.before.contains(Deed.Fact("amount", "80000 PLN")))
        #expect(try shop.store.check() == [])
    }

    @Test func `whoever proposed cannot confirm, nor can one without the right`() throws {
        let shop = try TestShop()
        let goods = try costly(in: shop)
        try shop.settle(goods)
        let clerk = try shop.visitor(.warehouse)
        let before = try shop.store.dump()
        #expect(throws: Return.Refusal.needsAnotherPerson(shop.owner.signatory.author)) {
            try shop.take(.confirm, with: goods.id)
        }
        for step in [Return.Step.confirm, .decline(reason: "nie")] {
            #expect(throws: Forbidden(.settle)) {
                try shop.take(step, with: goods.id, by: clerk)
            }
        }
        #expect(try shop.store.dump() == before)
    }

    @Test func `a second person declines with a reason, and it can be proposed anew`() throws {
        let shop = try TestShop()
        let marek = try shop.visitor(.manager, named: "marek")
        let goods = try costly(in: shop)
        try shop.settle(goods)
        #expect(throws: Return.Refusal.missingReason(.decline)) {
            try shop.take(.decline(reason: " "), with: goods.id, by: marek)
        }
        let declined = try shop.take(.decline(reason: "zły rachunek"), with: goods.id, by: marek)
        #expect(declined.status == .accepted)
        #expect(declined.proposal == nil)
        #expect(try shop.goods(goods.id) == declined)
        #expect(try shop.steps(of: goods.id).last?.note == "zły rachunek")
        #expect(try !isListed(as: "proposed:yes", in: shop))
        #expect(throws: Return.Refusal.self) { try shop.take(.confirm, with: goods.id, by: marek) }
        try shop.settle(goods, by: marek)
        #expect(try shop.take(.confirm, with: goods.id).status == .settled)
        #expect(try shop.store.check() == [])
    }

    @Test func `neither a run nor another hand settles over a proposal`() throws {
        let shop = try TestShop()
        let marek = try shop.visitor(.manager, named: "marek")
        let proposed = try shop.settle(costly(in: shop))
        let waits = Return.Refusal.waitsForSecondPerson(shop.owner.signatory.author)
        let marked = Marked(id: proposed.id, number: proposed.number, seen: proposed.version)
        let before = try shop.store.dump()
        for person in [shop.owner, marek] {
            let plan = try shop.store.plan(.settle, for: [marked], by: person)
            #expect(plan.map(\.verdict) == [.cannot(waits)])
            #expect(throws: waits) {
                try shop.store.run(
                    .settle,
                    with: proposed.id,
                    seen: proposed.version,
                    by: person.signatory
                )
            }
        }
        #expect(throws: waits) { try shop.settle(proposed, by: marek) }
        #expect(try shop.store.dump() == before)
    }

    @Test func `the list shows what waits for a second person, and only as long as it does`()
        throws
    {
        let shop = try TestShop()
        let goods = try costly(in: shop)
        #expect(try isListed(as: "proposed:no", in: shop))
        try shop.settle(goods)
        #expect(try isListed(as: "proposed:yes", in: shop))
        #expect(try !isListed(as: "-proposed:yes", in: shop))
        let page = try shop.store.returns(
            .everything,
            sort: Sort(.due),
            at: .first,
            limit: 9,
            by: shop.owner
        )
        #expect(page.rows.map(\.isProposed) == [true])
        try shop.take(.reopen(reason: "nowe zdjęcia"), with: goods.id)
        #expect(try isListed(as: "proposed:no", in: shop))
        #expect(try shop.goods(goods.id).proposal == nil)
        #expect(try shop.store.check() == [])
    }

    @Test func `a proposal is taken back by whoever made it`() throws {
        let shop = try TestShop()
        let marek = try shop.visitor(.manager, named: "marek")
        let goods = try costly(in: shop)
        try shop.settle(goods)
        #expect(throws: Return.Refusal.notYours(shop.owner.signatory.author)) {
            try shop.take(.undo, with: goods.id, by: marek)
        }
        let undone = try shop.take(.undo, with: goods.id)
        #expect(undone.status == .accepted)
        #expect(undone.proposal == nil)
        #expect(try shop.goods(goods.id) == undone)
        #expect(try isListed(as: "proposed:no", in: shop))
        #expect(try shop.store.check() == [])
    }

    @Test func `undoing a confirmation takes the money off the order again`() throws {
        let shop = try TestShop()
        let marek = try shop.visitor(.manager, named: "marek")
        let goods = try costly(in: shop)
        try shop.settle(goods)
        try shop.take(.confirm, with: goods.id, by: marek)
        let undone = try shop.take(.undo, with: goods.id, by: marek)
        #expect(undone.status == .accepted)
        #expect(undone.due == grosze(80_000))
        #expect(try shop.goods(goods.id) == undone)
        #expect(try shop.store.number("SELECT refunded FROM orders") == 0)
        #expect(try shop.messages(of: goods.id).last == "return.settled 5 withdrawn")
        #expect(try shop.store.check() == [])
    }

    @Test func `a case that is opened meanwhile keeps a proposal from being confirmed`() throws {
        let shop = try TestShop()
        let marek = try shop.visitor(.manager, named: "marek")
        let goods = try costly(in: shop)
        try shop.settle(goods)
        try shop.openCase(.notOurGoods, about: shop.logParcel("P-1", of: [goods.id]))
        #expect(throws: Return.Refusal.frozen(.notOurGoods, parcel: "P-1")) {
            try shop.take(.confirm, with: goods.id, by: marek)
        }
        #expect(try isListed(as: "proposed:yes frozen:yes", in: shop))
        #expect(
            try shop.take(.decline(reason: "cudzy towar"), with: goods.id, by: marek).proposal
                == nil
        )
    }

    @Test func `up to the limit, and where there is none, one person is enough`() throws {
        let shop = try TestShop()
        try shop.store.set(.fourEyesLimit, to: "80000", by: shop.owner.signatory)
        #expect(try shop.settle(costly(in: shop)).status == .settled)
        let other = try TestShop()
        try other.store.set(.fourEyesLimit, to: "off", by: other.owner.signatory)
        #expect(try other.settle(costly(in: other)).status == .settled)
    }

    @Test(arguments: [
        "UPDATE returns SET is_proposed = 0",
        "UPDATE proposal_payouts SET amount = amount + 1",
        "DELETE FROM proposal_payouts",
        "DELETE FROM proposals; UPDATE returns SET is_proposed = 0;",
    ])
    func `check finds a proposal that another hand has changed`(change: String) throws {
        let shop = try TestShop()
        let goods = try costly(in: shop)
        try shop.settle(goods)
        try shop.store.tamper(change)
        let finding = Finding.returnLevels(number: goods.number)
        #expect(try shop.store.check().contains(finding), "\(change)")
    }

    @Test func `check compares what was confirmed with what went out`() throws {
        let shop = try TestShop()
        let marek = try shop.visitor(.manager, named: "marek")
        let goods = try costly(in: shop)
        try shop.settle(goods)
        try shop.take(.confirm, with: goods.id, by: marek)
        try shop.store.tamper("UPDATE proposal_payouts SET amount = 70000")
        #expect(try shop.store.check() == [.returnLevels(number: goods.number)])
    }
}

import Shop
import Testing

@testable import ShopStore

/// Claims in the store: taken in, answered, undone, masked and checked.
@Suite struct ClaimTests {
    @Test func `a claim is numbered, read back whole and acknowledged`() throws {
        let shop = try TestShop()
        let key = try shop.add(order())
        let complaint = try shop.complaint(of: key, demand: .priceCut, amount: 3_000)
        let opened = try shop.store.complain(complaint, about: key, by: shop.owner.signatory)
        #expect(opened.number == "K-2026-000001")
        let file = try #require(try shop.store.claim(opened.id, by: shop.owner))
        #expect(file.claim.lines == complaint.lines)
        #expect(file.claim.amount == grosze(3_000) && file.claim.defect == complaint.defect)
        #expect(file.claim.account == complaint.account && file.claim.goods == nil)
        #expect(file.purchase.claims == [file.claim])
        let message = try #require(try shop.messages().first)
        #expect(message.template == "claim.registered" && message.cause == "claim:1:1")
        #expect(message.payload.claim?.answerBy == "2026-03-24")
        #expect(message.payload.lines.map(\.name) == ["Towar KURTKA-M"])
        #expect(try shop.store.check() == [])
    }

    @Test func `goods that come with it stand in the queue of returns`() throws {
        let shop = try TestShop()
        let key = try shop.add(order())
        let claim = try shop.complain(of: key, bringsGoods: true)
        let goods = try shop.goods(#require(claim.goods))
        #expect(goods.kind == .claim && goods.claim == claim.id && goods.remedy == nil)
        #expect(goods.number == "R-2026-000001")
        let causes = try shop.messages().map(\.cause).sorted()
        // The claim's own message tells how the goods come in.
        #expect(causes == ["claim:1:1"])
        let order = try #require(try shop.store.order(key, by: shop.owner))
        #expect(order.purchase.returns.map(\.number) == ["R-2026-000001"])
        #expect(try shop.store.check() == [])
    }

    @Test func `money goes through its return alone`() throws {
        let shop = try TestShop()
        let key = try shop.add(order())
        let claim = try shop.complain(of: key, bringsGoods: true)
        let id = try #require(claim.goods)
        try shop.receive(shop.goods(id))
        #expect(throws: Return.Refusal.claimNotAccepted("K-2026-000001")) {
            try shop.accept(shop.goods(id))
        }
        try shop.handle(.answer(.accepted(.money), reason: ""), with: claim.id)
        #expect(try shop.goods(id).remedy == .money)
        try shop.accept(shop.goods(id))
        try shop.settle(shop.goods(id))
        let closed = try shop.handle(.close(outcome: "Paid"), with: claim.id)
        #expect(closed.status == .closed)
        #expect(try shop.goods(id).givenBack == grosze(10_000))
        #expect(try shop.store.check() == [])
    }

    @Test func `a price cut is accepted, due and told of at once`() throws {
        let shop = try TestShop()
        let key = try shop.add(order())
        let claim = try shop.complain(of: key)
        let step = Claim.Step.answer(.accepted(.priceCut(grosze(2_500))), reason: "A stain")
        let answered = try shop.handle(step, with: claim.id)
        let goods = try shop.goods(#require(answered.goods))
        #expect(goods.status == .accepted && goods.owed == grosze(2_500))
        let row = try #require(try shop.returnRows().first)
        #expect(row.amount == grosze(2_500) && row.deadline == .due(day("2026-03-24")))
        let message = try #require(try shop.messages().last)
        #expect(message.template == "claim.answered" && message.payload.amount == 2_500)
        #expect(message.payload.claim?.remedy == "priceCut")
        #expect(message.payload.claim?.amount == 2_500 && message.payload.claim?.goods == nil)
        #expect(message.payload.reason == "A stain")
        try shop.settle(goods)
        #expect(try shop.store.check() == [])
    }

    @Test func `a repaired unit may come back once more, and the check is content`() throws {
        let shop = try TestShop()
        let key = try shop.add(order())
        let claim = try shop.complain(of: key)
        try shop.handle(.answer(.accepted(.repair), reason: ""), with: claim.id)
        let id = try #require(try shop.claim(claim.id).goods)
        try shop.receive(shop.goods(id))
        try shop.accept(shop.goods(id))
        try shop.settle(shop.goods(id))
        let all = try shop.register(2, 1, of: key)
        try shop.receive(all)
        try shop.accept(all)
        #expect(try shop.goods(all.id).owed == grosze(24_999))
        #expect(try shop.store.check() == [])
    }

    @Test func `an answer undone is as if it had never been given`() throws {
        let shop = try TestShop()
        let key = try shop.add(order())
        let claim = try shop.complain(of: key)
        try shop.handle(.answer(.accepted(.priceCut(grosze(900))), reason: ""), with: claim.id)
        let back = try shop.handle(.undo, with: claim.id)
        #expect(back.status == .registered && back.answer == nil && back.goods == nil)
        #expect(try shop.returnRows().map(\.status) == [.cancelled])
        let states = try shop.messages().map { "\($0.template) \($0.state)" }
        #expect(states == ["claim.registered queued", "claim.answered withdrawn"])
        #expect(try shop.store.check() == [])
    }

    @Test func `the second of two is told who was faster`() throws {
        let shop = try TestShop()
        let claim = try shop.complain(of: shop.add(order()))
        let anna = try shop.visitor(.customerService, named: "anna")
        let refusal = Claim.Step.answer(.refused, reason: "Worn")
        try shop.store.take(refusal, with: claim.id, seen: 1, by: anna.signatory)
        let stale = #expect(throws: Stale.self) {
            try shop.store.take(refusal, with: claim.id, seen: 1, by: shop.owner.signatory)
        }
        #expect(stale?.action == .claim(.answer) && stale?.staff == "anna")
        #expect(stale?.record == "K-2026-000001" && stale?.now == 2)
    }

    @Test func `who was about to accept its goods is told of the answer`() throws {
        let shop = try TestShop()
        let claim = try shop.complain(of: shop.add(order()), bringsGoods: true)
        let id = try #require(claim.goods)
        try shop.receive(shop.goods(id))
        let accept = Return.Step.accept(Judgement(decisions: []))
        let anna = try shop.visitor(.customerService, named: "anna")
        let answer = Claim.Step.answer(.accepted(.repair), reason: "")
        try shop.store.take(answer, with: claim.id, seen: 1, by: anna.signatory)
        var stale = #expect(throws: Stale.self) {
            try shop.store.take(accept, with: id, seen: 2, by: shop.owner.signatory)
        }
        #expect(stale?.action == .claim(.answer) && stale?.staff == "anna")
        #expect(stale?.seen == 2 && stale?.now == 3)
        try shop.store.take(.undo, with: claim.id, seen: 2, by: anna.signatory)
        stale = #expect(throws: Stale.self) {
            try shop.store.take(accept, with: id, seen: 3, by: shop.owner.signatory)
        }
        #expect(stale?.action == .claim(.undo) && stale?.now == 4)
        let changes = try shop.store.changes(of: id, since: 1, by: shop.owner)
        #expect(changes.map(\.action) == [.claimStepUndone, .claimAnswered, .returnReceived])
        let all = try shop.store.changes(of: id, since: 0, by: shop.owner)
        #expect(all.last?.action == .claimRegistered && all.count == 4)
        #expect(try shop.store.check() == [])
    }

    @Test func `the warehouse takes claims in and does not answer them`() throws {
        let shop = try TestShop()
        let key = try shop.add(order())
        let marek = try shop.visitor(.warehouse)
        let complaint = try shop.complaint(of: key, bringsGoods: true)
        let id = try shop.store.complain(complaint, about: key, by: marek.signatory).id
        #expect(throws: Forbidden(.answerClaims)) {
            try shop.store.take(
                .answer(.refused, reason: "No"),
                with: id,
                seen: 1,
                by: marek.signatory
            )
        }
        let viewer = try shop.visitor(.viewer)
        #expect(throws: Forbidden(.registerClaims)) {
            try shop.store.complain(complaint, about: key, by: viewer.signatory)
        }
    }

    @Test func `who may not see names sees nobody's words`() throws {
        let shop = try TestShop()
        let claim = try shop.complain(of: shop.add(order()))
        try shop.handle(.answer(.refused, reason: "Worn by Anna"), with: claim.id)
        let viewer = try shop.visitor(.viewer)
        let file = try #require(try shop.store.claim(claim.id, by: viewer))
        #expect(file.claim.defect == "…" && file.claim.answer?.reason == "…")
        #expect(file.purchase.claims == [file.claim])
        let row = try #require(try shop.claimRows(by: viewer).first)
        #expect(row.name == "A… Ł…")
        let hits = try shop.claimRows(.field(.customer, .text(["anna"])), by: viewer)
        #expect(hits.isEmpty)
    }

    @Test(arguments: Role.allCases.filter { $0 != .counter })
    func `its account is for who pays or writes to customers`(role: Role) throws {
        let shop = try TestShop()
        let claim = try shop.complain(of: shop.add(order()), bringsGoods: true)
        let file = try #require(try shop.store.claim(claim.id, by: shop.visitor(role)))
        let isSeen = !role.rights.isDisjoint(with: [.settle, .seeEmails])
        let seen = isSeen ? claim.account : claim.account?.withheld
        #expect(seen != nil && file.claim.account == seen)
        #expect(file.purchase.claims.map(\.account) == [seen])
        #expect(file.purchase.returns.map(\.account) == [seen])
    }

    @Test(arguments: [
        "UPDATE claims SET rank_day = rank_day + 1", "UPDATE claims SET rank = 1",
        "UPDATE returns SET claim_id = NULL", "UPDATE claims SET received_at = received_at + 1",
    ])
    func `the check finds what contradicts a claim`(damage: String) throws {
        let shop = try TestShop()
        try shop.complain(of: shop.add(order()), bringsGoods: true)
        try shop.store.engine.write { try $0.runScript(damage) }
        #expect(try shop.store.check() == [.claim(number: "K-2026-000001")])
    }

    @Test func `two claims of one order and any steps leave a sound shop`() throws {
        var random = Dice(7)
        for _ in 1...12 {
            let shop = try TestShop()
            let key = try shop.add(order())
            for _ in 1...25 { shop.anything(with: key, &random) }
            #expect(try shop.store.check() == [])
        }
    }
}

extension TestShop {
    /// Tries something sensible or not with an order's claims and returns.
    fileprivate func anything(with order: ID<Order>, _ random: inout Dice) {
        let remedies: [Claim.Remedy] = [
            .repair, .exchange, .money,
            .priceCut(grosze(Int.random(in: 1...6_000, using: &random))),
        ]
        let remedy = remedies.randomElement(using: &random) ?? .repair
        let steps: [Claim.Step] = [
            .expectGoods(.ownParcel), .answer(.accepted(remedy), reason: "Yes"),
            .answer(.refused, reason: "No"), .close(outcome: "Done"), .withdraw(note: "Phone"),
            .undo,
        ]
        let key = Int64.random(in: 1...4, using: &random)
        let claim = try? store.claim(ID(key), by: owner)?.claim
        let goods = try? store.goodsReturned(ID(key), by: owner)?.goods
        // What is refused changes nothing, which the check would find out.
        switch Int.random(in: 0...7, using: &random) {
        case 0: _ = try? complain(of: order, bringsGoods: Bool.random(using: &random))
        case 1...4:
            if let claim, let step = steps.randomElement(using: &random) {
                _ = try? handle(step, with: claim.id)
            }
        case 5: _ = try? goods.map { try receive($0) }
        case 6: _ = try? goods.map { try accept($0) }
        case _: _ = try? goods.map { try settle($0) }
        }
    }
}

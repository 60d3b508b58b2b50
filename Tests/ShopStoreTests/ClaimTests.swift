import Foundation
import Shop
import Testing

@testable import ShopStore

/// Claims in the store: taken in, answered, undone, listed, masked and checked.
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

    @Test func `what is due first comes first, then the answered, then the rest`() throws {
        let shop = try TestShop()
        let key = try shop.add(order("ZP-1", [line("KURTKA-M", 9, 90_000)]))
        for day in ["2026-03-08", "2026-03-05", "2026-03-07", "2026-03-06", "2026-03-09"] {
            try shop.complain(of: key, received: moment(day))
        }
        try shop.handle(.answer(.refused, reason: "Worn"), with: ID(2))
        try shop.handle(.withdraw(note: "By phone"), with: ID(3))
        #expect(try shop.claimRows().map(\.id) == [4, 1, 5, 2, 3])
        for limit in 1...3 {
            var page = try shop.claims(at: .first, limit)
            var rows = page.rows
            while page.hasLater, let last = rows.last {
                page = try shop.claims(at: .after(last.id), limit)
                rows += page.rows
            }
            #expect(rows.map(\.id) == [4, 1, 5, 2, 3], "\(limit) at a time")
        }
        #expect(try shop.claimRows().first?.answerBy == day("2026-03-20"))
        let due = QueryTest.day(.atMost(.date(day("2026-03-22"))))
        #expect(try shop.claimRows(.field(.due, due)).map(\.id) == [4, 1])
        #expect(try shop.claimRows(.field(.status, .choice(["answered"]))).map(\.id) == [2])
        #expect(try shop.claimRows(.field(.accepted, .flag(true))).isEmpty)
        shop.clock.advance(seconds: 13 * 86_400)
        #expect(try shop.claimRows(.field(.overdue, .flag(true))).map(\.id) == [4, 1])
    }

    @Test func `another term moves those that are to be answered`() throws {
        let shop = try TestShop()
        let claim = try shop.complain(of: shop.add(order()))
        try shop.store.set(.claimTerm, to: "10", by: shop.owner.signatory)
        let row = try #require(try shop.claimRows().first)
        #expect(row.answerBy == claim.received.day + 10)
        #expect(try shop.store.check() == [])
    }

    @Test func `the history tells it without anybody's words`() throws {
        let shop = try TestShop()
        let claim = try shop.complain(of: shop.add(order()))
        try shop.handle(.answer(.accepted(.money), reason: "For Anna"), with: claim.id)
        let deeds = try shop.store.history(
            .everything,
            of: .claim(claim.id),
            at: .first,
            limit: 9,
            by: shop.owner
        ).rows
        #expect(deeds.map(\.action) == [.claimAnswered, .claimRegistered])
        #expect(deeds.map(\.record) == ["K-2026-000001", "K-2026-000001"])
        let facts = deeds.flatMap { $0.before + $0.after }.map(\.value)
        #expect(!facts.contains { $0.contains("Anna") || $0.contains("zip") })
        #expect(deeds.map(\.note) == ["For Anna", "The zip does not close"])
        let goods = try #require(try shop.claim(claim.id).goods)
        let story = try shop.store.history(
            .everything,
            of: .goodsReturned(goods),
            at: .first,
            limit: 9,
            by: shop.owner
        ).rows
        #expect(story.map(\.action) == [.claimAnswered])
    }

    @Test func `a scan of its number names it`() throws {
        let shop = try TestShop()
        try shop.complain(of: shop.add(order()))
        let code = try #require(Code("k-2026-000001"))
        let targets = try shop.store.targets(of: code, by: shop.owner)
        #expect(targets == [.claim(ID(1), number: "K-2026-000001")])
        #expect(try shop.store.claimNumbered("k-2026-000001", by: shop.owner) == ID(1))
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
    func complaint(
        of order: ID<Order>,
        demand: Claim.Demand = .money,
        amount: Int? = nil,
        received: Moment? = nil,
        bringsGoods: Bool = false
    ) throws -> Complaint {
        let file = try #require(try store.order(order, by: owner))
        return Complaint(
            lines: [Claim.Line(orderLine: file.purchase.order.lines[0].id, units: 1)],
            demand: demand,
            amount: amount.map(grosze),
            defect: "The zip does not close",
            received: received ?? store.moment,
            bringsGoods: bringsGoods,
            account: try IBAN(typed: "PL61 1090 1014 0000 0712 1981 2874")
        )
    }

    @discardableResult
    func complain(
        of order: ID<Order>,
        received: Moment? = nil,
        bringsGoods: Bool = false
    ) throws -> Claim {
        let complaint = try complaint(of: order, received: received, bringsGoods: bringsGoods)
        return try claim(try store.complain(complaint, about: order, by: owner.signatory).id)
    }

    func claim(_ id: ID<Claim>) throws -> Claim {
        try #require(try store.claim(id, by: owner)?.claim)
    }

    @discardableResult
    func handle(_ step: Claim.Step, with id: ID<Claim>) throws -> Claim {
        try store.take(step, with: id, seen: claim(id).version, by: owner.signatory)
    }

    func claims(at anchor: Anchor, _ limit: Int) throws -> Page<ClaimRow> {
        try store.claims(.everything, sort: Sort(.due), at: anchor, limit: limit, by: owner)
    }

    func claimRows(
        _ query: Query<ClaimField> = .everything,
        by visitor: Visitor? = nil
    ) throws -> [ClaimRow] {
        try store.claims(
            query,
            sort: Sort(.due),
            at: .first,
            limit: 50,
            by: visitor ?? owner
        ).rows
    }

    func returnRows() throws -> [ReturnRow] {
        try store.returns(.everything, sort: Sort(.number), at: .first, limit: 50, by: owner).rows
    }

    struct Written {
        var cause: String
        var template: String
        var state: String
        var payload: MessagePayload
    }

    /// Every message that was written, in the order in which it was.
    func messages() throws -> [Written] {
        try store.engine.read { session in
            try session.all(
                "SELECT cause, template, state, payload FROM messages ORDER BY id",
                from: "messages"
            ) { row in
                let (cause, template, state) = (try row.text(), try row.text(), try row.text())
                let payload = Data(try row.text().utf8)
                return Written(
                    cause: cause,
                    template: template,
                    state: state,
                    payload: try JSONDecoder().decode(MessagePayload.self, from: payload)
                )
            }
        }
    }

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

import Shop
import Testing

@testable import ShopStore

/// A return's way through the shop, and what each step writes.
@Suite struct ReturnStepTests {
    private func history(of id: ID<Return>, in shop: TestShop) throws -> [DeedRow] {
        try shop.store.history(
            .everything,
            of: .goodsReturned(id),
            at: .first,
            limit: 20,
            by: shop.owner
        ).rows.reversed()
    }

    private func messages(of id: ID<Return>, in shop: TestShop) throws -> [String] {
        try shop.store.engine.read { session in
            try session.all(
                "SELECT template, cause, state FROM messages WHERE return_id = \(id) ORDER BY id",
                from: "messages"
            ) {
                let template = try $0.text()
                let version = try $0.text().split(separator: ":").last ?? ""
                return "\(template) \(version) \(try $0.text())"
            }
        }
    }

    @Test func `a return goes from registered to settled, each step in the history`() throws {
        let shop = try TestShop()
        let key = try shop.add(order())
        let goods = try shop.register(2, 1, of: key)
        try shop.receive(goods)
        try shop.accept(goods)
        let settled = try shop.settle(goods)
        #expect(settled.status == .settled)
        #expect(settled.givenBack == grosze(24_999))
        #expect(try shop.goods(goods.id) == settled)
        let history = try history(of: goods.id, in: shop)
        #expect(
            history.map(\.action) == [
                .returnRegistered, .returnReceived, .returnAccepted, .returnSettled,
            ]
        )
        #expect(
            history.map { $0.before.first?.value } == [nil, "registered", "awaiting", "accepted"]
        )
        #expect(
            history.map { $0.after.first?.value } == [
                "registered", "awaiting", "accepted", "settled",
            ]
        )
        #expect(history.allSatisfy { $0.record == "R-2026-000001" && $0.author == "owner" })
        #expect(history.allSatisfy { $0.terminal == "pts/1" && $0.at == shop.store.moment })
        #expect(history[2].after.contains(Deed.Fact("owed", "24999 PLN")))
        #expect(history[3].after.contains(Deed.Fact("paid", "24999 PLN")))
        #expect(try shop.store.check() == [])
    }

    @Test func `what is read back is what was written`() throws {
        let shop = try TestShop()
        let key = try shop.add(order())
        let goods = try shop.register(2, 1, of: key)
        let lines = goods.lines.map(\.orderLine)
        try shop.take(
            .receive(
                Receipt(
                    items: [
                        Receipt.Counted(item: .line(lines[0]), units: 1),
                        Receipt.Counted(
                            item: .line(lines[0]),
                            units: 1,
                            condition: .used,
                            proposal: .outlet,
                            isSealIntact: false
                        ),
                        Receipt.Counted(item: .wrong("5901234123457"), units: 3),
                    ],
                    shelf: "Q-7"
                )
            ),
            with: goods.id
        )
        try shop.take(
            .accept(
                Judgement(
                    decisions: [
                        Decision(
                            line: lines[0],
                            condition: .asNew,
                            units: 1,
                            verdict: .refused(.swapped),
                            disposition: .backToCustomer
                        ),
                        Decision(
                            line: lines[0],
                            condition: .used,
                            units: 1,
                            verdict: .accepted(
                                Decision.Diminished(amount: grosze(500), finding: "plama")
                            ),
                            disposition: .outlet
                        ),
                    ],
                    adjustment: Judgement.Adjustment(amount: grosze(-100), reason: "za karton")
                )
            ),
            with: goods.id
        )
        let settlement = Settlement(
            payouts: [
                Settlement.Payout(instrument: .transfer, amount: grosze(9_400), reference: "P1")
            ],
            document: .correctionInvoice("FK/7"),
            consent: "telefonicznie"
        )
        let taken = try shop.take(.settle(settlement), with: goods.id)
        let read = try shop.goods(goods.id)
        #expect(read == taken)
        #expect(read.receptions.standing.map(\.shelf) == ["Q-7", "Q-7", "Q-7"])
        #expect(read.decisions.standing.count == 2)
        #expect(read.rows.standing.map(\.amount.minorUnits) == [10_000, -500, -100])
        #expect(try shop.store.check() == [])
    }

    @Test func `messages are held once per step and withdrawn by its undo`() throws {
        let shop = try TestShop()
        let goods = try shop.register(1, of: shop.add(order()))
        try shop.receive(goods)
        #expect(
            try messages(of: goods.id, in: shop) == [
                "return.registered 1 queued", "return.received 2 queued",
            ]
        )
        let undone = try shop.take(.undo, with: goods.id)
        #expect(undone.status == .registered)
        #expect(undone.receptions.standing.isEmpty)
        #expect(
            try messages(of: goods.id, in: shop) == [
                "return.registered 1 queued", "return.received 2 withdrawn",
            ]
        )
        try shop.receive(goods)
        #expect(try messages(of: goods.id, in: shop).last == "return.received 4 queued")
        #expect(throws: (any Error).self) {
            try shop.store.engine.write {
                try $0.runScript(
                    """
                    INSERT INTO messages (cause, template, language, recipient,
                        recipient_search, name, name_search, record, return_id, written_at,
                        written_day, hold_until, state, due_at, payload)
                    SELECT cause, template, language, recipient, recipient_search, name,
                        name_search, record, return_id, written_at, written_day, hold_until,
                        state, due_at, payload FROM messages
                    """
                )
            }
        }
    }

    @Test func `a message is held as long as its step can be undone`() throws {
        let shop = try TestShop()
        try shop.register(1, of: shop.add(order()))
        let until = try shop.store.number("SELECT hold_until FROM messages")
        #expect(Int64(until) == (shop.clock.now + 60).milliseconds)
        #expect(try shop.store.number("SELECT undo_until FROM returns") == until)
        shop.clock.advance(seconds: 61)
        #expect(throws: Return.Refusal.self) { try shop.take(.undo, with: ID(1)) }
    }

    @Test func `the message about what came tells what came and what is missing`() throws {
        let shop = try TestShop()
        let goods = try shop.register(2, of: shop.add(order()))
        let item = Receipt.Counted(item: .line(goods.lines[0].orderLine), units: 1)
        try shop.take(.receive(Receipt(items: [item])), with: goods.id)
        let payload = try shop.store.engine.read { session in
            try session.first(
                "SELECT payload FROM messages WHERE template = 'return.received'",
                from: "messages"
            ) { try $0.text() }
        }
        let text = try #require(payload)
        #expect(text.contains(#""amount":10000"#))
        #expect(
            text.contains(
                #""lines":[{"name":"Towar KURTKA-M","units":1,"verdict":"received"},"#
                    + #"{"name":"Towar KURTKA-M","units":1,"verdict":"missing"}]"#
            )
        )
    }

    @Test func `undoing a settlement takes the money off the order again`() throws {
        let shop = try TestShop()
        let key = try shop.add(order())
        let goods = try shop.register(1, of: key)
        try shop.receive(goods)
        try shop.accept(goods)
        try shop.settle(goods)
        #expect(try shop.store.number("SELECT refunded FROM orders") == 10_000)
        let undone = try shop.take(.undo, with: goods.id)
        #expect(undone.status == .accepted)
        #expect(undone.due == grosze(10_000))
        #expect(try shop.store.number("SELECT refunded FROM orders") == 0)
        #expect(try shop.store.check() == [])
    }

    @Test func `a refund that came back in part is paid again, not opened again`() throws {
        let shop = try TestShop()
        let goods = try shop.register(1, of: shop.add(order()))
        try shop.receive(goods)
        try shop.accept(goods)
        let payouts = [Instrument.card, .transfer].map {
            Settlement.Payout(instrument: $0, amount: grosze(5_000), reference: "P-1")
        }
        let settlement = Settlement(payouts: payouts, document: .register, consent: "mail")
        try shop.take(.settle(settlement), with: goods.id)
        try shop.take(.bounce(entry: 2, reason: "konto zamknięte"), with: goods.id)
        #expect(throws: Return.Refusal.filed(.register, day("2026-03-10"))) {
            try shop.take(.reopen(reason: "nowe zdjęcia"), with: goods.id)
        }
        #expect(try shop.goods(goods.id).due == grosze(5_000))
        #expect(try shop.store.check() == [])
        #expect(try shop.settle(goods).givenBack == grosze(10_000))
        #expect(try shop.store.check() == [])
    }

    @Test func `undoing a registration cancels it and keeps its number`() throws {
        let shop = try TestShop()
        let key = try shop.add(order())
        let goods = try shop.register(1, of: key)
        #expect(try shop.store.number("SELECT return_count FROM orders") == 1)
        #expect(try shop.take(.undo, with: goods.id).status == .cancelled)
        #expect(try shop.store.number("SELECT return_count FROM orders") == 0)
        #expect(try shop.register(1, of: key).number == "R-2026-000002")
        #expect(try shop.store.check() == [])
    }

    @Test func `the topics of what a step touches move, and no others`() throws {
        let shop = try TestShop()
        let key = try shop.add(order())
        let before = try shop.store.topics()
        try shop.register(1, of: key)
        let after = try shop.store.topics()
        let moved = after.filter { before[$0.key] != $0.value }.map(\.key).sorted()
        #expect(moved == ["history", "messages", "orders", "returns"])
    }

    @Test func `a refused step writes nothing at all`() throws {
        let shop = try TestShop()
        let key = try shop.add(order())
        let goods = try shop.register(1, of: key)
        let line = goods.lines[0].orderLine
        let before = try shop.store.dump()
        #expect(throws: Return.Refusal.outOfOrder(.settle, .registered, open: [.receive, .cancel]))
        {
            try shop.settle(goods)
        }
        #expect(throws: Return.Refusal.notReturnable(line: "Towar KURTKA-M", asked: 9, left: 1)) {
            try shop.register(9, of: key)
        }
        #expect(throws: Return.Refusal.nothingChosen) {
            try shop.take(.receive(Receipt(items: [])), with: goods.id)
        }
        #expect(throws: Return.Refusal.noSuchReturn) {
            try shop.store.take(Return.Step.undo, with: ID(77), seen: 1, by: shop.owner.signatory)
        }
        #expect(throws: Return.Refusal.noOrder) {
            try shop.store.register(
                shop.announcement([Return.Line(orderLine: line, units: 1)]),
                of: ID(77),
                by: shop.owner.signatory
            )
        }
        #expect(try shop.store.dump() == before)
    }

    @Test func `the second of two is told who was faster`() throws {
        let shop = try TestShop()
        let marek = try shop.visitor(.manager, named: "marek")
        let goods = try shop.register(1, of: shop.add(order()))
        try shop.receive(goods)
        shop.clock.advance(seconds: 5)
        try shop.accept(goods, by: marek)
        let before = try shop.store.dump()
        let rejection = Return.Rejection(ground: .swapped, note: "inny towar")
        #expect(
            throws: Stale(
                record: "R-2026-000001",
                seen: 2,
                now: 3,
                staff: "marek",
                action: .step(.accept),
                at: shop.clock.now
            )
        ) {
            try shop.store.take(
                .reject(rejection),
                with: goods.id,
                seen: 2,
                by: shop.owner.signatory
            )
        }
        #expect(try shop.store.dump() == before)
    }

    @Test func `only whoever took a step undoes it`() throws {
        let shop = try TestShop()
        let marek = try shop.visitor(.warehouse, named: "marek")
        let goods = try shop.register(1, of: shop.add(order()), by: marek)
        #expect(throws: Return.Refusal.notYours(.staff(marek.staff.id))) {
            try shop.take(.undo, with: goods.id)
        }
        #expect(try shop.take(.undo, with: goods.id, by: marek).status == .cancelled)
    }

    @Test func `numbers are counted per year of the shop's zone`() throws {
        let warsaw = try #require(Zone.named("Europe/Warsaw"))
        let shop = try TestShop(zone: warsaw, clock: HandClock(moment("2026-12-31", hour: 22)))
        let key = try shop.add(
            order("ZP-1", [line("A", 5, 500)], on: "2026-12-30", status: .shipped)
        )
        #expect(try shop.register(1, of: key).number == "R-2026-000001")
        #expect(try shop.register(1, of: key).number == "R-2026-000002")
        shop.clock.advance(seconds: 3_600)
        #expect(try shop.register(1, of: key).number == "R-2027-000001")
        #expect(try shop.register(1, of: key).number == "R-2027-000002")
    }

    @Test func `what one return takes, the others' expectations lose`() throws {
        let shop = try TestShop()
        let key = try shop.add(order("ZP-1", [line("A", 2, 10_000)], paid: 7_000))
        let first = try shop.register(1, of: key)
        let second = try shop.register(1, of: key)
        #expect(try amounts(in: shop) == [5_000, 5_000])
        try shop.receive(first)
        try shop.accept(first)
        #expect(try amounts(in: shop) == [5_000, 2_000])
        try shop.take(.cancel(note: "rozmyślił się"), with: second.id)
        #expect(try amounts(in: shop) == [5_000, 0])
        #expect(try shop.store.check() == [])
    }

    private func amounts(in shop: TestShop) throws -> [Int] {
        try shop.store.returns(
            .everything,
            sort: Sort(.number),
            at: .first,
            limit: 9,
            by: shop.owner
        )
        .rows.map(\.amount.minorUnits)
    }
}

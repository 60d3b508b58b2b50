import Shop
import Testing

@testable import ShopStore

/// Messages on their way out: each attempt is claimed by one, and its end is told once.
@Suite struct HandoverTests {
    @Test func `a message is held until its step can no longer be undone`() throws {
        let shop = try TestShop()
        try shop.register(1, of: shop.add(order()))
        #expect(try shop.next() == nil)
        #expect(try !shop.store.hasMessagesDue())
        shop.clock.advance(seconds: 59)
        #expect(try shop.next() == nil)
        shop.clock.advance(seconds: 1)
        #expect(try shop.next()?.recipient == "anna@example.com")
        #expect(try shop.store.hasMessagesDue())
    }

    @Test func `a step undone while its message is held is never told`() throws {
        let shop = try TestShop()
        let goods = try shop.register(1, of: shop.add(order()))
        let seen = try #require(try shop.store.topics()["messages"])
        try shop.take(.undo, with: goods.id)
        #expect(try shop.message().row.state == .withdrawn)
        #expect(try #require(try shop.store.topics()["messages"]) > seen)
        shop.clock.advance(seconds: 86_400)
        let due = try shop.next()
        #expect(due?.id != 1)
        #expect(throws: Message.Refusal.notToRetry(.withdrawn)) { try shop.retryMessage() }
        #expect(throws: Message.Refusal.notToDrop(.withdrawn)) { try shop.dropMessage() }
    }

    @Test func `what was given up cannot be sent once its step is undone`() throws {
        let shop = try TestShop()
        let goods = try shop.register(1, of: shop.add(order()))
        try shop.dropMessage()
        try shop.take(.undo, with: goods.id)
        #expect(try shop.message().row.state == .withdrawn)
        #expect(throws: Message.Refusal.notToRetry(.withdrawn)) { try shop.retryMessage() }
        #expect(try shop.store.check() == [])
    }

    @Test func `what has nothing to tell is set aside, and not tried again`() throws {
        let shop = try TestShop.withMessages()
        try shop.store.tamper("UPDATE messages SET payload = '{}'")
        let message = try #require(try shop.next())
        let problem = try #require(message.problem(at: shop.clock.now))
        #expect(problem == .noLetter)
        try shop.store.setAside(message, because: problem, by: shop.owner.signatory)
        #expect(throws: Message.Refusal.noLetter) { try shop.retryMessage() }
        #expect(try shop.message().row.state == .failed)
    }

    @Test func `what was acknowledged is sent, and nobody gets it again`() throws {
        let shop = try TestShop.withMessages()
        #expect(try shop.attempt(0) == .sent)
        let file = try shop.message()
        #expect(file.row.state == .sent)
        #expect(file.row.ended == shop.clock.now)
        #expect(file.letter == TestShop.letter)
        #expect(file.deliveries.map(\.status) == [0])
        shop.clock.advance(seconds: 86_400)
        #expect(try shop.next() == nil)
        #expect(throws: Message.Refusal.notToRetry(.sent)) { try shop.retryMessage() }
        #expect(throws: Message.Refusal.notToDrop(.sent)) { try shop.dropMessage() }
        #expect(try shop.store.check() == [])
    }

    @Test func `of two who saw the same message one may try, and only once`() throws {
        let shop = try TestShop.withMessages()
        let seen = try #require(try shop.next())
        let first = try shop.store.begin(seen, saying: TestShop.letter, by: shop.owner.signatory)
        #expect(first == DeliveryName(message: 1, number: 1))
        #expect(
            try shop.store.begin(seen, saying: TestShop.letter, by: shop.owner.signatory) == nil
        )
        #expect(try shop.next() == nil)
        #expect(try shop.store.openDeliveries(by: shop.owner.signatory) == [first])
        #expect(
            try shop.store.end(#require(first), .exited(0, said: ""), by: shop.owner.signatory)
                == .sent
        )
        #expect(
            try shop.store.end(#require(first), .exited(75, said: ""), by: shop.owner.signatory)
                == nil
        )
        #expect(try shop.message().row.state == .sent)
    }

    @Test func `what failed is due again later, and says why`() throws {
        let shop = try TestShop.withMessages()
        #expect(try shop.attempt(75, said: "skrzynka pełna") == .again(shop.clock.now + 60))
        let row = try shop.message().row
        #expect(row.standing(at: shop.clock.now) == .waiting)
        #expect(row.attempts == 1)
        #expect(row.problem == .refused(status: 75, said: "skrzynka pełna"))
        shop.clock.advance(seconds: 59)
        #expect(try shop.next() == nil)
        shop.clock.advance(seconds: 1)
        let again = try #require(try shop.next())
        #expect(again.letter == TestShop.letter)
        _ = try shop.store.begin(
            again,
            saying: Letter(subject: "Inny", body: "Inny"),
            by: shop.owner.signatory
        )
        #expect(try shop.message().letter == TestShop.letter)
    }

    @Test func `after the last attempt it is a dead letter, until somebody has it tried again`()
        throws
    {
        let shop = try TestShop.withMessages()
        try shop.store.set(.mailAttempts, to: "3", by: shop.owner.signatory)
        for _ in 1...2 {
            guard case .again(let due)? = try shop.attempt(75) else {
                Issue.record("no further attempt")
                return
            }
            shop.clock.advance(
                seconds: Int((due.milliseconds - shop.clock.now.milliseconds) / 1_000)
            )
        }
        #expect(try shop.attempt(75) == .failed)
        shop.clock.advance(seconds: 86_400)
        #expect(try shop.next() == nil)
        try shop.retryMessage()
        let row = try shop.message().row
        #expect(row.attempts == 0 && row.problem == nil && row.ended == nil)
        #expect(try shop.begin() == DeliveryName(message: 1, number: 4))
        #expect(try shop.store.check() == [])
    }

    @Test func `a command that is not there leaves everything as it was`() throws {
        let shop = try TestShop.withMessages()
        #expect(try shop.attempt(127, said: "no such command") == .notTried)
        let file = try shop.message()
        #expect(file.row.attempts == 0 && file.deliveries.isEmpty)
        #expect(file.row.problem == .refused(status: 127, said: "no such command"))
        #expect(try shop.next()?.id == 1)
        #expect(try shop.store.check() == [])
    }

    @Test func `an attempt that was broken off counts, and is made again at once`() throws {
        let shop = try TestShop.withMessages()
        let delivery = try shop.begin()
        #expect(
            try shop.store.end(delivery, .unknown, by: shop.owner.signatory)
                == .again(shop.clock.now)
        )
        #expect(try shop.message().row.attempts == 1)
        #expect(try shop.message().deliveries.map(\.outcome) == [.unknown])
        #expect(try shop.begin().number == 2)
    }

    @Test func `what is due longest goes first`() throws {
        let shop = try TestShop.withMessages(3)
        try shop.attempt(75)
        shop.clock.advance(seconds: 120)
        var order: [Int64] = []
        while let next = try shop.next() {
            order.append(next.id)
            try shop.attempt(0)
        }
        #expect(order == [2, 3, 1])
    }

    @Test func `a message past its time is dropped without an attempt`() throws {
        let shop = try TestShop.withMessages()
        try shop.store.tamper("UPDATE messages SET expires_at = hold_until")
        let message = try #require(try shop.next())
        let problem = try #require(message.problem(at: shop.clock.now))
        #expect(
            try shop.store.setAside(message, because: problem, by: shop.owner.signatory) == .dropped
        )
        #expect(try shop.store.setAside(message, because: problem, by: shop.owner.signatory) == nil)
        #expect(try shop.message().deliveries.isEmpty)
        #expect(try shop.next() == nil)
        #expect(throws: Message.Refusal.expired) { try shop.retryMessage() }
        #expect(try shop.store.check() == [])
    }

    @Test func `a message to nobody fails without an attempt`() throws {
        let shop = try TestShop.withMessages()
        try shop.store.tamper("UPDATE messages SET recipient = 'anna'")
        let message = try #require(try shop.next())
        let problem = try #require(message.problem(at: shop.clock.now))
        #expect(
            try shop.store.setAside(message, because: problem, by: shop.owner.signatory) == .failed
        )
        #expect(try shop.message().row.problem == .noAddress)
    }

    @Test func `what cannot be read stands in nobody's way`() throws {
        let shop = try TestShop.withMessages(2)
        try shop.store.tamper("UPDATE messages SET payload = 'nonsense' WHERE id = 1")
        let message = try #require(try shop.next())
        #expect(message.problem(at: shop.clock.now) == .noLetter)
        try shop.store.setAside(message, because: .noLetter, by: shop.owner.signatory)
        #expect(try shop.next()?.id == 2)
    }

    @Test func `a yes counts also for what was dropped meanwhile, a no does not`() throws {
        for (status, state) in [(0, Message.State.sent), (75, .dropped)] {
            let shop = try TestShop.withMessages()
            let delivery = try shop.begin()
            try shop.dropMessage()
            #expect(try shop.next() == nil)
            try shop.store.end(delivery, .exited(status, said: ""), by: shop.owner.signatory)
            #expect(try shop.message().row.state == state)
            #expect(try shop.store.check() == [])
        }
    }

    @Test func `what is tried again while an attempt is under way has to wait for its end`() throws
    {
        let shop = try TestShop.withMessages()
        let delivery = try shop.begin()
        try shop.dropMessage()
        try shop.retryMessage()
        #expect(try shop.next() == nil)
        try shop.store.end(delivery, .exited(75, said: ""), by: shop.owner.signatory)
        shop.clock.advance(seconds: 60)
        #expect(try shop.begin().number == 2)
    }

    @Test func `a code that somebody waits for goes before all that has waited longer`() throws {
        let shop = try TestShop.withMessages(2)
        #expect(try shop.next()?.id == 1 && shop.store.hasMessagesDue())
        #expect(try !shop.store.hasCodesDue())
        let counter = try shop.store.openCounter(for: shop.visitor(.counter))
        _ = try shop.store.askForCode(to: "anna@example.com", for: "ZP-1", at: counter)
        #expect(try shop.next()?.template == .counterCode && shop.store.hasCodesDue())
        try shop.attempt(0)
        #expect(try shop.next()?.id == 1 && !shop.store.hasCodesDue())
        _ = try shop.store.askForCode(to: "anna@example.com", for: "ZP-2", at: counter)
        shop.clock.advance(seconds: 15 * 60)
        #expect(try !shop.store.hasCodesDue())
    }

    @Test func `nobody hands over what they may not read`() throws {
        let shop = try TestShop.withMessages()
        for role in Role.allCases {
            let visitor = role == .counter ? nil : try shop.visitor(role)
            guard let visitor else { continue }
            let service = Author.system(service: "run", startedBy: visitor.staff.id)
            let signatory = Signatory(service, terminal: "")
            if role.rights.contains(.handleMessages) {
                #expect(try shop.store.nextMessage(by: signatory)?.id == 1)
            } else {
                let next = try #require(try shop.next())
                let attempt = DeliveryName(message: 1, number: 1)
                let steps: [() throws -> Void] = [
                    { try shop.store.admitHandover(by: signatory) },
                    { _ = try shop.store.nextMessage(by: signatory) },
                    { _ = try shop.store.openDeliveries(by: signatory) },
                    { _ = try shop.store.begin(next, saying: TestShop.letter, by: signatory) },
                    { try shop.store.end(attempt, .unknown, by: signatory) },
                    { try shop.store.setAside(next, because: .noLetter, by: signatory) },
                ]
                for step in steps {
                    #expect(throws: Forbidden(.handleMessages)) { try step() }
                }
                #expect(try shop.next() == next)
            }
        }
    }
}

/// Whatever happens to messages, all that is kept of them adds up.
@Suite struct AnyHandoverTests {
    @Test(arguments: 1...12)
    func `no history sends a message twice`(seed: UInt64) throws {
        let shop = try TestShop.withMessages(4)
        try shop.store.set(.mailAttempts, to: "3", by: shop.owner.signatory)
        var dice = Dice(seed)
        var open: [DeliveryName] = []
        var yes: [Int64: Int] = [:]
        for _ in 1...120 {
            let id = Int64.random(in: 1...4, using: &dice)
            switch Int.random(in: 1...6, using: &dice) {
            case 1, 2:
                guard let next = try shop.next() else { continue }
                if let begun = try shop.store.begin(
                    next,
                    saying: TestShop.letter,
                    by: shop.owner.signatory
                ) {
                    open.append(begun)
                }
            case 3, 4:
                guard !open.isEmpty else { continue }
                let delivery = open.remove(at: Int.random(in: open.indices, using: &dice))
                let status = dice.one(of: [0, 1, 67, 75, 127, 137])
                let ends: [Message.Outcome] = [.unknown, .exited(status, said: "")]
                let end = dice.one(of: ends)
                if try shop.store.end(delivery, end, by: shop.owner.signatory) == .sent {
                    yes[delivery.message, default: 0] += 1
                }
            case 5: _ = try? shop.dropMessage(id)
            case _: _ = try? shop.retryMessage(id)
            }
            shop.clock.advance(seconds: Int.random(in: 0...2_000, using: &dice))
        }
        #expect(yes.values.allSatisfy { $0 == 1 }, "\(yes)")
        #expect(try shop.store.check() == [])
        let sent = try shop.messages("state:sent").map(\.id)
        #expect(Set(sent) == Set(yes.keys))
    }
}

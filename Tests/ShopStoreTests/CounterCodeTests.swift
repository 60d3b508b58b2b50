import Foundation
import Shop
import Testing

@testable import ShopStore

/// One-time codes at the counter: who gets in, how often, and what the file gives away.
@Suite struct CounterCodeTests {
    let shop: TestShop
    let order: ID<Order>
    let counter: Counter

    init() throws {
        shop = try TestShop()
        order = try shop.add(ShopStoreTests.order())
        counter = try shop.store.openCounter(for: shop.visitor(.counter))
    }

    func ask(
        _ address: String = "anna@example.com",
        _ number: String = "ZP-1",
        at other: Counter? = nil
    ) throws -> Counter.Ticket {
        try shop.store.askForCode(to: address, for: number, at: other ?? counter)
    }

    func enter(_ code: String, _ ticket: Counter.Ticket) throws -> Counter.Verdict {
        try shop.store.enter(code, for: ticket, at: counter)
    }

    /// The code that the mail would carry.
    func code(_ ticket: Counter.Ticket) throws -> String {
        try #require(try shop.store.oneTimeCode(for: ticket.key))
    }

    /// A code of six digits that is not the right one.
    func wrong(_ ticket: Counter.Ticket) throws -> String {
        try code(ticket) == "000000" ? "000001" : "000000"
    }

    func messages() throws -> Int {
        try shop.store.number("SELECT count(*) FROM messages WHERE template = 'counter.code'")
    }

    @Test func `whoever reads the mail is let in, once`() throws {
        let ticket = try ask(" Anna@Example.COM ", " zp-1 ")
        #expect(try messages() == 1)
        let code = try code(ticket)
        #expect(code.count == 6 && code.allSatisfy(\.isASCII))
        let visit = Counter.Visit(order: order, address: "anna@example.com")
        #expect(try enter(" \(code.prefix(3)) \(code.suffix(3))", ticket) == .admitted(visit))
        #expect(try enter(code, ticket) == .over)
        #expect(try shop.store.oneTimeCode(for: ticket.key) == nil)
    }

    @Test(arguments: ["ZP1", "zp 1", "ZP–1", " z p - 1 ", "ZP\u{2011}1"])
    func `a number is found however it was written`(number: String) throws {
        let ticket = try ask("anna@example.com", number)
        #expect(try messages() == 1)
        let visit = Counter.Visit(order: order, address: "anna@example.com")
        #expect(try enter(code(ticket), ticket) == .admitted(visit))
        _ = try ask("anna@example.com", "ZP-11")
        _ = try ask("anna@example.com", "--")
        #expect(try messages() == 1)
    }

    @Test func `the message goes out at once and is of no use after a quarter of an hour`() throws {
        let ticket = try ask()
        let row = try shop.store.engine.read { session in
            try session.first(
                """
                SELECT cause, recipient, written_at, hold_until, expires_at, payload
                FROM messages WHERE template = 'counter.code'
                """,
                from: "messages"
            ) { row in
                (
                    try row.text(), try row.text(), try row.instant(), try row.instant(),
                    try row.instant(), try row.text()
                )
            }
        }
        let message = try #require(row)
        #expect(message.0 == "code:\(ticket.key)")
        #expect(message.1 == "anna@example.com")
        #expect(message.2 == message.3)
        #expect(message.4 == message.2 + 900)
        #expect(message.5.contains(#""code":\#(ticket.key)"#))
        #expect(!message.5.contains(try code(ticket)))
    }

    @Test func `five wrong codes end it, and then the right one is too late`() throws {
        let ticket = try ask()
        let (right, wrong) = (try code(ticket), try wrong(ticket))
        for left in [4, 3, 2, 1] { #expect(try enter(wrong, ticket) == .wrong(left: left)) }
        #expect(try enter(wrong, ticket) == .over)
        #expect(try enter(right, ticket) == .over)
    }

    @Test func `a code lasts fifteen minutes`() throws {
        let first = try ask()
        let code = try code(first)
        shop.clock.advance(seconds: 899)
        #expect(try shop.store.oneTimeCode(for: first.key) == code)
        shop.clock.advance(seconds: 1)
        #expect(try shop.store.oneTimeCode(for: first.key) == nil)
        #expect(try enter(code, first) == .over)
    }

    @Test func `a new code makes the earlier one useless`() throws {
        let first = try ask()
        let code = try code(first)
        _ = try ask()
        #expect(try enter(code, first) == .over)
    }

    @Test(arguments: [
        ("anna@example.com", "ZP-404"), ("stranger@example.com", "ZP-1"),
        ("nobody@example.com", "ZP-404"), ("", ""), ("anna@example.com", ""),
    ])
    func `what does not fit is answered alike and nobody is written to`(
        address: String,
        number: String
    ) throws {
        let ticket = try ask(address, number)
        #expect(try messages() == 0)
        #expect(try shop.store.number("SELECT count(*) FROM counter_codes") == 1)
        for left in [4, 3, 2, 1] { #expect(try enter("123456", ticket) == .wrong(left: left)) }
        #expect(try enter("123456", ticket) == .over)
    }

    @Test func `not even the right digits of a code that went to nobody let in`() throws {
        let ticket = try ask("stranger@example.com", "ZP-1")
        #expect(try enter(code(ticket), ticket) == .wrong(left: 4))
    }

    @Test func `an order without an address is nobody's`() throws {
        var nameless = anna
        nameless.email = ""
        try shop.add(ShopStoreTests.order("ZP-9", by: nameless))
        _ = try ask("", "ZP-9")
        _ = try ask(" ", "ZP-9")
        #expect(try messages() == 0)
    }

    @Test func `the fourth request in a quarter of an hour is told the same and sends nothing`()
        throws
    {
        let first = try ask()
        shop.clock.advance(seconds: 10)
        _ = try ask()
        let third = try ask()
        let fourth = try ask()
        #expect(first != third)
        #expect(try messages() == 3)
        // What the third mail said still works for whoever asked again too soon.
        #expect(fourth == third)
        let visit = Counter.Visit(order: order, address: "anna@example.com")
        #expect(try enter(code(third), fourth) == .admitted(visit))
        shop.clock.advance(seconds: 900)
        _ = try ask()
        #expect(try messages() == 4)
    }

    @Test(arguments: ["ZP-1", "ZP-404"])
    func `ten a day, also where the order does not exist`(number: String) throws {
        for _ in 0..<14 {
            _ = try ask("anna@example.com", number)
            shop.clock.advance(seconds: 901)
        }
        let counted = try shop.store.number(
            "SELECT count(*) FROM counter_codes WHERE is_limited = 0"
        )
        #expect(counted == Counter.codesPerAddressAndDay)
        shop.clock.advance(seconds: 86_400)
        _ = try ask()
        #expect(try messages() == (number == "ZP-1" ? Counter.codesPerAddressAndDay : 0) + 1)
        // What no limit needs to know any more is gone.
        #expect(try shop.store.number("SELECT count(*) FROM counter_codes") == 1)
    }

    @Test func `whoever guesses at orders neither ends a code nor uses up the address's limit`()
        throws
    {
        let ticket = try ask()
        let other = try shop.store.openCounter(for: counter.account)
        for guess in 400..<412 { _ = try ask("anna@example.com", "ZP-\(guess)", at: other) }
        let visit = Counter.Visit(order: order, address: "anna@example.com")
        #expect(try enter(code(ticket), ticket) == .admitted(visit))
        _ = try ask()
        #expect(try messages() == 2)
    }

    @Test func `asked again too soon, what does not exist is told the same as what does`() throws {
        var verdicts: [[Counter.Verdict]] = []
        for number in ["ZP-1", "ZP-404"] {
            _ = try ask("anna@example.com", number)
            _ = try ask("anna@example.com", number)
            let third = try ask("anna@example.com", number)
            let fourth = try ask("anna@example.com", number)
            #expect(third == fourth)
            verdicts.append(try [third, fourth].map { try enter(wrong($0), $0) })
        }
        #expect(verdicts[0] == verdicts[1])
    }

    @Test func `one counter cannot flood the shop's mail, and the shop has a limit too`() throws {
        for number in 0..<Counter.codesPerSession + 5 {
            _ = try ask("a\(number)@example.com", "ZP-\(number + 100)")
        }
        _ = try ask()
        #expect(try messages() == 0)
        let account = counter.account
        for round in 0..<4 {
            let other = try shop.store.openCounter(for: account)
            for number in 0..<Counter.codesPerSession {
                _ = try ask("b\(round)-\(number)@example.com", "ZP-5", at: other)
            }
        }
        let counted = try shop.store.number(
            "SELECT count(*) FROM counter_codes WHERE is_limited = 0"
        )
        #expect(counted == Counter.codesPerShop)
    }

    @Test func `of several orders with a number it is the one with the address`() throws {
        var other = ShopStoreTests.order("ZP-1", by: IncomingCustomer.of("ewa@example.com"))
        other.channel = "allegro"
        try shop.add(other)
        let ticket = try ask("ewa@example.com", "ZP-1")
        guard case .admitted(let visit) = try enter(code(ticket), ticket) else {
            Issue.record("not let in")
            return
        }
        #expect(visit.order != order)
        #expect(visit.address == "ewa@example.com")
    }

    @Test func `only an account with the right opens a counter, and only for as long`() throws {
        for role in [Role.viewer, .warehouse, .customerService, .accounting] {
            let visitor = try shop.visitor(role)
            #expect(throws: Forbidden(.serveCounter)) {
                try shop.store.openCounter(for: visitor)
            }
        }
        let ticket = try ask()
        let code = try code(ticket)
        try shop.store.removeStaff("a-counter", by: shop.owner.signatory)
        #expect(throws: Forbidden(.serveCounter)) { try ask() }
        #expect(throws: Forbidden(.serveCounter)) { try enter(code, ticket) }
    }

    @Test func `a counter's account can look at nothing`() throws {
        #expect(throws: Forbidden(.look)) {
            try shop.store.order(order, by: counter.account)
        }
        #expect(throws: Forbidden(.look)) { try shop.store.staff(by: counter.account) }
    }
}

/// The key, and what a copy of the database tells without it.
@Suite struct CodeKeyTests {
    func store(_ path: String, _ clock: HandClock) throws -> ShopStore {
        try ShopStore.create(path, owner: "owner", zone: .utc, now: { clock.now })
    }

    @Test func `neither code nor unknown address lie in the file, and the key is its owner's`()
        throws
    {
        let folder = try TemporaryFolder()
        let path = folder.file("shop.sqlite")
        var codes: [String] = []
        do {
            let clock = HandClock()
            let shop = try TestShop(store(path, clock), clock)
            try shop.add(order())
            let counter = try shop.store.openCounter(for: shop.owner)
            for (address, number) in [
                ("anna@example.com", "ZP-1"), ("someone.else@example.org", "ZP-778899"),
            ] {
                let ticket = try shop.store.askForCode(to: address, for: number, at: counter)
                codes.append(try #require(try shop.store.oneTimeCode(for: ticket.key)))
            }
            // The same file opened by another program has the same codes.
            #expect(try ShopStore.open(path, now: { clock.now }).oneTimeCode(for: 1) == codes[0])
        }
        for (name, bytes) in try folder.contents() where !name.hasSuffix("-key") {
            for secret in codes + ["someone.else", "778899"] {
                #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret) in \(name)")
            }
        }
        let attributes = try FileManager.default.attributesOfItem(atPath: path + "-key")
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(attributes[.size] as? Int == 32)
    }

    @Test(arguments: [
        (0o644, true), (0o660, true), (0o601, true), (0o640, false), (0o600, false),
        (0o400, false),
    ])
    func `a key that others could read is refused`(mode: Int, isRefused: Bool) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("shop.sqlite")
        let store = try store(path, HandClock())
        let key = path + "-key"
        try Data(repeating: 7, count: 32).write(to: URL(fileURLWithPath: key))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: key)
        let owner = try store.signIn("owner")
        if isRefused {
            #expect(throws: Counter.Refusal.keyIsOpen(key)) { try store.openCounter(for: owner) }
        } else {
            #expect(throws: Never.self) { try store.openCounter(for: owner) }
        }
    }

    @Test(arguments: [0, 31, 33])
    func `what is no key is refused`(length: Int) throws {
        let folder = try TemporaryFolder()
        let path = folder.file("shop.sqlite")
        let store = try store(path, HandClock())
        let key = path + "-key"
        try Data(repeating: 7, count: length).write(to: URL(fileURLWithPath: key))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key)
        #expect(throws: Counter.Refusal.keyDamaged(key)) {
            try store.openCounter(for: store.signIn("owner"))
        }
    }

    @Test func `codes are spread over all six digits`() throws {
        let shop = try TestShop()
        let counter = try shop.store.openCounter(for: shop.owner)
        var firsts: Set<Character> = []
        var codes: Set<String> = []
        for number in 0..<60 {
            let ticket = try shop.store.askForCode(
                to: "\(number)@example.com",
                for: "ZP-1",
                at: number < 30 ? counter : shop.store.openCounter(for: shop.owner)
            )
            guard let code = try shop.store.oneTimeCode(for: ticket.key) else { continue }
            codes.insert(code)
            if let first = code.first { firsts.insert(first) }
        }
        #expect(codes.count >= 55)
        #expect(firsts.count >= 8)
    }
}

extension IncomingCustomer {
    static func of(_ email: String) -> IncomingCustomer {
        IncomingCustomer(externalID: email, name: "Ewa Nowak", email: email)
    }
}

import Foundation
import PseudoTerminal
import Shop
import ShopStore
import Testing

/// Customers at the counter, in a real terminal.
@Suite struct EndToEndCounterTests {
    @Test func `from the address to the code on the parcel, and what the staff then see`() throws {
        let shop = try CommandLineShop.withCounter()
        try shop.configure(
            #"locker-command = 'test "$ZAPLECZE_SIZE" = B && echo asked >&2 && echo 4821993017'"#
        )
        let session = try shop.counter()
        try session.letIn(to: shop, "ZP-1")
        try session.press("1", until: "What do you return?")
        try session.press(.right, until: "− 1 +")
        try session.press(.enter, until: "Why do you return: Kubek?")
        try session.press("2", until: "How do the goods come back?")
        try session.press("3", until: "Is this your return?")
        #expect(session.screen.contains("InPost B"))
        #expect(session.screen.contains("49.90"))
        try session.press(.function(2), until: "4821 9930 17")
        let number = try #require(
            try shop.objects("returns list").first?["number"] as? String
        )
        #expect(session.screen.contains("Number of the return: \(number)"))
        try session.press(.escape, until: "My returns")
        try session.press("3", until: "\(number)  Registered")
        try session.press(.enter, until: "We are waiting for the goods.")
        try session.press(.function(10), until: "Returns and complaints")
        #expect(!session.screen.contains(number))
        #expect(!session.screen.contains("Kubek"))
        session.signal(SIGTERM)
        #expect(try session.waitForExit() == .exited(128 + SIGTERM))
        #expect(session.leftovers == [])

        let goods = try shop.object("returns show \(number)")
        #expect(goods["status"] as? String == "registered")
        #expect(goods["locker_code"] as? String == "4821993017")
        #expect(try shop.isSound)
    }

    @Test func `an exchange from the size that is wanted to the order that is sent`() throws {
        let shop = try CommandLineShop.withSizes()
        let session = try shop.counter()
        try session.ask("1@example.com", "ZP-1")
        try session.press(.text(try shop.code()), .enter, until: "Return or exchange goods")
        try session.press("1", until: "What do you return or exchange?")
        try session.press(.down, " ", until: "[x]")
        try session.press(.enter, until: "Why do you return: ")
        try session.press("2", until: "What do you want in place of: ")
        #expect(session.screen.contains("› 1  Money back"))
        try session.press("2", until: "How do the goods come back?")
        try session.press("1", until: "To pay for the exchange: 0.00")
        try session.press(.function(2), until: "Number of the return: R-")
        #expect(session.screen.contains("In exchange: "))
        let goods = try #require(try shop.objects("returns list status:registered").first)
        let number = try #require(goods["number"] as? String)
        let lines = try shop.object("returns show \(number)")["lines"] as? [[String: Any]]
        let wanted = try #require(lines?.first?["wanted"] as? [String: Any])
        #expect(session.screen.contains(try #require(wanted["name"] as? String)))
        #expect(wanted["price"] is NSNull)

        let received = try shop.run("returns receive \(number)")
        try #require(received.status == .success, "\(received)")
        try #require(try shop.run("returns accept \(number)").status == .success)
        let linked = try #require(
            try shop.object("returns show \(number)")["exchange"] as? [String: Any]
        )
        let order = try #require(linked["order"] as? String)
        try session.press(.escape, until: "My returns and complaints")
        try session.press("3", until: number)
        try session.press(.enter, until: "In exchange: order \(order), paid, nothing to pay")
        #expect(session.screen.contains("Accepted; other goods go out in exchange."))
        try session.press(.function(10), until: "Returns and complaints")
        #expect(!session.screen.contains(number))
        #expect(try shop.isSound)
    }

    @Test func `where the staff were faster it says so, and what was answered stays`() throws {
        let shop = try CommandLineShop.withCounter()
        let session = try shop.counter()
        try session.letIn(to: shop, "ZP-1")
        try session.press("2", until: "What is it about?")
        try session.press(.down, " ", until: "[x]")
        try session.press(.enter, until: "What do you demand?")
        try session.press("1", until: "What is wrong?")
        try session.press("a chip", .enter, until: "What will you do with the goods?")
        try session.press("1", until: "Is this your complaint?")
        let faster = try shop.run("returns register ZP-1 --line TAL-2=1")
        try #require(faster.status == .success, "\(faster)")
        try session.press(.function(2), until: "“Talerz” is on its way back already.")
        try session.press(.enter, until: "Talerz  coming back: R-")
        try session.press(.up, " ", until: "[x]")
        try session.press(.enter, until: "What do you demand?")
        try session.press(.enter, until: "a chip")
        #expect(try shop.objects("claims list").isEmpty)
        #expect(try shop.isSound)
    }

    @Test func `a complaint is taken in, and what the staff answer is told`() throws {
        let shop = try CommandLineShop.withCounter()
        let session = try shop.counter()
        try session.letIn(to: shop, "ZP-1")
        try session.press("2", until: "What is it about?")
        try session.press(" ", until: "[x]")
        try session.press(.enter, until: "What do you demand?")
        try session.press("1", until: "What is wrong?")
        try session.press("the handle broke", .enter, until: "What will you do with the goods?")
        try session.press("3", until: "Is this your complaint?")
        try session.press(.function(2), until: "Number of the complaint: K-")
        let number = try #require(try shop.objects("claims list").first?["number"] as? String)
        let answer = try shop.run("claims answer \(number) --refuse --reason Dropped")
        try #require(answer.status == .success, "\(answer)")
        try session.press(.escape, until: "My returns and complaints")
        try session.press("3", until: "\(number)  Refused")
        try session.press(.enter, until: "Why: Dropped")
        #expect(session.screen.contains("What is wrong: the handle broke"))
        #expect(try shop.isSound)
    }

    @Test(arguments: ["false", "echo 12345", "kill -9 $$", "}", "echo 4821993017; exit 3"])
    func `a command without ten digits leaves the code to the staff`(command: String) throws {
        let shop = try CommandLineShop.withCounter()
        try shop.configure("locker-command = '\(command)'")
        let session = try shop.counter()
        try session.letIn(to: shop, "ZP-1")
        try session.press("1", until: "What do you return?")
        try session.press(.right, until: "− 1 +")
        try session.press(.enter, until: "Why do you return")
        try session.press("1", until: "How do the goods come back?")
        try session.press("2", until: "Is this your return?")
        try session.press(.function(2), until: "The staff will send you the code")
        let goods = try #require(try shop.objects("returns list").first)
        #expect(goods["locker_code"] as? String ?? "" == "")
    }

    @Test func `the code comes by mail at once, and only where there is such an order`() throws {
        let shop = try CommandLineShop.withCounter()
        let folder = "\(shop.folder)/mail"
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true
        )
        try shop.takeMail(by: CommandLineShop.recorder)
        let stranger = try shop.counter()
        try stranger.ask("1@example.com", "ZP-9")
        let session = try shop.counter()
        try session.ask("1@example.com", "ZP-1")
        func mails() throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: folder)
        }
        #expect(try shop.comesTrue { try mails().count == 1 })
        let name = try #require(try mails().first)
        let mail = try #require(shop.read("mail/\(name)"))
        #expect(mail.hasPrefix("To: 1@example.com\n"))
        let code = try shop.code()
        #expect(mail.contains(": \(code)\n"))
        try session.press(.text(code), .enter, until: "Return goods")
        let kept = try shop.run("outbox show 1 --lang en").output
        #expect(kept.contains("••••••") && !kept.contains(code))
        #expect(try shop.isSound)
    }

    @Test func `a code waits for whoever hands messages over, and is not forgotten`() throws {
        let shop = try CommandLineShop.withCounter()
        try FileManager.default.createDirectory(
            atPath: "\(shop.folder)/mail",
            withIntermediateDirectories: true
        )
        try shop.takeMail(by: CommandLineShop.recorder)
        let lock = open("\(shop.path)-post", O_RDWR | O_CREAT | O_CLOEXEC, 0o660)
        try #require(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
        let session = try shop.counter()
        try session.ask("1@example.com", "ZP-1")
        func mails() throws -> Int {
            try FileManager.default.contentsOfDirectory(atPath: "\(shop.folder)/mail").count
        }
        #expect(try mails() == 0)
        close(lock)
        #expect(try shop.comesTrue { try mails() == 1 })
        try session.press(.text(try shop.code()), .enter, until: "Return goods")
    }

    @Test func `five wrong codes, and an order that does not exist looks the same`() throws {
        let shop = try CommandLineShop.withCounter()
        var pictures: [[String]] = []
        for number in ["ZP-1", "ZP-9"] {
            let session = try shop.counter()
            try session.ask("1@example.com", number)
            var seen: [String] = []
            for left in [4, 3, 2, 1] {
                try session.press("000000", .enter, until: "Tries left: \(left).")
                seen.append(session.screen.text.replacing(number, with: "ZP-?"))
            }
            try session.press("000000", .enter, until: "does not work any more")
            seen.append(session.screen.text.replacing(number, with: "ZP-?"))
            try session.press("000000", .enter, until: "does not work any more")
            pictures.append(seen)
        }
        #expect(pictures[0] == pictures[1])
        if hasSQLite {
            let rows = try shop.column("SELECT count(*) || ' ' || max(tries) FROM counter_codes")
            #expect(rows == ["2 5"])
            #expect(try shop.column("SELECT count(*) FROM messages") == ["1"])
        }
    }

    @Test func `nobody there: it asks, closes, and nothing of the customer is on the screen`()
        throws
    {
        let shop = try CommandLineShop.withCounter()
        let session = try shop.counter("--idle", "10")
        let first = session.screen.text
        try session.letIn(to: shop, "ZP-1")
        try session.wait(for: "Are you still there?")
        #expect(!session.screen.contains("ZP-1"))
        try session.wait(for: "the first screen") { $0.text == first }
        try session.press(.enter, until: "Your e-mail address")
        #expect(!session.screen.contains("@"))
    }

    @Test func `no key and no signal of the keyboard leads out of it`() throws {
        let shop = try CommandLineShop.withCounter()
        let session = try shop.counter()
        for key in ["c", "z", "\\", "d", "q", "s", "p", "b", "l"] as [Character] {
            try session.send(keys: [.control(key)])
        }
        for number in 1...9 { try session.send(keys: [.function(number)]) }
        try session.send(keys: ":q!/?oxu")
        session.signal(SIGINT)
        session.signal(SIGTSTP)
        try session.letIn(to: shop, "ZP-1")
        try session.send(keys: [.control("c"), .control("z"), .control("\\")])
        try session.press("3", until: "There are none yet.")
        session.signal(SIGHUP)
        #expect(try session.waitForExit() == .exited(128 + SIGHUP))
        #expect(session.leftovers == [])
    }

    @Test func `a terminal that keeps its screen keeps nothing of the customer`() throws {
        let shop = try CommandLineShop.withCounter()
        let session = try shop.counter(environment: ["TERM": "vt100"])
        try session.letIn(to: shop, "ZP-1")
        session.signal(SIGTERM)
        #expect(try session.waitForExit() == .exited(128 + SIGTERM))
        #expect(!session.screen.contains("ZP-1"))
        #expect(!session.screen.contains("example.com"))
    }

    @Test func `a closed terminal ends it`() throws {
        let shop = try CommandLineShop.withCounter()
        let session = try shop.counter()
        try session.ask("1@example.com", "ZP-1")
        session.hangUp()
        #expect(try session.waitForExit() == .exited(128 + SIGHUP))
    }

    @Test func `a counter's account opens the counter and nothing else`() throws {
        let shop = try CommandLineShop()
        let store = try ShopStore.create(shop.path, owner: "ola", zone: .utc)
        let owner = try store.signIn("ola").signatory
        try store.addStaff(unixUser(), role: .counter, by: owner)
        let commands = [
            "", "open", "orders list", "returns list", "staff list", "config show", "check",
            "run",
        ]
        for command in commands {
            let refusal = try #require(try shop.run(command).refusal)
            #expect(refusal.contains("zaplecze counter"), "\(command)")
        }
        let session = try shop.counter()
        session.kill()
        try store.setRole(.viewer, of: unixUser(), by: owner)
        #expect(try shop.run("counter").refusal != nil)
    }

    @Test func `a key that others can read keeps the counter closed`() throws {
        let shop = try CommandLineShop.withCounter()
        let key = try shop.write(String(repeating: "k", count: 32), to: "shop.sqlite-key")
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: key)
        let refusal = try #require(try shop.run("counter").refusal)
        #expect(refusal.contains("shop.sqlite-key"))
        #expect(refusal.contains("chmod"))
        #expect(try shop.run("counter --idle 3").status == .exited(64))
    }
}

import Foundation
import PseudoTerminal
import Testing

/// However many hand messages over, and however they end: nothing is sent twice that was
/// acknowledged, and nothing is lost.
@Suite struct EndToEndHandoverTests {
    @Test func `two who run at once send each message once`() throws {
        let shop = try CommandLineShop.withLetters(100)
        try shop.takeMail(by: CommandLineShop.recorder)
        let sessions = try (1...2).map { _ in try shop.running("--every", "1") }
        #expect(try shop.comesTrue { try shop.taken.count >= 100 })
        for session in sessions {
            session.signal(SIGTERM)
            #expect(try session.waitForExit(within: .seconds(60)) == .success)
        }
        #expect(try shop.taken == CommandLineShop.numbers(1...100))
        #expect(try shop.objects("outbox list state:sent").count == 100)
        #expect(try shop.isSound)
    }

    @Test func `a message is sent once however often whoever hands it over is killed`() throws {
        let shop = try CommandLineShop.withLetters(40, attempts: 50)
        try shop.takeMail(by: CommandLineShop.recorder)
        var kills = 0
        while try !shop.objects("outbox list state:waiting --limit 1").isEmpty, kills < 400 {
            let before = try shop.taken.count
            let session = try shop.running("--once")
            _ = try shop.comesTrue { try shop.taken.count > before + kills % 3 || session.isOver }
            for _ in 0..<(kills % 7) * 2_000 { sched_yield() }
            session.signal(SIGKILL)
            _ = try session.waitForExit()
            kills += 1
        }
        #expect(kills < 400)
        #expect(try shop.comesTrue { try shop.run("run").output == "" })
        #expect(try shop.taken == CommandLineShop.numbers(1...40))
        #expect(try shop.states().allSatisfy { $0 == "sent" })
        #expect(try shop.isSound)
    }

    @Test func `a command that outlives its program is waited for, and believed`() throws {
        let shop = try CommandLineShop.withLetters(2)
        try shop.takeMail(by: CommandLineShop.gated)
        try #require(try shop.shell("mkfifo \"$HOME/gate\"").status == .success)
        let session = try shop.running("--once")
        try #require(shop.comesTrue { shop.hasBegun() })
        session.signal(SIGKILL)
        #expect(try session.waitForExit() == .signalled(SIGKILL))
        let other = try shop.run("run --once")
        #expect(other.status == .success && other.output.contains("another zaplecze run"))
        #expect(try shop.taken.isEmpty)
        _ = try shop.shell("echo go >\"$HOME/gate\"")
        try shop.takeMail(by: CommandLineShop.recorder)
        var said: [String] = []
        let isDone = try shop.comesTrue {
            said.append(try shop.run("run --once").output)
            return try shop.taken.count == 2
        }
        #expect(isDone)
        #expect(said.contains("Messages: handed over 2\n"), "\(said)")
        #expect(try shop.taken == CommandLineShop.numbers(1...2))
        let deliveries = try #require(try shop.message(1)["deliveries"] as? [[String: Any]])
        #expect(deliveries.map { $0["status"] as? Int } == [0])
        #expect(try shop.isSound)
    }

    @Test func `who is asked to end finishes the message under way`() throws {
        let shop = try CommandLineShop.withLetters(2)
        try shop.takeMail(by: CommandLineShop.gated)
        try #require(try shop.shell("mkfifo \"$HOME/gate\"").status == .success)
        let session = try shop.running("--every", "60")
        try #require(shop.comesTrue { shop.hasBegun() })
        session.signal(SIGTERM)
        _ = try shop.shell("echo go >\"$HOME/gate\"")
        #expect(try session.waitForExit() == .success)
        #expect(try shop.taken == CommandLineShop.numbers(1...1))
        #expect(try shop.states() == ["sent", "waiting"])
    }
}

extension Session {
    /// Whether it has said what it has done, and so is about to end.
    fileprivate var isOver: Bool { (try? wait(for: "Messages:", within: .zero)) != nil }
}

import Foundation
import PseudoTerminal
import Shop
import ShopStore
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

    @Test func `what a command said is on the disk before anybody relies on it`() throws {
        let shop = try CommandLineShop.withLetters(1)
        try shop.takeMail(by: CommandLineShop.recorder)
        let script = """
            mkdir "$HOME/bin"
            printf '#!/bin/sh\\necho "$1" >>"$HOME/synced"\\n' >"$HOME/bin/sync"
            chmod +x "$HOME/bin/sync"
            PATH="$HOME/bin:$PATH" $Z run
            """
        #expect(try shop.shell(script).output == "Messages: handed over 1\n")
        let receipts = "\(shop.path)-receipts"
        #expect(shop.read("synced") == "\(receipts)/1-1.new\n\(receipts)\n")
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

    /// Two accounts take turns; the word that one's command leaves is for the other, too.
    @Test func `what a command leaves word of can be read by all who may read the shop`() throws {
        let shop = try CommandLineShop.withLetters(1)
        _ = try shop.shell("chmod 0666 \"$ZAPLECZE_DB\"")
        try shop.leaveReceipt()
        let mode = try shop.shell("stat -c %a \"$ZAPLECZE_DB-receipts/1-1\"").output
        #expect(mode == "666\n")
    }

    /// A link to itself stands for a file that this user may not read.
    @Test func `word that cannot be read is not taken for none`() throws {
        let shop = try CommandLineShop.withLetters(1)
        try shop.leaveReceipt()
        let receipt = "\"$ZAPLECZE_DB-receipts/1-1\""
        _ = try shop.shell("mv \(receipt) \"$HOME/kept\"; ln -s 1-1 \(receipt)")
        let refused = try shop.run("run --once")
        #expect(try #require(refused.refusal).contains("may not read"))
        #expect(try shop.taken == CommandLineShop.numbers(1...1))
        _ = try shop.shell("mv -f \"$HOME/kept\" \(receipt)")
        #expect(try shop.run("run").output == "Messages: handed over 1\n")
        #expect(try shop.taken == CommandLineShop.numbers(1...1))
        #expect(try shop.isSound)
    }

    @Test func `who may not hand messages over changes nothing about them`() throws {
        let shop = try CommandLineShop.withLetters(1)
        try shop.leaveReceipt()
        let store = try ShopStore.open(shop.path)
        let me = try store.signIn(unixUser())
        try store.addStaff("ola", role: .owner, by: me.signatory)
        let ola = try store.signIn("ola").signatory
        try store.setRole(.viewer, of: unixUser(), by: ola)
        let refused = try shop.run("run")
        #expect(try #require(refused.refusal).contains("messages"))
        try store.setRole(.owner, of: unixUser(), by: ola)
        #expect(try shop.run("run").output == "Messages: handed over 1\n")
        #expect(try shop.taken == CommandLineShop.numbers(1...1))
    }

    @Test func `a command that does not mind being asked to end is killed`() throws {
        let shop = try CommandLineShop.withLetters(1)
        let deaf = "trap '' TERM; echo $$ >$HOME/deaf; while :; do sleep 1; done"
        try shop.takeMail(by: "sh -c \"\(deaf.replacing("$", with: "\\$"))\" & wait", timeout: 1)
        #expect(try shop.run("run").status == .success)
        let state = "sed -n 's/^State:.//p' /proc/$(cat \"$HOME/deaf\")/status"
        let isGone = try shop.comesTrue {
            let told = try shop.shell(state).output
            return told.isEmpty || told.hasPrefix("Z")
        }
        #expect(isGone)
        let problem = try #require(try shop.message(1)["problem"] as? [String: Any])
        #expect(problem["kind"] as? String == "took-too-long")
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

extension CommandLineShop {
    /// Lets the command take a message whose program is killed meanwhile, so that only the
    /// word that it leaves tells of it.
    fileprivate func leaveReceipt() throws {
        try takeMail(by: Self.gated)
        try #require(try shell("mkfifo \"$HOME/gate\"").status == .success)
        let session = try Session(
            "/bin/sh",
            arguments: ["-c", "umask 077; exec \"$0\" run", Binary.path(named: "zaplecze")],
            environment: environment
        )
        try #require(comesTrue { hasBegun() })
        session.signal(SIGKILL)
        _ = try session.waitForExit()
        _ = try shell("echo go >\"$HOME/gate\"")
        let receipt = "\(path)-receipts/1-1"
        try #require(comesTrue { FileManager.default.fileExists(atPath: receipt) })
        try takeMail(by: Self.recorder)
        // The lock goes with the command's shell, an instant after its word.
        let isFree = try comesTrue {
            try shell("flock -n \"$ZAPLECZE_DB-post\" true").status == .success
        }
        try #require(isFree)
    }
}

extension Session {
    /// Whether it has said what it has done, and so is about to end.
    fileprivate var isOver: Bool { (try? wait(for: "Messages:", within: .zero)) != nil }
}

import Foundation
import PseudoTerminal
import Testing

/// Messages leave by a command of whoever runs the program: one that takes them, and some
/// that do not.
@Suite struct EndToEndOutboxTests {
    @Test func `what is due is handed over once`() throws {
        let shop = try CommandLineShop.withLetters(3)
        try shop.takeMail(by: CommandLineShop.recorder)
        let promised = try #require(try shop.message(1)["body"] as? String)
        let first = try shop.run("run --once")
        #expect(first.status == .success && first.output == "Messages: handed over 3\n")
        #expect(try shop.taken == CommandLineShop.numbers(1...3))
        let again = try shop.run("run")
        #expect(again.status == .success && again.output.isEmpty, "\(again)")
        #expect(try shop.taken.count == 3)
        #expect(try shop.states() == ["sent", "sent", "sent"])
        let message = try shop.message(1)
        let body = try #require(message["body"] as? String)
        #expect(!body.isEmpty && body == promised)
        #expect(message["subject"] as? String != "")
        let deliveries = try #require(message["deliveries"] as? [[String: Any]])
        #expect(deliveries.map { $0["status"] as? Int } == [0])
        let mail = try FileManager.default.contentsOfDirectory(atPath: "\(shop.folder)/mail")
        #expect(
            mail.allSatisfy {
                shop.read("mail/\($0)")?.hasPrefix("To: ") == true
                    || shop.read("mail/\($0)")?.contains("\nTo: ") == true
            }
        )
        #expect(try shop.isSound)
    }

    @Test func `a step undone while its message is held is never told`() throws {
        let shop = try CommandLineShop.withLetters(1)
        try shop.takeMail(by: CommandLineShop.recorder)
        try #require(try shop.run("run").status == .success)
        try #require(try shop.run("config set undo-hold 600").status == .success)
        let number = try #require(CommandLineShop.numbers(1...1).first)
        try #require(try shop.run("returns receive \(number)").status == .success)
        #expect(try shop.run("run").output == "")
        try #require(try shop.run("returns undo \(number)").status == .success)
        #expect(try shop.objects("outbox list state:withdrawn").count == 1)
        #expect(try shop.run("run").output == "")
        #expect(try shop.taken == [number])
        let refused = try shop.run("outbox retry 2")
        #expect(refused.refusal?.contains("withdrawn") == true, "\(refused)")
    }

    @Test func `what the command refuses waits, says why, and can be dropped`() throws {
        let shop = try CommandLineShop.withLetters(2)
        try shop.takeMail(by: "echo one >&2; echo 'mailbox full' >&2; exit 75")
        let outcome = try shop.run("run --json")
        #expect(outcome.status == .success)
        #expect(outcome.output.contains("\"sent\":0,\"postponed\":2,\"failed\":0"))
        #expect(try shop.states() == ["waiting", "waiting"])
        let problem = try #require(try shop.message(1)["problem"] as? [String: Any])
        #expect(problem["kind"] as? String == "refused" && problem["status"] as? Int == 75)
        #expect(problem["said"] as? String == "mailbox full")
        try shop.takeMail(by: CommandLineShop.recorder)
        #expect(try shop.run("run").output == "")
        #expect(try shop.run("outbox drop 1").status == .exited(64))
        let dropped = try shop.run("outbox drop 1 --reason rozmowa --lang pl")
        #expect(dropped.output.contains("porzucona"), "\(dropped)")
        #expect(try shop.run("outbox show 1").output.contains("rozmowa"))
        #expect(try shop.run("outbox retry 1").output.contains("waiting"))
        #expect(try shop.run("run").output == "Messages: handed over 1\n")
        #expect(try shop.taken == CommandLineShop.numbers(1...1))
        #expect(try shop.isSound)
    }

    @Test func `what it will never take fails at once, until somebody has it tried again`()
        throws
    {
        let shop = try CommandLineShop.withLetters(1)
        try shop.takeMail(by: "echo no such user >&2; exit 67")
        #expect(try shop.run("run").output == "Messages: failed 1\n")
        #expect(try shop.states() == ["failed"])
        #expect(try shop.run("run").output == "")
        let seen = try #require(try shop.message(1)["version"] as? Int)
        try #require(try shop.run("outbox retry 1 --version \(seen)").status == .success)
        let stale = try shop.run("outbox drop 1 --version \(seen) --reason x --json")
        #expect(stale.errors.contains("\"error\":\"stale\""), "\(stale)")
        try shop.takeMail(by: CommandLineShop.recorder)
        #expect(try shop.run("run").output == "Messages: handed over 1\n")
        #expect(try shop.isSound)
    }

    @Test func `a command that hangs is stopped, and the rest waits for the next round`() throws {
        let shop = try CommandLineShop.withLetters(2)
        try shop.takeMail(by: "exec sleep 600", timeout: 1)
        #expect(try shop.run("run").output == "Messages: to be tried again 1\n")
        let problem = try #require(try shop.message(1)["problem"] as? [String: Any])
        #expect(problem["kind"] as? String == "took-too-long")
        #expect(try shop.message(2)["attempts"] as? Int == 0)
        try shop.takeMail(by: CommandLineShop.recorder)
        #expect(try shop.run("run").output == "Messages: handed over 1\n")
        #expect(try shop.taken == CommandLineShop.numbers(2...2))
    }

    @Test func `a command that dies has not said yes`() throws {
        let shop = try CommandLineShop.withLetters(1)
        try shop.takeMail(by: "kill -9 $$")
        #expect(try shop.run("run").output == "Messages: to be tried again 1\n")
        let problem = try #require(try shop.message(1)["problem"] as? [String: Any])
        #expect(problem["kind"] as? String == "killed" && problem["signal"] as? Int == 9)
        #expect(try shop.isSound)
    }

    @Test func `where there is no such command, nothing is tried and one line says so`() throws {
        let shop = try CommandLineShop.withLetters(2)
        try shop.takeMail(by: "exec no-such-mailer -t")
        let refusal = try #require(try shop.run("run").refusal)
        #expect(refusal.contains("mail.sh") && refusal.contains("mail-command"))
        #expect(refusal.contains("\(shop.folder)/.config/zaplecze/config.toml"))
        #expect(try shop.message(1)["attempts"] as? Int == 0)
        #expect(try shop.states() == ["waiting", "waiting"])
        try shop.takeMail(by: CommandLineShop.recorder)
        #expect(try shop.run("run").output == "Messages: handed over 2\n")
        #expect(try shop.isSound)
    }

    @Test func `a command that expands to nothing takes no message`() throws {
        let shop = try CommandLineShop.withLetters(1)
        try shop.takeMail(by: CommandLineShop.recorder)
        _ = try shop.write("mail-command = \"$UNSET\"\n", to: ".config/zaplecze/config.toml")
        let refusal = try #require(try shop.run("run").refusal)
        #expect(refusal.contains("$UNSET") && refusal.contains("mail-command"))
        #expect(try shop.states() == ["waiting"])
        #expect(try shop.message(1)["attempts"] as? Int == 0)
    }

    @Test func `letters wait until there is somebody to sign them`() throws {
        let shop = try CommandLineShop.withLetters(1)
        try shop.takeMail(by: CommandLineShop.recorder)
        try #require(try shop.run("config set shop-address off").status == .success)
        let refusal = try #require(try shop.run("run").refusal)
        #expect(refusal.contains("zaplecze config set shop-address TEXT"))
        #expect(!refusal.contains("shop-name"))
        #expect(try shop.taken.isEmpty && shop.states() == ["waiting"])
        let polish = try #require(try shop.run("run --lang pl").refusal)
        #expect(polish.contains("bez nazwy i adresu sklepu"))
        try #require(try shop.run("config set shop-address Łódź").status == .success)
        #expect(try shop.run("run").output == "Messages: handed over 1\n")
        #expect(try shop.run("config set shop-name off").status == .success)
        #expect(try shop.run("run").status == .success)
    }

    @Test func `who may not read letters does not hand them over`() throws {
        let shop = try CommandLineShop.withLetters(1)
        try shop.takeMail(by: CommandLineShop.recorder)
        try #require(try shop.run("staff add ola owner").status == .success)
        try #require(try shop.run("staff role \(unixUser()) warehouse").status == .success)
        let refusal = try #require(try shop.run("run").refusal)
        #expect(refusal.contains("right"))
        #expect(try shop.taken.isEmpty)
    }
}

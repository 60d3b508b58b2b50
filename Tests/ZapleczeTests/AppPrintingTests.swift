import Foundation
import Panes
import Shop
import Testing

@testable import zaplecze

/// Labels go to a command of the user's, which has no way to the screen.
@Suite struct AppPrintingTests {
    let label = ItemLabel(
        number: "R-2026-000123",
        article: "Kurtka \u{1B}[31moliwkowa",
        barcode: "5901234123457",
        condition: .asNew,
        shelf: "Z-07"
    )

    func printer(_ command: String?, seconds: Int = 10) -> LabelPrinter {
        LabelPrinter(
            command: command,
            language: .polish,
            configuration: "/c/config.toml",
            patience: seconds
        )
    }

    func refusal(_ command: String?, seconds: Int = 10) -> ItemLabel.Refusal? {
        printer(command, seconds: seconds).print(label).error as? ItemLabel.Refusal
    }

    @Test func `the command reads five lines and finds the same in its environment`() throws {
        let folder = try TrialFolder()
        let names = ["NUMBER", "ARTICLE", "BARCODE", "CONDITION", "SHELF"]
        let variables = names.map { "\"$ZAPLECZE_\($0)\"" }.joined(separator: " ")
        let command =
            "cat >'\(folder.path)/read'; printf '%s\\n' \(variables) >'\(folder.path)/told'"
        guard case .printed = printer(command).print(label) else {
            Issue.record("not printed")
            return
        }
        let read = try String(contentsOfFile: folder.path + "/read", encoding: .utf8)
        let told = try String(contentsOfFile: folder.path + "/told", encoding: .utf8)
        let article = read.split(separator: "\n")[1]
        #expect(!article.unicodeScalars.contains("\u{1B}"))
        #expect(
            read == "R-2026-000123\n\(article)\npełnowartościowy\nZ-07\n5901234123457\n"
        )
        #expect(told == "R-2026-000123\n\(article)\n5901234123457\nas-new\nZ-07\n")
    }

    @Test func `without a command one is told where to write it`() {
        let expected = ItemLabel.Refusal.notConfigured(file: "/c/config.toml")
        #expect(refusal(nil) == expected)
        for language in Language.allCases {
            let words = expected.explanation(in: language)
            #expect(words.contains("/c/config.toml"))
            #expect(words.contains("label-command = "))
        }
    }

    @Test func `what fails tells its status and its last words, made harmless`() throws {
        let command = "echo first >&2; printf 'no paper \\033[2J left\\n\\n' >&2; exit 3"
        guard case .failed(3, let said)? = refusal(command) else {
            Issue.record("another end")
            return
        }
        #expect(said.hasPrefix("no paper"))
        #expect(!said.unicodeScalars.contains("\u{1B}"))
        #expect(refusal("kill -KILL $$") == .killed(signal: 9))
        let words = ItemLabel.Refusal.failed(status: 3, said: "no paper")
            .explanation(in: .english)
        #expect(words.hasSuffix("status 3: no paper"))
    }

    @Test func `what takes too long is stopped with all that it started`() {
        #expect(refusal("cat /dev/zero | cat >/dev/null", seconds: 0) == .tookTooLong(seconds: 0))
    }

    @Test func `the command has no terminal, and no signal is held back`() {
        let signals = "grep -q '^SigBlk:.0*$' /proc/self/status"
        let terminal = "! (: >/dev/tty) 2>/dev/null"
        for check in [signals, terminal] {
            guard case .printed = printer(check).print(label) else {
                Issue.record("\(check)")
                continue
            }
        }
    }

    @Test func `answers of the printer come through the mailbox, in their order`() throws {
        let shop = try AppShop()
        let mailbox = try Mailbox()
        let executor = Executor(
            store: shop.store,
            visitor: shop.owner,
            printer: printer("exit 0"),
            mailbox: mailbox
        )
        for number in 1...3 {
            #expect(executor.print(Ticket(number), label) == nil)
        }
        var tickets: [Int] = []
        while tickets.count < 3 {
            var look = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
            poll(&look, 1, -1)
            tickets += mailbox.empty().map(\.ticket.number)
        }
        #expect(tickets == [1, 2, 3])
        let single = shop.executor().print(Ticket(4), label)?.error
        #expect(single is ItemLabel.Refusal)
    }
}

import Foundation
import PseudoTerminal
import Shop
import ShopStore
import Testing

/// What the end-to-end tests of messages need: letters that are due, and commands that
/// take them, or do not.
extension CommandLineShop {
    /// A shop that holds nothing back, with so many letters to hand over, of as many
    /// returns.
    static func withLetters(_ count: Int, attempts: Int = 8) throws -> CommandLineShop {
        let shop = try delivered(1...count)
        try FileManager.default.createDirectory(
            atPath: "\(shop.folder)/mail",
            withIntermediateDirectories: true
        )
        let store = try ShopStore.open(shop.path)
        let owner = try store.signIn(unixUser())
        try store.set(.undoHold, to: "0", by: owner.signatory)
        try store.set(.shopName, to: "Kubki", by: owner.signatory)
        try store.set(.shopAddress, to: "ul. Długa 1, Łódź", by: owner.signatory)
        try store.set(.mailAttempts, to: String(attempts), by: owner.signatory)
        for order in 1...count {
            let id = try #require(try store.orders(numbered: "ZP-\(order)", by: owner).first)
            let file = try #require(try store.order(id, by: owner))
            let lines = file.purchase.order.lines.prefix(1)
            let announcement = Announcement(
                lines: lines.map { Return.Line(orderLine: $0.id, units: 1) },
                statementSent: store.moment,
                statementReached: store.moment
            )
            _ = try store.register(announcement, of: id, by: owner.signatory)
        }
        return shop
    }

    /// Names the command that takes messages, in the place of any before.
    func takeMail(by script: String, timeout: Int = 60) throws {
        let command = try write("#!/bin/sh\n\(script)\n", to: "mail.sh")
        try FileManager.default.createDirectory(
            atPath: "\(folder)/.config/zaplecze",
            withIntermediateDirectories: true
        )
        _ = try write(
            "mail-command = \"sh \(command)\"\nmail-timeout = \(timeout)\n",
            to: ".config/zaplecze/config.toml"
        )
    }

    /// A command that keeps each mail as a file of its own, and then says yes.
    static let recorder = """
        cat >"$HOME/new.$$" && mv "$HOME/new.$$" "$HOME/mail/$$.$(date +%s%N)"
        """

    /// A command that says that it has begun, waits at a gate, and then records.
    static let gated = """
        : >"$HOME/begun"
        read -r _ <"$HOME/gate"
        \(recorder)
        """

    /// The returns that mails were taken about, each as often as it was.
    var taken: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: "\(folder)/mail").map { name in
                let text = read("mail/\(name)") ?? ""
                let number = try #require(text.firstMatch(of: /R-\d{4}-\d{6}/))
                return String(number.output)
            }.sorted()
        }
    }

    /// The numbers of returns, as many as there are.
    static func numbers(_ range: ClosedRange<Int>) -> [String] {
        let year = Calendar(identifier: .gregorian).component(.year, from: Date())
        return range.map { "R-\(year)-" + String(String(1_000_000 + $0).dropFirst()) }
    }

    func message(_ id: Int) throws -> [String: Any] {
        try object("outbox show \(id)")
    }

    func states() throws -> [String] {
        try objects("outbox list --sort record").compactMap { $0["state"] as? String }
    }

    /// The program, started with `run`.
    func running(_ arguments: String...) throws -> Session {
        try Session(
            Binary.path(named: "zaplecze"),
            arguments: ["run"] + arguments,
            environment: environment
        )
    }

    /// Looks until something is so; whether it ever was.
    func comesTrue(_ condition: () throws -> Bool) rethrows -> Bool {
        let deadline = ContinuousClock.now + .seconds(60)
        while ContinuousClock.now < deadline {
            if try condition() { return true }
            sched_yield()
        }
        return false
    }

    func hasBegun() -> Bool { FileManager.default.fileExists(atPath: "\(folder)/begun") }
}
